// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/chartdata.h"
#include "render/chartwords.h"
#include "render/samples.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <limits>

using namespace eventarium;
using namespace Qt::StringLiterals;
using samples::mark;
using samples::quantity;

namespace {

FigureSeries seriesOf(std::vector<FigureMark> marks)
{
    FigureSeries series;
    series.events = static_cast<qint64>(marks.size());
    series.marks = std::move(marks);
    return series;
}

ChartOptions byEdition()
{
    ChartOptions options;
    options.kind = ChartKind::ByEdition;
    return options;
}

} // namespace

TEST_CASE("Each qualifier has its own end")
{
    const ChartData data = chartData(samples::everyKind(), {});
    REQUIRE(data.marks.size() == 7);
    CHECK(data.marks[0].end == ChartMark::End::Plain);
    CHECK(data.marks[1].end == ChartMark::End::Above);
    CHECK(data.marks[2].end == ChartMark::End::Plain);
    CHECK(data.marks[3].end == ChartMark::End::Below);
    CHECK(data.marks[4].end == ChartMark::End::Range);
    CHECK(data.marks[4].upper == 4600);
    CHECK(data.marks[5].end == ChartMark::End::Hatched);
    CHECK(data.marks[6].end == ChartMark::End::Below);
    CHECK(data.marks[1].valueText == u"> 10,000"_s);
}

TEST_CASE("A vague figure has a word and no number")
{
    const ChartMark vague = chartData(samples::everyKind(), {}).marks[5];
    CHECK(vague.valueText == u"thousands"_s);
}

TEST_CASE("Parts and numbers that are none are left out and counted")
{
    FigureSeries series = seriesOf({mark(1, u"A"_s, quantity(10)), mark(2, u"B"_s, quantity(20)),
                                    mark(3, u"C"_s, quantity(std::numeric_limits<double>::quiet_NaN()))});
    series.marks[1].headline.part = true;
    const ChartData data = chartData(series, {});
    REQUIRE(data.marks.size() == 1);
    CHECK(data.marks[0].event == EventId{1});
    CHECK(data.notes.contains(u"2 of 3 have no comparable figure"_s));
}

TEST_CASE("Nothing is said of missing figures where none is missing")
{
    CHECK(chartData(seriesOf({mark(1, u"A"_s, quantity(10))}), {}).notes.isEmpty());
}

TEST_CASE("A mixed series says so and names each kind")
{
    FigureSeries series = seriesOf({mark(1, u"A"_s, quantity(10)), mark(2, u"B"_s, quantity(20))});
    series.mixed = true;
    series.marks[1].headline.figure.counts = FigureCounts::Visits;
    series.marks[1].headline.figure.basis = FigureBasis::Registered;
    const ChartData data = chartData(series, {});
    CHECK(data.valueTitle == u"Attendance"_s);
    CHECK(data.marks[1].valueText == u"20 visits, registered"_s);
    CHECK(data.notes.join(u' ').contains(u"Not all of one kind"_s));
}

TEST_CASE("The axis names what is counted where all count the same")
{
    FigureSeries series = samples::everyKind();
    CHECK(chartData(series, {}).valueTitle == u"Attendance (people)"_s);
    series.column = FigureSeries::Column::Online;
    for (FigureMark &mark : series.marks)
        mark.headline.figure.counts = FigureCounts::Views;
    CHECK(chartData(series, {}).valueTitle == u"Online attendance (views)"_s);
    series.marks[0].headline.figure.counts.reset();
    CHECK(chartData(series, {}).valueTitle == u"Online attendance"_s);
}

TEST_CASE("Editions stand at their numbers; a gap breaks the line and is ticked")
{
    const ChartData data = chartData(samples::editions(), byEdition());
    REQUIRE(data.marks.size() == 4);
    CHECK(data.marks[3].position == 6);
    CHECK(data.segments == std::vector<std::pair<int, int>>{{0, 2}, {3, 3}});
    std::vector<double> missing;
    for (const ChartTick &tick : data.ticks) {
        if (tick.missing)
            missing.push_back(tick.position);
    }
    CHECK(missing == std::vector<double>{4, 5});
    CHECK(data.positionTitle == u"Edition"_s);
    CHECK(data.ticks.front().label == u"1st\n2011"_s);
}

TEST_CASE("Without edition numbers the years serve, without years the order")
{
    FigureSeries series = samples::editions();
    for (FigureMark &mark : series.marks)
        mark.edition.reset();
    CHECK(chartData(series, byEdition()).positionTitle == u"Year"_s);
    CHECK(chartData(series, byEdition()).marks[3].position == 2016);
    for (FigureMark &mark : series.marks)
        mark.dates = {};
    CHECK(chartData(series, byEdition()).marks[3].position == 3);
}

TEST_CASE("Editions far apart do not fill memory with ticks")
{
    FigureSeries series = samples::editions();
    series.marks[3].edition = 2'000'000'000;
    CHECK(chartData(series, byEdition()).ticks.size() == 4);
}

TEST_CASE("The axis becomes logarithmic where bars could not be told apart")
{
    const FigureSeries wide = seriesOf({mark(1, u"A"_s, quantity(300)), mark(2, u"B"_s, quantity(2e9))});
    CHECK(chartData(wide, {}).logarithmic);
    ChartOptions linear;
    linear.scale = ChartScale::Linear;
    CHECK(!chartData(wide, linear).logarithmic);
    CHECK(!chartData(samples::everyKind(), {}).logarithmic);

    ChartOptions logarithmic;
    logarithmic.scale = ChartScale::Logarithmic;
    const FigureSeries withZero = seriesOf({mark(1, u"A"_s, quantity(0)), mark(2, u"B"_s, quantity(50))});
    CHECK(!chartData(withZero, logarithmic).logarithmic);
}

TEST_CASE("Numbers on an axis are short, at any size")
{
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    CHECK(ChartWords::axisNumber(0, locale) == u"0"_s);
    CHECK(ChartWords::axisNumber(5000, locale) == u"5,000"_s);
    CHECK(ChartWords::axisNumber(250000, locale) == u"250,000"_s);
    CHECK(ChartWords::axisNumber(2.5e9, locale) == u"2.5 billion"_s);
    CHECK(ChartWords::axisNumber(1e18, locale).size() < 12);
}

TEST_CASE("A tool tip tells the sentence and cannot be mistaken for markup")
{
    FigureSeries series = seriesOf({mark(1, u"<b>Bold</b> & Sons"_s, quantity(10))});
    series.marks[0].headline.quote = u"It drew <i>10</i> people."_s;
    const QString tip = chartData(series, {}).marks[0].tip;
    CHECK(tip.contains(u"“It drew &lt;i&gt;10&lt;/i&gt; people.”"_s));
    CHECK(tip.contains(u"&lt;b&gt;Bold&lt;/b&gt; &amp; Sons"_s));
}

TEST_CASE("An empty series gives an empty chart")
{
    CHECK(chartData({}, {}).isEmpty());
    CHECK(chartData({}, byEdition()).isEmpty());
}
