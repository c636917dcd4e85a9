// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/calendartimes.h"

#include "extract/timex.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace eventarium {

QDate dayOf(const PartialDate &date)
{
    return date.day ? QDate(date.year, date.month, date.day) : QDate();
}

QDate mondayOf(QDate date)
{
    return date.addDays(1 - date.dayOfWeek());
}

PartialDate monthOf(QDate date)
{
    return {date.year(), date.month(), 0};
}

ResolvedTime unit(PartialDate date)
{
    if (!date.isValid())
        return {};
    return {date, date, date.toIso()};
}

ResolvedTime stretch(QDate first, QDate last, QString timex)
{
    return {PartialDate::fromDate(first), PartialDate::fromDate(last), std::move(timex)};
}

ResolvedTime quarter(int year, int number)
{
    const PartialDate first{year, number * 3 - 2, 0};
    const PartialDate last{year, number * 3, 0};
    return {first, last, QString(PartialDate{year, 0, 0}.toIso() % u"-Q" % QString::number(number))};
}

ResolvedTime weekOfMonth(int year, int month, int number)
{
    const QDate first(year, month, 1);
    if (!first.isValid())
        return {};
    QDate monday = mondayOf(first);
    if (monday.addDays(3) < first)
        monday = monday.addDays(7);
    if (number > 5) {
        monday = mondayOf(first.addDays(first.daysInMonth() - 1));
        number = 1;
    }
    monday = monday.addDays(7 * (number - 1));
    return stretch(monday, monday.addDays(6), weekTimex(monday));
}

ResolvedTime weekdayOfMonth(int year, int month, int weekday, int number)
{
    const QDate first(year, month, 1);
    if (!first.isValid())
        return {};
    QDate day = first.addDays((7 + weekday - first.dayOfWeek()) % 7 + 7 * (std::clamp(number, 1, 5) - 1));
    if (number > 5 && day.month() != month)
        day = day.addDays(-7);
    return day.month() == month ? unit(PartialDate::fromDate(day)) : ResolvedTime{};
}

// The Gregorian calendar's rule.
QDate easterOf(int year)
{
    const int golden = year % 19;
    const int century = year / 100;
    const int rest = year % 100;
    const int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    const int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    const int late = (golden + 11 * epact + 22 * sunday) / 451;
    const int days = epact + sunday - 7 * late + 114;
    return QDate(year, days / 31, days % 31 + 1);
}

ResolvedTime inYear(const TimePoint &point, int year)
{
    const auto isoYear = [year] { return PartialDate{year, 0, 0}.toIso(); };
    if (point.easter) {
        const QDate day = easterOf(year).addDays(point.offset);
        return day.isValid() ? unit(PartialDate::fromDate(day)) : ResolvedTime{};
    }
    if (point.nth && point.month && point.weekday)
        return weekdayOfMonth(year, point.month, point.weekday, point.nth);
    if (point.week && point.month)
        return weekOfMonth(year, point.month, point.week);
    if (point.week > 53) {
        const QDate monday = mondayOf(QDate(year, 12, 28));
        return stretch(monday, monday.addDays(6), weekTimex(monday));
    }
    if (point.week) {
        const QDate monday = mondayOf(QDate(year, 1, 4)).addDays(7 * (point.week - 1));
        return stretch(monday, monday.addDays(6), weekTimex(monday));
    }
    if (point.month)
        return unit({year, point.month, point.day});
    if (point.quarter)
        return quarter(year, point.quarter);
    if (point.half)
        return {PartialDate{year, point.half == 1 ? 1 : 7, 0}, PartialDate{year, point.half == 1 ? 6 : 12, 0},
                QString(isoYear() % u"-H" % QString::number(point.half))};
    if (point.season) {
        static constexpr std::array<QLatin1StringView, 5> names{""_L1, "-SP"_L1, "-SU"_L1, "-FA"_L1, "-WI"_L1};
        const int month = point.season * 3;
        return {PartialDate{year, month, 0},
                month == 12 ? PartialDate{year + 1, 2, 0} : PartialDate{year, month + 2, 0},
                QString(isoYear() % names[point.season])};
    }
    return unit({year, 0, 0});
}

