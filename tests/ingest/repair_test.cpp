// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A damaged archive is made anew from its articles and its journal.

#include "importfixture.h"
#include "ingest/curator.h"
#include "ingest/repair.h"
#include "resolve/curation.h"
#include "support/archivedump.h"
#include "support/archivefixture.h"

#include <catch2/catch_all.hpp>

#include <QFile>

using namespace eventarium;
using namespace eventarium::test;

namespace {

void flip(const QString &path, qint64 from, qint64 count)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(from));
    QByteArray bytes = file.read(count);
    for (char &byte : bytes)
        byte = static_cast<char>(byte ^ 0x55);
    REQUIRE(file.seek(from));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("What is derived is made again from articles and journal; the former file is kept")
{
    Import import;
    fillFolder(import.files(), 40);
    import.run();
    {
        const auto reader = must(ArchiveReader::open(import.archive()));
        JournalEntry entry;
        entry.event = targetOf(must(reader.tellings(must(reader.select({}, {})).ids.front())));
        entry.kind = JournalEntry::Kind::Set;
        entry.fact = {u"theme"_s, u"Said by a person"_s, {}};
        must(addEntries(import.archive(), {entry}));
    }
    const QStringList before = ArchiveDump::of(import.archive());
    const auto report = must(repairArchive(import.archive()));
    CHECK(report.articles == 40);
    CHECK(report.entries == 1);
    CHECK(report.lost.isEmpty());
    CHECK(ArchiveDump::of(import.archive()) == before);
    CHECK(must(must(ArchiveReader::open(import.archive())).check()).isEmpty());
    CHECK(QFile::exists(report.damaged));
    CHECK_FALSE(QFile::exists(import.archive() + u"-repaired"_s));
    import.run(); // it can be written, and knows its files
}

TEST_CASE("Where pages are damaged, what can be read is saved and the rest is told")
{
    Import import;
    fillFolder(import.files(), 200);
    import.run();
    const qint64 size = QFile(import.archive()).size();
    flip(import.archive(), size / 2, 200);
    const auto report = repairArchive(import.archive());
    if (!report) {
        // Nothing was changed then.
        CHECK(report.error().message.size() > 10);
        CHECK(QFile(import.archive()).size() == size);
        return;
    }
    CHECK(report->articles + report->lost.size() >= 200);
    CHECK(must(must(ArchiveReader::open(import.archive())).check()).isEmpty());
}
