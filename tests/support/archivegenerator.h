// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made-up archives of a thousand to a million events, the same for the same seed on every machine: series
// with editions, organisations, places, people, topics and words as unevenly frequent as in news (Zipf),
// some events undated or dated vaguely, two figures each, an article each without a text. Or an archive of a
// list of real events. Written through ArchiveWriter alone. One thread.
#pragma once

#include "core/article.h"
#include "core/error.h"
#include "core/event.h"

#include <random>
#include <vector>

namespace eventarium::test {

struct MadeTelling
{
    Article article;
    Event event; // the telling's facts, and what resolving makes of it
};

class EventGenerator final
{
public:
    explicit EventGenerator(unsigned seed)
        : m_random(seed)
    {
    }

    MadeTelling next();
    // Number `rank` of the words that stand in titles and names, the most frequent first.
    static QString word(unsigned rank);
    static QString organization(unsigned rank);
    static QString city(unsigned rank);
    static QString topic(unsigned rank);

private:
    struct Series
    {
        unsigned number;
        int edition, year;
    };

    Series nextSeries();
    unsigned upTo(unsigned n) { return static_cast<unsigned>(m_random() % n); }
    bool chance(unsigned percent) { return upTo(100) < percent; }
    unsigned uneven(unsigned n); // 0 to n - 1, each in inverse proportion to its place
    DateRange dates(int year);
    void addNames(EventFacts &facts);
    Figure figure(FigureCategory category, int line);

    std::mt19937_64 m_random;
    std::vector<Series> m_open; // that go on
    unsigned m_series = 0;
    int m_made = 0;
};

// Makes an archive at `path` of that many made-up events.
Result<void> generateArchive(const QString &path, int events, unsigned seed = 1);
// The same of the events of a JSON lines file (name, startDate, endDate, city, country, topic).
Result<void> generateArchiveFrom(const QString &path, const QString &list);

} // namespace eventarium::test
