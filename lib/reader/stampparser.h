// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Dates and clock times as they stand in the head of an article: "2020-07-30 11:14:39", "Tuesday 2 June
// 2020", "July 30, 2020 / 11:14 AM", "08:22, May 06, 2024", "2020年7月30日". Absolute dates only; ranges are no
// stamps. Pure; any thread.
#pragma once

#include "core/partialdate.h"
#include "reader/textcursor.h"

#include <QString>

#include <optional>

namespace eventarium {

struct Stamp
{
    int year = 0; // 0: not stated
    int month = 0; // 0: not stated, or not to be told from the day (3/4/2020)
    int day = 0;
    QString time; // "11:14" or "11:14:39", as on the clock of the place; empty when not stated
    // The two numbers of 3/4/2020, whose order is not told: then month and day are 0.
    int first = 0;
    int second = 0;

    std::optional<PartialDate> date() const; // needs a year
    QString iso() const; // empty without year
    bool isAmbiguous() const { return first != 0; }
    Stamp dayFirst() const { return {year, second, first, time, 0, 0}; }
    Stamp monthFirst() const { return {year, first, second, time, 0, 0}; }
    bool operator==(const Stamp &) const = default;
};

// A date, weekday before it included. The cursor stands behind it, or is unmoved.
std::optional<Stamp> takeDate(TextCursor &cursor);
// A date, with a clock time before or behind it.
std::optional<Stamp> takeStamp(TextCursor &cursor);
bool takeWeekday(TextCursor &cursor);
// 1 to 12 for an English month's name or abbreviation, else 0.
int monthOf(QStringView word);

} // namespace eventarium
