// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventdates.h"

#include "extract/eventdatecues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestEvent = 200; // days

struct Vote
{
    std::optional<PartialDate> date;
    int weight = 0;
    TokenRange tokens;
};

class DateVoter
{
public:
    DateVoter(const Analysis &analysis, const EventTable &events, int group)
        : m_analysis(analysis)
        , m_text(analysis.text)
        , m_cues(analysis.text)
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
        return decide();
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

    void vote(const DateMention &date)
    {
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
            return;
        int weight = named ? 4 : spoken ? 3 : mentionsEvent(sentence - 1) ? 2 : 1;
        if (!named && namesOtherEvent(sentence))
            weight -= 2;
        if (where.kind == Sentence::Kind::ListItem)
            weight -= 2;
        weight += nearness(date);
        const EventSaying before = m_cues.sayingBefore(date);
        const EventSaying saying = before != EventSaying::None ? before : m_cues.sayingAfter(date);
        if (isWholeRange(date))
            return range(date, weight + 3 * moved, saying, named);
        if (moved)
            return newDate(date, weight);
        single(date, weight, saying, named, spoken);
    }

    void newDate(const DateMention &date, int weight)
    {
        const std::optional<PartialDate> day = date.resolved.start ? date.resolved.start : date.resolved.end;
        if (isDay(day))
            add(m_days, day, weight + 3, date.tokens);
        else if (!m_coarse.date)
            m_coarse = {day, weight, date.tokens};
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
        add(m_starts, date.resolved.start, weight + 2, date.tokens);
        add(m_ends, date.resolved.end, weight + 2, date.tokens);
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
                m_coarse = m_coarse.date ? m_coarse : Vote{day, weight, date.tokens};
            return;
        }
        if (m_cues.isUntil(date)) { // "until 24 June"
            if (spoken || saying != EventSaying::None || m_main)
                add(m_ends, date.resolved.end ? date.resolved.end : day, weight + 2, date.tokens);
            return;
        }
        if (m_cues.isFrom(date)) { // "from June 3"
            if (spoken || saying != EventSaying::None)
                add(m_starts, day, weight + 1, date.tokens);
            return;
        }
        if (isWholeRange(date))
            return range(date, weight, saying, named);
        switch (saying) {
        case EventSaying::Opens:
            if (spoken || weight >= 2)
                add(m_starts, day, weight + 3, date.tokens);
            break;
        case EventSaying::Closes:
            if (spoken || weight >= 2)
                add(m_ends, day, weight + 3, date.tokens);
            break;
        case EventSaying::Held:
            if (spoken)
                add(m_days, day, weight + 2, date.tokens);
            break;
        case EventSaying::None:
            if (named)
                add(m_days, day, weight, date.tokens);
            else if (isOneDayKind() && opensArticle(date))
                add(m_days, day, 1, date.tokens);
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

    static void add(std::vector<Vote> &votes, const std::optional<PartialDate> &date, int weight, TokenRange tokens)
    {
        if (weight <= 0 || !date)
            return;
        for (Vote &vote : votes) {
            if (vote.date == date) {
                vote.weight += weight / 2 + 1;
                return;
            }
        }
        if (votes.size() < 64)
            votes.push_back({date, weight, tokens});
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
                                    "during"_L1, "within"_L1, "same"_L1, "the"_L1})
                   || (m_text.is(date.tokens.first - 1, "of"_L1)
                       && m_text.isAny(date.tokens.first - 2, {"course"_L1, "period"_L1, "space"_L1}))) {
            weight = mentionsEvent(sentence) || m_cues.speaksOfEvent(date) ? 3 : 1;
            if (m_text.is(date.tokens.first - 1, "after"_L1) && m_text.isAny(date.tokens.first - 3, {"later"_L1}))
                weight = 0;
        }
        if (weight > m_length.weight && (m_main || mentionsEvent(sentence))) {
            m_length.weight = weight;
            m_lengthDays = int(days);
            m_length.tokens = date.tokens;
        }
    }

    static const Vote *best(const std::vector<Vote> &votes)
    {
        const auto found = std::ranges::max_element(votes, {}, &Vote::weight);
        return found == votes.end() ? nullptr : &*found;
    }

    // A date of next year's edition is none of this one's where the article has dates around its own day.
    void dropFar()
    {
        if (!m_analysis.reference)
            return;
        const QDate today = m_analysis.reference->firstDay();
        const auto distance = [&](const Vote &vote) { return qAbs(today.daysTo(vote.date->firstDay())); };
        const auto near = [&](const Vote &vote) { return distance(vote) <= 45 && vote.weight >= 5; };
        const auto far = [&](const Vote &vote) { return distance(vote) > 200; };
        if (std::ranges::none_of(m_starts, near) && std::ranges::none_of(m_ends, near)
            && std::ranges::none_of(m_days, near))
            return;
        std::erase_if(m_starts, far);
        std::erase_if(m_ends, far);
        std::erase_if(m_days, far);
    }

    EventDates decide()
    {
        dropFar();
        EventDates result;
        const Vote *start = best(m_starts);
        const Vote *end = best(m_ends);
        const Vote *day = best(m_days);
        if (day && (!start || day->weight > start->weight + 2) && (!end || day->weight > end->weight + 2)) {
            const bool oneDay = m_lengthDays <= 1;
            if (!start && !end && oneDay) {
                result.range = {day->date, day->date};
                result.startTokens = result.endTokens = day->tokens;
                result.weight = day->weight;
                return result;
            }
            if (!start && !end)
                start = day;
        }
        if (start)
            result.range.start = start->date, result.startTokens = start->tokens, result.weight = start->weight;
        if (end)
            result.range.end = end->date, result.endTokens = end->tokens,
            result.weight = std::max(result.weight, end->weight);
        if (result.range.start && result.range.end && result.range.end->firstDay() < result.range.start->firstDay())
            dropWeaker(result, *start, *end);
        complete(result);
        if (!result.range.isDated() && m_coarse.date) {
            result.range.start = m_coarse.date;
            result.startTokens = m_coarse.tokens;
            result.weight = m_coarse.weight;
            if (m_coarse.date->month) // held within the month
                result.range.end = m_coarse.date, result.endTokens = m_coarse.tokens;
        }
        return result;
    }

    static void dropWeaker(EventDates &result, const Vote &start, const Vote &end)
    {
        if (start.weight >= end.weight)
            result.range.end.reset(), result.endTokens = {};
        else
            result.range.start.reset(), result.startTokens = {};
        result.contradicted = true;
    }

    void complete(EventDates &result) const
    {
        if (m_lengthDays < 1)
            return;
        DateRange &range = result.range;
        if (range.start && range.end) {
            const qint64 stated = range.start->firstDay().daysTo(range.end->firstDay()) + 1;
            result.contradicted |= range.start->day && range.end->day && stated != m_lengthDays && m_lengthDays < 30;
        } else if (isDay(range.start)) {
            range.end = PartialDate::fromDate(range.start->firstDay().addDays(m_lengthDays - 1));
        } else if (isDay(range.end)) {
            range.start = PartialDate::fromDate(range.end->firstDay().addDays(1 - m_lengthDays));
        }
    }

    const Analysis &m_analysis;
    const TokenizedText &m_text;
    EventDateCues m_cues;
    const EventTable &m_events;
    int m_group;
    bool m_main;
    std::vector<int> m_sentences; // that name the event, ascending
    std::vector<Vote> m_starts;
    std::vector<Vote> m_ends;
    std::vector<Vote> m_days;
    Vote m_coarse; // a month or a year
    Vote m_length;
    int m_lengthDays = 0;
};

} // namespace

EventDates findEventDates(const Analysis &analysis, const EventTable &events, int group)
{
    return DateVoter(analysis, events, group).run();
}

} // namespace eventarium
