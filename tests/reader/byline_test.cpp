// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who wrote an article and when, in the forms in which pages say it, with other names and days around.
#include "reader/readerregistry.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

struct Page
{
    const char *name;
    const char *head;
    const char *above; // the text
    const char *below;
    const char16_t *authors; // in capitals
};

// clang-format off
constexpr Page pages[] = {
    {"caps", "", R"(<div class="byline">By ESKIL RADEMAKER</div><div class="date">Feb. 23, 2024</div>)", "", u"ESKIL RADEMAKER"},
    {"cnn", R"(<meta name="author" content="Eskil Rademaker, CNB">)", R"(<div class="headline__sub-text"><div class="byline"><div class="byline__names">By <a class="byline__link"><span class="byline__name">Eskil Rademaker</span></a> and <a><span class="byline__name">Ada Low</span></a>, CNB</div></div><div class="timestamp">Published 11:00 AM EST, Fri February 23, 2024</div></div>)", "", u"ESKIL RADEMAKER"},
    {"cnn2", "", R"(<div class="byline"><div class="byline__names">By <a class="byline__link"><span class="byline__name">Eskil Rademaker</span></a> and <a><span class="byline__name">Ada Low</span></a>, CNB</div></div><div class="timestamp">Published 11:00 AM EST, Fri February 23, 2024</div>)", "", u"ESKIL RADEMAKER; ADA LOW"},
    {"updatedfirst", "", R"(<p class="author">Eskil Rademaker</p><p class="dates">Updated: 10:12 GMT, 25 February 2024 | Published: 11:00 GMT, 23 February 2024</p>)", "", u"ESKIL RADEMAKER"},
    {"dm", "", R"(<p class="author-section byline-plain">By <a class="author" rel="nofollow">Eskil Rademaker For The Evening Lamp</a></p><p class="byline-section"><span class="article-timestamp article-timestamp-published"><span class="article-timestamp-label">Published:</span> <time datetime="2024-02-23T11:00:00+0000">11:00 EST, 23 February 2024</time></span> | <span class="article-timestamp article-timestamp-updated"><span>Updated:</span> <time datetime="2024-02-25T12:02:49+0000">12:02 EST, 25 February 2024</time></span></p>)", "", u"ESKIL RADEMAKER"},
    {"ldtwo", R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Night train summit asks for common tickets by 2026","datePublished":"2024-02-23T11:00:00Z","author":[{"@type":"Person","name":"Eskil Rademaker"},{"@type":"Person","name":"Ada Low"}]}</script>)", "", "", u"ESKIL RADEMAKER; ADA LOW"},
    {"ldjoined", R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Night train summit asks for common tickets by 2026","datePublished":"Fri, 23 Feb 2024 11:00:00 GMT","author":{"@type":"Person","name":"Eskil Rademaker, Ada Low and Bo Finch"}}</script>)", "", "", u"ESKIL RADEMAKER; ADA LOW; BO FINCH"},
    {"ldurl", R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Night train summit asks for common tickets by 2026","datePublished":"2024-02-23","author":{"@type":"Person","name":"https://x.example/author/eskil","url":"https://x.example/author/eskil"}}</script>)", R"(<span class="byline">By <a rel="author" href="/author/eskil">Eskil Rademaker</a></span>)", "", u"ESKIL RADEMAKER"},
    {"ldorg", R"(<meta property="og:site_name" content="The Lamp"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Night train summit asks for common tickets by 2026","datePublished":"2024-02-23","author":{"@type":"Organization","name":"The Lamp Newsroom"}}</script>)", R"(<div class="story-meta__authors"><span>By</span> <a href="/a">Eskil Rademaker</a></div>)", "", u"ESKIL RADEMAKER"},
    {"graph", R"(<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Article","@id":"#a","headline":"Night train summit asks for common tickets by 2026","datePublished":"2024-02-23T10:00:00+00:00","dateModified":"2024-03-01T00:00:00Z","author":{"name":"Eskil Rademaker","@id":"#p"}},{"@type":"Person","@id":"#p","name":"Eskil Rademaker"},{"@type":"WebPage","datePublished":"2019-01-01"}]}</script>)", "", "", u"ESKIL RADEMAKER"},
    {"rel", "", R"(<a rel="author" href="/e">Eskil Rademaker</a> <a rel="author" href="/l">Ada Low</a> <time pubdate datetime="2024-02-23">23 Feb</time>)", "", u"ESKIL RADEMAKER; ADA LOW"},
    {"itemprop", "", R"(<span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Eskil Rademaker</span></span> <meta itemprop="datePublished" content="2024-02-23T11:00:00Z"><span itemprop="dateModified" content="2024-03-02">March 2</span>)", "", u"ESKIL RADEMAKER"},
    {"role", "", R"(<div class="author-block"><img alt="x"><p class="author-name">Eskil Rademaker</p><p class="author-role">Transport reporter</p><p class="pub-date">Friday 23 February 2024 11:00</p></div>)", "", u"ESKIL RADEMAKER"},
    {"pipe", "", R"(<div class="post-meta"><span>By Eskil Rademaker</span> | <span>February 23, 2024</span> | <span>3 Comments</span></div>)", "", u"ESKIL RADEMAKER"},
    {"plainp", "", R"(<p>By Eskil Rademaker</p><p>Feb 23, 2024</p>)", "", u"ESKIL RADEMAKER"},
    {"agency", "", R"(<p class="byline">Eskil Rademaker<br>The Lamp</p><p class="timestamp">6:02 a.m. ET Feb. 23, 2024</p>)", "", u"ESKIL RADEMAKER"},
    {"initial", R"(<meta name="author" content="Eskil J. Rademaker">)", R"(<time datetime="2024-02-23T23:30:00-05:00">Feb 23</time>)", "", u"ESKIL J. RADEMAKER"},
    {"euro", "", R"(<div class="article__meta">23.02.2024 | Eskil Rademaker</div>)", "", u"ESKIL RADEMAKER"},
    {"ukdate", "", R"(<div class="author">By Eskil Rademaker</div><div class="published-date">23/02/2024</div>)", "", u"ESKIL RADEMAKER"},
    {"fullname", R"(<meta name="byl" content="By Eskil Rademaker"><meta name="pdate" content="20240223">)", "", "", u"ESKIL RADEMAKER"},
    {"parsely", R"(<meta name="parsely-author" content="Eskil Rademaker"><meta name="parsely-author" content="Ada Low"><meta name="parsely-pub-date" content="2024-02-23T11:00:00Z">)", "", "", u"ESKIL RADEMAKER; ADA LOW"},
    {"fb", R"(<meta property="article:author" content="https://www.facebook.com/lamp"><meta property="article:published_time" content="2024-02-23T11:00:00+0100">)", R"(<div class="ArticleHeader-author">by <b>Eskil Rademaker</b></div>)", "", u"ESKIL RADEMAKER"},
    {"drop", "", R"(<header><h2 class="sub">A declaration in Brennford</h2><div class="contributors">Words: Eskil Rademaker</div><div class="posted">Posted on 23rd February, 2024</div></header>)", "", u"ESKIL RADEMAKER"},
    {"ampm", "", R"(<div class="meta"><span class="meta-author">Eskil Rademaker</span><span class="meta-date">Feb 23 2024 at 11:00am</span></div>)", "", u"ESKIL RADEMAKER"},
    {"dateinurl", R"(<link rel="canonical" href="https://lamp.example/news/2024/02/23/night-train">)", R"(<div class="byline">by Eskil Rademaker</div>)", "", u"ESKIL RADEMAKER"},
    {"epoch", R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Night train summit asks for common tickets by 2026","datePublished":1708686000000,"author":"Eskil Rademaker"}</script>)", "", "", u"ESKIL RADEMAKER"},
    {"footer", "", R"(<div class="dateline">Brennford, February 23, 2024</div>)", R"(<div class="author-footer"><div class="author-card"><a class="author-card__name" href="/a">Eskil Rademaker</a><p>Eskil Rademaker covers trains.</p></div></div>)", u"ESKIL RADEMAKER"},
    {"twitterhandle", R"(<meta name="twitter:creator" content="@eskil"><meta name="author" content="@eskil">)", R"(<p class="c-byline">By <span>Eskil Rademaker</span> <a>@eskil</a> <time class="c-timestamp" datetime="2024-02-23T11:00">Feb 23, 2024, 11:00am EST</time></p>)", "", u"ESKIL RADEMAKER"},
    {"multi", "", R"(<div class="byline">By <a>Eskil Rademaker</a>, <a>Ada Low</a>, <a>Bo Finch</a> and <a>Mirela Costin</a></div><div class="date-published">February 23 2024</div>)", "", u"ESKIL RADEMAKER; ADA LOW; BO FINCH; MIRELA COSTIN"},
    {"doctor", "", R"(<div class="byline">By Dr Eskil Rademaker, Professor of Railways, University of Orlau</div><div class="datePublished">February 23, 2024</div>)", "", u"ESKIL RADEMAKER"},
    {"newlines", "", R"(<div class="byline">
  By
  <span>Eskil   Rademaker</span>
  <span>,</span>
 <span>Ada Low</span>
</div><div class="date">
 February
 23,
 2024 </div>)", "", u"ESKIL RADEMAKER; ADA LOW"},
    {"bycap", "", R"(<p class="byline-text">BY <a>ESKIL RADEMAKER</a> AND <a>ADA LOW</a></p><p class="story-date">FEBRUARY 23, 2024 11:00 AM</p>)", "", u"ESKIL RADEMAKER; ADA LOW"},
};
// clang-format on

QByteArray pageOf(const Page &page)
{
    QByteArray text;
    for (const char *paragraph :
         {"Railways of fourteen countries have agreed to sell each other's tickets for night trains by 2026. Their "
          "heads "
          "signed a declaration at the end of the second European Night Train Summit in Brennford on Friday.",
          "The summit, hosted by the Union of Night Railways, brought together 270 delegates of railways, ministries "
          "and "
          "passenger associations. The first one was held two years ago in Orlau."})
        text += "<p>" + QByteArray(paragraph) + "</p>";
    return QByteArray(
               "<!DOCTYPE html><html lang=en><head><title>Night train summit asks for common tickets by 2026 - The "
               "Lamp</title>")
           + page.head
           + "</head><body><nav><ul><li><a href=/>Home</a></li></ul><span class='today date'>Monday, March 3, 2025"
             "</span></nav><main><article><h1>Night train summit asks for common tickets by 2026</h1>"
           + page.above + "<div class=body>" + text + "</div>" + page.below
           + "</article><aside class=related><h3>More</h3><div><a href=/1>Trams painted twice</a><span class=author>By "
             "Ines Moll</span><time datetime=2025-06-01>June 1, 2025</time></div></aside></main></body></html>";
}

} // namespace

TEST_CASE("Author and day are found in whatever way a page says them")
{
    for (const Page &page : pages) {
        INFO(page.name);
        const auto articles = ReaderRegistry().readBytes(pageOf(page), u"page.html"_s);
        REQUIRE(articles);
        CHECK(articles->front().byline.join(u"; "_s).toUpper() == QString::fromUtf16(page.authors));
        CHECK(articles->front().published.left(10) == u"2024-02-23"_s);
    }
}
