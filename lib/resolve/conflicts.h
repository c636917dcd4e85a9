// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether articles disagree about an event. Claims are compared only where they mean the same thing:
// equal category, scope, basis, counts, audience and time unit; and only between articles, since one
// article that gives two numbers counts two things. Pure; any thread.
#pragma once

#include "resolve/clusters.h"
#include "resolve/conflict.h"

namespace eventarium::resolve {

// Whether no number fits both: "10 million" and "over 12 million", but not "over 10 million" and "12 million".
bool contradict(const Quantity &a, const Quantity &b);
bool areComparable(const Figure &a, const Figure &b);
// Figures, dates or editions.
bool hasConflict(const Cluster &cluster);
// Each pair of values that contradict once, with the newest articles that say so.
std::vector<Conflict> conflictsOf(const Cluster &cluster);

} // namespace eventarium::resolve
