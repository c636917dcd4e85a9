// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventgroups.h"

#include "extract/eventchoice.h"
#include "extract/eventcues.h"
#include "extract/eventjoiner.h"
#include "extract/nametables.h"
#include "extract/reason.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int pronounReach = 14; // tokens from a sentence's beginning to "it" or "the fair"
constexpr int mostNouns = 3; // "the fair" that count for a Fair
constexpr int kindReach = 30; // tokens between a name and the noun that says what it is

class Grouper
{
public:
    Grouper(EventTable &table, const Analysis &analysis, const NameTable &names, const NameTables &tables)
        : m_table(table)
        , m_text(analysis.text)
        , m_names(names)
        , m_tables(tables)
    {
    }

    void run()
    {
        m_lead = leadSentence();
        m_spoken = speaksOfEvent();
        countNouns();
        for (EventGroup &group : m_table.groups)
            describe(group);
    }

private:
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
            if (opens && m_text.is(i, "It"_L1) && m_text.sentenceOf(i).isBody()
                && sayingBehind(m_text, i + 1) != EventSaying::None && mentionedIn(m_text.at(i).sentence - 1))
                return true;
            if (isEventNoun(m_text, i) && m_text.sentenceOf(i).isBody()
                && m_text.isAny(articleOf(m_text, i), {"the"_L1, "this"_L1, "its"_L1})
                && sayingBehind(m_text, i + 1) != EventSaying::None)
                return true;
        }
        return false;
    }
    bool mentionedIn(int sentence) const
    {
        const auto found = std::ranges::partition_point(
            m_table.mentions, [&](const EventMention &m) { return m_text.at(m.name.first).sentence < sentence; });
        return found != m_table.mentions.end() && m_text.at(found->name.first).sentence == sentence;
    }

    // "the race", "this festival": how often the running text speaks of a kind of event
    void countNouns()
    {
        for (int i = 1; i < m_text.count(); ++i) {
            if (!m_text.has(i, WordClass::EventHead) || !isEventNoun(m_text, i) || !m_text.sentenceOf(i).isBody()
                || m_text.isAny(articleOf(m_text, i), {"a"_L1, "an"_L1, "another"_L1, "every"_L1, "each"_L1, "any"_L1}))
                continue;
            if (const auto kind = m_tables.kindOf(m_text.textOf(i)); kind && *kind != EventKind::Other)
                ++m_nouns[size_t(*kind)];
        }
    }

    // Whether the sentence behind a mention goes on to say that it is held: "From 3 to 5 May it was held in Riga."
    bool goesOn(const EventMention &mention) const
    {
        const size_t next = size_t(m_text.at(mention.name.first).sentence) + 1;
        if (next >= m_text.sentences.size() || !m_text.sentences[next].isBody()
            || m_text.sentences[next].kind != Sentence::Kind::Text)
            return false;
        const TokenRange tokens = m_text.sentences[next].tokens;
        for (int i = tokens.first; i < std::min(tokens.last, tokens.first + pronounReach); ++i) {
            const bool event = m_text.is(i, "it"_L1)
                               || (isEventNoun(m_text, i)
                                   && m_text.isAny(articleOf(m_text, i), {"the"_L1, "this"_L1, "its"_L1}));
            if (event && sayingBehind(m_text, i + 1) != EventSaying::None)
                return true;
        }
        return false;
    }

    void describe(EventGroup &group)
    {
        bool titled = false;
        int led = 0;
        bool beside = false; // held with another one
        bool headed = false;
        bool body = false;
        int predicates = 0;
        int dated = 0;
        int marked = 0;
        bool possible = true; // and no more than that
        bool shown = false; // by words beside it, which say that and when it is held
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
            predicates += (mention.predicate || mention.ranged
                           || (body && (mention.headed || mention.cued) && goesOn(mention)))
                          && sentence.part != HeaderPart::Kind::Boilerplate;
            shown |= mention.cued && mention.predicate && mention.dated;
            beside |= mention.shared && mention.predicate;
            dated += mention.dated;
            marked += mention.edition || mention.year;
            const bool better = !best || (mention.headed && !best->headed)
                                || (mention.headed == best->headed && mention.name.size() > best->name.size()
                                    && (sentence.isBody() || !m_text.sentenceOf(best->name.first).isBody()));
            if (better)
                best = &mention;
            if (isPartHere(mention))
                group.part = true;
        }
        if (titled && led) // what the headline names and the first lines tell of is the event itself
            group.part = false;
        group.nameTokens = best->name;
        if (best->name.size() == 1) { // the longer form, though it looks like no event's name of its own
            const AcronymDefinition *definition = findAcronym(m_names.acronyms, m_text,
                                                              m_text.textOf(best->name.first));
            if (definition && definition->longForm.size() > 1 && m_text.sentenceOf(definition->longForm.first).isBody())
                group.nameTokens = definition->longForm;
        }
        if (nounBelongs(group, *best))
            ++group.nameTokens.last;
        group.name = nameText(m_text, group.nameTokens);
        group.kind = kindOf(group, *best);
        for (const int index : group.mentions) {
            if (const AcronymDefinition *definition = acronymOf(m_table.mentions[size_t(index)].name))
                group.acronym = nameText(m_text, definition->shortForm);
        }
        const bool spoken = (titled || led) && m_spoken;
        const bool known = headed || shown || (titled && led);
        const int nouns = known && (marked || titled || led || predicates)
                              ? std::min(m_nouns[size_t(group.kind)], mostNouns)
                              : 0;
        group.score = int(std::min<size_t>(group.mentions.size(), 4)) + (titled ? 5 : 0) + led
                      + (headed  ? 2
                         : shown ? 1
                                 : 0)
                      + std::min(predicates, 2) * 3 + (spoken ? 3 : 0) + std::min(dated, 2) * 2 + (marked ? 2 : 0)
                      + (group.acronym.isEmpty() ? 0 : 1) + nouns;
        if (!predicates && !spoken && !(marked && (dated || titled || nouns > 1 || (led && !headed && !possible))))
            group.score -= 5;
        group.guessed = possible;
        if (possible) // what is known to be an event comes first
            group.score -= titled && led && (spoken || (isWholeTitle(group) && predicates)) && group.mentions.size() > 1
                               ? 4
                               : 20;
        if (isMaker(group))
            group.score -= 10;
        if (!body)
            group.score -= 6;
        if (group.kind == EventKind::Ceremony && headed)
            group.score -= 4;
        if (onlyInPassing(group))
            group.score -= 6;
        group.beside = beside && !titled && led < 4;
        tellReason(m_text, [&] {
            QStringList signs;
            const auto add = [&](bool here, const QString &sign) {
                if (here)
                    signs.append(sign);
            };
            add(true, u"named %1 times"_s.arg(group.mentions.size()));
            add(titled, u"in the title"_s);
            add(led, u"in the lead"_s);
            add(headed, u"ends in a kind of event"_s);
            add(predicates, u"said to be held %1 times"_s.arg(predicates));
            add(spoken, u"\"the event\" is held"_s);
            add(nouns, u"its kind is spoken of %1 times"_s.arg(nouns));
            add(dated, u"dated"_s);
            add(marked, u"has an edition or a year"_s);
            add(possible, u"only possibly an event"_s);
            add(!body, u"not in the body"_s);
            return Reason{Reason::Of::Event, int(&group - m_table.groups.data()),
                          group.name,        signs.join(u", "),
                          group.nameTokens,  group.score};
        });
    }

    // "the potterlang conference": a name that never stands for the event without its noun
    bool nounBelongs(const EventGroup &group, const EventMention &best) const
    {
        const auto isNoun = [&](int token) {
            return m_text.is(token, CaseShape::Lower)
                   && m_text.isAny(token, {"conference"_L1, "hackathon"_L1, "summit"_L1, "symposium"_L1,
                                           "convention"_L1, "meetup"_L1, "workshop"_L1, "unconference"_L1});
        };
        if (!best.cued || !isNoun(best.full.last) || best.year || best.name.size() > 3)
            return false;
        return std::ranges::none_of(group.mentions, [&](int index) {
            const EventMention &mention = m_table.mentions[size_t(index)];
            return mention.headed || mention.year || (mention.predicate && !isNoun(mention.full.last))
                   || (mention.cued && !isNoun(mention.full.last));
        });
    }

    // "V&A Fairs", "Example Events": in the plural the name is of a company that organises them
    bool isMaker(const EventGroup &group) const
    {
        return std::ranges::all_of(group.mentions, [&](int index) {
            const EventMention &mention = m_table.mentions[size_t(index)];
            return !mention.year && !mention.edition
                   && m_text.isAny(mention.name.last - 1,
                                   {"Fairs"_L1, "Events"_L1, "Exhibitions"_L1, "Conferences"_L1, "Expos"_L1,
                                    "Festivals"_L1, "Shows"_L1, "Summits"_L1, "Hackathons"_L1});
        });
    }

    // The title is the name and nothing else.
    bool isWholeTitle(const EventGroup &group) const
    {
        return std::ranges::any_of(group.mentions, [&](int index) {
            const EventMention &mention = m_table.mentions[size_t(index)];
            const Sentence &sentence = m_text.sentenceOf(mention.name.first);
            return sentence.part == HeaderPart::Kind::Title && mention.full == sentence.tokens;
        });
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
            for (int i = std::max(sentence.first, name.first - kindReach);
                 i < std::min(sentence.last, name.last + kindReach); ++i) {
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
        for (int i = mention.full.last;
             i < mention.full.last + 9 && m_text.inRange(i) && m_text.sameSentence(mention.name.first, i); ++i) {
            if (m_text.is(i, "part"_L1) && m_text.is(i + 1, "of"_L1)
                && !m_text.isAny(i - 1, {"take"_L1, "took"_L1, "takes"_L1, "taking"_L1}))
                return true;
            if (m_text.isAny(i, {"accompanying"_L1, "sidelines"_L1, "co-located"_L1}))
                return true;
            if (m_text.isAny(i, {"."_L1, ";"_L1}))
                break;
        }
        for (int i = mention.full.first - 1;
             i > mention.full.first - 5 && i >= 0 && m_text.sameSentence(mention.name.first, i); --i) {
            if (m_text.is(i, "called"_L1)
                || (m_text.isAny(i, {"section"_L1, "programme"_L1, "label"_L1, "zone"_L1})
                    && i == mention.full.first - 1))
                return true;
        }
        return m_text.isAny(mention.full.last,
                            {"label"_L1, "stage"_L1, "zone"_L1, "area"_L1, "programme"_L1, "section"_L1});
    }

    // "founder of the X", "head of X, a conference", "winner of the X": somebody's history
    bool onlyInPassing(const EventGroup &group) const
    {
        return std::ranges::all_of(group.mentions, [&](int index) {
            const EventMention &mention = m_table.mentions[size_t(index)];
            const int before = m_text.is(mention.full.first - 1, "the"_L1) ? mention.full.first - 2
                                                                           : mention.full.first - 1;
            return !mention.slotted && m_text.is(before, "of"_L1) && m_text.has(before - 1, WordClass::PersonTitle);
        });
    }

    EventTable &m_table;
    const TokenizedText &m_text;
    const NameTable &m_names;
    const NameTables &m_tables;
    int m_lead = 0;
    std::array<int, size_t(EventKind::Other) + 1> m_nouns{}; // by kind
    bool m_spoken = false; // of "the fair", "the event" the article says that it is held
};

} // namespace

void groupEvents(EventTable &table, const Analysis &analysis, const NameTable &names, const NameTables &tables)
{
    if (table.mentions.empty())
        return;
    joinEventMentions(table, analysis.text, names);
    Grouper(table, analysis, names, tables).run();
    chooseEvents(table, analysis);
}

} // namespace eventarium
