// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Filters and query texts by chance, the same ones for the same seed.
#pragma once

#include "core/eventfilter.h"

#include <random>

namespace eventarium::test {

class FilterGenerator final
{
public:
    explicit FilterGenerator(unsigned seed)
        : m_random(seed)
    {
    }

    EventFilter filter();
    // Anything at all: operators, half fields, control characters, lone surrogates.
    QString hostileText();

private:
    int upTo(int largest) { return std::uniform_int_distribution<int>(0, largest)(m_random); }
    bool chance(int percent) { return upTo(99) < percent; }
    QString word();
    QString awkwardText(); // with a letter in it
    PartialDate date();
    DateFilter dates();
    NumberFilter numbers(bool whole);
    FilterTerm term();
    FilterNode node(int depth, FilterNode::Kind forbidden);

    std::mt19937 m_random;
};

} // namespace eventarium::test
