// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// TIMEX3 values of what is no plain ISO date. Pure; any thread.
#pragma once

#include "extract/dates.h"

#include <QDate>
#include <QString>

namespace eventarium {

QString durationTimex(double amount, TimeUnit unit); // "P4D", "PT2H"; amount 0: "PXD"
QString durationTimex(const DateMention &mention); // with its second part: "PT2H30M"
QString setTimex(const DateMention &mention); // "P1W", "XXXX-WXX-1"
QString clockTimex(const TimePoint &point); // "T15", "T15:30", "TMO"; empty without a time of day
QString endClockTimex(const TimePoint &point); // the end of "3:30 to 5 p.m."; empty for others
QString openTimex(const TimePoint &point); // what is known without a reference: "XXXX-07-23", "XXXX-WXX-5"
QString weekTimex(QDate day); // "2020-W31"
QString decadeTimex(int firstYear); // "202X"
QString centuryTimex(int firstYear); // "19XX"

} // namespace eventarium
