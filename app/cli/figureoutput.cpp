// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/figureoutput.h"

#include "cli/eventtable.h"
#include "cli/texttable.h"

#include "core/names.h"
#include "report/display.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("FigureOutput", source);
}

QString scopeText(const FigureRow &row)
{
    if (row.previous) {
        const Figure &figure = row.figure;
        const QString earlier = figure.edition ? displayEdition(figure.edition)
                                : figure.year  ? QString::number(*figure.year)
                                               : text("earlier");
        return figure.scope ? QString(earlier + u" · "_s + *figure.scope) : earlier;
    }
    return row.figure.scope.value_or(text("whole event"));
}

TextTable figureTable(const std::vector<FigureRow> &rows)
{
    TextTable table;
    table.columns = {{text("Date"), false, false},      {text("Event"), false, true},   {text("Figure"), true, false},
                     {text("Unit"), false, false},      {text("What"), false, false},   {text("Of"), false, false},
                     {text("Stated by"), false, false}, {text("Sentence"), false, true}};
    for (const FigureRow &row : rows) {
        const EventRow named = [&] {
            EventRow event;
            event.name = row.eventName;
            event.edition = row.edition;
            return event;
        }();
        table.rows.push_back({displayDates(row.dates, displayLocale()), displayName(named),
                              displayQuantity(row.figure.quantity, displayLocale()), row.figure.quantity.unit,
                              QString(toWord(row.figure.category)).replace(u'_', u' '), scopeText(row),
                              row.figure.statedBy ? row.figure.statedBy->name : u"–"_s, row.quote});
    }
    return table;
}

} // namespace

Pieces figurePieces(const ArchiveQuery &query, int width)
{
    return [&query, width, given = false]() mutable -> Result<QByteArray> {
        if (std::exchange(given, true))
            return QByteArray();
        return query.archive.figures(query.list.ids).transform([width](const auto &rows) {
            return figureTable(rows).toText(width).toUtf8();
        });
    };
}

} // namespace eventarium::cli
