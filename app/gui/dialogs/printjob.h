// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one print, preview or PDF needs, read from the archive on a worker, and its pages. Values; what reads
// or writes blocks.
#pragma once

#include "core/error.h"
#include "query/eventpage.h"
#include "query/figureseries.h"
#include "render/reportpages.h"
#include "store/archivereader.h"

#include <optional>

namespace eventarium {

struct PrintJob
{
    ReportContext context;
    std::vector<EventRow> rows; // of a list
    std::optional<EventSheet> sheet; // of one event, else it is a list
    std::optional<SummaryDocument> document; // any other report
    FigureSeries editions; // of the event's series

    PageContent content() const;
};

// On the worker.
Result<PrintJob> readListJob(const ArchiveReader &archive, const EventPage &page, const QLocale &locale);
Result<PrintJob> readEventJob(const ArchiveReader &archive, EventId event, const QLocale &locale);
// The overview of a list; all editions of an event's series side by side.
Result<PrintJob> readDigestJob(const ArchiveReader &archive, const EventPage &page, const QLocale &locale);
Result<PrintJob> readEditionsJob(const ArchiveReader &archive, EventId event, const QLocale &locale);
Result<void> writePdf(const PrintJob &job, const QPageLayout &layout, const QString &path);

// On the GUI thread: draws the series into the sheet where it has several editions.
void addChart(PrintJob &job);

// Portrait, on the paper of the locale's country.
QPageLayout defaultPageSetup(const QLocale &locale);

} // namespace eventarium
