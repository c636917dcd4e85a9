// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes -> articles: whatever they are, no crash, and every part lies within its text.
#include "reader/readerregistry.h"

#include <cstdlib>

using namespace eventarium;

namespace {

// Not Q_ASSERT, which a build may leave out.
void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const Article &article)
{
    for (const QChar c : article.text)
        require(!c.isNull() && c != u'\r');
    require(article.text.isValidUtf16());
    qsizetype last = 0;
    for (const HeaderPart &part : article.parts) {
        require(part.span.start >= last && !part.span.isEmpty() && part.span.end <= article.text.size());
        last = part.span.end;
    }
    for (const QString &author : article.byline)
        require(article.text.contains(author));
    require(article.title.isEmpty() || article.text.contains(article.title));
    require(article.published.isEmpty() || article.publishedDate().has_value());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const ReaderRegistry registry;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto articles = registry.readBytes(bytes, QStringLiteral("fuzz"))) {
        for (const Article &article : *articles)
            check(article);
    }
    return 0;
}
