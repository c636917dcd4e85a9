// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measuring tool: the facts of files, one JSON object a line in the contract's form, by reader and extractor
// alone. For rule work beside the command line.
#include "extract/extractor.h"
#include "reader/readerregistry.h"
#include "report/factsjson.h"

#include <cstdio>

using namespace eventarium;

int main(int argc, char *argv[])
{
    const ReaderRegistry readers;
    const Extractor extractor;
    for (int i = 1; i < argc; ++i) {
        const auto articles = readers.readFile(QString::fromLocal8Bit(argv[i]));
        if (!articles) {
            std::fprintf(stderr, "%s: %s\n", argv[i], qPrintable(articles.error().message));
            continue;
        }
        for (const Article &article : *articles)
            std::puts(compactJson(factsJson(article, extractor.extract(article))).constData());
    }
    return 0;
}
