// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/eventtable.h"

#include "core/names.h"
#include "report/display.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("EventTable", source);
}

QString orDash(const QString &value)
{
    return value.isEmpty() ? u"–"_s : value;
}

template<class Enum>
QString wordOrDash(const std::optional<Enum> &value)
{
    return value ? QString(toWord(*value)).replace(u'_', u' ') : u"–"_s;
}

QString stateText(const EventRow &row)
{
    QStringList states;
    if (row.conflict)
        states += text("conflict");
    if (row.checked == Checked::Verified)
        states += text("verified");
    if (row.checked == Checked::Corrected)
        states += text("corrected");
    return states.join(u", "_s);
}

struct ColumnRow
{
    QLatin1StringView key;
    const char *title;
    bool right;
    bool shrinks;
    QString (*cell)(const EventRow &);
};

const std::array columnTable = {
    ColumnRow{"id"_L1, QT_TRANSLATE_NOOP("EventTable", "Id"), true, false,
              [](const EventRow &row) { return QString::number(row.id.value); }},
    ColumnRow{"date"_L1, QT_TRANSLATE_NOOP("EventTable", "Date"), false, false,
              [](const EventRow &row) { return displayDates(row.dates, displayLocale()); }},
    ColumnRow{"event"_L1, QT_TRANSLATE_NOOP("EventTable", "Event"), false, true,
              [](const EventRow &row) { return displayName(row); }},
    ColumnRow{"place"_L1, QT_TRANSLATE_NOOP("EventTable", "Place"), false, true,
              [](const EventRow &row) { return orDash(row.place); }},
    ColumnRow{"role"_L1, QT_TRANSLATE_NOOP("EventTable", "Role"), false, false,
              [](const EventRow &row) { return orDash(row.role); }},
    ColumnRow{"attendance"_L1, QT_TRANSLATE_NOOP("EventTable", "Attendance"), true, false,
              [](const EventRow &row) { return displayHeadline(row.attendance, displayLocale()); }},
    ColumnRow{"online"_L1, QT_TRANSLATE_NOOP("EventTable", "Online"), true, false,
              [](const EventRow &row) { return displayHeadline(row.online, displayLocale()); }},
    ColumnRow{"state"_L1, QT_TRANSLATE_NOOP("EventTable", "State"), false, false, stateText},
    ColumnRow{"kind"_L1, QT_TRANSLATE_NOOP("EventTable", "Kind"), false, false,
              [](const EventRow &row) { return QString(toWord(row.kind)); }},
    ColumnRow{"mode"_L1, QT_TRANSLATE_NOOP("EventTable", "Mode"), false, false,
              [](const EventRow &row) { return wordOrDash(row.mode); }},
    ColumnRow{"status"_L1, QT_TRANSLATE_NOOP("EventTable", "Status"), false, false,
              [](const EventRow &row) { return wordOrDash(row.status); }},
    ColumnRow{"city"_L1, QT_TRANSLATE_NOOP("EventTable", "City"), false, false,
              [](const EventRow &row) { return orDash(row.city); }},
    ColumnRow{"country"_L1, QT_TRANSLATE_NOOP("EventTable", "Country"), false, false,
              [](const EventRow &row) { return orDash(row.country); }},
    ColumnRow{"articles"_L1, QT_TRANSLATE_NOOP("EventTable", "Articles"), true, false,
              [](const EventRow &row) { return QString::number(row.articles); }},
};

} // namespace

const QLocale &displayLocale()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

const QStringList &tableColumns()
{
    static const QStringList keys = [] {
        QStringList all;
        for (const ColumnRow &column : columnTable)
            all += column.key;
        return all;
    }();
    return keys;
}

QStringList defaultTableColumns(bool withRole)
{
    return {u"id"_s,         u"date"_s,   u"event"_s, withRole ? u"role"_s : u"place"_s,
            u"attendance"_s, u"online"_s, u"state"_s};
}

TextTable eventTable(std::span<const EventRow> rows, const QStringList &columns)
{
    TextTable table;
    std::vector<const ColumnRow *> shown;
    for (const QString &key : columns) {
        const auto column = std::ranges::find(columnTable, key, &ColumnRow::key);
        if (column == columnTable.end())
            continue;
        shown.push_back(&*column);
        table.columns.push_back({text(column->title), column->right, column->shrinks});
    }
    for (const EventRow &row : rows) {
        QStringList cells;
        for (const ColumnRow *column : shown)
            cells += column->cell(row);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace eventarium::cli
