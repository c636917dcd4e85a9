// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventgroups.h"

#include "extract/eventcues.h"
#include "extract/nametables.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr size_t mostGroups = 120; // groups beyond are not compared with each other
constexpr size_t mostEvents = 12; // that one article reports
constexpr int kindReach = 30; // tokens between a name and the noun that says what it is
constexpr int acceptance = 8; // score of the event an article is about
constexpr int otherAcceptance = 7; // of any other one that it reports

class Grouper
{
public:
    Grouper(EventTable &table, const Analysis &analysis, const NameTable &names, const NameTables &tables)
        : m_table(table), m_text(analysis.text), m_names(names), m_tables(tables)
    {
    }

    void run()
    {
        makeGroups();
        joinShortForms();
        joinAliases();
        renumber();
        m_lead = leadSentence();
        m_spoken = speaksOfEvent();
        for (EventGroup &group : m_table.groups)
            describe(group);
        choose();
    }

private:
    QString keyOf(const EventMention &mention) const { return nameText(m_text, mention.name).toCaseFolded(); }

    void makeGroups()
    {
        QHash<QString, int> byName;
        for (size_t i = 0; i < m_table.mentions.size(); ++i) {
            EventMention &mention = m_table.mentions[i];
            QString key = keyOf(mention);
            if (mention.name.size() == 1) {
                if (const AcronymDefinition *definition = findAcronym(m_names.acronyms, m_text, m_text.textOf(mention.name.first)))
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
    QString longKey(const AcronymDefinition &definition) const
    {
        const auto found = std::ranges::partition_point(m_table.mentions, [&](const EventMention &m) { return m.name.last < definition.longForm.last; });
        if (found != m_table.mentions.end() && found->name.last == definition.longForm.last)
            return keyOf(*found);
        return nameText(m_text, definition.longForm).toCaseFolded();
    }

    const EventMention &firstOf(int group) const { return m_table.mentions[size_t(m_table.groups[size_t(group)].mentions.front())]; }
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
            names.push_back(nameOf(i).toCaseFolded());
        for (int i = 0; i < count; ++i) {
            for (int j = 0; j < count; ++j) {
                const QString &small = names[size_t(i)];
                const QString &large = names[size_t(j)];
                if (small.size() >= large.size())
                    continue;
                const bool prefix = large.startsWith(small) && large[small.size()] == u' ';
                const bool suffix = large.endsWith(small) && (large[large.size() - small.size() - 1] == u' ') && small.contains(u' ');
                const bool sponsored = large.endsWith(small) && small.contains(u'-');
                if ((prefix || suffix || sponsored) && sameEdition(i, j) && !(prefix && goesOnAsPart(i, j)))
                    join(i, j);
            }
        }
    }

    // "World Expo Innovation Forum" is no longer form of "World Expo".
    bool goesOnAsPart(int small, int large) const
    {
        return firstOf(small).headed && firstOf(large).headed && m_text.has(firstOf(large).name.last - 1, WordClass::EventHead)
            && !m_text.isAny(firstOf(large).name.first + firstOf(small).name.size(), {"and"_L1, "&"_L1, "of"_L1, "on"_L1, "for"_L1});
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
            bool alias = m_text.is(a.full.last, "("_L1) && gap <= 2 && (gap == 1 || m_text.at(b.full.first - 1).kind == TokenKind::Punctuation);
            for (int at = a.full.last; at < b.full.first; ++at) {
                if (m_text.isAny(at, {"known"_L1, "dubbed"_L1, "nicknamed"_L1, "called"_L1, "formerly"_L1, "alias"_L1, "aka"_L1}))
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
            const QString key = QString::number(*mention.edition) + m_text.textOf(mention.name.last - 1).toString().toLower();
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
            group.mentions.insert(group.mentions.end(), m_table.groups[i].mentions.begin(), m_table.groups[i].mentions.end());
            for (const int mention : m_table.groups[i].mentions)
                m_table.mentions[size_t(mention)].group = number[size_t(target)];
        }
        for (EventGroup &group : groups)
            std::ranges::sort(group.mentions);
        m_table.groups = std::move(groups);
    }

    // The first sentence of running text
    int leadSentence() const
    {
        for (size_t i = 0; i < m_text.sentences.size(); ++i) {
            const Sentence &sentence = m_text.sentences[i];
            if (sentence.isBody() && sentence.kind == Sentence::Kind::Text && sentence.tokens.size() > 7)
                return int(i);
        }
        return 0;
    }

    // "The fair, which runs from ...", "the event, held online": without naming it, the article tells of an event.
    bool speaksOfEvent() const
    {
        for (int i = 0; i < m_text.count(); ++i) {
            const bool opens = m_text.sentenceOf(i).tokens.first == i;
            if (opens && m_text.is(i, "It"_L1) && m_text.sentenceOf(i).isBody() && sayingBehind(m_text, i + 1) != EventSaying::None && mentionedIn(m_text.at(i).sentence - 1))
                return true;
            if (isEventNoun(m_text, i) && m_text.sentenceOf(i).isBody() && m_text.isAny(articleOf(i), {"the"_L1, "this"_L1, "its"_L1})
                && sayingBehind(m_text, i + 1) != EventSaying::None)
                return true;
        }
        return false;
    }
    bool mentionedIn(int sentence) const
    {
        const auto found = std::ranges::partition_point(m_table.mentions, [&](const EventMention &m) { return m_text.at(m.name.first).sentence < sentence; });
        return found != m_table.mentions.end() && m_text.at(found->name.first).sentence == sentence;
    }
    int articleOf(int noun) const
    {
        for (int i = noun - 1; i > noun - 4; --i) {
            if (m_text.has(i, WordClass::FunctionWord) || !m_text.is(i, TokenKind::Word))
                return i;
        }
        return noun - 4;
    }

    void describe(EventGroup &group)
    {
        bool titled = false;
        int led = 0;
        bool headed = false;
        bool body = false;
        int predicates = 0;
        int dated = 0;
        int marked = 0;
        bool possible = true; // and no more than that
        const EventMention *best = nullptr;
        for (const int index : group.mentions) {
            const EventMention &mention = m_table.mentions[size_t(index)];
            const Sentence &sentence = m_text.sentenceOf(mention.name.first);
            const int number = m_text.at(mention.name.first).sentence;
            const bool title = sentence.part == HeaderPart::Kind::Title;
            titled |= number < m_lead && (title || sentence.kind == Sentence::Kind::Heading);
            led = std::max(led, number == m_lead ? 4 : number == m_lead + 1 ? 3 : 0);
            body |= !sentence.part || title;
            headed |= mention.headed;
            possible &= mention.possible;
            predicates += (mention.predicate || mention.ranged) && sentence.part != HeaderPart::Kind::Boilerplate;
            dated += mention.dated;
            marked += mention.edition || mention.year;
            const bool better = !best || (mention.headed && !best->headed)
                || (mention.headed == best->headed && mention.name.size() > best->name.size() && (sentence.isBody() || !m_text.sentenceOf(best->name.first).isBody()));
            if (better)
                best = &mention;
            if (isPartHere(mention))
                group.part = true;
        }
        group.nameTokens = best->name;
        group.name = nameText(m_text, best->name);
        group.kind = kindOf(group, *best);
        for (const int index : group.mentions) {
            if (const AcronymDefinition *definition = acronymOf(m_table.mentions[size_t(index)].name))
                group.acronym = nameText(m_text, definition->shortForm);
        }
        const bool spoken = (titled || led) && m_spoken;
        group.score = int(std::min<size_t>(group.mentions.size(), 4)) + (titled ? 4 : 0) + led + (headed ? 2 : 0) + std::min(predicates, 2) * 3
            + (spoken ? 3 : 0) + std::min(dated, 2) * 2 + (marked ? 2 : 0) + (group.acronym.isEmpty() ? 0 : 1);
        if (!predicates && !spoken && !(marked && (dated || titled)))
            group.score -= 5;
        if (possible && !(titled && led && spoken && group.mentions.size() > 1))
            group.score -= 20;
        if (!body)
            group.score -= 6;
        if (group.kind == EventKind::Ceremony && headed)
            group.score -= 4;
        if (onlyInPassing(group))
            group.score -= 6;
    }

    const AcronymDefinition *acronymOf(TokenRange name) const
    {
        for (const AcronymDefinition &definition : m_names.acronyms) {
            if (definition.longForm.last == name.last && definition.longForm.first >= name.first - 2)
                return &definition;
        }
        return nullptr;
    }

    EventKind kindOf(const EventGroup &group, const EventMention &best) const
    {
        if (const auto kind = m_tables.kindOf(nameText(m_text, best.name)))
            return *kind;
        for (int i = best.name.first; i < best.name.last; ++i) {
            if (m_text.has(i, WordClass::EventHead)) {
                if (const auto kind = m_tables.kindOf(m_text.textOf(i)))
                    return *kind;
            }
        }
        for (const int index : group.mentions) { // "the consumer electronics fair IFA", "the technology show"
            const TokenRange name = m_table.mentions[size_t(index)].name;
            const TokenRange sentence = m_text.sentenceOf(name.first).tokens;
            for (int i = std::max(sentence.first, name.first - kindReach); i < std::min(sentence.last, name.last + kindReach); ++i) {
                if (isEventNoun(m_text, i)) {
                    if (const auto kind = m_tables.kindOf(m_text.textOf(i)); kind && *kind != EventKind::Other)
                        return *kind;
                }
            }
        }
        return EventKind::Other;
    }

    // ", a part of it", "the accompanying show", "on the sidelines"
    bool isPartHere(const EventMention &mention) const
    {
        for (int i = mention.full.last; i < mention.full.last + 9 && m_text.inRange(i) && m_text.sameSentence(mention.name.first, i); ++i) {
            if (m_text.is(i, "part"_L1) && m_text.is(i + 1, "of"_L1) && !m_text.isAny(i - 1, {"take"_L1, "took"_L1, "takes"_L1, "taking"_L1}))
                return true;
            if (m_text.isAny(i, {"accompanying"_L1, "sidelines"_L1, "co-located"_L1}))
                return true;
            if (m_text.isAny(i, {"."_L1, ";"_L1}))
                break;
        }
        for (int i = mention.full.first - 1; i > mention.full.first - 5 && i >= 0 && m_text.sameSentence(mention.name.first, i); --i) {
            if (m_text.is(i, "called"_L1) || (m_text.isAny(i, {"section"_L1, "programme"_L1, "label"_L1, "zone"_L1}) && i == mention.full.first - 1))
                return true;
        }
        return m_text.isAny(mention.full.last, {"label"_L1, "stage"_L1, "zone"_L1, "area"_L1, "programme"_L1, "section"_L1});
    }

    // "founder of the X", "head of X, a conference", "winner of the X": somebody's history
    bool onlyInPassing(const EventGroup &group) const
    {
        return std::ranges::all_of(group.mentions, [&](int index) {
            const EventMention &mention = m_table.mentions[size_t(index)];
            const int before = m_text.is(mention.full.first - 1, "the"_L1) ? mention.full.first - 2 : mention.full.first - 1;
            return m_text.is(before, "of"_L1) && m_text.has(before - 1, WordClass::PersonTitle);
        });
    }

    void choose()
    {
        int main = -1;
        for (size_t i = 0; i < m_table.groups.size(); ++i) {
            const EventGroup &group = m_table.groups[i];
            if (!group.part && group.score >= acceptance && (main < 0 || group.score > m_table.groups[size_t(main)].score))
                main = int(i);
        }
        if (main < 0)
            return;
        accept(main);
        for (size_t i = 0; i < m_table.groups.size(); ++i) {
            if (int(i) != main && m_table.events.size() < mostEvents && reportsOther(m_table.groups[i]))
                accept(int(i));
        }
    }

    void accept(int group)
    {
        m_table.groups[size_t(group)].accepted = true;
        m_table.events.push_back(group);
    }

    // A second event is one only with its own words of being held and its own time or edition.
    bool reportsOther(const EventGroup &group) const
    {
        if (group.part || group.score < otherAcceptance || group.kind == EventKind::Ceremony || group.kind == EventKind::Awards)
            return false;
        return std::ranges::any_of(group.mentions, [&](int index) {
            const EventMention &mention = m_table.mentions[size_t(index)];
            return mention.predicate && mention.headed && (mention.dated || mention.edition) && m_text.sentenceOf(mention.name.first).isBody();
        });
    }

    EventTable &m_table;
    const TokenizedText &m_text;
    const NameTable &m_names;
    const NameTables &m_tables;
    std::vector<int> m_join;
    int m_lead = 0;
    bool m_spoken = false; // of "the fair", "the event" the article says that it is held
};

} // namespace

void groupEvents(EventTable &table, const Analysis &analysis, const NameTable &names, const NameTables &tables)
{
    if (!table.mentions.empty())
        Grouper(table, analysis, names, tables).run();
}

} // namespace eventarium
