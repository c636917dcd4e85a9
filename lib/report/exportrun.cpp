// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/exportrun.h"

#include "report/atomicfile.h"
#include "report/exportformats.h"
#include "report/exportspill.h"
#include "report/factsjson.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// Pieces of a list of rows: `begin`, what `print` makes of each page, `end`.
template<class Print>
ExportPieces pagedPieces(ExportPager pager, ExportOutcome &outcome, QByteArray begin, Print print, QByteArray end)
{
    enum class At { Begin, Rows, Ended };
    return [=, &outcome, at = At::Begin]() mutable -> Result<QByteArray> {
        QByteArray piece;
        if (at == At::Begin) {
            piece = begin;
            at = At::Rows;
        }
        while (piece.isEmpty() && at == At::Rows) {
            const auto rows = pager.next();
            if (!rows)
                return std::unexpected(rows.error());
            outcome.rows = pager.rowsTold();
            at = sizeOf(*rows) ? At::Rows : At::Ended;
            piece = at == At::Rows ? print(*rows) : end;
        }
        return piece;
    };
}

ExportPieces csvPieces(const ExportRequest &request, ExportPager pager, ExportOutcome &outcome)
{
    const ExportLayout layout(request.table, request.columns);
    return pagedPieces(std::move(pager), outcome, csvHeader(layout, request.csv),
                       [layout, csv = request.csv](const ExportRows &rows) { return csvRows(layout, rows, csv); }, {});
}

QJsonObject jsonOf(ExportTable table, const ExportRows &rows, size_t row)
{
    switch (table) {
    case ExportTable::Events:
        return eventRowJson(std::get<std::vector<EventRow>>(rows)[row]);
    case ExportTable::Figures:
        return figureRowJson(std::get<std::vector<FigureRow>>(rows)[row]);
    case ExportTable::People:
        return personRowJson(std::get<std::vector<NameRow>>(rows)[row]);
    case ExportTable::Organizations:
        return organizationRowJson(std::get<std::vector<NameRow>>(rows)[row]);
    case ExportTable::Sources:
        break;
    }
    return articleRowJson(std::get<std::vector<ArticleRow>>(rows)[row]);
}

ExportPieces jsonPieces(const ExportRequest &request, ExportPager pager, ExportOutcome &outcome)
{
    const bool lines = request.format == ExportFormat::JsonLines;
    const auto print = [table = request.table, lines, first = true](const ExportRows &rows) mutable {
        QByteArray bytes;
        for (size_t row = 0; row < sizeOf(rows); ++row) {
            if (!lines)
                bytes += std::exchange(first, false) ? "\n" : ",\n";
            bytes += compactJson(jsonOf(table, rows, row));
            if (lines)
                bytes += '\n';
        }
        return bytes;
    };
    return pagedPieces(std::move(pager), outcome, lines ? QByteArray() : QByteArray("["), print,
                       lines ? QByteArray() : QByteArray("\n]\n"));
}

// A whole text or file made when it is asked for.
ExportPieces onePiece(std::function<Result<QByteArray>()> make)
{
    return [make = std::move(make), given = false]() mutable -> Result<QByteArray> {
        return std::exchange(given, true) ? QByteArray() : make();
    };
}

Result<std::vector<EventRow>> allRows(ExportPager &pager)
{
    std::vector<EventRow> all;
    for (;;) {
        auto page = pager.next();
        if (!page)
            return std::unexpected(page.error());
        if (sizeOf(*page) == 0)
            return all;
        std::ranges::move(std::get<std::vector<EventRow>>(*page), std::back_inserter(all));
    }
}

Result<QByteArray> written(const SummaryDocument &document, const ExportRequest &request, const ExportSource &source)
{
    switch (request.format) {
    case ExportFormat::Pdf:
        return source.documentPdf(document, request.context);
    case ExportFormat::Markdown:
        return summaryText(document, SummaryFormat::Markdown).toUtf8();
    case ExportFormat::Html:
        return summaryText(document, SummaryFormat::Html).toUtf8();
    default:
        return summaryText(document, SummaryFormat::Text).toUtf8();
    }
}

Result<SummaryDocument> reportOf(std::span<const EventRow> rows, const ExportRequest &request,
                                 const ExportSource &source)
{
    if (request.report == ReportKind::Editions)
        return editionsDocument(rows, request.context);
    if (request.report == ReportKind::List)
        return listDocument(rows, request.context);
    return source.names(ExportTable::Organizations).transform([&](const std::vector<NameRow> &organizations) {
        return digestDocument(rows, organizations, request.context);
    });
}

Result<QByteArray> document(const ExportRequest &request, const ExportSource &source, ExportPager pager,
                            ExportOutcome &outcome)
{
    if (request.table != ExportTable::Events) {
        const auto table = tableDocument(request, pager);
        outcome.rows = pager.rowsTold();
        return table.and_then([&](const SummaryDocument &made) { return written(made, request, source); });
    }
    const auto rows = allRows(pager);
    if (!rows)
        return std::unexpected(rows.error());
    outcome.rows = pager.rowsTold();
    if (request.format == ExportFormat::Pdf && request.report == ReportKind::List)
        return source.listPdf(*rows, request.context);
    return reportOf(*rows, request, source).and_then([&](const SummaryDocument &made) {
        return written(made, request, source);
    });
}

} // namespace

