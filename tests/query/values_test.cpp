// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/queryvalues.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

TEST_CASE("Numbers are read with groups, fractions and size words")
{
    const std::pair<QString, double> good[] = {{u"0"_s, 0},          {u"1000000"_s, 1e6},    {u"1,000,000"_s, 1e6},
                                               {u"12,000"_s, 12000}, {u"1_000"_s, 1000},     {u"1 000 000"_s, 1e6},
                                               {u"1.5m"_s, 1.5e6},   {u"1.005m"_s, 1005000}, {u"2bn"_s, 2e9},
                                               {u"300K"_s, 3e5},     {u"10 million"_s, 1e7}, {u"2.5billion"_s, 2.5e9},
                                               {u"100万"_s, 1e6},    {u"1.2亿"_s, 1.2e8},    {u"007"_s, 7}};
    for (const auto &[text, value] : good) {
        INFO(text.toStdString());
        REQUIRE(queryNumber(text));
        CHECK(*queryNumber(text) == value);
    }
}

TEST_CASE("What is no number is refused")
{
    for (const QString &text :
         {u""_s, u"m"_s, u"-5"_s, u"1,00"_s, u"1,0000"_s, u"1,000_000"_s, u",000"_s, u"1.000.000"_s, u"1."_s, u".5"_s,
          u"1e5"_s, u"0x10"_s, u"nan"_s, u"inf"_s, u"5mk"_s, u"1,000,"_s, u"１２"_s, QString(400, u'9')}) {
        INFO(text.toStdString());
        CHECK_FALSE(queryNumber(text));
    }
}

TEST_CASE("An edition may be an ordinal")
{
    CHECK(queryEdition(u"21st") == 21.0);
    CHECK(queryEdition(u"2nd") == 2.0);
    CHECK(queryEdition(u"19") == 19.0);
    CHECK_FALSE(queryEdition(u"th"));
    CHECK_FALSE(queryNumber(u"19th"));
}

TEST_CASE("A number is printed so that it is read back exactly")
{
    for (const double value : {0.0, 0.1, 1.0 / 3, 1e6, 1234567.89, 1e15, 9007199254740993.0, 1e22}) {
        INFO(value);
        CHECK(queryNumber(printNumber(value)) == value);
    }
    CHECK(printNumber(1e6) == u"1000000"_s);
}

TEST_CASE("Dates may be written with slashes, dots and single digits, year first")
{
    CHECK(queryDate(u"2020-7-3") == PartialDate{2020, 7, 3});
    CHECK(queryDate(u"2020/07/03") == PartialDate{2020, 7, 3});
    CHECK(queryDate(u"2020.07") == PartialDate{2020, 7, 0});
    for (const QStringView text :
         {u"2020-13", u"2021-02-29", u"20", u"03.07.2020", u"July", u"2020-", u"2020-07-03-1", u""})
        CHECK_FALSE(queryDate(text));
}
