// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many events of a set bear each value of a facet; an event counts once a value. For one call of a
// reader; on its thread.
#pragma once

#include "core/event.h"
#include "core/eventfilter.h"
#include "store/eventindex.h"

#include <vector>

namespace eventarium::store {

// Most frequent first, then by name; "(none)" last. limit 0: all.
std::vector<FacetValue> facetCounts(EventIndex &index, Facet facet, const EventSet &events, int limit);
// How many begin when, as precisely as it is known, those of which only the end is known by that; ascending,
// the undated first.
std::vector<DateCount> dateCounts(const EventIndex &index, const EventSet &events);

} // namespace eventarium::store