std::span<const QLatin1StringView> exportFormatWords()
{
    static constexpr QLatin1StringView words[] = {"csv"_L1,  "json"_L1, "jsonl"_L1, "text"_L1, "md"_L1,
                                                  "html"_L1, "ics"_L1,  "xlsx"_L1,  "pdf"_L1};
    return words;
}

std::optional<ExportFormat> exportFormatOf(QStringView word)
{
    const auto words = exportFormatWords();
    const auto found = std::ranges::find_if(words, [word](QLatin1StringView each) { return word == each; });
    return found == words.end() ? std::nullopt
                                : std::optional(static_cast<ExportFormat>(std::distance(words.begin(), found)));
}

QString exportSuffix(ExportFormat format)
{
    return format == ExportFormat::Text ? u"txt"_s : QString(exportFormatWords()[static_cast<size_t>(format)]);
}

bool canExport(ExportTable table, ExportFormat format)
{
    return table == ExportTable::Events || format != ExportFormat::Calendar;
}

ExportPieces exportPieces(const ExportRequest &request, const ExportSource &source, const ExportTick &tick,
                          ExportOutcome &outcome)
{
    ExportPager pager(request, source, tick);
    switch (request.format) {
    case ExportFormat::Csv:
        if (request.table == ExportTable::Events && request.events.size() >= spilledFrom)
            return spilledCsvPieces(request, source, tick, outcome);
        return csvPieces(request, std::move(pager), outcome);
    case ExportFormat::Json:
    case ExportFormat::JsonLines:
        return jsonPieces(request, std::move(pager), outcome);
    case ExportFormat::Calendar:
        return calendarPieces(request, source, tick, outcome);
    case ExportFormat::Workbook:
        return workbookPieces(request, source, tick, outcome);
    case ExportFormat::Text:
    case ExportFormat::Markdown:
    case ExportFormat::Html:
    case ExportFormat::Pdf:
        break;
    }
    return onePiece(
        [&request, &source, pager = std::move(pager), &outcome] { return document(request, source, pager, outcome); });
}

Result<ExportRows> firstRows(ExportRequest request, const ExportSource &source, size_t rows)
{
    if (request.table != ExportTable::Sources && request.events.size() > rows)
        request.events.resize(rows);
    request.limit = static_cast<qint64>(rows);
    return ExportPager(request, source, {}).next();
}

QByteArray exportMeta(const ExportRequest &request, const ExportOutcome &outcome, const QByteArray &sha256)
{
    const ArchiveInfo &archive = request.context.archive;
    const EventList &coverage = request.context.coverage;
    const bool columns = request.format == ExportFormat::Csv || request.format == ExportFormat::Workbook;
    QJsonObject object{{u"program"_s, u"Eventarium " EVENTARIUM_VERSION ""_s},
                       {u"table"_s, QString(exportTableWords()[static_cast<size_t>(request.table)])},
                       {u"format"_s, QString(exportFormatWords()[static_cast<size_t>(request.format)])},
                       {u"query"_s, request.context.query},
                       {u"rows"_s, outcome.rows},
                       {u"coverage"_s, QJsonObject{{u"matching"_s, static_cast<qint64>(coverage.ids.size())},
                                                   {u"total"_s, coverage.total},
                                                   {u"undated_left_out"_s, coverage.undatedLeftOut},
                                                   {u"possibly_in_range"_s, coverage.possiblyInRange}}},
                       {u"archive"_s, QJsonObject{{u"name"_s, QFileInfo(archive.path).fileName()},
                                                  {u"fingerprint"_s, archive.fingerprint},
                                                  {u"generation"_s, archive.generation},
                                                  {u"changed"_s, archive.changed}}},
                       {u"sha256"_s, QString::fromLatin1(sha256.toHex())}};
    if (columns)
        object.insert(u"columns"_s, QJsonArray::fromStringList(ExportLayout(request.table, request.columns).names()));
    if (request.format == ExportFormat::Calendar)
        object.insert(u"undated"_s, outcome.undated);
    return compactJson(object) + '\n';
}

Result<ExportOutcome> writeExport(const ExportRequest &request, const ExportSource &source, const QString &target,
                                  bool withMeta, const ExportTick &tick)
{
    ExportOutcome outcome;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const ExportPieces pieces = exportPieces(request, source, tick, outcome);
    return writeFile(target,
                     [&] {
                         auto piece = pieces();
                         if (piece && withMeta)
                             hash.addData(*piece);
                         return piece;
                     })
        .and_then([&]() -> Result<void> {
            return withMeta ? writeFile(target + ".meta.json"_L1, exportMeta(request, outcome, hash.result()))
                            : Result<void>();
        })
        .transform([&] { return outcome; });
}

} // namespace eventarium
