// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/cpptext.h"

#include <catch2/catch_all.hpp>

using namespace eventarium::rules;
using namespace Qt::StringLiterals;

TEST_CASE("Comments are no code")
{
    const CppText parts = takeApart(u"int a; // int b;\n/* int c;\nint d; */ int e;\n"_s);
    CHECK(parts.code.contains(u"int a;"));
    CHECK(parts.code.contains(u"int e;"));
    CHECK_FALSE(parts.code.contains(u"int b;"));
    CHECK_FALSE(parts.code.contains(u"int c;"));
    CHECK_FALSE(parts.code.contains(u"int d;"));
    CHECK(parts.code.count(u'\n') == 3);
}

TEST_CASE("What stands within quotes is a literal, with its line")
{
    const CppText parts = takeApart(u"f(\"one // two\");\ng(u\"a \\\" b\"_s);\nh('\"', \"c\");\n"_s);
    CHECK(parts.literals == std::vector<CppText::Literal>{{1, u"one // two"_s}, {2, u"a \\\" b"_s}, {3, u"c"_s}});
    CHECK_FALSE(parts.code.contains(u"two"));
}

TEST_CASE("Literals side by side are one")
{
    CHECK(takeApart(u"f(\"one \"\n  \"two\", \"three\");"_s).literals
          == std::vector<CppText::Literal>{{1, u"one two"_s}, {2, u"three"_s}});
    CHECK(takeApart(u"f(u\"one \"_s\n  u\"two\"_s);"_s).literals == std::vector<CppText::Literal>{{1, u"one two"_s}});
}

TEST_CASE("A raw literal ends at its own delimiter")
{
    const CppText parts = takeApart(u"f(R\"x(a \"quoted\" )\" b)x\"); // c\nint d;"_s);
    CHECK(parts.literals == std::vector<CppText::Literal>{{1, u"a \"quoted\" )\" b"_s}});
    CHECK(parts.code.contains(u"int d;"));
    CHECK_FALSE(parts.code.contains(u"// c"));
}

TEST_CASE("Unfinished text does not run over its end")
{
    CHECK(takeApart(u"f(\"abc"_s).literals.size() == 1);
    CHECK(takeApart(u"f(R\"(abc"_s).literals.size() == 1);
    CHECK(takeApart(u"f(R\"abc"_s).literals.size() == 1);
    CHECK(takeApart(u"/* abc"_s).code.trimmed().isEmpty());
    CHECK(takeApart(u"\""_s).literals.size() == 1);
    CHECK(takeApart(QString()).literals.empty());
}

TEST_CASE("A digit separator opens no literal")
{
    CHECK(takeApart(u"int a = 1'000'000; f(\"x\");"_s).literals == std::vector<CppText::Literal>{{1, u"x"_s}});
}

TEST_CASE("Includes are found with their kind, but not within comments")
{
    CHECK(includesOf(u"#include \"core/a.h\"\n  #  include <QString>\n// #include \"store/b.h\"\n"_s)
          == std::vector<Include>{{1, u"core/a.h"_s, true}, {2, u"QString"_s, false}});
}
