// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of an article's events each figure is of: the one named last before it in its sentence, else in its
// paragraph, else the one the article is about. Pure; any thread.
#pragma once

#include "extract/eventnames.h"
#include "extract/figures.h"

#include <vector>

namespace eventarium {

// A group of `events` for each of the figures; -1 where there is no event.
std::vector<int> figureEvents(const TokenizedText &text, const std::vector<FigureCandidate> &figures,
                              const EventTable &events);

} // namespace eventarium
