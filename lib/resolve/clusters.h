// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which tellings are of one event. Decided on sets, never on the order of the input. Pure; any thread.
// Names: tellings whose names have the same series key are of one series. A name that is the other name of
// an event ("CIIE 2020", where tellings of "China International Import Expo" give "CIIE" as alias) means
// that event's series; where tellings of several names give it, it is a series of its own.
// Editions: within a series, tellings of the same edition are one event, unless more than a year apart.
// A telling without edition joins the event whose dates fit best: they overlap or are a few days apart
// (sources err), or one of them says no more than the year, or that the event was postponed. Tellings
// that say neither edition nor date go by the day on which they were published.
// Two names: events of two series on the same days, whose names agree (samename.h) and whose cities and
// editions do not differ, are one.
#pragma once

#include "core/event.h"

#include <span>
#include <vector>

namespace eventarium::resolve {

using Cluster = std::vector<const Telling *>; // newest article first, then by source and ordinal

std::vector<Cluster> clusters(std::span<const Telling> tellings);

// Newest article first; a total order over the tellings of an archive.
bool isNewer(const Telling &a, const Telling &b);

} // namespace eventarium::resolve
