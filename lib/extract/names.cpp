// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/names.h"

#include "extract/namekinds.h"
#include "extract/namespans.h"
#include "extract/persons.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// Mentions -> entities: equal names, acronyms and family names are one.
class Linker
{
public:
    Linker(NameTable &table, const TokenizedText &text) : m_table(table), m_text(text) {}

    void run()
    {
        spreadKinds();
        for (size_t i = 0; i < m_table.mentions.size(); ++i) {
            NameMention &mention = m_table.mentions[i];
            if (mention.kind != NameKind::Unknown && !(mention.kind == NameKind::Person && mention.tokens.size() == 1))
                link(mention);
        }
        for (NameMention &mention : m_table.mentions) {
            if (mention.entity < 0 && mention.tokens.size() == 1)
                linkShort(mention);
        }
        for (const AcronymDefinition &definition : m_table.acronyms)
            nameAcronym(definition);
    }

private:
    QString keyOf(TokenRange tokens) const { return nameText(m_text, tokens).toCaseFolded(); }

    // The surest kind that a text has anywhere holds everywhere.
    void spreadKinds()
    {
        QHash<QString, const NameMention *> kinds;
        for (const NameMention &mention : m_table.mentions) {
            if (mention.kind != NameKind::Unknown && (mention.tokens.size() > 1 || mention.kind != NameKind::Person))
                kinds.tryEmplace(keyOf(mention.tokens), &mention);
        }
        for (NameMention &mention : m_table.mentions) {
            if (mention.kind != NameKind::Unknown)
                continue;
            if (const NameMention *known = kinds.value(keyOf(mention.tokens))) {
                mention.kind = known->kind;
                mention.placeKind = known->placeKind;
            }
        }
    }

    void link(NameMention &mention)
    {
        const QString key = keyOf(mention.tokens);
        auto found = m_byName.constFind(key);
        if (found == m_byName.constEnd() && mention.tokens.size() == 1) {
            if (const AcronymDefinition *definition = findAcronym(m_table.acronyms, m_text, m_text.textOf(mention.tokens.first)))
                found = m_byName.constFind(keyOf(definition->longForm));
        }
        if (found == m_byName.constEnd()) {
            found = m_byName.insert(key, int(m_table.entities.size()));
            NameEntity entity;
            entity.kind = mention.kind;
            entity.name = nameText(m_text, mention.tokens);
            entity.first = mention.tokens;
            entity.placeKind = mention.placeKind;
            m_table.entities.push_back(entity);
            if (mention.kind == NameKind::Person) {
                m_byPart.tryEmplace(m_text.textOf(mention.tokens.last - 1).toString(), int(m_table.entities.size()) - 1);
                m_byPart.tryEmplace(m_text.textOf(mention.tokens.first).toString(), int(m_table.entities.size()) - 1);
            }
        }
        count(mention, *found);
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

    void linkShort(NameMention &mention)
    {
        const QStringView word = m_text.textOf(mention.tokens.first);
        if (const AcronymDefinition *definition = findAcronym(m_table.acronyms, m_text, word)) {
            if (const auto found = m_byName.constFind(keyOf(definition->longForm)); found != m_byName.constEnd())
                return count(mention, *found);
        }
        if (const auto found = m_byPart.constFind(word.toString()); found != m_byPart.constEnd())
            count(mention, *found);
        else if (mention.kind == NameKind::Person)
            link(mention);
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
    QHash<QString, int> m_byName;
    QHash<QString, int> m_byPart;
};

} // namespace

size_t NameTable::mentionAt(int token) const
{
    const auto found = std::ranges::partition_point(mentions, [&](const NameMention &m) { return m.tokens.last <= token; });
    return size_t(found - mentions.begin());
}

const NameMention *NameTable::mentionOver(int token) const
{
    const size_t at = mentionAt(token);
    return at < mentions.size() && mentions[at].tokens.contains(token) ? &mentions[at] : nullptr;
}

QString NameTable::nameOf(const NameMention &mention, const TokenizedText &text) const
{
    return mention.entity >= 0 ? entities[size_t(mention.entity)].name : nameText(text, mention.tokens);
}

NameTable findNames(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon)
{
    NameTable table;
    table.acronyms = findAcronyms(text);
    table.mentions = classifyNames(text, shapes, lexicon, table.acronyms, findNameSpans(text, shapes, lexicon));
    Linker(table, text).run();
    findTitles(table, text);
    return table;
}

QString nameText(const TokenizedText &text, TokenRange tokens)
{
    return text.textOf(tokens).toString().simplified();
}

} // namespace eventarium
