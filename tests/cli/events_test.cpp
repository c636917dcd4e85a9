// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/print.h"

#include "clirunner.h"
#include "csvreader.h"

#include <catch2/catch_all.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<QStringList> rowsOf(const CliResult &result)
{
    INFO(result.errors.toStdString());
    REQUIRE(result.exitCode == 0);
    const auto rows = readCsv(result.output);
    REQUIRE(rows);
    REQUIRE_FALSE(rows->empty());
    return *rows;
}

QStringList column(const std::vector<QStringList> &rows, const QString &name)
{
    const qsizetype index = rows.front().indexOf(name);
    REQUIRE(index >= 0);
    QStringList cells;
    for (size_t i = 1; i < rows.size(); ++i)
        cells += rows[i][index];
    return cells;
}

} // namespace

TEST_CASE("Events are listed in each format, the same ones in each")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    const auto rows = rowsOf(runCli({u"events"_s, archive, u"--format"_s, u"csv"_s}));
    const auto count = static_cast<qsizetype>(rows.size()) - 1;
    REQUIRE(count >= 20);
    const QStringList names = column(rows, u"name"_s);
    CHECK_FALSE(names.contains(QString()));

    const CliResult json = runCli({u"events"_s, archive, u"--format"_s, u"json"_s});
    CHECK(QJsonDocument::fromJson(json.output).array().size() == count);
    const CliResult lines = runCli({u"events"_s, archive, u"--format"_s, u"jsonl"_s});
    CHECK(lines.output.count('\n') == count);
    for (const QByteArray &line : lines.output.trimmed().split('\n'))
        CHECK(QJsonDocument::fromJson(line).isObject());

    const CliResult table = runCli({u"events"_s, archive});
    CHECK(table.exitCode == 0);
    CHECK(table.output.count('\n') == count + 1);
    CHECK(table.text().contains(names.first()));
    CHECK(table.errorText().contains(u"%1 of %1 events"_s.arg(count)));
    CHECK(runCli({u"events"_s, archive, u"--quiet"_s}).errors.isEmpty());
    for (const QString &format : {u"text"_s, u"md"_s, u"html"_s}) {
        const CliResult text = runCli({u"events"_s, archive, u"--format"_s, format});
        CHECK(text.exitCode == 0);
        CHECK(text.output == runCli({u"summary"_s, archive, u"--format"_s, format}).output);
        CHECK_FALSE(text.output.isEmpty());
    }
}

TEST_CASE("The newest event comes first, and --sort turns the order")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    QStringList starts = column(rowsOf(runCli({u"events"_s, archive, u"is:date-certain"_s, u"--format"_s, u"csv"_s})),
                                u"start"_s);
    REQUIRE(starts.size() >= 5);
    CHECK(std::ranges::is_sorted(starts, std::greater()));
    starts = column(
        rowsOf(runCli({u"events"_s, archive, u"is:date-certain"_s, u"--format"_s, u"csv"_s, u"--sort"_s, u"date"_s})),
        u"start"_s);
    CHECK(std::ranges::is_sorted(starts));

    const auto largest = rowsOf(
        runCli({u"events"_s, archive, u"--format"_s, u"csv"_s, u"--sort"_s, u"-attendance"_s, u"--limit"_s, u"3"_s}));
    CHECK(largest.size() == 4);
    CHECK(column(largest, u"attendance"_s)[0].toDouble() >= column(largest, u"attendance"_s)[1].toDouble());
    CHECK(runCli({u"events"_s, archive, u"--limit"_s, u"2"_s}).errorText().contains(u"the first 2 are shown"_s));

    CHECK(runCli({u"events"_s, archive, u"--sort"_s, u"size"_s}).exitCode == 2);
    CHECK(runCli({u"events"_s, archive, u"--limit"_s, u"-1"_s}).exitCode == 2);
    CHECK(runCli({u"events"_s, archive, u"--limit"_s, u"few"_s}).exitCode == 2);
}

