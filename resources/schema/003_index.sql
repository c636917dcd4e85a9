-- SPDX-FileCopyrightText: 2026 The Eventarium authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A copy of the index that readers keep in memory, so that opening need not make it from the tables: a column
-- a row, numbers as they lie in memory. Can be made again at any time; not there while an archive is small.
CREATE TABLE index_column (
    name TEXT NOT NULL PRIMARY KEY,
    digest INTEGER NOT NULL,
    data BLOB NOT NULL
) STRICT;

-- What changed since: 0 event, 1 name, 2 article, 3 telling; in which generation last.
CREATE TABLE index_change (
    what INTEGER NOT NULL,
    id INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    PRIMARY KEY (what, id)
) STRICT, WITHOUT ROWID;
