// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether two names may be of one event, where the days are already known to agree: the same
// words; an acronym and the words that it stands for ("MWC21 Barcelona", "Mobile World Congress"), also
// within a name ("World AI Conference"); or one is the other's beginning or end ("... and High-Level Meeting
// on ..."), but for what is held within it ("China Hi-Tech Fair Forum"). Names of general words alone
// never agree. Symmetric. Pure; any thread.
#pragma once

#include "core/facts.h"

namespace eventarium::resolve {

// By the names and the other names of both.
bool maySpeakOfOne(const EventFacts &a, const EventFacts &b);

} // namespace eventarium::resolve
