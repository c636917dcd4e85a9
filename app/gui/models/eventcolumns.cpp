// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/eventcolumns.h"

#include "report/csv.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(EventColumns)
};

bool belongsTo(const QString &csv, EventColumn column)
{
    static const QStringList date = {u"start"_s, u"end"_s, u"date_precision"_s, u"status"_s};
    static const QStringList event = {u"name"_s, u"edition"_s};
    static const QStringList place = {u"mode"_s, u"city"_s, u"country"_s};
    static const QStringList state = {u"conflict"_s, u"checked"_s, u"articles"_s};
    switch (column) {
    case EventColumn::Date:
        return date.contains(csv);
    case EventColumn::Event:
        return event.contains(csv) || csv == "event_id"_L1;
    case EventColumn::Role:
        return csv == "role"_L1;
    case EventColumn::Place:
        return place.contains(csv);
    case EventColumn::Attendance:
        return csv == "attendance"_L1 || csv.startsWith("attendance_"_L1);
    case EventColumn::Online:
        return csv == "online"_L1 || csv.startsWith("online_"_L1);
    case EventColumn::State:
        return state.contains(csv);
    }
    return false;
}

} // namespace

QString columnTitle(EventColumn column)
{
    switch (column) {
    case EventColumn::Date:
        return Texts::tr("Date");
    case EventColumn::Event:
        return Texts::tr("Event");
    case EventColumn::Role:
        return Texts::tr("Role");
    case EventColumn::Place:
        return Texts::tr("Place");
    case EventColumn::Attendance:
        return Texts::tr("Attendance");
    case EventColumn::Online:
        return Texts::tr("Online");
    case EventColumn::State:
        return {};
    }
    return {};
}

QString columnDescription(EventColumn column)
{
    switch (column) {
    case EventColumn::Date:
        return Texts::tr("When the event took place or is to take place");
    case EventColumn::Event:
        return Texts::tr("The event's name and edition");
    case EventColumn::Role:
        return Texts::tr("What the organisation that you filter by had to do with the event");
    case EventColumn::Place:
        return Texts::tr("Where it took place");
    case EventColumn::Attendance:
        return Texts::tr(
            "How many came: the figure that stands for the event, grey where only a part of it was counted");
    case EventColumn::Online:
        return Texts::tr("How many followed it online");
    case EventColumn::State:
        return Texts::tr("State: checked by a person, and whether its articles disagree");
    }
    return {};
}

std::optional<EventOrder::Key> columnOrder(EventColumn column)
{
    switch (column) {
    case EventColumn::Date:
        return EventOrder::Key::Date;
    case EventColumn::Event:
        return EventOrder::Key::Name;
    case EventColumn::Place:
        return EventOrder::Key::Place;
    case EventColumn::Attendance:
        return EventOrder::Key::Attendance;
    case EventColumn::Online:
        return EventOrder::Key::Online;
    case EventColumn::Role:
    case EventColumn::State:
        break;
    }
    return std::nullopt;
}

std::optional<EventColumn> orderColumn(EventOrder::Key key)
{
    for (int i = 0; i < eventColumnCount; ++i) {
        if (columnOrder(EventColumn(i)) == key)
            return EventColumn(i);
    }
    return std::nullopt;
}

bool sortsDescendingFirst(EventColumn column)
{
    return column == EventColumn::Date || column == EventColumn::Attendance || column == EventColumn::Online;
}

QStringList csvColumns(const std::vector<EventColumn> &columns)
{
    QStringList chosen;
    for (const QString &csv : eventCsvColumns()) {
        if (csv == "event_id"_L1
            || std::ranges::any_of(columns, [&](EventColumn column) { return belongsTo(csv, column); }))
            chosen.append(csv);
    }
    return chosen;
}

} // namespace eventarium
