-- SPDX-FileCopyrightText: 2026 The Eventarium authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was found is read and written only as a whole, so it is packed: the facts of a telling in its row, the
-- names in an article beside its text. Rows remain of what is searched: the figure ledger, and which
-- organisations an article names. packed_facts and packed_names are functions of the program (formerfacts.h).

ALTER TABLE found_event ADD COLUMN facts BLOB NOT NULL DEFAULT x'';
UPDATE found_event SET facts = packed_facts (id);
ALTER TABLE article_text ADD COLUMN names BLOB NOT NULL DEFAULT x'';
UPDATE article_text SET names = packed_names (article);

DROP TABLE found_field;
DROP TABLE found_place;
DROP TABLE found_organizer;
DROP TABLE found_person;
DROP TABLE found_participant;
DROP TABLE found_topic;
DROP TABLE found_session;
DROP TABLE article_person;
ALTER TABLE found_event DROP COLUMN name;
ALTER TABLE found_event DROP COLUMN aliases;
ALTER TABLE found_event DROP COLUMN kind;
ALTER TABLE found_event DROP COLUMN edition;
ALTER TABLE found_event DROP COLUMN year;
ALTER TABLE found_event DROP COLUMN start_date;
ALTER TABLE found_event DROP COLUMN end_date;
ALTER TABLE found_event DROP COLUMN mode;
ALTER TABLE found_event DROP COLUMN status;
ALTER TABLE found_event DROP COLUMN theme;
ALTER TABLE found_event DROP COLUMN confidence;

-- A claim that a person rejected is kept, but no longer counts.
ALTER TABLE found_figure ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;

-- Which articles name an organisation. Rows go with their article by its packed names: a foreign key would
-- search the whole table for each article that goes.
CREATE TABLE named_organization (
    entity INTEGER NOT NULL REFERENCES entity (id),
    article INTEGER NOT NULL,
    PRIMARY KEY (entity, article)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO named_organization SELECT entity, article FROM article_organization;
DROP TABLE article_organization;
ALTER TABLE named_organization RENAME TO article_organization;

-- The same for the blocks of a telling.
CREATE TABLE telling_block (
    block INTEGER NOT NULL,
    alias INTEGER NOT NULL,
    name INTEGER NOT NULL,
    found INTEGER NOT NULL,
    PRIMARY KEY (block, alias, name, found)
) STRICT, WITHOUT ROWID;
INSERT INTO telling_block SELECT block, alias, name, found FROM found_block;
DROP TABLE found_block;
ALTER TABLE telling_block RENAME TO found_block;

-- And for who has to do with an event: its rows go with the event by its packed facts.
CREATE TABLE event_name (
    kind INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    event INTEGER NOT NULL,
    roles INTEGER NOT NULL,
    PRIMARY KEY (kind, entity, event)
) STRICT, WITHOUT ROWID;
INSERT INTO event_name SELECT kind, entity, event, roles FROM event_entity;
DROP TABLE event_entity;
ALTER TABLE event_name RENAME TO event_entity;
