// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/conflicts.h"

#include "core/serieskeys.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace eventarium::resolve {

namespace {

// The numbers that a claim allows.
struct Allowed
{
    double low;
    double high;
    bool lowOpen = false; // the bound itself is not allowed
    bool highOpen = false;
};

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double aboutTolerance = 0.1; // "about 78,000" allows 78,123 and 75,000

Allowed allowedBy(const Quantity &quantity)
{
    const double value = quantity.value;
    const double upper = quantity.upper.value_or(value);
    switch (quantity.qualifier) {
    case Qualifier::Exact:
        return {value, upper};
    case Qualifier::MoreThan:
        return {value, infinity, true, false};
    case Qualifier::LessThan:
        return {-infinity, value, false, true};
    case Qualifier::UpTo:
        return {-infinity, value};
    case Qualifier::About:
        return {value - std::abs(value) * aboutTolerance, upper + std::abs(upper) * aboutTolerance};
    case Qualifier::Vague: // "thousands": from its floor on
        return {value, infinity};
    }
    return {-infinity, infinity};
}

// Of these the category says what is counted; of the others only the unit does.
bool categorySaysAll(FigureCategory category)
{
    switch (category) {
    case FigureCategory::Attendees:
    case FigureCategory::OnlineViewers:
    case FigureCategory::Speakers:
    case FigureCategory::Exhibitors:
    case FigureCategory::Companies:
    case FigureCategory::Countries:
        return true;
    default:
        return false;
    }
}

std::optional<QString> folded(const std::optional<QString> &text)
{
    return text ? std::optional(foldName(*text)) : std::nullopt;
}

bool mayBeSame(const std::optional<PartialDate> &a, const std::optional<PartialDate> &b)
{
    return !a || !b || (a->firstDay() <= b->lastDay() && b->firstDay() <= a->lastDay());
}

Conflict::Side sideOf(const Telling &telling, const Evidence &evidence)
{
    Conflict::Side side;
    side.article = telling.article;
    if (evidence.kind == Evidence::Kind::Text)
        side.evidence = evidence.span;
    side.source = telling.source;
    side.published = telling.published;
    return side;
}

Conflict::Side sideOf(const Telling &telling, const Figure &figure)
{
    Conflict::Side side = sideOf(telling, figure.evidence);
    side.figure = figure;
    side.sentence = figure.sentence;
    return side;
}

using DateOf = std::optional<PartialDate> DateRange::*;
using NumberOf = std::optional<int> EventFacts::*;

// Gives each contradiction between two tellings to `take` until that returns false; whether it went on to the end.
template<class Take>
bool compare(const Telling &a, const Telling &b, Take &&take)
{
    const auto dates = [&](Conflict::About about, DateOf date, Evidence EventFacts::Sources::*evidence) {
        if (mayBeSame(a.facts.dates.*date, b.facts.dates.*date))
            return true;
        Conflict conflict{about, sideOf(a, a.facts.evidence.*evidence), sideOf(b, b.facts.evidence.*evidence)};
        conflict.one.date = a.facts.dates.*date;
        conflict.other.date = b.facts.dates.*date;
        return take(conflict);
    };
    const auto numbers = [&](Conflict::About about, NumberOf number, Evidence EventFacts::Sources::*evidence) {
        if (!(a.facts.*number) || !(b.facts.*number) || a.facts.*number == b.facts.*number)
            return true;
        Conflict conflict{about, sideOf(a, a.facts.evidence.*evidence), sideOf(b, b.facts.evidence.*evidence)};
        conflict.one.number = a.facts.*number;
        conflict.other.number = b.facts.*number;
        return take(conflict);
    };
    using Sources = EventFacts::Sources;
    if (!numbers(Conflict::About::Edition, &EventFacts::edition, &Sources::edition)
        || !numbers(Conflict::About::Year, &EventFacts::year, &Sources::start)
        || !dates(Conflict::About::Start, &DateRange::start, &Sources::start)
        || !dates(Conflict::About::End, &DateRange::end, &Sources::end))
        return false;
    for (const Figure &one : a.facts.figures) {
        for (const Figure &other : b.facts.figures) {
            if (areComparable(one, other) && contradict(one.quantity, other.quantity)
                && !take(Conflict{Conflict::About::Figure, sideOf(a, one), sideOf(b, other)}))
                return false;
        }
    }
    return true;
}

template<class Take>
bool compareAll(const Cluster &cluster, Take &&take)
{
    for (size_t i = 0; i < cluster.size(); ++i) {
        for (size_t j = i + 1; j < cluster.size(); ++j) {
            const Telling &a = *cluster[i];
            const Telling &b = *cluster[j];
            if (a.article == b.article && a.source == b.source)
                continue;
            if (!compare(a, b, take))
                return false;
        }
    }
    return true;
}

// Equal for equal values: by it a contradiction that many articles repeat is told once.
QString valueKey(const Conflict::Side &side)
{
    if (side.date)
        return side.date->toIso();
    if (side.number)
        return QString::number(*side.number);
    const Figure &figure = *side.figure;
    const auto part = [](const auto &optional) {
        return optional ? QString::number(static_cast<int>(*optional)) : QString();
    };
    return QStringList{QString::number(figure.quantity.value, 'g', 17),
                       figure.quantity.upper ? QString::number(*figure.quantity.upper, 'g', 17) : QString(),
                       QString::number(static_cast<int>(figure.quantity.qualifier)),
                       QString::number(static_cast<int>(figure.category)),
                       foldName(figure.scope.value_or(QString())),
                       part(figure.basis),
                       part(figure.counts),
                       part(figure.audience),
                       part(figure.per)}
        .join(u'\n');
}

} // namespace

