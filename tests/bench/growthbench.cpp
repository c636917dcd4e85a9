// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether ten times the input, to 1 MB of what no newspaper prints, costs only its length.

#include "bench/articles.h"
#include "bench/bars.h"
#include "extract/extractor.h"

using namespace Qt::StringLiterals;

namespace eventarium::bench {

namespace {

constexpr qsizetype size = 100'000; // of the shorter text

struct Input
{
    QString name;
    QByteArray unit; // repeated to any length
};

// What has made extractors slow
std::vector<Input> hostileInputs()
{
    return {{u"one word without a space"_s, "abcdefghij"},
            {u"digits"_s, "1234567890"},
            {u"numbers"_s, "1,234 "},
            {u"years"_s, "2000 2001 "},
            {u"capitalised words"_s, "Alpha "},
            {u"words without a full stop"_s, "the fair draws more visitors to its halls "},
            {u"quotes"_s, "\"a "},
            {u"opening brackets"_s, "("},
            {u"dates"_s, "July 23 to 25 "},
            {u"hyphens"_s, "a-"},
            {u"full stops"_s, "Mr. "},
            {u"lists"_s, "Acme Group, Polar Bank and "},
            {u"roles"_s, "said the director of "},
            {u"events"_s, "the Alpha Forum was held by Beta Group (AF) "},
            {u"ideographs"_s, "中国互联网大会"},
            {u"combining marks"_s, "e\u0301\u0302"},
            {u"line ends"_s, "a\n"}};
}

double growthOf(const Extractor &extractor, const Article &shorter, const Article &longer)
{
    std::vector<double> ratios;
    extractor.extract(longer); // warms up
    for (int i = 0; i < 5; ++i) {
        const double once = medianMilliseconds(5, [&] { extractor.extract(shorter); });
        const double tenTimes = milliseconds([&] { extractor.extract(longer); });
        ratios.push_back(tenTimes / once);
    }
    return median(std::move(ratios));
}

} // namespace

void growth(const Sink &sink)
{
    const ArticleMaker maker;
    const Extractor extractor;
    const auto tell = [&](const QString &what, const Article &shorter, const Article &longer) {
        const double time = milliseconds([&] { extractor.extract(longer); });
        sink({u"growth: 10 times "_s + what, growthOf(extractor, shorter, longer), u"times"_s, 11, false,
              u"1 MB in %1 ms"_s.arg(time, 0, 'f', 0)});
    };
    tell(u"the prose"_s, maker.article(1, size), maker.article(1, size * 10));
    for (const Input &input : hostileInputs()) {
        const qsizetype repeats = size / input.unit.size();
        tell(u"as many "_s + input.name, maker.read(input.unit.repeated(repeats)),
             maker.read(input.unit.repeated(repeats * 10)));
    }
}

} // namespace eventarium::bench
