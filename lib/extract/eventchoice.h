// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of an article's weighed groups of event names it reports: the one it is about, and others of which it
// says in words of their own that and when they are held. Linear. Any thread.
#pragma once

#include "extract/analysis.h"
#include "extract/eventnames.h"

namespace eventarium {

void chooseEvents(EventTable &table, const Analysis &analysis);

} // namespace eventarium
