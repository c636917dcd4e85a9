// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The wider grammar of dates: parts of larger units, weeks named by a day, holidays, times beside days, phrases.
#include "extract/analysed.h"

#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto friday = "2020-07-10"_L1;

QString value(const DateMention &mention)
{
    const ResolvedTime &time = mention.resolved;
    if (!time.start && !time.end)
        return time.timex;
    if (time.start == time.end)
        return time.start->toIso();
    return (time.start ? time.start->toIso() : u"-"_s) + u".."_s + (time.end ? time.end->toIso() : u"-"_s);
}

QStringList values(const QString &text)
{
    const Analysed run(text, friday);
    QStringList list;
    for (const DateMention &mention : run.analysis.dates)
        list.append(value(mention));
    return list;
}

QStringList phrases(const QString &text)
{
    const Analysed run(text, friday);
    QStringList list;
    for (const DateMention &mention : run.analysis.dates)
        list.append(run.analysis.text.textOf(mention.phrase).toString());
    return list;
}

} // namespace

TEST_CASE("A part of a larger unit is worked out")
{
    const auto [text, expected] = GENERATE(table<QString, QString>({
        {u"It opens on the first Monday of March 2021."_s, u"2021-03-01"_s},
        {u"It opens on the last Friday in May 2021."_s, u"2021-05-28"_s},
        {u"It opens on the second Thursday of next month."_s, u"2020-08-13"_s},
        {u"It opens on the 15th day of next month."_s, u"2020-08-15"_s},
        {u"It opens on the last day of September 2020."_s, u"2020-09-30"_s},
        {u"It runs in the first ten days of next year."_s, u"2021-01-01..2021-01-10"_s},
        {u"It runs in the last week of 2016."_s, u"2016-12-26..2017-01-01"_s},
        {u"It is due in the 9th month of next year."_s, u"2021-09"_s},
        {u"Sales rose in 2019 Q3."_s, u"2019-07..2019-09"_s},
        {u"Sales rose in the year to date."_s, u"2020-01-01..2020-07-10"_s},
        {u"It is shut for the rest of the month."_s, u"2020-07-10..2020-07-31"_s},
    }));
    CAPTURE(text);
    CHECK(values(text) == QStringList(expected));
}

TEST_CASE("A week is named by a day or by its neighbour")
{
    CHECK(values(u"It runs in the week of July 22."_s) == QStringList(u"2020-07-20..2020-07-26"_s));
    CHECK(values(u"It runs in the week beginning July 22."_s) == QStringList(u"2020-07-22..2020-07-28"_s));
    CHECK(values(u"It runs in the week ending July 22."_s) == QStringList(u"2020-07-16..2020-07-22"_s));
    CHECK(values(u"It runs the week after next."_s) == QStringList(u"2020-07-20..2020-07-26"_s));
    CHECK(values(u"It will run next Tuesday."_s) == QStringList(u"2020-07-14"_s));
    CHECK(values(u"A week of talks about music."_s).isEmpty());
}

TEST_CASE("Holidays that move are worked out")
{
    CHECK(values(u"It opens on Easter Monday 2021."_s) == QStringList(u"2021-04-05"_s));
    CHECK(values(u"It opens on Thanksgiving 2021."_s) == QStringList(u"2021-11-25"_s));
    CHECK(values(u"It runs over the Labor Day weekend 2021."_s) == QStringList(u"2021-09-04..2021-09-05"_s));
    CHECK(values(u"A new year begins."_s).isEmpty());
}

TEST_CASE("Numbers with separators are dates in every order")
{
    CHECK(values(u"Posted 2018-7-6."_s) == QStringList(u"2018-07-06"_s));
    CHECK(values(u"Posted 02-03-2020."_s) == QStringList(u"2020-02-03"_s));
    CHECK(values(u"Posted Sep-23-2020."_s) == QStringList(u"2020-09-23"_s));
    CHECK(values(u"On 26/05/2019 and 03/04/2019."_s) == QStringList({u"2019-05-26"_s, u"2019-04-03"_s}));
    CHECK(values(u"Call 133-03-03-2020 or 2010-2015-86."_s).filter(u"-03-"_s).isEmpty());
    CHECK(values(u"It was 2018-17-36 long."_s).filter(u"2018-17"_s).isEmpty());
}

TEST_CASE("Years in words and with an apostrophe")
{
    CHECK(values(u"They left in nineteen ninety-six."_s) == QStringList(u"1996"_s));
    CHECK(values(u"It began in August two thousand and fifteen."_s) == QStringList(u"2015-08"_s));
    CHECK(values(u"It began in April of 87."_s) == QStringList(u"1987-04"_s));
    CHECK(values(u"It grew in the early 90s."_s) == QStringList(u"1990..1999"_s));
    CHECK(values(u"Two thousand guests came."_s).isEmpty());
}

