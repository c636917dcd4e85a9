// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists of events as input: what a row becomes, what its cells say, and what is no list.

#include "extract/extractor.h"
#include "importfixture.h"
#include "ingest/eventlist.h"
#include "ingest/listvalues.h"
#include "support/archivefixture.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace eventarium::test;

namespace {

std::vector<ListedEvent> listed(const QByteArray &bytes, const QMap<ListField, QString> &said = {})
{
    auto list = readEventList(bytes, u"list"_s, said);
    if (!list)
        FAIL(list.error().message.toStdString());
    return list->value_or(std::vector<ListedEvent>());
}

const EventFacts &only(const std::vector<ListedEvent> &rows, size_t row = 0)
{
    REQUIRE(rows.size() > row);
    REQUIRE(rows[row].facts.events.size() == 1);
    return rows[row].facts.events.front();
}

void importLists(Import &import)
{
    IngestPlan plan;
    plan.archive = import.archive();
    plan.paths = {import.files()};
    const ReaderRegistry readers;
    const Extractor extractor;
    const auto report = Ingestor(readers, extractor).run(plan, {});
    if (!report)
        FAIL(report.error().message.toStdString());
    CHECK(report->failed.empty());
}

} // namespace

TEST_CASE("A row of a CSV list is an event, each fact with its cell")
{
    const auto rows = listed(
        "Title;Begin;Ends;City;Country;Virtual;Visitors;Host\r\n"
        "\"19th Harbour Congress; the big one\";21.03.2021;23.03.2021;Austin, TX;USA;no;> 12,500;Port Union\r\n"
        "Lantern Days 2022;01.02.2022;;;;yes;;\r\n");
    REQUIRE(rows.size() == 2);
    const EventFacts &congress = only(rows);
    CHECK(congress.name == u"Harbour Congress; the big one"_s);
    CHECK(congress.edition == 19);
    CHECK(congress.dates.start == PartialDate{2021, 3, 21});
    CHECK(congress.dates.end == PartialDate{2021, 3, 23});
    CHECK(congress.mode == EventMode::InPerson);
    REQUIRE(congress.places.size() == 3);
    CHECK(congress.places[0].name == u"Austin"_s);
    CHECK(congress.places[0].country == u"United States"_s);
    CHECK(congress.places[1].name == u"TX"_s);
    CHECK(congress.places[1].kind == PlaceKind::Region);
    REQUIRE(congress.figures.size() == 1);
    CHECK(congress.figures[0].quantity.value == 12500);
    CHECK(congress.figures[0].quantity.qualifier == Qualifier::MoreThan);
    CHECK(congress.figures[0].category == FigureCategory::Attendees);
    CHECK(congress.organizers.front().name == u"Port Union"_s);
    const Evidence &start = congress.evidence.start;
    CHECK(start.kind == Evidence::Kind::Cell);
    CHECK(start.locator == u"list"_s);
    CHECK(start.line == 2);
    CHECK(start.column == 2);
    CHECK(start.text == u"21.03.2021"_s);

    const EventFacts &days = only(rows, 1);
    CHECK(days.name == u"Lantern Days"_s);
    CHECK(days.dates.start == PartialDate{2022, 2, 1}); // the other dates tell the order
    CHECK(days.mode == EventMode::Online);
    CHECK(days.evidence.name.line == 3);
}

TEST_CASE("JSON lists are read alone, within an object, and a line each, with the place of each value")
{
    const QByteArray row =
        R"({"name": "Tide Conf", "startDate": "2019-05-02", "location": {"city": "Lomé"}, "tags": ["sea", "tide"]})";
    const QByteArray bytes = GENERATE_COPY(QByteArray("[" + row + "]"),
                                           QByteArray("{\"total\": 1, \"events\": [\n" + row + "]}"),
                                           QByteArray(row + "\n" + row + "\n"));
    const EventFacts facts = only(listed(bytes));
    CHECK(facts.name == u"Tide Conf"_s);
    CHECK(facts.kind == EventKind::Conference);
    CHECK(facts.dates.start == PartialDate{2019, 5, 2});
    CHECK(facts.places.front().name == u"Lomé"_s);
    REQUIRE(facts.topics.size() == 2);
    CHECK(facts.topics[1].name == u"tide"_s);
    CHECK(facts.evidence.start.text == u"2019-05-02"_s);
    const auto lines = QString::fromUtf8(bytes).split(u'\n');
    const Evidence &at = facts.evidence.start;
    CHECK(lines[at.line - 1].mid(at.column - 1).startsWith(u"\"2019-05-02\""_s));
}

