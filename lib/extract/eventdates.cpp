// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventdates.h"

#include "extract/datevotes.h"
#include "extract/eventdatecues.h"
#include "extract/eventyears.h"
#include "extract/reason.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestEvent = 200; // days

class DateVoter
{
public:
    DateVoter(const Analysis &analysis, const EventTable &events, int group)
        : m_analysis(analysis)
        , m_text(analysis.text)
        , m_cues(analysis.text)
        , m_years(analysis, events, group)
        , m_events(events)
        , m_group(group)
        , m_main(!events.events.empty() && events.events.front() == group)
    {
        for (const int index : events.groups[size_t(group)].mentions)
            m_sentences.push_back(m_text.at(events.mentions[size_t(index)].name.first).sentence);
    }

    EventDates run()
    {
        const std::vector<DateMention> &dates = m_analysis.dates;
        for (size_t i = 0; i < dates.size(); ++i) {
            const DateMention &date = dates[i];
            if (date.type == DateMention::Type::Duration || m_cues.isLasting(date))
                length(date);
            else if (i + 1 < dates.size() && m_cues.areOneStretch(date, dates[i + 1]))
                vote(joined(date, dates[++i]));
            else if (date.isDate() && (date.resolved.start || date.resolved.end))
                vote(date);
        }
        return m_votes.decide(m_analysis.reference, m_text, m_group);
    }

private:
    // "Saturday 28 March and Sunday 29 March"
    static DateMention joined(const DateMention &first, const DateMention &second)
    {
        DateMention both = first;
        both.tokens.last = second.tokens.last;
        both.last = second.first;
        both.resolved.end = second.resolved.start;
        return both;
    }

    bool mentionsEvent(int sentence) const { return std::ranges::binary_search(m_sentences, sentence); }

    bool namesOtherEvent(int sentence) const
    {
        const TokenRange tokens = m_text.sentences[size_t(sentence)].tokens;
        const auto found = std::ranges::partition_point(
            m_events.mentions, [&](const EventMention &m) { return m.name.first < tokens.first; });
        return found != m_events.mentions.end() && found->name.first < tokens.last && found->group != m_group;
    }

    static bool isDay(const std::optional<PartialDate> &date) { return date && date->day; }

    bool isWholeRange(const DateMention &date) const
    {
        const ResolvedTime &time = date.resolved;
        return date.isRange() && time.start && time.end && *time.start != *time.end && isDay(time.start)
               && isDay(time.end) && time.start->firstDay().daysTo(time.end->firstDay()) <= longestEvent
               && time.start->firstDay() < time.end->firstDay();
    }

    void vote(const DateMention &found)
    {
        const std::optional<DateMention> known = m_years.sure(found);
        if (!known)
            return;
        const DateMention &date = *known;
        const int sentence = m_text.at(date.tokens.first).sentence;
        const Sentence &where = m_text.sentences[size_t(sentence)];
        if (where.part && *where.part != HeaderPart::Kind::Title)
            return;
        const bool named = mentionsEvent(sentence);
        if (!m_main && !named)
            return;
        const bool spoken = named || m_cues.speaksOfEvent(date);
        const bool moved = m_cues.isNewDate(date);
        if (m_cues.isElsewhen(date) && !moved && !(named && isWholeRange(date)))
            return lost(date, u"it tells of another time or another thing"_s);
        int weight = named ? 4 : spoken ? 3 : mentionsEvent(sentence - 1) ? 2 : 1;
        if (!named && namesOtherEvent(sentence))
            weight -= 2;
        if (where.kind == Sentence::Kind::ListItem)
            weight -= 2;
        weight += nearness(date);
        const EventSaying before = m_cues.sayingBefore(date);
        const EventSaying saying = before != EventSaying::None ? before : m_cues.sayingAfter(date);
        m_rule = ruleOf(date, saying, moved, named);
        if (isWholeRange(date))
            return range(date, weight + 3 * moved, saying, named);
        if (moved)
            return newDate(date, weight);
        single(date, weight, saying, named, spoken);
    }

