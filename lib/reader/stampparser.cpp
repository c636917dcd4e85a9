// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/stampparser.h"

#include "reader/clocktime.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr QLatin1StringView months[] = {"january"_L1,   "february"_L1, "march"_L1,    "april"_L1,
                                        "may"_L1,       "june"_L1,     "july"_L1,     "august"_L1,
                                        "september"_L1, "october"_L1,  "november"_L1, "december"_L1};
constexpr QLatin1StringView weekdays[] = {"monday"_L1, "tuesday"_L1,  "wednesday"_L1, "thursday"_L1,
                                          "friday"_L1, "saturday"_L1, "sunday"_L1};

bool isShortFor(QStringView word, QLatin1StringView full)
{
    return word.size() >= 3 && word.size() <= 5 && QStringView(QString(full)).startsWith(word, Qt::CaseInsensitive);
}

bool isValidDay(int year, int month, int day)
{
    return year >= 1000 && QDate::isValid(year, month, day);
}

std::optional<int> takeMonthName(TextCursor &cursor)
{
    const QStringView word = cursor.peekWord();
    const int month = monthOf(word);
    if (!month)
        return std::nullopt;
    cursor.pos += word.size();
    cursor.take(u'.');
    return month;
}

std::optional<int> takeDayOfMonth(TextCursor &cursor)
{
    Attempt attempt(cursor);
    const auto day = cursor.takeNumber(1, 2);
    if (!day || *day < 1 || *day > 31)
        return std::nullopt;
    for (const QStringView suffix : {u"st", u"nd", u"rd", u"th"}) {
        if (cursor.take(suffix))
            break;
    }
    return attempt.keep(day);
}

// "2-4 June", "June 2 – 4", "June 28 – July 2": part of a range, so of no publication time.
bool isRangeAhead(const TextCursor &cursor)
{
    TextCursor ahead = cursor;
    ahead.skipBlanks();
    if (!ahead.atEnd() && isDash(ahead.peek())) {
        ++ahead.pos;
        ahead.skipBlanks();
        if (ahead.takeNumber(1, 2))
            return ahead.peek() != u':' && ahead.peek() != u'.';
        if (!takeMonthName(ahead))
            return false;
        ahead.skipBlanks();
        return ahead.takeNumber(1, 2).has_value();
    }
    return false;
}

std::optional<int> takeYear(TextCursor &cursor)
{
    Attempt attempt(cursor);
    cursor.skipBlanks();
    cursor.take(u',');
    cursor.skipBlanks();
    const auto year = cursor.takeNumber(4, 4);
    if (!year || *year < 1000)
        return std::nullopt;
    return attempt.keep(year);
}

// The year of 7/30/20, as clocks of computers round it.
std::optional<int> takeFullOrShortYear(TextCursor &cursor)
{
    if (const auto full = cursor.takeNumber(4, 4))
        return full;
    const auto two = cursor.takeNumber(2, 2);
    return two ? std::optional(*two < 69 ? 2000 + *two : 1900 + *two) : std::nullopt;
}

// 2020-07-30, 2020/7/30, 2020.07.30, 2020. 07. 30., 2020年7月30日
std::optional<Stamp> takeYearFirst(TextCursor &cursor)
{
    Attempt attempt(cursor);
    const auto year = cursor.takeNumber(4, 4);
    const QChar separator = cursor.peek();
    if (!year || !cursor.takeAnyOf(u"-/.年"))
        return std::nullopt;
    const bool spaced = separator == u'.' && cursor.skipBlanks();
    const auto month = cursor.takeNumber(1, 2);
    if (!month || !cursor.take(separator == u'年' ? QChar(u'月') : separator))
        return std::nullopt;
    if (spaced)
        cursor.skipBlanks();
    const auto day = cursor.takeNumber(1, 2);
    if (!day || (separator == u'年' && !cursor.take(u'日')) || !isValidDay(*year, *month, *day))
        return std::nullopt;
    if (spaced)
        cursor.take(u'.');
    return attempt.keep(Stamp{*year, *month, *day, {}});
}

// 30.07.2020, 30-07-2020, 30.07.20 (day first); with slashes the order is told only by a number over 12.
std::optional<Stamp> takeNumeric(TextCursor &cursor)
{
    Attempt attempt(cursor);
    const auto first = cursor.takeNumber(1, 2);
    const QChar separator = cursor.peek();
    if (!first || !cursor.takeAnyOf(u"./-"))
        return std::nullopt;
    const auto second = cursor.takeNumber(1, 2);
    if (!second || !cursor.take(separator))
        return std::nullopt;
    const auto year = separator == u'-' ? cursor.takeNumber(4, 4) : takeFullOrShortYear(cursor);
    if (!year || (separator == u'.' && cursor.peek() == u'.' && cursor.peek(1).isDigit()))
        return std::nullopt;
    const bool dayFirst = isValidDay(*year, *second, *first);
    const bool monthFirst = separator != u'.' && isValidDay(*year, *first, *second);
    if (separator == u'/' && dayFirst && monthFirst && *first != *second)
        return attempt.keep(Stamp{*year, 0, 0, {}, *first, *second});
    if (dayFirst)
        return attempt.keep(Stamp{*year, *second, *first, {}});
    if (monthFirst)
        return attempt.keep(Stamp{*year, *first, *second, {}});
    return std::nullopt;
}

