// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lower passes' finds as annotations. Pure; any thread.
#pragma once

#include "core/annotation.h"
#include "extract/analysis.h"

#include <vector>

namespace eventarium {

// Dates, times, durations, sets, numbers, ordinals, money, percentages, areas, figures; unsorted.
void appendAnnotations(const Analysis &analysis, std::vector<Annotation> &annotations);

} // namespace eventarium
