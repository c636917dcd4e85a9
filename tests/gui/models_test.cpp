// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/eventmodel.h"
#include "gui/models/facetmodel.h"
#include "gui/models/figuremodel.h"
#include "gui/models/sourcemodel.h"
#include "query/eventpage.h"
#include "support/archivefixture.h"
#include "support/print.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

std::vector<Story> manyStories(int count)
{
    std::vector<Story> stories;
    for (int i = 0; i < count; ++i)
        stories.push_back(Story(u"/a/%1.txt"_s.arg(i))
                              .event(u"Gathering %1"_s.arg(i, 4, 10, QLatin1Char('0')),
                                     QDate(2000, 1, 1).addDays(i).toString(Qt::ISODate))
                              .figure(i + 1));
    return stories;
}

EventPage pageWith(Facet facet, const std::vector<FacetValue> &values, const EventFilter &filter = {})
{
    EventPage page;
    page.filter = filter;
    page.facets.insert(facet, values);
    return page;
}

} // namespace

TEST_CASE("The event model fetches the rows that are looked at, in blocks, and blocks nobody")
{
    ArchiveFixture archive;
    archive.add(manyStories(700));
    const EventPage page = must(eventPage(archive.reader(), {}, {}));
    REQUIRE(page.list.ids.size() == 700);

    EventModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setArchive(archive.path());
    model.setList(page.list.ids, {}, page.order, must(archive.reader().rows(std::span(page.list.ids).first(128))));
    CHECK(model.rowCount() == 700);
    CHECK(model.index(0, int(EventColumn::Event)).data().toString() == u"Gathering 0699"_s);

    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QModelIndex far = model.index(699, int(EventColumn::Event));
    CHECK_FALSE(far.data().isValid()); // not here yet, but asked for
    REQUIRE(QTest::qWaitFor([&] { return far.data().isValid(); }, 10000));
    CHECK(far.data().toString() == u"Gathering 0000"_s);
    CHECK_FALSE(changed.isEmpty());
    CHECK(model.rowOf(model.idAt(431)) == 431);
    CHECK(model.rowOf(EventId{999999}) == -1);
}

TEST_CASE("Rows of an older list do not reach a newer one")
{
    ArchiveFixture archive;
    archive.add(manyStories(300));
    const EventPage page = must(eventPage(archive.reader(), {}, {}));
    EventModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setArchive(archive.path());
    model.setList(page.list.ids, {}, page.order, {});
    CHECK_FALSE(model.index(0, 0).data().isValid());
    std::vector<EventId> reversed(page.list.ids.rbegin(), page.list.ids.rend());
    model.setList(reversed, {}, page.order, {});
    const QModelIndex first = model.index(0, int(EventColumn::Event));
    REQUIRE(QTest::qWaitFor([&] { return first.data().isValid(); }, 10000));
    CHECK(first.data().toString() == u"Gathering 0000"_s);
}

TEST_CASE("An event that is gone leaves its row blank")
{
    ArchiveFixture archive;
    archive.add(manyStories(3));
    EventPage page = must(eventPage(archive.reader(), {}, {}));
    page.list.ids.insert(page.list.ids.begin() + 1, EventId{424242});
    EventModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setArchive(archive.path());
    model.setList(page.list.ids, {}, page.order, must(archive.reader().rows(page.list.ids)));
    CHECK_FALSE(model.index(1, int(EventColumn::Event)).data().isValid());
    CHECK(model.index(2, int(EventColumn::Event)).data().toString() == u"Gathering 0001"_s);
}

TEST_CASE("An archive that is gone is reported, not waited for")
{
    EventModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QSignalSpy failed(&model, &EventModel::failed);
    model.setArchive(u"/nowhere/at/all.eventarium"_s);
    model.setList({EventId{1}, EventId{2}}, {}, {}, {});
    CHECK_FALSE(model.index(0, 0).data().isValid());
    REQUIRE(failed.wait(10000));
    CHECK_FALSE(model.isBusy());
}

TEST_CASE("Columns stand for their groups in the CSV, always with the event's id")
{
    const QStringList some = csvColumns({EventColumn::Date, EventColumn::Event});
    CHECK(
        some
        == QStringList{u"name"_s, u"edition"_s, u"start"_s, u"end"_s, u"date_precision"_s, u"status"_s, u"event_id"_s});
    std::vector<EventColumn> all;
    for (int i = 0; i < eventColumnCount; ++i)
        all.push_back(EventColumn(i));
    CHECK(csvColumns(all).size() == 33);
}

