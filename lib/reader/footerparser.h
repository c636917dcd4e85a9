// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds what closes an article without being body: "About" blocks, contacts, small print, and the author where the
// name stands at the end. Pure; any thread.
#pragma once

#include "reader/headercollector.h"

namespace eventarium {

// The foot begins at or behind `from`, where the head stops.
void findFoot(HeaderCollector &collector, qsizetype from);

} // namespace eventarium
