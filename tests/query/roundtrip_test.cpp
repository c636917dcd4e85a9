// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtergenerator.h"
#include "query/querylanguage.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

TEST_CASE("Every filter that is printed is read back as it was")
{
    for (unsigned seed = 0; seed < 20000; ++seed) {
        const EventFilter filter = test::FilterGenerator(seed).filter();
        const QString printed = printQuery(filter);
        INFO("seed " << seed << ": " << printed.toStdString());
        const ParsedQuery again = parseQuery(printed);
        if (again.filter != filter)
            INFO("read as: " << printQuery(again.filter).toStdString());
        REQUIRE(again.filter == filter);
    }
}

TEST_CASE("Whatever is typed, what is printed of it means the same and is printed the same again")
{
    for (unsigned seed = 0; seed < 30000; ++seed) {
        const QString text = test::FilterGenerator(seed).hostileText();
        INFO("seed " << seed << ": " << text.toStdString());
        const ParsedQuery first = parseQuery(text);
        const QString printed = printQuery(first.filter);
        INFO("printed: " << printed.toStdString());
        const ParsedQuery second = parseQuery(printed);
        REQUIRE(second.filter == first.filter);
        REQUIRE(printQuery(second.filter) == printed);

        qsizetype end = 0;
        for (const QueryPiece &piece : first.pieces) {
            REQUIRE(piece.span.start >= end);
            REQUIRE(piece.span.end > piece.span.start);
            REQUIRE(piece.span.end <= text.size());
            end = piece.span.end;
        }
        for (const QueryIssue &issue : first.issues) {
            REQUIRE(issue.span.start < issue.span.end);
            REQUIRE(issue.span.end <= text.size());
            REQUIRE_FALSE(issue.message.isEmpty());
        }
    }
}

TEST_CASE("Endless parentheses, negations and words are read all the same")
{
    const QString deep(100000, u'(');
    CHECK(parseQuery(deep).filter.isEmpty());
    CHECK_FALSE(parseQuery(deep).issues.empty());
    CHECK(parseQuery(QString(100000, u')')).filter.isEmpty());
    CHECK(parseQuery(QString(100000, u'-')).filter.isEmpty());
    CHECK(parseQuery(QString(100000, u'"')).filter == parseQuery(QString(100000, u'"')).filter);

    const QString buried = deep + u"expo"_s + QString(100000, u')');
    CHECK(printQuery(parseQuery(buried).filter) == u"expo"_s);
    const QString negated = u"-("_s.repeated(50001) + u"expo"_s;
    CHECK_FALSE(parseQuery(negated).filter.isEmpty());

    const ParsedQuery many = parseQuery(u"word "_s.repeated(100000));
    REQUIRE(many.filter.expression);
    CHECK(many.filter.expression->children.size() == 200);
    CHECK(many.issues.size() == 1);
    CHECK(parseQuery(printQuery(many.filter)).filter == many.filter);

    const ParsedQuery selections = parseQuery(u"topic:=\"a\" topic:=\"b\" "_s.repeated(1000));
    CHECK(selections.filter.facets.value(Facet::Topic) == QStringList{u"a"_s, u"b"_s});
}
