// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A long CSV of events, read in the order in which the archive keeps them and written in that of the request: events
// next to each other in a list are anywhere in the file, so that reading them one by one would read every page many
// times. The lines wait in a temporary file. Made by exportrun.cpp; used on its thread.
#pragma once

#include "report/exportrun.h"

namespace eventarium {

// From so many events on it is worth it.
constexpr size_t spilledFrom = 20'000;

ExportPieces spilledCsvPieces(const ExportRequest &request, const ExportSource &source, const ExportTick &tick,
                              ExportOutcome &outcome);

} // namespace eventarium
