// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reasons that passes told, beside the facts that came of them. Pure; any thread.
#pragma once

#include "core/facts.h"
#include "extract/explanation.h"
#include "extract/reason.h"

#include <vector>

namespace eventarium {

// Event by event in the order of the facts, then what belongs to none of them.
std::vector<Explanation> explained(const FoundFacts &facts, const TokenizedText &text,
                                   const std::vector<Reason> &reasons);

} // namespace eventarium
