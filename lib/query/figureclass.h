// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which figures can be compared or added. Private to lib/query; pure; any thread.
#pragma once

#include "query/figureseries.h"

#include <tuple>

namespace eventarium {

inline const std::optional<Headline> &headlineOf(const EventRow &row, FigureSeries::Column column)
{
    return column == FigureSeries::Column::Attendance ? row.attendance : row.online;
}

// What must be equal for figures to be compared or added.
using FigureClass = std::tuple<FigureCategory, std::optional<FigureAudience>, std::optional<FigureCounts>,
                               std::optional<FigureBasis>, QString>;

inline FigureClass classOf(const Figure &figure)
{
    // Amounts of money compare in one currency only.
    const QString currency = figure.category == FigureCategory::Money ? figure.quantity.unit : QString();
    return {figure.category, figure.audience, figure.counts, figure.basis, currency};
}

} // namespace eventarium
