// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The coverage line in words: how much of the archive is shown, and what a date range leaves out. Pure; GUI
// thread (translated).
#pragma once

#include "core/event.h"
#include "query/figureseries.h"

#include <QString>

namespace eventarium {

// "37 of 1,204 events; 5 undated left out; 2 only possibly in range"
QString coverageText(const EventList &list);
// For the status line: "3 events selected · Jul 2020 · attendance at least 1,200,000 (2 of 3)"; of the whole
// list where nothing in particular is selected.
QString sumsText(const std::vector<EventRow> &rows, bool selection);

} // namespace eventarium
