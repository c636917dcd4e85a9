// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/conflicts.h"

#include "core/serieskeys.h"

#include <cmath>
#include <limits>

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

bool figuresConflict(const EventFacts &a, const EventFacts &b)
{
    for (const Figure &one : a.figures) {
        for (const Figure &other : b.figures) {
            if (areComparable(one, other) && contradict(one.quantity, other.quantity))
                return true;
        }
    }
    return false;
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
    for (size_t i = 0; i < cluster.size(); ++i) {
        for (size_t j = i + 1; j < cluster.size(); ++j) {
            const Telling &a = *cluster[i];
            const Telling &b = *cluster[j];
            if (a.article == b.article && a.source == b.source)
                continue;
            const bool editions = a.facts.edition && b.facts.edition && a.facts.edition != b.facts.edition;
            const bool years = a.facts.year && b.facts.year && a.facts.year != b.facts.year;
            if (editions || years || !mayBeSame(a.facts.dates.start, b.facts.dates.start)
                || !mayBeSame(a.facts.dates.end, b.facts.dates.end) || figuresConflict(a.facts, b.facts))
                return true;
        }
    }
    return false;
}

} // namespace eventarium::resolve
