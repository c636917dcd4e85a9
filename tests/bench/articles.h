// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Articles for the benchmarks as a reader hands them on. One thread.
#pragma once

#include "reader/readerregistry.h"
#include "support/articlegenerator.h"

namespace eventarium::bench {

class ArticleMaker final
{
public:
    Article read(const QByteArray &bytes) const
    {
        const auto articles = m_readers.readBytes(bytes, QStringLiteral("made up"));
        return articles && !articles->empty() ? articles->front() : Article();
    }
    // Number `index` of the made-up articles.
    Article article(unsigned index, qsizetype bytes = 2048) const
    {
        return read(test::ArticleGenerator(1).article(index, bytes));
    }

private:
    ReaderRegistry m_readers;
};

} // namespace eventarium::bench
