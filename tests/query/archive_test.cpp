// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/archivefixture.h"
#include "support/print.h"

#include "query/eventpage.h"
#include "query/figureseries.h"
#include "query/querylanguage.h"

#include <catch2/catch_all.hpp>

#include <numeric>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

constexpr EventOrder newestFirst;

// Three editions of one series with a gap, a festival without a date, an expo that another firm is only named at.
void fill(ArchiveFixture &archive)
{
    archive.add({
        Story(u"1.txt"_s).event(u"River Summit"_s, u"2017-05-02"_s, u"2017-05-04"_s, 17).place(u"Basel"_s).figure(1700),
        Story(u"2.txt"_s)
            .event(u"River Summit"_s, u"2018-05-02"_s, u"2018-05-04"_s, 18)
            .place(u"Basel"_s)
            .organizer(u"Huawei"_s)
            .figure(1800, FigureCategory::Attendees, Qualifier::MoreThan),
        Story(u"3.txt"_s)
            .event(u"River Summit"_s, u"2020-05-02"_s, u"2020-05-04"_s, 20)
            .place(u"Bonn"_s)
            .participant(u"Huawei"_s)
            .figure(2000),
        Story(u"4.txt"_s).event(u"River Summit"_s, u"2021-05-02"_s, u"2021-05-04"_s, 21).place(u"Bonn"_s),
        Story(u"5.txt"_s).event(u"Lantern Festival"_s).place(u"Xi'an"_s).figure(50),
        Story(u"6.txt"_s)
            .event(u"Tool Expo"_s, u"2020-11-03"_s)
            .place(u"Bonn"_s)
            .participant(u"Huawei"_s, ParticipantRole::Mentioned)
            .figure(9000000, FigureCategory::OnlineViewers),
    });
}

EventPage pageOf(const ArchiveReader &reader, QStringView query, EventOrder order = newestFirst)
{
    return must(eventPage(reader, parseQuery(query).filter, order));
}

QStringList namesOf(const ArchiveReader &reader, const EventPage &page)
{
    QStringList names;
    for (const EventRow &row : must(reader.rows(page.list.ids)))
        names += row.name;
    return names;
}

qint64 counted(const std::vector<FacetValue> &values)
{
    return std::accumulate(values.begin(), values.end(), qint64(0),
                           [](qint64 sum, const FacetValue &value) { return sum + value.count; });
}

} // namespace

TEST_CASE("List, facets and timeline of a page tell of the same events")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    for (const QStringView query : {u"", u"place:Bonn", u"date:2020", u"-festival", u"nothing-like-this"}) {
        INFO(query.toString().toStdString());
        const EventPage page = pageOf(reader, query);
        const auto count = std::ssize(page.list.ids);
        const Timeline &timeline = page.timeline;
        const qint64 placed = std::accumulate(
            timeline.buckets.begin(), timeline.buckets.end(), qint64(0),
            [](qint64 sum, const TimelineBucket &bucket) { return sum + bucket.count; });
        CHECK(placed + timeline.undated + timeline.unplaced == count);
        CHECK(counted(page.facets.value(Facet::Period)) == count);
        CHECK(counted(page.facets.value(Facet::Place)) == count);
        CHECK(counted(page.facets.value(Facet::Checked)) == count);
        CHECK(page.list.total == 6);
    }
    const EventPage all = pageOf(reader, u"");
    CHECK(all.facets.keys().size() == 5);
    CHECK(all.facets.value(Facet::Place).front() == FacetValue{u"Bonn"_s, 3});
    CHECK(all.timeline.undated == 1);
    CHECK(all.timeline.buckets.front() == TimelineBucket{{2017, 5, 0}, 1});
}

TEST_CASE("The newest come first, the undated last")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    const EventPage page = pageOf(reader, u"");
    CHECK(namesOf(reader, page).first() == u"River Summit"_s);
    CHECK(namesOf(reader, page).last() == u"Lantern Festival"_s);
    const EventPage oldest = pageOf(reader, u"", {EventOrder::Key::Date, false});
    CHECK(must(reader.rows(oldest.list.ids)).front().edition == 17);
    CHECK(namesOf(reader, oldest).last() == u"Lantern Festival"_s);
}

