// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every article of the sample: when it was published and who wrote it, as read by a person.
#include "reader/readerregistry.h"
#include "support/print.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

const QString sources = QStringLiteral(EVENTARIUM_SOURCE_DIR "/");

} // namespace

TEST_CASE("Publication day and author of every sample article are found")
{
    QFile table(sources + u"tests/reader/sample_headers.txt"_s);
    REQUIRE(table.open(QIODevice::ReadOnly));
    const ReaderRegistry registry;
    int articles = 0;
    while (!table.atEnd()) {
        const QStringList row = QString::fromUtf8(table.readLine().chopped(1)).split(u'\t');
        REQUIRE(row.size() == 3);
        INFO(row[0].toStdString());
        const auto read = registry.readFile(sources + row[0]);
        REQUIRE(read);
        const Article &article = read->front();
        CHECK(article.published.first(qMin<qsizetype>(10, article.published.size())) == row[1]);
        CHECK(article.byline.join(u"; "_s) == row[2]);
        CHECK(article.language == u"en"_s);
        CHECK(article.warnings.isEmpty());
        ++articles;
    }
    CHECK(articles >= 60);
}

TEST_CASE("The sample has at least forty articles, each with its sources")
{
    const QDir folder(sources + u"data/sample"_s);
    QFile list(folder.filePath(u"SOURCES.md"_s));
    REQUIRE(list.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(list.readAll());
    const QStringList files = folder.entryList({u"*.txt"_s});
    CHECK(files.size() >= 40);
    for (const QString &file : files) {
        INFO(file.toStdString());
        CHECK(text.contains(u"\n## "_s + file.chopped(4) + u"\n- http"_s));
    }
}
