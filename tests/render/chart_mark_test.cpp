// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the marks of a drawn chart are, and that they are really drawn there.
#include "render/chartexport.h"
#include "render/chartplot.h"
#include "render/chartwidget.h"
#include "render/pagefonts.h"
#include "render/samples.h"

#include <QImage>
#include <QTest>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;
using samples::mark;
using samples::quantity;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

struct Drawn
{
    ChartPlot plot;
    QImage image;

    Drawn(const ChartData &data, QSize size, const ChartColors &colors = ChartColors::forPaper())
    {
        plot.setLook(colors, pageFont(13));
        plot.setData(data, english);
        plot.fit(size);
        plot.widget()->resize(size);
        plot.replot();
        image = plot.widget()->grab().toImage();
    }
    // How many pixels of a rectangle are near a colour.
    int pixels(QRectF where, QColor color) const
    {
        int count = 0;
        const QRect rect = where.toAlignedRect() & image.rect();
        for (int y = rect.top(); y <= rect.bottom(); ++y) {
            for (int x = rect.left(); x <= rect.right(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                count += std::abs(pixel.red() - color.red()) < 24 && std::abs(pixel.green() - color.green()) < 24
                         && std::abs(pixel.blue() - color.blue()) < 24;
            }
        }
        return count;
    }
};

FigureSeries two(const Quantity &first, const Quantity &second)
{
    FigureSeries series;
    series.marks = {mark(1, u"First"_s, first), mark(2, u"Second"_s, second)};
    series.events = 2;
    return series;
}

} // namespace

TEST_CASE("Bars are as long as their figures and stand below one another")
{
    const Drawn drawn(chartData(two(quantity(1000), quantity(4000)), {}), {800, 200});
    const QRectF first = drawn.plot.markRect(0);
    const QRectF second = drawn.plot.markRect(1);
    CHECK(second.width() == Catch::Approx(4 * first.width()).epsilon(0.01));
    CHECK(first.left() == second.left());
    CHECK(first.bottom() < second.top());
    CHECK(drawn.pixels(second, ChartColors::forPaper().mark) > 0.9 * second.width() * second.height());
}

TEST_CASE("A bound ends in an open arrow beyond the bar, an exact figure does not")
{
    const Drawn drawn(chartData(two(quantity(4000), quantity(4000, Qualifier::MoreThan)), {}), {800, 200});
    const auto beyond = [&drawn](int mark) {
        const QPointF end = drawn.plot.markEnd(mark);
        return drawn.pixels(QRectF(end.x() + 2, end.y() - 6, 14, 12), ChartColors::forPaper().mark);
    };
    CHECK(beyond(0) == 0);
    CHECK(beyond(1) > 15);
    CHECK(beyond(1) < 90); // two strokes and a shaft, no filled triangle
    CHECK(drawn.plot.markRect(1).right() > drawn.plot.markRect(0).right() + 10);
}

TEST_CASE("An upper bound is paler and its arrow points back")
{
    const Drawn drawn(chartData(two(quantity(4000), quantity(4000, Qualifier::UpTo)), {}), {800, 200});
    const QColor full = ChartColors::forPaper().mark;
    const QRectF bar = drawn.plot.markRect(1);
    CHECK(drawn.pixels(bar.adjusted(20, 2, -60, -2), full) == 0);
    CHECK(drawn.pixels(QRectF(bar.right() - 18, bar.top(), 18, bar.height()), full) > 15);
    CHECK(bar.right() == Catch::Approx(drawn.plot.markRect(0).right()).margin(1));
}

TEST_CASE("A range has whiskers to its upper end, a vague figure is hatched")
{
    const Drawn drawn(chartData(two(quantity(2000, Qualifier::Exact, 4000), quantity(3000, Qualifier::Vague)), {}),
                      {800, 200});
    const QRectF range = drawn.plot.markRect(0);
    CHECK(range.width() == Catch::Approx(2 * (drawn.plot.markEnd(0).x() - range.left())).epsilon(0.02));
    CHECK(drawn.pixels(QRectF(range.right() - 3, range.top(), 6, range.height()), ChartColors::forPaper().text) > 3);
    const QRectF vague = drawn.plot.markRect(1).adjusted(2, 2, -2, -2);
    const double filled = drawn.pixels(vague, ChartColors::forPaper().mark) / (vague.width() * vague.height());
    CHECK(filled > 0.02);
    CHECK(filled < 0.6);
}

