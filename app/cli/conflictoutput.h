// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What articles disagree about in matching events, in each format, in pieces. Main thread.
#pragma once

#include "cli/archivequery.h"
#include "cli/eventoutput.h"

namespace eventarium::cli {

// Table, Csv, Json, JsonLines. `query` must outlive the pieces.
Pieces conflictPieces(const ArchiveQuery &query, EventFormat format, const CsvFormat &csv, int width);

} // namespace eventarium::cli
