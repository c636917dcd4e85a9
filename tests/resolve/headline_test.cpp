// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "Which number stands for an event", step by step: in each row the claim `better` wins over `worse`,
// and all that comes later in the rule speaks for the other one.

#include "resolve/resolver.h"

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;
using namespace eventarium;

namespace {

FigureRow claim(double value)
{
    FigureRow row;
    row.figure.quantity.value = value;
    row.figure.category = FigureCategory::Attendees;
    row.figure.basis = FigureBasis::Counted;
    row.figure.counts = FigureCounts::People;
    row.figure.statedBy = StatedBy{u"Host"_s, StatedRelation::Organiser};
    row.published = u"2020-07-30"_s;
    row.source = u"/a"_s;
    return row;
}

// As bad as a claim may be in the steps that follow the one under test.
enum Step { Scope, Basis, Counts, Stated, Exactness, Newest };
FigureRow weakAfter(FigureRow row, Step step)
{
    if (step < Basis)
        row.figure.basis = FigureBasis::Registered;
    if (step < Counts)
        row.figure.counts = FigureCounts::Views;
    if (step < Stated)
        row.figure.statedBy.reset();
    if (step < Exactness)
        row.figure.quantity.qualifier = Qualifier::Vague;
    if (step < Newest)
        row.published = u"2019-01-01"_s;
    return row;
}

double winner(const FigureRow &a, const FigureRow &b)
{
    const FigureRow one[] = {a, b};
    const FigureRow other[] = {b, a};
    const auto first = headline(one, HeadlineColumn::Attendance);
    const auto second = headline(other, HeadlineColumn::Attendance);
    REQUIRE(first);
    CHECK(first == second);
    return first->figure.quantity.value;
}

} // namespace

TEST_CASE("Each step of the headline rule decides over all later ones")
{
    FigureRow better = claim(1);
    FigureRow worse = claim(2);
    SECTION("whole event before part")
    {
        better = weakAfter(better, Scope);
        worse.figure.scope = u"opening ceremony"_s;
    }
    SECTION("whole event before a day of it")
    {
        better = weakAfter(better, Scope);
        worse.figure.per = FigurePer::Day;
    }
    SECTION("counted before registered")
    {
        better = weakAfter(better, Basis);
        worse.figure.basis = FigureBasis::Registered;
    }
    SECTION("counted before unsaid")
    {
        better = weakAfter(better, Basis);
        worse.figure.basis.reset();
    }
    SECTION("people before visits")
    {
        better = weakAfter(better, Counts);
        worse.figure.counts = FigureCounts::Visits;
    }
    SECTION("people before views")
    {
        better = weakAfter(better, Counts);
        worse.figure.counts = FigureCounts::Views;
    }
    SECTION("the organiser before others")
    {
        better = weakAfter(better, Stated);
        better.figure.statedBy = StatedBy{u"Host"_s, StatedRelation::Organiser};
        worse.figure.statedBy = StatedBy{u"Police"_s, StatedRelation::Other};
    }
    SECTION("others before nobody")
    {
        better = weakAfter(better, Stated);
        better.figure.statedBy = StatedBy{u"Police"_s, StatedRelation::Other};
        worse.figure.statedBy.reset();
    }
    SECTION("exact before a bound")
    {
        better = weakAfter(better, Exactness);
        worse.figure.quantity.qualifier = Qualifier::MoreThan;
    }
    SECTION("a bound before approximate")
    {
        better = weakAfter(better, Exactness);
        better.figure.quantity.qualifier = Qualifier::UpTo;
        worse.figure.quantity.qualifier = Qualifier::About;
    }
    SECTION("approximate before vague")
    {
        better = weakAfter(better, Exactness);
        better.figure.quantity.qualifier = Qualifier::About;
        worse.figure.quantity.qualifier = Qualifier::Vague;
    }
    SECTION("the newest article")
    {
        better.published = u"2020-08-01"_s;
    }
    SECTION("a dated article before an undated one")
    {
        worse.published.clear();
    }
    SECTION("of equals always the same one")
    {
        worse.source = u"/b"_s;
    }
    CHECK(winner(better, worse) == 1);
}

TEST_CASE("What never stands for an event")
{
    FigureRow row = claim(500'000);
    SECTION("expected")
    {
        row.figure.basis = FigureBasis::Expected;
    }
    SECTION("a limit")
    {
        row.figure.basis = FigureBasis::Limit;
    }
    SECTION("an earlier edition's figure")
    {
        row.previous = true;
    }
    SECTION("something else that is counted")
    {
        row.figure.category = FigureCategory::Exhibitors;
    }
    CHECK_FALSE(headline({&row, 1}, HeadlineColumn::Attendance));
    CHECK_FALSE(headline({&row, 1}, HeadlineColumn::Online));
    CHECK_FALSE(headline({}, HeadlineColumn::Attendance));
}

TEST_CASE("Columns and parts")
{
    FigureRow viewers = claim(10'000'000);
    viewers.figure.category = FigureCategory::OnlineViewers;
    viewers.figure.scope = u"opening ceremony"_s;
    viewers.quote = u"The opening ceremony had 10 million viewers."_s;
    FigureRow online = claim(800);
    online.figure.audience = FigureAudience::Online;
    const FigureRow ledger[] = {viewers, claim(25'000), online};

    const auto attendance = headline(ledger, HeadlineColumn::Attendance);
    REQUIRE(attendance);
    CHECK(attendance->figure.quantity.value == 25'000);
    CHECK_FALSE(attendance->part);
    const auto whole = headline(ledger, HeadlineColumn::Online);
    REQUIRE(whole);
    CHECK(whole->figure.quantity.value == 800);
    const auto part = headline({&viewers, 1}, HeadlineColumn::Online);
    REQUIRE(part);
    CHECK(part->part);
    CHECK(part->quote == viewers.quote);
    CHECK(part->source == u"/a");
}
