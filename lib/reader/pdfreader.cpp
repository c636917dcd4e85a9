// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/pdfreader.h"

#include "reader/pagelines.h"
#include "reader/plaintext.h"

#include <poppler-qt6.h>

#include <mutex>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int mostPages = 5000;

PageWords wordsOf(const Poppler::Page &page)
{
    PageWords words;
    words.width = page.pageSizeF().width();
    words.height = page.pageSizeF().height();
    const auto boxes = page.textList();
    words.words.reserve(boxes.size());
    for (const auto &box : boxes)
        words.words.push_back({box->text(), box->boundingBox()});
    return words;
}

} // namespace

QString PdfReader::format() const
{
    return u"pdf"_s;
}

bool PdfReader::canRead(QByteArrayView head, QStringView) const
{
    return head.first(qMin<qsizetype>(1024, head.size())).contains("%PDF-");
}

Result<std::vector<Article>> PdfReader::read(const QByteArray &bytes) const
{
    static std::once_flag once;
    std::call_once(once, [] { Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {}); });

    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (!document)
        return fail(Error::Kind::Corrupt, u"The PDF document is damaged or cut short and cannot be opened."_s);
    if (document->isLocked())
        return fail(Error::Kind::NotReadable,
                    u"The PDF document is encrypted; save it without its password and import that."_s);
    const int count = document->numPages();
    std::vector<PageWords> pages;
    int scanned = 0;
    for (int i = 0; i < qMin(count, mostPages); ++i) {
        const std::unique_ptr<Poppler::Page> page = document->page(i);
        pages.push_back(page ? wordsOf(*page) : PageWords{});
        scanned += pages.back().words.empty();
    }
    if (pages.empty())
        return fail(Error::Kind::Corrupt, u"The PDF document has no pages; it is damaged or cut short."_s);
    if (scanned == static_cast<int>(pages.size()))
        return fail(Error::Kind::Scanned,
                    u"Its pages are images without text (scanned); run text recognition on it first."_s);
    PagedText paged = textOfPages(pages, document->info(u"Title"_s));
    std::vector<Article> articles;
    articles.push_back(articleOfText(std::move(paged.text), format()));
    Article &article = articles.front();
    article.pages = std::move(paged.pages);
    if (scanned > 0)
        article.warnings += scanned == 1 ? u"1 page has no text (scanned)"_s
                                         : QString(QString::number(scanned) + u" pages have no text (scanned)");
    if (count > mostPages)
        article.warnings += u"Only the first 5,000 pages were read"_s;
    return articles;
}

} // namespace eventarium