TEST_CASE("Columns are those asked for, in that order")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    const auto rows = rowsOf(runCli({u"events"_s, archive, u"--format"_s, u"csv"_s, u"--columns"_s, u"start,name"_s}));
    CHECK(rows.front() == QStringList{u"start"_s, u"name"_s});
    CHECK(runCli({u"events"_s, archive, u"--columns"_s, u"event,kind"_s}).text().startsWith(u"Event"_s));
    const CliResult wrong = runCli({u"events"_s, archive, u"--format"_s, u"csv"_s, u"--columns"_s, u"nmae"_s});
    CHECK(wrong.exitCode == 2);
    CHECK(wrong.errorText().contains(u"Is “name” meant?"_s));
    CHECK(runCli({u"events"_s, archive, u"--format"_s, u"json"_s, u"--columns"_s, u"name"_s}).exitCode == 2);
}

TEST_CASE("A query narrows the list; what cannot be read is told and searched as words")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    const auto all = rowsOf(runCli({u"events"_s, archive, u"--format"_s, u"csv"_s}));
    const CliResult dated = runCli({u"events"_s, archive, u"date:2019..2020"_s, u"--format"_s, u"csv"_s});
    const auto some = rowsOf(dated);
    CHECK(dated.errors.isEmpty());
    CHECK(some.size() > 1);
    CHECK(some.size() < all.size());

    const CliResult wrong = runCli({u"events"_s, archive, u"date:2020-13"_s, u"--format"_s, u"csv"_s});
    CHECK(wrong.exitCode == 0);
    CHECK(wrong.errorText().contains(u"“2020-13” is no date: searched as words"_s));
    CHECK(runCli({u"events"_s, archive, u"((((\""_s, u"--format"_s, u"csv"_s}).exitCode == 0);

    // A query that begins with a hyphen is no option where it can be none, and never after “--”.
    const CliResult without = runCli({u"events"_s, archive, u"--format"_s, u"csv"_s, u"--"_s, u"-expo"_s});
    CHECK(rowsOf(without).size() < all.size());
    CHECK(runCli({u"events"_s, archive, u"--format"_s, u"csv"_s, u"-expo"_s}).output == without.output);
    CHECK(runCli({u"events"_s, archive, u"-org:University"_s}).exitCode == 0);
    CHECK(runCli({u"events"_s, archive, u"-quiet"_s}).exitCode == 2);

    const CliResult turned = runCli({u"events"_s, archive, u"date:2020..2019"_s, u"--format"_s, u"csv"_s});
    CHECK(turned.output == dated.output);
    CHECK(turned.errorText().contains(u"“2020..2019” ends before it begins: it is read the other way round"_s));
}

TEST_CASE("Words of a query may be given one by one")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    CHECK(runCli({u"events"_s, archive, u"date:2019..2021"_s, u"kind:conference"_s, u"--format"_s, u"csv"_s}).output
          == runCli({u"events"_s, archive, u"date:2019..2021 kind:conference"_s, u"--format"_s, u"csv"_s}).output);
}

TEST_CASE("Snippets show the words where they stand")
{
    const Folder folder;
    folder.write(u"in/a.txt"_s, "The Leipzig Book Fair was held on 12 March 2019 in Leipzig.\n\n"
                                "Rain fell on the roofs of the old town for three days.\n");
    folder.write(u"in/b.txt"_s, "The Nanjing Robot Expo was held on 3 May 2020 in Nanjing.\n");
    const QString archive = folder.path(u"a.eventarium"_s);
    REQUIRE(runCli({u"import"_s, archive, folder.path(u"in"_s)}).exitCode == 0);
    const CliResult found = runCli({u"events"_s, archive, u"roofs"_s, u"--snippets"_s});
    CHECK(found.exitCode == 0);
    CHECK(found.text().contains(u"on the [roofs] of the old town"_s));
    CHECK(found.text().contains(u"in/a.txt\n"_s));
    CHECK_FALSE(found.text().contains(u"Robot"_s));
    CHECK_FALSE(runCli({u"events"_s, archive, u"--snippets"_s}).text().contains(u"a.txt"_s)); // no words asked for
    CHECK(runCli({u"events"_s, archive, u"roofs"_s, u"--snippets"_s, u"--format"_s, u"csv"_s}).exitCode == 2);
}

