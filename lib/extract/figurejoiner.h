// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an article's figures say about each other: a basis told behind the last of a list, who states
// them, and what is told twice. Pure; any thread.
#pragma once

#include "extract/figurecontext.h"
#include "extract/figures.h"

#include <vector>

namespace eventarium {

// Whether `second` follows the figure as the next of a list: "46 states, 6 provinces and 16 countries".
bool coordinated(const TokenizedText &text, const FigureCandidate &first, TokenRange second);

void joinFigures(std::vector<FigureCandidate> &found, const TokenizedText &text, const FigureContext &context);

} // namespace eventarium