// 30 July 2020, 22nd June, 2021, 02-Mar-2018, 30 July
std::optional<Stamp> takeDayFirst(TextCursor &cursor)
{
    Attempt attempt(cursor);
    const auto day = takeDayOfMonth(cursor);
    if (!day)
        return std::nullopt;
    const bool dashed = cursor.take(u'-');
    if (!dashed)
        cursor.take(u'.'); // 20. November 2012
    cursor.skipBlanks();
    cursor.take(u"of");
    cursor.skipBlanks();
    const auto month = takeMonthName(cursor);
    if (!month)
        return std::nullopt;
    const bool yearDashed = dashed && cursor.take(u'-'); // 02-Mar-18
    const int year = (yearDashed ? takeFullOrShortYear(cursor) : takeYear(cursor)).value_or(0);
    if (!QDate::isValid(year ? year : 2000, *month, *day) || isRangeAhead(cursor))
        return std::nullopt;
    return attempt.keep(Stamp{year, *month, *day, {}});
}

// July 30, 2020; Nov. 6; July 2020
std::optional<Stamp> takeMonthFirst(TextCursor &cursor)
{
    Attempt attempt(cursor);
    const auto month = takeMonthName(cursor);
    if (!month)
        return std::nullopt;
    if (const auto year = takeYear(cursor))
        return attempt.keep(Stamp{*year, *month, 0, {}});
    cursor.skipBlanks();
    const auto day = takeDayOfMonth(cursor);
    if (!day || isRangeAhead(cursor))
        return std::nullopt;
    const int year = takeYear(cursor).value_or(0);
    if (!QDate::isValid(year ? year : 2000, *month, *day))
        return std::nullopt;
    return attempt.keep(Stamp{year, *month, *day, {}});
}

// Between date and time.
void skipJoint(TextCursor &cursor)
{
    cursor.skipBlanks();
    cursor.takeAnyOf(u",|/·•T;") || cursor.takeAnyOf(u"-\u2013\u2014");
    cursor.skipBlanks();
    cursor.take(u"at") || cursor.take(u"@") || cursor.take(u"um");
    cursor.skipBlanks();
}

int takeWeekdayNumber(TextCursor &cursor)
{
    const QStringView word = cursor.peekWord();
    const auto found = std::ranges::find_if(weekdays, [&](QLatin1StringView full) {
        return word.compare(full, Qt::CaseInsensitive) == 0 || isShortFor(word, full);
    });
    if (found == std::end(weekdays))
        return 0;
    cursor.pos += word.size();
    if (word.size() < 6)
        cursor.take(u'.');
    return static_cast<int>(found - std::begin(weekdays)) + 1;
}

// "Friday, 04/05/2018": of the two days that this can be, one is a Friday.
Stamp settledByWeekday(const Stamp &stamp, int weekday)
{
    const auto falls = [&](const Stamp &day) { return QDate(day.year, day.month, day.day).dayOfWeek() == weekday; };
    if (!stamp.isAmbiguous() || !weekday || falls(stamp.dayFirst()) == falls(stamp.monthFirst()))
        return stamp;
    return falls(stamp.dayFirst()) ? stamp.dayFirst() : stamp.monthFirst();
}

} // namespace

std::optional<PartialDate> Stamp::date() const
{
    if (!year)
        return std::nullopt;
    return PartialDate{year, month, day};
}

QString Stamp::iso() const
{
    if (!year)
        return {};
    const QString text = PartialDate{year, month, day}.toIso();
    return day && !time.isEmpty() ? text + u'T' + time : text;
}

int monthOf(QStringView word)
{
    for (int i = 0; i < 12; ++i) {
        const QLatin1StringView full = months[i];
        const bool isFull = word.compare(full, Qt::CaseInsensitive) == 0;
        const bool isShort = word.size() == 3 && QStringView(word).compare(full.first(3), Qt::CaseInsensitive) == 0;
        if (isFull || isShort)
            return i + 1;
    }
    return word.compare("sept"_L1, Qt::CaseInsensitive) == 0 ? 9 : 0;
}

bool takeWeekday(TextCursor &cursor)
{
    return takeWeekdayNumber(cursor) != 0;
}

std::optional<Stamp> takeDate(TextCursor &cursor)
{
    Attempt attempt(cursor);
    const int weekday = takeWeekdayNumber(cursor);
    if (weekday) {
        cursor.take(u',');
        cursor.skipBlanks();
        cursor.take(u"the");
        cursor.skipBlanks();
    }
    for (const auto form : {takeYearFirst, takeNumeric, takeDayFirst, takeMonthFirst}) {
        if (const auto stamp = form(cursor); stamp && !cursor.peek().isDigit())
            return attempt.keep(std::optional(settledByWeekday(*stamp, weekday)));
    }
    return std::nullopt;
}

std::optional<Stamp> takeStamp(TextCursor &cursor)
{
    Attempt attempt(cursor);
    if (auto stamp = takeDate(cursor)) {
        TextCursor behind = cursor;
        skipJoint(behind);
        if (const auto time = takeClockTime(behind)) {
            stamp->time = *time;
            cursor = behind;
            if (!stamp->year) // "Mon May 14 10:11:12 CST 2018"
                stamp->year = takeYear(cursor).value_or(0);
        }
        return attempt.keep(stamp);
    }
    const auto time = takeClockTime(cursor);
    if (!time)
        return std::nullopt;
    skipJoint(cursor);
    cursor.take(u"on");
    cursor.skipBlanks();
    auto stamp = takeDate(cursor);
    if (!stamp)
        return std::nullopt;
    stamp->time = *time;
    return attempt.keep(stamp);
}

} // namespace eventarium
