// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "gui/session/filteredit.h"

#include <QDesktopServices>
#include <QHeaderView>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTabBar>
#include <QTextBrowser>
#include <QTreeView>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

TEST_CASE("Opening an archive lists its events, newest first, the undated last")
{
    WindowFixture f;
    f.openFew();
    CHECK(f.names() == QStringList{u"Salt Week"_s, u"Glass Summit"_s, u"Robot Fair (5th)"_s, u"Paper Forum"_s});
    CHECK(f.cell(1, EventColumn::Date) == u"10–11 May 2021"_s);
    CHECK(f.cell(2, EventColumn::Attendance) == u"12,500"_s);
    CHECK(f.cell(0, EventColumn::Attendance) == u"–"_s);
    CHECK(f.cell(3, EventColumn::Date) == u"no date"_s);
    CHECK(f.parts().chips->coverage() == u"4 events"_s);
    CHECK(f.window->windowTitle().contains(u"test"));
}

TEST_CASE("Typing narrows the list, and what is typed becomes chips")
{
    WindowFixture f;
    f.openFew();
    f.type(u"place:Berlin"_s);
    CHECK(f.names() == QStringList{u"Salt Week"_s, u"Robot Fair (5th)"_s});
    CHECK(f.parts().chips->coverage() == u"2 of 4 events"_s);
    REQUIRE(f.chips().size() == 1);
    CHECK(f.chips().front().contains(u"Berlin"));

    f.type(u" robot"_s);
    CHECK(f.names() == QStringList{u"Robot Fair (5th)"_s});
    QTest::keyClick(f.parts().search, Qt::Key_Escape);
    f.settle();
    CHECK(f.names().size() == 4);
    CHECK(f.parts().search->query().isEmpty());
}

TEST_CASE("Enter searches at once; a query that matches nothing says what to do")
{
    WindowFixture f;
    f.openFew();
    f.parts().search->setFocus();
    QTest::keyClicks(f.parts().search, u"zyzzyva"_s);
    QTest::keyClick(f.parts().search, Qt::Key_Return);
    CHECK_FALSE(f.parts().search->isWaiting());
    f.settle();
    CHECK(f.names().isEmpty());
    CHECK(f.parts().empty->isVisible());
    CHECK(f.parts().empty->heading() == u"No event matches"_s);
    CHECK(f.parts().chips->coverage() == u"0 of 4 events"_s);
    CHECK_FALSE(f.actions().exportCsv->isEnabled());

    f.actions().clearFilter->trigger();
    f.settle();
    CHECK(f.names().size() == 4);
    CHECK(f.parts().table->isVisible());
}

TEST_CASE("What cannot be read as a field is searched as words and marked")
{
    WindowFixture f;
    f.openFew();
    f.type(u"date:someday"_s);
    CHECK_FALSE(f.parts().search->extraSelections().isEmpty());
    CHECK_FALSE(f.parts().search->accessibleDescription().isEmpty());
}

TEST_CASE("A click on a facet value filters, a second value of the same facet widens")
{
    WindowFixture f;
    f.openFew();
    f.clickFacet(Facet::Place, u"Porto"_s);
    CHECK(f.names() == QStringList{u"Glass Summit"_s});
    f.clickFacet(Facet::Place, u"Berlin"_s);
    CHECK(f.names() == QStringList{u"Salt Week"_s, u"Glass Summit"_s, u"Robot Fair (5th)"_s});
    CHECK(f.chips().size() == 2);
    CHECK(f.parts().facets->model().selectedCount(Facet::Place) == 2);
    f.clickFacet(Facet::Place, u"Porto"_s);
    CHECK(f.names() == QStringList{u"Salt Week"_s, u"Robot Fair (5th)"_s});
}

TEST_CASE("Events without a place are found under (none)")
{
    WindowFixture f;
    f.openFew();
    f.clickFacet(Facet::Place, QString());
    CHECK(f.names() == QStringList{u"Paper Forum"_s});
}

