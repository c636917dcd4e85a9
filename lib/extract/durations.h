// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// So many units of time: "three days", "four-day", "2 hours 30 minutes", "two years ago", "the last
// 30 days", "a week later", and sets: "every week", "daily". Pure; any thread.
#pragma once

#include "extract/dateparser.h"

namespace eventarium {

class DurationParser final
{
public:
    DurationParser(const TokenizedText &text, const DateParser &points)
        : m_text(text)
        , m_points(points)
    {
    }

    // A mention with this number, or without number ("a year ago", "the day before") where it is null.
    std::optional<DateMention> withNumber(const NumberMention &number) const;
    std::optional<DateMention> withoutNumber(int token) const;
    // "the next couple of weeks", "the past two quarters", "2 upcoming months", "the previous 4 business days"
    std::optional<DateMention> countedAhead(int token) const;
    // "years ago", "for decades", "within hours"
    std::optional<DateMention> vague(int token) const;
    // "week-long", "decades-long"
    std::optional<DateMention> wordLong(int token) const;
    // "3h", "90min"
    std::optional<DateMention> abbreviated(int token) const;
    // "twice a week", "five times per year"
    std::optional<DateMention> frequency(int token) const;
    // "every Monday", "each year", "daily", "Mondays"
    std::optional<DateMention> set(int token) const;

private:
    struct Amount
    {
        double count = 0;
        TimeUnit unit = TimeUnit::None;
        TokenRange tokens;
        bool exact = true; // false: "several"
        bool fromNumber = true;
    };
    DateMention fromAmount(const Amount &amount) const;
    static Amount inWholeUnits(Amount amount);
    TimeUnit longUnit(int token, TimeUnit other) const;
    bool direction(const Amount &amount, DateMention &mention) const;
    bool past(const Amount &amount, DateMention &mention) const;
    bool isAhead(const Amount &amount) const;
    bool starting(const Amount &amount, DateMention &mention) const;
    void stretch(const Amount &amount, bool back, DateMention &mention) const;
    int more(const DateMention &mention, int token, double &amount, TimeUnit &unit) const;
    int count(int token, int &value) const;
    int unitEnd(int token, TimeUnit &unit) const;
    TimeUnit unitAt(int token) const;

    const TokenizedText &m_text;
    const DateParser &m_points;
};

} // namespace eventarium
