// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Dates, clock times, durations and sets. findDates() gives them in symbolic form ("the Tuesday
// before the reference", "July 23, year unknown"); resolveDates() (dateresolver.h) works out the
// days in a pass of its own, so that a corrected publication date needs no new parsing.
// Token automata keyed by the first token; linear. Values; pure; any thread.
#pragma once

#include "core/partialdate.h"
#include "extract/numbers.h"
#include "extract/tokenizedtext.h"

#include <QString>

#include <optional>
#include <vector>

namespace eventarium {

class Lexicon;

// In the order of the values in the [time-unit] lists.
enum class TimeUnit : quint8 {
    None,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    HalfYear,
    Year,
    Decade,
    Century,
    Weekend,
    BusinessDay,
    Semester
};

// One point or stretch of time as the words give it.
struct TimePoint
{
    enum class Kind : quint8 {
        Calendar, // the fields below that are not 0; what is missing is filled from the reference
        Relative, // `offset` units from the reference: "last week", "two years ago", "today"
        FromMention, // `offset` units from the date mentioned before: "the next day"
        Present, // "now": PRESENT_REF
        Past, // "recently": PAST_REF
        Future // "soon": FUTURE_REF
    };
    enum class Mod : quint8 { None, Start, Mid, End, Approx };
    // What of the point, or around it, is meant.
    enum class Stretch : quint8 {
        None,
        WeekOf, // "the week of July 4"
        WeekFrom, // "the week beginning July 4"
        WeekTo, // "the week ending July 4"
        Weekend, // "the Labor Day weekend"
        Head, // "the first ten days of": `count` times `countUnit`
        Tail, // "the last three weeks of"
        Elapsed, // "the year to date"
        Remaining // "the rest of the year"
    };

    Kind kind = Kind::Calendar;
    Mod mod = Mod::None;
    TimeUnit unit = TimeUnit::None;
    quint8 month = 0;
    quint8 day = 0;
    quint8 weekday = 0; // 1 Monday
    quint8 nth = 0; // with weekday: the nth of the month, above 5: the last
    quint8 week = 0; // ISO week; with month: the month's nth; above 53: the last
    quint8 quarter = 0; // 1-4
    quint8 half = 0; // 1-2
    quint8 season = 0; // 1 spring - 4 winter
    quint8 dayPart = 0; // value of [day-part]
    qint8 hour = -1;
    qint8 minute = -1;
    qint8 second = -1;
    qint8 endHour = -1; // "3:30 to 5 p.m."
    qint8 endMinute = -1;
    qint16 year = 0;
    bool decade = false; // `year` is its first
    bool century = false;
    bool easter = false; // `offset` days from Easter Sunday
    bool yearIsRelative = false; // "last July": `offset` counts such months, days or seasons, not units
    qint32 offset = 0;
    qint32 shift = 0; // so many shiftUnits from the point: "three weeks after July 4"
    TimeUnit shiftUnit = TimeUnit::None;
    Stretch stretch = Stretch::None;
    TimeUnit countUnit = TimeUnit::None;
    qint16 count = 0;

    bool operator==(const TimePoint &) const = default;
};

// A mention's days, worked out. Which of them are set is as precise as the text.
struct ResolvedTime
{
    std::optional<PartialDate> start;
    std::optional<PartialDate>
        end; // of a range, or of a unit that is no calendar unit (week, quarter); a single date: equal to start
    QString timex;

    bool operator==(const ResolvedTime &) const = default;
};

struct DateMention
{
    enum class Type : quint8 { Date, Time, Duration, Set };

    TokenRange tokens;
    TokenRange phrase; // with article and preposition: "since the end of May", "from July 23 to 25"
    Type type = Type::Date;
    TimePoint first;
    std::optional<TimePoint> last; // range end; first is its start
    // "until June 3", "since May": the mention is one end of a stretch; `first` is that end.
    enum class Bound : quint8 { None, From, After, Until, Before, By };
    Bound bound = Bound::None;
    // Duration and Set: so many units
    double amount = 0;
    TimeUnit unit = TimeUnit::None;
    double amountMore = 0; // "two hours 30 minutes": the second part
    TimeUnit unitMore = TimeUnit::None;
    bool byLength = false; // "the past two weeks": a stretch told by its length
    bool adjective = false; // "four-day", "three-week": the length of what follows
    bool afterIn = false; // "in six days": a length, or with a future verb a date

    ResolvedTime resolved; // filled by resolveDates()

    bool isRange() const { return last.has_value(); }
    bool isDate() const { return type == Type::Date; }
    bool operator==(const DateMention &) const = default;
};

// In text order, not overlapping, symbolic only.
std::vector<DateMention> findDates(const TokenizedText &text, const std::vector<NumberMention> &numbers,
                                   const Lexicon &lexicon);

} // namespace eventarium
