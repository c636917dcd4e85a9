// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/analysed.h"

#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

// "start..end" of the mentions in order; "-" for an open end; a duration or set by its TIMEX3 value.
QStringList dates(const QString &text, const QString &reference = {})
{
    const Analysed run(text, reference);
    QStringList list;
    for (const DateMention &mention : run.analysis.dates) {
        const ResolvedTime &time = mention.resolved;
        if (!time.start && !time.end)
            list.append(time.timex);
        else if (time.start == time.end)
            list.append(time.start->toIso());
        else
            list.append((time.start ? time.start->toIso() : u"-"_s) + u".."_s
                        + (time.end ? time.end->toIso() : u"-"_s));
    }
    return list;
}

} // namespace

TEST_CASE("A full date is read in every order")
{
    const QString text = GENERATE(u"on July 23, 2020"_s, u"on 23 July 2020"_s, u"on the 23rd of July, 2020"_s,
                                  u"on 2020-07-23"_s, u"on 23.07.2020"_s, u"on Thursday, 23 July 2020"_s,
                                  u"on Thursday, July 23, 2020"_s, u"on 07/23/2020"_s, u"on 23/07/2020"_s);
    CAPTURE(text);
    CHECK(dates(text) == QStringList(u"2020-07-23"_s));
}

TEST_CASE("A range is one mention in every order")
{
    const auto [text, range] = GENERATE(table<QString, QString>({
        {u"It runs July 23-25, 2020."_s, u"2020-07-23..2020-07-25"_s},
        {u"It runs from July 23 to 25, 2020."_s, u"2020-07-23..2020-07-25"_s},
        {u"It runs 23\u201325 July 2020."_s, u"2020-07-23..2020-07-25"_s},
        {u"It runs from the 23rd to the 25th of July 2020."_s, u"2020-07-23..2020-07-25"_s},
        {u"It runs from the 5th to the 10th of next month."_s, u"2020-08-05..2020-08-10"_s},
        {u"It runs Oct. 26 and 27, 2020."_s, u"2020-10-26..2020-10-27"_s},
        {u"It runs March 30 \u2013 April 2, 2020."_s, u"2020-03-30..2020-04-02"_s},
        {u"It runs December 30 to January 2, 2021."_s, u"2020-12-30..2021-01-02"_s},
        {u"It runs 26.-29. August 2020."_s, u"2020-08-26..2020-08-29"_s},
        {u"It will run from Tuesday through Friday."_s, u"2020-07-14..2020-07-17"_s},
        {u"It ran from Wednesday to Friday of last week."_s, u"2020-07-01..2020-07-03"_s},
    }));
    CAPTURE(text);
    CHECK(dates(text, u"2020-07-10"_s) == QStringList(range));
}

TEST_CASE("A move is no range")
{
    CHECK(dates(u"It was moved from March 1 to June 28."_s, u"2021-05-01"_s).size() == 2);
}

TEST_CASE("A missing year follows from distance and tense")
{
    CHECK(dates(u"The fair was held from July 23 to 25."_s, u"2020-07-30"_s)
          == QStringList(u"2020-07-23..2020-07-25"_s));
    CHECK(dates(u"The fair will be held online from July 23 to 25."_s, u"2020-07-30"_s)
          == QStringList(u"2020-07-23..2020-07-25"_s));
    CHECK(dates(u"The fair closed on December 28."_s, u"2021-01-03"_s) == QStringList(u"2020-12-28"_s));
    CHECK(dates(u"The fair will open on January 5."_s, u"2020-12-20"_s) == QStringList(u"2021-01-05"_s));
    CHECK(dates(u"It returns next year from 25 to 28 February."_s, u"2018-03-02"_s)
              .contains(u"2019-02-25..2019-02-28"_s));
}

TEST_CASE("Nothing is resolved without a reference")
{
    CHECK(dates(u"The fair opened on Tuesday."_s) == QStringList(u"XXXX-WXX-2"_s));
    CHECK(dates(u"The fair opened on 23 July."_s) == QStringList(u"XXXX-07-23"_s));
}

TEST_CASE("A year in the text serves as reference for want of better")
{
    CHECK(dates(u"The 2020 Harbour Week came to a close on June 27."_s).contains(u"2020-06-27"_s));
}