TEST_CASE("Each field of the search language finds what it names")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    const std::pair<QStringView, qint64> queries[] = {{u"summit", 4},
                                                      {u"\"river summit\"", 4},
                                                      {u"-summit", 2},
                                                      {u"summit OR festival", 5},
                                                      {u"name:expo", 1},
                                                      {u"name:=\"river summit\"", 4},
                                                      {u"org:huawei", 2},
                                                      {u"organiser:Huawei", 1},
                                                      {u"participant:Huawei", 1},
                                                      {u"mentions:Huawei", 1},
                                                      {u"place:bonn", 3},
                                                      {u"place:=\"Bonn\" place:=\"Basel\"", 5},
                                                      {u"date:2020", 2},
                                                      {u"date:2018..2020-05", 2},
                                                      {u"date:>2020", 1},
                                                      {u"is:undated", 1},
                                                      {u"is:date-certain", 4},
                                                      {u"figure:>1800", 2},
                                                      {u"figure:1.7k..1.75k", 1},
                                                      {u"viewers:>=9m", 1},
                                                      {u"edition:>=20th", 2},
                                                      {u"has:figure", 4},
                                                      {u"figure:=<=1700", 2},
                                                      {u"date:=2017 summit", 1},
                                                      {u"source:3.txt", 1},
                                                      {u"(place:Bonn -org:Huawei) OR festival", 3}};
    for (const auto &[query, count] : queries) {
        INFO(query.toString().toStdString());
        CHECK(std::ssize(pageOf(reader, query).list.ids) == count);
    }
}

TEST_CASE("With an organisation asked for, a page says how many only mention it")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    const EventPage page = pageOf(reader, u"org:Huawei");
    CHECK(page.organization == u"Huawei"_s);
    CHECK(page.onlyMentioned == 1);
    const auto rows = must(reader.rows(page.list.ids, page.organization));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].role == u"took part"_s);
    CHECK(rows[1].role == u"organised"_s);
    CHECK(pageOf(reader, u"Huawei").organization.isEmpty());
    CHECK(pageOf(reader, u"Huawei").onlyMentioned == 0);
}

TEST_CASE("What a date range leaves out is said")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    CHECK(coverageLine(pageOf(reader, u"date:2020").list) == u"2 of 6 events; 1 undated left out"_s);
    // The expo's end is not known: it may have lasted until the end of the month.
    CHECK(coverageLine(pageOf(reader, u"date:2020-11-20").list)
          == u"1 of 6 events; 1 undated left out; 1 only possibly in range"_s);
}

TEST_CASE("A page that nobody waits for any more is cancelled")
{
    ArchiveFixture archive;
    fill(archive);
    std::stop_source stop;
    stop.request_stop();
    const auto page = eventPage(archive.reader(), {}, newestFirst, {}, stop.get_token());
    REQUIRE_FALSE(page);
    CHECK(page.error().kind == Error::Kind::Cancelled);
}

TEST_CASE("Attendance by event keeps the order and counts those without a figure")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    const auto ids = pageOf(reader, u"", {EventOrder::Key::Date, false}).list.ids;
    const FigureSeries series = must(attendanceByEvent(reader, ids));
    CHECK(series.events == 6);
    CHECK(series.withoutFigure == 2);
    REQUIRE(series.marks.size() == 4);
    CHECK(series.marks[0].label == u"River Summit #17"_s);
    CHECK(series.marks[0].headline.figure.quantity.value == 1700);
    CHECK(series.marks[3].label == u"Lantern Festival"_s);
    CHECK_FALSE(series.mixed);

    const FigureSeries online = must(attendanceByEvent(reader, ids, FigureSeries::Column::Online));
    REQUIRE(online.marks.size() == 1);
    CHECK(online.marks[0].label == u"Tool Expo 2020"_s);
    CHECK(online.withoutFigure == 5);
    CHECK(must(attendanceByEvent(reader, {})) == FigureSeries());
}

TEST_CASE("A series is told edition by edition, its gaps named")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    const EventId one = pageOf(reader, u"edition:20").list.ids.front();
    const FigureSeries series = must(attendanceByEdition(reader, one));
    CHECK(series.events == 4);
    CHECK(series.withoutFigure == 1);
    REQUIRE(series.marks.size() == 3);
    CHECK(series.marks[0].edition == 17);
    CHECK(series.marks[2].edition == 20);
    CHECK(series.gaps == std::vector<int>{19});

    const auto gone = attendanceByEdition(reader, EventId{999});
    REQUIRE_FALSE(gone);
    CHECK(gone.error().kind == Error::Kind::NotFound);
}

TEST_CASE("Figures that count different things are marked as mixed")
{
    ArchiveFixture archive;
    Story registered(u"r.txt"_s);
    registered.event(u"Mountain Forum"_s, u"2020-01-01"_s).figure(10);
    registered.last().figures.back().basis = FigureBasis::Registered;
    archive.add({registered, Story(u"c.txt"_s).event(u"Lake Forum"_s, u"2020-01-02"_s).figure(20)});
    const ArchiveReader reader = archive.reader();
    const auto ids = pageOf(reader, u"").list.ids;
    CHECK(must(attendanceByEvent(reader, ids)).mixed);
    CHECK_FALSE(must(attendanceByEvent(reader, std::span(ids).first(1))).mixed);
    const auto sum = sumOfHeadlines(must(reader.rows(ids)), FigureSeries::Column::Attendance);
    REQUIRE(sum);
    CHECK(*sum == FigureSum{20, true, false, 1, 2});
}
