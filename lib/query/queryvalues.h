// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Dates and numbers as they are typed in a query, and ranges of them. Private to lib/query; pure; any thread.
#pragma once

#include "core/eventfilter.h"

#include <QString>

namespace eventarium {

// "2020", "2020-07", "2020-7-23", "2020/07/23".
std::optional<PartialDate> queryDate(QStringView text);
// "1000000", "1,000,000", "1.5m", "2bn", "300k", "100万"; never negative, always finite.
std::optional<double> queryNumber(QStringView text);
// The same or "19th".
std::optional<double> queryEdition(QStringView text);

// One value, "a..b", "a..", "..b", ">a", ">=a", "<b", "<=b"; nullopt for anything else. `since`: one
// value alone opens a range. A range typed the wrong way round is meant the right way round; `turned` says so.
std::optional<DateFilter> queryDates(QStringView text, bool since, bool &turned);
std::optional<NumberFilter> queryNumbers(QStringView text, bool edition, bool &turned);

QString printNumber(double value);
QString printDates(const DateFilter &range, bool since);
QString printNumbers(const NumberFilter &range);

} // namespace eventarium
