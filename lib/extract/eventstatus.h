// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether an event was put off or called off, as the sentences that speak of it say. Linear; any thread.
#pragma once

#include "core/event.h"
#include "extract/analysis.h"
#include "extract/eventnames.h"

#include <optional>

namespace eventarium {

struct StatedStatus
{
    EventStatus status = EventStatus::Cancelled;
    TokenRange tokens; // the verb

    bool operator==(const StatedStatus &) const = default;
};

std::optional<StatedStatus> findStatedStatus(const Analysis &analysis, const EventTable &events, int group,
                                             std::optional<int> year);

} // namespace eventarium
