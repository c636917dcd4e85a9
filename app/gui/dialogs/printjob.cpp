// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/printjob.h"

#include "query/querylanguage.h"
#include "render/pagesetup.h"
#include "report/atomicfile.h"
#include "report/reports.h"

namespace eventarium {

PageContent PrintJob::content() const
{
    if (document)
        return documentPages(*document, context);
    return sheet ? sheetPages(*sheet, context) : listPages(rows, context);
}

Result<PrintJob> readListJob(const ArchiveReader &archive, const EventPage &page, const QLocale &locale)
{
    PrintJob job;
    job.context.query = printQuery(page.filter);
    job.context.coverage = page.list;
    job.context.organization = page.organization;
    job.context.locale = locale;
    return archive.info()
        .and_then([&](ArchiveInfo &&info) {
            job.context.archive = std::move(info);
            return archive.rows(page.list.ids, page.organization);
        })
        .transform([&](std::vector<EventRow> &&rows) {
            job.rows = std::move(rows);
            return std::move(job);
        });
}

Result<PrintJob> readEventJob(const ArchiveReader &archive, EventId id, const QLocale &locale)
{
    PrintJob job;
    job.context.locale = locale;
    EventSheet &sheet = job.sheet.emplace();
    return archive.info()
        .and_then([&](ArchiveInfo &&info) {
            job.context.archive = std::move(info);
            return archive.event(id);
        })
        .and_then([&](Event &&event) {
            sheet.event = std::move(event);
            return archive.figures({&id, 1});
        })
        .and_then([&](std::vector<FigureRow> &&ledger) {
            sheet.ledger = std::move(ledger);
            return archive.articles(id);
        })
        .and_then([&](std::vector<ArticleRow> &&articles) {
            sheet.articles = std::move(articles);
            return attendanceByEdition(archive, id);
        })
        .transform([&](FigureSeries &&editions) {
            job.editions = std::move(editions);
            return std::move(job);
        });
}

Result<PrintJob> readDigestJob(const ArchiveReader &archive, const EventPage &page, const QLocale &locale)
{
    auto job = readListJob(archive, page, locale);
    if (!job)
        return job;
    return archive.names(ArchiveReader::Names::Organizations, page.filter)
        .transform([&](const std::vector<NameRow> &organizations) {
            job->document = digestDocument(job->rows, organizations, job->context);
            return std::move(*job);
        });
}

Result<PrintJob> readEditionsJob(const ArchiveReader &archive, EventId event, const QLocale &locale)
{
    auto editions = archive.editions(event);
    if (!editions)
        return std::unexpected(editions.error());
    EventPage page;
    page.list.ids = std::move(*editions);
    auto job = readListJob(archive, page, locale);
    if (job) {
        job->context.coverage.total = job->context.archive.events;
        job->document = editionsDocument(job->rows, job->context);
    }
    return job;
}

Result<void> writePdf(const PrintJob &job, const QPageLayout &layout, const QString &path)
{
    const PageContent content = job.content();
    return pdfFile(PagedLayout(content, layout), layout, pdfInfo(content, job.context))
        .and_then([&path](const QByteArray &pdf) { return writeFile(path, pdf); });
}

void addChart(PrintJob &job)
{
    if (job.sheet)
        job.sheet->chart = seriesPicture(job.editions, job.context.locale);
}

QPageLayout defaultPageSetup(const QLocale &locale)
{
    const bool american = locale.measurementSystem() == QLocale::ImperialUSSystem;
    return pageSetup(american ? QPageSize::Letter : QPageSize::A4);
}

} // namespace eventarium
