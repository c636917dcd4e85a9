// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events -> the content of pages: the filtered list with numbered quotations, and the sheet of one event.
// Any thread but where said otherwise.
#pragma once

#include "core/event.h"
#include "query/figureseries.h"
#include "render/pagecontent.h"
#include "render/pdffile.h"
#include "report/summary.h"
#include "report/summarydocument.h"

#include <span>

namespace eventarium {

// A report with headings, tables, charts and numbered sentences.
PageContent documentPages(const SummaryDocument &document, const ReportContext &context);

PageContent listPages(std::span<const EventRow> rows, const ReportContext &context);

struct EventSheet
{
    Event event;
    std::vector<FigureRow> ledger;
    std::vector<ArticleRow> articles;
    PictureBlock chart; // of the series; an empty size where it has one edition only
};
// The growth of a series, drawn on the GUI thread; of empty size below two editions with a figure.
PictureBlock seriesPicture(const FigureSeries &editions, const QLocale &locale);
PageContent sheetPages(const EventSheet &sheet, const ReportContext &context);

// What the PDF says of itself.
PdfInfo pdfInfo(const PageContent &content, const ReportContext &context);

} // namespace eventarium
