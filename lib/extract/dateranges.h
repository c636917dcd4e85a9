// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two points joined to one stretch: "July 23-25", "from the 20th to the 23rd", "Oct. 26 and 27", "2014 until May 2018".
// Bounded look-ahead. Pure; any thread.
#pragma once

#include "extract/dateparser.h"

namespace eventarium {

class DateRanges final
{
public:
    DateRanges(const TokenizedText &text, const DateParser &points)
        : m_text(text)
        , m_points(points)
    {
    }

    // "23-25 July", "from the 5th to the 10th of next month", "the 20th to the 23rd", "26.-29. August"
    std::optional<DateMention> ofDays(int token) const;
    // "2019/20", "the 2011-12 season": a year and the next
    std::optional<DateMention> ofYears(int token) const;
    // The point alone or with the range's end behind it.
    DateMention from(const ParsedPoint &parsed) const;

private:
    enum class Link { None, Dash, To, And, Until };

    bool isDash(int token) const;
    Link link(int token, int &next) const;
    bool follows(int token, WordKey word) const;
    DateMention ranged(const ParsedPoint &first, const ParsedPoint &second) const;
    std::optional<ParsedPoint> listEnd(int token, int day) const;
    std::optional<ParsedPoint> rangeEnd(const ParsedPoint &first) const;
    std::optional<ParsedPoint> bareEnd(const ParsedPoint &first, Link how, int next) const;

    const TokenizedText &m_text;
    const DateParser &m_points;
};

} // namespace eventarium
