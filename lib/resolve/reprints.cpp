// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/reprints.h"

#include "core/serieskeys.h"
#include "core/sketch.h"
#include "resolve/samename.h"

#include <algorithm>

namespace eventarium::resolve {

namespace {

constexpr double nearlyTheSame = 0.5; // of the runs of words; articles about one event have few in common

bool isReprint(const Telling &telling, const Telling &original)
{
    if (telling.article == original.article)
        return false;
    if (!telling.contentHash.isEmpty() && telling.contentHash == original.contentHash)
        return true;
    return sketchLikeness(telling.sketch, original.sketch) >= nearlyTheSame;
}

bool sameClaim(const Figure &a, const Figure &b)
{
    return a.quantity.value == b.quantity.value && a.quantity.upper == b.quantity.upper
           && a.quantity.qualifier == b.quantity.qualifier && a.category == b.category && a.scope == b.scope
           && a.per == b.per && a.edition == b.edition && a.year == b.year;
}

double nameScore(const Telling &a, const SeriesKeys &ours, const Telling &b, const SeriesKeys &theirs)
{
    if (ours.primary == theirs.primary)
        return 1;
    if (ours.aliases.contains(theirs.primary) || theirs.aliases.contains(ours.primary))
        return 0.9;
    return maySpeakOfOne(a.facts, b.facts) ? 0.8 : 0.5;
}

double occasionScore(const EventFacts &a, const EventFacts &b)
{
    const bool dated = a.dates.isDated() && b.dates.isDated();
    if (a.edition && a.edition == b.edition)
        return 1;
    if (dated && a.dates == b.dates)
        return a.dates.precision() == PartialDate::Precision::Day ? 1 : 0.8;
    if (dated && a.dates.earliest() <= b.dates.latest() && b.dates.earliest() <= a.dates.latest())
        return 0.8;
    if (dated)
        return 0.6; // sources err by days
    return a.year && a.year == b.year ? 0.6 : 0.4;
}

} // namespace

Cluster originals(const Cluster &cluster)
{
    // Undated texts may be older than their copies' stamps, but nothing says so: they come last.
    Cluster oldest = cluster;
    std::ranges::sort(oldest, {}, [](const Telling *t) {
        return std::tuple(t->published.isEmpty(), t->published, t->source, t->article, t->ordinal);
    });
    Cluster kept;
    for (const Telling *telling : oldest) {
        if (std::ranges::none_of(kept, [&](const Telling *other) { return isReprint(*telling, *other); }))
            kept.push_back(telling);
    }
    Cluster inOrder;
    std::ranges::copy_if(cluster, std::back_inserter(inOrder),
                         [&](const Telling *telling) { return std::ranges::find(kept, telling) != kept.end(); });
    return inOrder;
}

Figures addedByReprints(const Cluster &cluster, const Cluster &originals, Figures EventFacts::*figures)
{
    Figures known;
    for (const Telling *telling : originals)
        known.insert(known.end(), (telling->facts.*figures).begin(), (telling->facts.*figures).end());
    Figures added;
    for (const Telling *telling : cluster) {
        if (std::ranges::find(originals, telling) != originals.end())
            continue;
        for (const Figure &figure : telling->facts.*figures) {
            if (std::ranges::any_of(known, [&](const Figure &other) { return sameClaim(figure, other); }))
                continue;
            known.push_back(figure);
            added.push_back(figure);
        }
    }
    return added;
}

// People may have merged what the machine would not: then nothing but their word speaks for it.
std::vector<double> joinScores(const Cluster &cluster)
{
    if (cluster.size() == 1)
        return {1};
    std::vector<SeriesKeys> keys;
    for (const Telling *telling : cluster)
        keys.push_back(seriesKeys(telling->facts));
    std::vector<double> best(cluster.size(), 0);
    for (size_t i = 0; i < cluster.size(); ++i) {
        for (size_t j = i + 1; j < cluster.size(); ++j) {
            const Telling &one = *cluster[i];
            const Telling &other = *cluster[j];
            const double score = nameScore(one, keys[i], other, keys[j]) * occasionScore(one.facts, other.facts);
            best[i] = std::max(best[i], score);
            best[j] = std::max(best[j], score);
        }
    }
    return best;
}

} // namespace eventarium::resolve
