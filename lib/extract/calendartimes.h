// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Units of the calendar as resolved times: days, weeks, quarters, seasons, and steps from a day. Pure; any thread.
#pragma once

#include "extract/dates.h"

#include <QDate>

namespace eventarium {

QDate dayOf(const PartialDate &date); // null unless known to the day
QDate mondayOf(QDate date);
PartialDate monthOf(QDate date);

ResolvedTime unit(PartialDate date); // a year, month or day; empty for an impossible date
ResolvedTime stretch(QDate first, QDate last, QString timex);
ResolvedTime quarter(int year, int number);
ResolvedTime weekOfMonth(int year, int month, int number); // a number above 5: the last
ResolvedTime weekdayOfMonth(int year, int month, int weekday, int number); // the same
QDate easterOf(int year);
// The point's month, day, quarter, season... of that year.
ResolvedTime inYear(const TimePoint &point, int year);
// So many units from the day; months only to the month unless toTheDay.
ResolvedTime shifted(QDate day, TimeUnit unitOfShift, int count, bool toTheDay);
// What of the point's value, or around it, its stretch means: its week, its first ten days, what is left of it.
ResolvedTime stretched(const TimePoint &point, const ResolvedTime &value, const std::optional<PartialDate> &reference);

} // namespace eventarium
