// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/renderer.h"

#include "render/chartexport.h"
#include "render/pagesetup.h"
#include "render/reportpages.h"

#include <QApplication>

namespace eventarium {
namespace {

QPageLayout layoutOf(Renderer::Paper paper)
{
    switch (paper) {
    case Renderer::Paper::A4Landscape:
        return pageSetup(QPageSize::A4, QPageLayout::Landscape);
    case Renderer::Paper::Letter:
        return pageSetup(QPageSize::Letter);
    case Renderer::Paper::LetterLandscape:
        return pageSetup(QPageSize::Letter, QPageLayout::Landscape);
    case Renderer::Paper::A4:
        break;
    }
    return pageSetup(QPageSize::A4);
}

Result<QByteArray> pdfOf(const PageContent &content, const ReportContext &context, Renderer::Paper paper)
{
    const QPageLayout layout = layoutOf(paper);
    return pdfFile(PagedLayout(content, layout), layout, pdfInfo(content, context));
}

class PlainRenderer final : public Renderer
{
public:
    Result<QByteArray> listPdf(std::span<const EventRow> rows, const ReportContext &context, Paper paper) override
    {
        return pdfOf(listPages(rows, context), context, paper);
    }

    Result<QByteArray> documentPdf(const SummaryDocument &document, const ReportContext &context, Paper paper) override
    {
        return pdfOf(documentPages(document, context), context, paper);
    }

    Result<QByteArray> sheetPdf(const Event &event, std::span<const FigureRow> ledger,
                                std::span<const ArticleRow> articles, const FigureSeries &editions,
                                const ReportContext &context, Paper paper) override
    {
        EventSheet sheet;
        sheet.event = event;
        sheet.ledger.assign(ledger.begin(), ledger.end());
        sheet.articles.assign(articles.begin(), articles.end());
        sheet.chart = seriesPicture(editions, context.locale);
        return pdfOf(sheetPages(sheet, context), context, paper);
    }

    Result<QByteArray> chart(const FigureSeries &series, bool byEdition, const QString &title, const QLocale &locale,
                             Picture picture) override
    {
        ChartOptions options;
        options.kind = byEdition ? ChartKind::ByEdition : ChartKind::ByEvent;
        options.locale = locale;
        options.title = title;
        ChartCanvas canvas;
        canvas.locale = locale;
        canvas.pixelRatio = 2;
        return chartFile(chartData(series, options), picture == Picture::Svg ? ChartFormat::Svg : ChartFormat::Png,
                         canvas);
    }
};

} // namespace
} // namespace eventarium

QCoreApplication *eventariumRenderApplication(int &argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return new QApplication(argc, argv);
}

eventarium::Renderer *eventariumRenderer()
{
    static eventarium::PlainRenderer renderer; // stateless
    return &renderer;
}
