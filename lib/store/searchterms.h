// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words that a filter looks for in texts: those under "-" and NOT are not looked for. Pure; any thread.
#pragma once

#include "core/eventfilter.h"

#include <vector>

namespace eventarium::store {

// Terms of words:, title: and name:, at most `most`.
std::vector<FilterTerm> searchTerms(const EventFilter &filter, size_t most);

} // namespace eventarium::store
