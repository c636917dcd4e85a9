// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two articles that disagree about an event, side by side. Values; pure; any thread.
#pragma once

#include "core/event.h"

#include <span>

namespace eventarium {

struct Conflict
{
    enum class About { Figure, Start, End, Edition, Year };

    struct Side
    {
        std::optional<Figure> figure;
        std::optional<PartialDate> date; // of Start and End
        std::optional<int> number; // of Edition and Year
        ArticleId article;
        TextSpan evidence; // in the article's text; empty where the value was derived
        TextSpan sentence; // of a figure
        QString source;
        QString published; // ISO 8601; may be empty

        bool operator==(const Side &) const = default;
    };

    About about = About::Figure;
    Side one; // the newer article's
    Side other;

    bool operator==(const Conflict &) const = default;
};

// "figure", "start", "end", "edition", "year".
QLatin1StringView conflictWord(Conflict::About about);

// Of the tellings of one event; their order does not matter. Each pair of values once.
std::vector<Conflict> conflictsAmong(std::span<const Telling> tellings);

} // namespace eventarium
