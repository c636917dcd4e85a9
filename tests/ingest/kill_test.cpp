// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlefolder.h"
#include "support/archivedump.h"
#include "support/print.h"

#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;
using namespace eventarium;
using namespace eventarium::test;

namespace {

// Whether it ended by itself; else it was killed.
bool import(const QString &archive, const QString &folder, int threads, int killAt)
{
    QProcess helper;
    helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    helper.start(QString::fromUtf8(IMPORT_HELPER),
                 {archive, folder, QString::number(threads), QString::number(killAt)});
    REQUIRE(helper.waitForFinished(120'000));
    if (helper.exitStatus() == QProcess::NormalExit)
        REQUIRE(helper.exitCode() == 0);
    return helper.exitStatus() == QProcess::NormalExit;
}

} // namespace

TEST_CASE("An import that is killed leaves a whole archive, and the next one completes it")
{
    constexpr int articles = 1500;
    QTemporaryDir folder;
    const QString files = folder.filePath(u"articles"_s);
    fillFolder(files, articles);
    const QString whole = folder.filePath(u"whole.eventarium"_s);
    REQUIRE(import(whole, files, 1, -1));
    const QStringList expected = ArchiveDump::of(whole);
    REQUIRE(expected.size() > articles);

    const QString archive = folder.filePath(u"killed.eventarium"_s);
    std::mt19937 random(42);
    qint64 before = 0;
    for (int kill = 0; kill < 20; ++kill) {
        // Each run begins where the last commit was, and dies at most some hundred articles later.
        REQUIRE_FALSE(import(archive, files, 1 + kill % 2, static_cast<int>(random() % 140)));
        if (!QFile::exists(archive))
            continue;
        const auto reader = ArchiveReader::open(archive);
        REQUIRE(reader);
        CHECK(reader->check().value() == QStringList());
        const qint64 now = reader->info()->articles;
        CHECK(now >= before);
        CHECK(now < articles);
        before = now;
    }
    CHECK(before > 0);
    REQUIRE(import(archive, files, 2, -1));
    CHECK(ArchiveDump::of(archive) == expected);
    CHECK(ArchiveReader::open(archive)->check().value() == QStringList());
}