TEST_CASE("Columns that their names do not tell can be said")
{
    const QByteArray bytes = "what,when\nKite Day,2020-04-01\n";
    CHECK(listed(bytes).empty());
    const auto rows = listed(bytes, {{ListField::Name, u"what"_s}, {ListField::Start, u"when"_s}});
    CHECK(only(rows).name == u"Kite Day"_s);
}

TEST_CASE("What is no list of events is left to the other readers")
{
    for (const char *bytes : {"", "A forum, held in Lima, ended on Friday.\n\nIt was the third.\n", "{", "[]", "[1, 2]",
                              "{\"name\": 3}", "colour,size\nred,4\n", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "name,date"})
        CHECK(listed(bytes).empty());
}

TEST_CASE("A list that breaks off is refused with the line; a bad line among good ones is left out")
{
    const auto broken = readEventList("[{\"name\": \"A Fair\", \"date\": \"2020\"},\n{\"name\": \"B", u"l"_s);
    REQUIRE_FALSE(broken);
    CHECK(broken.error().message.contains(u"line 2"_s));
    const auto rows = listed(
        "{\"name\": \"A Fair\", \"date\": \"2020-01\"}\nnonsense\n{\"name\": \"B Fair\", \"date\": \"2021\"}\n");
    REQUIRE(rows.size() == 2);
    CHECK(only(rows, 1).name == u"B Fair"_s);
    CHECK(rows.front().article.warnings.join(u' ').contains(u"line 2"_s));
}

TEST_CASE("Dates of lists: every usual form, never a guess")
{
    const auto iso = [](const QString &cell, DayOrder order = DayOrder::Unknown) {
        const auto date = listDate(cell, order);
        return date ? date->toIso() : QString();
    };
    CHECK(iso(u"2020-07-23T09:00:00Z"_s) == u"2020-07-23"_s);
    CHECK(iso(u"20200723"_s) == u"2020-07-23"_s);
    CHECK(iso(u"2020/7/3"_s) == u"2020-07-03"_s);
    CHECK(iso(u"23.7.2020"_s) == u"2020-07-23"_s);
    CHECK(iso(u"07/23/2020"_s) == u"2020-07-23"_s);
    CHECK(iso(u"03/04/2020"_s) == u"2020"_s);
    CHECK(iso(u"03/04/2020"_s, DayOrder::MonthFirst) == u"2020-03-04"_s);
    CHECK(iso(u"July 23, 2020"_s) == u"2020-07-23"_s);
    CHECK(iso(u"3 Sept 2020"_s) == u"2020-09-03"_s);
    CHECK(iso(u"Jul 2020"_s) == u"2020-07"_s);
    CHECK(iso(u"2020"_s) == u"2020"_s);
    for (const QString &none : {u"tba"_s, u"31.02.2020"_s, u"99/99/2020"_s, u""_s, u"0000-00-00"_s})
        CHECK(iso(none).isEmpty());
}

TEST_CASE("Rows of a list join what articles tell, and a changed row changes its event alone")
{
    Import import;
    import.write(u"list.csv"_s, "name,start,end,city\nMill Forum,2020-05-04,2020-05-05,Ghent\n"
                                "Mill Forum,2021-05-04,2021-05-05,Ghent\nMill Forum,2021-05-07,2021-05-08,Turin\n");
    importLists(import);
    const auto reader = must(ArchiveReader::open(import.archive()));
    const auto events = [&] { return must(reader.select({}, {})).ids; };
    REQUIRE(events().size() == 3);
    CHECK(must(reader.editions(events().front())).size() == 3);
    CHECK(must(reader.check()).isEmpty());
    import.write(u"list.csv"_s, "name,start,end,city\nMill Forum,2020-05-04,2020-05-05,Ghent\n"
                                "Mill Forum,2021-05-04,2021-05-05,Bruges\n");
    importLists(import);
    REQUIRE(events().size() == 2);
    CHECK(must(reader.rows(events())).front().city == u"Bruges"_s);
    CHECK(must(reader.check()).isEmpty());
}
