// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The look that all our tables share. GUI thread.
#pragma once

class QTableView;

namespace eventarium {

// Whole rows, no grid, no row numbers, one line a row, Tab leaves the table.
void makePlain(QTableView &table);

} // namespace eventarium
