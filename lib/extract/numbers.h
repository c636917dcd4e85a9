// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers in a text: digits and words, ranges, qualifiers, money, percentages, areas, ordinals.
// A token automaton: one pass from left to right, bounded look-ahead. Pure; any thread.
#pragma once

#include "core/quantity.h"
#include "extract/tokenizedtext.h"

#include <vector>

namespace eventarium {

class Lexicon;

struct NumberMention
{
    enum class Kind : quint8 { Cardinal, Ordinal, Money, Percent, Area };

    TokenRange tokens; // with qualifiers, currency or area unit: the evidence
    TokenRange number; // the digits and number words alone
    TokenRange unit; // currency or area unit; empty for others
    double value = 0;
    std::optional<double> upper; // closes a range; the qualifier is Exact then
    Qualifier qualifier = Qualifier::Exact;
    Kind kind = Kind::Cardinal;
    bool digits = false; // begins with digits, not words
    bool bare = false; // four digits without separator that may be a year
    bool hyphenated = false; // "-strong", "four-day": belongs to the word behind the hyphen

    bool operator==(const NumberMention &) const = default;
};

// In text order, not overlapping. Parts of dates ("23" in "July 23") are in it too: passes that
// come after the dates leave out what overlaps one.
std::vector<NumberMention> findNumbers(const TokenizedText &text, const Lexicon &lexicon);

} // namespace eventarium
