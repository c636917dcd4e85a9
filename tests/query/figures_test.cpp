// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/figureseries.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

constexpr auto attendance = FigureSeries::Column::Attendance;

EventRow row(double value, Qualifier qualifier = Qualifier::Exact)
{
    EventRow row;
    row.attendance.emplace();
    row.attendance->figure.category = FigureCategory::Attendees;
    row.attendance->figure.quantity.value = value;
    row.attendance->figure.quantity.qualifier = qualifier;
    return row;
}

} // namespace

TEST_CASE("Headlines of the same kind are added up, with how many of how many")
{
    const std::vector<EventRow> rows = {row(1000), row(200, Qualifier::MoreThan), EventRow()};
    const auto sum = sumOfHeadlines(rows, attendance);
    REQUIRE(sum);
    CHECK(*sum == FigureSum{1200, true, false, 2, 3});
    const std::vector<EventRow> exact = {row(1000), row(200)};
    CHECK(sumOfHeadlines(exact, attendance) == FigureSum{1200, false, false, 2, 2});
    const std::vector<EventRow> approximate = {row(1000, Qualifier::About)};
    CHECK(sumOfHeadlines(approximate, attendance) == FigureSum{1000, false, true, 1, 1});
}

TEST_CASE("Parts, vague numbers, upper bounds and figures a day are in no sum")
{
    EventRow part = row(5);
    part.attendance->part = true;
    part.attendance->figure.scope = u"opening ceremony"_s;
    EventRow daily = row(5);
    daily.attendance->figure.per = FigurePer::Day;
    EventRow countries = row(5);
    countries.attendance->figure.category = FigureCategory::Countries;
    const std::vector<EventRow> rows = {
        part, daily, countries, row(1e6, Qualifier::Vague), row(5, Qualifier::UpTo), row(5, Qualifier::LessThan)};
    CHECK_FALSE(sumOfHeadlines(rows, attendance));
    CHECK_FALSE(sumOfHeadlines({}, attendance));
    const std::vector<EventRow> other = {row(5)};
    CHECK_FALSE(sumOfHeadlines(other, FigureSeries::Column::Online));
}

TEST_CASE("Different kinds of figures are never added: the largest group stands")
{
    EventRow visits = row(1e9);
    visits.attendance->figure.counts = FigureCounts::Visits;
    EventRow registered = row(7);
    registered.attendance->figure.basis = FigureBasis::Registered;
    EventRow online = row(7);
    online.attendance->figure.audience = FigureAudience::Online;
    const std::vector<EventRow> rows = {visits, row(10), row(20), registered, online};
    CHECK(sumOfHeadlines(rows, attendance) == FigureSum{30, true, false, 2, 5});

    EventRow euros = row(7);
    euros.attendance->figure.category = FigureCategory::Money;
    euros.attendance->figure.quantity.unit = u"EUR"_s;
    EventRow dollars = euros;
    dollars.attendance->figure.quantity.unit = u"USD"_s;
    const std::vector<EventRow> money = {euros, dollars};
    CHECK(sumOfHeadlines(money, attendance)->summed == 1);
}

TEST_CASE("A range counts with its lower end")
{
    EventRow range = row(391);
    range.attendance->figure.quantity.upper = 400;
    const std::vector<EventRow> rows = {range, row(9)};
    CHECK(sumOfHeadlines(rows, attendance) == FigureSum{400, true, false, 2, 2});
}
