// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The thing a number counts where the words around it do not say: the unit of the figure that it is compared with, is a
// part of, or pairs with. Asks UnitFinder and AttendanceCues first. Bounded by the sentence. Pure; any thread.
#pragma once

#include "extract/ellipticunits.h"
#include "extract/figurefilters.h"
#include "extract/figurenouns.h"
#include "extract/figures.h"
#include "extract/figurescopes.h"

namespace eventarium {

class CarriedUnits final
{
public:
    CarriedUnits(const TokenizedText &text, const std::vector<NumberMention> &numbers, const Lexicon &lexicon)
        : m_text(text)
        , m_numbers(numbers)
        , m_units(text, lexicon)
        , m_attendance(text)
        , m_elliptic(text, numbers)
        , m_scopes(text)
        , m_filters(text)
    {
    }

    // Of the number at `index`; `found` are the figures before it, `last` the unit of the last of them.
    std::optional<CountedUnit> unitOf(size_t index, const std::vector<FigureCandidate> &found,
                                      const std::optional<CountedUnit> &last) const;

private:
    using Found = std::vector<FigureCandidate>;
    using Last = std::optional<CountedUnit>;

    std::optional<CountedUnit> moneyUnit(const NumberMention &number, const Found &found, const Last &last) const;
    std::optional<CountedUnit> worth(const NumberMention &number, const Found &found) const;
    std::optional<CountedUnit> ofThem(const NumberMention &number, const Found &found) const;
    std::optional<CountedUnit> pairUnit(size_t index) const;
    CountedUnit attended(const NumberMention &number, const Found &found) const;
    std::optional<CountedUnit> inherited(const NumberMention &number, const Found &found, const Last &last) const;
    void takeOver(CountedUnit &unit, const FigureCandidate &from) const;

    const TokenizedText &m_text;
    const std::vector<NumberMention> &m_numbers;
    UnitFinder m_units;
    AttendanceCues m_attendance;
    EllipticUnits m_elliptic;
    FigureScopes m_scopes;
    FigureFilters m_filters;
};

} // namespace eventarium
