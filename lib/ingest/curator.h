// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Adds what people said to an archive and replays it over what was found. Blocking: run it on a worker thread.
#pragma once

#include "core/error.h"
#include "core/journal.h"
#include "resolve/curation.h"

#include <QSet>

#include <stop_token>

namespace eventarium {

class ArchiveReader;
class ArchiveWriter;

// Adds those entries that are not there yet, in one commit with the events as they are then; how many it added.
// Entries without uid or time get both, later than all that are there.
Result<qint64> addEntries(const QString &archive, JournalEntries entries, std::stop_token stop = {});

// The uids of the entries that count and find what they are about; the others stay in the journal without effect.
Result<QSet<QString>> appliedEntries(const ArchiveReader &archive);

// Resolves what changed since it was resolved last, inside the writer's transaction.
Result<void> resolveChanged(ArchiveWriter &writer, const Curation &curation, const std::stop_token &stop);

} // namespace eventarium
