// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The organisations or people of some events, each with its other names and what it did. For one call of a
// reader; on its thread. Throws Failure.
#pragma once

#include "core/event.h"
#include "store/entities.h"
#include "store/eventset.h"
#include "store/readsession.h"

namespace eventarium::store {

// Most frequent first, then by name.
std::vector<NameRow> nameRows(ReadSession &session, EntityKind kind, const EventSet &events);

} // namespace eventarium::store