TEST_CASE("A click finds the row, and by edition the nearest dot")
{
    const Drawn bars(chartData(two(quantity(1000), quantity(4000)), {}), {800, 200});
    CHECK(bars.plot.markAt(bars.plot.markRect(1).center()) == 1);
    CHECK(bars.plot.markAt(bars.plot.markEnd(0) + QPointF(300, 0)) == 0);
    CHECK(bars.plot.markAt({400, 190}) == -1);

    ChartOptions options;
    options.kind = ChartKind::ByEdition;
    const Drawn line(chartData(samples::editions(), options), {800, 400});
    CHECK(line.plot.markAt(line.plot.markEnd(2) + QPointF(6, 6)) == 2);
    CHECK(line.plot.markAt(line.plot.markEnd(2) + QPointF(60, 60)) == -1);
}

TEST_CASE("The line of a series is broken where an edition is missing")
{
    ChartOptions options;
    options.kind = ChartKind::ByEdition;
    const Drawn drawn(chartData(samples::editions(), options), {800, 400});
    const auto between = [&drawn](int a, int b) {
        const QPointF middle = (drawn.plot.markEnd(a) + drawn.plot.markEnd(b)) / 2;
        return drawn.pixels(QRectF(middle - QPointF(3, 3), QSizeF(6, 6)), ChartColors::forPaper().mark);
    };
    CHECK(between(0, 1) > 3);
    CHECK(between(2, 3) == 0);
}

TEST_CASE("The widget follows a dark palette")
{
    ChartWidget widget;
    widget.resize(600, 300);
    widget.setData(chartData(samples::everyKind(), {}), english);
    const QPoint bar = widget.markRect(0).center().toPoint();
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, Qt::black);
    widget.setPalette(palette);
    const QImage light = widget.grab().toImage();
    palette.setColor(QPalette::Base, QColor(0x20, 0x20, 0x20));
    palette.setColor(QPalette::Text, QColor(0xee, 0xee, 0xee));
    widget.setPalette(palette);
    const QImage dark = widget.grab().toImage();
    CHECK(light.pixelColor(3, 3).lightness() > 200);
    CHECK(dark.pixelColor(3, 3).lightness() < 60);
    CHECK(light.pixelColor(bar) != dark.pixelColor(bar));
}

TEST_CASE("A saved chart carries title, notes and every name; long names are elided on the chart")
{
    ChartOptions options;
    options.title = u"Attendance by event"_s;
    const ChartData data = chartData(samples::everyKind(), options);
    const auto svg = chartFile(data, ChartFormat::Svg);
    REQUIRE(svg);
    CHECK(svg->contains("Attendance by event"));
    CHECK(svg->contains("5 of 12 have no comparable figure"));
    CHECK(svg->contains("Harbour Days 2020"));
    CHECK(!svg->contains("Very Long Names (12th)"));
    CHECK(*chartFile(data, ChartFormat::Svg) == *svg);

    const auto png = chartFile(data, ChartFormat::Png);
    REQUIRE(png);
    const QImage image = QImage::fromData(*png, "PNG");
    CHECK(image.size() == chartSize(data, {}));
}

TEST_CASE("An empty chart and one of thousands can be saved")
{
    CHECK(chartFile(chartData({}, {}), ChartFormat::Png));
    FigureSeries series;
    for (int i = 1; i <= 3000; ++i)
        series.marks.push_back(mark(i, u"Event %1"_s.arg(i), quantity(i)));
    series.events = 3000;
    const ChartData data = chartData(series, {});
    CHECK(chartSize(data, {}).height() <= maximumChartHeight);
    const auto svg = chartFile(data, ChartFormat::Svg);
    REQUIRE(svg);
    CHECK(svg->contains("of 3000 figures"));
}

TEST_CASE("A chart squeezed to nothing does not crash")
{
    for (const QSize size : {QSize(0, 0), QSize(1, 1), QSize(30, 10), QSize(200, 40)}) {
        ChartWidget widget;
        widget.setData(chartData(samples::everyKind(), {}), english);
        widget.resize(size);
        widget.grab();
        CHECK(widget.markAt({5, 500}) == -1);
    }
}
