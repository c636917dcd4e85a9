// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reports by templates: of a period, and made again after the archive has changed.

#include "clirunner.h"

#include <catch2/catch_all.hpp>

#include <QFile>

using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

class Desk
{
public:
    Desk()
    {
        folder.write(u"in/a.txt"_s, "The Leipzig Book Fair was held on 12 March 2019 in Leipzig.\n\n"
                                    "The Leipzig Book Fair attracted 280,000 visitors.\n");
        folder.write(u"in/b.txt"_s, "The Nanjing Robot Expo was held on 3 May 2020 in Nanjing.\n\n"
                                    "The Nanjing Robot Expo attracted 5,000 visitors.\n");
        import();
    }

    void import() const { REQUIRE(runCli({u"import"_s, archive, folder.path(u"in"_s)}).exitCode == 0); }
    CliResult report(const QByteArray &json, const QStringList &words = {}) const
    {
        return runCli(QStringList{u"report"_s, archive, folder.write(u"t.json"_s, json), u"-o"_s, target} + words);
    }

    Folder folder;
    QString archive = folder.path(u"a.eventarium"_s);
    QString target = folder.path(u"out.csv"_s);
};

} // namespace

TEST_CASE("A report is the export that its template and the period stand for")
{
    const Desk desk;
    const CliResult made = desk.report(R"({"query": "fair OR expo", "columns": ["name", "attendance"]})",
                                       {u"--from"_s, u"2020-01"_s, u"--until"_s, u"2020-12"_s});
    INFO(made.errors.toStdString());
    CHECK(made.exitCode == 0);
    CHECK(made.output.isEmpty());
    const QString same = desk.folder.path(u"same.csv"_s);
    REQUIRE(runCli({u"export"_s, desk.archive, u"(fair OR expo) date:2020-01..2020-12"_s, u"--columns"_s,
                    u"name,attendance"_s, u"-o"_s, same})
                .exitCode
            == 0);
    CHECK(contentOf(desk.target).contains("Robot"));
    CHECK(!contentOf(desk.target).contains("Leipzig"));
    CHECK(contentOf(desk.target) == contentOf(same));
}

TEST_CASE("A report made again lists the figures that have changed")
{
    const Desk desk;
    REQUIRE(desk.report("{}").exitCode == 0);
    CHECK(desk.report("{}", {u"--force"_s}).text().startsWith(u"0 figures changed"_s));

    desk.folder.write(u"in/b.txt"_s, "The Nanjing Robot Expo was held on 3 May 2020 in Nanjing.\n\n"
                                     "The Nanjing Robot Expo attracted 6,500 visitors.\n");
    desk.import();
    const QString again = desk.report("{}", {u"--force"_s}).text();
    INFO(again.toStdString());
    CHECK(again.startsWith(u"1 figures changed"_s));
    CHECK(again.contains(u"5,000"_s));
    CHECK(again.contains(u"6,500"_s));
    CHECK(!again.contains(u"Leipzig"_s));

    const CliResult other = desk.report("{}", {u"--force"_s, u"--from"_s, u"2020"_s});
    CHECK(other.exitCode == 0);
    CHECK(other.output.isEmpty());
    CHECK(other.errorText().contains(u"not compared"_s));
}

TEST_CASE("A report that cannot be made says why and writes nothing")
{
    const Desk desk;
    CHECK(desk.report("{\"qeury\": \"fair\"}").exitCode == 3);
    CHECK(desk.report("{}", {u"--from"_s, u"soon"_s}).exitCode == 2);
    CHECK(desk.report(R"({"columns": ["nmae"]})").exitCode == 2);
    CHECK(desk.report(R"({"sort": "colour"})").exitCode == 2);
    CHECK(runCli({u"report"_s, desk.archive, desk.folder.path(u"none.json"_s), u"-o"_s, desk.target}).exitCode == 3);
    CHECK(runCli({u"report"_s, desk.archive, desk.folder.write(u"t.json"_s, "{}")}).exitCode == 2);
    CHECK(!QFile::exists(desk.target));

    REQUIRE(desk.report("{}").exitCode == 0);
    const QByteArray before = contentOf(desk.target);
    CHECK(desk.report(R"({"query": "expo"})").exitCode != 0); // exists
    desk.folder.write(u"out.csv.figures.json"_s, "mine");
    CHECK(desk.report(R"({"query": "expo"})", {u"--force"_s}).exitCode == 3);
    CHECK(contentOf(desk.target) == before);
}