TEST_CASE("Every figure of the ledger has its sentence")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    const auto rows = rowsOf(runCli({u"figures"_s, archive, u"--format"_s, u"csv"_s}));
    REQUIRE(rows.size() > 10);
    const CliResult lines = runCli({u"figures"_s, archive, u"--format"_s, u"jsonl"_s});
    CHECK(lines.exitCode == 0);
    CHECK(lines.output.count('\n') == static_cast<qsizetype>(rows.size()) - 1);
    for (const QByteArray &line : lines.output.trimmed().split('\n')) {
        const QJsonObject figure = QJsonDocument::fromJson(line).object();
        CHECK_FALSE(figure["quote"_L1].toString().isEmpty());
        CHECK(figure.contains("value"_L1));
    }
    CHECK(QJsonDocument::fromJson(runCli({u"figures"_s, archive, u"--format"_s, u"json"_s}).output).array().size()
          == static_cast<qsizetype>(rows.size()) - 1);
    const CliResult table = runCli({u"figures"_s, archive});
    CHECK(table.exitCode == 0);
    CHECK(table.output.count('\n') == static_cast<qsizetype>(rows.size()));
    CHECK(runCli({u"figures"_s, archive, u"--columns"_s, u"name"_s}).exitCode == 2);
}

TEST_CASE("Facets count the events that match")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    const auto rows = rowsOf(runCli({u"facets"_s, archive, u"kind"_s, u"--format"_s, u"csv"_s}));
    CHECK(rows.front() == QStringList{u"kind"_s, u"events"_s});
    qint64 counted = 0;
    for (const QString &count : column(rows, u"events"_s))
        counted += count.toLongLong();
    CHECK(counted == std::ssize(rowsOf(runCli({u"events"_s, archive, u"--format"_s, u"csv"_s}))) - 1);

    CHECK(runCli({u"facets"_s, archive, u"org"_s}).output == runCli({u"facets"_s, archive, u"organization"_s}).output);
    CHECK(
        rowsOf(runCli({u"facets"_s, archive, u"organization"_s, u"--limit"_s, u"2"_s, u"--format"_s, u"csv"_s})).size()
        == 3);
    CHECK(
        QJsonDocument::fromJson(runCli({u"facets"_s, archive, u"place"_s, u"--format"_s, u"json"_s}).output).isArray());
    const CliResult wrong = runCli({u"facets"_s, archive, u"plaec"_s});
    CHECK(wrong.exitCode == 2);
    CHECK(wrong.errorText().contains(u"Is “place” meant?"_s));
}

TEST_CASE("One event is shown with its figures and sources; one that is not there is said not to be")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    const auto rows = rowsOf(runCli({u"events"_s, archive, u"has:figure"_s, u"--format"_s, u"csv"_s}));
    REQUIRE(rows.size() > 1);
    const QString id = column(rows, u"event_id"_s).first();
    const QString name = column(rows, u"name"_s).first();
    for (const QString &format : {u"text"_s, u"md"_s, u"html"_s})
        CHECK(runCli({u"show"_s, archive, id, u"--format"_s, format}).exitCode == 0);
    CHECK(runCli({u"show"_s, archive, id}).text().contains(name));
    const CliResult json = runCli({u"show"_s, archive, id, u"--format"_s, u"json"_s});
    CHECK(QJsonDocument::fromJson(json.output).object()["name"_L1].toString() == name);

    CHECK(runCli({u"show"_s, archive, u"999999"_s}).exitCode == 3);
    CHECK(runCli({u"show"_s, archive, u"first"_s}).exitCode == 2);
    CHECK(runCli({u"show"_s, archive, u"0"_s}).exitCode == 2);
}

TEST_CASE("A reader that goes away is no failure, a full disk is one")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    const CliResult full = runCli({{u"events"_s, archive, u"--format"_s, u"json"_s}, {}, u"/dev/full"_s, {}});
    CHECK(full.exitCode == 3);
    CHECK(full.errorText().contains(u"not complete"_s));

    QProcess shell;
    shell.start(
        u"bash"_s,
        {u"-c"_s,
         u"set -o pipefail; \"$0\" events \"$1\" --format json --quiet | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}"_s,
         QStringLiteral(EVENTARIUM_CLI), archive});
    REQUIRE(shell.waitForFinished());
    CHECK(shell.readAllStandardOutput() == "0\n");
    CHECK(shell.readAllStandardError().isEmpty());
}
