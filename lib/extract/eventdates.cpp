// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventdates.h"

#include "extract/eventcues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int verbReach = 14; // tokens between a date and its verb
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
        , m_events(events)
        , m_group(group)
        , m_main(!events.events.empty() && events.events.front() == group)
    {
        for (const int index : events.groups[size_t(group)].mentions)
            m_sentences.push_back(m_text.at(events.mentions[size_t(index)].name.first).sentence);
    }

    EventDates run()
    {
        for (const DateMention &date : m_analysis.dates) {
            if (date.type == DateMention::Type::Duration || isLasting(date))
                length(date);
            else if (date.isDate() && (date.resolved.start || date.resolved.end))
                vote(date);
        }
        return decide();
    }

private:
    // "will last three days" is a length, not the three days before
    bool isLasting(const DateMention &date) const
    {
        return date.isDate() && date.amount > 0 && m_text.is(date.tokens.first, "last"_L1)
               && m_text.isAny(date.tokens.first - 1,
                               {"will"_L1, "to"_L1, "would"_L1, "which"_L1, "should"_L1, "may"_L1});
    }

    bool mentionsEvent(int sentence) const { return std::ranges::binary_search(m_sentences, sentence); }

    bool namesOtherEvent(int sentence) const
    {
        const TokenRange tokens = m_text.sentences[size_t(sentence)].tokens;
        const auto found = std::ranges::partition_point(
            m_events.mentions, [&](const EventMention &m) { return m.name.first < tokens.first; });
        return found != m_events.mentions.end() && found->name.first < tokens.last && found->group != m_group;
    }

    // A general word for the event before the date in its sentence: "the fair", "it", "the three-day event"
    bool speaksOfEvent(const DateMention &date) const
    {
        const TokenRange tokens = m_text.sentenceOf(date.tokens.first).tokens;
        const int from = std::max(tokens.first, date.tokens.first - 40);
        const int to = std::min(tokens.last, date.tokens.last + 20);
        for (int i = from; i < to; ++i) {
            if (isEventNoun(m_text, i) || (m_text.isAny(i, {"it"_L1}) && i < date.tokens.first && i - tokens.first < 3))
                return true;
        }
        return false;
    }

    // Words that turn the date away from this edition
    bool isElsewhen(const DateMention &date) const
    {
        const TokenRange tokens = m_text.sentenceOf(date.tokens.first).tokens;
        const int from = std::max(tokens.first, date.tokens.first - 12);
        for (int i = std::max(tokens.first, date.tokens.first - 24); i < date.tokens.first; ++i) {
            if (m_text.is(i, "next"_L1)
                && m_text.isAny(i + 1, {"edition"_L1, "conference"_L1, "event"_L1, "fair"_L1, "show"_L1, "session"_L1,
                                        "summit"_L1, "one"_L1, "year"_L1}))
                return true;
            if (m_text.isAny(i, {"first"_L1, "originally"_L1, "initially"_L1})
                && m_text.isAny(i + 1, {"been"_L1, "planned"_L1, "scheduled"_L1, "set"_L1, "due"_L1}))
                return true;
        }
        for (int i = from; i < date.tokens.first; ++i) {
            if (m_text.isAny(i, {"founded"_L1,   "launched"_L1,     "established"_L1, "born"_L1,      "since"_L1,
                                 "deadline"_L1,  "registration"_L1, "register"_L1,    "tickets"_L1,   "copyright"_L1,
                                 "published"_L1, "previous"_L1,     "originally"_L1,  "postponed"_L1, "inaugural"_L1,
                                 "compared"_L1,  "after"_L1,        "updated"_L1,     "posted"_L1,    "announced"_L1,
                                 "told"_L1,      "due"_L1,          "papers"_L1,      "next"_L1,      "by"_L1,
                                 "started"_L1})
                && !(m_text.is(i, "started"_L1) && speaksOfEvent(date))
                && !(m_text.isAny(i, {"next"_L1})
                     && !m_text.isAny(i + 1, {"edition"_L1, "conference"_L1, "event"_L1, "fair"_L1}))
                && !(m_text.is(i, "by"_L1) && i < date.tokens.first - 2)
                && !(m_text.is(i, "after"_L1) && i < date.tokens.first - 3)
                && !(m_text.isAny(i, {"postponed"_L1, "announced"_L1, "told"_L1}) && i < date.tokens.first - 6))
                return true;
        }
        for (int i = date.tokens.last; i < date.tokens.last + 4 && i < tokens.last; ++i) {
            if (m_text.is(i, ":"_L1) && m_text.sentenceOf(i).kind == Sentence::Kind::ListItem)
                return true; // "4 March 2019: papers due"
        }
        return false;
    }

    EventSaying sayingBefore(const DateMention &date) const
    {
        const int first = m_text.sentenceOf(date.tokens.first).tokens.first;
        for (int i = date.tokens.first - 1; i >= std::max(first, date.tokens.first - verbReach); --i) {
            if (const EventSaying saying = eventVerbAt(m_text, i); saying != EventSaying::None)
                return saying;
            if (m_text.isAny(i, {"said"_L1, "announced"_L1, "told"_L1, "explained"_L1, ";"_L1, "when"_L1}))
                return EventSaying::None;
        }
        return EventSaying::None;
    }

    EventSaying sayingAfter(const DateMention &date) const
    {
        const int last = m_text.sentenceOf(date.tokens.first).tokens.last;
        for (int i = date.tokens.last; i < std::min(last, date.tokens.last + verbReach); ++i) {
            if (const EventSaying saying = eventVerbAt(m_text, i); saying != EventSaying::None)
                return saying;
        }
        return EventSaying::None;
    }

    // "until 24 June", "through Friday": an end alone
    bool isUntil(const DateMention &date) const
    {
        return date.bound == DateMention::Bound::Until
               || m_text.isAny(date.tokens.first, {"until"_L1, "till"_L1, "through"_L1})
               || m_text.isAny(date.tokens.first - 1, {"until"_L1, "till"_L1, "through"_L1})
               || (m_text.is(date.tokens.first - 1, "the"_L1)
                   && m_text.isAny(date.tokens.first - 2, {"until"_L1, "till"_L1, "through"_L1}));
    }
    // "from June 3", "starting Monday": a start alone
    bool isFrom(const DateMention &date) const
    {
        return date.bound == DateMention::Bound::From
               || m_text.isAny(date.tokens.first, {"from"_L1, "since"_L1, "starting"_L1})
               || m_text.isAny(date.tokens.first - 1, {"from"_L1, "since"_L1, "starting"_L1, "beginning"_L1});
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
        const bool spoken = named || speaksOfEvent(date);
        if (isElsewhen(date) && !(named && isWholeRange(date)))
            return;
        int weight = named ? 4 : spoken ? 3 : mentionsEvent(sentence - 1) ? 2 : 1;
        if (!named && namesOtherEvent(sentence))
            weight -= 2;
        if (where.kind == Sentence::Kind::ListItem)
            weight -= 2;
        weight += nearness(date);
        const EventSaying before = sayingBefore(date);
        const EventSaying saying = before != EventSaying::None ? before : sayingAfter(date);
        if (isWholeRange(date))
            return range(date, weight, saying, named);
        single(date, weight, saying, named, spoken);
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
        const bool bracketed = m_text.is(date.tokens.first - 1, "("_L1);
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
            if (named && saying == EventSaying::Held && !isUntil(date) && !isFrom(date) && day
                && date.resolved.start == date.resolved.end)
                m_coarse = m_coarse.date ? m_coarse : Vote{day, weight, date.tokens};
            return;
        }
        if (isUntil(date)) { // "until 24 June"
            if (spoken || saying != EventSaying::None || m_main)
                add(m_ends, date.resolved.end ? date.resolved.end : day, weight + 2, date.tokens);
            return;
        }
        if (isFrom(date)) { // "from June 3"
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
        } else if (isLasting(date)) {
            weight = 4;
        } else if (m_text.isAny(date.tokens.first, {"over"_L1, "in"_L1, "after"_L1, "for"_L1, "within"_L1})
                   || m_text.isAny(date.tokens.first - 1,
                                   {"last"_L1, "lasts"_L1, "lasted"_L1, "for"_L1, "over"_L1, "in"_L1, "after"_L1,
                                    "during"_L1, "within"_L1, "same"_L1, "the"_L1})) {
            weight = mentionsEvent(sentence) || speaksOfEvent(date) ? 3 : 1;
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

    EventDates decide() const
    {
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
