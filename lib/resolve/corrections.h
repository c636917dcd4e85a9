// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Single facts that people corrected: taken out of tellings, set in joined facts, chosen among claims. Pure; any
// thread.
#pragma once

#include "core/event.h"
#include "core/journal.h"
#include "resolve/clusters.h"

namespace eventarium::resolve {

// Takes the fact out of those tellings that say it, by its words if any says it so; whether there was one.
bool reject(std::vector<Telling> &tellings, const FactTarget &fact);
// Sets a field, with the person's note or quotation as its evidence; false for a field or value that there is not.
bool set(EventFacts &facts, const JournalEntry &entry, const Cluster &told = {});
// Whether the claim is the one that is meant.
bool isMeant(const Figure &figure, const FactTarget &fact);

} // namespace eventarium::resolve
