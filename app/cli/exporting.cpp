// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/exporting.h"

#include "cli/interruption.h"
#include "cli/rendering.h"

#include "query/querylanguage.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Exporting", source);
}

// Options that only CSV obeys.
const QStringList &csvOnly()
{
    static const QStringList names = {u"preset"_s,   u"separator"_s, u"quote-all"_s,   u"line-ends"_s,
                                      u"encoding"_s, u"dates"_s,     u"one-row-each"_s};
    return names;
}

bool hasColumns(ExportFormat format)
{
    return format == ExportFormat::Csv || format == ExportFormat::Workbook;
}

QString columnComplaint(const Arguments &arguments, ExportTable table)
{
    const QStringList known = allExportColumns(table);
    for (const QString &column : arguments.value(u"columns"_s).split(u',')) {
        if (known.contains(column))
            continue;
        const QString near = nearest(column, known);
        return text("There is no column “%1”.").arg(column) + u' '
               + (near.isEmpty() ? text("There are: %1.").arg(known.join(u", "_s)) : text("Is “%1” meant?").arg(near));
    }
    return {};
}

QStringList columnsOf(const Arguments &arguments, ExportTable table)
{
    QStringList columns = arguments.has(u"columns"_s) ? arguments.value(u"columns"_s).split(u',') : QStringList();
    if (arguments.has(u"provenance"_s))
        columns = (columns.isEmpty() ? exportColumns(table) : columns) + provenanceColumns(table);
    columns.removeDuplicates();
    return columns;
}

OutputKind kindOf(ExportFormat format)
{
    return format == ExportFormat::Text ? OutputKind::Text : OutputKind::Data;
}

// What the writer had to leave out, or that there was nothing.
void tellOutcome(const ExportOutcome &outcome, Console &console)
{
    if (outcome.undated > 0)
        console.note(text("%1 without a date were left out.").arg(QLocale::c().toString(outcome.undated)));
    if (outcome.rows == 0)
        console.note(text("Nothing matches: there are no rows."));
}

// Instead of what matches: all editions of the event of --of.
std::optional<Error> takeEditions(const Arguments &arguments, const ArchiveQuery &query, ExportRequest &request)
{
    const EventId id{arguments.value(u"of"_s).toLongLong()};
    auto editions = query.archive.editions(id);
    if (!editions)
        return editions.error();
    if (editions->empty())
        return Error{
            Error::Kind::NotFound, text("There is no event %1. “eventarium-cli events” lists them.").arg(id.value), {}};
    request.events = std::move(*editions);
    request.context.query.clear();
    request.context.coverage = {request.events, query.list.total, 0, 0};
    return std::nullopt;
}

} // namespace

CsvFormat csvFormatOf(const Arguments &arguments)
{
    CsvFormat csv;
    // As Excel does: where the comma marks the decimals, lists are separated by semicolons.
    if (arguments.value(u"preset"_s) == "excel"_L1)
        csv = CsvFormat::excel(QLocale::system().decimalPoint() == ","_L1 ? u';' : u',');
    if (const QString separator = arguments.value(u"separator"_s); !separator.isEmpty())
        csv.separator = separator == "tab"_L1 ? QChar(u'\t') : separator.front();
    if (arguments.has(u"line-ends"_s))
        csv.crlf = arguments.value(u"line-ends"_s) == "crlf"_L1;
    if (arguments.value(u"encoding"_s) == "utf-16"_L1) {
        csv.encoding = CsvFormat::Encoding::Utf16;
        csv.byteOrderMark = true;
    }
    if (arguments.value(u"dates"_s) == "dmy"_L1)
        csv.dates = CsvFormat::Dates::DayMonthYear;
    if (arguments.value(u"dates"_s) == "mdy"_L1)
        csv.dates = CsvFormat::Dates::MonthDayYear;
    csv.quoteAll = arguments.has(u"quote-all"_s);
    csv.oneRowEach = arguments.has(u"one-row-each"_s);
    return csv;
}

Option columnsOption()
{
    return {u"columns"_s, {}, u"A,B,..."_s, text("Only these columns, in this order (table, CSV and XLSX)."), {}};
}

Option presetOption()
{
    return {u"preset"_s,
            {},
            u"plain|excel"_s,
            text("CSV for programs, or for Excel: byte order mark, CR LF and the separator of your language."),
            {u"plain"_s, u"excel"_s}};
}

std::vector<Option> csvOptions()
{
    return {presetOption(),
            {u"provenance"_s, {}, {}, text("With the columns that lead to the characters in the article."), {}},
            {u"separator"_s,
             {},
             u",|;|tab|\"|\""_s,
             text("CSV: what stands between cells."),
             {u","_s, u";"_s, u"tab"_s, u"|"_s}},
            {u"quote-all"_s, {}, {}, text("CSV: quotation marks around every cell."), {}},
            {u"line-ends"_s, {}, u"lf|crlf"_s, text("CSV: how lines end."), {u"lf"_s, u"crlf"_s}},
            {u"encoding"_s, {}, u"utf-8|utf-16"_s, text("CSV: how characters are written."), {u"utf-8"_s, u"utf-16"_s}},
            {u"dates"_s,
             {},
             u"iso|dmy|mdy"_s,
             text("CSV: 2020-07-23, 23.07.2020 or 07/23/2020."),
             {u"iso"_s, u"dmy"_s, u"mdy"_s}},
            {u"one-row-each"_s, {}, {}, text("CSV: a row for each of several values, instead of “A; B”."), {}}};
}

Option metaOption()
{
    return {
        u"meta"_s, {}, {}, text("Write FILE.meta.json beside it: query, columns, archive, version and SHA-256."), {}};
}

