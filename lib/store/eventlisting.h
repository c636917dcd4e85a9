// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a list of events asks of the index: their order, their dates, and what an organisation did in them. For
// one call of a reader; on its thread. Throws Failure.
#pragma once

#include "core/event.h"
#include "core/eventfilter.h"
#include "store/readsession.h"

#include <span>
#include <vector>

namespace eventarium::store {

// The ids of `events` in order; `filter` is what they were found by.
std::vector<EventId> inOrder(ReadSession &session, const EventFilter &filter, const EventSet &events, EventOrder order);
// When they took place; an id that is gone gives none.
std::vector<DateRange> datesOf(const EventIndex &index, std::span<const EventId> ids);
// Fills the rows' roles: what an organisation, any that the words mean, did in each.
void tellRoles(ReadSession &session, const QString &organization, std::vector<EventRow> &rows);

} // namespace eventarium::store
