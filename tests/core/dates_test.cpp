// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/daterange.h"
#include "core/textspan.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

DateRange range(QStringView start, QStringView end)
{
    return {PartialDate::fromIso(start), PartialDate::fromIso(end)};
}

QDate day(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

} // namespace

TEST_CASE("A partial date is read and printed at each precision")
{
    for (const QString &iso : {u"2020"_s, u"2020-07"_s, u"2020-07-23"_s, u"0999-01-01"_s}) {
        const auto date = PartialDate::fromIso(iso);
        REQUIRE(date);
        CHECK(date->toIso() == iso);
    }
    CHECK(PartialDate::fromIso(u"2020-07-23T11:14:39")->toIso() == u"2020-07-23"_s);
}

TEST_CASE("What is no calendar date is refused")
{
    for (const QString &iso : {u""_s, u"20"_s, u"2020-13"_s, u"2020-00"_s, u"2021-02-29"_s, u"2020-07-23-1"_s,
                               u"2020-7"_s, u"0000"_s, u"-2020"_s, u"2020-07-"_s, u"２０２０"_s})
        CHECK_FALSE(PartialDate::fromIso(iso));
}

TEST_CASE("A vague date spans all days it may mean")
{
    CHECK(PartialDate{2020, 2, 0}.firstDay() == day("2020-02-01"));
    CHECK(PartialDate{2020, 2, 0}.lastDay() == day("2020-02-29"));
    CHECK(PartialDate{2020, 0, 0}.lastDay() == day("2020-12-31"));
}

TEST_CASE("A range filter takes what overlaps and says what is only possible")
{
    using Overlap = DateRange::Overlap;
    const DateRange congress = range(u"2020-07-23", u"2020-07-25");
    CHECK(congress.overlaps(day("2020-07-25"), day("2020-08-01")) == Overlap::Certainly);
    CHECK(congress.overlaps(day("2020-07-24"), day("2020-07-24")) == Overlap::Certainly);
    CHECK(congress.overlaps(day("2020-07-26"), QDate()) == Overlap::No);
    CHECK(congress.overlaps(QDate(), day("2020-07-22")) == Overlap::No);
    CHECK(congress.overlaps(QDate(), QDate()) == Overlap::Certainly);

    SECTION("an open start reaches 31 days at most")
    {
        const DateRange until = range(u"", u"2020-06-27");
        CHECK(until.overlaps(day("2020-06-27"), day("2020-06-27")) == Overlap::Certainly);
        CHECK(until.overlaps(day("2020-06-01"), day("2020-06-10")) == Overlap::Possibly);
        CHECK(until.overlaps(day("2020-05-01"), day("2020-05-26")) == Overlap::No);
        CHECK(until.overlaps(day("2020-05-27"), day("2020-05-27")) == Overlap::Possibly);
    }
    SECTION("a month is certain for the whole month only")
    {
        const DateRange july = range(u"2020-07", u"2020-07");
        CHECK(july.overlaps(day("2020-07-01"), day("2020-07-31")) == Overlap::Certainly);
        CHECK(july.overlaps(day("2020-07-10"), day("2020-07-20")) == Overlap::Possibly);
    }
    SECTION("without a date nothing overlaps")
    {
        CHECK(DateRange{}.overlaps(QDate(), QDate()) == Overlap::No);
    }
}

TEST_CASE("The less precise end decides a range's precision")
{
    CHECK(range(u"2020-07-23", u"2020-07").precision() == PartialDate::Precision::Month);
    CHECK(range(u"", u"2020").precision() == PartialDate::Precision::Year);
    CHECK_FALSE(DateRange{}.precision());
}
