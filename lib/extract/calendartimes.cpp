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

ResolvedTime inYear(const TimePoint &point, int year)
{
    const QString isoYear = PartialDate{year, 0, 0}.toIso();
    if (point.week && point.month)
        return weekOfMonth(year, point.month, point.week);
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
                QString(isoYear % u"-H" % QString::number(point.half))};
    if (point.season) {
        static constexpr std::array<QLatin1StringView, 5> names{""_L1, "-SP"_L1, "-SU"_L1, "-FA"_L1, "-WI"_L1};
        const int month = point.season * 3;
        return {PartialDate{year, month, 0},
                month == 12 ? PartialDate{year + 1, 2, 0} : PartialDate{year, month + 2, 0},
                QString(isoYear % names[point.season])};
    }
    return unit({year, 0, 0});
}

ResolvedTime shifted(QDate day, TimeUnit unitOfShift, int count, bool toTheDay)
{
    count = std::clamp(count, -5000, 5000);
    QDate result;
    switch (unitOfShift) {
    case TimeUnit::Day:
    case TimeUnit::BusinessDay:
        result = day.addDays(count);
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

} // namespace eventarium