TEST_CASE("A chip is removed by click or Delete, all at once by one button")
{
    WindowFixture f;
    f.openFew();
    f.type(u"org:Huawei"_s);
    f.clickFacet(Facet::Place, u"Berlin"_s);
    REQUIRE(f.chips().size() == 2);
    QTest::mouseClick(f.chip(u"Huawei"_s), Qt::LeftButton);
    f.settle();
    CHECK(f.chips().size() == 1);
    CHECK(f.parts().search->query().isEmpty());
    f.chip(u"Berlin"_s)->setFocus();
    QTest::keyClick(f.chip(u"Berlin"_s), Qt::Key_Delete);
    f.settle();
    CHECK(f.chips().isEmpty());
    CHECK(f.names().size() == 4);
}

TEST_CASE("With an organisation filtered by, its role takes the place's room")
{
    WindowFixture f;
    f.openFew();
    f.type(u"org:Huawei"_s);
    REQUIRE(f.names() == QStringList{u"Salt Week"_s, u"Robot Fair (5th)"_s});
    CHECK_FALSE(f.parts().table->isColumnHidden(int(EventColumn::Role)));
    CHECK(f.parts().table->isColumnHidden(int(EventColumn::Place)));
    CHECK(f.cell(0, EventColumn::Role) == u"organised"_s);
    CHECK(f.cell(1, EventColumn::Role) == u"took part"_s);
    f.actions().clearFilter->trigger();
    f.settle();
    CHECK(f.parts().table->isColumnHidden(int(EventColumn::Role)));
    CHECK_FALSE(f.parts().table->isColumnHidden(int(EventColumn::Place)));
}

TEST_CASE("A click on a header sorts, a second one turns the order round")
{
    WindowFixture f;
    f.openFew();
    auto *header = f.parts().table->horizontalHeader();
    const auto click = [&](EventColumn column) {
        const int x = header->sectionViewportPosition(int(column)) + 12;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
        f.settle();
    };
    click(EventColumn::Event);
    QStringList names = f.names();
    QStringList sorted = names;
    std::ranges::sort(sorted);
    const bool ascending = names == sorted;
    click(EventColumn::Event);
    names = f.names();
    std::ranges::reverse(names);
    CHECK((ascending ? names : f.names()) == sorted);

    click(EventColumn::Attendance);
    const QStringList first = f.names();
    CHECK(first.back() == u"Salt Week"_s); // no figure: last
    click(EventColumn::Attendance);
    CHECK(f.names().back() == u"Salt Week"_s);
    CHECK(f.names() != first);
}

TEST_CASE("Choosing a row shows the event, with the sentence of its figure lit")
{
    WindowFixture f;
    f.openFew();
    EventTable *table = f.parts().table;
    const QModelIndex robot = f.parts().eventModel->index(2, int(EventColumn::Event));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(robot).center());
    f.settle();
    CHECK(f.parts().card->toPlainText().contains(u"Robot Fair"));
    CHECK(f.parts().card->toPlainText().contains(u"12,500"));
    CHECK(f.parts().article->currentEvidence().text == u"12500 visitors"_s);

    QTest::keyClick(table, Qt::Key_Up);
    f.settle();
    CHECK(f.parts().card->toPlainText().contains(u"Glass Summit"));
    CHECK(f.parts().article->currentEvidence().text == u"800 visitors"_s);
}

TEST_CASE("The original opens at the page of the sentence that is lit")
{
    WindowFixture f;
    const QString paged = f.archive.folder() + u"/lake.pdf"_s;
    QFile file(paged);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    f.archive.add({Story(paged).page().event(u"Lake Forum"_s, u"2021-05-01"_s).page().figure(900)});
    f.open(f.archive.path());
    f.parts().table->lookAt(f.parts().eventModel->idAt(0));
    f.settle();
    REQUIRE(f.parts().article->currentEvidence().text == u"900 visitors"_s);
    QTextBrowser viewer; // stands for the program that opens files
    QDesktopServices::setUrlHandler(u"file"_s, &viewer, "setSource");
    const auto unset = qScopeGuard([] { QDesktopServices::unsetUrlHandler(u"file"_s); });
    f.actions().openOriginal->trigger();
    CHECK(viewer.source().toLocalFile() == paged);
    CHECK(viewer.source().fragment() == u"page=2"_s);
    f.parts().article->highlight({});
    f.actions().openOriginal->trigger();
    CHECK(viewer.source().toLocalFile() == paged);
    CHECK(viewer.source().fragment().isEmpty());
}