TEST_CASE("Last Monday is near where the week is old, far where it is young")
{
    CHECK(dates(u"It opened last Monday."_s, u"2022-06-25"_s) == QStringList(u"2022-06-20"_s)); // read on a Saturday
    CHECK(dates(u"It opened last Monday."_s, u"2022-06-22"_s) == QStringList(u"2022-06-13"_s));
    CHECK(dates(u"It opened last Saturday."_s, u"2022-06-20"_s) == QStringList(u"2022-06-18"_s));
    CHECK(dates(u"It opens next Friday."_s, u"2022-06-20"_s) == QStringList(u"2022-07-01"_s));
}

TEST_CASE("A year told behind a range is that of both ends")
{
    CHECK(dates(u"It returns from June 12 to 15 next year."_s, u"2023-06-19"_s)
          == QStringList(u"2024-06-12..2024-06-15"_s));
    CHECK(dates(u"It returns from December 30 to January 2 next year."_s, u"2023-06-19"_s)
          == QStringList(u"2023-12-30..2024-01-02"_s));
    CHECK(dates(u"Nobody came after the first, by the third."_s, u"2023-06-19"_s).isEmpty());
}

TEST_CASE("A date in the text lends its year, not its day")
{
    const QStringList found = dates(u"The board will meet on February 5. The plan ends on June 30, 2022."_s);
    CHECK(found == QStringList({u"2022-02-05"_s, u"2022-06-30"_s}));
    CHECK(dates(u"The board will meet on February 5."_s, u"2022-06-30"_s) == QStringList(u"2023-02-05"_s));
}

TEST_CASE("Weekdays follow the tense")
{
    CHECK(dates(u"The fair opened on Tuesday."_s, u"2020-07-10"_s) == QStringList(u"2020-07-07"_s));
    CHECK(dates(u"The fair will open on Tuesday."_s, u"2020-07-10"_s) == QStringList(u"2020-07-14"_s));
    CHECK(dates(u"It opened last Friday."_s, u"2020-07-10"_s) == QStringList(u"2020-07-03"_s));
    CHECK(dates(u"It is until Thursday."_s, u"2020-07-07"_s).size() == 1);
}

TEST_CASE("Relative expressions count from the reference")
{
    const auto [text, value] = GENERATE(table<QString, QString>({
        {u"It opened yesterday."_s, u"2020-07-09"_s},
        {u"It opens tomorrow."_s, u"2020-07-11"_s},
        {u"It opened last week."_s, u"2020-06-29..2020-07-05"_s},
        {u"It opens next month."_s, u"2020-08"_s},
        {u"It began two years ago."_s, u"2018"_s},
        {u"It began three days ago."_s, u"2020-07-07"_s},
        {u"It was held last summer."_s, u"2019-06..2019-08"_s},
        {u"It grew in the third quarter of 2019."_s, u"2019-07..2019-09"_s},
        {u"It returns next February."_s, u"2021-02"_s},
        {u"It was founded in the 1960s."_s, u"1960..1969"_s},
        {u"It is for now."_s, u"PRESENT_REF"_s},
    }));
    CAPTURE(text);
    CHECK(dates(text, u"2020-07-10"_s) == QStringList(value));
}

TEST_CASE("Lengths and sets are kept apart from dates")
{
    CHECK(dates(u"The four-day event drew many."_s, u"2020-07-10"_s) == QStringList(u"P4D"_s));
    CHECK(dates(u"It will last three days."_s, u"2020-07-10"_s) == QStringList(u"P3D"_s));
    CHECK(dates(u"It took 2 hours."_s) == QStringList(u"PT2H"_s));
    CHECK(dates(u"It is held every year."_s) == QStringList(u"P1Y"_s));
}

TEST_CASE("What only looks like a date is none")
{
    CHECK(dates(u"You may march on, and they fall."_s).isEmpty());
    CHECK(dates(u"Theresa May spoke of 2,020 people and over 2000 exhibitors."_s).isEmpty());
    CHECK(dates(u"He won in 2:05:45."_s).isEmpty());
    CHECK(dates(u"A 16-year-old came."_s).isEmpty());
}

TEST_CASE("Impossible dates resolve to nothing")
{
    const QStringList found = dates(u"It opened on February 30, 2020."_s, u"2020-03-01"_s);
    CHECK_FALSE(found.contains(u"2020-02-30"_s));
}
