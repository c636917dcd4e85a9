// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/eventoutput.h"

#include "cli/eventtable.h"
#include "cli/paging.h"

#include "query/querylanguage.h"
#include "report/factsjson.h"
#include "report/summary.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("EventOutput", source);
}

const QStringList &formatWords()
{
    static const QStringList words = {u"table"_s, u"csv"_s, u"json"_s, u"jsonl"_s, u"text"_s, u"md"_s, u"html"_s};
    return words;
}

Result<QByteArray> summaryOf(const ArchiveQuery &query, SummaryFormat format)
{
    const auto rows = query.archive.rows(query.list.ids, query.organization);
    if (!rows)
        return std::unexpected(rows.error());
    ReportContext context;
    context.query = printQuery(query.filter);
    if (std::ssize(query.list.ids) < query.matching)
        context.query += u' ' + text("(the first %1)").arg(query.list.ids.size());
    context.archive = query.info;
    context.coverage = query.coverage();
    context.organization = query.organization;
    return listSummary(*rows, context, format).toUtf8();
}

Result<QByteArray> tableOf(const ArchiveQuery &query, const QStringList &columns, int width)
{
    const auto rows = query.archive.rows(query.list.ids, query.organization);
    if (!rows)
        return std::unexpected(rows.error());
    return eventTable(*rows, columns.isEmpty() ? defaultTableColumns(!query.organization.isEmpty()) : columns)
        .toText(width)
        .toUtf8();
}

// A whole text made when it is asked for.
Pieces wholeText(std::function<Result<QByteArray>()> make)
{
    return [make = std::move(make), given = false]() mutable -> Result<QByteArray> {
        return std::exchange(given, true) ? QByteArray() : make();
    };
}

auto rowsOf(const ArchiveQuery &query)
{
    return [&query](std::span<const EventId> ids) { return query.archive.rows(ids, query.organization); };
}

} // namespace

std::optional<EventFormat> eventFormatOf(const QString &word)
{
    const qsizetype index = formatWords().indexOf(word);
    return index < 0 ? std::nullopt : std::optional(static_cast<EventFormat>(index));
}

OutputKind kindOf(EventFormat format)
{
    return format == EventFormat::Table || format == EventFormat::Text ? OutputKind::Text : OutputKind::Data;
}

Option columnsOption()
{
    return {u"columns"_s, {}, u"A,B,..."_s, text("Only these columns, in this order (table and CSV)."), {}};
}

Option presetOption()
{
    return {u"preset"_s,
            {},
            u"plain|excel"_s,
            text("CSV for programs, or for Excel: byte order mark, CR LF and the separator of your language."),
            {u"plain"_s, u"excel"_s}};
}

QString presetComplaint(const Arguments &arguments, EventFormat format)
{
    return arguments.has(u"preset"_s) && format != EventFormat::Csv ? text("“--preset” is for CSV.") : QString();
}

CsvFormat csvFormatOf(const Arguments &arguments)
{
    if (arguments.value(u"preset"_s) != "excel"_L1)
        return CsvFormat::plain();
    // As Excel does: where the comma marks the decimals, lists are separated by semicolons.
    return CsvFormat::excel(QLocale::system().decimalPoint() == ","_L1 ? u';' : u',');
}

std::expected<QStringList, QString> columnsOf(const Arguments &arguments, const QStringList &known)
{
    if (!arguments.has(u"columns"_s))
        return QStringList();
    if (known.isEmpty())
        return std::unexpected(text("“--columns” is for tables and CSV."));
    const QStringList columns = arguments.value(u"columns"_s).split(u',');
    for (const QString &column : columns) {
        if (!known.contains(column)) {
            const QString near = nearest(column, known);
            return std::unexpected(text("There is no column “%1”.").arg(column) + u' '
                                   + (near.isEmpty() ? text("There are: %1.").arg(known.join(u", "_s))
                                                     : text("Is “%1” meant?").arg(near)));
        }
    }
    return columns;
}

QStringList knownColumns(EventFormat format)
{
    switch (format) {
    case EventFormat::Table:
        return tableColumns();
    case EventFormat::Csv:
        return eventCsvColumns();
    default:
        return {};
    }
}

Pieces eventPieces(const ArchiveQuery &query, EventFormat format, const QStringList &columns, const CsvFormat &csv,
                   int width)
{
    const std::span<const EventId> ids = query.list.ids;
    switch (format) {
    case EventFormat::Table:
        return wholeText([&query, columns, width] { return tableOf(query, columns, width); });
    case EventFormat::Csv:
        return pagedPieces(ids, csvHeader(columns.isEmpty() ? eventCsvColumns() : columns, csv), rowsOf(query),
                           [columns, csv](const std::vector<EventRow> &rows) { return eventsCsv(rows, columns, csv); },
                           {});
    case EventFormat::Json:
    case EventFormat::JsonLines: {
        JsonPieces json(format == EventFormat::JsonLines);
        const QByteArray begin = json.begin();
        const QByteArray end = json.end();
        return pagedPieces(
            ids, begin, rowsOf(query),
            [json](const std::vector<EventRow> &rows) mutable {
                QByteArray bytes;
                for (const EventRow &row : rows)
                    bytes += json.next(compactJson(eventRowJson(row)));
                return bytes;
            },
            end);
    }
    case EventFormat::Text:
        return wholeText([&query] { return summaryOf(query, SummaryFormat::Text); });
    case EventFormat::Markdown:
        return wholeText([&query] { return summaryOf(query, SummaryFormat::Markdown); });
    case EventFormat::Html:
        return wholeText([&query] { return summaryOf(query, SummaryFormat::Html); });
    }
    Q_UNREACHABLE_RETURN(Pieces());
}

QByteArray JsonPieces::next(const QByteArray &object)
{
    if (m_lines)
        return object + '\n';
    return (std::exchange(m_first, false) ? "\n" : ",\n") + object;
}

} // namespace eventarium::cli
