-- SPDX-FileCopyrightText: 2026 The Eventarium authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A text in a few bytes, by which reprints are known. text_sketch is a function of the program.
ALTER TABLE article_text ADD COLUMN sketch BLOB NOT NULL DEFAULT x'';
UPDATE article_text SET sketch = text_sketch (text);

-- How surely a telling is of its event, and whether it only repeats another one.
ALTER TABLE found_event ADD COLUMN score REAL NOT NULL DEFAULT 0;
ALTER TABLE found_event ADD COLUMN reprint INTEGER NOT NULL DEFAULT 0;

-- A claim that a person added to an event, beside those of one of its tellings. It can be made again from
-- the journal.
ALTER TABLE found_figure ADD COLUMN said INTEGER NOT NULL DEFAULT 0;
