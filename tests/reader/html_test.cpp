// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/htmlreader.h"
#include "reader/isotime.h"
#include "reader/pagefacts.h"
#include "reader/readerregistry.h"
#include "support/print.h"

#include <QStringEncoder>

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

const QByteArray paragraph = "<p>The fair in Calder closed on Sunday after four days, and 12,000 visitors had come, "
                             "more than ever before, as its director said.</p>";

Article read(const QByteArray &page)
{
    const auto articles = ReaderRegistry().readBytes(page, u"page"_s);
    REQUIRE(articles);
    REQUIRE(articles->size() == 1);
    return articles->front();
}

} // namespace

TEST_CASE("A page is told by its content, not by its name")
{
    const HtmlReader reader;
    CHECK(reader.canRead("<!DOCTYPE html><html>", u"a.txt"));
    CHECK(reader.canRead("\xEF\xBB\xBF\r\n <!-- saved from url=(0014)about:internet -->\n<HTML lang=en>", {}));
    CHECK(reader.canRead("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html xmlns=\"y\">", {}));
    CHECK_FALSE(reader.canRead("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>", u"feed.html"));
    CHECK_FALSE(reader.canRead("The tag <html> opens a page.", u"a.html"));
    CHECK_FALSE(reader.canRead("< 5 visitors came", u"a.html"));
}

TEST_CASE("What a page states about itself becomes the header")
{
    const Article article = read(R"(<html lang="en-GB"><head><title>Fair closes | Gazette</title>
        <meta property="og:site_name" content="Gazette">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fair closes &amp; counts",
        "datePublished": "2020-07-30T11:14:39+08:00", "author": [{"name": "Ada Low"}, {"name": "Bo Finch"}],}</script>
        </head><body><h1>Fair closes &amp; counts</h1>)"
                                 + paragraph + "</body></html>");
    CHECK(article.title == u"Fair closes & counts"_s);
    CHECK(article.published == u"2020-07-30T11:14:39"_s);
    CHECK(article.byline == QStringList{u"Ada Low"_s, u"Bo Finch"_s});
    CHECK(article.publisher == u"Gazette"_s);
    CHECK(article.language == u"en"_s);
    for (const HeaderPart &part : article.parts)
        CHECK(part.span.end <= article.text.size());
    CHECK(article.text.startsWith(
        u"Fair closes & counts\n\nBy Ada Low and Bo Finch\n\n2020-07-30 11:14:39\n\nThe fair in"));
}

TEST_CASE("A charset that lies is found out")
{
    const QString text = u"<html><head><meta charset=\"utf-8\"></head><body><p>"_s
                         + u"中国互联网大会在北京闭幕，超过一万名代表参加了这次会议，组织者对媒体表示。"_s.repeated(6)
                         + u"</p></body></html>"_s;
    const QByteArray gb = QByteArray(QStringEncoder("GB18030").encode(text));
    const Article article = read(gb);
    CHECK(article.encoding == u"GB18030"_s);
    CHECK(article.text.contains(u"互联网大会"));
    CHECK(article.language == u"zh"_s);
    // And the other way round: UTF-8 that calls itself Latin-1.
    const Article latin = read(
        "<html><head><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'></head>"
        "<body><p>Der Bürgermeister eröffnete die Messe, und über tausend Gäste kamen an diesem "
        "Tag in die große Halle.</p></body></html>");
    CHECK(latin.text.contains(u"Bürgermeister"));
}

TEST_CASE("Tables and lists stay readable")
{
    const Article article = read("<html><body><article>" + paragraph
                                 + "<table><tr><th>Day</th><th>Visitors</th></tr><tr><td>Friday</td><td>4,000</td></tr>"
                                   "</table><ul><li>A stage for young players.</li><li>An auction.</li></ul>"
                                 + paragraph + "</article></body></html>");
    CHECK(article.text.contains(u"Day | Visitors\nFriday | 4,000\n"));
    CHECK(article.text.contains(u"- A stage for young players.\n- An auction."));
}

