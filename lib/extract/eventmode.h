// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether an event was held online, on site or both, by what the text says of it and whom it counts.
// Linear; any thread.
#pragma once

#include "core/facts.h"
#include "extract/analysis.h"
#include "extract/eventnames.h"

#include <optional>

namespace eventarium {

struct FoundMode
{
    std::optional<EventMode> mode;
    TokenRange tokens; // what says so; empty where derived

    bool operator==(const FoundMode &) const = default;
};

FoundMode findMode(const Analysis &analysis, const EventTable &events, int group, bool hasPlaces);

} // namespace eventarium
