// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A calendar date as precisely as a text gives it: year, month or day (ISO 8601 reduced precision).
// Proleptic Gregorian, years 1 to 9999. A value; any thread.
#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace eventarium {

struct PartialDate
{
    enum class Precision { Year, Month, Day };

    int year = 0;
    int month = 0; // 0: not known
    int day = 0; // 0: not known

    static PartialDate fromDate(QDate date) { return {date.year(), date.month(), date.day()}; }
    // "2020", "2020-07", "2020-07-23" (a time after 'T' is ignored); nullopt for anything else.
    static std::optional<PartialDate> fromIso(QStringView iso);

    Precision precision() const { return day ? Precision::Day : month ? Precision::Month : Precision::Year; }
    bool isValid() const;
    QDate firstDay() const; // the first day it may mean
    QDate lastDay() const; // the last day it may mean
    QString toIso() const;

    auto operator<=>(const PartialDate &) const = default;
};

} // namespace eventarium
