// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/print.h"

#include "cli/texttable.h"

#include <catch2/catch_all.hpp>

using namespace eventarium::cli;
using namespace Qt::StringLiterals;

TEST_CASE("East Asian characters take two columns, combining ones none")
{
    CHECK(displayWidth(u"abc") == 3);
    CHECK(displayWidth(u"大会") == 4);
    CHECK(displayWidth(u"ｱ") == 1);
    CHECK(displayWidth(u"（第）") == 6);
    CHECK(displayWidth(u"한국") == 4);
    CHECK(displayWidth(u"e\u0301") == 1);
    CHECK(displayWidth(u"\U00020000") == 2);
    CHECK(displayWidth(u"–≈>") == 3);
    CHECK(displayWidth(u"") == 0);
}

TEST_CASE("Columns are aligned by what is seen, numbers to the right")
{
    TextTable table;
    table.columns = {{u"Event"_s}, {u"Count"_s, true}, {u"Place"_s}};
    table.rows = {{u"互联网大会"_s, u"9"_s, u"北京"_s}, {u"Expo"_s, u"12,000"_s, QString()}};
    CHECK(table.toText()
          == u"Event        Count  Place\n"
             "互联网大会       9  北京\n"
             "Expo        12,000\n"_s);
}

TEST_CASE("A cell stays one line and obeys no terminal")
{
    TextTable table;
    table.columns = {{u"A"_s}};
    table.rows = {{u"two\nlines\x1b[2J"_s}};
    CHECK(table.toText() == u"A\ntwo lines\ufffd[2J\n"_s);
}

TEST_CASE("Where the terminal is too narrow, the columns that can give way")
{
    TextTable table;
    table.columns = {{u"Id"_s}, {u"Event"_s, false, true}};
    table.rows = {{u"1"_s, u"The International Conference on Everything"_s}};
    CHECK(table.toText(24) == u"Id  Event\n1   The International C…\n"_s);
    CHECK(table.toText(0).contains(u"Everything"_s));
    CHECK(table.toText(3) == u"Id  Event\n1   The Interna…\n"_s);
}

TEST_CASE("Nothing is cut in the middle of a character")
{
    CHECK(elided(u"互联网大会"_s, 6) == u"互联…"_s);
    CHECK(elided(u"互联网"_s, 6) == u"互联网"_s);
    CHECK(elided(u"\U00020000\U00020000"_s, 3) == u"\U00020000…"_s);
    CHECK(elided(u"abc"_s, 1) == u"…"_s);
}

TEST_CASE("A row that is too short leaves its cells empty")
{
    TextTable table;
    table.columns = {{u"A"_s}, {u"B"_s}};
    table.rows = {{}, {u"x"_s}};
    CHECK(table.toText() == u"A  B\n\nx\n"_s);
}
