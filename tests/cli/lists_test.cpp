// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands that list names and conflicts, and the one that copies an archive.

#include "support/print.h"

#include "clirunner.h"
#include "csvreader.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

// Two papers that disagree about one fair.
QString twoPapers(const Folder &folder)
{
    const QString archive = folder.path(u"two.eventarium"_s);
    folder.write(u"two/a.txt"_s, "The Leipzig Book Fair was held on 12 March 2019 in Leipzig.\n\n"
                                 "More than 280,000 visitors attended the Leipzig Book Fair.\n");
    folder.write(u"two/b.txt"_s, "The Leipzig Book Fair was held on 12 March 2019 in Leipzig.\n\n"
                                 "Exactly 190,000 visitors attended the Leipzig Book Fair.\n");
    REQUIRE(runCli({u"import"_s, archive, folder.path(u"two"_s)}).exitCode == 0);
    return archive;
}

QJsonArray listOf(const QStringList &words)
{
    const CliResult result = runCli(words + QStringList{u"--format"_s, u"json"_s});
    INFO(result.errors.toStdString());
    REQUIRE(result.exitCode == 0);
    return QJsonDocument::fromJson(result.output).array();
}

} // namespace

TEST_CASE("Each conflict is told with both sides, their sentences and sources")
{
    const Folder folder;
    const QString archive = twoPapers(folder);
    const QJsonArray conflicts = listOf({u"conflicts"_s, archive});
    REQUIRE(conflicts.size() == 1);
    const QJsonObject conflict = conflicts[0].toObject();
    CHECK(conflict["about"_L1] == u"attendees"_s);
    QStringList sentences, sources;
    for (const QLatin1StringView side : {"one"_L1, "other"_L1}) {
        sentences += conflict[side]["quote"_L1].toString();
        sources += conflict[side]["source"_L1].toString().section(u'/', -1);
    }
    sentences.sort();
    sources.sort();
    CHECK(sentences
          == QStringList{u"Exactly 190,000 visitors attended the Leipzig Book Fair."_s,
                         u"More than 280,000 visitors attended the Leipzig Book Fair."_s});
    CHECK(sources == QStringList{u"a.txt"_s, u"b.txt"_s});

    const auto csv = readCsv(runCli({u"conflicts"_s, archive, u"--format"_s, u"csv"_s}).output);
    REQUIRE(csv);
    REQUIRE(csv->size() == 2);
    CHECK(csv->front().contains(u"other_sentence"_s));
    CHECK(runCli({u"conflicts"_s, archive}).text().contains(u"280,000"_s));
    CHECK(listOf({u"conflicts"_s, archive, u"name:Nothing"_s}).isEmpty());
    CHECK(runCli({u"conflicts"_s, folder.path(u"none.eventarium"_s)}).exitCode == 3);
    CHECK(runCli({u"conflicts"_s}).exitCode == 2);
}

TEST_CASE("The conflicts that are listed are those of the events that are marked")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    QStringList listed, marked;
    for (const QJsonValue &each : listOf({u"conflicts"_s, archive}))
        listed += QString::number(each["event_id"_L1].toInteger());
    listed.removeDuplicates();
    for (const QJsonValue &each : listOf({u"events"_s, archive, u"is:conflict"_s}))
        marked += QString::number(each["id"_L1].toInteger());
    CHECK(listed == marked);
}

TEST_CASE("Organisations and people are listed with counts, as the facets count them")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    const QJsonArray organizations = listOf({u"orgs"_s, archive});
    REQUIRE(organizations.size() > 5);
    for (const QJsonValue &row : organizations) {
        const qint64 events = row["events"_L1].toInteger();
        CHECK(events > 0);
        CHECK(row["organised"_L1].toInteger() <= events);
        CHECK(row["only_mentioned"_L1].toInteger() <= events);
        CHECK_FALSE(row["name"_L1].toString().isEmpty());
    }
    const QJsonArray people = listOf({u"people"_s, archive});
    REQUIRE(people.size() > 2);
    QJsonObject counted;
    for (const QJsonValue &facet : listOf({u"facets"_s, archive, u"person"_s}))
        counted.insert(facet["value"_L1].toString(), facet["events"_L1]);
    for (const QJsonValue &row : people)
        CHECK(counted[row["name"_L1].toString()] == row["events"_L1]);

    CHECK(listOf({u"orgs"_s, archive, u"--limit"_s, u"3"_s}).size() == 3);
    CHECK(listOf({u"people"_s, archive, u"name:\"no such event\""_s}).isEmpty());
    for (const QString &command : {u"orgs"_s, u"people"_s}) {
        const auto csv = readCsv(runCli({command, archive, u"--format"_s, u"csv"_s}).output);
        REQUIRE(csv);
        for (const QStringList &row : *csv)
            CHECK(row.size() == csv->front().size());
        CHECK(runCli({command, archive}).text().contains(csv->at(1).front().left(10)));
        CHECK(runCli({command, archive, u"--limit"_s, u"x"_s}).exitCode == 2);
        CHECK(runCli({command, folder.path(u"none.eventarium"_s)}).exitCode == 3);
    }
}

TEST_CASE("A backup says the same as its archive and never takes the place of a file")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    const QString copy = folder.path(u"copy.eventarium"_s);
    const CliResult done = runCli({u"backup"_s, archive, copy});
    INFO(done.errors.toStdString());
    CHECK(done.exitCode == 0);
    CHECK(runCli({u"check"_s, copy}).exitCode == 0);
    CHECK(runCli({u"events"_s, copy, u"--format"_s, u"json"_s}).output
          == runCli({u"events"_s, archive, u"--format"_s, u"json"_s}).output);

    const QByteArray before = contentOf(copy);
    const QString text = folder.write(u"notes.txt"_s, "mine");
    for (const QString &taken : {copy, archive, text, QString(archive + u"-wal"_s), folder.path()}) {
        const CliResult refused = runCli({u"backup"_s, archive, taken});
        INFO(taken.toStdString() << refused.errors.toStdString());
        CHECK(refused.exitCode == 3);
    }
    CHECK(contentOf(copy) == before);
    CHECK(contentOf(text) == "mine");
    CHECK(runCli({u"backup"_s, archive, folder.path(u"no/such/folder.eventarium"_s)}).exitCode == 3);
    CHECK(runCli({u"backup"_s, folder.path(u"none.eventarium"_s), folder.path(u"x"_s)}).exitCode == 3);
    CHECK(runCli({u"backup"_s, text, folder.path(u"x"_s)}).exitCode == 3);
    CHECK(runCli({u"backup"_s, archive}).exitCode == 2);
    CHECK(QDir(folder.path()).entryList({u"*-new*"_s, u"copy.eventarium-*"_s, u"x*"_s}).isEmpty());
}

TEST_CASE("A damaged archive is not backed up")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    QFile file(archive);
    REQUIRE(file.open(QIODevice::ReadWrite));
    for (qint64 at = file.size() / 2; at < file.size(); at += 8192) {
        REQUIRE(file.seek(at));
        REQUIRE(file.write(QByteArray(4096, '\xa5')) == 4096);
    }
    file.close();
    const QString copy = folder.path(u"copy.eventarium"_s);
    CHECK(runCli({u"backup"_s, archive, copy}).exitCode == 3);
    CHECK_FALSE(QFile::exists(copy));
    CHECK(QDir(folder.path()).entryList({u"copy*"_s}).isEmpty());
}
