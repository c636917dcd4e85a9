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
            const CliResult exported = runCli({u"export"_s, archive, query, u"-o"_s, target, u"--force"_s});
            CHECK(exported.exitCode == 0);
            CHECK(exported.output.isEmpty());
            const CliResult listed = runCli({u"events"_s, archive, query, u"--format"_s, format});
            CHECK(contentOf(target) == listed.output);
            CHECK((format == u"jsonl"_s || !listed.output.isEmpty()));
            CHECK(runCli({u"events"_s, archive, query, u"--format"_s, format, u"-o"_s, target, u"-f"_s}).exitCode == 0);
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

    REQUIRE(runCli({u"export"_s, archive, u"-o"_s, target, u"--preset"_s, u"excel"_s, u"-f"_s}).exitCode == 0);
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
    CHECK(onto.errorText().contains(u"it is an archive"_s));
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

TEST_CASE("Nothing is written over an article or over what is read")
{
    const Folder folder;
    const QString article = folder.path(u"articles/a.txt"_s);
    QDir().mkpath(folder.path(u"articles"_s));
    const QByteArray text = "The 12th Baltic Timber Fair was held in Riga from June 1 to 4, 2021.\n";
    QFile file(article);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const QString archive = folder.path(u"own.eventarium"_s);
    REQUIRE(runCli({u"import"_s, archive, folder.path(u"articles"_s)}).exitCode == 0);
    QFile::link(article, folder.path(u"link.csv"_s));
    for (const QStringList &words : {QStringList{u"export"_s, archive, u"-o"_s, article, u"--format"_s, u"csv"_s},
                                     QStringList{u"events"_s, archive, u"-o"_s, article, u"--format"_s, u"csv"_s},
                                     QStringList{u"summary"_s, archive, u"-o"_s, article, u"--format"_s, u"text"_s},
                                     QStringList{u"export"_s, archive, u"-o"_s, folder.path(u"link.csv"_s)},
                                     QStringList{u"extract"_s, article, u"-o"_s, article}}) {
        INFO(words.join(u' ').toStdString());
        const CliResult result = runCli(words);
        CHECK((result.exitCode == 3 || result.exitCode == 2));
        CHECK_FALSE(result.errors.isEmpty());
        CHECK(contentOf(article) == text);
    }
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

TEST_CASE("What a file's name ends in says in which format it is written")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    struct Case
    {
        QStringList words;
        QString name;
        QString format;
    };
    for (const Case &each : {Case{{u"events"_s, archive}, u"x.csv"_s, u"csv"_s},
                             {{u"events"_s, archive}, u"X.JSON"_s, u"json"_s},
                             {{u"events"_s, archive}, u"x.y.htm"_s, u"html"_s},
                             {{u"events"_s, archive}, u"x.txt"_s, u"table"_s},
                             {{u"summary"_s, archive}, u"x.html"_s, u"html"_s},
                             {{u"summary"_s, archive}, u"x.markdown"_s, u"md"_s},
                             {{u"figures"_s, archive}, u"x.jsonl"_s, u"jsonl"_s},
                             {{u"facets"_s, archive, u"place"_s}, u"x.csv"_s, u"csv"_s},
                             {{u"show"_s, archive, u"1"_s}, u"x.json"_s, u"json"_s},
                             {{u"export"_s, archive}, u"x.txt"_s, u"text"_s},
                             {{u"export"_s, archive}, u"-"_s, u"csv"_s}}) {
        INFO(each.words.front().toStdString() << ' ' << each.name.toStdString());
        const bool toOutput = each.name == u"-"_s;
        const QString target = toOutput ? each.name : folder.path(each.name);
        const CliResult byName = runCli(each.words + QStringList{u"-o"_s, target, u"--force"_s});
        CHECK(byName.exitCode == 0);
        const QStringList explicitly{u"--format"_s, each.format, u"-o"_s, u"-"_s};
        const QByteArray expected = runCli(each.words + explicitly).output;
        CHECK_FALSE(expected.isEmpty());
        CHECK((toOutput ? byName.output : contentOf(target)) == expected);
    }
    for (const QString &name : {u"x.doc"_s, u"x"_s, u"csv"_s, u"x.csv.bak"_s}) {
        const CliResult unknown = runCli({u"events"_s, archive, u"-o"_s, folder.path(name)});
        CHECK(unknown.exitCode == 2);
        CHECK(unknown.errorText().contains(u"does not say in which format. Let it end in .txt, .csv, .json"_s));
        CHECK_FALSE(QFile::exists(folder.path(name)));
    }
    // Summaries are no data.
    CHECK(runCli({u"summary"_s, archive, u"-o"_s, folder.path(u"s.csv"_s)}).exitCode == 2);
    CHECK(runCli({u"events"_s, archive, u"--preset"_s, u"excel"_s}).errorText().contains(u"“--preset” is for CSV"_s));
    // What is said outright wins; a device has no ending.
    CHECK(runCli({u"events"_s, archive, u"--format"_s, u"json"_s, u"-o"_s, folder.path(u"z.csv"_s)}).exitCode == 0);
    CHECK(contentOf(folder.path(u"z.csv"_s)).startsWith("["));
    CHECK(runCli({u"events"_s, archive, u"-o"_s, u"/dev/null"_s}).exitCode == 0);
}
