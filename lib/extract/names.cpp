// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/names.h"

#include "extract/affiliations.h"
#include "extract/companycues.h"
#include "extract/lexicon.h"
#include "extract/namejoins.h"
#include "extract/namekinds.h"
#include "extract/namespans.h"
#include "extract/persontitles.h"
#include "extract/titles.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

template<class Value>
void addOnce(QHash<quint64, Value> &hash, quint64 key, Value value)
{
    if (!hash.contains(key))
        hash.insert(key, value);
}

// FNV-1a over the units, with white space made single.
quint64 hashed(QStringView name, auto unitOf)
{
    quint64 hash = 0xcbf29ce484222325ull;
    bool space = false;
    for (const QChar c : name) {
        const bool isSpace = c.isSpace();
        if (!isSpace || !space)
            hash = (hash ^ (isSpace ? char16_t(u' ') : unitOf(c))) * 0x100000001b3ull;
        space = isSpace;
    }
    return hash;
}

// Mentions -> entities: equal names, acronyms and family names are one.
class Linker
{
public:
    Linker(NameTable &table, const TokenizedText &text)
        : m_table(table)
        , m_text(text)
    {
    }

    void run()
    {
        m_keys.reserve(m_table.mentions.size());
        for (const NameMention &mention : m_table.mentions)
            m_keys.push_back(nameHash(m_text, mention.tokens));
        spreadKinds();
        for (size_t i = 0; i < m_table.mentions.size(); ++i) {
            const NameMention &mention = m_table.mentions[i];
            if (mention.entity < 0 && mention.kind != NameKind::Unknown
                && !(mention.kind == NameKind::Person && mention.tokens.size() == 1))
                link(i);
        }
        for (size_t i = 0; i < m_table.mentions.size(); ++i) {
            if (m_table.mentions[i].entity < 0 && m_table.mentions[i].tokens.size() == 1)
                linkShort(i);
        }
        for (const AcronymDefinition &definition : m_table.acronyms)
            nameAcronym(definition);
    }

private:
    // "Example AG" is "Example"
    TokenRange withoutSuffix(const NameMention &mention) const
    {
        TokenRange tokens = mention.tokens;
        if (mention.kind != NameKind::Organization)
            return tokens;
        const int last = tokens.last - 1;
        if (tokens.size() > 1 && m_text.has(last, WordClass::CompanySuffix)
            && !m_text.isAny(last, {"Group"_L1, "Holdings"_L1}))
            tokens.last = m_text.is(last - 1, ","_L1) && tokens.size() > 2 ? last - 1 : last;
        return tokens;
    }

    // The company of that name with or without what kind of company it is: "Potter Days Ltd" and "Potter Days" are
    // one where both are organisations, and two where the Potter Days are an event; -1 where there is none.
    int companyCalled(const NameMention &mention, quint64 key) const
    {
        const TokenRange shorter = withoutSuffix(mention);
        if (shorter == mention.tokens)
            return m_byShortName.value(key, -1);
        const quint64 shortKey = nameHash(m_text, shorter);
        const int known = m_byName.value(shortKey, -1);
        return known >= 0 && m_table.entities[size_t(known)].kind == NameKind::Organization
                   ? known
                   : m_byShortName.value(shortKey, -1);
    }

    // The surest kind that a text has anywhere holds everywhere.
    void spreadKinds()
    {
        QHash<quint64, const NameMention *> kinds;
        for (size_t i = 0; i < m_table.mentions.size(); ++i) {
            const NameMention &mention = m_table.mentions[i];
            if (mention.kind != NameKind::Unknown && (mention.tokens.size() > 1 || mention.kind != NameKind::Person))
                addOnce(kinds, m_keys[i], static_cast<const NameMention *>(&mention));
        }
        for (const NameMention &mention : m_table.mentions) {
            if (const TokenRange shorter = withoutSuffix(mention); shorter != mention.tokens)
                addOnce(kinds, nameHash(m_text, shorter), static_cast<const NameMention *>(&mention));
        }
        for (size_t i = 0; i < m_table.mentions.size(); ++i) {
            NameMention &mention = m_table.mentions[i];
            if (mention.kind != NameKind::Unknown)
                continue;
            if (const NameMention *known = kinds.value(m_keys[i])) {
                mention.kind = known->kind;
                mention.placeKind = known->placeKind;
            }
        }
    }

