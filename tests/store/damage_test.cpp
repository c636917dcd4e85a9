// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A changed bit anywhere in an archive never changes what it says unnoticed.

#include "store/backup.h"
#include "store/connection.h"
#include "support/archivedump.h"
#include "techweek.h"

#include <QFile>

#include <random>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace eventarium;
using namespace eventarium::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

void fill(ArchiveFixture &archive)
{
    archive.add({techWeek()});
    for (int i = 0; i < 40; ++i)
        archive.add({Story(u"/b/%1.txt"_s.arg(i))
                         .event(u"Big Forum %1"_s.arg(i), u"2021-05-01"_s)
                         .figure(1000 + i)
                         .text(u"some words of article %1 "_s.arg(i).repeated(50))});
}

// What is read of it, or nothing where it is refused or its check finds something.
std::optional<QStringList> trusted(const QString &path)
{
    const auto reader = ArchiveReader::open(path);
    if (!reader)
        return std::nullopt;
    const auto problems = reader->check();
    if (!problems || !problems->isEmpty())
        return std::nullopt;
    return ArchiveDump::of(path);
}

} // namespace

TEST_CASE("A flipped bit is noticed or changes nothing")
{
    ArchiveFixture archive;
    fill(archive);
    const QStringList expected = ArchiveDump::of(archive.path());
    const QByteArray whole = bytesOf(archive.path());
    const QString flipped = archive.folder() + u"/flipped.eventarium"_s;
    std::mt19937 random(3);
    int noticed = 0;
    const auto flip = [&](qsizetype at, unsigned bit) {
        QByteArray bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
        writeBytes(flipped, bytes);
        const auto said = trusted(flipped);
        INFO("byte " << at << ", bit " << bit);
        CHECK((!said || *said == expected));
        noticed += said ? 0 : 1;
    };
    for (qsizetype at = 0; at < 100; ++at) // the header
        flip(at, random() % 8);
    flip(20, 3); // says that pages have no sums
    for (int i = 0; i < 200; ++i)
        flip(static_cast<qsizetype>(random() % static_cast<unsigned>(whole.size())), random() % 8);
    CHECK(noticed > 250); // the rest lies where nothing is
}

TEST_CASE("What another program writes into an archive is noticed")
{
    ArchiveFixture archive;
    fill(archive);
    sqlite3 *handle = nullptr;
    REQUIRE(sqlite3_open(archive.path().toUtf8().constData(), &handle) == SQLITE_OK);
    REQUIRE(sqlite3_exec(handle, "UPDATE found_figure SET value = 1", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(handle);
    CHECK_FALSE(trusted(archive.path()));
}

TEST_CASE("A backup made while the log is not yet in the archive has its sums too")
{
    ArchiveFixture archive;
    fill(archive);
    const QString copy = archive.folder() + u"/copy.eventarium"_s;
    {
        auto writer = must(ArchiveWriter::open(archive.path()));
        REQUIRE(writer.begin());
        for (int i = 0; i < 600; ++i) { // more than SQLite keeps in memory of a copy
            const Story story = Story(u"/c/%1.txt"_s.arg(i)).text(u"word%1 "_s.arg(i).repeated(900));
            must(writer.putArticle(story.article(), story.facts(), 1));
        }
        REQUIRE(writer.commit());
        must(backUpArchive(archive.path(), copy));
    }
    CHECK(store::Connection(copy, store::Connection::Mode::Read).hasPageSums());
    CHECK(trusted(copy) == ArchiveDump::of(archive.path()));
}

TEST_CASE("A flipped bit or a lost block in a long text is refused when the text is read")
{
    ArchiveFixture archive;
    const QString text = u"twelve thousand visitors came to the long hall "_s.repeated(1200);
    archive.add({Story(u"/long.txt"_s).event(u"Long Forum"_s, u"2021-05-01"_s).text(text)});
    QFile file(archive.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const qsizetype first = whole.indexOf("visitors came to the long hall");
    const qsizetype within = whole.indexOf("visitors came to the long hall", first + 20'000); // of the same text
    REQUIRE(first > 0);
    REQUIRE(within > first);
    const auto textOf = [&](const QByteArray &bytes) -> std::optional<QString> {
        const QString path = archive.folder() + u"/damaged.eventarium"_s;
        writeBytes(path, bytes);
        const auto reader = ArchiveReader::open(path);
        if (!reader)
            return std::nullopt;
        const auto articles = reader->lastArticle();
        if (!articles)
            return std::nullopt;
        const auto article = reader->article(*articles);
        return article ? std::optional(article->text) : std::nullopt;
    };
    const auto before = textOf(whole);
    REQUIRE(before);
    CHECK(before->contains(u"visitors"_s));

    QByteArray flipped = whole;
    flipped[within] = static_cast<char>(flipped[within] ^ 1);
    CHECK_FALSE(textOf(flipped));

    QByteArray zeroed = whole;
    const qsizetype page = within / 4096 * 4096;
    std::fill_n(zeroed.data() + page, 4096, '\0');
    CHECK_FALSE(textOf(zeroed));
}
