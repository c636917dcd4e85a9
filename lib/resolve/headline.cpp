// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "Which number stands for an event".

#include "resolve/resolver.h"

#include <algorithm>
#include <array>

namespace eventarium {

namespace {

bool belongsTo(const Figure &figure, HeadlineColumn column)
{
    const bool online = figure.category == FigureCategory::OnlineViewers
                        || (figure.category == FigureCategory::Attendees && figure.audience == FigureAudience::Online);
    if (column == HeadlineColumn::Online)
        return online;
    return figure.category == FigureCategory::Attendees && !online;
}

bool isPart(const Figure &figure)
{
    return figure.scope || figure.per;
}

int basisRank(const Figure &figure)
{
    if (!figure.basis)
        return 2; // of which nobody says how it came about
    return *figure.basis == FigureBasis::Counted ? 0 : 1;
}

int countsRank(const Figure &figure)
{
    if (!figure.counts)
        return 1;
    return *figure.counts == FigureCounts::People ? 0 : 2;
}

int statedRank(const Figure &figure)
{
    if (!figure.statedBy)
        return 2;
    return figure.statedBy->relation == StatedRelation::Organiser ? 0 : 1;
}

int qualifierRank(const Figure &figure)
{
    switch (figure.quantity.qualifier) {
    case Qualifier::Exact:
        return 0;
    case Qualifier::MoreThan:
    case Qualifier::LessThan:
    case Qualifier::UpTo:
        return 1;
    case Qualifier::About:
        return 2;
    case Qualifier::Vague:
        return 3;
    }
    return 3;
}

// Step by step; the first that differs decides.
std::array<int, 5> ranks(const Figure &figure)
{
    return {isPart(figure), basisRank(figure), countsRank(figure), statedRank(figure), qualifierRank(figure)};
}

bool isBetter(const FigureRow &a, const FigureRow &b)
{
    const auto ranksOfA = ranks(a.figure);
    const auto ranksOfB = ranks(b.figure);
    if (ranksOfA != ranksOfB)
        return ranksOfA < ranksOfB;
    if (a.published != b.published)
        return a.published > b.published;
    return std::tuple(a.source, a.figure.evidence.span.start, a.figure.quantity.value)
           < std::tuple(b.source, b.figure.evidence.span.start, b.figure.quantity.value);
}

bool qualifies(const FigureRow &row, HeadlineColumn column)
{
    const bool planned = row.figure.basis == FigureBasis::Expected || row.figure.basis == FigureBasis::Limit;
    return !row.previous && !planned && belongsTo(row.figure, column);
}

} // namespace

std::optional<Headline> headline(std::span<const FigureRow> ledger, HeadlineColumn column, const ClaimRank &rank)
{
    const FigureRow *best = nullptr;
    int bestRank = 0;
    for (const FigureRow &row : ledger) {
        const int rankOfRow = rank ? rank(row.figure) : 0;
        if (qualifies(row, column)
            && (!best || rankOfRow < bestRank || (rankOfRow == bestRank && isBetter(row, *best)))) {
            best = &row;
            bestRank = rankOfRow;
        }
    }
    if (!best)
        return std::nullopt;
    return Headline{best->figure, isPart(best->figure), best->quote, best->source};
}

} // namespace eventarium
