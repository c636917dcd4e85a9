// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The magnitude of one number, without qualifier or unit: "10,000", "105 000", "1.5 million",
// "one hundred and twenty-three", "two and a half million", "half a dozen", "19th", "tens of
// thousands". Reads at most a dozen tokens from where it starts. Pure; any thread.
#pragma once

#include "extract/tokenizedtext.h"

#include <optional>

namespace eventarium {

struct Magnitude
{
    int end = 0; // token behind it
    double value = 0;
    double scale = 1; // of the multiplier in it: 1e6 for "1.5 million"
    bool digits = false; // begins with digits
    bool bare = false; // four digits without a separator, may be a year
    bool ordinal = false;
    bool fraction = false; // "two thirds", "half"
    bool vague = false; // "thousands": value is the floor
};

std::optional<Magnitude> parseMagnitude(const TokenizedText &text, int token);

} // namespace eventarium
