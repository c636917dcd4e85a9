// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the command line asks of this library, which it loads only when a chart or a PDF is wanted and
// otherwise does without Qt's GUI modules. Found by name with QLibrary: eventariumRenderApplication() first,
// instead of making a QCoreApplication, then eventariumRenderer(). Blocking; on the thread of the application.
#pragma once

#include "core/error.h"
#include "query/figureseries.h"
#include "report/summary.h"
#include "report/summarydocument.h"

#include <QByteArray>

#include <span>

class QCoreApplication;

namespace eventarium {

class Renderer
{
public:
    enum class Paper { A4, A4Landscape, Letter, LetterLandscape };
    enum class Picture { Svg, Png };

    virtual ~Renderer() = default;

    virtual Result<QByteArray> listPdf(std::span<const EventRow> rows, const ReportContext &context, Paper paper) = 0;
    // Any report, its charts drawn.
    virtual Result<QByteArray> documentPdf(const SummaryDocument &document, const ReportContext &context,
                                           Paper paper) = 0;
    virtual Result<QByteArray> sheetPdf(const Event &event, std::span<const FigureRow> ledger,
                                        std::span<const ArticleRow> articles, const FigureSeries &editions,
                                        const ReportContext &context, Paper paper) = 0;
    virtual Result<QByteArray> chart(const FigureSeries &series, bool byEdition, const QString &title,
                                     const QLocale &locale, Picture picture) = 0;
};

} // namespace eventarium

extern "C" {
// An application that needs no display; owned by the caller, who keeps argc and argv alive.
QCoreApplication *eventariumRenderApplication(int &argc, char **argv);
// The library's one renderer; never null.
eventarium::Renderer *eventariumRenderer();
}
