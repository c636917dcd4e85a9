// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/dateguess.h"

#include "extract/calendartimes.h"
#include "extract/timex.h"

#include <cmath>

namespace eventarium {

namespace {

// How far a day is off, counting more where the tense speaks against its side.
double costOf(int days, Tense tense)
{
    const double against = days > 0 ? (tense == Tense::Past     ? 8
                                       : tense == Tense::Future ? 1
                                                                : 1.3)
                                    : (tense == Tense::Future ? 6 : 1);
    return std::abs(days) * against;
}

} // namespace

ResolvedTime nearWeekday(const TimePoint &point, const PartialDate &reference, Tense tense)
{
    const QDate today = dayOf(reference);
    if (!today.isValid())
        return {std::nullopt, std::nullopt, openTimex(point)};
    const int back = (7 + today.dayOfWeek() - point.weekday) % 7;
    const int forth = (7 - back) % 7;
    if (point.yearIsRelative && std::abs(point.offset) == 2) { // "next Friday": of next week
        const QDate day = mondayOf(today).addDays(7 * (point.offset / 2) + point.weekday - 1);
        // "last Monday" of a Saturday's paper is this week's, of a Wednesday's the one before
        const bool near = point.offset < 0 && day.addDays(7).daysTo(today) >= 4;
        return unit(PartialDate::fromDate(near ? day.addDays(7) : day));
    }
    if (point.yearIsRelative) {
        const int days = point.offset < 0   ? -(back ? back : 7)
                         : point.offset > 0 ? (forth ? forth : 7)
                                            : point.weekday - today.dayOfWeek();
        return unit(PartialDate::fromDate(today.addDays(days)));
    }
    return unit(PartialDate::fromDate(today.addDays(tense == Tense::Future ? forth : -back)));
}

// "the 20th", "Friday the 13th": the nearest such day the tense allows
ResolvedTime nearDay(const TimePoint &point, const PartialDate &reference, Tense tense)
{
    if (!reference.month)
        return {std::nullopt, std::nullopt, openTimex(point)};
    const QDate today = reference.day ? dayOf(reference) : QDate(reference.year, reference.month, 1);
    QDate best;
    double cost = 1e12;
    for (int months = point.weekday ? -9 : -1; months <= (point.weekday ? 9 : 1); ++months) {
        const QDate month = QDate(today.year(), today.month(), 1).addMonths(months);
        if (point.day > month.daysInMonth())
            continue;
        const QDate day(month.year(), month.month(), point.day);
        if (point.weekday && day.dayOfWeek() != point.weekday)
            continue;
        if (const double c = costOf(int(today.daysTo(day)), tense); c < cost) {
            cost = c;
            best = day;
        }
    }
    return best.isValid() ? unit(PartialDate::fromDate(best)) : ResolvedTime{};
}

int nearYear(const TimePoint &point, const PartialDate &reference, Tense tense)
{
    const PartialDate &today = reference;
    const QDate from = today.day ? dayOf(today) : QDate(today.year, today.month ? today.month : 7, 1);
    const int month = point.month     ? point.month
                      : point.quarter ? point.quarter * 3 - 1
                      : point.half    ? (point.half == 1 ? 4 : 10)
                      : point.season  ? std::min(12, point.season * 3 + 1)
                                      : 0;
    if (!month)
        return today.year;
    if (point.easter && point.yearIsRelative) {
        const QDate day = easterOf(today.year).addDays(point.offset);
        return point.count < 0 ? today.year - (day >= from) : point.count > 0 ? today.year + (day <= from) : today.year;
    }
    if (point.yearIsRelative) {
        const bool later = point.season ? point.season * 3 > from.month()
                                        : month > from.month() || (month == from.month() && point.day > from.day());
        const bool same = !point.season && month == from.month() && (!point.day || point.day == from.day());
        if (point.offset < 0)
            return today.year
                   - (later || same
                      || (point.season && point.season * 3 <= from.month() && from.month() < point.season * 3 + 3));
        if (point.offset > 0)
            return today.year + !(later && !same);
        return today.year;
    }
    int best = today.year;
    if (!today.month)
        return best;
    double cost = 1e12;
    for (int year = today.year - 1; year <= today.year + 1; ++year) {
        QDate day(year, month,
                  point.day               ? std::min<int>(point.day, 28)
                  : from.month() == month ? std::min(from.day(), 28)
                                          : 15);
        if (point.day && QDate::isValid(year, month, point.day))
            day = QDate(year, month, point.day);
        double c = costOf(int(from.daysTo(day)), tense);
        if (tense == Tense::Unknown && year != today.year)
            c *= 1.25; // a date of another year is more often told with it
        if (point.weekday && day.dayOfWeek() != point.weekday)
            c += 1e6; // the weekday must agree
        if (point.stretch == TimePoint::Stretch::WeekFrom && day.dayOfWeek() % 7 > 1)
            c += 400; // a week begins on a Monday or a Sunday
        if (point.day && !QDate::isValid(year, month, point.day))
            c += 1e5; // the 29th of February
        if (c < cost) {
            cost = c;
            best = year;
        }
    }
    return best;
}

} // namespace eventarium
