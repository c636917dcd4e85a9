// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Extraction alone, on one core: throughput, a usual article, and whether longer input costs only its length.

#include "bench/bars.h"
#include "extract/extractor.h"
#include "reader/readerregistry.h"
#include "support/articlegenerator.h"

using namespace Qt::StringLiterals;

namespace eventarium::bench {

namespace {

Article articleOf(const ReaderRegistry &readers, const QByteArray &bytes)
{
    const auto articles = readers.readBytes(bytes, u"made up"_s);
    return articles && !articles->empty() ? articles->front() : Article();
}

struct Input
{
    QString name;
    QByteArray unit; // repeated to any length
};

// What has made extractors slow: nothing here is English, all of it is long.
std::vector<Input> hostileInputs()
{
    return {{u"one word without a space"_s, "abcdefghij"},
            {u"digits"_s, "1234567890"},
            {u"numbers"_s, "1,234 "},
            {u"capitals"_s, "Alpha "},
            {u"quotes"_s, "\"a "},
            {u"parentheses"_s, "(("},
            {u"dates"_s, "July 23 to 25 "},
            {u"hyphens"_s, "a-"},
            {u"full stops"_s, "Mr. "},
            {u"lists"_s, "Acme Group, Polar Bank and "},
            {u"roles"_s, "said the director of "},
            {u"ideographs"_s, "中国互联网大会"},
            {u"combining marks"_s, "e\u0301\u0302"},
            {u"line ends"_s, "a\n"}};
}

double growthOf(const Extractor &extractor, const Article &shorter, const Article &longer)
{
    std::vector<double> ratios;
    for (int i = 0; i < 5; ++i) {
        const double once = medianMilliseconds(5, [&] { extractor.extract(shorter); });
        const double tenTimes = milliseconds([&] { extractor.extract(longer); });
        ratios.push_back(tenTimes / once);
    }
    return median(std::move(ratios));
}

} // namespace

void extraction(const Sink &sink)
{
    const ReaderRegistry readers;
    const Extractor extractor;
    test::ArticleGenerator generator(1);
    std::vector<Article> articles;
    qint64 bytes = 0;
    for (unsigned i = 0; i < 1000; ++i) {
        const QByteArray text = generator.article(i);
        bytes += text.size();
        articles.push_back(articleOf(readers, text));
    }
    const double time = medianMilliseconds(5, [&] {
        for (const Article &article : articles)
            extractor.extract(article);
    });
    sink({u"extraction, one core"_s, static_cast<double>(bytes) / 1e6 / (time / 1e3), u"MB/s"_s, 20, true, {}});

    std::vector<double> times;
    for (unsigned i = 0; i < 100; ++i) {
        const Article article = articleOf(readers, generator.article(i, 5000));
        times.push_back(medianMilliseconds(5, [&] { extractor.extract(article); }));
    }
    sink({u"extraction of a 5 KB article, median"_s, median(std::move(times)), u"ms"_s, 0.3, false, {}});
}

void growth(const Sink &sink)
{
    const ReaderRegistry readers;
    const Extractor extractor;
    test::ArticleGenerator generator(1);
    const double prose = growthOf(extractor, articleOf(readers, generator.article(1, 30'000)),
                                  articleOf(readers, generator.article(1, 300'000)));
    sink({u"growth: 10 times the prose"_s, prose, u"times"_s, 11, false, {}});
    constexpr qsizetype size = 30'000;
    for (const Input &input : hostileInputs()) {
        const qsizetype repeats = size / input.unit.size();
        const double ratio = growthOf(extractor, articleOf(readers, input.unit.repeated(repeats)),
                                      articleOf(readers, input.unit.repeated(repeats * 10)));
        sink({u"growth: 10 times as many "_s + input.name, ratio, u"times"_s, 11, false, {}});
    }
}

} // namespace eventarium::bench
