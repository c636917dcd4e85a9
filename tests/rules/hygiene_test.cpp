// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/hygiene.h"

#include <catch2/catch_all.hpp>

using namespace eventarium::rules;
using namespace Qt::StringLiterals;

namespace {

// In two pieces, so that the licence checker reads no second licence of this file.
const QString licence = u"// SPDX-FileCopyright"_s
                        u"Text: 2026 The Eventarium authors\n"
                        "// SPDX-License-"_s
                        u"Identifier: GPL-3.0-or-later\n"_s;

size_t count(Rule rule, const QString &path, const QString &text)
{
    return rule({path, text}).size();
}

} // namespace

TEST_CASE("A source opens with its licence")
{
    CHECK(count(opensWithLicence, u"lib/core/a.h"_s, licence + u"\nint a;\n"_s) == 0);
    CHECK(count(opensWithLicence, u"lib/core/a.h"_s, u"\n"_s + licence) == 1);
    CHECK(count(opensWithLicence, u"lib/core/a.cpp"_s, u"int a;\n"_s) == 1);
    CHECK(count(opensWithLicence, u"lib/core/a.cpp"_s, QString(licence).replace(u"-or-later"_s, u"-only"_s)) == 1);
    CHECK(count(opensWithLicence, u"lib/core/a.cpp"_s, QString()) == 1);
}

TEST_CASE("A script and a schema step carry the licence near their top")
{
    const QString hashed = QString(licence).replace(u"//"_s, u"#"_s);
    CHECK(count(opensWithLicence, u"packaging/dev"_s, u"#!/bin/bash\n"_s + hashed) == 0);
    CHECK(count(opensWithLicence, u"lib/CMakeLists.txt"_s, hashed) == 0);
    CHECK(count(opensWithLicence, u"packaging/dev"_s, u"#!/bin/bash\n"_s) == 1);
    CHECK(count(opensWithLicence, u"resources/schema/001_a.sql"_s, u"-- nothing\n"_s) == 1);
    CHECK(count(opensWithLicence, u".ci/run"_s, u"\n\n\n\n\n\n\n"_s + hashed) == 1);
    CHECK(count(opensWithLicence, u"data/sample/a.txt"_s, u"An article.\n"_s) == 0);
}

TEST_CASE("A header guards itself")
{
    CHECK(count(headersGuardThemselves, u"lib/core/a.h"_s, u"#pragma once\n"_s) == 0);
    CHECK(count(headersGuardThemselves, u"lib/core/a.h"_s, u"// #pragma once\n"_s) == 1);
    CHECK(count(headersGuardThemselves, u"lib/core/a.h"_s, QString()) == 1);
    CHECK(count(headersGuardThemselves, u"lib/core/a.cpp"_s, QString()) == 0);
}

TEST_CASE("A header says what it is")
{
    CHECK(count(headersSayWhatTheyAre, u"lib/core/a.h"_s, licence + u"\n// A thing.\n#pragma once\n"_s) == 0);
    CHECK(count(headersSayWhatTheyAre, u"lib/core/a.h"_s, licence + u"\n// A thing.\n//\n// More.\n#pragma once\n"_s)
          == 0);
    CHECK(count(headersSayWhatTheyAre, u"lib/core/a.h"_s, licence + u"\n#pragma once\n// A thing.\n"_s) == 1);
    CHECK(count(headersSayWhatTheyAre, u"lib/core/a.h"_s, licence + u"\n//\n#pragma once\n"_s) == 1);
    CHECK(count(headersSayWhatTheyAre, u"lib/core/a.cpp"_s, licence) == 0);
}

TEST_CASE("An unfinished mark is found in every file that is ours")
{
    const QString mark = u"// TO"_s
                         u"DO: later\n"_s;
    CHECK(count(noUnfinishedMarks, u"lib/core/a.cpp"_s, mark) == 1);
    CHECK(count(noUnfinishedMarks, u"README.md"_s,
                u"FIX"_s
                u"ME"_s)
          == 1);
    CHECK(count(noUnfinishedMarks, u"data/sample/a.txt"_s, mark) == 0);
    CHECK(count(noUnfinishedMarks, u"lib/core/a.cpp"_s, u"// to do so, todos, hacking\n"_s) == 0);
}

TEST_CASE("A path of one machine is found")
{
    CHECK(count(noMachinePaths, u"lib/core/a.cpp"_s,
                u"open(\"/ho"_s
                u"me/ann/a\");\n"_s)
          == 1);
    CHECK(count(noMachinePaths, u"README.md"_s,
                u"see /ro"_s
                u"ot/build\n"_s)
          == 1);
    CHECK(count(noMachinePaths, u"data/sample/a.txt"_s,
                u"/ho"_s
                u"me/ann/a\n"_s)
          == 0);
    CHECK(count(noMachinePaths, u"README.md"_s, u"~/.cache, https://example.org/home/a, app/home/a, /usr/share\n"_s)
          == 0);
}

TEST_CASE("A file that has become two things is found")
{
    CHECK(count(filesStaySmall, u"lib/core/a.cpp"_s, u"int a;\n"_s.repeated(400)) == 0);
    CHECK(count(filesStaySmall, u"lib/core/a.cpp"_s, u"int a;\n"_s.repeated(401)) == 1);
    CHECK(count(filesStaySmall, u"tests/core/a.cpp"_s, u"int a;\n"_s.repeated(401)) == 0);
    CHECK(count(filesStaySmall, u"data/words.txt"_s, u"word\n"_s.repeated(401)) == 0);
}

TEST_CASE("The top level takes no guests")
{
    CHECK(count(topLevelIsAgreed, u"lib/core/a.cpp"_s, QString()) == 0);
    CHECK(count(topLevelIsAgreed, u".ci/run"_s, QString()) == 0);
    CHECK(count(topLevelIsAgreed, u"notes.md"_s, QString()) == 1);
    CHECK(count(topLevelIsAgreed, u"src/a.cpp"_s, QString()) == 1);
}
