// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A filter change on a million events, as a window asks for it: list, first rows, all facets of the panel and
// the timeline. The archive is made for it; EVENTARIUM_BENCH_ARCHIVE names one that was made before
// (eventarium-bench --generate FILE 1000000).

#include "bench/bars.h"
#include "query/eventpage.h"
#include "store/archivereader.h"
#include "support/archivegenerator.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <array>
#include <cmath>
#include <ctime>
#include <random>

using namespace Qt::StringLiterals;

namespace eventarium::bench {

namespace {

using test::EventGenerator;

constexpr int events = 1'000'000;
constexpr int queries = 500;

template<class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

EventFilter withWord(const QString &word)
{
    FilterNode node;
    node.term.field = FilterField::Words;
    node.term.text = word;
    EventFilter filter;
    filter.expression = node;
    return filter;
}

class Queries
{
public:
    static constexpr std::array kinds = {"one facet", "three facets", "a date range", "a word",
                                         "two letters and a facet"};

    explicit Queries(const ArchiveReader &reader)
    {
        // Words that a thousand to a hundred thousand events have.
        while (m_words.size() < 100) {
            const QString word = EventGenerator::word(uneven(3000));
            const auto hits = std::ssize(must(reader.select(withWord(word), {})).ids);
            if (hits >= events / 1000 && hits <= events / 10 && !m_words.contains(word))
                m_words += word;
        }
    }

    EventFilter next(size_t kind)
    {
        EventFilter filter;
        switch (kind) {
        case 0:
            select(filter, upTo(5));
            break;
        case 1:
            for (const unsigned facet : {0U, 1U + upTo(2), 3U})
                select(filter, facet);
            break;
        case 2:
            filter.dates.from = PartialDate{1990 + static_cast<int>(upTo(34)), 1 + static_cast<int>(upTo(12)), 0};
            filter.dates.to = PartialDate{filter.dates.from->year + static_cast<int>(upTo(10)), 12, 0};
            break;
        case 3:
            filter = withWord(m_words[static_cast<qsizetype>(m_next++ % 100)]);
            break;
        default:
            filter = withWord(EventGenerator::word(upTo(30'000)).first(2) + u'*');
            select(filter, upTo(5));
        }
        return filter;
    }

private:
    unsigned upTo(unsigned n) { return static_cast<unsigned>(m_random() % n); }
    unsigned uneven(unsigned n) { return static_cast<unsigned>(std::pow(double(n), upTo(1'000'000) / 1e6)) - 1; }

    void select(EventFilter &filter, unsigned facet)
    {
        switch (facet) {
        case 0:
            filter.facets[Facet::Period] = {QString::number(1995 + upTo(30)), QString::number(1995 + upTo(30))};
            break;
        case 1:
            filter.facets[Facet::Place] = {EventGenerator::city(uneven(1000))};
            break;
        case 2:
            filter.facets[Facet::Organization] = {EventGenerator::organization(uneven(10'000))};
            break;
        case 3:
            filter.facets[Facet::Topic] = {EventGenerator::topic(uneven(200)), EventGenerator::topic(uneven(200))};
            break;
        default:
            filter.facets[Facet::Checked] = {u"machine"_s};
        }
        for (QStringList &values : filter.facets)
            values.removeDuplicates();
    }

    std::mt19937 m_random{4};
    QStringList m_words;
    unsigned m_next = 0;
};

double processorMilliseconds()
{
    return static_cast<double>(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

// What a window does after a change of filter.
void show(const ArchiveReader &reader, const EventFilter &filter)
{
    const EventPage page = must(eventPage(reader, filter, {}));
    must(reader.rows(std::span(page.list.ids).first(std::min<size_t>(50, page.list.ids.size())), page.organization));
}

double percentile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[static_cast<size_t>(part * static_cast<double>(values.size() - 1))];
}

void measure(const ArchiveReader &reader, Queries &source, const Sink &sink)
{
    std::vector<double> all, processor;
    std::array<std::vector<double>, Queries::kinds.size()> byKind;
    for (int i = 0; i < queries; ++i) {
        const size_t kind = static_cast<size_t>(i) % Queries::kinds.size();
        const EventFilter filter = source.next(kind);
        const double before = processorMilliseconds();
        const double taken = milliseconds([&] { show(reader, filter); });
        processor.push_back(processorMilliseconds() - before);
        all.push_back(taken);
        byKind[kind].push_back(taken);
    }
    const auto told = [](double time) { return QString::number(time, 'f', 1); };
    const QString note = u"processor time: median %1, 99 %: %2"_s.arg(told(median(processor)),
                                                                      told(percentile(processor, 0.99)));
    sink({u"filter change, 1,000,000 events: median"_s, median(all), u"ms"_s, 50, false, note});
    sink({u"filter change, 1,000,000 events: 99 of 100"_s, percentile(all, 0.99), u"ms"_s, 120, false, {}});
    for (size_t kind = 0; kind < byKind.size(); ++kind)
        sink({u"  "_s + QLatin1String(Queries::kinds[kind]),
              median(byKind[kind]),
              u"ms"_s,
              {},
              false,
              u"99 %: "_s + told(percentile(byKind[kind], 0.99))});
}

} // namespace

void filter(const Sink &sink)
{
    QTemporaryDir folder;
    QString path = qEnvironmentVariable("EVENTARIUM_BENCH_ARCHIVE");
    if (path.isEmpty()) {
        path = folder.filePath(u"filter.eventarium"_s);
        const double making = milliseconds([&] { must(test::generateArchive(path, events)); });
        sink({u"writing 1,000,000 events"_s, making / 1e3, u"s"_s, 120, false, {}});
    }
    const double size = static_cast<double>(QFileInfo(path).size()) / events / 1e3;
    sink({u"file, an event with two figures and no text"_s, size, u"KB"_s, 3, false, {}});

    std::vector<double> opening, first;
    for (int i = 0; i < 3; ++i) {
        const QElapsedTimer timer = [] {
            QElapsedTimer started;
            started.start();
            return started;
        }();
        const auto reader = must(ArchiveReader::open(path));
        must(reader.select({}, {}));
        opening.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        show(reader, {});
        first.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    sink({u"opening 1,000,000 events, to the list"_s, median(opening), u"ms"_s, 1000, false,
          u"least %1"_s.arg(std::ranges::min(opening), 0, 'f', 0)});
    sink({u"opening, to list, facets and timeline"_s, median(first), u"ms"_s, {}, false, {}});

    Queries source(must(ArchiveReader::open(path)));
    const auto reader = must(ArchiveReader::open(path));
    show(reader, {});
    measure(reader, source, sink);
}

} // namespace eventarium::bench
