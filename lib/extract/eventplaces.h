// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where and how an event is held: venues and cities that stand beside it or beside its verbs, online or
// on site. A dateline's city counts only if the text puts the event there. Linear. Any thread.
#pragma once

#include "core/facts.h"
#include "extract/analysis.h"
#include "extract/eventnames.h"
#include "extract/nametables.h"

#include <vector>

namespace eventarium {

std::vector<Place> findEventPlaces(const TokenizedText &text, const NameTable &names, const EventTable &events,
                                   int group, const NameTables &tables, const QString &dateline);

} // namespace eventarium
