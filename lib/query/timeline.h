// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Dates of events -> buckets. Private to lib/query; pure; any thread.
#pragma once

#include "core/event.h"
#include "query/eventpage.h"

#include <span>

namespace eventarium {

// At most this many buckets; where the dates span more years, the years that hold the most events.
constexpr int maximumBuckets = 400;

// Days for up to two months, months for up to twenty years, else years; coarser where most of the
// dates are.
Timeline timelineOf(std::span<const DateCount> dates);

} // namespace eventarium
