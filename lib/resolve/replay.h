// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The journal's entries over clusters of tellings, one after another. Pure; any thread.
#pragma once

#include "core/journal.h"
#include "resolve/clusters.h"

#include <QSet>

namespace eventarium::resolve {

// An event while entries are replayed over it.
struct Curated
{
    Cluster cluster;
    std::vector<const JournalEntry *> corrections; // Set and Reject
    std::vector<const JournalEntry *> choices; // Choose, and Verify of a figure
    Checked checked = Checked::MachineMade;
    bool isEvent = true;
};

// `applied` gets the uids of those that found their event; may be null.
std::vector<Curated> replay(std::vector<Cluster> clusters, const std::vector<const JournalEntry *> &entries,
                            QSet<QString> *applied);

// The keys by which an event or a target may be known.
QStringList keysOf(const EventTarget &target);
QStringList keysOf(const Telling &telling);

} // namespace eventarium::resolve