    void link(size_t index)
    {
        NameMention &mention = m_table.mentions[index];
        const quint64 key = m_keys[index];
        auto found = m_byName.constFind(key);
        if (found == m_byName.constEnd() && mention.kind == NameKind::Organization) {
            if (const int known = companyCalled(mention, key); known >= 0)
                return count(mention, known);
        }
        if (found == m_byName.constEnd() && mention.tokens.size() == 1) {
            if (const int known = longEntity(mention); known >= 0)
                return count(mention, known);
        }
        if (found == m_byName.constEnd()) {
            found = m_byName.insert(key, int(m_table.entities.size()));
            NameEntity entity;
            entity.kind = mention.kind;
            entity.name = nameText(m_text, mention.tokens);
            entity.first = mention.tokens;
            entity.placeKind = mention.placeKind;
            m_table.entities.push_back(entity);
            if (const TokenRange shorter = withoutSuffix(mention); shorter != mention.tokens)
                addOnce(m_byShortName, nameHash(m_text, shorter), int(m_table.entities.size()) - 1);
            if (mention.kind == NameKind::Person) {
                addOnce(m_byPart, partKey(mention.tokens.last - 1), int(m_table.entities.size()) - 1);
                addOnce(m_byPart, partKey(mention.tokens.first), int(m_table.entities.size()) - 1);
            }
        }
        count(mention, *found);
    }

    // The entity of the long form of an acronym, wherever the text defines it; -1 where there is none
    int longEntity(const NameMention &mention)
    {
        const AcronymDefinition *definition = findAcronym(m_table.acronyms, m_text,
                                                          m_text.textOf(mention.tokens.first));
        const size_t at = definition ? m_table.mentionAt(definition->longForm.last - 1) : m_table.mentions.size();
        if (at >= m_table.mentions.size())
            return -1;
        NameMention &named = m_table.mentions[at];
        if (named.tokens.last != definition->longForm.last || named.tokens.size() < 2
            || named.tokens.contains(mention.tokens.first))
            return -1;
        if (named.entity < 0 && named.kind == NameKind::Unknown && mention.kind == NameKind::Organization
            && !namesPaper(m_text, named.tokens))
            named.kind = NameKind::Organization; // the EXA is one, so it is what the letters stand for
        if (named.entity < 0 && named.kind != NameKind::Unknown)
            link(at);
        return named.entity;
    }

    void count(NameMention &mention, int entity)
    {
        mention.entity = entity;
        NameEntity &target = m_table.entities[size_t(entity)];
        mention.kind = target.kind;
        mention.placeKind = target.placeKind;
        ++target.mentions;
        target.inBody = target.inBody || m_text.sentenceOf(mention.tokens.first).isBody();
    }

    void linkShort(size_t index)
    {
        NameMention &mention = m_table.mentions[index];
        if (const int known = longEntity(mention); known >= 0)
            return count(mention, known);
        if (const auto found = m_byPart.constFind(partKey(mention.tokens.first)); found != m_byPart.constEnd())
            count(mention, *found);
        else if (mention.kind == NameKind::Person)
            link(index);
    }

    // Of one part of a person's name, as it is written: "may" is nobody's.
    quint64 partKey(int token) const
    {
        return hashed(m_text.textOf(token), [](QChar c) { return c.unicode(); });
    }

    void nameAcronym(const AcronymDefinition &definition)
    {
        const NameMention *mention = m_table.mentionOver(definition.longForm.last - 1);
        if (!mention || mention->entity < 0 || mention->tokens.last != definition.longForm.last)
            return;
        NameEntity &entity = m_table.entities[size_t(mention->entity)];
        if (entity.acronym.isEmpty())
            entity.acronym = nameText(m_text, definition.shortForm);
    }

    NameTable &m_table;
    const TokenizedText &m_text;
    std::vector<quint64> m_keys; // of the mentions
    QHash<quint64, int> m_byName;
    QHash<quint64, int> m_byShortName; // of companies, without "Ltd"
    QHash<quint64, int> m_byPart;
};

