// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which tellings are of one event. Decided on sets, never on the order of the input. Pure; any thread.
// Names: two tellings are of one series when they share a long name (name or alias, as series key). A
// name that is only short ("CIIE 2020") belongs to the one series whose tellings bear it as an alias;
// where several do, or none, it is a series of its own.
// Editions: within a series, tellings of the same edition are one event, unless more than a year apart.
// A telling without edition joins the event whose dates fit best: they overlap or are a few days apart
// (sources err), or one of them says no more than the year, or that the event was postponed. Tellings
// that say neither edition nor date go by the day on which they were published.
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
