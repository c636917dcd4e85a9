// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sixevents.h"

using namespace Qt::StringLiterals;
using namespace eventarium;
using namespace eventarium::test;

namespace {

QStringList byRelevance(const ArchiveReader &reader, const EventFilter &filter)
{
    return names(reader, filter, {EventOrder::Key::Relevance, true});
}

// The words that a snippet marks.
QStringList marked(const Snippet &snippet)
{
    QStringList words;
    for (const TextSpan hit : snippet.hits)
        words += hit.in(snippet.text).toString();
    return words;
}

std::vector<Snippet> snippetsOf(const ArchiveReader &reader, const EventFilter &filter)
{
    return must(reader.snippets(must(reader.select(filter, {})).ids, filter));
}

} // namespace

TEST_CASE("Events whose name has the word come before those whose title has it, and these before the rest")
{
    ArchiveFixture archive;
    const QString filler = u"Rows and rows of other things were said. "_s.repeated(5);
    archive.add({
        Story(u"/1"_s).title(u"Opening"_s).event(u"Farm Expo"_s, u"2024-01-01"_s).text(filler + u"A drone flew."_s),
        Story(u"/2"_s).title(u"Drone show"_s).event(u"City Week"_s, u"2023-01-01"_s).text(filler),
        Story(u"/3"_s).title(u"Opening"_s).event(u"Drone Summit"_s, u"2020-01-01"_s).text(filler),
        Story(u"/4"_s).title(u"Opening"_s).event(u"Tea Fair"_s, u"2025-01-01"_s).text(filler),
    });
    const ArchiveReader reader = archive.reader();
    const EventFilter drone = with(leaf(FilterField::Words, u"drone"_s));
    CHECK(byRelevance(reader, drone) == QStringList{u"Drone Summit"_s, u"City Week"_s, u"Farm Expo"_s});
    CHECK(names(reader, drone, {EventOrder::Key::Relevance, false}).front() == u"Drone Summit"_s);
    // What must not occur is not what is looked for, and without words there is nothing to weigh.
    const EventFilter without = with({FilterNode::Kind::Not, {}, {leaf(FilterField::Words, u"drone"_s)}});
    CHECK(byRelevance(reader, without) == QStringList{u"Tea Fair"_s});
    CHECK(byRelevance(reader, {}).front() == u"Tea Fair"_s);
    const FilterNode either{
        FilterNode::Kind::Or, {}, {leaf(FilterField::Words, u"tea"_s), leaf(FilterField::Title, u"show"_s)}};
    CHECK(byRelevance(reader, with(either)).size() == 2);
}

