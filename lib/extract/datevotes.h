// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The votes of an article's dates for the days of one event, and how they are counted: the heaviest start, end
// and day, a stated length for what is missing. A value while it is filled; any thread.
#pragma once

#include "core/partialdate.h"
#include "extract/eventdates.h"

#include <QLatin1StringView>

#include <optional>
#include <vector>

namespace eventarium {

class DateVotes
{
public:
    enum class For : quint8 { Start, End, Day }; // Day: of an event of one day, or its start

    void add(For what, const std::optional<PartialDate> &date, int weight, TokenRange tokens, QLatin1StringView rule);
    // A month or a year, for want of a day; the first one counts.
    void addCoarse(const std::optional<PartialDate> &date, int weight, TokenRange tokens, QLatin1StringView rule);
    // The surest length counts.
    void addLength(int days, int weight);

    // `reference`: the day that the article is about. Reasons are told for the group where they are wanted.
    EventDates decide(const std::optional<PartialDate> &reference, const TokenizedText &text, int group);

private:
    struct Vote
    {
        std::optional<PartialDate> date;
        int weight = 0;
        TokenRange tokens;
        QLatin1StringView rule; // what spoke for it first
    };

    static const Vote *best(const std::vector<Vote> &votes);
    static void dropWeaker(EventDates &result, const Vote &start, const Vote &end);
    void dropFar(const std::optional<PartialDate> &reference);
    EventDates decided() const;
    void complete(EventDates &result) const;

    std::vector<Vote> m_starts;
    std::vector<Vote> m_ends;
    std::vector<Vote> m_days;
    Vote m_coarse;
    int m_lengthWeight = 0;
    int m_length = 0; // days
};

} // namespace eventarium
