// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/joining.h"

#include "core/serieskeys.h"

#include <QMap>

#include <algorithm>

namespace eventarium::resolve {

namespace {

// A telling that the extractor is unsure of still counts a little.
double weightOf(const Telling &telling)
{
    return std::clamp(telling.facts.confidence, 0.05, 1.0);
}

// Weights summed by value. Of equal sums the value that was named first wins: clusters come newest first.
template<class Key>
class Vote
{
public:
    void add(const Key &key, double weight)
    {
        const auto at = std::ranges::find(m_sums, key, &std::pair<Key, double>::first);
        if (at == m_sums.end())
            m_sums.emplace_back(key, weight);
        else
            at->second += weight;
    }
    std::optional<Key> winner() const
    {
        const std::pair<Key, double> *best = nullptr;
        for (const auto &each : m_sums) {
            // Sums of equal numbers in another order may differ by a rounding error.
            if (!best || each.second > best->second + 1e-9)
                best = &each;
        }
        return best ? std::optional(best->first) : std::nullopt;
    }

private:
    std::vector<std::pair<Key, double>> m_sums;
};

// A field that each telling has or has not; `take` gets the telling whose evidence stands for it.
template<class Get, class Take>
void voteField(const Cluster &cluster, Get &&get, Take &&take)
{
    Vote<typename decltype(get(cluster.front()->facts))::value_type> vote;
    for (const Telling *telling : cluster) {
        if (const auto value = get(telling->facts))
            vote.add(*value, weightOf(*telling));
    }
    const auto winner = vote.winner();
    if (!winner)
        return;
    const auto told = std::ranges::find_if(cluster,
                                           [&](const Telling *telling) { return get(telling->facts) == winner; });
    take(*winner, (*told)->facts);
}

std::optional<QString> nonEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

// ---------------------------------------------------------------- name

// The official form is long: a short name stands only where no telling has a long one.
void joinName(const Cluster &cluster, EventFacts &joined)
{
    const bool anyLong = std::ranges::any_of(
        cluster, [](const Telling *t) { return !isShortKey(seriesNameKey(t->facts.name)); });
    const auto key = [anyLong](const EventFacts &facts) -> std::optional<QString> {
        const QString key = seriesNameKey(facts.name);
        return anyLong && isShortKey(key) ? std::nullopt : std::optional(key);
    };
    QString winner;
    voteField(cluster, key, [&winner](const QString &most, const EventFacts &) { winner = most; });
    voteField(
        cluster, [&](const EventFacts &facts) { return key(facts) == winner ? nonEmpty(facts.name) : std::nullopt; },
        [&joined](const QString &name, const EventFacts &told) {
            joined.name = name;
            joined.evidence.name = told.evidence.name;
        });
    QStringList others;
    for (const Telling *telling : cluster)
        others += telling->facts.aliases + QStringList{telling->facts.name};
    others.removeAll(joined.name);
    others.removeAll(QString());
    others.sort();
    others.removeDuplicates();
    joined.aliases = others;
}

// ---------------------------------------------------------------- dates

bool liesIn(const PartialDate &date, const PartialDate &vaguer)
{
    return vaguer.firstDay() <= date.firstDay() && date.lastDay() <= vaguer.lastDay();
}

// A vaguer date supports each more precise one that lies in it; of equals the most precise wins.
template<class Get>
const Telling *voteDate(const Cluster &cluster, Get &&get)
{
    const Telling *best = nullptr;
    double most = 0;
    for (const Telling *telling : cluster) {
        const auto &date = get(telling->facts);
        if (!date)
            continue;
        double support = 0;
        for (const Telling *other : cluster) {
            const auto &otherDate = get(other->facts);
            if (otherDate && liesIn(*date, *otherDate))
                support += weightOf(*other);
        }
        const bool better = !best || support > most + 1e-9
                            || (support > most - 1e-9 && date->precision() > get(best->facts)->precision());
        if (better) {
            best = telling;
            most = support;
        }
    }
    return best;
}

void joinDates(const Cluster &cluster, EventFacts &joined)
{
    const Telling *start = voteDate(cluster, [](const EventFacts &facts) -> const auto & { return facts.dates.start; });
    const Telling *end = voteDate(cluster, [](const EventFacts &facts) -> const auto & { return facts.dates.end; });
    // Two tellings together must not make an event that ends before it begins.
    if (start && end && end->facts.dates.end->lastDay() < start->facts.dates.start->firstDay()) {
        if (weightOf(*end) > weightOf(*start))
            start = end->facts.dates.start ? end : nullptr;
        else
            end = start->facts.dates.end ? start : nullptr;
    }
    if (start) {
        joined.dates.start = start->facts.dates.start;
        joined.evidence.start = start->facts.evidence.start;
    }
    if (end) {
        joined.dates.end = end->facts.dates.end;
        joined.evidence.end = end->facts.evidence.end;
    }
}

// ---------------------------------------------------------------- single values

void joinValues(const Cluster &cluster, EventFacts &joined)
{
    voteField(
        cluster,
        [](const EventFacts &facts) {
            return facts.kind == EventKind::Other ? std::nullopt : std::optional(facts.kind);
        },
        [&](EventKind kind, const EventFacts &) { joined.kind = kind; });
    voteField(
        cluster, [](const EventFacts &facts) { return facts.edition; },
        [&](int edition, const EventFacts &told) {
            joined.edition = edition;
            joined.evidence.edition = told.evidence.edition;
        });
    voteField(
        cluster, [](const EventFacts &facts) { return facts.year; },
        [&](int year, const EventFacts &) { joined.year = year; });
    voteField(
        cluster, [](const EventFacts &facts) { return facts.mode; },
        [&](EventMode mode, const EventFacts &told) {
            joined.mode = mode;
            joined.evidence.mode = told.evidence.mode;
        });
    voteField(
        cluster, [](const EventFacts &facts) { return nonEmpty(facts.theme); },
        [&](const QString &theme, const EventFacts &told) {
            joined.theme = theme;
            joined.evidence.theme = told.evidence.theme;
        });
    // What was scheduled is later held, postponed or cancelled: the newest article knows.
    const auto newest = std::ranges::find_if(cluster, [](const Telling *t) { return t->facts.status.has_value(); });
    if (newest != cluster.end()) {
        joined.status = (*newest)->facts.status;
        joined.evidence.status = (*newest)->facts.evidence.status;
    }
    for (const Telling *telling : cluster)
        joined.confidence = std::max(joined.confidence, telling->facts.confidence);
}

// ---------------------------------------------------------------- lists

// Once each by folded name, as the newest article has it; `merge` adds what others say to it.
template<class Fact, class Merge>
void joinList(const Cluster &cluster, std::vector<Fact> EventFacts::*list, EventFacts &joined, Merge &&merge)
{
    QMap<QString, size_t> at;
    auto &all = joined.*list;
    for (const Telling *telling : cluster) {
        for (const Fact &fact : telling->facts.*list) {
            const QString key = foldName(fact.name);
            if (const auto known = at.constFind(key); known != at.cend())
                merge(all[*known], fact);
            else {
                at.insert(key, all.size());
                all.push_back(fact);
            }
        }
    }
}

void fill(QString &text, const QString &other)
{
    if (text.isEmpty())
        text = other;
}

void joinLists(const Cluster &cluster, EventFacts &joined)
{
    joinList(cluster, &EventFacts::places, joined, [](Place &place, const Place &other) {
        fill(place.country, other.country);
        if (place.kind == PlaceKind::Unknown)
            place.kind = other.kind;
    });
    // Venue first, then city, as in one article.
    std::ranges::stable_sort(joined.places, {}, &Place::kind);
    // A host outranks a supporter: roles are in that order.
    joinList(cluster, &EventFacts::organizers, joined, [](Organizer &organizer, const Organizer &other) {
        if (other.role < organizer.role)
            organizer = other;
    });
    joinList(cluster, &EventFacts::people, joined, [](PersonFact &person, const PersonFact &other) {
        fill(person.title, other.title);
        fill(person.organization, other.organization);
        if (!person.role || *person.role == PersonRole::Quoted)
            person.role = other.role ? other.role : person.role;
    });
    // To organise is more than to take part, and whatever is said more than a mention.
    joinList(cluster, &EventFacts::participants, joined, [](Participant &participant, const Participant &other) {
        if (other.role < participant.role)
            participant = other;
    });
    joinList(cluster, &EventFacts::topics, joined, [](NamedFact &, const NamedFact &) {});
    joinList(cluster, &EventFacts::sessions, joined, [](NamedFact &, const NamedFact &) {});
}

void joinFigures(const Cluster &cluster, EventFacts &joined)
{
    const auto inTextOrder = [](Figures figures) {
        std::ranges::stable_sort(figures, {}, [](const Figure &figure) { return figure.evidence.span.start; });
        return figures;
    };
    for (const Telling *telling : cluster) {
        std::ranges::move(inTextOrder(telling->facts.figures), std::back_inserter(joined.figures));
        std::ranges::move(inTextOrder(telling->facts.previousFigures), std::back_inserter(joined.previousFigures));
    }
}

} // namespace

EventFacts join(const Cluster &cluster)
{
    EventFacts joined;
    joinName(cluster, joined);
    joinDates(cluster, joined);
    joinValues(cluster, joined);
    joinLists(cluster, joined);
    joinFigures(cluster, joined);
    return joined;
}

} // namespace eventarium::resolve
