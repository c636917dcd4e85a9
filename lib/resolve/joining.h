// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The facts of several tellings of one event, joined: of what can only be one, the value with most
// confidence behind it (equal ones: the newest article's); of what can be many, all, once each; of
// figures, each claim. Every joined fact keeps the evidence of a telling that says so. Pure; any thread.
#pragma once

#include "resolve/clusters.h"

namespace eventarium::resolve {

EventFacts join(const Cluster &cluster);

} // namespace eventarium::resolve