TEST_CASE("Every fact of the card leads to its sentence")
{
    WindowFixture f;
    f.openFew();
    f.parts().table->lookAt(f.parts().eventModel->idAt(1));
    f.settle();
    EventCard *card = f.parts().card;
    card->setFocus();
    QStringList lit;
    for (int i = 0; i < 40; ++i) { // by keyboard: Tab from fact to fact, Enter
        QTest::keyClick(card, Qt::Key_Tab);
        if (!card->hasFocus())
            break;
        if (!card->focusedFact())
            continue; // a pencil
        QTest::keyClick(card, Qt::Key_Return);
        lit << f.parts().article->currentEvidence().text;
    }
    for (const QString &sentence :
         {u"Glass Summit"_s, u"2021-05-10"_s, u"Porto"_s, u"Glass Union"_s, u"800 visitors"_s, u"glass"_s})
        CHECK(lit.contains(sentence));
}

TEST_CASE("Back and forward walk through the filters")
{
    WindowFixture f;
    f.openFew();
    CHECK_FALSE(f.actions().back->isEnabled());
    f.clickFacet(Facet::Place, u"Berlin"_s);
    f.type(u"salt"_s);
    REQUIRE(f.names() == QStringList{u"Salt Week"_s});
    f.actions().back->trigger();
    f.settle();
    CHECK(f.names().size() == 2);
    CHECK(f.parts().search->query().isEmpty());
    f.actions().back->trigger();
    f.settle();
    CHECK(f.names().size() == 4);
    CHECK_FALSE(f.actions().back->isEnabled());
    f.actions().forward->trigger();
    f.settle();
    f.actions().forward->trigger();
    f.settle();
    CHECK(f.names() == QStringList{u"Salt Week"_s});
    CHECK(f.parts().search->query() == u"salt"_s);
}

TEST_CASE("Dragging over the timeline chooses a period, Escape lets go of it")
{
    WindowFixture f;
    f.openFew();
    TimelineStrip *strip = f.parts().timeline;
    const size_t last = strip->timeline().buckets.size() - 1;
    const int y = strip->height() / 2;
    QTest::mousePress(strip, Qt::LeftButton, {}, QPoint(strip->slotRect(last).left() + 2, y));
    QTest::mouseMove(strip, QPoint(strip->slotRect(last).center().x() + 1, y));
    QTest::mouseRelease(strip, Qt::LeftButton, {}, QPoint(strip->slotRect(last).right() - 1, y));
    f.settle();
    CHECK(f.names() == QStringList{u"Salt Week"_s});
    CHECK(f.parts().chips->coverage() == u"1 of 4 events; 1 undated left out"_s);
    strip->setFocus();
    QTest::keyClick(strip, Qt::Key_Escape);
    f.settle();
    CHECK(f.names().size() == 4);
}

TEST_CASE("The timeline is brushed by keyboard, too")
{
    WindowFixture f;
    f.openFew();
    TimelineStrip *strip = f.parts().timeline;
    strip->setFocus();
    QTest::keyClick(strip, Qt::Key_Home);
    QTest::keyClick(strip, Qt::Key_Return);
    f.settle();
    CHECK(f.names() == QStringList{u"Robot Fair (5th)"_s});
}

