// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading alone: a web page of 170 KB, pages of PDF.

#include "bench/bars.h"
#include "reader/readerregistry.h"

using namespace Qt::StringLiterals;

namespace eventarium::bench {

namespace {

constexpr int pdfPages = 200;

QByteArray webPage()
{
    QByteArray page = "<!DOCTYPE html><html lang=\"en\"><head><title>Fair closes | Gazette</title>"
                      "<meta property=\"og:title\" content=\"Fair closes\"></head><body><div class=\"site-nav\">";
    for (int i = 0; page.size() < 130'000; ++i)
        page += "<div class=\"menu-item level-" + QByteArray::number(i % 5) + " js-nav\"><a href=\"/section/"
                + QByteArray::number(i) + "/index.html\" title=\"Section\"><span class=\"label\">Section "
                + QByteArray::number(i) + "</span></a></div>\n";
    page += "</div><article><h1>Fair closes</h1><div class=\"article-body\">";
    while (page.size() < 170 * 1024)
        page += "<p class=\"css-1a2b3c\">The Chamber of Commerce counted 310 participants, and the <a "
                "href=\"/x\">hall</a> was "
                "full, as its director said on the last evening of the fair in Calder.</p>\n";
    return page + "</div></article><footer class=\"site-footer\">Imprint</footer></body></html>";
}

QByteArray pdf()
{
    QByteArray bytes = "%PDF-1.4\n", kids;
    std::vector<qsizetype> offsets;
    const auto object = [&](const QByteArray &content) {
        offsets.push_back(bytes.size());
        bytes += QByteArray::number(offsets.size()) + " 0 obj\n" + content + "\nendobj\n";
    };
    for (int i = 0; i < pdfPages; ++i)
        kids += QByteArray::number(4 + 2 * i) + " 0 R ";
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pdfPages) + " >>");
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    QByteArray content = "BT /F1 10 Tf 72 780 Td 12 TL\n";
    for (int line = 0; line < 45; ++line)
        content += "(The Chamber of Commerce counted 310 participants, and the hall was full, as it said.) Tj T*\n";
    content += "ET";
    for (int i = 0; i < pdfPages; ++i) {
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents "
               + QByteArray::number(5 + 2 * i) + " 0 R >>");
        object("<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream");
    }
    const qsizetype table = bytes.size();
    bytes += "xref\n0 " + QByteArray::number(offsets.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets)
        bytes += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return bytes + "trailer\n<< /Root 1 0 R /Size " + QByteArray::number(offsets.size() + 1) + " >>\nstartxref\n"
           + QByteArray::number(table) + "\n%%EOF\n";
}

} // namespace

void reading(const Sink &sink)
{
    const ReaderRegistry registry;
    const QByteArray page = webPage();
    sink({u"read a web page of 170 KB"_s,
          medianMilliseconds(50, [&] { static_cast<void>(registry.readBytes(page, u"page"_s)); }),
          u"ms"_s,
          3,
          false,
          {}});
    const QByteArray document = pdf();
    const double time = medianMilliseconds(3, [&] { static_cast<void>(registry.readBytes(document, u"pdf"_s)); });
    sink({u"read PDF"_s, pdfPages / (time / 1000), u"pages/s"_s, 200, true, {}});
}

} // namespace eventarium::bench