    QLatin1StringView ruleOf(const DateMention &date, EventSaying saying, bool moved, bool named) const
    {
        if (moved)
            return "the new date"_L1;
        if (isWholeRange(date))
            return saying != EventSaying::None ? "a stretch of days with a verb"_L1 : "a stretch of days"_L1;
        if (m_cues.isUntil(date))
            return "until"_L1;
        if (m_cues.isFrom(date))
            return "from"_L1;
        switch (saying) {
        case EventSaying::Opens:
            return "it opens"_L1;
        case EventSaying::Closes:
            return "it closes"_L1;
        case EventSaying::Held:
            return "it is held"_L1;
        case EventSaying::None:
            break;
        }
        return named ? "beside the name"_L1 : "in the opening"_L1;
    }

    void lost(const DateMention &date, const QString &why) const
    {
        tellReason(m_text, [&] {
            const auto &day = date.resolved.start ? date.resolved.start : date.resolved.end;
            return Reason{Reason::Of::Start, m_group, day ? day->toIso() : QString(), u"a date"_s, date.tokens,
                          std::nullopt,      why};
        });
    }

    void newDate(const DateMention &date, int weight)
    {
        const std::optional<PartialDate> day = date.resolved.start ? date.resolved.start : date.resolved.end;
        if (isDay(day))
            add(DateVotes::For::Day, day, weight + 3, date.tokens);
        else
            m_votes.addCoarse(day, weight, date.tokens, m_rule);
    }

    // News is about the weeks around its day.
    int nearness(const DateMention &date) const
    {
        const std::optional<PartialDate> day = date.resolved.start ? date.resolved.start : date.resolved.end;
        if (!m_analysis.reference || !day)
            return 0;
        const qint64 days = qAbs(m_analysis.reference->firstDay().daysTo(day->firstDay()));
        return days <= 45 ? 2 : days > 200 ? -3 : 0;
    }

    void range(const DateMention &date, int weight, EventSaying saying, bool named)
    {
        const bool bracketed = m_text.is(date.tokens.first - 1, "("_L1)
                               && !m_text.has(date.tokens.first - 2, WordClass::TimeUnit);
        const bool besideName = named && nearName(date, 4);
        weight += saying != EventSaying::None ? 4 : bracketed || besideName ? 4 : 1;
        if (headingBehindName(date))
            weight += 3;
        add(DateVotes::For::Start, date.resolved.start, weight + 2, date.tokens);
        add(DateVotes::For::End, date.resolved.end, weight + 2, date.tokens);
    }

    bool nearName(const DateMention &date, int reach) const
    {
        const auto behind = std::ranges::partition_point(
            m_events.mentions, [&](const EventMention &m) { return m.full.last <= date.tokens.first; });
        if (behind == m_events.mentions.begin())
            return false;
        const EventMention &before = *(behind - 1);
        return before.group == m_group && date.tokens.first - before.full.last <= reach;
    }

    // A line of its own below the line that names the event
    bool headingBehindName(const DateMention &date) const
    {
        const int sentence = m_text.at(date.tokens.first).sentence;
        const Sentence &where = m_text.sentences[size_t(sentence)];
        return where.kind == Sentence::Kind::Heading && (mentionsEvent(sentence - 1) || mentionsEvent(sentence - 2));
    }

    void single(const DateMention &date, int weight, EventSaying saying, bool named, bool spoken)
    {
        const std::optional<PartialDate> day = date.resolved.start ? date.resolved.start : date.resolved.end;
        if (!isDay(day)) {
            if (named && saying == EventSaying::Held && !m_cues.isUntil(date) && !m_cues.isFrom(date) && day
                && date.resolved.start == date.resolved.end)
                m_votes.addCoarse(day, weight, date.tokens, m_rule);
            return;
        }
        if (m_cues.isUntil(date)) { // "until 24 June"
            if (spoken || saying != EventSaying::None || m_main)
                add(DateVotes::For::End, date.resolved.end ? date.resolved.end : day, weight + 2, date.tokens);
            return;
        }
        if (m_cues.isFrom(date)) { // "from June 3"
            if (spoken || saying != EventSaying::None)
                add(DateVotes::For::Start, day, weight + 1, date.tokens);
            return;
        }
        if (isWholeRange(date))
            return range(date, weight, saying, named);
        switch (saying) {
        case EventSaying::Opens:
            if (spoken || weight >= 2)
                add(DateVotes::For::Start, day, weight + 3, date.tokens);
            break;
        case EventSaying::Closes:
            if (spoken || weight >= 2)
                add(DateVotes::For::End, day, weight + 3, date.tokens);
            break;
        case EventSaying::Held:
            if (spoken)
                add(DateVotes::For::Day, day, weight + 2, date.tokens);
            break;
        case EventSaying::None:
            if (named)
                add(DateVotes::For::Day, day, weight, date.tokens);
            else if (isOneDayKind() && opensArticle(date))
                add(DateVotes::For::Day, day, 1, date.tokens);
            break;
        }
    }

