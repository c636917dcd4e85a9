// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/partialdate.h"

#include <QLatin1StringView>

#include <array>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

std::optional<int> digits(QStringView text)
{
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

} // namespace

std::optional<PartialDate> PartialDate::fromIso(QStringView iso)
{
    if (const qsizetype time = iso.indexOf(u'T'); time == 10)
        iso = iso.first(time);
    if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10)
        return std::nullopt;
    PartialDate date;
    const auto year = digits(iso.first(4));
    if (!year)
        return std::nullopt;
    date.year = *year;
    if (iso.size() > 4) {
        const auto month = digits(iso.sliced(5, 2));
        if (iso[4] != u'-' || !month || *month == 0)
            return std::nullopt;
        date.month = *month;
    }
    if (iso.size() > 7) {
        const auto day = digits(iso.sliced(8, 2));
        if (iso[7] != u'-' || !day || *day == 0)
            return std::nullopt;
        date.day = *day;
    }
    return date.isValid() ? std::optional(date) : std::nullopt;
}

bool PartialDate::isValid() const
{
    if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || (day && !month))
        return false;
    return !day || QDate::isValid(year, month, day);
}

QDate PartialDate::firstDay() const
{
    return QDate(year, month ? month : 1, day ? day : 1);
}

QDate PartialDate::lastDay() const
{
    if (day)
        return QDate(year, month, day);
    const QDate first(year, month ? month : 12, 1);
    return first.addDays(first.daysInMonth() - 1);
}

QString PartialDate::toIso() const
{
    std::array<char16_t, 10> units;
    size_t count = 0;
    const auto put = [&](int value, int divisor) {
        for (; divisor; divisor /= 10)
            units[count++] = char16_t(u'0' + value / divisor % 10);
    };
    const auto padded = [](int value) { return QString::number(value).rightJustified(4, u'0'); };
    const bool usual = year >= 0 && year <= 9999;
    if (usual)
        put(year, 1000);
    if (month) {
        units[count++] = u'-';
        put(month, 10);
    }
    if (day) {
        units[count++] = u'-';
        put(day, 10);
    }
    const QString written = QStringView(units.data(), qsizetype(count)).toString();
    return usual ? written : QString(padded(year) + written);
}

} // namespace eventarium
