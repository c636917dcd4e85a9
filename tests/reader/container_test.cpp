// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/readerregistry.h"
#include "reader/zipwriter.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

const QByteArray text =
    "Fair closes in Calder\n\nBy Ada Low\n\n30 July 2020\n\nThe fair in Calder closed on Sunday after "
    "four days, and 12,000 visitors had come, as its director said.\n";

Result<std::vector<Article>> read(const QByteArray &bytes)
{
    return ReaderRegistry().readBytes(bytes, u"container"_s);
}

QByteArray docx(const QByteArray &body)
{
    return test::packed({{"[Content_Types].xml", "<Types/>"},
                         {"word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>" + body
                                                   + "</w:body></w:document>"}});
}

} // namespace

TEST_CASE("A ZIP or tar archive is entered like a folder")
{
    for (const bool tar : {false, true}) {
        const auto articles = read(test::packed(
            {{"a/one.txt", text}, {"two.html", "<html><p>" + text + "</p></html>"}, {"__MACOSX/x", "y"}}, tar));
        REQUIRE(articles);
        REQUIRE(articles->size() == 2);
        CHECK(articles->at(0).title == u"Fair closes in Calder"_s);
        CHECK(articles->at(0).published == u"2020-07-30"_s);
        CHECK(articles->at(1).format == u"html"_s);
    }
}

TEST_CASE("Names that lead out of an archive are left out, and it is said")
{
    const auto articles = read(test::packed({{"../../evil.txt", text}, {"/etc/evil.txt", text}, {"good.txt", text}}));
    REQUIRE(articles);
    CHECK(articles->size() == 1);
    REQUIRE_FALSE(articles->front().warnings.isEmpty());
    CHECK(articles->front().warnings.first().contains(u"leads out"));
}

TEST_CASE("A bomb is stopped")
{
    const QByteArray zeros(70 * 1024 * 1024, ' ');
    const auto one = read(test::packed({{"zeros.txt", zeros}}));
    REQUIRE_FALSE(one);
    CHECK(one.error().kind == Error::Kind::TooLarge);
    // Archives within archives end, too.
    QByteArray nested = test::packed({{"a.txt", text}});
    for (int i = 0; i < 6; ++i)
        nested = test::packed({{"inner.zip", nested}});
    CHECK_FALSE(read(nested));
}

TEST_CASE("An encrypted archive says so")
{
    const auto articles = read(test::packed({{"a.txt", text}}, false, "secret"));
    REQUIRE_FALSE(articles);
    CHECK(articles.error().kind == Error::Kind::NotReadable);
    CHECK(articles.error().message.contains(u"encrypted"));
}

TEST_CASE("Cut and flipped archives do no harm")
{
    const QByteArray whole = test::packed({{"a.txt", text}, {"b.txt", text}});
    for (qsizetype cut = 4; cut < whole.size(); cut += 13)
        CHECK_NOTHROW(read(whole.first(cut)));
    for (qsizetype i = 0; i < whole.size(); i += 5) {
        QByteArray flipped = whole;
        flipped[i] = static_cast<char>(flipped[i] ^ 0x24);
        CHECK_NOTHROW(read(flipped));
    }
}

