// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When an event is held: the resolved dates of an article vote for its start and end, by the verb they
// go with and how near the event is; a stated length completes a missing end. Linear. Any thread.
#pragma once

#include "core/daterange.h"
#include "extract/analysis.h"
#include "extract/eventnames.h"

#include <optional>

namespace eventarium {

struct EventDates
{
    DateRange range;
    TokenRange startTokens; // what says so; empty where derived from a length
    TokenRange endTokens;
    bool contradicted = false; // a stated length disagrees
    int weight = 0; // of the votes that won

    bool operator==(const EventDates &) const = default;
};

EventDates findEventDates(const Analysis &analysis, const EventTable &events, int group);

} // namespace eventarium
