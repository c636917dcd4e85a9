// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A newer extractor: what it would change is shown, taken over when asked for, and what people said stays.

#include "importfixture.h"
#include "ingest/curator.h"
#include "ingest/reextraction.h"
#include "resolve/curation.h"
#include "support/archivefixture.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace eventarium::test;

namespace {

// Finds the first line as an event; from version 2 on also its city.
FoundFacts extractAs(int version, const Article &article)
{
    FoundFacts found;
    EventFacts &facts = found.events.emplace_back();
    const qsizetype end = article.text.indexOf(u'\n');
    facts.name = article.text.first(end);
    facts.year = version > 2 ? 2021 : 2020;
    facts.evidence.name = Evidence::fromText(article.text, {0, end});
    const qsizetype city = article.text.indexOf(u"Porto"_s);
    if (version > 1 && city >= 0)
        facts.places.push_back({u"Porto"_s, PlaceKind::City, {}, Evidence::fromText(article.text, {city, city + 5})});
    return found;
}

Reextraction version(int number)
{
    return {[number](const Article &article) { return extractAs(number, article); }, number, false};
}

struct Archive : Import
{
    Archive()
    {
        write(u"a.txt"_s, "Salt Forum\nIt met in Porto.\n");
        write(u"b.txt"_s, "Iron Forum\nIt met elsewhere.\n");
        extract = [](const Article &article) { return extractAs(1, article); };
        run(1);
    }
    std::vector<EventRow> rows() const
    {
        const auto reader = must(ArchiveReader::open(archive()));
        return must(reader.rows(must(reader.select({}, {EventOrder::Key::Name, false})).ids));
    }
};

} // namespace

TEST_CASE("What a newer extractor would change is shown without changing anything")
{
    Archive archive;
    const auto before = archive.rows();
    std::vector<ArticleChanges> told;
    const auto report = must(
        showReextraction(archive.archive(), version(2), [&](const ArticleChanges &each) { told.push_back(each); }));
    CHECK(report.articles == 2);
    CHECK(report.changed == 1);
    CHECK(report.facts == 1);
    REQUIRE(told.size() == 1);
    CHECK(told[0].source == archive.file(u"a.txt"_s));
    CHECK(told[0].changes == std::vector{FactChange{u"Salt Forum"_s, u"place"_s, {}, u"Porto (city)"_s, u"Porto"_s}});
    CHECK(archive.rows() == before);
}

TEST_CASE("It is taken over from the texts in the archive, and corrections stay")
{
    Archive archive;
    const auto reader = must(ArchiveReader::open(archive.archive()));
    const EventId salt = archive.rows()[1].id;
    JournalEntry entry;
    entry.kind = JournalEntry::Kind::Set;
    entry.event = targetOf(must(reader.tellings(salt)));
    entry.fact = {u"country"_s, u"Portugal"_s, {}};
    must(addEntries(archive.archive(), {entry}));
    QFile::remove(archive.file(u"a.txt"_s));

    const auto report = must(applyReextraction(archive.archive(), version(2), {}));
    CHECK(report.changed == 1);
    const auto rows = archive.rows();
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].id == salt);
    CHECK(rows[1].city == u"Porto"_s);
    CHECK(rows[1].country == u"Portugal"_s);
    CHECK(rows[1].checked == Checked::Corrected);
    CHECK(must(reader.check()).isEmpty());
    // By now nothing is left to do.
    CHECK(must(showReextraction(archive.archive(), version(2), {})).articles == 0);
}

TEST_CASE("What a page's data described is still known without the page")
{
    Import import;
    import.write(u"a.html"_s, "<html><head><title>Salt Forum</title><script type=\"application/ld+json\">"
                              "{\"@type\": \"BusinessEvent\", \"name\": \"Salt Forum\", "
                              "\"startDate\": \"2021-05-01\"}</script></head>"
                              "<body><p>Those who trade in salt met for a day by the sea, and went home again.</p>"
                              "</body></html>");
    int stated = 0;
    const auto count = [&](const Article &article) {
        stated += static_cast<int>(article.stated.size());
        return FoundFacts{};
    };
    import.extract = count;
    import.threads = 1;
    import.run(1);
    CHECK(stated == 1);
    QFile::remove(import.file(u"a.html"_s));
    must(applyReextraction(import.archive(), {count, 2, false}, {}));
    CHECK(stated == 2);
    must(applyReextraction(import.archive(), {count, 3, false}, {})); // and after that has written it again
    CHECK(stated == 3);
}

TEST_CASE("Fields of one value are told as before and after")
{
    Archive archive;
    std::vector<ArticleChanges> told;
    must(showReextraction(archive.archive(), version(3), [&](const ArticleChanges &each) { told.push_back(each); }));
    REQUIRE(told.size() == 2);
    REQUIRE(told[1].changes.size() == 1);
    CHECK(told[1].changes[0].field == u"year"_s);
    CHECK(told[1].changes[0].before == u"2020"_s);
    CHECK(told[1].changes[0].after == u"2021"_s);
}

TEST_CASE("Stopped, it keeps what was committed")
{
    Archive archive;
    std::stop_source stop;
    stop.request_stop();
    const auto report = must(applyReextraction(archive.archive(), version(2), {}, stop.get_token()));
    CHECK(report.cancelled);
    CHECK(report.articles == 0);
    CHECK(archive.rows()[1].city.isEmpty());
}
