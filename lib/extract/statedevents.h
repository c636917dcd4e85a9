// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events that an article's data describe, joined with those that its words tell of. Pure; any thread.
#pragma once

#include "core/facts.h"

namespace eventarium {

// What data state of an event beats what was read out of the text; figures and people stay the text's.
void applyStated(const std::vector<EventFacts> &stated, FoundFacts &facts);

} // namespace eventarium
