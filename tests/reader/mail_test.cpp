// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/mailmessage.h"
#include "reader/readerregistry.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header = "From: Ada Low <ada@gazette.example>\r\nTo: desk@gazette.example\r\n"
                          "Date: Thu, 30 Jul 2020 11:14:39 +0800\r\nMIME-Version: 1.0\r\n";

std::vector<Article> read(const QByteArray &mail)
{
    auto articles = ReaderRegistry().readBytes(mail, u"mail"_s);
    REQUIRE(articles);
    return std::move(*articles);
}

} // namespace

TEST_CASE("Encoded words are read in every charset")
{
    CHECK(decodeHeader("=?utf-8?q?Messe_er=C3=B6ffnet?=") == u"Messe eröffnet"_s);
    CHECK(decodeHeader("=?UTF-8?B?5Lit5Zu9?= =?GB18030?B?tPO74Q==?=") == u"中国大会"_s);
    CHECK(decodeHeader("plain =?broken") == u"plain =?broken"_s);
    CHECK(decodeHeader("caf\xC3\xA9") == u"café"_s);
}

TEST_CASE("A mail's subject, sender and date head its text")
{
    const auto articles = read(
        header
        + "Subject: =?utf-8?q?Fwd:_Fair_closes?=\r\nContent-Type: text/plain; charset=utf-8\r\n"
          "Content-Transfer-Encoding: quoted-printable\r\n\r\nThe fair in K=C3=B6ln closed on =\r\n"
          "Sunday after four days, and 12,000 visitors had come.\r\n");
    REQUIRE(articles.size() == 1);
    const Article &article = articles.front();
    CHECK(article.format == u"mail"_s);
    CHECK(article.title == u"Fair closes"_s);
    CHECK(article.byline == QStringList{u"Ada Low"_s});
    CHECK(article.published == u"2020-07-30T11:14:39"_s);
    CHECK(article.text.contains(u"Köln closed on Sunday after"));
}

TEST_CASE("Attachments are articles of their own")
{
    const QByteArray page =
        "<html><head><title>Programme of the fair</title></head><body><p>The fair opens on July 23, and "
        "sixty speakers will come.</p></body></html>";
    const auto articles = read(
        header
        + "Subject: Programme\r\nContent-Type: multipart/mixed; boundary=\"b 1\"\r\n\r\npreamble\r\n"
          "--b 1\r\nContent-Type: text/plain\r\n\r\nSee the programme.\r\n--b 1\r\n"
          "Content-Type: text/html; name=\"p.html\"\r\nContent-Transfer-Encoding: base64\r\n"
          "Content-Disposition: attachment; filename*=utf-8''p%20r.html\r\n\r\n"
        + page.toBase64()
        + "\r\n--b 1\r\nContent-Type: application/x-unknown\r\n"
          "Content-Disposition: attachment; filename=x.bin\r\n\r\n\1\2\3\4\5\6\r\n"
          "--b 1--\r\n");
    REQUIRE(articles.size() == 2);
    CHECK(articles[0].text.contains(u"See the programme."));
    REQUIRE(articles[0].warnings.size() == 1);
    CHECK(articles[0].warnings.first().contains(u"x.bin"));
    CHECK(articles[1].title == u"Programme of the fair"_s);
    CHECK(articles[1].format == u"html"_s);
}

TEST_CASE("A page saved as one file is the page")
{
    const auto articles = read(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: x\r\n"
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n"
        "\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<html><head><title>Fair closes</title></head><body><p>The fair in Calder closed =\r\non "
        "Sunday, and 12,000 visitors had come to see it.</p></body></html>\r\n--b--\r\n");
    REQUIRE(articles.size() == 1);
    CHECK(articles.front().format == u"mhtml"_s);
    CHECK(articles.front().title == u"Fair closes"_s);
    CHECK(articles.front().text.contains(u"closed on Sunday"));
}

TEST_CASE("A mailbox holds many mails")
{
    const QByteArray mail = header
                            + "Subject: One\r\n\r\nThe first fair closed on Sunday.\r\n\r\nFrom here on it rained.\r\n";
    const auto articles = read("From ada Thu Jul 30 11:14:39 2020\r\n" + mail
                               + "\r\nFrom bo Fri Jul 31 10:00:00 2020\r\n" + QByteArray(mail).replace("One", "Two"));
    REQUIRE(articles.size() == 2);
    CHECK(articles[0].title == u"One"_s);
    CHECK(articles[0].text.contains(u"From here on it rained."));
    CHECK(articles[1].title == u"Two"_s);
}

TEST_CASE("Broken mails do no harm")
{
    const QByteArray nested =
        "Content-Type: multipart/mixed; boundary=b\r\nMIME-Version: 1.0\r\nSubject: x\r\n\r\n--b\r\n";
    CHECK_NOTHROW(ReaderRegistry().readBytes(nested.repeated(500), u"m"_s));
    const QByteArray mail =
        header + "Subject: =?utf-8?q?x\r\nContent-Type: multipart/mixed; boundary=\"\r\n\r\n--\r\nText.\r\n";
    for (qsizetype cut = 1; cut < mail.size(); cut += 3)
        CHECK_NOTHROW(ReaderRegistry().readBytes(mail.first(cut), u"m"_s));
    // Text that merely talks of mails is text.
    const auto text = read("Subject: a fair\n\nThe fair in Calder closed on Sunday.\n");
    CHECK(text.front().format == u"text"_s);
}
