// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/timex.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

QString padded(int value)
{
    return QString::number(value).rightJustified(2, u'0');
}

QLatin1StringView letterOf(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Second:
        return "S"_L1;
    case TimeUnit::Minute:
    case TimeUnit::Month:
        return "M"_L1;
    case TimeUnit::Hour:
        return "H"_L1;
    case TimeUnit::Week:
        return "W"_L1;
    case TimeUnit::Quarter:
        return "Q"_L1;
    case TimeUnit::Year:
        return "Y"_L1;
    case TimeUnit::Decade:
        return "DE"_L1;
    case TimeUnit::Century:
        return "CE"_L1;
    case TimeUnit::Weekend:
        return "WE"_L1;
    default:
        return "D"_L1;
    }
}

} // namespace

QString durationTimex(double amount, TimeUnit unit)
{
    const bool clock = unit == TimeUnit::Second || unit == TimeUnit::Minute || unit == TimeUnit::Hour;
    if (amount != std::floor(amount) && (unit == TimeUnit::Decade || unit == TimeUnit::Century)) { // "half a century"
        amount *= unit == TimeUnit::Decade ? 10 : 100;
        unit = TimeUnit::Year;
    }
    if (unit == TimeUnit::Fortnight) {
        unit = TimeUnit::Week;
        amount *= 2;
    }
    return (clock ? u"PT"_s : u"P"_s) % (amount > 0 ? QString::number(amount, 'g', 10) : u"X"_s) % letterOf(unit);
}

QString durationTimex(const DateMention &mention)
{
    const QString whole = durationTimex(mention.amount, mention.unit);
    if (mention.unitMore == TimeUnit::None)
        return whole;
    const QString more = durationTimex(mention.amountMore, mention.unitMore);
    const bool bothClocks = whole.startsWith("PT"_L1) && more.startsWith("PT"_L1);
    return whole + more.sliced(bothClocks ? 2 : 1);
}

QString setTimex(const DateMention &mention)
{
    const TimePoint &point = mention.first;
    if (point.weekday)
        return u"XXXX-WXX-"_s + QString::number(point.weekday);
    if (point.month)
        return u"XXXX-"_s + padded(point.month);
    if (point.season)
        return openTimex(point);
    if (point.dayPart)
        return clockTimex(point);
    return durationTimex(mention.amount, mention.unit);
}

QString clockTimex(const TimePoint &point)
{
    if (point.hour >= 0) {
        QString timex = u"T"_s % padded(point.hour) % u':' % padded(std::max<int>(0, point.minute));
        if (point.second >= 0)
            timex += u':' + padded(point.second);
        return timex;
    }
    static constexpr std::array<QLatin1StringView, 8> parts{""_L1,    "TMO"_L1, "T12:00"_L1, "TAF"_L1,
                                                            "TEV"_L1, "TNI"_L1, "T00:00"_L1, "TDT"_L1};
    return point.dayPart < parts.size() ? QString(parts[point.dayPart]) : QString();
}

QString endClockTimex(const TimePoint &point)
{
    TimePoint end;
    end.hour = point.endHour;
    end.minute = point.endMinute;
    return clockTimex(end);
}

QString openTimex(const TimePoint &point)
{
    if (point.kind == TimePoint::Kind::Present)
        return u"PRESENT_REF"_s;
    static constexpr std::array<QLatin1StringView, 5> seasons{""_L1, "-SP"_L1, "-SU"_L1, "-FA"_L1, "-WI"_L1};
    QString timex = point.year ? PartialDate{point.year, 0, 0}.toIso() : u"XXXX"_s;
    if (point.month || point.day) {
        timex += u'-' + (point.month ? padded(point.month) : u"XX"_s);
        if (point.day)
            timex += u'-' + padded(point.day);
        return timex;
    }
    if (point.weekday)
        return timex % u"-WXX-" % QString::number(point.weekday);
    if (point.week)
        return timex % u"-W" % padded(point.week);
    if (point.quarter)
        return timex % u"-Q" % QString::number(point.quarter);
    if (point.half)
        return timex % u"-H" % QString::number(point.half);
    if (point.season && point.season < seasons.size())
        return timex + seasons[point.season];
    switch (point.unit) {
    case TimeUnit::Day:
        return u"XXXX-XX-XX"_s;
    case TimeUnit::Week:
        return u"XXXX-WXX"_s;
    case TimeUnit::Weekend:
        return u"XXXX-WXX-WE"_s;
    case TimeUnit::Month:
        return u"XXXX-XX"_s;
    default:
        return timex;
    }
}

QString weekTimex(QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return PartialDate{year, 0, 0}.toIso() % u"-W" % padded(week);
}

QString decadeTimex(int firstYear)
{
    return PartialDate{firstYear, 0, 0}.toIso().first(3) + u'X';
}

QString centuryTimex(int firstYear)
{
    return PartialDate{firstYear, 0, 0}.toIso().first(2) + u"XX"_s;
}

} // namespace eventarium
