// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/print.h"

#include "clirunner.h"
#include "csvreader.h"

#include <catch2/catch_all.hpp>

#include <QDir>

#include <csignal>

#include <sys/resource.h>

using namespace eventarium::test;
using namespace Qt::StringLiterals;

TEST_CASE("What is listed is byte for byte what is exported")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    for (const QString &format : {u"csv"_s, u"json"_s, u"jsonl"_s, u"md"_s, u"html"_s}) {
        for (const QString &query : {QString(), u"date:2020"_s, u"has:figure kind:conference"_s, u"org:University"_s}) {
            INFO(format.toStdString() << ' ' << query.toStdString());
            const QString target = folder.path(u"export."_s + format);
            const CliResult exported = runCli({u"export"_s, archive, query, u"-o"_s, target});
            CHECK(exported.exitCode == 0);
            CHECK(exported.output.isEmpty());
            const CliResult listed = runCli({u"events"_s, archive, query, u"--format"_s, format});
            CHECK(contentOf(target) == listed.output);
            CHECK((format == u"jsonl"_s || !listed.output.isEmpty()));
            CHECK(runCli({u"events"_s, archive, query, u"--format"_s, format, u"-o"_s, target}).exitCode == 0);
            CHECK(contentOf(target) == listed.output);
        }
    }
}

TEST_CASE("The CSV of an export is read back with product's columns")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    const QString target = folder.path(u"events.csv"_s);
    REQUIRE(runCli({u"export"_s, archive, u"-o"_s, target}).exitCode == 0);
    const auto rows = readCsv(contentOf(target));
    REQUIRE(rows);
    CHECK(rows->front().first() == u"name"_s);
    CHECK(rows->front().last() == u"event_id"_s);
    CHECK(rows->front().size() == 33);

    REQUIRE(runCli({u"export"_s, archive, u"-o"_s, target, u"--preset"_s, u"excel"_s}).exitCode == 0);
    const QByteArray excel = contentOf(target);
    CHECK(excel.startsWith("\xef\xbb\xbfname,"));
    const auto again = readCsv(excel.sliced(3));
    REQUIRE(again);
    CHECK(*again == *rows);
    CHECK(excel.contains("\r\n"));
}

TEST_CASE("An export that cannot be written ends with 3, and the old file is as it was")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    CHECK(runCli({u"export"_s, archive, u"-o"_s, folder.path(u"no/such/folder/x.csv"_s)}).exitCode == 3);
    REQUIRE(QDir().mkpath(folder.path(u"folder.csv"_s)));
    CHECK(runCli({u"export"_s, archive, u"-o"_s, folder.path(u"folder.csv"_s)}).exitCode == 3);

    const QByteArray before = contentOf(archive);
    const CliResult onto = runCli({u"export"_s, archive, u"-o"_s, archive, u"--format"_s, u"csv"_s});
    CHECK(onto.exitCode == 3);
    CHECK(onto.errorText().contains(u"is the archive itself"_s));
    CHECK(contentOf(archive) == before);

    // As on a full disk: no file may grow past a limit that the export needs more than.
    const QString target = folder.write(u"old.json"_s, "the old file");
    const qsizetype size = runCli({u"figures"_s, archive, u"--format"_s, u"json"_s}).output.size();
    constexpr rlim_t limit = 40 * 1024; // SQLite's shared memory file takes 32 KiB
    REQUIRE(size > qsizetype(limit));
    const CliResult full = runCli({{u"figures"_s, archive, u"--format"_s, u"json"_s, u"-o"_s, target}, {}, {}, [] {
                                       std::signal(SIGXFSZ, SIG_IGN);
                                       const rlimit file{limit, limit};
                                       ::setrlimit(RLIMIT_FSIZE, &file);
                                   }});
    CHECK(full.exitCode == 3);
    CHECK(full.errorText().contains(target));
    CHECK(contentOf(target) == "the old file");
    CHECK(QDir(folder.path()).entryList({u"old.json*"_s}, QDir::Files).size() == 1);
}

TEST_CASE("An export must be told where to and in which format")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    CHECK(runCli({u"export"_s, archive}).exitCode == 2);
    CHECK(runCli({u"export"_s, archive, u"-o"_s, folder.path(u"x.doc"_s)}).exitCode == 2);
    CHECK(runCli({u"export"_s, archive, u"-o"_s, folder.path(u"x.table"_s)}).exitCode == 2);
    CHECK(runCli({u"export"_s, archive, u"-o"_s, folder.path(u"x.doc"_s), u"--format"_s, u"csv"_s}).exitCode == 0);
    CHECK(runCli({u"export"_s, archive, u"-o"_s, u"-"_s, u"--format"_s, u"csv"_s}).output
          == contentOf(folder.path(u"x.doc"_s)));
}
