// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers that count something, but nothing of an event: names ("Hall 4"), shares, differences, casualties, inhabitants,
// staff, what a sum of years or all events of a kind came to. Bounded by the sentence. Pure; any thread.
#pragma once

#include "extract/figureunits.h"

namespace eventarium {

class FigureFilters final
{
public:
    explicit FigureFilters(const TokenizedText &text)
        : m_text(text)
    {
    }

    // Before the unit is known.
    bool isDistractor(const NumberMention &number) const;
    // `counted` is the number with its unit.
    bool isDistractor(const NumberMention &number, const CountedUnit &unit, TokenRange counted) const;
    bool isAverage(const NumberMention &number) const;

private:
    bool partOfName(const NumberMention &number) const;
    bool isShare(const NumberMention &number) const;
    bool isMeasure(const NumberMention &number) const;
    bool isDifference(const NumberMention &number, TokenRange counted) const;
    bool isHarmed(const NumberMention &number, TokenRange counted) const;
    bool isBody(const NumberMention &number, const CountedUnit &unit) const;
    bool isElsewhere(const NumberMention &number, const CountedUnit &unit, TokenRange counted) const;
    bool isCumulative(const NumberMention &number, TokenRange counted) const;

    const TokenizedText &m_text;
};

} // namespace eventarium