TEST_CASE("Hostile pages are read without harm")
{
    CHECK(read("<html><body>" + QByteArray("<div>").repeated(100'000) + paragraph).warnings.size() == 1);
    CHECK(read("<html><body>" + paragraph + QByteArray("</b></i></div>").repeated(100'000)).text.contains(u"Calder"));
    CHECK(read("<html><html lang=en><body><body class=x>" + paragraph + "<p>\0 nul</p>").text.contains(u"Calder"));
    CHECK(
        read(
            "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;\">]><html><body><p>&a;&b;</p>"
            + paragraph)
            .text.contains(u"Calder"));
    CHECK(read("<html><body>" + paragraph + "<table><tr><td><table><tr><td" + QByteArray(" x=y").repeated(10'000))
              .text.contains(u"Calder"));
    const QByteArray page = "<html><head><title>Fair closes</title></head><body><article><h1>Fair closes</h1>"
                            + paragraph + "</article></body></html>";
    for (qsizetype cut = 20; cut < page.size(); cut += 7) {
        const auto result = ReaderRegistry().readBytes(page.first(cut), u"cut"_s);
        CHECK((result || result.error().kind == Error::Kind::Empty));
    }
}

TEST_CASE("A page of nothing but links or banners still has its text")
{
    CHECK(read("<html><body><div class=banner><a href=x>The fair closes on Sunday.</a></div></body></html>")
              .text.contains(u"The fair closes on Sunday."));
}

TEST_CASE("A page without text is empty, and says so")
{
    const auto result = ReaderRegistry().readBytes("<html><head></head><body><img src=a></body></html>", u"p"_s);
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == Error::Kind::Empty);
    CHECK(result.error().message.contains(u"web page"));
}

TEST_CASE("Times are read in every form that metadata has")
{
    CHECK(isoTime(u"2020-07-30T11:14:39+08:00") == u"2020-07-30T11:14:39"_s);
    CHECK(isoTime(u"2020-07-30 11:14") == u"2020-07-30T11:14"_s);
    CHECK(isoTime(u"2020/7/3") == u"2020-07-03"_s);
    CHECK(isoTime(u"20200730") == u"2020-07-30"_s);
    CHECK(isoTime(u"Thu, 30 Jul 2020 11:14:39 GMT") == u"2020-07-30T11:14:39"_s);
    CHECK(isoTime(u"Published on July 30, 2020") == u"2020-07-30"_s);
    CHECK(isoTime(u"1596107679") == u"2020-07-30T11:14:39"_s);
    CHECK(isoTime(u"2020-13-45").isEmpty());
    CHECK(isoTime(u"yesterday").isEmpty());
    CHECK(dateInAddress(u"https://a.example/2020/07/30/fair") == u"2020-07-30"_s);
    CHECK(dateInAddress(u"https://a.example/news/12345678").isEmpty());
}

TEST_CASE("Names are told from roles and addresses")
{
    CHECK(authorNames(u"By Ada Low and Bo Finch, Senior Reporters") == QStringList{u"Ada Low"_s, u"Bo Finch"_s});
    CHECK(authorNames(u"https://www.facebook.com/gazette").isEmpty());
    CHECK(authorNames(u"admin").isEmpty());
    CHECK(authorNames(u"Ada Low; Bo Finch") == QStringList{u"Ada Low"_s, u"Bo Finch"_s});
}

TEST_CASE("An event in a page's data is stated with pointers to it")
{
    const Article article = read(R"(<html><head><script type="application/ld+json">[{"@type": "Event",
        "name": "Calder Fair", "startDate": "2020-07-23T10:00", "endDate": "2020-07-26",
        "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
        "location": {"name": "Hall 3", "address": {"addressLocality": "Calder"}},
        "organizer": {"name": "Guild of Fairs"}}]</script></head><body>)"
                                 + paragraph + "</body></html>");
    REQUIRE(article.stated.size() == 1);
    const EventFacts &event = article.stated.front();
    CHECK(event.name == u"Calder Fair"_s);
    CHECK(event.dates.start == PartialDate{2020, 7, 23});
    CHECK(event.dates.end == PartialDate{2020, 7, 26});
    CHECK(event.mode == EventMode::Hybrid);
    REQUIRE(event.places.size() == 2);
    CHECK(event.places[1].name == u"Calder"_s);
    CHECK(event.evidence.start.kind == Evidence::Kind::Pointer);
    CHECK(event.evidence.start.locator == u"/ld+json/0/0/startDate"_s);
}
