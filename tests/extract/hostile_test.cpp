// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/extracting.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

// Runs both commands; what it finds is of no interest, that it ends and stays true is.
void survives(const QString &text)
{
    const Article article = test::articleOf(text, u"2021-06-10"_s);
    CHECK(test::evidenceHolds(article, test::extractor().extract(article)));
    for (const Annotation &annotation : test::extractor().annotate(article)) {
        if (annotation.span.start < 0 || annotation.span.end > text.size() || annotation.span.isEmpty())
            FAIL("a span outside the text");
    }
}

} // namespace

TEST_CASE("nothing is found in nothing")
{
    for (const QString &text : {u""_s, u" \n\n\t"_s, u"."_s, u"\""_s, u"("_s, u"2020"_s}) {
        const FoundFacts facts = test::factsOf(text);
        CHECK(facts.events.empty());
        CHECK(facts.people.empty());
        CHECK(facts.organizations.empty());
    }
}

TEST_CASE("junk ends in finite time and without a crash")
{
    QString junk;
    quint32 state = 12345;
    for (int i = 0; i < 200'000; ++i) {
        state = state * 1664525u + 1013904223u;
        const char16_t unit = char16_t(state >> 16);
        junk.append(QChar(unit >= 0xd800 && unit < 0xe000 ? u'\ufffd' : unit));
    }
    survives(junk);
}

TEST_CASE("a megabyte without a stop")
{
    survives(u"the fair in Paris was held by Acme Group and said "_s.repeated(20'000));
}

TEST_CASE("a hundred thousand brackets")
{
    survives(u"("_s.repeated(100'000));
    survives(u"(ABC "_s.repeated(50'000));
}

TEST_CASE("a hundred thousand capitalised words")
{
    survives(u"Alpha Forum of "_s.repeated(50'000));
    survives(u"Minister "_s.repeated(100'000));
    survives(u"Expo 2020 and "_s.repeated(50'000));
    survives(u"hosted by Beta and "_s.repeated(50'000));
}

TEST_CASE("a hundred thousand dates beside a hundred thousand events")
{
    survives(u"The Gamma Expo opened on May 3. "_s.repeated(20'000));
    survives(u"the Gamma Expo from May 3 to 5, "_s.repeated(20'000));
    survives(u"2000 2001 "_s.repeated(50'000));
}
