// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/archivedump.h"
#include "support/print.h"

#include "clirunner.h"

#include <catch2/catch_all.hpp>

#include <QFile>

#include <csignal>
#include <random>

using namespace eventarium::test;
using namespace Qt::StringLiterals;

TEST_CASE("Killed at twenty moments, an import leaves a sound archive that the next run completes")
{
    const Folder folder;
    const QString articles = folder.addArticles(u"articles"_s, 2);
    const auto import = [&](const QString &archive) {
        return QStringList{u"import"_s, archive, articles, u"--threads"_s, u"2"_s, u"--batch"_s, u"10"_s, u"--quiet"_s};
    };
    const QString whole = folder.path(u"whole.eventarium"_s);
    const SignalledRun undisturbed = runCliUntilWrite(import(whole), SIGKILL, 0);
    REQUIRE(undisturbed.result.exitCode == 0);
    REQUIRE(undisturbed.writes > 100);
    const QStringList expected = ArchiveDump::of(whole);
    REQUIRE(expected.size() > 100);

    for (unsigned seed = 0; seed < 20; ++seed) {
        std::mt19937 random(seed);
        // The first rounds die while the archive is being made, the others anywhere.
        const long last = seed < 4 ? 20 : undisturbed.writes - 1;
        const long atWrite = std::uniform_int_distribution<long>(1, last)(random);
        const QString archive = folder.path(u"killed%1.eventarium"_s.arg(seed));
        INFO("seed " << seed << ", killed at write " << atWrite << " of " << undisturbed.writes);
        REQUIRE(runCliUntilWrite(import(archive), SIGKILL, atWrite, seed % 2 == 1).result.exitCode == -1);

        if (QFile::exists(archive)) {
            const CliResult check = runCli({u"check"_s, archive});
            INFO(check.output.toStdString() << check.errors.toStdString());
            REQUIRE(check.exitCode == 0);
        }
        const CliResult rest = runCli(import(archive));
        INFO(rest.errors.toStdString());
        REQUIRE(rest.exitCode == 0);
        REQUIRE(runCli({u"check"_s, archive}).exitCode == 0);
        REQUIRE(ArchiveDump::of(archive) == expected);
    }
}
