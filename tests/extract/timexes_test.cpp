// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Time expressions as they are annotated: span, type and TIMEX3 value.
#include "extract/analysed.h"
#include "extract/annotations.h"

#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

QString nameOf(AnnotationType type)
{
    switch (type) {
    case AnnotationType::Date:
        return u"date"_s;
    case AnnotationType::Time:
        return u"time"_s;
    case AnnotationType::Duration:
        return u"duration"_s;
    case AnnotationType::Set:
        return u"set"_s;
    default:
        return {};
    }
}

// "span | type | value" of each, read on Friday, July 10, 2020
QStringList timexes(const QString &text)
{
    const Analysed run(text, "2020-07-10"_L1);
    std::vector<Annotation> annotations;
    appendAnnotations(run.analysis, annotations);
    QStringList list;
    for (const Annotation &annotation : annotations) {
        if (const QString type = nameOf(annotation.type); !type.isEmpty())
            list.append(annotation.span.in(text).toString() % u" | " % type % u" | " % annotation.timex);
    }
    return list;
}

void checkEach(std::initializer_list<std::pair<QString, QString>> cases)
{
    for (const auto &[text, expected] : cases) {
        CAPTURE(text);
        CHECK(timexes(text) == (expected.isEmpty() ? QStringList() : expected.split(u'\n')));
    }
}

} // namespace

TEST_CASE("A stretch told by its length is a duration")
{
    checkEach({
        {u"Sales rose over the past two weeks."_s, u"past two weeks | duration | P2W"_s},
        {u"Nobody slept in the last 24 hours."_s, u"last 24 hours | duration | PT24H"_s},
        {u"Much will change in the next six months."_s, u"next six months | duration | P6M"_s},
        {u"It rained for the past few days."_s, u"past few days | duration | PXD"_s},
        {u"The fair will last 24 hours."_s, u"24 hours | duration | PT24H"_s},
        {u"We took a room for 2 nights."_s, u"2 nights | duration | P2D"_s},
        {u"It took 1 year and half."_s, u"1 year and half | duration | P1.5Y"_s},
        {u"He waited a quarter of an hour."_s, u""_s},
    });
}

TEST_CASE("A length without a number")
{
    checkEach({
        {u"The bridge fell decades ago."_s, u"decades ago | date | PAST_REF"_s},
        {u"They have waited for decades."_s, u"decades | duration | PXDE"_s},
        {u"The news spread within hours."_s, u"hours | duration | PTXH"_s},
        {u"[Two] years ago the mill was shut."_s, u"[Two] years ago | date | 2018"_s},
        {u"Years of work and days of joy."_s, u""_s},
    });
}

TEST_CASE("How often something happens is a set")
{
    checkEach({
        {u"The board meets twice a week."_s, u"twice a week | set | P1W"_s},
        {u"The board meets five times per year."_s, u"five times per year | set | P1Y"_s},
        {u"He won once and lost twice."_s, u""_s},
    });
}

TEST_CASE("A length from a day on is those days")
{
    checkEach({
        {u"The hall is shut for a week starting tomorrow."_s,
         u"a week starting tomorrow | date | 2020-07-11/2020-07-17"_s},
        {u"The hall is shut for three days, from July 20."_s,
         u"for three days, from July 20 | date | 2020-07-20/2020-07-22"_s},
        {u"A week starting early is long."_s, u""_s},
    });
}

TEST_CASE("Times of a day go with their day")
{
    checkEach({
        {u"Come today before 4pm."_s, u"today before 4pm | date | 2020-07-10T16:00"_s},
        {u"They met Monday at noon."_s, u"Monday at noon | date | 2020-07-06T12:00"_s},
        {u"Doors open tonight at 8."_s, u"tonight at 8 | date | 2020-07-10T20:00"_s},
        {u"It starts on Sunday late evening at 10:00."_s, u"Sunday late evening at 10:00 | date | 2020-07-12T10:00"_s},
        {u"We meet Wednesday evening next week."_s, u"Wednesday evening next week | date | 2020-07-15TEV"_s},
        {u"They met on Thursday (July 9)."_s, u"Thursday (July 9) | date | 2020-07-09"_s},
        {u"It runs from July 23 (Thursday) to July 25 (Saturday)."_s,
         u"from July 23 (Thursday) to July 25 (Saturday) | date | 2020-07-23/2020-07-25"_s},
        {u"They met on Thursday (see below)."_s, u"Thursday | date | 2020-07-09"_s},
    });
}