TEST_CASE("Facets show counts, (none) and what is selected, even where no event has it any more")
{
    FacetModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    EventFilter filter;
    filter.facets.insert(Facet::Place, {u"Atlantis"_s, u"Porto"_s});
    model.setPage(pageWith(Facet::Place, {{u"Berlin"_s, 3}, {u"Porto"_s, 2}, {QString(), 1}}, filter));
    const QModelIndex place = model.facetIndex(Facet::Place);
    REQUIRE(model.rowCount(place) == 4);
    const auto at = [&](int row) { return model.index(row, 0, place); };
    CHECK(at(0).data().toString() == u"Atlantis"_s);
    CHECK(at(0).data(Qt::CheckStateRole).toInt() == Qt::Checked);
    CHECK(at(0).data(FacetModel::CountRole).toInt() == 0);
    CHECK(at(1).data(Qt::CheckStateRole).toInt() == Qt::Unchecked);
    CHECK(at(2).data(Qt::CheckStateRole).toInt() == Qt::Checked);
    CHECK(at(3).data().toString() == u"(none)"_s);
    CHECK(model.selectedCount(Facet::Place) == 2);
}

TEST_CASE("A long facet folds after a few values, keeps the selected ones in sight and can be searched")
{
    FacetModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    std::vector<FacetValue> values;
    for (int i = 0; i < 40; ++i)
        values.push_back({u"Place %1"_s.arg(i), 40 - i});
    EventFilter filter;
    filter.facets.insert(Facet::Place, {u"Place 30"_s});
    model.setPage(pageWith(Facet::Place, values, filter));
    const QModelIndex place = model.facetIndex(Facet::Place);
    const int few = int(FacetModel::fewValues);
    REQUIRE(model.rowCount(place) == few + 2);
    CHECK(model.index(few, 0, place).data(FacetModel::ValueRole).toString() == u"Place 30"_s);
    const QModelIndex more = model.index(few + 1, 0, place);
    CHECK(more.data(FacetModel::MoreRole).toBool());
    CHECK_FALSE(model.setData(more, Qt::Checked, Qt::CheckStateRole));

    model.setSearch(u"PLACE 2"_s);
    CHECK(model.rowCount(place) == 12); // 2, 20 to 29, and the selected one
    model.setSearch({});
    model.showAll(Facet::Place);
    CHECK(model.rowCount(place) == 40);
    model.setPage(pageWith(Facet::Place, {}));
    CHECK(model.rowCount(place) == 0);
}

TEST_CASE("Checking a box only asks for it")
{
    FacetModel model;
    model.setPage(pageWith(Facet::Topic, {{u"5G"_s, 2}}));
    QSignalSpy wanted(&model, &FacetModel::selectionWanted);
    const QModelIndex index = model.index(0, 0, model.facetIndex(Facet::Topic));
    CHECK(model.setData(index, Qt::Checked, Qt::CheckStateRole));
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.front().at(1).toString() == u"5G"_s);
    CHECK(wanted.front().at(2).toBool());
    CHECK(index.data(Qt::CheckStateRole).toInt() == Qt::Unchecked);
}

TEST_CASE("The ledger grows by what comes for its own list")
{
    FigureModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QSignalSpy wanted(&model, &FigureModel::figuresWanted);
    model.setEvents({EventId{1}, EventId{2}});
    model.fetchMore({});
    REQUIRE(wanted.size() == 1);
    const auto ticket = wanted.front().at(1).toULongLong();
    FigureRow row;
    row.eventName = u"Glass Summit"_s;
    row.figure.quantity = {800, {}, Qualifier::MoreThan, u"visitors"_s};
    row.figure.category = FigureCategory::Attendees;
    row.quote = u"More than 800\nvisitors came."_s;
    model.append({row, row}, ticket - 1); // of another list
    CHECK(model.rowCount() == 0);
    model.append({row, row}, ticket);
    CHECK(model.rowCount() == 2);
    CHECK(model.isComplete());
    CHECK(model.index(0, FigureModel::Value).data().toString() == u"> 800"_s);
    CHECK(model.index(0, FigureModel::StatedBy).data().toString() == u"not attributed"_s);
    CHECK(model.index(0, FigureModel::Sentence).data().toString() == u"More than 800 visitors came."_s);
}

TEST_CASE("Sources are sorted by each column")
{
    SourceModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setSources(
        {{ArticleId{1}, u"/b.txt"_s, u"Zebra"_s, u"2020-01-01"_s, 3}, {ArticleId{2}, u"/a.txt"_s, {}, {}, 0}});
    CHECK(model.sourceAt(0).id == ArticleId{1});
    model.sort(SourceModel::File, Qt::AscendingOrder);
    CHECK(model.sourceAt(0).id == ArticleId{2});
    CHECK(model.index(0, SourceModel::Title).data().toString() == u"(no title)"_s);
    CHECK(model.index(0, SourceModel::Published).data().toString() == u"no date"_s);
}
