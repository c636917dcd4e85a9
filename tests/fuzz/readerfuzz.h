// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What must hold of every article that a reader makes, whatever the bytes were.
#pragma once

#include "reader/articlereader.h"

#include <cstdint>
#include <cstdlib>

namespace eventarium::fuzz {

// Not Q_ASSERT, which a build may leave out.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

inline void check(const Article &article)
{
    for (const QChar c : article.text)
        require(!c.isNull() && c != u'\r');
    require(article.text.isValidUtf16());
    qsizetype last = 0;
    for (const HeaderPart &part : article.parts) {
        require(part.span.start >= last && !part.span.isEmpty() && part.span.end <= article.text.size());
        last = part.span.end;
    }
    for (const qsizetype page : article.pages)
        require(page >= 0 && page <= article.text.size());
    for (const QString &author : article.byline)
        require(article.text.contains(author));
    require(article.title.isEmpty() || article.text.contains(article.title));
    require(article.published.isEmpty() || article.publishedDate().has_value());
}

// One reader on its own, whether or not it would have been chosen.
inline int read(const ArticleReader &reader, const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(reader.canRead(bytes, {}));
    if (const auto articles = reader.read(bytes)) {
        for (const Article &article : *articles)
            check(article);
    }
    return 0;
}

} // namespace eventarium::fuzz
