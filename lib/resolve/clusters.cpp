// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/clusters.h"

#include "core/serieskeys.h"
#include "resolve/samename.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <climits>

namespace eventarium::resolve {

namespace {

// ---------------------------------------------------------------- series

// Sets of keys that mean the same; the smallest key stands for its set.
class KeySets
{
public:
    QString find(const QString &key) const
    {
        QString at = key;
        while (m_parent.contains(at))
            at = m_parent[at];
        return at;
    }
    void unite(const QString &a, const QString &b)
    {
        const QString first = find(a);
        const QString second = find(b);
        if (first != second)
            m_parent.insert(std::max(first, second), std::min(first, second));
    }

private:
    QMap<QString, QString> m_parent;
};

QMap<QString, Cluster> bySeries(std::span<const Telling> tellings)
{
    std::vector<SeriesKeys> keys;
    QMap<QString, QSet<QString>> aliased; // other name -> names that have it
    for (const Telling &telling : tellings) {
        const SeriesKeys &each = keys.emplace_back(seriesKeys(telling.facts));
        for (const QString &alias : each.aliases)
            aliased[alias].insert(each.primary);
    }
    KeySets sets;
    for (const SeriesKeys &each : keys) {
        const auto names = aliased.value(each.primary);
        if (names.size() == 1)
            sets.unite(each.primary, *names.cbegin());
    }
    QMap<QString, Cluster> series;
    for (size_t i = 0; i < keys.size(); ++i)
        series[sets.find(keys[i].primary)].push_back(&tellings[i]);
    return series;
}

// ---------------------------------------------------------------- dates

constexpr int slack = 3; // days by which sources err about a date
constexpr int apart = INT_MAX;

std::optional<int> yearOf(const Telling &telling)
{
    const EventFacts &facts = telling.facts;
    if (facts.dates.isDated())
        return (facts.dates.start ? facts.dates.start : facts.dates.end)->year;
    return facts.year;
}

// A bare year is its whole year.
DateRange rangeOf(const Telling &telling)
{
    if (telling.facts.dates.isDated() || !telling.facts.year)
        return telling.facts.dates;
    const PartialDate year{*telling.facts.year, 0, 0};
    return {year, year};
}

bool isVague(const Telling &telling)
{
    return rangeOf(telling).precision() == PartialDate::Precision::Year;
}

int daysBetween(QDate firstOfA, QDate lastOfA, QDate firstOfB, QDate lastOfB)
{
    return static_cast<int>(std::max({qint64(0), lastOfA.daysTo(firstOfB), lastOfB.daysTo(firstOfA)}));
}

// Days between two dated ranges, 0 where they meet. A known end is compared with a known end; only where
// one tells the start and the other the end does an unknown one reach further.
int daysBetween(const DateRange &a, const DateRange &b)
{
    const bool crossed = !(a.start && b.start) && !(a.end && b.end);
    const auto first = [&](const DateRange &r) {
        return crossed ? r.earliest() : (r.start ? r.start : r.end)->firstDay();
    };
    const auto last = [&](const DateRange &r) { return crossed ? r.latest() : (r.end ? r.end : r.start)->lastDay(); };
    return daysBetween(first(a), last(a), first(b), last(b));
}

// ---------------------------------------------------------------- places

QStringList placesOf(const EventFacts &facts, bool citiesOnly)
{
    QStringList names;
    for (const Place &place : facts.places) {
        if (!citiesOnly || place.kind == PlaceKind::City)
            names += u' ' + foldName(place.name) + u' ';
    }
    return names;
}

// Whether one of a's cities is, or is in the name of, a place of b ("Fira de Barcelona" is in Barcelona).
bool sharesCity(const EventFacts &a, const EventFacts &b)
{
    const QStringList places = placesOf(b, false);
    return std::ranges::any_of(placesOf(a, true), [&](const QString &city) {
        return std::ranges::any_of(places, [&](const QString &place) { return place.contains(city); });
    });
}

bool inOtherCities(const EventFacts &a, const EventFacts &b)
{
    return !placesOf(a, true).isEmpty() && !placesOf(b, true).isEmpty() && !sharesCity(a, b) && !sharesCity(b, a);
}

bool isFromCell(const Telling &telling)
{
    return telling.facts.evidence.name.kind == Evidence::Kind::Cell;
}

// Events of one name a few days apart in two cities are stops of a tour. On the same days texts rather disagree
// about the place; two rows of a list do not.
bool areStops(const Telling &a, const Telling &b, int days)
{
    return (days > 0 || (isFromCell(a) && isFromCell(b))) && inOtherCities(a.facts, b.facts);
}

// ---------------------------------------------------------------- fitting

// How badly two dated tellings fit as one event, in days; `apart` if they cannot be one.
int misfit(const Telling &a, const Telling &b)
{
    const int days = daysBetween(rangeOf(a), rangeOf(b));
    const auto postponed = [](const Telling &t) { return t.facts.status == EventStatus::Postponed; };
    const bool maybe = days <= slack || (yearOf(a) == yearOf(b) && (postponed(a) || postponed(b)));
    return maybe && !areStops(a, b, days) ? days : apart;
}

// How badly a telling without edition and date fits, by its day of publication.
int misfitByPublication(const Telling &undated, const Telling &dated)
{
    const auto published = PartialDate::fromIso(
        QStringView(undated.published).first(qMin<qsizetype>(10, undated.published.size())));
    if (!published || published->year != yearOf(dated))
        return apart;
    return daysBetween({published, published}, rangeOf(dated));
}

// ---------------------------------------------------------------- events

using Misfit = int (*)(const Telling &, const Telling &);

// The cluster that fits best, of equals the first.
size_t bestFit(const Telling &telling, const std::vector<Cluster> &clusters, Misfit misfit)
{
    size_t best = clusters.size();
    int least = apart;
    for (size_t i = 0; i < clusters.size(); ++i) {
        for (const Telling *member : clusters[i]) {
            const int each = yearOf(*member) ? misfit(telling, *member) : apart;
            if (each < least) {
                least = each;
                best = i;
            }
        }
    }
    return best;
}

// Adds each telling to the cluster that it fits best, as the clusters were before, so that the order does
// not matter; those that fit none are returned.
Cluster attach(const Cluster &tellings, std::vector<Cluster> &clusters, Misfit misfit)
{
    const std::vector<Cluster> before = clusters;
    Cluster left;
    for (const Telling *telling : tellings) {
        const size_t best = bestFit(*telling, before, misfit);
        (best < before.size() ? clusters[best] : left).push_back(telling);
    }
    return left;
}

// One edition, its tellings a year apart at most; those without year go with the most.
std::vector<Cluster> byYear(Cluster edition)
{
    std::ranges::stable_sort(edition, {}, [](const Telling *t) { return yearOf(*t).value_or(INT_MAX); });
    std::vector<Cluster> clusters;
    for (const Telling *telling : edition) {
        const auto year = yearOf(*telling);
        if (!year && !clusters.empty())
            std::ranges::max_element(clusters, {}, &Cluster::size)->push_back(telling);
        else if (!clusters.empty() && *year - *yearOf(*clusters.back().back()) <= 1)
            clusters.back().push_back(telling);
        else
            clusters.push_back({telling});
    }
    return clusters;
}

// Sorted by their first day, tellings that fit their neighbours are one event.
std::vector<Cluster> byDate(Cluster dated)
{
    std::ranges::stable_sort(dated, {}, [](const Telling *t) { return rangeOf(*t).earliest(); });
    std::vector<Cluster> clusters;
    for (const Telling *telling : dated) {
        std::vector<size_t> fitting;
        for (size_t i = 0; i < clusters.size(); ++i) {
            if (std::ranges::any_of(clusters[i],
                                    [&](const Telling *member) { return misfit(*telling, *member) != apart; }))
                fitting.push_back(i);
        }
        Cluster joined{telling};
        for (auto at = fitting.rbegin(); at != fitting.rend(); ++at) {
            joined.insert(joined.end(), clusters[*at].begin(), clusters[*at].end());
            clusters.erase(clusters.begin() + static_cast<std::ptrdiff_t>(*at));
        }
        clusters.push_back(std::move(joined));
    }
    return clusters;
}

template<class Key>
std::vector<Cluster> byKey(const Cluster &tellings, Key &&key)
{
    QMap<decltype(key(*tellings.front())), Cluster> groups;
    for (const Telling *telling : tellings)
        groups[key(*telling)].push_back(telling);
    return {groups.cbegin(), groups.cend()};
}

void append(std::vector<Cluster> &to, std::vector<Cluster> &&from)
{
    std::ranges::move(from, std::back_inserter(to));
}

// The events of one series; its tellings come newest first.
std::vector<Cluster> events(const Cluster &series)
{
    QMap<int, Cluster> editions;
    Cluster dated, vague, undated;
    for (const Telling *telling : series) {
        if (telling->facts.edition)
            editions[*telling->facts.edition].push_back(telling);
        else
            (!yearOf(*telling) ? undated : isVague(*telling) ? vague : dated).push_back(telling);
    }
    std::vector<Cluster> all;
    for (const Cluster &edition : std::as_const(editions))
        append(all, byYear(edition));
    append(all, byDate(attach(dated, all, misfit)));
    vague = attach(vague, all, misfit);
    if (!vague.empty())
        append(all, byKey(vague, [](const Telling &t) { return *yearOf(t); }));
    undated = attach(undated, all, misfitByPublication);
    if (!undated.empty())
        append(all, byKey(undated,
                          [](const Telling &t) { return t.published.first(qMin<qsizetype>(4, t.published.size())); }));
    return all;
}

// ---------------------------------------------------------------- one event under two names

std::optional<int> editionOf(const Cluster &cluster)
{
    for (const Telling *telling : cluster) {
        if (telling->facts.edition)
            return telling->facts.edition;
    }
    return std::nullopt;
}

bool sameEvent(const Telling &a, const Telling &b)
{
    const auto ours = occasionKeys(a.facts);
    const auto theirs = occasionKeys(b.facts);
    const bool meet = std::ranges::any_of(ours, [&](const QString &key) { return theirs.contains(key); });
    return meet && a.article != b.article && !inOtherCities(a.facts, b.facts) && misfit(a, b) != apart
           && maySpeakOfOne(a.facts, b.facts);
}

bool sameEvent(const Cluster &a, const Cluster &b)
{
    const auto edition = editionOf(a);
    const auto other = editionOf(b);
    if (edition && other && edition != other)
        return false;
    return std::ranges::any_of(a, [&b](const Telling *ours) {
        return std::ranges::any_of(b, [ours](const Telling *theirs) { return sameEvent(*ours, *theirs); });
    });
}

// Clusters of different series that tell of the same days, and not of different cities, under names that
// agree. One that could as well be another's, where these two do not agree, stays alone.
std::vector<Cluster> withoutTwins(std::vector<Cluster> &&clusters)
{
    std::vector<std::vector<size_t>> twins(clusters.size());
    for (size_t i = 0; i < clusters.size(); ++i) {
        for (size_t j = i + 1; j < clusters.size(); ++j) {
            if (sameEvent(clusters[i], clusters[j])) {
                twins[i].push_back(j);
                twins[j].push_back(i);
            }
        }
    }
    const auto agree = [&](size_t i, size_t j) { return i == j || std::ranges::contains(twins[i], j); };
    const auto isAmbiguous = [&](size_t at) {
        return std::ranges::any_of(twins[at], [&](size_t one) {
            return std::ranges::any_of(twins[at], [&](size_t other) { return !agree(one, other); });
        });
    };
    std::vector<Cluster> joined;
    std::vector<bool> taken(clusters.size());
    for (size_t i = 0; i < clusters.size(); ++i) {
        if (taken[i])
            continue;
        Cluster &cluster = joined.emplace_back(clusters[i]);
        for (const size_t twin : isAmbiguous(i) ? std::vector<size_t>() : twins[i]) {
            if (!taken[twin] && !isAmbiguous(twin)) {
                taken[twin] = true;
                std::ranges::copy(clusters[twin], std::back_inserter(cluster));
            }
        }
    }
    return joined;
}

} // namespace

bool isNewer(const Telling &a, const Telling &b)
{
    // ISO dates sort as text; an article without date is older than any with one.
    return std::tie(b.published, a.source, a.ordinal, a.article)
           < std::tie(a.published, b.source, b.ordinal, b.article);
}

std::vector<Cluster> clusters(std::span<const Telling> tellings)
{
    std::vector<Cluster> all;
    for (Cluster &series : bySeries(tellings)) {
        std::ranges::sort(series, [](const Telling *a, const Telling *b) { return isNewer(*a, *b); });
        append(all, events(series));
    }
    all = withoutTwins(std::move(all));
    for (Cluster &cluster : all)
        std::ranges::sort(cluster, [](const Telling *a, const Telling *b) { return isNewer(*a, *b); });
    return all;
}

} // namespace eventarium::resolve