Option paperOption()
{
    return {u"paper"_s,
            {},
            u"a4|letter|a4-landscape|letter-landscape"_s,
            text("PDF: the paper."),
            {u"a4"_s, u"letter"_s, u"a4-landscape"_s, u"letter-landscape"_s}};
}

std::vector<Option> reportOptions()
{
    QStringList kinds;
    for (const QLatin1StringView word : reportKindWords())
        kinds += word;
    return {{u"report"_s,
             {},
             kinds.join(u'|'),
             text("The list; a digest with charts before it; or the editions of an event compared."),
             kinds},
            {u"of"_s, {}, u"ID"_s, text("The event whose editions are compared."), {}}};
}

QStringList exportFormats(ExportTable table)
{
    QStringList words;
    for (const QLatin1StringView word : exportFormatWords()) {
        if (canExport(table, *exportFormatOf(QString(word))))
            words += word;
    }
    return words;
}

QString exportComplaint(const Arguments &arguments, ExportTable table, ExportFormat format)
{
    if (!canExport(table, format))
        return text("Of this table there is no such file: only events become “%1”.").arg(exportSuffix(format));
    if (arguments.has(u"columns"_s) && !hasColumns(format))
        return text("“--columns” is for tables, CSV and XLSX.");
    if (arguments.has(u"provenance"_s) && !hasColumns(format))
        return text("“--provenance” is for CSV and XLSX; JSON has it all.");
    for (const QString &name : csvOnly()) {
        if (arguments.has(name) && format != ExportFormat::Csv)
            return text("“--%1” is for CSV.").arg(name);
    }
    const bool editions = arguments.value(u"report"_s) == "editions"_L1;
    if (editions != arguments.has(u"of"_s))
        return text("The editions of which event? Give “--report editions --of ID”.");
    const bool document = format == ExportFormat::Text || format == ExportFormat::Markdown
                          || format == ExportFormat::Html || format == ExportFormat::Pdf;
    if (arguments.has(u"report"_s) && (!document || table != ExportTable::Events))
        return text("“--report” is for events as text, Markdown, HTML or PDF.");
    if (arguments.has(u"paper"_s) && format != ExportFormat::Pdf)
        return text("“--paper” is for PDF.");
    if (arguments.has(u"meta"_s) && arguments.value(u"output"_s, u"-"_s) == "-"_L1)
        return text("“--meta” needs a file to stand beside: give “-o FILE”.");
    return arguments.has(u"columns"_s) ? columnComplaint(arguments, table) : QString();
}

ReportContext contextOf(const ArchiveQuery &query)
{
    ReportContext context;
    context.query = printQuery(query.filter);
    if (std::ssize(query.list.ids) < query.matching)
        context.query += (context.query.isEmpty() ? QString() : u" "_s)
                         + text("(the first %1)").arg(query.list.ids.size());
    context.archive = query.info;
    context.coverage = query.coverage();
    context.organization = query.organization;
    return context;
}

ExitCode runExport(const Arguments &arguments, Console &console, ExportTable table, ExportFormat format)
{
    if (const QString complaint = exportComplaint(arguments, table, format); !complaint.isEmpty())
        return console.usage(complaint);
    const bool ofEvents = table == ExportTable::Events || table == ExportTable::Figures;
    const auto query = answerQuery(arguments, 1, console, ofEvents);
    return query ? runExport(arguments, console, table, format, *query) : query.error();
}

ExitCode runExport(const Arguments &arguments, Console &console, ExportTable table, ExportFormat format,
                   const ArchiveQuery &query)
{
    const auto limit = limitOf(arguments);
    if (!limit)
        return console.usage(limit.error());
    ExportRequest request;
    request.table = table;
    request.format = format;
    request.columns = columnsOf(arguments, table);
    request.csv = csvFormatOf(arguments);
    request.events = query.list.ids;
    request.filter = query.filter;
    request.limit = *limit;
    request.context = contextOf(query);
    request.report = *reportKindOf(arguments.value(u"report"_s, u"list"_s));
    if (arguments.has(u"of"_s)) {
        if (const auto failed = takeEditions(arguments, query, request))
            return console.failure(*failed);
    }
    ExportSource source = exportSource(query.archive, request);
    source.listPdf = [&arguments](std::span<const EventRow> rows, const ReportContext &context) {
        return listPdf(rows, context, paperOf(arguments));
    };
    source.documentPdf = [&arguments](const SummaryDocument &document, const ReportContext &context) {
        return documentPdf(document, context, paperOf(arguments));
    };

    const bool toFile = arguments.value(u"output"_s, u"-"_s) != "-"_L1;
    if (toFile && console.errorIsTerminal() && !arguments.has(u"quiet"_s) && !arguments.has(u"no-progress"_s))
        console.setProgressStyle(Console::ProgressStyle::Terminal);
    const Interruption interruption;
    const ExportTick tick = [&](qint64 done, qint64 total) {
        if (toFile)
            console.progress({Progress::Stage::Writing, done, total, {}});
        return !interruption.token().stop_requested();
    };
    if (const auto refused = refusal(arguments, console))
        return *refused;
    if (toFile) {
        const auto written = writeExport(request, source, arguments.value(u"output"_s), arguments.has(u"meta"_s), tick);
        console.endProgress();
        if (!written)
            return console.failure(written.error());
        tellOutcome(*written, console);
        return ExitCode::Done;
    }
    ExportOutcome outcome;
    const ExitCode code = deliverTo(u"-"_s, console, exportPieces(request, source, tick, outcome), kindOf(format));
    if (code == ExitCode::Done)
        tellOutcome(outcome, console);
    return code;
}

} // namespace eventarium::cli