ResolvedTime shifted(QDate day, TimeUnit unitOfShift, int count, bool toTheDay)
{
    count = std::clamp(count, -5000, 5000);
    QDate result;
    switch (unitOfShift) {
    case TimeUnit::Day:
        result = day.addDays(count);
        break;
    case TimeUnit::BusinessDay:
        result = day.addDays(count / 5 * 7);
        for (int left = count % 5; left != 0;) {
            result = result.addDays(left > 0 ? 1 : -1);
            if (result.dayOfWeek() <= 5)
                left += left > 0 ? -1 : 1;
        }
        break;
    case TimeUnit::Week:
    case TimeUnit::Weekend:
        result = day.addDays(7 * count);
        break;
    case TimeUnit::Fortnight:
        result = day.addDays(14 * count);
        break;
    case TimeUnit::Month:
        result = day.addMonths(count);
        break;
    case TimeUnit::Quarter:
        result = day.addMonths(3 * count);
        break;
    case TimeUnit::Year:
        result = day.addYears(count);
        break;
    case TimeUnit::Decade:
        result = day.addYears(10 * count);
        break;
    case TimeUnit::Hour:
        result = day.addDays(count % 24 == 0 ? count / 24 : 0);
        break;
    default:
        result = day;
    }
    if (!result.isValid() || result.year() < 1)
        return {};
    if (!toTheDay && unitOfShift == TimeUnit::Month)
        return unit(monthOf(result));
    return unit(PartialDate::fromDate(result));
}

namespace {

// So many units from the first day, the first one counted in.
QDate lastOf(QDate first, TimeUnit unitOfShift, int count)
{
    const ResolvedTime behind = shifted(first, unitOfShift, count, true);
    return behind.start ? behind.start->firstDay().addDays(-1) : QDate();
}

} // namespace

ResolvedTime stretched(const TimePoint &point, const ResolvedTime &value, const std::optional<PartialDate> &reference)
{
    using Stretch = TimePoint::Stretch;
    const QDate first = value.start ? value.start->firstDay() : QDate();
    const QDate last = value.end ? value.end->lastDay() : QDate();
    if (point.stretch == Stretch::None || !first.isValid() || !last.isValid())
        return value;
    const QDate today = reference ? dayOf(*reference) : QDate();
    switch (point.stretch) {
    case Stretch::None:
        break;
    case Stretch::WeekOf: {
        const QDate monday = mondayOf(first);
        return stretch(monday, monday.addDays(6), weekTimex(monday));
    }
    case Stretch::WeekFrom:
        return stretch(first, first.addDays(6), weekTimex(first));
    case Stretch::WeekTo:
        return stretch(first.addDays(-6), first, weekTimex(first));
    case Stretch::Weekend: { // the one the day lies in or beside
        const int weekday = first.dayOfWeek();
        const QDate saturday = first.addDays(weekday <= 3 ? -(weekday + 1) : 6 - weekday);
        return stretch(saturday, saturday.addDays(1), weekTimex(saturday) + u"-WE"_s);
    }
    case Stretch::Head: {
        const QDate end = lastOf(first, point.countUnit, point.count);
        if (end == first)
            return unit(PartialDate::fromDate(first));
        if (first == last) // so long from a day on
            return stretch(first, end,
                           PartialDate::fromDate(first).toIso() % u'/' % PartialDate::fromDate(end).toIso());
        return stretch(first, end, value.timex);
    }
    case Stretch::Tail: {
        const ResolvedTime start = shifted(last.addDays(1), point.countUnit, -int(point.count), true);
        if (!start.start)
            return value;
        const QDate from = start.start->firstDay();
        return from == last ? unit(PartialDate::fromDate(last)) : stretch(from, last, value.timex);
    }
    case Stretch::Elapsed:
        return today.isValid() && first <= today ? stretch(first, today, value.timex) : value;
    case Stretch::Remaining:
        return today.isValid() && today <= last ? stretch(std::max(first, today), last, value.timex) : value;
    }
    return value;
}

} // namespace eventarium
