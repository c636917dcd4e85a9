// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a date without year takes its year from beside the reference. Pure; any thread.
#pragma once

#include "extract/dates.h"

#include <optional>
#include <vector>

namespace eventarium {

// "next year from 25 to 28 February": the year of a bare year beside the date or at the head of its sentence; 0: none.
int yearBeside(const std::vector<DateMention> &dates, size_t index, const TokenizedText &text,
               const std::optional<PartialDate> &reference);

// The order of the dates that show one, for those that do not: "26/05/2019" tells it, else "12 July" against "July 12".
bool hasDayFirst(const TokenizedText &text);

} // namespace eventarium
