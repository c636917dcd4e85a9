// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a benchmark measures and how it is judged: one line a bar, with name, figure, bar, and "ok" or "short".
// Values; one thread.
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace eventarium::bench {

struct Bar
{
    QString name;
    double figure = 0;
    QString unit;
    std::optional<double> limit; // none: only told
    bool atLeast = false; // the figure must reach the limit, else it must not pass it
    QString note; // what else to know

    bool isMet() const { return !limit || (atLeast ? figure >= *limit : figure <= *limit); }
    QString line() const;
};

// Tells a bar as soon as it is known.
using Sink = std::function<void(const Bar &)>;

// Milliseconds of one run.
template<class Work>
double milliseconds(Work &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values);

// The median of several runs.
template<class Work>
double medianMilliseconds(int runs, Work &&work)
{
    std::vector<double> all;
    for (int i = 0; i < runs; ++i)
        all.push_back(milliseconds(work));
    return median(std::move(all));
}

// The benchmarks.
void extract(const Sink &sink); // both of the next two
void extraction(const Sink &sink);
void growth(const Sink &sink);
void import(const Sink &sink);
void filter(const Sink &sink);
void reading(const Sink &sink);
void exporting(const Sink &sink);

// Two benchmarks run their parts as processes of their own, for their memory: the other end of it.
int importPart(const QStringList &arguments);
int exportPart(const QStringList &arguments);

} // namespace eventarium::bench
