// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What kind of figure a number with its unit is: category by its surroundings, what it counts, scope,
// audience. Bounded by the sentence. Pure; any thread.
#pragma once

#include "extract/figures.h"
#include "extract/figureunits.h"

#include <optional>

namespace eventarium {

bool isPeopleCategory(FigureCategory category);

class FigureKinds final
{
public:
    explicit FigureKinds(const TokenizedText &text)
        : m_text(text)
    {
    }

    FigureCategory refined(const CountedUnit &unit, const NumberMention &number) const;
    std::optional<FigureCounts> countsOf(const CountedUnit &unit, FigureCategory category) const;
    bool perDay(int at) const; // whether "a day" stands there
    std::optional<FigureAudience> audienceOf(const FigureCandidate &found, const CountedUnit &unit) const;
    // Whether its kind is counted when it is over: people, exhibitors, countries; not sessions, products, money.
    bool canBeCounted(const FigureCandidate &found) const;

private:
    const TokenizedText &m_text;
};

} // namespace eventarium