TEST_CASE("The undated have a bar of their own")
{
    WindowFixture f;
    f.openFew();
    TimelineStrip *strip = f.parts().timeline;
    REQUIRE_FALSE(strip->undatedRect().isEmpty());
    QTest::mouseClick(strip, Qt::LeftButton, {}, strip->undatedRect().center());
    f.settle();
    CHECK(f.names() == QStringList{u"Paper Forum"_s});
}

TEST_CASE("Dates typed into the panel filter; what is no date changes nothing and is marked")
{
    WindowFixture f;
    f.openFew();
    auto *from = f.parts().facets->findChild<QLineEdit *>(u"dateFrom"_s);
    from->setFocus();
    QTest::keyClicks(from, u"2021"_s);
    QTest::keyClick(from, Qt::Key_Return);
    f.settle();
    CHECK(f.names() == QStringList{u"Salt Week"_s, u"Glass Summit"_s});
    from->selectAll();
    QTest::keyClicks(from, u"2021-13"_s);
    QTest::keyClick(from, Qt::Key_Return);
    f.settle();
    CHECK(f.names().size() == 2);
    CHECK_FALSE(from->accessibleDescription().isEmpty());
}

TEST_CASE("Dates typed the wrong way round are turned")
{
    WindowFixture f;
    f.openFew();
    auto *from = f.parts().facets->findChild<QLineEdit *>(u"dateFrom"_s);
    auto *to = f.parts().facets->findChild<QLineEdit *>(u"dateTo"_s);
    REQUIRE(to);
    for (const auto &[edit, text] : {std::pair(from, u"2022"_s), std::pair(to, u"2021"_s)}) {
        edit->setFocus();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
        f.settle();
    }
    CHECK(f.names() == QStringList{u"Salt Week"_s, u"Glass Summit"_s});
    CHECK(from->text() == u"2021"_s);
    CHECK(to->text() == u"2022"_s);
}

TEST_CASE("A wide table gives room to places; a width that was chosen stays")
{
    WindowFixture f;
    f.openFew();
    EventTable *table = f.parts().table;
    const int place = int(EventColumn::Place);
    table->setParent(nullptr);
    table->resize(500, 300);
    table->show();
    const int narrow = table->columnWidth(place);
    table->resize(1600, 300);
    CHECK(table->columnWidth(place) > narrow);
    table->setColumnWidth(place, 99);
    table->resize(1700, 300);
    CHECK(table->columnWidth(place) == 99);
    table->setParent(f.window.get());
}

TEST_CASE("A narrow table keeps its first column in sight")
{
    WindowFixture f;
    f.openFew();
    for (int column = 0; column < f.parts().eventModel->columnCount(); ++column)
        f.parts().table->setColumnWidth(column, 400);
    for (int row = 0; row < 3; ++row) {
        f.parts().table->selectRow(row);
        f.parts().table->scrollTo(f.parts().eventModel->index(row, 3));
        CHECK(f.parts().table->horizontalScrollBar()->value() == 0);
    }
}

TEST_CASE("Several selected events are summed in the status line")
{
    WindowFixture f;
    f.openFew();
    auto *status = f.window->findChild<QLabel *>(u"selectionStatus"_s);
    f.parts().table->selectRow(1);
    f.parts().table->selectionModel()->select(f.parts().eventModel->index(2, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    CHECK(QTest::qWaitFor([&] { return status->text().startsWith(u"2 events selected"); }, 10000));
    CHECK(status->text().contains(u"13,300"));
}

TEST_CASE("The looked-at event stays looked at when the list changes around it")
{
    WindowFixture f;
    f.openFew();
    f.parts().table->lookAt(f.parts().eventModel->idAt(2));
    f.settle();
    const EventId robot = f.parts().table->currentEvent();
    f.clickFacet(Facet::Place, u"Berlin"_s);
    CHECK(f.parts().table->currentEvent() == robot);
    f.clickFacet(Facet::Place, u"Berlin"_s);
    f.clickFacet(Facet::Place, u"Porto"_s);
    CHECK(f.parts().card->toPlainText().contains(u"Glass Summit"));
}
