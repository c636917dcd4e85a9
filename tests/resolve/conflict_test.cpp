// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/resolver.h"

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;
using namespace eventarium;

namespace {

Figure figure(double value, Qualifier qualifier = Qualifier::Exact, std::optional<double> upper = {})
{
    Figure figure;
    figure.quantity = {value, upper, qualifier, u"visitors"_s};
    figure.category = FigureCategory::Attendees;
    figure.basis = FigureBasis::Counted;
    figure.counts = FigureCounts::People;
    return figure;
}

Telling telling(qint64 article, const Figures &figures, const QString &start = u"2020-07-23"_s)
{
    Telling telling;
    telling.article = {article};
    telling.source = QString::number(article);
    telling.facts.name = u"Internet Conference"_s;
    telling.facts.edition = 19;
    telling.facts.dates.start = PartialDate::fromIso(start);
    telling.facts.confidence = 0.9;
    telling.facts.figures = figures;
    return telling;
}

bool conflict(const Telling &a, const Telling &b)
{
    const Telling both[] = {a, b};
    const auto events = resolveSeries(both);
    REQUIRE(events.size() == 1);
    return events.front().row.conflict;
}

bool conflict(const Figure &a, const Figure &b)
{
    return conflict(telling(1, {a}), telling(2, {b}));
}

} // namespace

TEST_CASE("Numbers that no truth fits contradict each other")
{
    using enum Qualifier;
    CHECK(conflict(figure(10e6), figure(12e6, MoreThan)));
    CHECK(conflict(figure(10e6, MoreThan), figure(10e6)));
    CHECK(conflict(figure(5'000), figure(6'000)));
    CHECK(conflict(figure(500, LessThan), figure(500, MoreThan)));
    CHECK(conflict(figure(391, Exact, 400), figure(401)));
    CHECK(conflict(figure(78'000, About), figure(90'000)));
    CHECK(conflict(figure(1e6, Vague), figure(900'000)));

    CHECK_FALSE(conflict(figure(5'000), figure(5'000)));
    CHECK_FALSE(conflict(figure(10e6, MoreThan), figure(12e6)));
    CHECK_FALSE(conflict(figure(10e6, MoreThan), figure(12e6, MoreThan)));
    CHECK_FALSE(conflict(figure(500, UpTo), figure(500)));
    CHECK_FALSE(conflict(figure(391, Exact, 400), figure(395)));
    CHECK_FALSE(conflict(figure(78'000, About), figure(78'123)));
    CHECK_FALSE(conflict(figure(1e6, Vague), figure(3e6)));
}

TEST_CASE("Only claims about the same thing contradict each other")
{
    Figure other = figure(6'000);
    SECTION("basis")
    {
        other.basis = FigureBasis::Registered;
    }
    SECTION("what is counted")
    {
        other.counts = FigureCounts::Visits;
    }
    SECTION("audience")
    {
        other.audience = FigureAudience::Online;
    }
    SECTION("scope")
    {
        other.scope = u"from abroad"_s;
    }
    SECTION("per day")
    {
        other.per = FigurePer::Day;
    }
    SECTION("category")
    {
        other.category = FigureCategory::Exhibitors;
    }
    CHECK_FALSE(conflict(figure(5'000), other));
    CHECK(conflict(other, [&] {
        Figure twin = other;
        twin.quantity.value = 9'000;
        return twin;
    }()));
}

TEST_CASE("One article does not contradict itself")
{
    const Telling one = telling(1, {figure(5'000), figure(6'000)});
    CHECK_FALSE(resolveSeries({&one, 1}).front().row.conflict);
}

TEST_CASE("Dates contradict each other, unless one is only vaguer")
{
    CHECK(conflict(telling(1, {}), telling(2, {}, u"2020-07-24"_s)));
    CHECK_FALSE(conflict(telling(1, {}), telling(2, {}, u"2020-07"_s)));
    CHECK_FALSE(conflict(telling(1, {}), telling(2, {}, {})));
}
