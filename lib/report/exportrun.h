// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One export, whoever asks for it: what goes out, in which form, and its bytes piece by piece. The window and the
// command line fill in the same request, so they write the same bytes. Reads through the functions of an
// ExportSource, page by page; blocking, on the thread of that source.
#pragma once

#include "core/error.h"
#include "core/eventfilter.h"
#include "report/csv.h"
#include "report/reports.h"

#include <functional>

namespace eventarium {

enum class ExportFormat { Csv, Json, JsonLines, Text, Markdown, Html, Calendar, Workbook, Pdf };

std::span<const QLatin1StringView>
exportFormatWords(); // "csv", "json", "jsonl", "text", "md", "html", "ics", "xlsx"...
std::optional<ExportFormat> exportFormatOf(QStringView word);
QString exportSuffix(ExportFormat format); // "csv": what the names of its files end in
// Calendars are of events; all else takes any table.
bool canExport(ExportTable table, ExportFormat format);

struct ExportRequest
{
    ExportTable table = ExportTable::Events;
    ExportFormat format = ExportFormat::Csv;
    QStringList columns; // of allExportColumns(); empty: the usual ones. For CSV and workbooks.
    CsvFormat csv;
    ReportKind report = ReportKind::List; // of events as text, Markdown, HTML or PDF
    std::vector<EventId> events; // in order
    EventFilter filter; // that people and organisations are of
    std::optional<qint64> limit; // of people, organisations and sources; events are cut already
    ReportContext context;
};

// Where rows come from; filled by exportSource() from anything that reads an archive.
struct ExportSource
{
    std::function<Result<std::vector<EventRow>>(std::span<const EventId>)> rows;
    std::function<Result<std::vector<FigureRow>>(std::span<const EventId>)> figures;
    std::function<Result<std::vector<NameRow>>(ExportTable)> names;
    std::function<Result<std::vector<ArticleRow>>(EventId)> articles; // none: all of the archive
    std::function<Result<Event>(EventId)> event;
    std::function<Result<std::vector<Telling>>(EventId)> tellings;
    std::function<Result<std::vector<DateRange>>(std::span<const EventId>)> dates;
    // Pages are laid out elsewhere; may be empty where no PDF is asked for.
    std::function<Result<QByteArray>(std::span<const EventRow>, const ReportContext &)> listPdf;
    std::function<Result<QByteArray>(const SummaryDocument &, const ReportContext &)> documentPdf;
};

// `archive` must outlive the source.
template<class Archive>
ExportSource exportSource(const Archive &archive, const ExportRequest &request)
{
    ExportSource source;
    source.rows = [&archive, organization = request.context.organization](std::span<const EventId> ids) {
        return archive.rows(ids, organization);
    };
    source.figures = [&archive](std::span<const EventId> ids) { return archive.figures(ids); };
    source.names = [&archive, filter = request.filter](ExportTable table) {
        return archive.names(table == ExportTable::People ? Archive::Names::People : Archive::Names::Organizations,
                             filter);
    };
    source.articles = [&archive](EventId id) { return archive.articles(id); };
    source.event = [&archive](EventId id) { return archive.event(id); };
    source.tellings = [&archive](EventId id) { return archive.tellings(id); };
    source.dates = [&archive](std::span<const EventId> ids) { return archive.dates(ids); };
    return source;
}

// Told after each page how many events (of people, organisations: rows) are done; false: stop.
using ExportTick = std::function<bool(qint64 done, qint64 total)>;
// The next piece of bytes, an empty one at the end. Errors: the source's; Cancelled.
using ExportPieces = std::function<Result<QByteArray>()>;

// What was written, known when all pieces are.
struct ExportOutcome
{
    qint64 rows = 0; // of the table; of a calendar its entries
    qint64 undated = 0; // left out of a calendar
};

// `request`, `source` and `outcome` must outlive the pieces.
ExportPieces exportPieces(const ExportRequest &request, const ExportSource &source, const ExportTick &tick,
                          ExportOutcome &outcome);

// About so many rows of the table, for a look at them; no fewer where there are as many.
Result<ExportRows> firstRows(ExportRequest request, const ExportSource &source, size_t rows);

// What makes an export reproducible, as JSON for the file beside it: query, table, columns, counts, archive,
// program, and the SHA-256 of the bytes.
QByteArray exportMeta(const ExportRequest &request, const ExportOutcome &outcome, const QByteArray &sha256);

// Writes target and, if asked to, target.meta.json. Neither is ever half written.
Result<ExportOutcome> writeExport(const ExportRequest &request, const ExportSource &source, const QString &target,
                                  bool withMeta, const ExportTick &tick);

} // namespace eventarium
