// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of an archive where the disk is full.

#include "support/archivedump.h"
#include "support/print.h"

#include "clirunner.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QFile>

#include <sys/resource.h>

using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

QStringList importInto(const QString &archive, const QString &articles)
{
    return {u"import"_s, archive, articles, u"--threads"_s, u"1"_s, u"--batch"_s, u"10"_s, u"--quiet"_s};
}

} // namespace

TEST_CASE("However early the disk is full, there is a sound archive or none, and the next run completes it")
{
    const Folder folder;
    const QString articles = folder.addArticles(u"articles"_s);
    const QString whole = folder.path(u"whole.eventarium"_s);
    const long writes = runCliOnFullDisk(importInto(whole, articles), 0).writes;
    REQUIRE(writes > 100);
    const QStringList expected = ArchiveDump::of(whole);

    QString told;
    // Each moment while the archive is being made, then some of the rest.
    for (long from = 1; from < writes; from += from < 60 ? 1 : writes / 15) {
        INFO("full from write " << from << " of " << writes);
        const Folder disk;
        const QString archive = disk.path(u"a.eventarium"_s);
        const CliResult full = runCliOnFullDisk(importInto(archive, articles), from).result;
        INFO(full.errors.toStdString());
        // Once all is committed, what is left to do is only tidying.
        if (full.exitCode == 0) {
            CHECK(ArchiveDump::of(archive) == expected);
            continue;
        }
        CHECK(full.exitCode == 3);
        CHECK(full.errorText().contains(u"the disk is full"_s));
        told += full.errorText();
        const QStringList left = QDir(disk.path()).entryList(QDir::Files);
        INFO(left.join(u' ').toStdString());
        CHECK(left.filter(u"-new"_s).isEmpty());
        CHECK(left.filter(u"-lock"_s).isEmpty());
        if (QFile::exists(archive))
            REQUIRE(runCli({u"check"_s, archive}).exitCode == 0);
        else
            REQUIRE(left.isEmpty());

        const CliResult rest = runCli(importInto(archive, articles));
        INFO(rest.errors.toStdString());
        REQUIRE(rest.exitCode == 0);
        REQUIRE(ArchiveDump::of(archive) == expected);
    }
    CHECK(told.contains(u" No new article was kept."_s));
    CHECK(told.contains(u" 10 articles were kept; run the same import again to go on."_s));
}

TEST_CASE("A sound archive is read on a full disk, which is told")
{
    const Folder folder;
    const QString archive = folder.makeArchive();
    const CliResult before = runCli({u"events"_s, archive, u"--format"_s, u"csv"_s});
    const CliResult full = runCliOnFullDisk({u"events"_s, archive, u"--format"_s, u"csv"_s}, 1).result;
    CHECK(full.exitCode == 0);
    CHECK(full.output == before.output);
    CHECK(full.errorText().contains(u"The disk is full: "_s + archive + u" is read as it stands."_s));
    CHECK(before.errors.isEmpty());

    const CliResult writing = runCliOnFullDisk(importInto(archive, folder.path(u"articles"_s)), 1).result;
    CHECK(writing.exitCode == 3);
    CHECK(writing.errorText().contains(u"the disk is full"_s));
    CHECK(runCli({u"events"_s, archive, u"--format"_s, u"csv"_s}).output == before.output);
}

TEST_CASE("A limit on the size of files ends an import as a full disk does, and is told as what it is")
{
    const Folder folder;
    const QString articles = folder.addArticles(u"articles"_s, 2);
    const QString archive = folder.path(u"a.eventarium"_s);
    const auto limited = [](rlim_t bytes) {
        return [bytes] {
            const rlimit limit{bytes, bytes};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        };
    };
    const CliResult none = runCli({importInto(archive, articles), {}, {}, limited(100'000)});
    CHECK(none.exitCode == 3);
    CHECK(none.errorText().contains(u"a limit on the size of files was reached"_s));
    CHECK(QDir(folder.path()).entryList(QDir::Files).isEmpty());

    const CliResult some = runCli({importInto(archive, articles), {}, {}, limited(1'200'000)});
    INFO(some.errors.toStdString());
    CHECK(some.exitCode == 3);
    CHECK(some.errorText().contains(u"a limit on the size of files was reached"_s));
    CHECK(some.errorText().contains(u"articles were kept"_s));
    CHECK(runCli({u"check"_s, archive}).exitCode == 0);
    CHECK(runCli(importInto(archive, articles)).exitCode == 0);
}
