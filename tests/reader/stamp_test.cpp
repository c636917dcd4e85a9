// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/stampparser.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

QString isoOf(QStringView text)
{
    TextCursor cursor(text);
    const auto stamp = takeStamp(cursor);
    if (!stamp)
        return u"nothing"_s;
    return stamp->iso() + (cursor.atEnd() ? QString() : QString(u" then "_s + cursor.rest()));
}

} // namespace

TEST_CASE("Publication times are read in the forms of many papers")
{
    CHECK(isoOf(u"2020-07-30 11:14:39") == u"2020-07-30T11:14:39"_s);
    CHECK(isoOf(u"2020-07-30T11:14:39.120+08:00") == u"2020-07-30T11:14:39"_s);
    CHECK(isoOf(u"2020-07-30") == u"2020-07-30"_s);
    CHECK(isoOf(u"2020/7/3") == u"2020-07-03"_s);
    CHECK(isoOf(u"2020年7月30日 11:14") == u"2020-07-30T11:14"_s);
    CHECK(isoOf(u"November 8, 2018") == u"2018-11-08"_s);
    CHECK(isoOf(u"Nov. 8 2018") == u"2018-11-08"_s);
    CHECK(isoOf(u"Tuesday 2 June 2020") == u"2020-06-02"_s);
    CHECK(isoOf(u"Fri, 2 Mar 2018 10:14 GMT") == u"2018-03-02T10:14"_s);
    CHECK(isoOf(u"30 July 2020, 11:14 BST") == u"2020-07-30T11:14"_s);
    CHECK(isoOf(u"July 30, 2020 / 11:14 AM") == u"2020-07-30T11:14"_s);
    CHECK(isoOf(u"July 30, 2020 at 2:05 p.m. ET") == u"2020-07-30T14:05"_s);
    CHECK(isoOf(u"July 1, 2021 12:30 am Central European Summer Time") == u"2021-07-01T00:30"_s);
    CHECK(isoOf(u"08:22, May 06, 2024") == u"2024-05-06T08:22"_s);
    CHECK(isoOf(u"20:10 UTC+8, 2024-07-06") == u"2024-07-06T20:10"_s);
    CHECK(isoOf(u"22nd June, 2021") == u"2021-06-22"_s);
    CHECK(isoOf(u"the 1st of May 2019") == u"nothing"_s);
    CHECK(isoOf(u"1st of May 2019") == u"2019-05-01"_s);
    CHECK(isoOf(u"06.11.2019") == u"2019-11-06"_s);
    CHECK(isoOf(u"02-Mar-2018") == u"2018-03-02"_s);
    CHECK(isoOf(u"7/30/2020") == u"2020-07-30"_s);
    CHECK(isoOf(u"30/7/2020 9.05am") == u"2020-07-30T09:05"_s);
}

TEST_CASE("What does not tell a day is not made more precise than it is")
{
    CHECK(isoOf(u"3/4/2020") == u"2020"_s); // March or April
    CHECK(isoOf(u"4/4/2020") == u"2020-04-04"_s);
    CHECK(isoOf(u"July 2020") == u"2020-07"_s);
    CHECK(isoOf(u"30 July") == u""_s); // no year: a stamp, but no date
}

TEST_CASE("Ranges, impossible dates and bare numbers are no publication times")
{
    CHECK(isoOf(u"6–23 August 2020") == u"nothing"_s);
    CHECK(isoOf(u"July 28 – August 2, 2019") == u"nothing"_s);
    CHECK(isoOf(u"July 23-25, 2020") == u"nothing"_s);
    CHECK(isoOf(u"31 February 2020") == u"nothing"_s);
    CHECK(isoOf(u"2020-13-01") == u"nothing"_s);
    CHECK(isoOf(u"248,000 visitors") == u"nothing"_s);
    CHECK(isoOf(u"") == u"nothing"_s);
    CHECK(isoOf(u"99999999999999999999-01-01") == u"nothing"_s);
}
