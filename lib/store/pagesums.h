// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each page of an archive ends in a sum of its other bytes, so that a damaged one is noticed whenever it is
// read: no number and no sentence comes from it. A layer between SQLite and the file system (a VFS), for the
// archive's file only: its log has sums of its own. A file whose header does not reserve the room is read and
// written without. What another program writes into an archive counts as damage. Any thread.
#pragma once

namespace eventarium::store {

inline constexpr int pageSumBytes = 8; // reserved at the end of each page

// The name of the layer, for sqlite3_open_v2(). Of a file's URI it knows two words: sums=1, for a new file, which
// is to have them; unverified=1, to read what a damaged file still has.
const char *pageSumsLayer();

} // namespace eventarium::store