TEST_CASE("A Word document gives paragraphs, lists and tables")
{
    const auto articles = read(
        docx("<w:p><w:r><w:t>Fair closes in Calder</w:t></w:r></w:p><w:p><w:r><w:t>30 July 2020</w:t>"
             "</w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">The fair </w:t></w:r><w:del><w:r>"
             "<w:t>gone</w:t></w:r></w:del><w:r><w:t>closed on Sunday.</w:t></w:r></w:p>"
             "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>one</w:t></w:r></w:p>"
             "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>two</w:t></w:r></w:p>"
             "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Day</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>"
             "Visitors</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
    REQUIRE(articles);
    const Article &article = articles->front();
    CHECK(article.format == u"docx"_s);
    CHECK(article.title == u"Fair closes in Calder"_s);
    CHECK(article.published == u"2020-07-30"_s);
    CHECK(article.text.contains(u"The fair closed on Sunday.\n\n- one\n- two\n\nDay | Visitors"));
}

TEST_CASE("Damaged and hostile documents say so")
{
    const auto cut = read(
        test::packed({{"word/document.xml",
                       "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>Whole.</w:t></w:r></w:p><w:p><w:r><w:t>Half a te"}}));
    REQUIRE(cut);
    CHECK_FALSE(cut->front().warnings.isEmpty());
    const auto none = read(test::packed({{"word/styles.xml", "<x/>"}}));
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == Error::Kind::Corrupt);
    QByteArray laughs = "<!DOCTYPE l [<!ENTITY a0 \"haha\">";
    for (int i = 1; i < 20; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ";";
        laughs += "<!ENTITY a" + QByteArray::number(i) + " \"" + before.repeated(10) + "\">";
    }
    laughs += "]><w:document xmlns:w=\"w\"><w:p><w:r><w:t>&a19;</w:t></w:r></w:p></w:document>";
    CHECK_FALSE(read(test::packed({{"word/document.xml", laughs}})));
}

TEST_CASE("OpenDocument text and books are read")
{
    const auto odt = read(test::packed(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml",
          "<o:document-content xmlns:o=\"o\" xmlns:t=\"t\"><o:body><o:text><t:h>Fair closes in Calder</t:h>"
          "<t:p>The fair<t:s t:c=\"2\"/>closed<o:annotation><t:p>note</t:p></o:annotation>.</t:p>"
          "<t:list><t:list-item><t:p>one</t:p></t:list-item></t:list></o:text></o:body></o:document-content>"}}));
    REQUIRE(odt);
    CHECK(odt->front().format == u"odt"_s);
    CHECK(odt->front().text == u"Fair closes in Calder\n\nThe fair closed.\n\n- one\n"_s);

    const auto book = read(test::packed(
        {{"mimetype", "application/epub+zip"},
         {"META-INF/container.xml",
          "<container><rootfiles><rootfile full-path=\"OPS/b.opf\"/></rootfiles></container>"},
         {"OPS/b.opf",
          "<package xmlns:dc=\"d\"><metadata><dc:title>Fairs</dc:title><dc:creator>Ada Low</dc:creator>"
          "<dc:date>2020-07-30</dc:date></metadata><manifest><item id=\"c\" href=\"c%201.xhtml\"/></manifest>"
          "<spine><itemref idref=\"c\"/></spine></package>"},
         {"OPS/c 1.xhtml", "<html><body><p>The fair in Calder closed on Sunday.</p></body></html>"}}));
    REQUIRE(book);
    CHECK(book->front().title == u"Fairs"_s);
    CHECK(book->front().byline == QStringList{u"Ada Low"_s});
    CHECK(book->front().text.contains(u"Calder closed"));
}

TEST_CASE("RTF is read in its code page and beyond it")
{
    const auto articles = read(
        R"({\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\*\generator X;}\pard Messe in K\'f6ln\par )"
        R"(\u20013?\u-10179?\u-8704? {\b 12,000} guests\'85 came.\par {\pict 00ff}\bullet  one\par})");
    REQUIRE(articles);
    CHECK(articles->front().format == u"rtf"_s);
    CHECK(articles->front().text == u"Messe in Köln\n\n中\U0001F600 12,000 guests… came.\n\n• one\n"_s);
    for (const QByteArray &bad :
         {QByteArray("{\\rtf1 "), QByteArray("{\\rtf1\\u"), QByteArray("{\\rtf1\\'"),
          QByteArray("{\\rtf1\\bin99999999999 x"), QByteArray("{").repeated(200'000).prepend("{\\rtf1")})
        CHECK_NOTHROW(read(bad));
}

TEST_CASE("The pages of a web archive are articles, whatever they were sent as")
{
    const QByteArray page =
        "<html><head><title>Fair closes</title></head><body><p>The fair in Calder closed on Sunday, and "
        "12,000 visitors had come to it, as its director said.</p></body></html>";
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                               + QByteArray::number(page.size(), 16) + "\r\n" + page + "\r\n0\r\n\r\n";
    const QByteArray missing =
        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html><p>Nothing here</p></html>";
    QByteArray warc;
    for (const QByteArray &answer : {chunked, missing})
        warc += "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/x\r\nContent-Length: "
                + QByteArray::number(answer.size()) + "\r\n\r\n" + answer + "\r\n\r\n";
    const auto articles = read(warc);
    REQUIRE(articles);
    REQUIRE(articles->size() == 1);
    CHECK(articles->front().title == u"Fair closes"_s);
    for (qsizetype cut = 6; cut < warc.size(); cut += 11)
        CHECK_NOTHROW(read(warc.first(cut)));
}
