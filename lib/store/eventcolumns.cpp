// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/eventcolumns.h"

#include "core/serieskeys.h"
#include "store/digest.h"

#include <QDataStream>
#include <QIODevice>

namespace eventarium::store {

namespace {

std::optional<qint64> dayOf(QDate date)
{
    return date.isValid() ? std::optional(date.toJulianDay()) : std::nullopt;
}

std::optional<qint64> firstDay(const std::optional<PartialDate> &date)
{
    return date ? dayOf(date->firstDay()) : std::nullopt;
}

std::optional<qint64> lastDay(const std::optional<PartialDate> &date)
{
    return date ? dayOf(date->lastDay()) : std::nullopt;
}

std::optional<QString> isoOf(const std::optional<PartialDate> &date)
{
    return date ? std::optional(date->toIso()) : std::nullopt;
}

HeadlineColumns headlineOf(const std::optional<Headline> &headline)
{
    if (!headline)
        return {};
    const Quantity &quantity = headline->figure.quantity;
    return {quantity.value, quantity.upper, quantity.qualifier == Qualifier::MoreThan ? 1 : 0, headline->part ? 1 : 0};
}

std::optional<qint64> orNull(qint64 id)
{
    return id ? std::optional(id) : std::nullopt;
}

// Either way of writing a row goes through here, so that both keep the same order.
template<class Sink>
void visitColumns(const EventColumns &columns, Sink &&sink)
{
    const EventRow &row = columns.row;
    const DateRange &dates = row.dates;
    sink(dayOf(dates.earliest()));
    sink(dayOf(dates.latest()));
    sink(firstDay(dates.start));
    sink(lastDay(dates.start));
    sink(firstDay(dates.end));
    sink(lastDay(dates.end));
    sink(std::optional<qint64>(dates.isCertain() ? 1 : 0));
    sink(dates.isDated() ? std::optional<qint64>((dates.start ? dates.start : dates.end)->year) : std::nullopt);
    sink(std::optional(static_cast<qint64>(row.kind)));
    sink(row.edition);
    sink(row.mode);
    sink(row.status);
    for (const auto &[headline, figure] :
         {std::pair(columns.attendance, columns.attendanceFigure), std::pair(columns.online, columns.onlineFigure)}) {
        sink(headline.value);
        sink(headline.upper);
        sink(headline.over);
        sink(orNull(figure));
        sink(headline.part);
    }
    sink(std::optional(columns.categories));
    sink(std::optional<qint64>(row.conflict ? 1 : 0));
    sink(std::optional(static_cast<qint64>(row.checked)));
    sink(std::optional(row.articles));
    sink(columns.newest);
    sink(columns.oldest);
    sink(isoOf(dates.start));
    sink(isoOf(dates.end));
    sink(std::optional(row.name));
    sink(std::optional(foldName(row.name)));
    sink(std::optional(row.place));
    sink(std::optional(foldName(row.place)));
    sink(std::optional(row.city));
    sink(std::optional(row.country));
}

} // namespace

void EventColumns::bind(Statement &statement) const
{
    visitColumns(*this, [&statement](const auto &value) { statement.bind(value); });
}

qint64 EventColumns::digest() const
{
    QByteArray blob;
    QDataStream stream(&blob, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << true << series;
    visitColumns(*this, [&stream]<class T>(const std::optional<T> &value) {
        stream << value.has_value();
        if constexpr (std::is_enum_v<T>)
            stream << (value ? static_cast<qint64>(*value) : 0);
        else
            stream << value.value_or(T());
    });
    return digestOf(blob);
}

EventColumns columnsOf(const Event &event, qint64 series)
{
    EventColumns columns;
    columns.row = event.row;
    columns.series = series;
    columns.attendance = headlineOf(event.row.attendance);
    columns.online = headlineOf(event.row.online);
    for (const Figure &figure : event.facts.figures)
        columns.categories |= 1 << static_cast<int>(figure.category);
    columns.newest = newestKey(event.row.dates);
    columns.oldest = oldestKey(event.row.dates);
    return columns;
}

std::optional<qint64> newestKey(const DateRange &dates)
{
    const auto &date = dates.start ? dates.start : dates.end;
    if (!date)
        return std::nullopt;
    return date->firstDay().toJulianDay() * 4 + static_cast<qint64>(date->precision());
}

std::optional<qint64> oldestKey(const DateRange &dates)
{
    const auto &date = dates.start ? dates.start : dates.end;
    if (!date)
        return std::nullopt;
    return date->lastDay().toJulianDay() * 4 + 2 - static_cast<qint64>(date->precision());
}

#define EVENTARIUM_EVENT_COLUMNS                                                                                  \
    "earliest, latest, start_first, start_last, end_first, end_last, certain, period, kind, edition, mode, "      \
    "status, "                                                                                                    \
    "attendance, attendance_upper, attendance_over, attendance_figure, attendance_part, online, online_upper, "   \
    "online_over, "                                                                                               \
    "online_figure, online_part, categories, conflict, checked, articles, newest, oldest, start_date, end_date, " \
    "name, name_rank, "                                                                                           \
    "place, place_rank, city, country"
#define EVENTARIUM_36_VALUES \
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"

const char *insertEventSql()
{
    return "INSERT INTO event (series, " EVENTARIUM_EVENT_COLUMNS ", added, changed) VALUES (?, " EVENTARIUM_36_VALUES
           ", ?, ?)";
}

const char *updateEventSql()
{
    return "UPDATE event SET (" EVENTARIUM_EVENT_COLUMNS ", changed) = (" EVENTARIUM_36_VALUES ", ?) WHERE id = ?";
}

} // namespace eventarium::store
