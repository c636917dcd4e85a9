// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events in the order in which they are what a filter's words look for: BM25, words of the event's name before
// those of titles before those of texts. For one call of a reader; on its thread. Throws Failure.
#pragma once

#include "store/eventindex.h"
#include "store/readsession.h"

#include <vector>

namespace eventarium::store {

// Of more events than this none is weighed: who has so many narrows them first.
inline constexpr qint64 mostWeighed = 20'000;

// The slots of `events`, best first, newest first among equals; empty where the filter looks for no words or
// there are too many events.
std::vector<quint32> byRelevance(ReadSession &session, const EventFilter &filter, const EventSet &events);

} // namespace eventarium::store