TEST_CASE("Ranges of times have both ends")
{
    checkEach({
        {u"Time: 3:30 - 5:00 p.m."_s, u"3:30 - 5:00 p.m. | time | 2020-07-10T15:30/2020-07-10T17:00"_s},
        {u"Time: 11:30 - 1:00 p.m."_s, u"11:30 - 1:00 p.m. | time | 2020-07-10T11:30/2020-07-10T13:00"_s},
        {u"Time: 9 - 11:30 am"_s, u"9 - 11:30 am | time | 2020-07-10T09:00/2020-07-10T11:30"_s},
        {u"Time: 12 noon to 1:30 pm"_s, u"12 noon to 1:30 pm | time | 2020-07-10T12:00/2020-07-10T13:30"_s},
        {u"Come on Thursday, July 16, 3:30 - 5 p.m."_s,
         u"Thursday, July 16, 3:30 - 5 p.m. | date | 2020-07-16T15:30/2020-07-16T17:00"_s},
        {u"The score was 3:2 in the end."_s, u""_s},
    });
}

TEST_CASE("Vague words of time point to past, present and future")
{
    checkEach({
        {u"In recent weeks prices rose."_s, u"recent weeks | date | PAST_REF"_s},
        {u"More is due in the coming months."_s, u"coming months | date | FUTURE_REF"_s},
        {u"It may open in the near future."_s, u"near future | date | FUTURE_REF"_s},
        {u"It was so in the past."_s, u"past | date | PAST_REF"_s},
        {u"At the moment it is shut."_s, u"moment | date | PRESENT_REF"_s},
        {u"He walked past a present and a future star."_s, u""_s},
    });
}

TEST_CASE("Fiscal years, quarters and decades in news style")
{
    checkEach({
        {u"Sales fell in fiscal 2013."_s, u"fiscal 2013 | date | 2013"_s},
        {u"Sales fell in the third quarter of fiscal 2013."_s, u"the third quarter of fiscal 2013 | date | 2013-Q3"_s},
        {u"Costs fall this fiscal year."_s, u"this fiscal year | date | 2020"_s},
        {u"Its first-quarter sales fell."_s, u"first-quarter | date | 2020-Q1"_s},
        {u"It was built in the late '80s."_s, u"late '80s | date | 198X"_s},
        {u"The mill dates back to 1865."_s, u"1865 | date | 1865"_s},
        {u"The line belongs to 1865 people."_s, u""_s},
    });
}

TEST_CASE("Numbers that only look like years")
{
    checkEach({
        {u"The code is 133-03-03-2020."_s, u""_s},
        {u"Call 2010-2015-86 now."_s, u"now | date | PRESENT_REF"_s},
        {u"The form 32-2015 is lost."_s, u""_s},
        {u"It ran 2012-2013 at sea."_s, u"2012-2013 | date | 2012/2013"_s},
    });
}

TEST_CASE("Ranges of uneven ends")
{
    checkEach({
        {u"He led it from 2014 until May 2, 2018."_s, u"from 2014 until May 2, 2018 | date | 2014/2018-05-02"_s},
        {u"It runs 4th to 22nd in January."_s, u"4th to 22nd in January | date | 2021-01-04/2021-01-22"_s},
        {u"It runs from 2/27-3/1."_s, u"from 2/27-3/1 | date | 2021-02-27/2021-03-01"_s},
        {u"They came on Saturday; the next Tuesday nobody came."_s,
         u"Saturday | date | 2020-07-04\nthe next Tuesday | date | 2020-07-07"_s},
    });
}

TEST_CASE("A time of day lies on the day told of, else on that of the article")
{
    checkEach({
        {u"It opened at 9 a.m. on Monday and closed at 5 p.m. for good."_s,
         u"9 a.m. on Monday | date | 2020-07-06T09:00\n5 p.m. | time | 2020-07-06T17:00"_s},
        {u"Doors open at 3:30 in the afternoon."_s, u"3:30 in the afternoon | time | 2020-07-10T15:30"_s},
        {u"He left at 8 in the evening."_s, u"8 in the evening | time | 2020-07-10T20:00"_s},
        {u"The talk runs from 2 p.m. until 5."_s, u"2 p.m. until 5 | time | 2020-07-10T14:00/2020-07-10T17:00"_s},
        {u"Lunch is noon - 1:30."_s, u"noon - 1:30 | time | 2020-07-10T12:00/2020-07-10T13:30"_s},
        {u"In the morning he left."_s, u"the morning | time | 2020-07-10TMO"_s},
        {u"It froze overnight."_s, u"overnight | time | 2020-07-10TNI"_s},
        {u"In the morning light he left."_s, u""_s},
    });
}

