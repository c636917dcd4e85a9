// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/datevotes.h"

#include "extract/reason.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr size_t mostVotes = 64;

bool isDay(const std::optional<PartialDate> &date)
{
    return date && date->day;
}

} // namespace

void DateVotes::add(For what, const std::optional<PartialDate> &date, int weight, TokenRange tokens,
                    QLatin1StringView rule)
{
    if (weight <= 0 || !date)
        return;
    std::vector<Vote> &votes = what == For::Start ? m_starts : what == For::End ? m_ends : m_days;
    for (Vote &vote : votes) {
        if (vote.date == date) {
            vote.weight += weight / 2 + 1;
            return;
        }
    }
    if (votes.size() < mostVotes)
        votes.push_back({date, weight, tokens, rule});
}

void DateVotes::addCoarse(const std::optional<PartialDate> &date, int weight, TokenRange tokens, QLatin1StringView rule)
{
    if (!m_coarse.date)
        m_coarse = {date, weight, tokens, rule};
}

void DateVotes::addLength(int days, int weight)
{
    if (weight > m_lengthWeight) {
        m_lengthWeight = weight;
        m_length = days;
    }
}

EventDates DateVotes::decide(const std::optional<PartialDate> &reference, const TokenizedText &text, int group)
{
    const bool asked = text.reasons;
    const DateVotes before = asked ? *this : DateVotes();
    dropFar(reference);
    EventDates result = decided();
    const auto tell = [&](Reason::Of of, const std::vector<Vote> &votes, const std::optional<PartialDate> &taken) {
        for (const Vote &vote : votes)
            text.reasons->push_back({of, group, vote.date->toIso(), vote.rule, vote.tokens, vote.weight,
                                     vote.date == taken ? QString() : u"another weighs more, or it is too far"_s});
    };
    if (asked) {
        tell(Reason::Of::Start, before.m_starts, result.range.start);
        tell(Reason::Of::End, before.m_ends, result.range.end);
        tell(Reason::Of::Start, before.m_days, result.range.start);
        if (before.m_coarse.date)
            tell(Reason::Of::Start, {before.m_coarse}, result.range.start);
    }
    return result;
}

const DateVotes::Vote *DateVotes::best(const std::vector<Vote> &votes)
{
    const auto found = std::ranges::max_element(votes, {}, &Vote::weight);
    return found == votes.end() ? nullptr : &*found;
}

// A date of next year's edition is none of this one's where the article has dates around its own day.
void DateVotes::dropFar(const std::optional<PartialDate> &reference)
{
    if (!reference)
        return;
    const QDate today = reference->firstDay();
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

EventDates DateVotes::decided() const
{
    EventDates result;
    const Vote *start = best(m_starts);
    const Vote *end = best(m_ends);
    const Vote *day = best(m_days);
    if (day && (!start || day->weight > start->weight + 2) && (!end || day->weight > end->weight + 2)) {
        const bool oneDay = m_length <= 1;
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

void DateVotes::dropWeaker(EventDates &result, const Vote &start, const Vote &end)
{
    if (start.weight >= end.weight)
        result.range.end.reset(), result.endTokens = {};
    else
        result.range.start.reset(), result.startTokens = {};
    result.contradicted = true;
}

void DateVotes::complete(EventDates &result) const
{
    if (m_length < 1)
        return;
    DateRange &range = result.range;
    if (range.start && range.end) {
        const qint64 stated = range.start->firstDay().daysTo(range.end->firstDay()) + 1;
        result.contradicted |= range.start->day && range.end->day && stated != m_length && m_length < 30;
    } else if (isDay(range.start)) {
        range.end = PartialDate::fromDate(range.start->firstDay().addDays(m_length - 1));
    } else if (isDay(range.end)) {
        range.start = PartialDate::fromDate(range.end->firstDay().addDays(1 - m_length));
    }
}

} // namespace eventarium
