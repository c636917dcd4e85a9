// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program is given by mistake or with bad intent: targets, file names, texts, streams.

#include "support/print.h"

#include "clirunner.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

// What a terminal would obey.
bool hasControls(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return std::ranges::any_of(text, [](QChar c) {
        return (c.category() == QChar::Other_Control && c != u'\n') || c == u'\u202e' || c == u'\u2028';
    });
}

const QString evil = u"\x1b[2J\x1b]0;owned\x07\r\u009b31m\u202e"_s;

} // namespace

TEST_CASE("No output ever replaces an archive or the files beside one")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    const QString other = folder.path(u"other.csv"_s); // an archive by an innocent name
    REQUIRE(QFile::copy(archive, other));
    const QString link = folder.path(u"link.csv"_s);
    REQUIRE(QFile::link(archive, link));
    const QByteArray before = contentOf(archive);
    for (const QString &target : {other, link, archive, QString(archive + u"-wal"_s), QString(archive + u"-lock"_s),
                                  QString(archive + u"-shm"_s), QString(archive + u"-new"_s)}) {
        for (const QStringList &words : {QStringList{u"events"_s, archive},
                                         {u"export"_s, archive, u"--format"_s, u"csv"_s},
                                         {u"summary"_s, archive, u"--format"_s, u"html"_s},
                                         {u"figures"_s, archive, u"--format"_s, u"csv"_s},
                                         {u"facets"_s, archive, u"place"_s, u"--format"_s, u"json"_s},
                                         {u"show"_s, archive, u"1"_s, u"--format"_s, u"md"_s}}) {
            QStringList all = words + QStringList{u"-o"_s, target};
            if (!words.contains(u"--format"_s))
                all += {u"--format"_s, u"table"_s};
            const CliResult result = runCli(all);
            INFO(all.join(u' ').toStdString() << '\n' << result.errors.toStdString());
            CHECK(result.exitCode == 3);
            CHECK(result.errorText().contains(u"archive"_s));
        }
    }
    CHECK(contentOf(archive) == before);
    CHECK(contentOf(other) == before);
    CHECK(QDir(folder.path()).entryList({u"made.eventarium-*"_s}, QDir::Files).isEmpty());
}

TEST_CASE("File names with control characters are told without them, each failure on one line")
{
    const Folder folder;
    const QString archive = folder.path(u"a.eventarium"_s);
    folder.write(u"in/good.txt"_s, "The Spring Fair opened on 1 May 2020 in Leipzig.\n");
    folder.write(u"in/"_s + evil + u".png"_s, "\x89PNG\r\n\x1a\n" + QByteArray(100, '\0'));
    folder.write(u"in/two\neventarium-cli: lines.png"_s, "\x89PNG\r\n\x1a\n" + QByteArray(100, '\0'));
    const CliResult result = runCli({u"import"_s, archive, folder.path(u"in"_s), u"--progress"_s, u"lines"_s});
    CHECK(result.exitCode == 1);
    CHECK_FALSE(hasControls(result.errors));
    CHECK_FALSE(hasControls(result.output));
    CHECK_FALSE(result.errors.contains("\neventarium-cli: lines"));
    CHECK(result.errorText().contains(QChar(QChar::ReplacementCharacter)));

    for (const QStringList &words : {QStringList{u"events"_s, evil},
                                     {evil},
                                     {u"events"_s, archive, u"--"_s + evil},
                                     {u"events"_s, archive, u"date:"_s + evil},
                                     {u"extract"_s, evil},
                                     {u"facets"_s, archive, evil},
                                     {u"events"_s, archive, u"-o"_s, evil + u"/x.csv"_s},
                                     {u"show"_s, archive, evil},
                                     {u"import"_s, archive, evil, u"--batch"_s, evil}}) {
        const CliResult refused = runCli(words);
        INFO(refused.errors.toPercentEncoding().toStdString());
        CHECK_FALSE(refused.errors.isEmpty());
        CHECK_FALSE(hasControls(refused.errors));
    }
}

TEST_CASE("Control characters of an article reach neither tables nor texts")
{
    const Folder folder;
    const QString archive = folder.path(u"a.eventarium"_s);
    const QString article = u"Leipzig Book"_s + evil
                            + u" Fair opens\n\nLEIPZIG, May 1, 2020 -- The 12th Leipzig Book Fair"_s + evil
                            + u" opened in Leipzig"_s + evil
                            + u" on Friday. The fair attracted more than 20,000 visitors"_s + evil
                            + u", said Anna Schmidt"_s + evil + u", director of the Leipzig Trade Company.\n"_s;
    const QString file = folder.write(u"fair.txt"_s, article.toUtf8());
    REQUIRE(runCli({u"import"_s, archive, file, u"--quiet"_s}).exitCode == 0);
    const QByteArray text = runCli({u"show"_s, archive, u"1"_s}).output;
    REQUIRE(text.contains("20,000"));
    CHECK_FALSE(hasControls(text));
    for (const QStringList &words : {QStringList{u"events"_s, archive},
                                     {u"figures"_s, archive},
                                     {u"summary"_s, archive},
                                     {u"facets"_s, archive, u"place"_s},
                                     {u"facets"_s, archive, u"person"_s},
                                     {u"summary"_s, archive, u"--format"_s, u"md"_s},
                                     {u"summary"_s, archive, u"--format"_s, u"html"_s}}) {
        const CliResult result = runCli(words);
        INFO(words.join(u' ').toStdString() << '\n' << result.output.toPercentEncoding("\n ").toStdString());
        CHECK(result.exitCode == 0);
        CHECK_FALSE(result.output.isEmpty());
        CHECK_FALSE(hasControls(result.output));
    }
    const QString target = folder.path(u"out.txt"_s);
    REQUIRE(runCli({u"summary"_s, archive, u"-o"_s, target}).exitCode == 0);
    CHECK_FALSE(hasControls(contentOf(target)));
    // JSON keeps them, in its own way.
    CHECK(runCli({u"figures"_s, archive, u"--format"_s, u"json"_s}).output.contains("\\u001b"));
}

