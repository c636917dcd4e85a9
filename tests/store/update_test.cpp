// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Archives of earlier formats, and the backups that are made without being asked for.

#include "store/backup.h"
#include "store/schema.h"
#include "support/archivefixture.h"
#include "techweek.h"

#include <QDir>

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace eventarium::store;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

// As the first version wrote it: each fact a row of its own.
void makeFirstVersion(const QString &path)
{
    const Connection connection(path, Connection::Mode::Create);
    Schema::upgrade(connection, 1);
    connection.run(R"(
INSERT INTO article VALUES (1, '/a/one.txt', '/a', 'text', 'en', 'UTF-8', 'Lake Forum opens', '2021-05-02', 2459337,
    2459337, '', '', '', '', '', 0, 0, NULL, '', '', x'0102', 60, NULL, 1);
INSERT INTO article_text VALUES (1, 'The 3rd Lake Forum opened in Genoa. Ada Lovelace spoke to 900 guests.');
INSERT INTO article_words (rowid, title, body) VALUES (1, 'Lake Forum opens', 'The 3rd Lake Forum');
INSERT INTO entity VALUES (1, 0, 'lake society', 'Lake Society', 1);
INSERT INTO entity_words (rowid, name) VALUES (1, 'lake society');
INSERT INTO series VALUES (1, 'lake forum', 1);
INSERT INTO event VALUES (1, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, 1, 3, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, NULL, NULL, 1, 0, 0, 1, NULL, NULL, 2459337, 2459337, NULL, NULL, 'Lake Forum',
    'lake forum', 'Genoa', 'genoa', 'Genoa', '');
INSERT INTO event_facts VALUES (1, x'', 0);
INSERT INTO found_event VALUES (7, 1, 0, 1, x'', 'Lake Forum', 'The Lake Forum', 1, 3, 2021, '2021-05-01', NULL, NULL, 0,
    'Clear water', 0.5);
INSERT INTO found_field VALUES (7, 0, 8, 18, NULL), (7, 1, 4, 7, NULL);
INSERT INTO found_place VALUES (7, 0, 'Genoa', 1, '', 29, 34, NULL);
INSERT INTO found_person VALUES (7, 0, 'Ada Lovelace', '', '', 0, 36, 48, NULL);
INSERT INTO found_figure (found, previous, value, qualifier, unit, category, sentence_start, sentence_end, span_start,
    span_end) VALUES (7, 0, 900, 0, 'guests', 0, 36, 69, 58, 68);
INSERT INTO article_organization VALUES (1, 0, 1, 'Lake Society', 'LS', 2, 8, 18, NULL);
)");
}

QStringList besides(const QString &path)
{
    const QFileInfo file(path);
    QStringList names = file.dir().entryList(QDir::Files, QDir::Name);
    names.removeAll(file.fileName());
    return names;
}

} // namespace

TEST_CASE("An archive of the first version is brought up to date, and kept as it was beside it")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.eventarium"_s);
    makeFirstVersion(path);
    {
        const auto reader = must(ArchiveReader::open(path));
        const auto tellings = must(reader.tellings(EventId{1}));
        REQUIRE(tellings.size() == 1);
        const EventFacts &facts = tellings.front().facts;
        CHECK(facts.name == u"Lake Forum"_s);
        CHECK(facts.aliases == QStringList{u"The Lake Forum"_s});
        CHECK(facts.edition == 3);
        CHECK(facts.theme == u"Clear water"_s);
        CHECK(facts.dates.start == PartialDate{2021, 5, 1});
        CHECK(facts.evidence.name.text == u"Lake Forum"_s);
        CHECK(facts.evidence.edition.text == u"3rd"_s);
        CHECK_FALSE(facts.evidence.end.isValid());
        REQUIRE(facts.places.size() == 1);
        CHECK(facts.places.front().evidence.text == u"Genoa"_s);
        REQUIRE(facts.people.size() == 1);
        CHECK(facts.people.front().role == PersonRole::Speaker);
        REQUIRE(facts.figures.size() == 1);
        CHECK(facts.figures.front().evidence.text == u"900 guests"_s);
    }
    CHECK(besides(path) == QStringList{u"old.eventarium-backup-update"_s});
    const Connection kept(path + u"-backup-update"_s, Connection::Mode::Read);
    CHECK(kept.number("PRAGMA user_version") == 1);
    CHECK(kept.number("SELECT count(*) FROM found_place") == 1);
}

TEST_CASE("An archive that lost a table of its format is not half brought up to date")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.eventarium"_s);
    makeFirstVersion(path);
    Connection(path, Connection::Mode::Write).run("DROP TABLE found_person");
    const auto reader = ArchiveReader::open(path);
    REQUIRE_FALSE(reader);
    CHECK(reader.error().message.contains(u"could not be brought up to date"_s));
    const Connection left(path, Connection::Mode::Read);
    CHECK(left.number("PRAGMA user_version") == 1);
    CHECK(left.number("SELECT count(*) FROM found_place") == 1);
}

TEST_CASE("Of the backups after imports the newest are kept, each of them whole")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    for (int i = 2; i <= 4; ++i) {
        must(rotateBackups(archive.path(), 2));
        archive.add({Story(u"/b/%1.txt"_s.arg(i)).event(u"Harbour Forum %1"_s.arg(QChar(u'A' + i)), u"2021"_s)});
    }
    CHECK(besides(archive.path()).filter(u"-backup-"_s)
          == QStringList{QFileInfo(archive.path()).fileName() + u"-backup-1"_s,
                         QFileInfo(archive.path()).fileName() + u"-backup-2"_s});
    CHECK(must(must(ArchiveReader::open(archive.path() + u"-backup-1"_s)).info()).events == 3);
    CHECK(must(must(ArchiveReader::open(archive.path() + u"-backup-2"_s)).info()).events == 2);
    CHECK(isAutomaticBackup(archive.path(), archive.path() + u"-backup-1"_s));
    CHECK_FALSE(isAutomaticBackup(archive.path(), archive.path()));
}

TEST_CASE("A damaged archive does not push its backups out")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    must(rotateBackups(archive.path(), 1));
    Connection(archive.path(), Connection::Mode::Write).run("UPDATE found_event SET event = 99");
    const auto done = rotateBackups(archive.path(), 1);
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Corrupt);
    CHECK(must(must(ArchiveReader::open(archive.path() + u"-backup-1"_s)).check()).isEmpty());
}