    bool isOneDayKind() const
    {
        const EventKind kind = m_events.groups[size_t(m_group)].kind;
        return m_main && (kind == EventKind::Race || kind == EventKind::Awards || kind == EventKind::Ceremony);
    }
    // In the sentence before the first one that names the event
    bool opensArticle(const DateMention &date) const
    {
        const int sentence = m_text.at(date.tokens.first).sentence;
        const auto next = std::ranges::upper_bound(m_sentences, sentence);
        return next != m_sentences.end() && sentence + 3 > *next && m_text.sentences[size_t(*next)].isBody();
    }

    void add(DateVotes::For what, const std::optional<PartialDate> &date, int weight, TokenRange tokens)
    {
        m_votes.add(what, date, weight, tokens, m_rule);
    }

    // "the four-day event", "will last three days", "over four days", "in five days the show drew"
    void length(const DateMention &date)
    {
        const int sentence = m_text.at(date.tokens.first).sentence;
        const Sentence &where = m_text.sentences[size_t(sentence)];
        const double days = date.unit == TimeUnit::Day    ? date.amount
                            : date.unit == TimeUnit::Week ? date.amount * 7
                                                          : 0;
        if (where.part || days < 1 || days > longestEvent || days != int(days))
            return;
        int weight = 0;
        if (date.adjective) {
            for (int i = date.tokens.last; i < date.tokens.last + 4; ++i)
                weight = isEventNoun(m_text, i) || (m_text.has(i, WordClass::EventHead) && m_text.isCapitalized(i))
                             ? 4
                             : weight;
        } else if (m_cues.isLasting(date)) {
            weight = 4;
        } else if (m_text.isAny(date.tokens.first, {"over"_L1, "in"_L1, "after"_L1, "for"_L1, "within"_L1})
                   || m_text.isAny(date.tokens.first - 1,
                                   {"last"_L1, "lasts"_L1, "lasted"_L1, "for"_L1, "over"_L1, "in"_L1, "after"_L1,
                                    "during"_L1, "within"_L1, "same"_L1, "the"_L1, "its"_L1})
                   || (date.tokens.first == m_text.sentenceOf(date.tokens.first).tokens.first
                       && m_text.is(date.tokens.last, ","_L1)) // "Three days, 63 sessions, 370 speakers: the fair ..."
                   || (m_text.is(date.tokens.first - 1, "of"_L1)
                       && m_text.isAny(date.tokens.first - 2, {"course"_L1, "period"_L1, "space"_L1}))) {
            weight = mentionsEvent(sentence) || m_cues.speaksOfEvent(date) ? 3 : 1;
            if (m_text.is(date.tokens.first - 1, "after"_L1) && m_text.isAny(date.tokens.first - 3, {"later"_L1}))
                weight = 0;
        }
        if (m_main || mentionsEvent(sentence))
            m_votes.addLength(int(days), weight);
    }

    const Analysis &m_analysis;
    const TokenizedText &m_text;
    EventDateCues m_cues;
    EventYears m_years;
    const EventTable &m_events;
    int m_group;
    bool m_main;
    std::vector<int> m_sentences; // that name the event, ascending
    DateVotes m_votes;
    QLatin1StringView m_rule; // of the date at hand
    int m_lengthDays = 0;
};

} // namespace

EventDates findEventDates(const Analysis &analysis, const EventTable &events, int group)
{
    EventDates dates = DateVoter(analysis, events, group).run();
    const int main = events.events.empty() ? group : events.events.front();
    if (dates.range.isDated() || group == main)
        return dates;
    for (const int index : events.groups[size_t(group)].mentions) { // "alongside", "on the same five days"
        const EventMention &mention = events.mentions[size_t(index)];
        if (mention.predicate && mention.shared)
            return DateVoter(analysis, events, main).run();
    }
    return dates;
}

} // namespace eventarium