bool contradict(const Quantity &a, const Quantity &b)
{
    const Allowed first = allowedBy(a);
    const Allowed second = allowedBy(b);
    const auto below = [](const Allowed &x, const Allowed &y) {
        return x.high < y.low || (x.high == y.low && (x.highOpen || y.lowOpen));
    };
    return below(first, second) || below(second, first);
}

bool areComparable(const Figure &a, const Figure &b)
{
    return a.category == b.category && folded(a.scope) == folded(b.scope) && a.basis == b.basis && a.counts == b.counts
           && a.audience == b.audience && a.per == b.per
           && (categorySaysAll(a.category) || foldName(a.quantity.unit) == foldName(b.quantity.unit));
}

bool hasConflict(const Cluster &cluster)
{
    return !compareAll(cluster, [](const Conflict &) { return false; });
}

std::vector<Conflict> conflictsOf(const Cluster &cluster)
{
    std::array<std::vector<Conflict>, 5> byKind;
    QSet<QString> seen;
    compareAll(cluster, [&](const Conflict &conflict) {
        QStringList values{valueKey(conflict.one), valueKey(conflict.other)};
        values.sort();
        values.prepend(QString::number(static_cast<int>(conflict.about)));
        const QString key = values.join(u'|');
        if (!seen.contains(key)) {
            seen.insert(key);
            byKind[static_cast<size_t>(conflict.about)].push_back(conflict);
        }
        return true;
    });
    std::vector<Conflict> all;
    for (const auto &some : byKind)
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace eventarium::resolve

namespace eventarium {

QLatin1StringView conflictWord(Conflict::About about)
{
    static constexpr QLatin1StringView words[] = {"figure"_L1, "start"_L1, "end"_L1, "edition"_L1, "year"_L1};
    return words[static_cast<size_t>(about)];
}

std::vector<Conflict> conflictsAmong(std::span<const Telling> tellings)
{
    resolve::Cluster cluster;
    for (const Telling &telling : tellings)
        cluster.push_back(&telling);
    std::ranges::sort(cluster, [](const Telling *a, const Telling *b) { return resolve::isNewer(*a, *b); });
    return resolve::conflictsOf(cluster);
}

} // namespace eventarium
