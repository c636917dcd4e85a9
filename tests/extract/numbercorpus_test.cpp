// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The share of a set's numbers that are read right. The set is no part of the sources: EVENTARIUM_NUMBERS names its
// folder, else it is looked for beside the checkout; where it is absent the test says so.
#include "extract/analysed.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

QString folder()
{
    const QString named = qEnvironmentVariable("EVENTARIUM_NUMBERS");
    return named.isEmpty() ? QStringLiteral(EVENTARIUM_SOURCE_DIR "/../shared/corpus/numbers") : named;
}

// "[20,30)", "(30,)" as lower and upper bound, or the value itself
bool isRight(const QString &gold, const NumberMention &found)
{
    const auto same = [](double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); };
    if (!gold.startsWith(u'[') && !gold.startsWith(u'('))
        return same(found.value, gold.toDouble());
    const QStringList bounds = gold.sliced(1).chopped(1).split(u',');
    const QString &lower = bounds.front();
    const QString &upper = bounds.back();
    if (!lower.isEmpty() && !upper.isEmpty())
        return same(found.value, lower.toDouble()) && same(found.upper.value_or(found.value), upper.toDouble());
    if (upper.isEmpty())
        return same(found.value, lower.toDouble()) && found.qualifier == Qualifier::MoreThan;
    return same(found.value, upper.toDouble())
           && (found.qualifier == Qualifier::LessThan || found.qualifier == Qualifier::UpTo);
}

struct Share
{
    int right = 0;
    int all = 0;
};

void add(Share &share, const QJsonObject &line)
{
    const Analysed run(line[u"input"_s].toString());
    std::vector<NumberMention> left = run.analysis.numbers;
    for (const QJsonValue &value : line[u"gold"_s].toArray()) {
        const QString gold = value[u"values"_s][0][u"value"_s].toString();
        if (gold.isEmpty() || gold.front().isLetter()) // "end-1": a place, no number
            continue;
        ++share.all;
        const auto found = std::ranges::find_if(left, [&](const NumberMention &mention) {
            const TextSpan span = run.analysis.text.spanOf(mention.tokens);
            return span.start < value[u"end"_s].toInt() && value[u"start"_s].toInt() < span.end
                   && isRight(gold, mention);
        });
        if (found == left.end())
            continue;
        ++share.right;
        left.erase(found);
    }
}

} // namespace

TEST_CASE("The numbers of a development set are read right")
{
    const QDir set(folder());
    const QStringList files = set.entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        SKIP("no set of numbers in EVENTARIUM_NUMBERS or beside the checkout");
    Share share;
    for (const QString &name : files) {
        QFile file(set.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        while (!file.atEnd())
            add(share, QJsonDocument::fromJson(file.readLine()).object());
    }
    INFO(share.right << " of " << share.all);
    CHECK(share.all > 100);
    CHECK(double(share.right) / share.all >= 0.95);
}

TEST_CASE("A range's two bounds and a ratio's two parts are one number")
{
    const auto read = [](const QString &text) {
        const Analysed run(text);
        QStringList list;
        for (const NumberMention &number : run.analysis.numbers)
            list.append(QString::number(number.value)
                        + (number.upper ? u".."_s + QString::number(*number.upper) : QString()));
        return list;
    };
    CHECK(read(u"greater than 100 and smaller than 300"_s) == QStringList(u"100..300"_s));
    CHECK(read(u"more than 40 and less than 10"_s) == QStringList({u"40"_s, u"10"_s}));
    CHECK(read(u"Nine out of ten exhibitors came."_s) == QStringList(u"0.9"_s));
    CHECK(read(u"Five out of three came."_s) == QStringList({u"5"_s, u"3"_s}));
    CHECK(read(u"One in five visitors came."_s) == QStringList(u"0.2"_s));
    CHECK(read(u"one hundred thirty-fifths"_s).front().startsWith(u"2.857"_s));
    CHECK(read(u"It grew by .25 and 10M."_s) == QStringList({u"0.25"_s, u"1e+07"_s}));
    CHECK(read(u"He scores between negative ten and fifteen."_s) == QStringList(u"-10..15"_s));
}

TEST_CASE("Fractions, scales and exponents of every make are one number")
{
    const auto [text, value] = GENERATE(table<QString, double>({
        {u"two-thirds of the stands"_s, 2.0 / 3},
        {u"three-quarters of a million"_s, 750000},
        {u"more than a third of the buyers"_s, 1.0 / 3},
        {u"four and twenty-five hundredths"_s, 4.25},
        {u"one thirty-second"_s, 1.0 / 32},
        {u"three twenty-fifths"_s, 0.12},
        {u"a millionth"_s, 1e-6},
        {u"two point five million"_s, 2.5e6},
        {u"5 crore and three hundred"_s, 50000300},
        {u"2.5e3"_s, 2500},
        {u"4e-2"_s, 0.04},
        {u"10^4"_s, 1e4},
        {u"\u215c"_s, 0.375},
        {u"thousands upon thousands"_s, 1000},
        {u"a couple of hundred"_s, 200},
    }));
    CAPTURE(text);
    const Analysed run(text);
    REQUIRE(run.analysis.numbers.size() == 1);
    CHECK(run.analysis.numbers.front().value == Catch::Approx(value));
}

TEST_CASE("What looks like a scale or an exponent may be none")
{
    const auto count = [](const QString &text) { return Analysed(text).analysis.numbers.size(); };
    CHECK(count(u"The code is 3e5b."_s) == 0);
    CHECK(count(u"Between 2 million and three hundred it varies."_s) == 2);
    CHECK(Analysed(u"The two thousandth visitor came."_s).analysis.numbers.front().kind
          == NumberMention::Kind::Ordinal);
    CHECK(Analysed(u"The millionth visitor came."_s).analysis.numbers.front().value == 1e6);
}

TEST_CASE("Dots and apostrophes part thousands where the text gives evidence of it")
{
    const auto [text, value] = GENERATE(table<QString, double>({
        {u"It drew 1.234.567 visitors."_s, 1234567},
        {u"It drew 45.000 visitors."_s, 45000},
        {u"It drew 45.000 trade visitors."_s, 45000},
        {u"It took 1.234,5 hours."_s, 1234.5},
        {u"It drew 12'500 visitors."_s, 12500},
        {u"It drew 1\u2019250\u2019000 visitors."_s, 1250000},
        {u"It weighs 45.125 tonnes."_s, 45.125},
        {u"It drew 1.250 million visitors."_s, 1250000},
        {u"It costs 12,34,567.89 rupees."_s, 1234567.89},
    }));
    CAPTURE(text);
    CHECK(Analysed(text).analysis.numbers.front().value == Catch::Approx(value));
}
