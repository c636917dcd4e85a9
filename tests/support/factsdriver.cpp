// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measuring tool: the facts of files, one JSON object a line in the contract's form, by reader and extractor
// alone. For rule work beside the command line.
#include "support/factstext.h"

#include "extract/extractor.h"
#include "reader/readerregistry.h"

#include <QJsonDocument>

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
        for (const Article &article : *articles) {
            const QJsonObject facts = test::factsObject(article, extractor.extract(article));
            std::puts(QJsonDocument(facts).toJson(QJsonDocument::Compact).constData());
        }
    }
    return 0;
}