// Whether white space is single blanks inside already; text beyond ASCII is left to be seen to.
bool isSimple(QStringView name)
{
    const char16_t *const units = name.utf16();
    const qsizetype count = name.size();
    if (count == 0 || units[0] == u' ' || units[count - 1] == u' ')
        return false;
    unsigned other = 0; // no way out of the loops, so that they are done eight units at a time
    for (qsizetype i = 0; i < count; ++i)
        other |= unsigned(char16_t(units[i] - u' ') >= 127 - u' ');
    for (qsizetype i = 1; i < count; ++i)
        other |= unsigned(units[i] == u' ') & unsigned(units[i - 1] == u' ');
    return !other;
}

} // namespace

size_t NameTable::mentionAt(int token) const
{
    const auto found = std::ranges::partition_point(mentions,
                                                    [&](const NameMention &m) { return m.tokens.last <= token; });
    return size_t(found - mentions.begin());
}

const NameMention *NameTable::mentionOver(int token) const
{
    const size_t at = mentionAt(token);
    return at < mentions.size() && mentions[at].tokens.contains(token) ? &mentions[at] : nullptr;
}

void NameTable::promote(size_t index, const TokenizedText &text)
{
    const QString name = nameText(text, mentions[index].tokens);
    if (mentions[index].kind != NameKind::Unknown)
        return;
    NameEntity entity;
    entity.kind = NameKind::Organization;
    entity.name = name;
    entity.first = mentions[index].tokens;
    for (NameMention &mention : mentions) {
        if (mention.kind != NameKind::Unknown || mention.tokens.size() != mentions[index].tokens.size()
            || text.textOf(mention.tokens).front() != name.front() || nameText(text, mention.tokens) != name)
            continue;
        mention.entity = int(entities.size());
        ++entity.mentions;
        entity.inBody = entity.inBody || text.sentenceOf(mention.tokens.first).isBody();
    }
    for (NameMention &mention : mentions) {
        if (mention.entity == int(entities.size()))
            mention.kind = NameKind::Organization;
    }
    entities.push_back(std::move(entity));
}

QString NameTable::nameOf(const NameMention &mention, const TokenizedText &text) const
{
    return mention.entity >= 0 ? entities[size_t(mention.entity)].name : nameText(text, mention.tokens);
}

NameTable findNames(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon)
{
    NameTable table;
    table.acronyms = findAcronyms(text);
    std::vector<NameSpan> spans = findNameSpans(text, shapes, lexicon);
    joinFields(spans, text);
    joinByAcronyms(spans, table.acronyms);
    addBracketAcronyms(table.acronyms, text, spans);
    table.mentions = classifyNames(text, shapes, lexicon, table.acronyms, spans);
    markAffiliations(table.mentions, text);
    Linker(table, text).run();
    findTitles(table, text);
    return table;
}

QString nameText(const TokenizedText &text, TokenRange tokens)
{
    const QStringView name = text.textOf(tokens);
    return isSimple(name) ? name.toString() : name.toString().simplified();
}

QString nameKey(const TokenizedText &text, TokenRange tokens)
{
    const QStringView name = text.textOf(tokens);
    return isSimple(name) ? folded(name) : folded(name.toString().simplified());
}

quint64 nameHash(const TokenizedText &text, TokenRange tokens)
{
    return hashed(text.textOf(tokens), [](QChar c) { return Lexicon::fold(c.unicode()); });
}

QString folded(QStringView name)
{
    const char16_t *const units = name.utf16();
    char16_t all = 0;
    for (qsizetype i = 0; i < name.size(); ++i)
        all |= units[i];
    if (all >= 128)
        return name.toString().toCaseFolded();
    QString result(name.size(), Qt::Uninitialized);
    char16_t *const out = reinterpret_cast<char16_t *>(result.data());
    for (qsizetype i = 0; i < name.size(); ++i)
        out[i] = char16_t(units[i] + (unsigned(char16_t(units[i] - u'A') < 26) << 5));
    return result;
}

} // namespace eventarium
