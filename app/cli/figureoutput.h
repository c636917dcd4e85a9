// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The figure ledger of matching events as a table for the terminal. Main thread.
#pragma once

#include "cli/archivequery.h"
#include "cli/console.h"

namespace eventarium::cli {

// `query` must outlive the pieces.
Pieces figurePieces(const ArchiveQuery &query, int width);

} // namespace eventarium::cli
