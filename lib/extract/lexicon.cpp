// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/lexicon.h"

#include <QDir>
#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct Folded
{
    std::array<char16_t, Lexicon::maximumWord> units;
    qsizetype length = 0; // 0: longer than any word of the lists
    quint32 hash = 0;

    explicit Folded(QStringView word)
    {
        if (word.size() > Lexicon::maximumWord)
            return;
        quint32 h = 2166136261u;
        for (const QChar c : word) {
            char16_t unit = c.unicode();
            if (unit < 128)
                unit = unit >= u'A' && unit <= u'Z' ? char16_t(unit + 32) : unit;
            else if (unit == u'\u2019')
                unit = u'\'';
            else
                unit = c.toCaseFolded().unicode();
            units[size_t(length++)] = unit;
            h = (h ^ unit) * 16777619u;
        }
        hash = h;
    }
    QStringView view() const { return QStringView(units.data(), length); }
};

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
    , m_startsPhrase(1)
    , m_nodes(1)
{
    for (const QString &text : listTexts)
        addList(text);
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
        const Folded folded(entry);
        if (!folded.length) {
            m_problems.append(u"too long: "_s + entry);
            return;
        }
        Slot &slot = slotFor(folded.view());
        slot.classes.add(classes);
        setValue(slot, value, classes);
        return;
    }
    quint32 node = 0;
    int words = 0;
    for (const QStringView word : entry.tokenize(u' ', Qt::SkipEmptyParts)) {
        const Folded folded(word);
        if (!folded.length || ++words > maximumPhrase) {
            m_problems.append(u"too long: "_s + entry);
            return;
        }
        const quint32 number = slotFor(folded.view()).number;
        if (node == 0)
            m_startsPhrase[number] = true;
        const auto [edge, added] = m_edges.try_emplace(quint64(node) << 32 | number, quint32(m_nodes.size()));
        if (added)
            m_nodes.emplace_back();
        node = edge->second;
    }
    m_nodes[node].classes.add(classes);
    setValue(m_nodes[node], value, classes);
}

Lexicon::Slot &Lexicon::slotFor(QStringView folded)
{
    if (m_words * 2 >= m_slots.size())
        grow();
    const Folded key(folded);
    const size_t mask = m_slots.size() - 1;
    for (size_t i = key.hash & mask;; i = (i + 1) & mask) {
        Slot &slot = m_slots[i];
        if (!slot.number) {
            slot.hash = key.hash;
            slot.start = quint32(m_pool.size());
            slot.length = quint16(key.length);
            slot.number = ++m_words;
            m_pool.insert(m_pool.end(), key.units.begin(), key.units.begin() + key.length);
            m_startsPhrase.push_back(false);
            return slot;
        }
        if (slot.hash == key.hash && QStringView(m_pool.data() + slot.start, slot.length) == key.view())
            return slot;
    }
}

void Lexicon::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    const size_t mask = m_slots.size() - 1;
    for (const Slot &slot : old) {
        if (!slot.number)
            continue;
        size_t i = slot.hash & mask;
        while (m_slots[i].number)
            i = (i + 1) & mask;
        m_slots[i] = slot;
    }
}

Lexicon::Entry Lexicon::find(QStringView word) const
{
    const Folded key(word);
    if (!key.length)
        return {};
    const size_t mask = m_slots.size() - 1;
    for (size_t i = key.hash & mask; m_slots[i].number; i = (i + 1) & mask) {
        const Slot &slot = m_slots[i];
        if (slot.hash == key.hash && QStringView(m_pool.data() + slot.start, slot.length) == key.view())
            return {slot.number, slot.value, slot.category, slot.classes};
    }
    return {};
}

Lexicon::Phrase Lexicon::longestPhrase(const TokenizedText &text, int token, WordClasses wanted) const
{
    Phrase best;
    if (!text.inRange(token) || !m_startsPhrase[text.at(token).word])
        return best;
    quint32 node = 0;
    const int end = std::min(text.sentenceOf(token).tokens.last, token + maximumPhrase);
    for (int i = token; i < end && text.at(i).word; ++i) {
        const auto edge = m_edges.find(quint64(node) << 32 | text.at(i).word);
        if (edge == m_edges.end())
            break;
        node = edge->second;
        if (m_nodes[node].classes.hasAny(wanted))
            best = {{token, i + 1}, m_nodes[node].value, m_nodes[node].category, m_nodes[node].classes};
    }
    return best;
}

} // namespace eventarium
