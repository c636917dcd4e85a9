-- SPDX-FileCopyrightText: 2026 The Eventarium authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The archive, first version. Dates are ISO 8601 text as precise as stated; days are Julian day numbers;
-- enumerations are numbers in the order of their C++ enumerators; lists of names are separated by line feeds.
-- span_start and span_end count UTF-16 units of the article's text; a fact that stands elsewhere than
-- in a text has null there and its place packed in span_other.

-- Generation, fingerprint and the like.
CREATE TABLE archive (
    key TEXT NOT NULL PRIMARY KEY,
    value ANY
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- sources

CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL UNIQUE,
    folder TEXT NOT NULL,
    format TEXT NOT NULL,
    language TEXT NOT NULL,
    encoding TEXT NOT NULL,
    title TEXT NOT NULL,
    published TEXT NOT NULL,
    published_first INTEGER,
    published_last INTEGER,
    byline TEXT NOT NULL,
    publisher TEXT NOT NULL,
    dateline_place TEXT NOT NULL,
    dateline_date TEXT NOT NULL,
    dateline_agency TEXT NOT NULL,
    dateline_start INTEGER NOT NULL,
    dateline_end INTEGER NOT NULL,
    parts BLOB,
    warnings TEXT NOT NULL,
    found_warnings TEXT NOT NULL,
    hash BLOB NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER,
    extractor INTEGER NOT NULL
) STRICT;