TEST_CASE("A snippet shows the words that were looked for, as they stand in the text")
{
    ArchiveFixture archive;
    archive.add({
        Story(u"/old"_s).published(u"2020-01-01"_s).event(u"Harbour Forum"_s, u"2020"_s).text(u"No such word."_s),
        Story(u"/new"_s)
            .published(u"2020-02-01"_s)
            .event(u"Harbour Forum"_s, u"2020"_s)
            .text(u"First a cafe. "_s + u"Much was said in between, hour after hour. "_s.repeated(12)
                  + u"Then the Café  of E-Commerce\nopened with 12,500 guests. "_s
                  + u"And more was said afterwards. "_s.repeated(12)),
        Story(u"/zh"_s).title(u"中国互联网大会"_s).event(u"中国互联网大会"_s, u"2021"_s).text(u"会议在北京举行"_s),
    });
    const ArchiveReader reader = archive.reader();
    const FilterNode both{
        FilterNode::Kind::And, {}, {leaf(FilterField::Words, u"CAFE"_s), leaf(FilterField::Words, u"e-commerce"_s)}};
    const auto snippets = snippetsOf(reader, with(both));
    REQUIRE(snippets.size() == 1);
    const Snippet &snippet = snippets.front();
    CHECK(snippet.source == u"/new"_s);
    CHECK(marked(snippet) == QStringList{u"Café"_s, u"E-Commerce"_s});
    CHECK(snippet.text.startsWith(u'…'));
    CHECK(snippet.text.endsWith(u'…'));
    CHECK(snippet.text.size() < 260);
    CHECK_FALSE(snippet.text.contains(u'\n'));

    const auto hitsOf = [&](const QString &words) {
        const auto found = snippetsOf(reader, with(leaf(FilterField::Words, words)));
        return found.empty() ? QStringList() : marked(found.front());
    };
    CHECK(hitsOf(u"12,500"_s) == QStringList{u"12,500"_s});
    CHECK(hitsOf(u"comm*"_s) == QStringList{u"Commerce"_s});
    CHECK(hitsOf(u"北京"_s) == QStringList{u"北京"_s});
    CHECK(hitsOf(u"京"_s) == QStringList{u"京"_s});
    CHECK(hitsOf(u"互联网"_s) == QStringList{u"互联网"_s, u"互联网"_s}); // its title, and the first line
    // Neither what must not occur, nor a filter without words, nor an event that is gone.
    CHECK(snippetsOf(reader, with({FilterNode::Kind::Not, {}, {leaf(FilterField::Words, u"zebra"_s)}})).empty());
    CHECK(snippetsOf(reader, {}).empty());
    CHECK(must(reader.snippets(std::vector{EventId{999}}, with(both))).empty());
}

TEST_CASE("Numbers and words with hyphens are found as they are written")
{
    ArchiveFixture archive;
    archive.add(
        {Story(u"/1"_s)
             .event(u"Figures Forum"_s, u"2020"_s)
             .text(
                 u"Some 1,234,567 visitors, 98.5 percent of them by 5G, came to COVID-19 talks on A/B tests, C++ and AT&T."_s)});
    const ArchiveReader reader = archive.reader();
    for (const QString &text : {u"1,234,567"_s, u"98.5"_s, u"5G"_s, u"COVID-19"_s, u"covid"_s, u"A/B"_s, u"AT&T"_s,
                                u"C++"_s, u"1,234,567 visitors"_s, u"covid-19 talks"_s})
        CHECK(matching(reader, FilterField::Words, text).size() == 1);
    for (const QString &text : {u"1,234,568"_s, u"98.6"_s, u"COVID-20"_s, u"B/A"_s})
        CHECK(matching(reader, FilterField::Words, text).isEmpty());
}

TEST_CASE("Queries of ten thousand terms and queries that look like others do no harm")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    FilterNode many{FilterNode::Kind::Or, {}, {}};
    for (int i = 0; i < 10'000; ++i)
        many.children.push_back(leaf(i % 2 ? FilterField::Words : FilterField::Title, u"word%1"_s.arg(i)));
    many.children.push_back(leaf(FilterField::Words, u"cafe"_s));
    CHECK(byRelevance(reader, with(many)).size() == 1);
    CHECK(must(reader.facet(Facet::Period, with(many))) == std::vector<FacetValue>{{u"2020"_s, 1}});
    CHECK(must(reader.snippets(std::vector{EventId{1}}, with(many))).size() <= 1);
    for (const QString &text :
         {u"\" OR 1=1 --"_s, u"'; DROP TABLE event; --"_s, u"NEAR(a b)"_s, u"body : x"_s, u"\"\"\""_s, u"^AND"_s,
          u"{a} : b"_s, u"a* b*"_s, u"*"_s, u"-"_s, u"\u0000a"_s, QString(100'000, u'a'), QString(5'000, u'会')}) {
        for (const FilterField field : {FilterField::Words, FilterField::Name, FilterField::Title}) {
            const EventFilter filter = with(leaf(field, text));
            const auto list = reader.select(filter, {EventOrder::Key::Relevance, true});
            REQUIRE(list);
            CHECK(reader.snippets(list->ids, filter));
            CHECK(reader.facet(Facet::Place, filter));
        }
    }
    CHECK(must(reader.info()).events == 6);
}
