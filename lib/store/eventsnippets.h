// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// For events that a search found: the stretch of their articles that says what was looked for. For one call of a
// reader; on its thread. Throws Failure.
#pragma once

#include "core/event.h"
#include "core/eventfilter.h"
#include "store/readsession.h"

#include <span>
#include <vector>

namespace eventarium::store {

std::vector<Snippet> eventSnippets(ReadSession &session, std::span<const EventId> ids, const EventFilter &filter);

} // namespace eventarium::store
