// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Extraction alone: throughput on one core and on two, in all and by pass, and a usual article.

#include "bench/articles.h"
#include "bench/bars.h"
#include "extract/analysis.h"
#include "extract/datereference.h"
#include "extract/dateresolver.h"
#include "extract/extractor.h"
#include "extract/frame.h"
#include "extract/lexicon.h"
#include "extract/nametables.h"
#include "extract/tokenizer.h"

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace eventarium::bench {

namespace {

// Runs every step of Extractor::extract() over all articles and sums up the time of each.
class Passes
{
public:
    void run(const std::vector<Article> &articles)
    {
        m_times.fill(0);
        for (const Article &article : articles) {
            Analysis analysis;
            time(0, [&] { analysis.text = m_tokenizer.tokenize(article); });
            time(1, [&] { analysis.numbers = findNumbers(analysis.text, m_words); });
            time(2, [&] {
                analysis.dates = findDates(analysis.text, analysis.numbers, m_words);
                analysis.reference = referenceDate(article, std::nullopt, analysis.dates);
                resolveDates(analysis.dates, analysis.text, analysis.reference);
            });
            time(3, [&] {
                analysis.figures = findFigures(analysis.text, analysis.numbers, analysis.dates, analysis.reference,
                                               m_words);
            });
            time(4, [&] { buildFacts(article, analysis, m_words, m_names); });
        }
    }
    static constexpr std::array names{"tokens and sentences"_L1, "numbers"_L1, "dates"_L1, "figures"_L1,
                                      "names, events and frame"_L1};
    double milliseconds(size_t pass) const { return m_times[pass]; }

private:
    template<class Work>
    void time(size_t pass, Work &&work)
    {
        m_times[pass] += bench::milliseconds(work);
    }

    Lexicon m_words;
    NameTables m_names;
    Tokenizer m_tokenizer{m_words};
    std::array<double, names.size()> m_times{};
};

std::vector<FoundFacts> extractAll(const Extractor &extractor, const std::vector<Article> &articles, unsigned threads)
{
    std::vector<FoundFacts> found(articles.size());
    std::vector<std::jthread> running;
    for (unsigned thread = 0; thread < threads; ++thread) {
        running.emplace_back([&, thread] {
            for (size_t i = thread; i < articles.size(); i += threads)
                found[i] = extractor.extract(articles[i]);
        });
    }
    running.clear();
    return found;
}

} // namespace

void extract(const Sink &sink)
{
    extraction(sink);
    growth(sink);
}

void extraction(const Sink &sink)
{
    const Extractor extractor;
    const ArticleMaker maker;
    std::vector<Article> articles;
    qint64 bytes = 0;
    for (unsigned i = 0; i < 1000; ++i) {
        articles.push_back(maker.article(i));
        bytes += articles.back().text.toUtf8().size();
    }
    const auto rate = [bytes](double time) { return double(bytes) / 1e6 / (time / 1e3); };
    extractAll(extractor, articles, 1); // warms up
    const double one = medianMilliseconds(9, [&] {
        for (const Article &article : articles)
            extractor.extract(article);
    });
    sink({u"extraction, one core"_s, rate(one), u"MB/s"_s, 20, true, {}});

    Passes passes;
    std::array<std::vector<double>, Passes::names.size()> times;
    for (int run = 0; run < 5; ++run) {
        passes.run(articles);
        for (size_t pass = 0; pass < times.size(); ++pass)
            times[pass].push_back(passes.milliseconds(pass));
    }
    for (size_t pass = 0; pass < times.size(); ++pass)
        sink({u"  of it: "_s + Passes::names[pass], rate(median(times[pass])), u"MB/s"_s, {}, true, {}});

    std::vector<double> single;
    for (unsigned i = 0; i < 200; ++i) {
        const Article article = maker.article(i, 5000);
        for (int run = 0; run < 5; ++run)
            single.push_back(milliseconds([&] { extractor.extract(article); }));
    }
    std::ranges::sort(single);
    sink({u"extraction of a 5 KB article, median"_s, median(single), u"ms"_s, 0.3, false, {}});
    sink({u"extraction of a 5 KB article, 99th percentile"_s, single[single.size() * 99 / 100], u"ms"_s, 1, false, {}});

    std::vector<double> ratios;
    bool equal = true;
    for (int run = 0; run < 7; ++run) {
        std::vector<FoundFacts> first;
        std::vector<FoundFacts> second;
        const double alone = milliseconds([&] { first = extractAll(extractor, articles, 1); });
        const double together = milliseconds([&] { second = extractAll(extractor, articles, 2); });
        ratios.push_back(alone / together);
        equal = equal && first == second;
    }
    sink({u"extraction, two threads against one"_s, median(ratios), u"times"_s, 1.8, true, {}});
    sink({u"extraction, articles that differ by threads"_s, equal ? 0.0 : 1.0, u""_s, 0, false, {}});
}

} // namespace eventarium::bench
