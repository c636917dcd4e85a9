// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many events of a set bear each value of a facet; an event counts once a value. For one call of a
// reader; on its thread. Throws Failure.
#pragma once

#include "core/event.h"
#include "core/eventfilter.h"
#include "store/eventset.h"
#include "store/readsession.h"

#include <vector>

namespace eventarium::store {

// Most frequent first, then by name; "(none)" last. limit 0: all.
std::vector<FacetValue> facetCounts(ReadSession &session, Facet facet, const EventSet &events, int limit);

} // namespace eventarium::store