CREATE TABLE article_text (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE failure (
    source TEXT NOT NULL PRIMARY KEY,
    hash BLOB NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER,
    kind INTEGER NOT NULL,
    message TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Words of titles and texts, accents folded; runs of ideographs, kana and Hangul as pairs of characters.
CREATE VIRTUAL TABLE article_words USING fts5 (
    title, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

-- ---------------------------------------------------------------- names

-- Organisations, people, places, topics and event names: one row a folded name. canonical is the row
-- that an acronym stands for, else the row itself.
CREATE TABLE entity (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    norm TEXT NOT NULL,
    name TEXT NOT NULL,
    canonical INTEGER NOT NULL,
    UNIQUE (kind, norm)
) STRICT;
CREATE INDEX entity_canonical ON entity (canonical) WHERE canonical <> id;

CREATE VIRTUAL TABLE entity_words USING fts5 (
    name, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

-- ---------------------------------------------------------------- what the machine found, by article

CREATE TABLE found_event (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    event INTEGER,
    blocks BLOB NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    kind INTEGER NOT NULL,
    edition INTEGER,
    year INTEGER,
    start_date TEXT,
    end_date TEXT,
    mode INTEGER,
    status INTEGER,
    theme TEXT NOT NULL,
    confidence REAL NOT NULL,
    UNIQUE (article, ordinal)
) STRICT;
CREATE INDEX found_event_event ON found_event (event);

-- The sentences of an event's single-valued fields: 0 name, 1 edition, 2 start, 3 end, 4 mode, 5 theme, 6 status.
CREATE TABLE found_field (
    found INTEGER NOT NULL REFERENCES found_event (id) ON DELETE CASCADE,
    field INTEGER NOT NULL,
    span_start INTEGER,
    span_end INTEGER,
    span_other BLOB,
    PRIMARY KEY (found, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE found_place (
    found INTEGER NOT NULL REFERENCES found_event (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind INTEGER NOT NULL,
    country TEXT NOT NULL,
    span_start INTEGER,
    span_end INTEGER,
    span_other BLOB,
    PRIMARY KEY (found, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE found_organizer (
    found INTEGER NOT NULL REFERENCES found_event (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    role INTEGER NOT NULL,
    span_start INTEGER,
    span_end INTEGER,
    span_other BLOB,
    PRIMARY KEY (found, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE found_person (
    found INTEGER NOT NULL REFERENCES found_event (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    organization TEXT NOT NULL,
    role INTEGER,
    span_start INTEGER,
    span_end INTEGER,
    span_other BLOB,
    PRIMARY KEY (found, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE found_participant (
    found INTEGER NOT NULL REFERENCES found_event (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    role INTEGER NOT NULL,
    via INTEGER,
    span_start INTEGER,
    span_end INTEGER,
    span_other BLOB,
    PRIMARY KEY (found, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE found_topic (
    found INTEGER NOT NULL REFERENCES found_event (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    span_start INTEGER,
    span_end INTEGER,
    span_other BLOB,
    PRIMARY KEY (found, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE found_session (
    found INTEGER NOT NULL REFERENCES found_event (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    span_start INTEGER,
    span_end INTEGER,
    span_other BLOB,
    PRIMARY KEY (found, ordinal)
) STRICT, WITHOUT ROWID;

-- The figure ledger: each claim a row of its own.
CREATE TABLE found_figure (
    id INTEGER PRIMARY KEY,
    found INTEGER NOT NULL REFERENCES found_event (id) ON DELETE CASCADE,
    previous INTEGER NOT NULL,
    value REAL NOT NULL,
    upper REAL,
    qualifier INTEGER NOT NULL,
    unit TEXT NOT NULL,
    category INTEGER NOT NULL,
    scope TEXT,
    basis INTEGER,
    counts INTEGER,
    audience INTEGER,
    per INTEGER,
    stated_by TEXT,
    stated_relation INTEGER,
    stated_entity INTEGER,
    edition INTEGER,
    year INTEGER,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    span_start INTEGER,
    span_end INTEGER,
    span_other BLOB
) STRICT;
CREATE INDEX found_figure_found ON found_figure (found);

CREATE TABLE article_organization (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (id),
    name TEXT NOT NULL,
    acronym TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    span_start INTEGER,
    span_end INTEGER,
    span_other BLOB,
    PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_organization_entity ON article_organization (entity, article);

-- Which organisations an acronym is short for: how many articles say so.
CREATE TABLE acronym (
    short TEXT NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (id),
    articles INTEGER NOT NULL,
    PRIMARY KEY (short, entity)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_person (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    span_start INTEGER,
    span_end INTEGER,
    span_other BLOB,
    PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- events, resolved: can be made again

-- A block is a series key with a year or an edition, as a number. Tellings whose name gives the same block
-- may be of one event; alias is 1 where it is another name of the event that does. name is the number of
-- the name's own key.
CREATE TABLE found_block (
    block INTEGER NOT NULL,
    alias INTEGER NOT NULL,
    name INTEGER NOT NULL,
    found INTEGER NOT NULL REFERENCES found_event (id) ON DELETE CASCADE,
    PRIMARY KEY (block, alias, name, found)
) STRICT, WITHOUT ROWID;

-- Blocks whose tellings changed since they were resolved last.
CREATE TABLE dirty (
    block INTEGER PRIMARY KEY
) STRICT;

-- Events that lost a telling and may have none left.
CREATE TABLE orphan (
    event INTEGER PRIMARY KEY
) STRICT;

-- canonical is the series that this one is another name of, else itself.
CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    canonical INTEGER NOT NULL
) STRICT;
CREATE INDEX series_canonical ON series (canonical);

-- The other names of series: how many events say so.
CREATE TABLE series_alias (
    alias TEXT NOT NULL,
    key TEXT NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (alias, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX series_alias_key ON series_alias (key);

CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series INTEGER NOT NULL REFERENCES series (id),
    earliest INTEGER,
    latest INTEGER,
    start_first INTEGER,
    start_last INTEGER,
    end_first INTEGER,
    end_last INTEGER,
    certain INTEGER NOT NULL,
    period INTEGER,
    kind INTEGER NOT NULL,
    edition INTEGER,
    mode INTEGER,
    status INTEGER,
    attendance REAL,
    attendance_upper REAL,
    attendance_over INTEGER,
    attendance_figure INTEGER,
    attendance_part INTEGER,
    online REAL,
    online_upper REAL,
    online_over INTEGER,
    online_figure INTEGER,
    online_part INTEGER,
    categories INTEGER NOT NULL,
    conflict INTEGER NOT NULL,
    checked INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    newest INTEGER,
    oldest INTEGER,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    start_date TEXT,
    end_date TEXT,
    name TEXT NOT NULL,
    name_rank TEXT NOT NULL,
    place TEXT NOT NULL,
    place_rank TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL
) STRICT;

-- The joined facts of an event, packed, and a digest of its row, so that what stays the same is not
-- written again.
CREATE TABLE event_facts (
    event INTEGER PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    facts BLOB NOT NULL,
    digest INTEGER NOT NULL
) STRICT;

-- Who and what an event has to do with. roles is a bit set, its meaning by kind.
CREATE TABLE event_entity (
    kind INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (id),
    event INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    roles INTEGER NOT NULL,
    PRIMARY KEY (kind, entity, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_entity_event ON event_entity (event);

-- ---------------------------------------------------------------- what people said: never thrown away

CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made TEXT NOT NULL,
    author TEXT NOT NULL,
    kind TEXT NOT NULL,
    entry TEXT NOT NULL
) STRICT;
CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal BEGIN
    SELECT RAISE (ABORT, 'journal entries are not changed');
END;
CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal BEGIN
    SELECT RAISE (ABORT, 'journal entries are not removed');
END;
