// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/extractor.h"
#include "support/print.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

Article articleOf(const QString &text)
{
    Article article;
    article.text = text;
    article.published = u"2021-05-04"_s;
    return article;
}

const QString fair = u"The 12th Spring Fair was held in Leipzig from May 1 to 3, 2021. The fair closed on May 3. "
                     "More than 12,000 people attended, 40 percent of them from abroad. The previous Spring Fair was "
                     "opened on June 5, 2019. Tickets were sold in 7 hours."_s;

const Explanation *find(const std::vector<Explanation> &all, const QString &fact, const QString &value)
{
    const auto found = std::ranges::find_if(all,
                                            [&](const Explanation &e) { return e.fact == fact && e.value == value; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("Every fact of an event has a rule and the words that say so", "[extract]")
{
    const Extractor extractor;
    const Article article = articleOf(fair);
    const auto facts = extractor.extract(article);
    const auto all = extractor.explain(article);
    REQUIRE(facts.events.size() == 1);
    const EventFacts &event = facts.events[0];
    const Explanation *name = find(all, u"name"_s, event.name);
    REQUIRE(name);
    CHECK(name->event == 0);
    CHECK(name->lost.isEmpty());
    CHECK(name->rule.contains(u"edition"));
    const Explanation *start = find(all, u"start"_s, u"2021-05-01"_s);
    REQUIRE(start);
    CHECK(start->lost.isEmpty());
    CHECK(start->weight);
    CHECK(start->span.in(article.text).toString() == u"May 1 to 3, 2021"_s);
    REQUIRE(find(all, u"edition"_s, u"12"_s));
    REQUIRE(find(all, u"places"_s, u"Leipzig"_s));
    for (const Figure &figure : event.figures)
        CHECK(find(all, u"figures"_s, figure.evidence.text));
}

TEST_CASE("What is no fact is explained with the reason against it", "[extract]")
{
    const Extractor extractor;
    const auto all = extractor.explain(articleOf(fair));
    const Explanation *earlier = find(all, u"start"_s, u"2019-06-05"_s);
    REQUIRE(earlier);
    CHECK_FALSE(earlier->lost.isEmpty());
    const Explanation *share = find(all, u"figures"_s, u"40 percent"_s);
    REQUIRE(share);
    CHECK(share->lost.contains(u"share"));
    for (const Explanation &explanation : all)
        CHECK_FALSE(explanation.rule.isEmpty());
}

TEST_CASE("To be asked why changes no fact", "[extract]")
{
    const Extractor extractor;
    const Article article = articleOf(fair);
    const auto before = extractor.extract(article);
    extractor.explain(article);
    CHECK(extractor.extract(article) == before);
    CHECK(extractor.explain(articleOf(QString())).empty());
}
