// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/print.h"

#include "cli/arguments.h"

#include <catch2/catch_all.hpp>

using namespace eventarium::cli;
using namespace Qt::StringLiterals;

namespace {

const std::vector<Option> options = {{u"format"_s, {}, u"FORMAT"_s, {}, {u"table"_s, u"csv"_s}},
                                     {u"output"_s, u'o', u"FILE"_s, {}, {}},
                                     {u"sort"_s, {}, u"KEY"_s, {}, {}},
                                     {u"quiet"_s, u'q', {}, {}, {}}};

QString complaint(const QStringList &words)
{
    const auto arguments = Arguments::parse(words, options);
    return arguments ? QString() : arguments.error();
}

} // namespace

TEST_CASE("Options may stand anywhere, their values beside them or after an equals sign")
{
    const auto arguments = Arguments::parse({u"a.eventarium"_s, u"--sort"_s, u"-attendance"_s, u"org:x"_s,
                                             u"--format=csv"_s, u"-q"_s, u"-o"_s, u"-"_s, u"date:2020"_s},
                                            options);
    REQUIRE(arguments);
    CHECK(arguments->positional() == QStringList{u"a.eventarium"_s, u"org:x"_s, u"date:2020"_s});
    CHECK(arguments->joinedFrom(1) == u"org:x date:2020"_s);
    CHECK(arguments->value(u"sort"_s) == u"-attendance"_s);
    CHECK(arguments->value(u"format"_s) == u"csv"_s);
    CHECK(arguments->value(u"output"_s) == u"-"_s);
    CHECK(arguments->has(u"quiet"_s));
    CHECK_FALSE(Arguments::parse({}, options)->has(u"quiet"_s));
}

TEST_CASE("A single hyphen is an argument, and after a double one all are")
{
    const auto arguments = Arguments::parse({u"-"_s, u"--"_s, u"-expo"_s, u"--format"_s}, options);
    REQUIRE(arguments);
    CHECK(arguments->positional() == QStringList{u"-"_s, u"-expo"_s, u"--format"_s});
}

TEST_CASE("A query may begin with a hyphen where that can be no option")
{
    const auto query = [](const QString &word) {
        const auto arguments = Arguments::parse({u"a.eventarium"_s, word, u"--sort"_s, u"date"_s}, options, 1);
        return arguments ? arguments->joinedFrom(1) : u"refused: "_s + arguments.error();
    };
    for (const QString &word : {u"-org:Huawei"_s, u"-org:Huawei date:2020"_s, u"-\"tech week\""_s, u"-(a OR b)"_s,
                                u"-Expo"_s, u"-organiser:\"A B\""_s, u"-博览会"_s})
        CHECK(query(word) == word);
    // Perhaps an option: -o, -q, --format.
    for (const QString &word : {u"-open"_s, u"-quiet"_s, u"-format"_s, u"-x"_s, u"--org:Huawei"_s})
        CHECK(query(word).startsWith(u"refused: There is no option “"_s));
    CHECK(query(u"-open"_s).endsWith(u"put “--” before the query."_s));
    // Not in the place of the archive, nor where no query is taken.
    CHECK_FALSE(Arguments::parse({u"-org:Huawei"_s}, options, 1));
    CHECK_FALSE(Arguments::parse({u"a"_s, u"-org:Huawei"_s}, options));
}

TEST_CASE("What is mistyped is told, with what was probably meant")
{
    CHECK(complaint({u"--fromat"_s}) == u"There is no option “--fromat” here. Is “--format” meant?"_s);
    CHECK(complaint({u"-expo"_s}) == u"There is no option “-expo” here. If it is a name, put “--” before it."_s);
    CHECK(complaint({u"--xyzzy=1"_s}) == u"There is no option “--xyzzy” here."_s);
    CHECK(complaint({u"--format"_s}) == u"The option “--format” needs a value: FORMAT."_s);
    CHECK(complaint({u"--format"_s, u"pdf"_s}) == u"“pdf” cannot be given to “--format”, which takes: table, csv."_s);
    CHECK(complaint({u"--quiet=yes"_s}) == u"The option “--quiet” takes no value."_s);
}

TEST_CASE("Only what is near is suggested")
{
    const QStringList commands = {u"import"_s, u"events"_s, u"export"_s, u"extract"_s};
    CHECK(nearest(u"imoprt"_s, commands) == u"import"_s);
    CHECK(nearest(u"event"_s, commands) == u"events"_s);
    CHECK(nearest(u"Exprot"_s, commands) == u"export"_s);
    CHECK(nearest(u"plaec"_s, {u"place"_s, u"person"_s}) == u"place"_s);
    CHECK(nearest(u"print"_s, commands).isEmpty());
    CHECK(nearest(u""_s, commands).isEmpty());
    CHECK(nearest(QString(100000, u'e'), commands).isEmpty());
}
