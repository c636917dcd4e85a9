// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a date leaves out, guessed from the reference and the tense around it: the week of a bare weekday, the month
// of "the 20th", the year of "July 23". Pure; any thread.
#pragma once

#include "extract/dates.h"
#include "extract/tense.h"

namespace eventarium {

ResolvedTime nearWeekday(const TimePoint &point, const PartialDate &reference, Tense tense);
// "the 20th", "Friday the 13th": the nearest such day the tense allows
ResolvedTime nearDay(const TimePoint &point, const PartialDate &reference, Tense tense);
int nearYear(const TimePoint &point, const PartialDate &reference, Tense tense);

} // namespace eventarium