TEST_CASE("The period at hand has an article and nothing behind it")
{
    checkEach({
        {u"Sales rose in the quarter."_s, u"the quarter | date | 2020-Q3"_s},
        {u"Profit rose for the year."_s, u"the year | date | 2020"_s},
        {u"It is shut for the day."_s, u"the day | date | 2020-07-10"_s},
        {u"It will open by the weekend."_s, u"the weekend | date | 2020-W28-WE"_s},
        {u"They play on weekends."_s, u"weekends | set | P1WE"_s},
        {u"The weekend edition is out."_s, u""_s},
        {u"He is the player of the year."_s, u""_s},
    });
}

TEST_CASE("What is to happen lies ahead")
{
    checkEach({
        {u"On Wednesday they are to travel."_s, u"Wednesday | date | 2020-07-15"_s},
        {u"The vote is on Tuesday."_s, u"Tuesday | date | 2020-07-14"_s},
        {u"The vote on Tuesday was close."_s, u"Tuesday | date | 2020-07-07"_s},
    });
}

TEST_CASE("More holidays, and names that are none")
{
    checkEach({
        {u"Shops were full on Black Friday 2012."_s, u"Black Friday 2012 | date | 2012-11-23"_s},
        {u"It opens on Mardi Gras 2021."_s, u"Mardi Gras 2021 | date | 2021-02-16"_s},
        {u"Banks shut on Presidents' Day 2021."_s, u"Presidents' Day 2021 | date | 2021-02-15"_s},
        {u"The author is Mary Christmas."_s, u""_s},
        {u"They marked the Chinese New Year."_s, u""_s},
    });
}

TEST_CASE("Lengths and years in short")
{
    checkEach({
        {u"It flew for 3h in all."_s, u"3h | duration | PT3H"_s},
        {u"It ran for one and a half hours."_s, u"one and a half hours | duration | PT1.5H"_s},
        {u"It began a decade ago."_s, u"a decade ago | date | 2010"_s},
        {u"Sales of FY19 fell."_s, u"FY19 | date | 2019"_s},
        {u"They met late in the year."_s, u"late in the year | date | 2020"_s},
        {u"They met early on Thursday."_s, u"early on Thursday | date | 2020-07-09"_s},
        {u"He came in two thousand and fifteen."_s, u"two thousand and fifteen | date | 2015"_s},
        {u"He was in two thousand towns."_s, u""_s},
    });
}

TEST_CASE("Clock times are read in words and with their zone")
{
    checkEach({
        {u"The doors open at half past nine."_s, u"half past nine | time | 2020-07-10T09:30"_s},
        {u"The doors open at quarter to ten."_s, u"quarter to ten | time | 2020-07-10T09:45"_s},
        {u"They left at twenty past 4 in the afternoon."_s,
         u"twenty past 4 in the afternoon | time | 2020-07-10T16:20"_s},
        {u"Tea is served at seven o\u2019clock in the evening."_s,
         u"seven o\u2019clock in the evening | time | 2020-07-10T19:00"_s},
        {u"The line opens at 9:30 GMT."_s, u"9:30 GMT | time | 2020-07-10T09:30"_s},
        {u"The line closes at 1430 GMT."_s, u"1430 GMT | time | 2020-07-10T14:30"_s},
        {u"The line closes at 6 p.m. local time."_s, u"6 p.m. local time | time | 2020-07-10T18:00"_s},
        {u"Shares rose by 15 to 20 points, half past the mark."_s, u""_s},
        {u"Some 1430 guests came from 20 past hosts."_s, u""_s},
    });
}

TEST_CASE("A part of a day goes with the day behind it")
{
    checkEach({
        {u"It rained on the night of 3 July."_s, u"the night of 3 July | date | 2020-07-03TNI"_s},
        {u"They met on the morning of Monday, July 6."_s, u"the morning of Monday, July 6 | date | 2020-07-06TMO"_s},
        {u"Shops shut at noon on Friday."_s, u"noon on Friday | date | 2020-07-10T12:00"_s},
        {u"The night of the long chairs and the morning of a poet."_s, u""_s},
    });
}

