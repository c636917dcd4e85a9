// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/print.h"

#include "clirunner.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QRegularExpression>

#include <csignal>

using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

// The number behind a label of the import's report.
int reported(const CliResult &result, const QString &label)
{
    const QRegularExpression line(u"^"_s + label + u":\\s+([\\d,]+)"_s, QRegularExpression::MultilineOption);
    const auto match = line.match(result.text());
    INFO(result.output.toStdString());
    REQUIRE(match.hasMatch());
    return match.captured(1).remove(u',').toInt();
}

} // namespace

TEST_CASE("An import makes the archive and tells what it took; a second one finds all unchanged")
{
    const Folder folder;
    const QString archive = folder.path(u"new.eventarium"_s);
    const QString articles = folder.addArticles(u"articles"_s);
    const auto count = static_cast<int>(QDir(articles + u"/0"_s).entryList(QDir::Files).size());

    const CliResult first = runCli({u"import"_s, archive, articles});
    CHECK(first.exitCode == 0);
    CHECK(first.errors.isEmpty());
    CHECK(reported(first, u"Seen"_s) == count);
    CHECK(reported(first, u"Taken"_s) == count);
    CHECK(reported(first, u"Unchanged"_s) == 0);
    CHECK(reported(first, u"Failed"_s) == 0);
    CHECK(reported(first, u"Events now"_s) >= 1);

    const CliResult second = runCli({u"import"_s, archive, articles});
    CHECK(second.exitCode == 0);
    CHECK(reported(second, u"Taken"_s) == 0);
    CHECK(reported(second, u"Unchanged"_s) == count);
    CHECK(reported(second, u"Events now"_s) == reported(first, u"Events now"_s));

    const CliResult check = runCli({u"check"_s, archive});
    CHECK(check.exitCode == 0);
    CHECK(check.text().startsWith(u"No problems found: %1 articles, "_s.arg(count)));
}

TEST_CASE("A file that cannot be taken is told with its reason, the others go on: 1")
{
    const Folder folder;
    const QString articles = folder.addArticles(u"articles"_s);
    const QString picture = folder.write(u"articles/picture.png"_s,
                                         QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + QByteArray(3000, '\0'));
    const QString empty = folder.write(u"articles/empty.txt"_s, {});
    const QString archive = folder.path(u"a.eventarium"_s);
    const CliResult result = runCli({u"import"_s, archive, articles});
    CHECK(result.exitCode == 1);
    CHECK(reported(result, u"Failed"_s) == 2);
    CHECK(reported(result, u"Taken"_s) >= 40);
    CHECK(result.errorText().contains(picture + u": "_s));
    CHECK(result.errorText().contains(empty + u": "_s));
    CHECK(runCli({u"check"_s, archive}).exitCode == 0);

    const CliResult quiet = runCli({u"import"_s, archive, articles, u"--quiet"_s});
    CHECK(quiet.output.isEmpty());
}

TEST_CASE("An import that cannot begin ends with 3 and leaves nothing behind")
{
    const Folder folder;
    const QString archive = folder.path(u"a.eventarium"_s);
    const CliResult noPath = runCli({u"import"_s, archive, folder.path(u"nowhere"_s)});
    CHECK(noPath.exitCode == 3);
    CHECK(noPath.errorText().contains(folder.path(u"nowhere"_s)));
    CHECK_FALSE(QFile::exists(archive));

    const QString letter = folder.write(u"letter.txt"_s, QByteArray("Dear Sir, ").repeated(500));
    const QString article = folder.write(u"article.txt"_s, "The Spring Fair opened on 1 May 2020 in Leipzig.\n");
    CHECK(runCli({u"import"_s, letter, article}).exitCode == 3);
    CHECK(contentOf(letter) == QByteArray("Dear Sir, ").repeated(500));

    CHECK(runCli({u"import"_s, folder.path(u"no/such/folder/a.eventarium"_s), article}).exitCode == 3);
    for (const QString &threads : {u"none"_s, u"0"_s, u"-1"_s, u"65"_s, u"99999999999"_s, u"2.5"_s, QString()}) {
        const CliResult result = runCli({u"import"_s, archive, article, u"--threads"_s, threads});
        CHECK(result.exitCode == 2);
        CHECK(result.errorText().contains(u"“--threads” takes a number from 1 to 64, not “%1”."_s.arg(threads)));
    }
    CHECK(runCli({u"import"_s, archive, article, u"--batch"_s, u"0"_s}).errorText().contains(u"“--batch” takes"_s));
    CHECK(runCli({u"import"_s, archive, article, u"--batch"_s, u"0"_s}).exitCode == 2);
    CHECK_FALSE(QFile::exists(archive));
    CHECK(runCli({u"import"_s, archive, article, u"--threads"_s, u"64"_s}).exitCode == 0);
}

TEST_CASE("Progress is told where it is asked for, and not where nobody sees it")
{
    const Folder folder;
    const QString articles = folder.addArticles(u"articles"_s);
    const CliResult lines = runCli(
        {u"import"_s, folder.path(u"a.eventarium"_s), articles, u"--progress"_s, u"lines"_s});
    CHECK(lines.exitCode == 0);
    CHECK(lines.errors.count('\n') >= 2);
    CHECK_FALSE(lines.errors.contains('\r'));
    CHECK(runCli({u"import"_s, folder.path(u"b.eventarium"_s), articles}).errors.isEmpty());
    CHECK(
        runCli({u"import"_s, folder.path(u"c.eventarium"_s), articles, u"--progress"_s, u"lines"_s, u"--no-progress"_s})
            .errors.isEmpty());
}

TEST_CASE("Ctrl-C ends an import cleanly, says what was kept, and the same command takes up the rest")
{
    const Folder folder;
    const QString articles = folder.addArticles(u"articles"_s, 3);
    const auto import = [&](const QString &archive) {
        return QStringList{u"import"_s, archive, articles, u"--threads"_s, u"1"_s, u"--batch"_s, u"10"_s};
    };
    const long writes = runCliUntilWrite(import(folder.path(u"whole.eventarium"_s)), SIGINT, 0).writes;
    REQUIRE(writes > 100);
    for (const int signal : {SIGINT, SIGTERM}) {
        const QString archive = folder.path(u"ended%1.eventarium"_s.arg(signal));
        const CliResult ended = runCliUntilWrite(import(archive), signal, writes / 3).result;
        INFO(ended.errors.toStdString());
        CHECK(ended.exitCode == 1);
        CHECK(ended.errorText().contains(u"ended before it was done"_s));
        CHECK(reported(ended, u"Taken"_s) > 0);
        CHECK(reported(ended, u"Taken"_s) < reported(ended, u"Seen"_s));
        CHECK(ended.errorText().contains(u"keeps %1 articles"_s.arg(reported(ended, u"Taken"_s))));
        CHECK(runCli({u"check"_s, archive}).exitCode == 0);

        const CliResult rest = runCli(import(archive));
        CHECK(rest.exitCode == 0);
        CHECK(reported(rest, u"Unchanged"_s) == reported(ended, u"Taken"_s));
        CHECK(reported(rest, u"Taken"_s) + reported(rest, u"Unchanged"_s) == reported(rest, u"Seen"_s));
    }
}
