// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventjoiner.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr size_t mostLooks = 20; // mentions that are looked at for what a group is
constexpr size_t mostGroups = 120; // groups beyond are not compared with each other

class Joiner
{
public:
    Joiner(EventTable &table, const TokenizedText &text, const NameTable &names)
        : m_table(table)
        , m_text(text)
        , m_names(names)
    {
    }

    void run()
    {
        makeGroups();
        joinShortForms();
        joinAliases();
        renumber();
    }

private:
    quint64 keyOf(const EventMention &mention) const { return nameHash(m_text, mention.name); }

    void makeGroups()
    {
        QHash<quint64, int> byName;
        for (size_t i = 0; i < m_table.mentions.size(); ++i) {
            EventMention &mention = m_table.mentions[i];
            quint64 key = keyOf(mention);
            if (mention.name.size() == 1) {
                if (const AcronymDefinition *definition = findAcronym(m_names.acronyms, m_text,
                                                                      m_text.textOf(mention.name.first)))
                    key = longKey(*definition);
            }
            auto found = byName.constFind(key);
            if (found == byName.constEnd()) {
                found = byName.insert(key, int(m_table.groups.size()));
                m_table.groups.emplace_back();
                m_join.push_back(*found);
            }
            mention.group = *found;
            m_table.groups[size_t(*found)].mentions.push_back(int(i));
        }
    }

    // The key of the event mention that lies in an acronym's long form
    quint64 longKey(const AcronymDefinition &definition) const
    {
        const auto found = std::ranges::partition_point(
            m_table.mentions, [&](const EventMention &m) { return m.name.last < definition.longForm.last; });
        if (found != m_table.mentions.end() && found->name.last == definition.longForm.last)
            return keyOf(*found);
        return nameHash(m_text, definition.longForm);
    }

    const EventMention &firstOf(int group) const
    {
        return m_table.mentions[size_t(m_table.groups[size_t(group)].mentions.front())];
    }
    QString nameOf(int group) const { return nameText(m_text, firstOf(group).name); }

    int root(int group) const
    {
        while (m_join[size_t(group)] != group)
            group = m_join[size_t(group)];
        return group;
    }
    void join(int a, int b)
    {
        a = root(a);
        b = root(b);
        if (a != b)
            m_join[size_t(std::max(a, b))] = std::min(a, b);
    }

    // "Computex" and "Computex Taipei", "Tech Week" and "Nanjing Tech Week"
    void joinShortForms()
    {
        const int count = int(std::min(m_table.groups.size(), mostGroups));
        std::vector<QString> names;
        for (int i = 0; i < count; ++i)
            names.push_back(folded(nameOf(i)).remove(u'(').remove(u')')); // "Example Union (EU) Forum"
        for (int i = 0; i < count; ++i) {
            int ending = -1; // the first longer name that ends as this one does
            for (int j = 0; j < count; ++j) {
                const QString &small = names[size_t(i)];
                const QString &large = names[size_t(j)];
                if (small.size() >= large.size())
                    continue;
                const bool prefix = large.startsWith(small) && large[small.size()] == u' ';
                const bool suffix = endsWithName(large, small) && small.contains(u' ');
                const bool sponsored = large.endsWith(small) && small.contains(u'-');
                if (!(prefix || suffix || sponsored) || !sameEdition(i, j) || (prefix && goesOnAsPart(i, j)))
                    continue;
                // "Jobs Fair" is the Northport Jobs Fair or the Southport Jobs Fair, and never makes them one.
                if (!prefix && ending >= 0 && !endsWithName(large, names[size_t(ending)])
                    && !endsWithName(names[size_t(ending)], large))
                    continue;
                if (!prefix && ending < 0)
                    ending = j;
                join(i, j);
            }
        }
    }

    static bool endsWithName(const QString &large, const QString &small)
    {
        return large.size() > small.size() && large.endsWith(small) && large[large.size() - small.size() - 1] == u' ';
    }

    bool isNamedPart(int group) const
    {
        const std::vector<int> &mentions = m_table.groups[size_t(group)].mentions;
        return std::any_of(
            mentions.begin(), mentions.begin() + std::ptrdiff_t(std::min(mentions.size(), mostLooks)), [&](int index) {
                const TokenRange name = m_table.mentions[size_t(index)].full;
                for (const int at : {name.first - 1, name.last + 2, name.last + 3}) {
                    if (m_text.isAny(at, {"area"_L1, "section"_L1, "platform"_L1, "hall"_L1, "zone"_L1, "place"_L1,
                                          "stage"_L1, "programme"_L1, "program"_L1, "section"_L1})
                        && (at < name.first || (m_text.is(name.last, ","_L1) && m_text.sameSentence(name.first, at))))
                        return true;
                }
                return false;
            });
    }

