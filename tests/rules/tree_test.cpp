// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every rule over the whole checkout: whoever breaks one is listed with file and line.

#include "rules/hygiene.h"
#include "rules/tree.h"
#include "rules/walls.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace eventarium::rules;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    REQUIRE(QDir().mkpath(path.section(u'/', 0, -2)));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

// How many offences there are; each is printed as it is, since Catch2 breaks lines at 80 characters.
size_t offences(Rule rule)
{
    static const std::vector<SourceFile> tree = readTree(QStringLiteral(EVENTARIUM_SOURCE_DIR));
    REQUIRE(tree.size() > 30);
    const Offences found = offencesIn(tree, rule);
    if (!found.empty())
        std::fprintf(stderr, "%s\n", qUtf8Printable(listed(found)));
    return found.size();
}

} // namespace

TEST_CASE("The house: a module includes only what lies left of it")
{
    CHECK(offences(includesFollowTheTable) == 0);
}

TEST_CASE("The house: a module links only what lies left of it")
{
    CHECK(offences(linksFollowTheTable) == 0);
}

TEST_CASE("The house: SQL stands in lib/store alone")
{
    CHECK(offences(sqlOnlyInStore) == 0);
}

TEST_CASE("The house: lib has no QObject")
{
    CHECK(offences(noQObjectInLib) == 0);
}

TEST_CASE("The house: lib and the command line have no widgets")
{
    CHECK(offences(noWidgetsOutsideTheWindow) == 0);
}

TEST_CASE("The house: syntax highlighting is the window's")
{
    CHECK(offences(highlightingOnlyInGui) == 0);
}

TEST_CASE("The house: there is no instance()")
{
    CHECK(offences(noSingletons) == 0);
}

TEST_CASE("The house: signals are connected by pointer to member")
{
    CHECK(offences(connectionsAreTyped) == 0);
}

TEST_CASE("The house: every source opens with its licence")
{
    CHECK(offences(opensWithLicence) == 0);
}

TEST_CASE("The house: every header has #pragma once")
{
    CHECK(offences(headersGuardThemselves) == 0);
}

TEST_CASE("The house: every header says what it is")
{
    CHECK(offences(headersSayWhatTheyAre) == 0);
}

TEST_CASE("The house: nothing is marked unfinished")
{
    CHECK(offences(noUnfinishedMarks) == 0);
}

TEST_CASE("The house: no path of one machine")
{
    CHECK(offences(noMachinePaths) == 0);
}

TEST_CASE("The house: no file has become two things")
{
    CHECK(offences(filesStaySmall) == 0);
}

TEST_CASE("The house: the top level is as agreed")
{
    CHECK(offences(topLevelIsAgreed) == 0);
}

TEST_CASE("A checkout is read as text, without its build folder")
{
    const QTemporaryDir folder;
    write(folder.filePath(u"lib/a.h"_s), "text\n");
    write(folder.filePath(u".ci/run"_s), "run\n");
    write(folder.filePath(u"data/b.png"_s), QByteArray("\x89PNG\0\0", 6));
    write(folder.filePath(u"build/dev/c.h"_s), "generated\n");
    write(folder.filePath(u".git/config"_s), "git\n");
    CHECK(walkTree(folder.path())
          == std::vector<SourceFile>{{u".ci/run"_s, u"run\n"_s}, {u"data/b.png"_s, {}}, {u"lib/a.h"_s, u"text\n"_s}});
}

TEST_CASE("Offences of all files are listed, one a line")
{
    const Rule rule = [](const SourceFile &file) {
        return file.text.isEmpty() ? Offences{{file.path, 3, u"is empty"_s}} : Offences();
    };
    const Offences found = offencesIn({{u"a"_s, {}}, {u"b"_s, u"x"_s}, {u"c"_s, {}}}, rule);
    CHECK(listed(found) == u"a:3: is empty\nc:3: is empty");
}
