// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/display.h"
#include "report/samplerow.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

const QLocale british(QLocale::English, QLocale::UnitedKingdom);

QString dates(const QString &start, const QString &end, const QLocale &locale = british)
{
    return displayDates({PartialDate::fromIso(start), PartialDate::fromIso(end)}, locale);
}

QString quantity(double value, Qualifier qualifier, std::optional<double> upper = {})
{
    return displayQuantity({value, upper, qualifier, {}}, british);
}

} // namespace

TEST_CASE("Dates are shown as precisely as they are known")
{
    CHECK(dates(u"2020-07-23"_s, u"2020-07-25"_s) == u"23–25 Jul 2020"_s);
    CHECK(dates(u"2020-07-23"_s, u"2020-07-23"_s) == u"23 Jul 2020"_s);
    CHECK(dates(u"2019-07-28"_s, u"2019-08-02"_s) == u"28 Jul – 2 Aug 2019"_s);
    CHECK(dates(u"2019-12-30"_s, u"2020-01-02"_s) == u"30 Dec 2019 – 2 Jan 2020"_s);
    CHECK(dates({}, u"2020-06-27"_s) == u"until 27 Jun 2020"_s);
    CHECK(dates(u"2020-09-15"_s, {}) == u"from 15 Sep 2020"_s);
    CHECK(dates(u"2020-07"_s, u"2020-07"_s) == u"Jul 2020"_s);
    CHECK(dates(u"2020-07"_s, {}) == u"Jul 2020"_s);
    CHECK(dates(u"2020-07"_s, u"2020-08"_s) == u"Jul–Aug 2020"_s);
    CHECK(dates(u"2020"_s, u"2020"_s) == u"2020"_s);
    CHECK(dates(u"2019"_s, u"2020"_s) == u"2019–2020"_s);
    CHECK(dates(u"2020-07"_s, u"2020-08-02"_s) == u"Jul 2020 – 2 Aug 2020"_s);
    CHECK(dates({}, {}) == u"no date"_s);
}

TEST_CASE("Dates follow the reader's locale")
{
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    CHECK(dates(u"2020-07-23"_s, u"2020-07-25"_s, american) == u"Jul 23–25, 2020"_s);
    CHECK(dates(u"2020-07"_s, {}, american) == u"Jul 2020"_s);
    const QLocale chinese(QLocale::Chinese, QLocale::China);
    CHECK(dates(u"2020-07-23"_s, u"2020-07-25"_s, chinese) == u"2020年7月23日–25日"_s);
    const QLocale german(QLocale::German, QLocale::Germany);
    CHECK(dates(u"2020-05-23"_s, u"2020-05-23"_s, german) == u"23 Mai 2020"_s);
}

TEST_CASE("Numbers are shown with their bound, vague ones as words")
{
    CHECK(quantity(10'000'000, Qualifier::MoreThan) == u"> 10,000,000"_s);
    CHECK(quantity(78'000, Qualifier::About) == u"≈ 78,000"_s);
    CHECK(quantity(25'000, Qualifier::UpTo) == u"≤ 25,000"_s);
    CHECK(quantity(5'000, Qualifier::LessThan) == u"< 5,000"_s);
    CHECK(quantity(391, Qualifier::Exact, 400) == u"391–400"_s);
    CHECK(quantity(1981, Qualifier::Exact) == u"1,981"_s);
    CHECK(quantity(57.83, Qualifier::Exact) == u"57.83"_s);
    CHECK(quantity(1'000'000, Qualifier::Vague) == u"millions"_s);
    CHECK(quantity(10'000, Qualifier::Vague) == u"tens of thousands"_s);
    CHECK(quantity(7, Qualifier::Vague) == u"≥ 7"_s);
    CHECK(displayQuantity({1234567, {}, Qualifier::Exact, {}}, QLocale(QLocale::German)) == u"1.234.567"_s);
}

TEST_CASE("A figure is shown with its unit")
{
    Figure figure;
    figure.quantity = {25'000, {}, Qualifier::UpTo, u"visitors"_s};
    figure.per = FigurePer::Day;
    CHECK(displayFigure(figure, british) == u"≤ 25,000 visitors a day"_s);
    figure = {};
    figure.quantity = {1000, {}, Qualifier::Vague, u"viewers"_s};
    CHECK(displayFigure(figure, british) == u"thousands of viewers"_s);
}

TEST_CASE("A headline tells its scope where only a part is known, and a missing one is no zero")
{
    const EventRow row = test::sampleRow();
    CHECK(displayHeadline(row.online, british) == u"> 10,000,000 · opening ceremony"_s);
    CHECK(displayHeadline(row.attendance, british) == u"–"_s);
    Headline daily = test::sampleHeadline(25'000, Qualifier::UpTo, u"people"_s);
    daily.figure.per = FigurePer::Day;
    CHECK(displayHeadline(daily, british) == u"≤ 25,000 a day"_s);
}

TEST_CASE("Editions are English ordinals")
{
    const QStringList expected{u"1st"_s,  u"2nd"_s,  u"3rd"_s,  u"4th"_s,   u"11th"_s,
                               u"12th"_s, u"13th"_s, u"21st"_s, u"101st"_s, u"111th"_s};
    QStringList shown;
    for (const int edition : {1, 2, 3, 4, 11, 12, 13, 21, 101, 111})
        shown += displayEdition(edition);
    CHECK(shown == expected);
    CHECK(displayEdition({}).isEmpty());
    CHECK(displayName(test::sampleRow()) == u"China Internet Conference (19th)"_s);
}

TEST_CASE("A publication time is shown as precisely as it is known")
{
    CHECK(displayPublished(u"2020-07-30T11:14:39"_s, british) == u"30 Jul 2020, 11:14"_s);
    CHECK(displayPublished(u"2020-07-30"_s, british) == u"30 Jul 2020"_s);
    CHECK(displayPublished(u"2020"_s, british) == u"2020"_s);
    CHECK(displayPublished({}, british) == u"no date"_s);
    CHECK(displayPublished(u"rubbish"_s, british) == u"no date"_s);
}
