// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mentions of events -> groups of one event each, weighed and sorted into the article's events,
// parts of them, and what is only mentioned. Linear in mentions times the bounded number of groups.
#pragma once

#include "extract/eventnames.h"

namespace eventarium {

class NameTables;

void groupEvents(EventTable &table, const Analysis &analysis, const NameTable &names, const NameTables &tables);

} // namespace eventarium
