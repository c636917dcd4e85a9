// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How papers, agencies and blogs open and close an article: header_shapes.txt, one shape a row.
#include "reader/headerparser.h"
#include "support/print.h"

#include <QFile>

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

const QString body =
    u"More than ten thousand people came to the hall, and twice as many followed the talks on their screens at home, "
    "the organisers said on Sunday. The next meeting is planned for the spring, they added in the evening."_s;

bool overlapsBody(const Article &article)
{
    const qsizetype start = article.text.indexOf(body);
    const TextSpan span{start, start + body.size()};
    return start < 0
           || std::ranges::any_of(article.parts, [&](const HeaderPart &part) { return part.span.overlaps(span); });
}

} // namespace

TEST_CASE("Every shape of an article's head and foot is read, and nothing else is taken for one")
{
    QFile table(QStringLiteral(EVENTARIUM_SOURCE_DIR "/tests/reader/header_shapes.txt"));
    REQUIRE(table.open(QIODevice::ReadOnly));
    int shapes = 0;
    while (!table.atEnd()) {
        const QString line = QString::fromUtf8(table.readLine()).remove(u'\n');
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        QStringList row = line.split(u'\t');
        REQUIRE(row.size() <= 4);
        row.resize(4);
        INFO(row[0].toStdString());
        Article article;
        article.text = row[0];
        article.text.replace(u'~', u'\n');
        article.text.replace(u"{T}"_s, u"Tech week closes with a record"_s).replace(u"{B}"_s, body);
        article.text += u'\n';
        findHeaderParts(article);
        CHECK(article.published == row[1]);
        CHECK(article.byline.join(u"; "_s) == row[2]);
        CHECK(article.dateline.place == row[3]);
        CHECK_FALSE(overlapsBody(article));
        ++shapes;
    }
    CHECK(shapes > 200);
}
