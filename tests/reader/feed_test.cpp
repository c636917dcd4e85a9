// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/readerregistry.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

Result<std::vector<Article>> read(const QByteArray &bytes, const QString &name = u"x"_s)
{
    return ReaderRegistry().readBytes(bytes, name);
}

} // namespace

TEST_CASE("Each entry of a feed is an article")
{
    const auto rss = read(R"(<?xml version="1.0"?><rss version="2.0" xmlns:dc="d" xmlns:content="c"><channel>
        <title>Gazette</title><item><title>Fair closes &amp; counts</title><dc:creator>Ada Low</dc:creator>
        <pubDate>Thu, 30 Jul 2020 11:14:39 GMT</pubDate><description>short</description>
        <content:encoded><![CDATA[<p>The fair in Calder closed.</p><p>It had 12,000 visitors.</p>]]></content:encoded></item>
        <item><title>Second</title><description>Another&nbsp;fair.</description></item></channel></rss>)");
    REQUIRE(rss);
    REQUIRE(rss->size() == 2);
    CHECK(rss->at(0).title == u"Fair closes & counts"_s);
    CHECK(rss->at(0).byline == QStringList{u"Ada Low"_s});
    CHECK(rss->at(0).published == u"2020-07-30T11:14:39"_s);
    CHECK(rss->at(0).publisher == u"Gazette"_s);
    CHECK(rss->at(0).text.contains(u"closed.\n\nIt had"));
    CHECK(rss->at(1).text.contains(u"Another fair."));

    const auto atom = read(R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><entry><title>Fair</title>
        <author><name>Bo Finch</name></author><updated>2020-07-30T11:14:39Z</updated>
        <content type="html">&lt;p&gt;The fair closed.&lt;/p&gt;</content></entry></feed>)");
    REQUIRE(atom);
    CHECK(atom->front().byline == QStringList{u"Bo Finch"_s});
    CHECK(atom->front().published == u"2020-07-30T11:14:39"_s);
    CHECK(atom->front().text.contains(u"The fair closed."));
}

TEST_CASE("A damaged feed gives what stands before the damage")
{
    const auto cut = read("<rss><channel><item><title>One</title><description>A fair.</description></item><item><tit");
    REQUIRE(cut);
    CHECK_FALSE(cut->front().warnings.isEmpty());
    const auto none = read("<rss><chan");
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == Error::Kind::Corrupt);
}

TEST_CASE("A name for a character that nobody knows ends no feed and holds up none")
{
    const auto articles = read(
        "<?xml version=\"1.0\"?><rss><channel><item><title>Fair &ndash; closes</title>"
        "<description>One &gt\x1f\x1f; two &nosuch; three.</description></item></channel></rss>");
    REQUIRE(articles);
    CHECK(articles->front().title == u"Fair – closes"_s);
    CHECK(read("<?xml version=\"1.0\"?><rss><channel><item><title>Fair</title><description>One &nosuch; two."
               "</description></item></channel></rss>")
              ->front()
              .text.contains(u"One two."));
}

TEST_CASE("Articles in JSON are known by their fields' names")
{
    const auto list = read(R"([{"headline": "Fair closes", "body": "The fair closed on Sunday.", "authors": ["Ada Low"],
        "date": "2020-07-30"}, {"id": 3}])");
    REQUIRE(list);
    REQUIRE(list->size() == 1);
    CHECK(list->front().title == u"Fair closes"_s);
    CHECK(list->front().byline == QStringList{u"Ada Low"_s});
    CHECK(list->front().published == u"2020-07-30"_s);

    const auto lines = read(
        "{\"title\": \"One\", \"text\": \"A fair.\"}\n{broken\n{\"title\": \"Two\", \"text\": \"A week.\"}\n");
    REQUIRE(lines);
    CHECK(lines->size() == 2);
    CHECK_FALSE(lines->front().warnings.isEmpty());

    const auto feed = read(R"({"version": "https://jsonfeed.org/version/1.1", "title": "G", "items": [{"title": "Fair",
        "content_html": "<p>The fair closed.</p>", "date_published": "2020-07-30T01:02:03Z"}]})");
    REQUIRE(feed);
    CHECK(feed->front().text.contains(u"The fair closed."));
    const auto hits = read(R"({"took": 3, "hits": {"total": 1, "hits": [{"_id": "7", "_source": {
        "Headline": "Fair closes", "Body-Text": "The fair closed.", "Published_At": "2020-07-30"}}]}})");
    REQUIRE(hits);
    REQUIRE(hits->size() == 1);
    CHECK(hits->front().title == u"Fair closes"_s);
    CHECK(hits->front().published == u"2020-07-30"_s);
    CHECK_FALSE(read("{\"text\": \"cut sho"));
    CHECK_FALSE(read("{\"text\": " + QByteArray("[").repeated(100'000)));
}

TEST_CASE("Front matter heads a Markdown article, and its marks go")
{
    const auto articles = read(
        "---\ntitle: \"Fair closes\"\ndate: 2020-07-30\nauthors:\n  - Ada Low\n  - Bo Finch\n---\n\n"
        "# Fair closes\n\nThe **fair** in [Calder](https://c.example) closed_on Sunday.\n\n* one\n* two\n");
    REQUIRE(articles);
    const Article &article = articles->front();
    CHECK(article.format == u"markdown"_s);
    CHECK(article.title == u"Fair closes"_s);
    CHECK(article.published == u"2020-07-30"_s);
    CHECK(article.byline == QStringList{u"Ada Low"_s, u"Bo Finch"_s});
    CHECK(article.text.contains(u"The fair in Calder closed_on Sunday.\n\n- one\n- two"));
    const auto open = read("---\ntitle: never closed\n\nSome text.\n");
    REQUIRE(open);
    CHECK(open->front().format == u"text"_s);
}
