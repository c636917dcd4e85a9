// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/lexicon.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// Spreads the keys of edges, whose low bits are much alike.
size_t spread(quint64 key)
{
    return size_t((key * 0x9e3779b97f4a7c15ull) >> 32);
}

void setValue(auto &entry, qint16 value, WordClasses classes)
{
    if (value && classes.has(WordClass::UnitHead))
        entry.category = quint8(value);
    else if (value)
        entry.value = value;
}

QStringList embeddedLists()
{
    QStringList texts;
    const QDir folder(u":/eventarium/extract"_s);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            texts.append(QString::fromUtf8(file.readAll()));
    }
    return texts;
}

} // namespace

Lexicon::Lexicon()
    : Lexicon(embeddedLists())
{
}

Lexicon::Lexicon(const QStringList &listTexts)
    : m_slots(1 << 12)
    , m_words(1)
    , m_phrasesFrom(1)
    , m_nodes(1)
    , m_edges(1 << 12)
{
    for (const QString &text : listTexts)
        addList(text);
    for (size_t i = 0; i < m_signs.size(); ++i) {
        const char16_t sign = char16_t(i);
        m_signs[i] = number(QStringView(&sign, 1));
    }
}

quint32 Lexicon::hashOf(QStringView word)
{
    quint64 hash = emptyHash;
    for (qsizetype i = 0; i < word.size(); i += 8) {
        quint64 group = 0;
        for (qsizetype j = i; j < word.size() && j < i + 8; ++j)
            group |= quint64(fold(word[j].unicode()) & 0xff) << 8 * (j - i);
        hash = hashOn(hash, group);
    }
    return hashEnd(hash);
}

void Lexicon::addList(QStringView list)
{
    WordClasses classes;
    for (QStringView line : list.tokenize(u'\n')) {
        line = line.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            classes = {};
            for (const QStringView name : line.sliced(1, line.size() - 2).tokenize(u' ', Qt::SkipEmptyParts)) {
                if (const auto known = wordClassFromSection(name))
                    classes.add(*known);
                else
                    m_problems.append(u"unknown section "_s + name);
            }
            continue;
        }
        addEntry(line, classes);
    }
}

void Lexicon::addEntry(QStringView entry, WordClasses classes)
{
    qint16 value = 0;
    if (const qsizetype equals = entry.lastIndexOf(u" = "); equals > 0) {
        bool ok = false;
        value = entry.sliced(equals + 3).trimmed().toShort(&ok);
        if (!ok)
            m_problems.append(u"no number: "_s + entry);
        entry = entry.first(equals).trimmed();
    }
    if (!entry.contains(u' ')) {
        if (entry.size() > maximumWord) {
            m_problems.append(u"too long: "_s + entry);
            return;
        }
        Word &word = m_words[numberFor(entry)];
        word.classes.add(classes);
        setValue(word, value, classes);
        return;
    }
    quint32 node = 0;
    int words = 0;
    for (const QStringView word : entry.tokenize(u' ', Qt::SkipEmptyParts)) {
        if (word.size() > maximumWord || ++words > maximumPhrase) {
            m_problems.append(u"too long: "_s + entry);
            return;
        }
        const quint32 number = numberFor(word);
        if (node == 0)
            m_phrasesFrom[number].add(classes);
        node = nodeFor(node, number);
    }
    m_nodes[node].classes.add(classes);
    setValue(m_nodes[node], value, classes);
}

bool Lexicon::equals(const Word &known, QStringView word) const
{
    if (known.length != word.size())
        return false;
    const char16_t *units = m_pool.data() + known.start;
    for (const QChar c : word) {
        if (fold(c.unicode()) != *units++)
            return false;
    }
    return true;
}

// The number of a word, which is added if it is new.
quint32 Lexicon::numberFor(QStringView word)
{
    if (m_words.size() * 2 >= m_slots.size())
        growWords();
    const quint32 hash = hashOf(word);
    const size_t mask = m_slots.size() - 1;
    size_t i = hash & mask;
    for (; m_slots[i].number; i = (i + 1) & mask) {
        if (m_slots[i].hash == hash && equals(m_words[m_slots[i].number], word))
            return m_slots[i].number;
    }
    m_slots[i] = {hash, quint32(m_words.size())};
    Word &added = m_words.emplace_back();
    added.start = quint32(m_pool.size());
    added.length = quint16(word.size());
    added.letters = packedLetters(word);
    for (const QChar c : word)
        m_pool.push_back(fold(c.unicode()));
    m_phrasesFrom.emplace_back();
    return m_slots[i].number;
}

// The node behind the word, which is added if it is new.
quint32 Lexicon::nodeFor(quint32 node, quint32 word)
{
    if (m_nodes.size() * 2 >= m_edges.size())
        growEdges();
    const quint64 key = quint64(node) << 32 | word;
    const size_t mask = m_edges.size() - 1;
    size_t i = spread(key) & mask;
    for (; m_edges[i].key; i = (i + 1) & mask) {
        if (m_edges[i].key == key)
            return m_edges[i].node;
    }
    m_edges[i] = {key, quint32(m_nodes.size())};
    m_nodes.emplace_back();
    return m_edges[i].node;
}

void Lexicon::growWords()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    const size_t mask = m_slots.size() - 1;
    for (const Slot &slot : old) {
        size_t i = slot.hash & mask;
        while (slot.number && m_slots[i].number)
            i = (i + 1) & mask;
        if (slot.number)
            m_slots[i] = slot;
    }
}

void Lexicon::growEdges()
{
    std::vector<Edge> old(m_edges.size() * 2);
    old.swap(m_edges);
    const size_t mask = m_edges.size() - 1;
    for (const Edge &edge : old) {
        size_t i = spread(edge.key) & mask;
        while (edge.key && m_edges[i].key)
            i = (i + 1) & mask;
        if (edge.key)
            m_edges[i] = edge;
    }
}

Lexicon::Entry Lexicon::find(QStringView word, quint32 hash, quint64 letters) const
{
    if (word.size() > maximumWord)
        return {};
    const size_t mask = m_slots.size() - 1;
    for (size_t i = hash & mask; m_slots[i].number; i = (i + 1) & mask) {
        if (m_slots[i].hash != hash)
            continue;
        const Word &known = m_words[m_slots[i].number];
        const bool same = letters && known.letters == letters && known.length == word.size() && word.size() <= 8;
        if (same || equals(known, word))
            return {m_slots[i].number, known.value, known.category, known.classes};
    }
    return {};
}

Lexicon::Phrase Lexicon::walk(const TokenizedText &text, int token, WordClasses wanted) const
{
    Phrase best;
    quint32 node = 0;
    const size_t mask = m_edges.size() - 1;
    const int end = std::min(text.sentenceOf(token).tokens.last, token + maximumPhrase);
    for (int at = token; at < end && text.at(at).word; ++at) {
        const quint64 key = quint64(node) << 32 | text.at(at).word;
        size_t i = spread(key) & mask;
        while (m_edges[i].key && m_edges[i].key != key)
            i = (i + 1) & mask;
        if (!m_edges[i].key)
            break;
        node = m_edges[i].node;
        if (m_nodes[node].classes.hasAny(wanted))
            best = {{token, at + 1}, m_nodes[node].value, m_nodes[node].category, m_nodes[node].classes};
    }
    return best;
}

} // namespace eventarium
