// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/analysed.h"
#include "extract/numerals.h"

#include "support/extracting.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

struct Expected
{
    QString text;
    double value;
    std::optional<double> upper;
    Qualifier qualifier;
};

NumberMention only(const QString &text)
{
    const Analysed run(text);
    REQUIRE(run.analysis.numbers.size() == 1);
    return run.analysis.numbers.front();
}

} // namespace

TEST_CASE("Digits, words and multipliers give their value")
{
    const auto [text, value] = GENERATE(table<QString, double>({
        {u"It drew 12,345 people."_s, 12345},
        {u"It drew 245 000 people."_s, 245000},
        {u"It drew 1.5 million people."_s, 1.5e6},
        {u"It drew one hundred and twenty-three people."_s, 123},
        {u"It drew two and a half million people."_s, 2.5e6},
        {u"It drew half a million people."_s, 5e5},
        {u"It drew a dozen people."_s, 12},
        {u"It drew forty thousand people."_s, 40000},
        {u"It drew 30K people."_s, 30000},
    }));
    CAPTURE(text);
    CHECK(only(text).value == Catch::Approx(value));
}

TEST_CASE("A pronoun is no number")
{
    CHECK(Analysed(u"The one that matters is no one of them."_s).analysis.numbers.empty());
}

TEST_CASE("Qualifiers stand before and behind a number")
{
    const auto expected = GENERATE(values<Expected>({
        {u"more than 300 guests"_s, 300, {}, Qualifier::MoreThan},
        {u"at least 300 guests"_s, 300, {}, Qualifier::MoreThan},
        {u"well over 300 guests"_s, 300, {}, Qualifier::MoreThan},
        {u"300+ guests"_s, 300, {}, Qualifier::MoreThan},
        {u"300-plus guests"_s, 300, {}, Qualifier::MoreThan},
        {u"300 or more guests"_s, 300, {}, Qualifier::MoreThan},
        {u"nearly 300 guests"_s, 300, {}, Qualifier::About},
        {u"some 300 guests"_s, 300, {}, Qualifier::About},
        {u"an estimated 300 guests"_s, 300, {}, Qualifier::About},
        {u"just under 300 guests"_s, 300, {}, Qualifier::LessThan},
        {u"up to 300 guests"_s, 300, {}, Qualifier::UpTo},
        {u"300 guests"_s, 300, {}, Qualifier::Exact},
        {u"thousands of guests"_s, 1000, {}, Qualifier::Vague},
        {u"tens of thousands of guests"_s, 10000, {}, Qualifier::Vague},
        {u"between 200 and 300 guests"_s, 200, 300, Qualifier::Exact},
        {u"200 to 300 guests"_s, 200, 300, Qualifier::Exact},
        {u"2-3 million guests"_s, 2e6, 3e6, Qualifier::Exact},
        {u"300-400,000 guests"_s, 3e5, 4e5, Qualifier::Exact},
        {u"between $10 million and $12 million"_s, 1e7, 1.2e7, Qualifier::Exact},
        {u"~300 guests"_s, 300, {}, Qualifier::About},
        {u"300 plus guests"_s, 300, {}, Qualifier::MoreThan},
    }));
    CAPTURE(expected.text);
    const NumberMention number = only(expected.text);
    CHECK(number.value == expected.value);
    CHECK(number.upper == expected.upper);
    CHECK(number.qualifier == expected.qualifier);
}

TEST_CASE("Words that only look like qualifiers are none")
{
    CHECK(only(u"They flew over 30 islands."_s).qualifier == Qualifier::Exact);
    CHECK(only(u"Orders added up to 30."_s).qualifier == Qualifier::Exact);
    CHECK(only(u"There were 30 plus a few late ones."_s).qualifier == Qualifier::Exact);
}

TEST_CASE("A rise is two numbers, not a range")
{
    const Analysed run(u"The number of stands rose from 200 to 300."_s);
    REQUIRE(run.analysis.numbers.size() == 2);
    CHECK_FALSE(run.analysis.numbers[0].upper);
    CHECK(run.analysis.numbers[1].value == 300);
}

TEST_CASE("Money, percentages and areas know their unit")
{
    const auto [text, kind, unit, value] = GENERATE(table<QString, NumberMention::Kind, QString, double>({
        {u"worth US$4.5 billion"_s, NumberMention::Kind::Money, u"US$"_s, 4.5e9},
        {u"worth USD24.95 billion"_s, NumberMention::Kind::Money, u"USD"_s, 24.95e9},
        {u"worth RMB 30 bn"_s, NumberMention::Kind::Money, u"RMB"_s, 30e9},
        {u"worth 10 million yuan"_s, NumberMention::Kind::Money, u"yuan"_s, 1e7},
        {u"worth \u20ac50,000"_s, NumberMention::Kind::Money, u"\u20ac"_s, 50000},
        {u"on 30,000 m\u00b2"_s, NumberMention::Kind::Area, u"m\u00b2"_s, 30000},
        {u"on 30 ha"_s, NumberMention::Kind::Area, u"ha"_s, 30},
        {u"on 1.2 million square metres"_s, NumberMention::Kind::Area, u"square metres"_s, 1.2e6},
        {u"up 12.5 percent"_s, NumberMention::Kind::Percent, QString(), 12.5},
        {u"up 12.5%"_s, NumberMention::Kind::Percent, QString(), 12.5},
    }));
    const Analysed run(text);
    REQUIRE(run.analysis.numbers.size() == 1);
    const NumberMention &number = run.analysis.numbers.front();
    CAPTURE(text);
    CHECK(number.kind == kind);
    CHECK(number.value == Catch::Approx(value));
    CHECK(run.analysis.text.textOf(number.unit).toString() == unit);
}

TEST_CASE("Ordinals are read in digits, words and Roman numerals")
{
    CHECK(only(u"the 19th fair"_s).kind == NumberMention::Kind::Ordinal);
    CHECK(only(u"the nineteenth fair"_s).value == 19);
    CHECK(only(u"the twenty-first fair"_s).value == 21);
    CHECK(romanNumeral(u"XIX") == 19);
    CHECK(romanNumeral(u"XLIV") == 44);
    CHECK(romanNumeral(u"IIII") == 0);
    CHECK(romanNumeral(u"CIVIC") == 0);
}

TEST_CASE("commas part digits as in India, or as nobody writes numbers")
{
    const auto values = [](const QString &text) {
        QStringList all;
        for (const Annotation &annotation : test::extractor().annotate(test::articleOf(text))) {
            if (annotation.type == AnnotationType::Number && annotation.quantity)
                all += QString::number(annotation.quantity->value, 'f', 0);
        }
        return all;
    };
    CHECK(values(u"It drew 1,45,000 visitors."_s) == QStringList{u"145000"_s});
    CHECK(values(u"It drew 12,34,56,789 visitors."_s) == QStringList{u"123456789"_s});
    CHECK(values(u"It drew 1,234,56 visitors."_s).isEmpty());
    CHECK(values(u"It drew 1,234,567 visitors."_s) == QStringList{u"1234567"_s});
    CHECK(values(u"It drew 10m visitors."_s) == QStringList{u"10000000"_s});
}
