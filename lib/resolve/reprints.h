// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which tellings of an event are reprints of another one: nearly the same text, so that what they say is said
// once. And how well each telling fits the event. Pure; does not depend on the order of the input; any thread.
#pragma once

#include "resolve/clusters.h"

namespace eventarium::resolve {

// The tellings without reprints, in their order. Of several of one text the oldest is the original; where
// nothing tells, the first by source.
Cluster originals(const Cluster &cluster);
// Claims of reprints that no original makes: a reprint may add something.
Figures addedByReprints(const Cluster &cluster, const Cluster &originals, Figures EventFacts::*figures);

// From 0 to 1, for each telling: how surely it is of the event that the others tell of, by name, edition, days and
// place. 1 where it is the only one.
std::vector<double> joinScores(const Cluster &cluster);

} // namespace eventarium::resolve
