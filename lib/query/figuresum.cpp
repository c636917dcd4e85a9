// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/figureseries.h"

#include "query/figureclass.h"

#include <map>

namespace eventarium {

std::optional<FigureSum> sumOfHeadlines(std::span<const EventRow> rows, FigureSeries::Column column)
{
    const auto addable = [](const Headline &headline) {
        const Figure &figure = headline.figure;
        const Qualifier qualifier = figure.quantity.qualifier;
        const bool lower = qualifier == Qualifier::Exact || qualifier == Qualifier::MoreThan
                           || qualifier == Qualifier::About;
        const bool countable = figure.category != FigureCategory::Countries && figure.category != FigureCategory::Area;
        return lower && countable && !headline.part && !figure.scope && !figure.per;
    };
    std::map<FigureClass, FigureSum> groups;
    for (const EventRow &row : rows) {
        const auto &headline = headlineOf(row, column);
        if (!headline || !addable(*headline))
            continue;
        const Quantity &quantity = headline->figure.quantity;
        FigureSum &sum = groups[classOf(headline->figure)];
        sum.value += quantity.value;
        sum.atLeast = sum.atLeast || quantity.qualifier == Qualifier::MoreThan || quantity.upper;
        sum.about = sum.about || quantity.qualifier == Qualifier::About;
        ++sum.summed;
    }
    const auto largest = std::ranges::max_element(
        groups, {}, [](const auto &group) { return std::pair(group.second.summed, group.second.value); });
    if (largest == groups.end())
        return std::nullopt;
    FigureSum sum = largest->second;
    sum.of = std::ssize(rows);
    sum.atLeast = sum.atLeast || sum.summed < sum.of;
    return sum;
}

} // namespace eventarium
