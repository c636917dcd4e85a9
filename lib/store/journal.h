// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal's entries in an archive; only ever added. On the connection's thread. Throws Failure.
#pragma once

#include "core/journal.h"
#include "store/blocks.h"
#include "store/connection.h"
#include "store/entities.h"

namespace eventarium::store {

// In the order in which they were added; what this version cannot read stays in the file and is left out.
JournalEntries readJournal(const Connection &connection, qint64 *unreadable = nullptr);
// Those whose uid is not there yet; those that were added.
JournalEntries addToJournal(const Connection &connection, const JournalEntries &entries);

// Where tellings of the event that is meant are to be looked for.
std::vector<qint64> blocksOf(const EventTarget &target);

// Organisations and people that are the same, and series that are, by their keys.
std::vector<Entities::Alias> saidAliases(const JournalEntries &entries);
std::vector<std::pair<QString, QString>> saidSeries(const JournalEntries &entries);
// The blocks of the events that people merged, together.
std::vector<std::vector<qint64>> mergedBlocks(const JournalEntries &entries);

} // namespace eventarium::store
