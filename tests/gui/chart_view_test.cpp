// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/chartview.h"
#include "render/chartwidget.h"
#include "render/samples.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    ChartView view;
    ChartWidget *chart = nullptr;
    QSignalSpy activated{&view, &ChartView::eventActivated};

    explicit Shown(const FigureSeries &series, QSize size = {900, 600})
    {
        view.setSeries(series);
        view.resize(size);
        view.show();
        chart = view.findChild<ChartWidget *>();
        REQUIRE(QTest::qWaitForWindowExposed(&view));
    }
    EventId last() const { return activated.back().front().value<EventId>(); }
    QString text() const
    {
        QStringList all;
        for (const QLabel *label : view.findChildren<QLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all.join(u'\n');
    }
};

FigureSeries many(int count)
{
    FigureSeries series;
    for (int i = 1; i <= count; ++i)
        series.marks.push_back(samples::mark(i, u"Event %1"_s.arg(i), samples::quantity(100 + i)));
    series.events = count;
    return series;
}

} // namespace

TEST_CASE("A click on a bar names its event, a click beside the chart none")
{
    Shown shown(samples::everyKind());
    QTest::mouseClick(shown.chart, Qt::LeftButton, {}, shown.chart->markRect(2).center().toPoint());
    REQUIRE(shown.activated.count() == 1);
    CHECK(shown.last() == EventId{3});
    CHECK(shown.view.currentEvent() == EventId{3});

    QTest::mouseClick(shown.chart, Qt::LeftButton, {}, QPoint(20, shown.chart->height() - 5));
    CHECK(shown.activated.count() == 1);
}

TEST_CASE("Arrow keys walk the marks and Enter activates")
{
    Shown shown(samples::everyKind());
    shown.chart->clearFocus();
    shown.chart->setFocus(Qt::TabFocusReason);
    CHECK(shown.chart->focusedMark() == 0);
    QTest::keyClick(shown.chart, Qt::Key_Down);
    QTest::keyClick(shown.chart, Qt::Key_Down);
    QTest::keyClick(shown.chart, Qt::Key_Up);
    CHECK(shown.chart->focusedMark() == 1);
    QTest::keyClick(shown.chart, Qt::Key_Return);
    CHECK(shown.last() == EventId{2});
    QTest::keyClick(shown.chart, Qt::Key_End);
    QTest::keyClick(shown.chart, Qt::Key_Down);
    CHECK(shown.chart->focusedMark() == 6);
}

TEST_CASE("Enter without a focused mark activates nothing")
{
    Shown shown(samples::everyKind());
    shown.chart->setFocus(Qt::MouseFocusReason);
    QTest::keyClick(shown.chart, Qt::Key_Return);
    CHECK(shown.activated.isEmpty());
}

TEST_CASE("The chosen event's mark is scrolled into sight, silently")
{
    Shown shown(many(300));
    CHECK(shown.chart->markRect(250).isEmpty());
    shown.view.setCurrentEvent(EventId{251});
    const QRectF mark = shown.chart->markRect(250);
    CHECK(!mark.isEmpty());
    CHECK(QRectF(shown.chart->rect()).contains(mark));
    CHECK(shown.activated.isEmpty());
    shown.view.setCurrentEvent({});
    shown.view.setCurrentEvent(EventId{9999});
    CHECK(shown.activated.isEmpty());
}

TEST_CASE("Choosing another chart asks for its series")
{
    Shown shown(samples::everyKind());
    QSignalSpy wanted(&shown.view, &ChartView::seriesWanted);
    const auto combos = shown.view.findChildren<QComboBox *>();
    REQUIRE(combos.size() == 2);
    QTest::keyClick(combos[0], Qt::Key_Down);
    CHECK(wanted.count() == 1);
    CHECK(shown.view.mode() == ChartView::Mode::ByEdition);
    QTest::keyClick(combos[1], Qt::Key_Down);
    CHECK(wanted.count() == 2);
    CHECK(shown.view.column() == FigureSeries::Column::Online);
    shown.view.setMode(ChartView::Mode::ByEvent);
    CHECK(wanted.count() == 2);
}

TEST_CASE("What is left out stands below; an empty chart says why it is empty")
{
    Shown shown(samples::everyKind());
    CHECK(shown.text().contains(u"5 of 12 have no comparable figure"_s));

    FigureSeries none;
    none.events = 12;
    none.withoutFigure = 12;
    shown.view.setSeries(none);
    CHECK(shown.text().contains(u"None of the 12"_s));
    CHECK(!shown.chart->isVisible());

    shown.view.setMode(ChartView::Mode::ByEdition);
    shown.view.clear();
    CHECK(shown.text().contains(u"Select an event"_s));
}

TEST_CASE("The logarithmic axis can be switched, and draws dots")
{
    Shown shown(samples::everyKind());
    auto *scale = shown.view.findChild<QCheckBox *>();
    CHECK(!scale->isChecked());
    const double bar = shown.chart->markRect(0).width();
    scale->click();
    CHECK(shown.chart->data().logarithmic);
    CHECK(shown.chart->markRect(0).width() < 20);
    CHECK(bar > 100);
}

TEST_CASE("Assistive technology reads one item a mark and can press it")
{
    Shown shown(samples::everyKind());
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(shown.chart);
    REQUIRE(list);
    CHECK(list->role() == QAccessible::List);
    CHECK(list->text(QAccessible::Name) == u"Attendance (people)"_s);
    REQUIRE(list->childCount() == 7);
    QAccessibleInterface *item = list->child(1);
    REQUIRE(item);
    CHECK(item->text(QAccessible::Name).contains(u"Forum on Clean Water (4th)"_s));
    CHECK(item->text(QAccessible::Name).contains(u"> 10,000"_s));
    CHECK(item->text(QAccessible::Name).contains(u"The sentence of"_s));
    CHECK(item->parent() == list);
    CHECK(list->indexOfChild(item) == 1);
    CHECK(!item->rect().isEmpty());
    item->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(shown.last() == EventId{2});
    CHECK(list->child(7) == nullptr);

    shown.view.setSeries(many(2));
    CHECK(list->childCount() == 2);
}
