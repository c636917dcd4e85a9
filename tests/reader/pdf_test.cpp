// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/pagelines.h"
#include "reader/readerregistry.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

// A page a list of lines, at 12 points from the top down; an empty page has no text, as scans have none.
QByteArray pdf(const std::vector<std::vector<QByteArray>> &pages, const QByteArray &trailer = {})
{
    QByteArray bytes = "%PDF-1.4\n";
    std::vector<qsizetype> offsets;
    const auto object = [&](const QByteArray &content) {
        offsets.push_back(bytes.size());
        bytes += QByteArray::number(offsets.size()) + " 0 obj\n" + content + "\nendobj\n";
    };
    QByteArray kids;
    for (size_t i = 0; i < pages.size(); ++i)
        kids += QByteArray::number(4 + 2 * i) + " 0 R ";
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pages.size()) + " >>");
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    for (size_t i = 0; i < pages.size(); ++i) {
        QByteArray content = "BT /F1 10 Tf 72 750 Td 12 TL\n";
        for (const QByteArray &line : pages[i])
            content += "(" + line + ") Tj T*\n";
        content += "ET";
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents "
               + QByteArray::number(5 + 2 * i) + " 0 R >>");
        object("<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream");
    }
    const qsizetype table = bytes.size();
    bytes += "xref\n0 " + QByteArray::number(offsets.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets)
        bytes += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return bytes + "trailer\n<< /Root 1 0 R /Size " + QByteArray::number(offsets.size() + 1) + trailer
           + " >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

const std::vector<QByteArray> first = {"Fair closes in Calder",
                                       "",
                                       "30 July 2020",
                                       "",
                                       "The fair in Calder closed on Sunday after four days, and some twelve thou-",
                                       "sand visitors had come to it, more than ever before, as its director said",
                                       "on the last evening."};

PageWord word(const char *text, double x, double y, double width)
{
    return {QString::fromLatin1(text), QRectF(x, y, width, 10)};
}

} // namespace

TEST_CASE("A PDF document gives running text, and where its pages begin")
{
    const auto articles = ReaderRegistry().readBytes(pdf({first, {"It will return in 2021."}}), u"a.txt"_s);
    REQUIRE(articles);
    const Article &article = articles->front();
    CHECK(article.format == u"pdf"_s);
    CHECK(article.title == u"Fair closes in Calder"_s);
    CHECK(article.published == u"2020-07-30"_s);
    CHECK(article.text.contains(
        u"some twelve thousand visitors had come to it, more than ever before, as its director said "
        "on the last evening.\n\nIt will return"));
    REQUIRE(article.pages.size() == 2);
    CHECK(article.text.sliced(article.pages[1]).startsWith(u"It will return"));
}

TEST_CASE("Scanned, encrypted and damaged documents say what they are")
{
    const auto kindOf = [](const QByteArray &bytes) {
        const auto result = ReaderRegistry().readBytes(bytes, u"x.pdf"_s);
        REQUIRE_FALSE(result);
        return result.error().kind;
    };
    CHECK(kindOf(pdf({{}, {}})) == Error::Kind::Scanned);
    CHECK(kindOf("%PDF-1.4\nnothing of use") == Error::Kind::Corrupt);
    const QByteArray key = "(" + QByteArray(32, 'x') + ")";
    CHECK(kindOf(pdf({first},
                     " /ID [(a) (a)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O " + key + " /U " + key + " >>"))
          == Error::Kind::NotReadable);
    const auto half = ReaderRegistry().readBytes(pdf({first, {}}), u"x.pdf"_s);
    REQUIRE(half);
    CHECK(half->front().warnings.join(u' ').contains(u"scanned"));
}

TEST_CASE("A broken table of a PDF is mended, a flipped byte does no harm")
{
    const QByteArray whole = pdf({first});
    const auto mended = ReaderRegistry().readBytes(QByteArray(whole).replace("startxref\n", "startxref\n9"), u"x"_s);
    REQUIRE(mended);
    CHECK(mended->front().text.contains(u"Calder closed"));
    for (qsizetype cut = 8; cut < whole.size(); cut += 41)
        CHECK_NOTHROW(ReaderRegistry().readBytes(whole.first(cut), u"x"_s));
}

TEST_CASE("Running heads and page numbers go, columns are read one after the other")
{
    std::vector<PageWords> pages;
    for (int i = 0; i < 3; ++i) {
        PageWords page{600, 800, {}};
        page.words.push_back(word("Gazette", 50, 20, 60));
        page.words.push_back(word(i == 0 ? "left" : i == 1 ? "middle" : "right", 50, 200, 200));
        page.words.push_back(word("column", 50, 212, 200));
        page.words.push_back(word("next", 320, 200, 200));
        page.words.push_back(word(i == 0 ? "1" : i == 1 ? "2" : "3", 300, 780, 6));
        pages.push_back(page);
    }
    const PagedText paged = textOfPages(pages);
    CHECK_FALSE(paged.text.contains(u"Gazette"));
    CHECK(paged.text == u"left column next middle column next right column next\n"_s);
    CHECK(paged.pages.size() == 3);
}