    // "World Expo Innovation Forum" is no longer form of "World Expo", nor is "IFA NEXT", a hall of it, of "IFA".
    bool goesOnAsPart(int small, int large) const
    {
        if (isNamedPart(large))
            return true;
        const TokenRange name = firstOf(large).name;
        if (m_text.isAny(name.last - 1, {"Award"_L1, "Awards"_L1, "Prize"_L1, "Prizes"_L1, "Ceremony"_L1})
            && !m_text.isAny(firstOf(small).name.last - 1, {"Award"_L1, "Prize"_L1}))
            return true; // "the Valve Show Innovation Award"
        if (firstOf(large).headed && !firstOf(small).headed && name.size() >= firstOf(small).name.size() + 2
            && m_text.has(name.last - 1, WordClass::EventHead) && isEstablished(small))
            return true; // "Potta Sustainability Forum" of "Potta 2024"
        return firstOf(small).headed && firstOf(large).headed
               && m_text.has(firstOf(large).name.last - 1, WordClass::EventHead)
               && !m_text.isAny(firstOf(large).name.first + firstOf(small).name.size(),
                                {"and"_L1, "&"_L1, "of"_L1, "on"_L1, "for"_L1});
    }

    // Whether the name without head noun goes with years, editions or days: it is an event's
    bool isEstablished(int group) const
    {
        const std::vector<int> &mentions = m_table.groups[size_t(group)].mentions;
        return std::any_of(mentions.begin(), mentions.begin() + std::ptrdiff_t(std::min(mentions.size(), mostLooks)),
                           [&](int index) {
                               const EventMention &mention = m_table.mentions[size_t(index)];
                               return mention.cued && (mention.year || mention.edition || mention.slotted);
                           });
    }

    bool sameEdition(int a, int b) const
    {
        const std::optional<int> first = firstOf(a).edition;
        const std::optional<int> second = firstOf(b).edition;
        return !first || !second || *first == *second;
    }

    // Mentions with ", or", "better known as the", "(", "known to older readers as" between them
    void joinAliases()
    {
        for (size_t i = 0; i + 1 < m_table.mentions.size(); ++i) {
            const EventMention &a = m_table.mentions[i];
            const EventMention &b = m_table.mentions[i + 1];
            const int gap = b.full.first - a.full.last;
            if (a.group == b.group || gap < 1 || gap > 16 || !m_text.sameSentence(a.name.first, b.name.first))
                continue;
            bool alias = m_text.is(a.full.last, "("_L1) && gap <= 2
                         && (gap == 1 || m_text.at(b.full.first - 1).kind == TokenKind::Punctuation);
            for (int at = a.full.last; at < b.full.first; ++at) {
                if (m_text.isAny(at, {"known"_L1, "dubbed"_L1, "nicknamed"_L1, "called"_L1, "formerly"_L1, "alias"_L1,
                                      "aka"_L1}))
                    alias = true;
                if (m_text.is(at, "or"_L1) && gap <= 6 && m_text.isAny(at - 1, {","_L1, "("_L1, ")"_L1}))
                    alias = true;
            }
            if (alias)
                join(a.group, b.group);
        }
        joinInitials();
        joinEditions();
    }

    // "the 134th Canton Fair" and "the 134th China Import and Export Fair"
    void joinEditions()
    {
        QHash<QString, int> groups;
        for (const EventMention &mention : m_table.mentions) {
            if (!mention.headed || mention.edition.value_or(0) < 4)
                continue;
            const QString key = QString::number(*mention.edition)
                                + m_text.textOf(mention.name.last - 1).toString().toLower();
            const auto known = groups.constFind(key);
            if (known == groups.constEnd())
                groups.insert(key, mention.group);
            else
                join(*known, mention.group);
        }
    }

    // "MWC" and "Mobile World Congress" where no bracket defines it
    void joinInitials()
    {
        const int count = int(std::min(m_table.groups.size(), mostGroups));
        for (int i = 0; i < count; ++i) {
            const TokenRange name = firstOf(i).name;
            if (!m_text.is(name.first, CaseShape::Upper))
                continue;
            const QStringView letters = m_text.textOf(name.first);
            for (int j = 0; j < count; ++j) {
                if (j != i && firstOf(j).headed && initialsOf(firstOf(j).name).compare(letters) == 0)
                    join(i, j);
            }
        }
    }

    QString initialsOf(TokenRange tokens) const
    {
        QString initials;
        for (int i = tokens.first; i < tokens.last; ++i) {
            if (m_text.isCapitalized(i))
                initials.append(m_text.textOf(i).front());
        }
        return initials;
    }

    void renumber()
    {
        std::vector<EventGroup> groups;
        std::vector<int> number(m_table.groups.size(), -1);
        for (size_t i = 0; i < m_table.groups.size(); ++i) {
            const int target = root(int(i));
            if (number[size_t(target)] < 0) {
                number[size_t(target)] = int(groups.size());
                groups.emplace_back();
            }
            EventGroup &group = groups[size_t(number[size_t(target)])];
            group.mentions.insert(group.mentions.end(), m_table.groups[i].mentions.begin(),
                                  m_table.groups[i].mentions.end());
            for (const int mention : m_table.groups[i].mentions)
                m_table.mentions[size_t(mention)].group = number[size_t(target)];
        }
        for (EventGroup &group : groups)
            std::ranges::sort(group.mentions);
        m_table.groups = std::move(groups);
    }

    EventTable &m_table;
    const TokenizedText &m_text;
    const NameTable &m_names;
    std::vector<int> m_join;
};

} // namespace

void joinEventMentions(EventTable &table, const TokenizedText &text, const NameTable &names)
{
    Joiner(table, text, names).run();
}

} // namespace eventarium
