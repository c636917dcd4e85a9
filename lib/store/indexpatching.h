// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings an index up to date with a few changes, at a small part of the cost of making it anew. In a
// transaction of the connection, on its thread. Throws Failure.
#pragma once

#include "store/connection.h"
#include "store/eventindex.h"
#include "store/storedindex.h"

namespace eventarium::store {

// false: the changes are of a kind that needs the index made anew; it is of no use any more.
bool patchIndex(const Connection &connection, EventIndex &index, const IndexChanges &changes, qint64 generation);

} // namespace eventarium::store
