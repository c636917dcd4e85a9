// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Parts of a filter as query text. Private to lib/query; pure; any thread.
#pragma once

#include "core/eventfilter.h"

namespace eventarium {

QString printedTerm(const FilterTerm &term);
// `insideAnd`: other parts stand beside it, so that alternatives need parentheses.
QString printedNode(const FilterNode &node, bool insideAnd);

} // namespace eventarium
