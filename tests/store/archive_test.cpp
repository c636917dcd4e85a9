// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "techweek.h"

using namespace Qt::StringLiterals;
using namespace eventarium;
using namespace eventarium::test;

TEST_CASE("What is written is read again")
{
    ArchiveFixture archive;
    const Story story = techWeek();
    archive.add({story});
    const ArchiveReader reader = archive.reader();
    const EventList list = must(reader.select({}, {}));
    REQUIRE(list.ids.size() == 1);
    CHECK(list.total == 1);

    const Event event = must(reader.event(list.ids.front()));
    CHECK(event.row.name == u"Nanjing Tech Week");
    CHECK(event.row.edition == 3);
    CHECK(event.row.dates == story.facts().events.front().dates);
    CHECK(event.row.city == u"Nanjing");
    REQUIRE(event.row.attendance);
    CHECK(event.row.attendance->figure.quantity.value == 25000);
    CHECK(event.row.attendance->quote == u"25000 visitors");
    CHECK(event.row.attendance->source == u"/a/week.txt");
    REQUIRE(event.articles.size() == 1);

    const Article article = must(reader.article(event.articles.front()));
    CHECK(article.text == story.article().text);
    CHECK(article.contentHash == story.article().contentHash);
    CHECK(article.modified == story.article().modified);
    REQUIRE(event.facts.figures.size() == 1);
    for (const Evidence &evidence : {event.facts.evidence.name, event.facts.evidence.start,
                                     event.facts.places.front().evidence, event.facts.organizers.front().evidence,
                                     event.facts.people.front().evidence, event.facts.participants.front().evidence,
                                     event.facts.topics.front().evidence, event.facts.figures.front().evidence}) {
        CHECK_FALSE(evidence.text.isEmpty());
        CHECK(evidence.article == article.id);
        CHECK(evidence.span.in(article.text) == evidence.text);
    }
    CHECK(must(reader.check()).isEmpty());
    CHECK(must(reader.articles()).size() == 1);
    CHECK(must(reader.figures(list.ids)).size() == 1);
}

TEST_CASE("Pages and what a page's data describe are kept with an article")
{
    ArchiveFixture archive;
    EventFacts stated;
    stated.name = u"Lake Forum"_s;
    stated.dates.start = PartialDate::fromIso(u"2021-05-01");
    stated.evidence.start.kind = Evidence::Kind::Pointer;
    stated.evidence.start.locator = u"/ld+json/0/startDate"_s;
    Article article = Story(u"/a/lake.pdf"_s).page().text(u"First page"_s).page().text(u"Second page"_s).article();
    article.stated = {stated};
    auto writer = must(ArchiveWriter::create(archive.path()));
    must(writer.begin());
    const ArticleId id = must(writer.putArticle(article, {}, 1));
    must(writer.commit());

    const Article read = must(archive.reader().article(id));
    CHECK(read.pages == article.pages);
    CHECK(read.stated == article.stated);
    CHECK(read.pageAt(0) == 1);
    CHECK(read.pageAt(article.text.indexOf(u"Second"_s) - 1) == 1);
    CHECK(read.pageAt(article.text.indexOf(u"Second"_s)) == 2);
    CHECK(Story(u"/a/plain.txt"_s).text(u"No pages"_s).article().pageAt(3) == 0);
}

TEST_CASE("What is not there is said to be not there")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    const ArchiveReader reader = archive.reader();
    CHECK(reader.event({77}).error().kind == Error::Kind::NotFound);
    CHECK(reader.article({77}).error().kind == Error::Kind::NotFound);
    const EventId gone[] = {EventId{77}};
    CHECK(must(reader.rows(gone)).empty());
    CHECK(must(reader.figures(gone)).empty());
    CHECK(ArchiveReader::open(archive.folder() + u"/none.eventarium"_s).error().kind == Error::Kind::NotFound);
    CHECK(ArchiveWriter::open(archive.folder() + u"/none.eventarium"_s).error().kind == Error::Kind::NotFound);
    CHECK(ArchiveWriter::create(archive.folder() + u"/none/a.eventarium"_s).error().kind == Error::Kind::NotWritable);
    CHECK(ArchiveWriter::create(archive.path()).error().kind == Error::Kind::NotWritable);
}

TEST_CASE("An article put again replaces the former, and its event keeps its id")
{
    ArchiveFixture archive;
    archive.add({techWeek(), Story(u"/a/other.txt"_s).event(u"Other Forum"_s, u"2021"_s)});
    const EventId week = must(archive.reader().select({}, {EventOrder::Key::Name, false})).ids.front();
    const auto before = must(archive.reader().info());
    archive.add({techWeek().figure(26000)});
    const ArchiveReader reader = archive.reader();
    const EventList list = must(reader.select({}, {EventOrder::Key::Name, false}));
    REQUIRE(list.ids.size() == 2);
    CHECK(list.ids.front() == week);
    CHECK(must(reader.event(week)).facts.figures.size() == 2);
    CHECK(must(reader.check()).isEmpty());
    const auto after = must(reader.info());
    CHECK(after.generation == before.generation + 1);
    CHECK(after.fingerprint != before.fingerprint);
    CHECK(after.articles == 2);
}

