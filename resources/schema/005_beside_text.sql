-- SPDX-FileCopyrightText: 2026 The Eventarium authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an article has beside its text, packed: where its pages begin, and the events that its data (schema.org),
-- not its words, describe. Empty where it has neither, and for articles of earlier archives until they are read
-- again.
ALTER TABLE article_text ADD COLUMN beside BLOB NOT NULL DEFAULT x'';
