// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Digits in groups of three behind one space each ("105 000", "1 234 567.89") or, as in India, of two behind
// commas and three at the end ("1,45,000"). Pure; any thread.
#pragma once

#include "extract/tokenizedtext.h"

#include <optional>

namespace eventarium {

struct DigitGroups
{
    double value = 0;
    int end = 0; // the token behind the last group

    bool operator==(const DigitGroups &) const = default;
};

// The groups behind the token `first`, whose value is given; nullopt where it looks like a telephone number.
std::optional<DigitGroups> readSpacedGroups(const TokenizedText &text, int first, int limit, double value);

// Where `token` is one of several runs of digits with nothing but commas between them: all as one number; end
// is 0 where they are grouped as no number is, and for all but the first of them. nullopt where it stands
// alone, or in a list ("1,2,3").
// "1.234.567", "1.234,5"; "45.000" where it counts something whole: a dot parts thousands
std::optional<DigitGroups> readDottedGroups(const TokenizedText &text, int token);

std::optional<DigitGroups> readCommaGroups(const TokenizedText &text, int token);

} // namespace eventarium