TEST_CASE("Closed standard streams are told, and no file takes their place")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    const QByteArray before = contentOf(archive);
    const auto closing = [](int file) { return [file] { ::close(file); }; };
    const CliResult noInput = runCli({{u"extract"_s, u"-"_s}, {}, {}, closing(STDIN_FILENO)});
    CHECK(noInput.exitCode == 1);
    CHECK(noInput.errorText().contains(u"Standard input is closed"_s));
    const CliResult noOutput = runCli({{u"events"_s, archive}, {}, {}, closing(STDOUT_FILENO)});
    CHECK(noOutput.exitCode == 3);
    CHECK(noOutput.errorText().contains(u"Could not write to standard output"_s));
    const CliResult noErrors = runCli({{u"events"_s, archive, u"date:2021..2019"_s}, {}, {}, closing(STDERR_FILENO)});
    CHECK(noErrors.exitCode == 0);
    CHECK(contentOf(archive) == before);
    const QString target = folder.path(u"x.csv"_s);
    CHECK(runCli({{u"export"_s, archive, u"-o"_s, target}, {}, {}, closing(STDOUT_FILENO)}).exitCode == 0);
    CHECK(contentOf(target) == runCli({u"export"_s, archive, u"-o"_s, u"-"_s}).output);
}

TEST_CASE("Empty and misplaced words are told as what they are: 2")
{
    const Folder folder;
    const QString article = folder.write(u"article.txt"_s, "The Spring Fair opened on 1 May 2020 in Leipzig.\n");
    const QString archive = folder.path(u"a.eventarium"_s);
    for (const QStringList &words : {QStringList{u"events"_s, QString()},
                                     {u"import"_s, QString(), article},
                                     {u"import"_s, archive, QString()},
                                     {u"extract"_s, QString()},
                                     {u"check"_s, QString()},
                                     {u"show"_s, archive, QString()}}) {
        const CliResult result = runCli(words);
        CHECK(result.exitCode == 2);
        CHECK(result.errorText().contains(u"A name is empty."_s));
    }
    const CliResult hyphen = runCli({u"import"_s, u"-"_s, article});
    CHECK(hyphen.exitCode == 2);
    CHECK(hyphen.errorText().contains(u"“-” is none"_s));
    CHECK_FALSE(QFile::exists(u"-"_s));
    CHECK(runCli({u"--quiet"_s, u"events"_s, archive}).errorText().contains(u"The command comes first"_s));
    CHECK_FALSE(QFile::exists(archive));
    // The name is told even where the message happens to contain it.
    const CliResult folderAsFile = runCli({{u"extract"_s, u"file"_s}, {}, {}, [folder = folder.path().toLocal8Bit()] {
                                               if (::chdir(folder.constData()) != 0 || ::mkdir("file", 0755) != 0)
                                                   _exit(10);
                                           }});
    CHECK(folderAsFile.errorText() == u"eventarium-cli: file: It is a folder, not a file.\n"_s);
}

TEST_CASE("Names that other programs take for something else are names of files")
{
    const Folder folder;
    const QString article = folder.write(u"article.txt"_s, "The Spring Fair opened on 1 May 2020 in Leipzig.\n");
    const auto here = [&](const QStringList &words) {
        return runCli({words, {}, {}, [path = folder.path().toLocal8Bit()] {
                           if (::chdir(path.constData()) != 0)
                               _exit(10);
                       }});
    };
    for (const QString &name : {u":memory:"_s, u"file:x?mode=memory"_s, u"50%41 #1?.eventarium"_s, u"-new"_s}) {
        INFO(name.toStdString());
        CHECK(here({u"import"_s, u"--quiet"_s, u"--"_s, name, article}).exitCode == 0);
        CHECK(QFile::exists(folder.path() + u'/' + name));
        const CliResult check = here({u"check"_s, u"--"_s, name});
        CHECK(check.text().startsWith(u"No problems found: 1 articles"_s));
    }
    CHECK(here({u"export"_s, u":memory:"_s, u"-o"_s, u":x.csv"_s}).exitCode == 0);
    CHECK(QFile::exists(folder.path() + u"/:x.csv"_s));
    // Nothing inside the program is a file.
    CHECK(here({u"extract"_s, u":/schema/schema.qrc"_s}).exitCode == 1);
    CHECK(here({u"extract"_s, u":/schema/001_archive.sql"_s}).output.isEmpty());
}

TEST_CASE("No file is made under another name than the one that was given")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    const QByteArray bad = folder.path().toLocal8Bit() + "/bad\xff";
    const auto before = QDir(folder.path()).entryList(QDir::Files);
    // QProcess could not pass such a word on.
    for (const QByteArray &words : {QByteArray("import '" + bad + "' " + archive.toLocal8Bit() + ".txt"),
                                    QByteArray("export " + archive.toLocal8Bit() + " -o '" + bad + ".csv'")}) {
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-s"_s});
        REQUIRE(shell.waitForStarted());
        shell.write(QByteArray(EVENTARIUM_CLI) + ' ' + words + '\n');
        shell.closeWriteChannel();
        REQUIRE(shell.waitForFinished());
        CHECK(shell.exitCode() == 2);
        CHECK(QString::fromUtf8(shell.readAllStandardError()).contains(u"is not valid UTF-8"_s));
    }
    CHECK(QDir(folder.path()).entryList(QDir::Files) == before);
}
