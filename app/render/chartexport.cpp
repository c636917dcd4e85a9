// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/chartexport.h"

#include "render/chartplot.h"
#include "render/chartwords.h"
#include "render/pagefonts.h"
#include "render/plot.h"

#include <QBuffer>
#include <QImage>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {
namespace {

constexpr int border = 12;
constexpr int editionHeight = 380;

// The parts of a drawing, from top to bottom.
struct Sheet
{
    ChartData data;
    QRectF title;
    QRect plot;
    std::vector<QRectF> notes;
    QSize size;
};

QFont bodyFont()
{
    return pageFont(13);
}
QFont titleFont()
{
    return pageFont(16, QFont::DemiBold);
}

double textHeight(const QFont &font, const QString &text, double width)
{
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, text).height();
}

// Rows beyond the greatest height are left out, and said to be.
void shorten(ChartData &data, const ChartPlot &plot)
{
    const size_t rows = static_cast<size_t>(plot.rowsThatFit(maximumChartHeight - 400));
    if (data.kind != ChartKind::ByEvent || data.marks.size() <= rows)
        return;
    data.notes.prepend(ChartWords::tr("The first %1 of %2 figures").arg(rows).arg(data.marks.size()));
    data.marks.resize(rows);
    data.ticks.resize(rows);
}

Sheet layOut(const ChartData &data, ChartPlot &plot, const ChartCanvas &canvas)
{
    plot.setLook(canvas.colors, bodyFont());
    Sheet sheet{data, {}, {}, {}, {}};
    plot.setData(data, canvas.locale);
    shorten(sheet.data, plot);
    plot.setData(sheet.data, canvas.locale);
    const double width = canvas.width - 2 * border;
    double y = border;
    if (!data.title.isEmpty()) {
        sheet.title = QRectF(border, y, width, textHeight(titleFont(), data.title, width));
        y = sheet.title.bottom() + border;
    }
    const int height = data.isEmpty()                    ? 0
                       : data.kind == ChartKind::ByEvent ? plot.heightForRows(static_cast<int>(sheet.data.marks.size()))
                                                         : editionHeight;
    sheet.plot = QRect(0, static_cast<int>(std::ceil(y)), canvas.width, height);
    y = sheet.plot.bottom() + 1;
    for (const QString &note : sheet.data.notes) {
        sheet.notes.emplace_back(border, y, width, textHeight(bodyFont(), note, width));
        y = sheet.notes.back().bottom() + 2;
    }
    sheet.size = QSize(canvas.width, static_cast<int>(std::ceil(y)) + border);
    plot.fit(sheet.plot.size());
    return sheet;
}

void paint(QCPPainter &painter, const Sheet &sheet, ChartPlot &plot, const ChartColors &colors)
{
    painter.setPen(colors.text);
    painter.setFont(titleFont());
    painter.drawText(sheet.title, Qt::TextWordWrap, sheet.data.title);
    painter.setFont(bodyFont());
    painter.setPen(colors.dimmed);
    for (size_t i = 0; i < sheet.notes.size(); ++i)
        painter.drawText(sheet.notes[i], Qt::TextWordWrap, sheet.data.notes[static_cast<qsizetype>(i)]);
    if (sheet.plot.isEmpty())
        return;
    painter.translate(sheet.plot.topLeft());
    plot.draw(&painter, sheet.plot.size());
}

QByteArray svg(const Sheet &sheet, ChartPlot &plot, const ChartColors &colors)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sheet.size);
    generator.setViewBox(QRect(QPoint(0, 0), sheet.size));
    generator.setResolution(96);
    generator.setTitle(sheet.data.title.isEmpty() ? sheet.data.valueTitle : sheet.data.title);
    generator.setDescription(sheet.data.notes.join(u". "_s));
    QCPPainter painter;
    painter.begin(&generator);
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching);
    painter.fillRect(QRect(QPoint(0, 0), sheet.size), colors.paper);
    paint(painter, sheet, plot, colors);
    painter.end();
    return buffer.data();
}

Result<QByteArray> png(const Sheet &sheet, ChartPlot &plot, const ChartCanvas &canvas)
{
    QImage image(sheet.size * canvas.pixelRatio, QImage::Format_RGB32);
    if (image.isNull())
        return fail(Error::Kind::TooLarge,
                    ChartWords::tr("The chart is too large for a picture. Filter the list or save it as SVG."));
    image.setDevicePixelRatio(canvas.pixelRatio);
    image.fill(canvas.colors.paper);
    QCPPainter painter;
    painter.begin(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setMode(QCPPainter::pmNoCaching);
    paint(painter, sheet, plot, canvas.colors);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

QSize chartSize(const ChartData &data, const ChartCanvas &canvas)
{
    ChartPlot plot;
    return layOut(data, plot, canvas).size;
}

Result<QByteArray> chartFile(const ChartData &data, ChartFormat format, const ChartCanvas &canvas)
{
    ChartPlot plot;
    const Sheet sheet = layOut(data, plot, canvas);
    return format == ChartFormat::Svg ? svg(sheet, plot, canvas.colors) : png(sheet, plot, canvas);
}

QPicture chartPicture(const ChartData &data, const ChartCanvas &canvas)
{
    ChartPlot plot;
    const Sheet sheet = layOut(data, plot, canvas);
    QPicture picture;
    QCPPainter painter;
    painter.begin(&picture);
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching);
    paint(painter, sheet, plot, canvas.colors);
    painter.end();
    picture.setBoundingRect(QRect(QPoint(0, 0), sheet.size));
    return picture;
}

} // namespace eventarium