TEST_CASE("Lengths of one word and of halves")
{
    checkEach({
        {u"A week-long fair opened."_s, u"week-long | duration | P1W"_s},
        {u"A yearlong study began."_s, u"yearlong | duration | P1Y"_s},
        {u"A two-week-long fair opened."_s, u"two-week-long | duration | P2W"_s},
        {u"The decades-long talks ended."_s, u"decades-long | duration | PXDE"_s},
        {u"He ruled for a quarter of a century."_s, u"a quarter of a century | duration | P25Y"_s},
        {u"The mill shut half a century ago."_s, u"half a century ago | date | 1970"_s},
        {u"The mill shut two and a half years ago."_s, u"two and a half years ago | date | 2018-01"_s},
        {u"He called a couple of days ago."_s, u"a couple of days ago | date | 2020-07-08"_s},
        {u"The talks lasted a whole day."_s, u"a whole day | duration | P1D"_s},
        {u"A couple of friends spent a quarter of it."_s, u""_s},
    });
}

TEST_CASE("Rhythms of one word are sets")
{
    checkEach({
        {u"The paper is printed fortnightly."_s, u"fortnightly | set | P2W"_s},
        {u"The biennial show opened."_s, u"biennial | set | P2Y"_s},
        {u"Its annual sales fell."_s, u"annual | set | P1Y"_s},
        {u"Semi-annual checks help."_s, u""_s},
    });
}

TEST_CASE("Parts of years in one word")
{
    checkEach({
        {u"They will finish by year-end."_s, u"year-end | date | 2020"_s},
        {u"They will finish by year-end 2022."_s, u"year-end 2022 | date | 2022"_s},
        {u"Sales fell by mid-year."_s, u"mid-year | date | 2020"_s},
        {u"Profit fell from the year-earlier quarter."_s, u"year-earlier | date | 2019"_s},
        {u"Sales rose in 1Q 2020 and 2H21."_s, u"1Q 2020 | date | 2020-Q1\n2H21 | date | 2021-H2"_s},
        {u"Sales rose in 2019Q4 and FY2018."_s, u"2019Q4 | date | 2019-Q4\nFY2018 | date | 2018"_s},
        {u"Second-half profit fell, second-half goals did not."_s, u"Second-half | date | 2019-H2"_s},
        {u"It opens on the last weekend in August."_s, u"the last weekend in August | date | 2020-W35-WE"_s},
        {u"It leaves the day after tomorrow."_s, u"the day after tomorrow | date | 2020-07-12"_s},
        {u"She left the day before yesterday."_s, u"the day before yesterday | date | 2020-07-08"_s},
        {u"It is open until Sunday."_s, u"until Sunday | date | 2020-07-12"_s},
        {u"Nobody writes these days."_s, u"these days | date | PRESENT_REF"_s},
        {u"The fair of Chinese New Year drew crowds by the Eighth (8th) Meeting."_s, u""_s},
    });
}

TEST_CASE("A list of days one after the other is their stretch")
{
    checkEach({
        {u"It runs on July 15, 16 and 17."_s, u"July 15, 16 and 17 | date | 2020-07-15/2020-07-17"_s},
        {u"It runs on 4, 5 and 6 May 2021."_s, u"4, 5 and 6 May 2021 | date | 2021-05-04/2021-05-06"_s},
        {u"It runs from Monday 13 to Friday 17 July."_s,
         u"from Monday 13 to Friday 17 July | date | 2020-07-13/2020-07-17"_s},
        {u"On July 15, 16 and 40 guests came."_s, u"July 15 | date | 2020-07-15"_s},
    });
}

TEST_CASE("A year and the next are a season, a year and a month are not")
{
    checkEach({
        {u"The 2018/19 season was long."_s, u"2018/19 | date | 2018/2019"_s},
        {u"The 2011-12 season was long."_s, u"2011-12 | date | 2011/2012"_s},
        {u"The winter of 2019-20 was long."_s, u"2019-20 | date | 2019/2020"_s},
        {u"Posted 2011-12 here."_s, u"2011-12 | date | 2011-12"_s},
        {u"Part 2018/20 is missing."_s, u""_s},
    });
}

TEST_CASE("What was the first or the most in so long is a length, not a date to come")
{
    checkEach({
        {u"It is the longest in 20 years."_s, u"20 years | duration | P20Y"_s},
        {u"They meet for the first time in a decade."_s, u"a decade | duration | P1DE"_s},
        {u"They will meet in a decade."_s, u"in a decade | date | 2030"_s},
        {u"Shares rose over the past year."_s, u"past year | duration | P1Y"_s},
        {u"It will open its second plant in two years."_s, u"in two years | date | 2022"_s},
        {u"They will open in a fortnight."_s, u"in a fortnight | date | 2020-07-24"_s},
    });
}
