// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A figure: a number with the thing it counts, about an event; one row of the figure ledger.
// Field by field as the fact contract has it. A value; any thread.
#pragma once

#include "core/evidence.h"
#include "core/ids.h"
#include "core/quantity.h"

#include <QString>

#include <optional>
#include <vector>

namespace eventarium {

enum class FigureCategory {
    Attendees,
    OnlineViewers,
    Interactions,
    Speakers,
    Dignitaries,
    Academics,
    Executives,
    Exhibitors,
    Companies,
    Countries,
    Sessions,
    Products,
    Deals,
    Money,
    Area,
    Media,
    Other
};
enum class FigureBasis { Counted, Registered, Expected, Limit };
enum class FigureCounts { People, Visits, Views, Interactions };
enum class FigureAudience { OnSite, Online, Both };
enum class FigurePer { Day };
enum class StatedRelation { Organiser, Participant, Other };

struct StatedBy
{
    QString name;
    StatedRelation relation = StatedRelation::Other;

    bool operator==(const StatedBy &) const = default;
};

struct Figure
{
    FigureId id; // set once in an archive
    Quantity quantity;
    FigureCategory category = FigureCategory::Other;
    std::optional<QString> scope; // nullopt: the whole event; else the part or subset counted
    std::optional<FigureBasis> basis;
    std::optional<FigureCounts> counts;
    std::optional<FigureAudience> audience;
    std::optional<FigurePer> per;
    std::optional<StatedBy> statedBy;
    std::optional<int> edition; // previous figures only: the earlier edition meant
    std::optional<int> year; // previous figures only
    Evidence evidence; // number, qualifier and unit
    TextSpan sentence; // the whole sentence around the evidence, for quoting

    bool operator==(const Figure &) const = default;
};

using Figures = std::vector<Figure>;

} // namespace eventarium