TEST_CASE("A time of day and its day are one mention")
{
    const auto [text, phrase] = GENERATE(table<QString, QString>({
        {u"Doors open at 8am tomorrow."_s, u"8am tomorrow"_s},
        {u"It runs from 3:00 to 4:00 tomorrow."_s, u"3:00 to 4:00 tomorrow"_s},
        {u"It runs Tuesday, July 14, 1:00 PM - 1:15 PM."_s, u"Tuesday, July 14, 1:00 PM - 1:15 PM"_s},
        {u"It runs next Monday 1-3 pm."_s, u"next Monday 1-3 pm"_s},
        {u"It meets every Monday at 4pm."_s, u"every Monday at 4pm"_s},
    }));
    CAPTURE(text);
    CHECK(phrases(text) == QStringList(phrase));
    CHECK(values(u"We play 1:1 there."_s).isEmpty());
}

TEST_CASE("A date's phrase holds article and preposition, its value their sense")
{
    const auto [text, phrase, expected] = GENERATE(table<QString, QString, QString>({
        {u"It ran from July 3 to July 5."_s, u"from July 3 to July 5"_s, u"2020-07-03..2020-07-05"_s},
        {u"It is shut since July 3."_s, u"since July 3"_s, u"2020-07-03..-"_s},
        {u"It is shut until July 23."_s, u"until July 23"_s, u"-..2020-07-23"_s},
        {u"Apply no later than July 23."_s, u"no later than July 23"_s, u"-..2020-07-23"_s},
        {u"Apply prior to July 23."_s, u"prior to July 23"_s, u"-..2020-07-22"_s},
        {u"It counts from 2016 and after."_s, u"2016 and after"_s, u"2016..-"_s},
        {u"He came on the 8th."_s, u"the 8th"_s, u"2020-07-08"_s},
        {u"The 2019 budget grew."_s, u"2019"_s, u"2019"_s},
    }));
    CAPTURE(text);
    CHECK(phrases(text) == QStringList(phrase));
    CHECK(values(text) == QStringList(expected));
}

TEST_CASE("A date given up and the one in its place lie ahead")
{
    CHECK(values(u"The fair has been postponed from July 23-25 to January 21-23."_s)
          == QStringList({u"2020-07-23..2020-07-25"_s, u"2021-01-21..2021-01-23"_s}));
    CHECK(values(u"The fair has been postponed from August 4 to March 14."_s)
          == QStringList({u"2020-08-04"_s, u"2021-03-14"_s}));
    CHECK(values(u"The fair ran from August 4 to March 14 of 2020."_s) == QStringList(u"2019-08-04..2020-03-14"_s));
}

TEST_CASE("Halves and quarters of the year are those of the reference's year")
{
    CHECK(values(u"Sales fell in the second half of the year."_s) == QStringList(u"2020-07..2020-12"_s));
    CHECK(values(u"Sales rose in the first quarter of the year."_s) == QStringList(u"2020-01..2020-03"_s));
}

TEST_CASE("Counted stretches before and behind the reference")
{
    CHECK(values(u"In the next 3 days it runs."_s) == QStringList(u"2020-07-11..2020-07-13"_s));
    CHECK(values(u"In the past two quarters it grew."_s) == QStringList(u"2020-01..2020-06"_s));
    CHECK(values(u"In the next 4 business days it runs."_s) == QStringList(u"2020-07-13..2020-07-16"_s));
    CHECK(values(u"It took two hours and 30 minutes."_s) == QStringList(u"PT2H30M"_s));
    CHECK(values(u"Two quarters of the hall were full."_s).isEmpty());
}

TEST_CASE("The edges of a range may be parts of a unit")
{
    CHECK(values(u"It ran from the middle of 2007 to the end of 2008."_s) == QStringList(u"2007-07-02..2008"_s));
    CHECK(values(u"It ran from 2007 to the start of 2008."_s) == QStringList(u"2007..2008-01-01"_s));
    CHECK(values(u"It grew by the middle of 2007."_s) == QStringList(u"2007"_s));
}

TEST_CASE("Have behind will is of what is to come")
{
    CHECK(values(u"We will have a meeting in 2 weeks."_s) == QStringList(u"2020-07-24"_s));
    CHECK(values(u"We had finished it in 2 weeks."_s) == QStringList(u"P2W"_s));
}
