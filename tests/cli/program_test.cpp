// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/print.h"

#include "clirunner.h"

#include <catch2/catch_all.hpp>

#include <cstdlib>

using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList commands = {u"import"_s,  u"events"_s, u"figures"_s, u"facets"_s,  u"show"_s,
                              u"summary"_s, u"export"_s, u"check"_s,   u"extract"_s, u"annotate"_s};

} // namespace

TEST_CASE("The help names every command, and every command's help has an example")
{
    const CliResult help = runCli({u"--help"_s});
    CHECK(help.exitCode == 0);
    CHECK(help.errors.isEmpty());
    for (const QString &command : commands) {
        CHECK(help.text().contains(u"\n  "_s + command));
        const CliResult own = runCli({command, u"--help"_s});
        CHECK(own.exitCode == 0);
        CHECK(own.text().startsWith(u"Usage: eventarium-cli "_s + command));
        CHECK(own.text().contains(u"Example:\n  eventarium-cli "_s + command));
        CHECK(runCli({u"help"_s, command}).output == own.output);
    }
}

TEST_CASE("The version is one line")
{
    const CliResult result = runCli({u"--version"_s});
    CHECK(result.exitCode == 0);
    CHECK(result.text().startsWith(u"eventarium-cli "_s));
    CHECK(result.output.count('\n') == 1);
}

TEST_CASE("Output is UTF-8 whatever the locale, without a complaint about it")
{
    const CliResult plain = runCli({u"--help"_s});
    REQUIRE(plain.text().contains(u"“"_s));
    for (const char *variable : {"LC_ALL", "LC_CTYPE"}) {
        const CliResult other = runCli({{u"--help"_s}, {}, {}, [variable] {
                                            ::unsetenv("LC_ALL");
                                            ::setenv(variable, "C", 1);
                                        }});
        CHECK(other.output == plain.output);
        CHECK(other.errors.isEmpty());
    }
}

TEST_CASE("Wrong usage ends with 2 and says what was probably meant")
{
    CHECK(runCli(QStringList()).exitCode == 2);
    const CliResult mistyped = runCli({u"evnets"_s, u"a.eventarium"_s});
    CHECK(mistyped.exitCode == 2);
    CHECK(mistyped.output.isEmpty());
    CHECK(mistyped.errorText().contains(u"Is “events” meant?"_s));
    CHECK(runCli({u"frobnicate"_s}).errorText().contains(u"There are: import, events"_s));
    for (const QString &command : commands) {
        INFO(command.toStdString());
        const CliResult missing = runCli({command});
        CHECK(missing.exitCode == 2);
        CHECK(missing.errorText().contains(u"Usage: eventarium-cli "_s + command));
        CHECK(runCli({command, u"x"_s, u"y"_s, u"--no-such-option"_s}).exitCode == 2);
    }
    CHECK(runCli({u"check"_s, u"a"_s, u"b"_s}).exitCode == 2);
    CHECK(runCli({u"show"_s, u"a"_s, u"b"_s, u"c"_s}).exitCode == 2);
}

TEST_CASE("An archive that is not there, or is none, cannot be opened: 3")
{
    const Folder folder;
    const QString missing = folder.path(u"missing.eventarium"_s);
    const QString other = folder.write(u"other.eventarium"_s,
                                       "This is a letter, not an archive. " + QByteArray(5000, 'x'));
    const QString empty = folder.write(u"empty.eventarium"_s, {});
    for (const QString &archive : {missing, other, empty, folder.path()}) {
        for (QStringList words : {QStringList{u"events"_s},
                                  {u"figures"_s},
                                  {u"facets"_s, u"place"_s},
                                  {u"show"_s, u"1"_s},
                                  {u"summary"_s},
                                  {u"export"_s, u"-o"_s, folder.path(u"x.csv"_s)},
                                  {u"check"_s}}) {
            words.insert(1, archive);
            INFO(words.join(u' ').toStdString());
            const CliResult result = runCli(words);
            CHECK(result.exitCode == 3);
            CHECK(result.output.isEmpty());
            CHECK(result.errorText().startsWith(u"eventarium-cli: "_s));
        }
    }
    CHECK_FALSE(QFile::exists(missing));
    CHECK_FALSE(QFile::exists(folder.path(u"x.csv"_s)));
    CHECK(contentOf(other).startsWith("This is a letter"));
    CHECK(contentOf(empty).isEmpty());
}

TEST_CASE("The command line needs no windows")
{
    QProcess ldd;
    ldd.start(u"ldd"_s, {QStringLiteral(EVENTARIUM_CLI)});
    REQUIRE(ldd.waitForFinished());
    const QByteArray libraries = ldd.readAllStandardOutput();
    CHECK(libraries.contains("libQt6Core"));
    // Qt Gui comes with poppler, which reads PDF; it opens no window and needs no display.
    CHECK_FALSE(libraries.contains("libQt6Widgets"));
    CHECK_FALSE(libraries.contains("libQt6PrintSupport"));
}