TEST_CASE("An event that no article tells of any more is gone")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    archive.add({Story(u"/a/week.txt"_s).title(u"Nothing happened"_s)});
    const ArchiveReader reader = archive.reader();
    CHECK(must(reader.select({}, {})).ids.empty());
    CHECK(must(reader.articles()).size() == 1);
    CHECK(must(reader.check()).isEmpty());
}

TEST_CASE("The fingerprint tells content apart, not its order")
{
    const Story one = techWeek();
    const Story two = Story(u"/a/other.txt"_s).event(u"Other Forum"_s, u"2021"_s);
    ArchiveFixture a, b, c;
    a.add({one, two});
    b.add({two});
    b.add({one});
    c.add({one});
    CHECK(must(a.reader().info()).fingerprint == must(b.reader().info()).fingerprint);
    CHECK(must(a.reader().info()).fingerprint != must(c.reader().info()).fingerprint);
    CHECK(must(a.reader().info()).generation == 1);
    CHECK(must(b.reader().info()).generation == 2);
}

TEST_CASE("What is rolled back or never committed was never there")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    {
        auto writer = must(ArchiveWriter::open(archive.path()));
        must(writer.begin());
        put(writer, Story(u"/a/other.txt"_s).event(u"Other Forum"_s, u"2021"_s).organizer(u"Some Society"_s));
        resolve(writer);
        writer.rollback();
        must(writer.begin());
        put(writer, Story(u"/a/third.txt"_s).event(u"Third Forum"_s, u"2022"_s).organizer(u"Some Society"_s));
        resolve(writer);
        must(writer.commit());
        must(writer.begin());
        put(writer, Story(u"/a/fourth.txt"_s).event(u"Fourth Forum"_s, u"2023"_s));
    }
    const ArchiveReader reader = archive.reader();
    CHECK(must(reader.info()).articles == 2);
    CHECK(must(reader.info()).events == 2);
    CHECK(must(reader.check()).isEmpty());
    EventFilter filter;
    filter.facets[Facet::Organization] = {u"Some Society"_s};
    CHECK(must(reader.select(filter, {})).ids.size() == 1);
}

TEST_CASE("Sources and failures are remembered")
{
    ArchiveFixture archive;
    const Story story = techWeek();
    archive.add({story});
    auto writer = must(ArchiveWriter::open(archive.path()));
    const auto time = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::UTC);
    must(writer.begin());
    must(writer.putFailure(u"/a/bad.bin"_s, "hash", 12, time, {Error::Kind::NotText, u"No text."_s, {}}));
    must(writer.touchSource(u"/a/week.txt"_s, story.article().size, time));
    must(writer.commit());
    const auto sources = must(writer.sources());
    REQUIRE(sources.size() == 2);
    CHECK(sources[u"/a/week.txt"_s].modified == time);
    CHECK(sources[u"/a/week.txt"_s].contentHash == story.article().contentHash);
    CHECK(sources[u"/a/week.txt"_s].extractorVersion == 1);
    CHECK(sources[u"/a/bad.bin"_s] == SourceState{{}, "hash", 12, time, 0});
    CHECK(must(archive.reader().info()).failures == 1);

    must(writer.begin());
    put(writer, Story(u"/a/bad.bin"_s).event(u"Was Text After All"_s));
    resolve(writer);
    must(writer.commit());
    CHECK(must(archive.reader().info()).failures == 0);
}

TEST_CASE("A reader sees the last commit at each call")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    const ArchiveReader reader = archive.reader();
    CHECK(must(reader.info()).events == 1);
    archive.add({Story(u"/a/other.txt"_s).event(u"Other Forum"_s, u"2021"_s)});
    CHECK(must(reader.info()).events == 2);
    CHECK(must(reader.select({}, {})).ids.size() == 2);
}

TEST_CASE("A call that is stopped is cancelled")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    const ArchiveReader reader = archive.reader();
    std::stop_source stop;
    stop.request_stop();
    CHECK(reader.select({}, {}, stop.get_token()).error().kind == Error::Kind::Cancelled);
    CHECK(reader.facet(Facet::Period, {}, 0, stop.get_token()).error().kind == Error::Kind::Cancelled);
    CHECK(must(reader.select({}, {})).ids.size() == 1);
}
