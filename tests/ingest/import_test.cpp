// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importfixture.h"
#include "store/archivewriter.h"
#include "support/archivedump.h"
#include "support/print.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace eventarium;
using namespace eventarium::test;

TEST_CASE("An import takes what it can and says what it cannot")
{
    Import import;
    import.write(u"a.txt"_s, robots);
    import.write(u"b.txt"_s, "Nothing happened.\n");
    import.write(u"c.bin"_s, QByteArray("\x7f"
                                        "ELF\0\0\1\2",
                                        8)
                                 .repeated(100));
    import.write(u"d.txt"_s, "");
    import.paths = {import.files(), import.file(u"not there"_s)};
    const IngestReport report = import.run();
    CHECK(report.files == 5);
    CHECK(report.taken == 2);
    CHECK(report.withoutEvent == 1);
    CHECK(report.events == 1);
    CHECK_FALSE(report.cancelled);
    REQUIRE(report.failed.size() == 3);
    CHECK(std::ssize(report.listed) == report.files);
    CHECK(report.count(IngestReport::Group::Taken) == 1);
    CHECK(report.count(IngestReport::Group::WithoutEvent) == 1);
    CHECK(report.count(IngestReport::Group::Unreadable) == 3);
    CHECK(report.failed[0].path == import.file(u"c.bin"_s));
    CHECK(report.failed[0].error.kind == Error::Kind::NotText);
    CHECK(report.failed[1].error.kind == Error::Kind::Empty);
    CHECK(report.failed[2].error.kind == Error::Kind::NotFound);
    CHECK(problems(import.archive()).isEmpty());
    CHECK(ArchiveReader::open(import.archive())->info()->failures == 2);

    // What failed is tried and told again, what did not is not read again.
    const IngestReport again = import.run();
    CHECK(again.taken == 0);
    CHECK(again.unchanged == 2);
    CHECK(again.failed == report.failed);
}

TEST_CASE("Every file is in one group of the report")
{
    Import import;
    import.write(u"a.txt"_s, robots);
    import.write(u"b.txt"_s, robots);
    import.write(u"c.txt"_s,
                 "Die Messe wurde am Sonntag mit einem Konzert in der alten Halle beendet. Es waren nicht so viele "
                 "Besucher wie im Jahr davor, aber die Aussteller sind mit dem Ergebnis der Tage zufrieden.\n");
    import.paths = {import.files()};
    const IngestReport report = import.run();
    using Group = IngestReport::Group;
    REQUIRE(report.listed.size() == 3);
    CHECK(report.listed[0] == IngestReport::Listed{Group::Taken, import.file(u"a.txt"_s)});
    CHECK(report.listed[1] == IngestReport::Listed{Group::Duplicate, import.file(u"b.txt"_s)});
    CHECK(report.listed[2] == IngestReport::Listed{Group::OtherLanguage, import.file(u"c.txt"_s)});
    const IngestReport again = import.run();
    CHECK(again.count(Group::Unchanged) == 3);
    CHECK(std::ssize(again.listed) == again.files);
}

TEST_CASE("What makes an import impossible is an error, and nothing is made")
{
    Import import;
    SECTION("no such folder")
    {
        CHECK(import.tryRun().error().kind == Error::Kind::NotFound);
    }
    SECTION("nothing named")
    {
        import.paths = {QString()};
        CHECK(import.tryRun().error().kind == Error::Kind::NotFound);
    }
    CHECK_FALSE(QFile::exists(import.archive()));
}

TEST_CASE("An empty folder makes an empty archive")
{
    Import import;
    QDir().mkpath(import.files());
    const IngestReport report = import.run();
    CHECK(report == IngestReport());
    CHECK(problems(import.archive()).isEmpty());
}

TEST_CASE("Archives that cannot be written are refused")
{
    Import import;
    import.write(u"a.txt"_s, robots);
    SECTION("not an archive")
    {
        writeText(import.archive(), "What is this?");
        CHECK(import.tryRun().error().kind == Error::Kind::NotAnArchive);
    }
    SECTION("locked")
    {
        const auto writer = ArchiveWriter::create(import.archive());
        REQUIRE(writer);
        CHECK(import.tryRun().error().kind == Error::Kind::Locked);
    }
}

TEST_CASE("A file that may not be read or vanishes is a row of the report")
{
    Import import;
    import.write(u"a.txt"_s, robots);
    import.write(u"b.txt"_s, robots);
    import.write(u"c.txt"_s, robots);
    import.threads = 1;
    import.extract = [&](const Article &article) {
        // b and c go while a is being worked on.
        QFile::remove(import.file(u"b.txt"_s));
        QFile::setPermissions(import.file(u"c.txt"_s), {});
        return understand(article);
    };
    const IngestReport report = import.run();
    CHECK(report.files == 3);
    CHECK(report.taken + static_cast<qint64>(report.failed.size()) == 3);
    REQUIRE_FALSE(report.failed.empty());
    CHECK(report.failed.front().path == import.file(u"b.txt"_s));
    CHECK(report.failed.front().error.kind == Error::Kind::NotFound);
}

TEST_CASE("An extraction that throws is one file's failure")
{
    Import import;
    import.write(u"a.txt"_s, robots);
    import.write(u"b.txt"_s, robots);
    import.extract = [](const Article &article) {
        if (article.source.endsWith(u"a.txt"))
            throw std::runtime_error("out of words");
        return understand(article);
    };
    const IngestReport report = import.run();
    REQUIRE(report.failed.size() == 1);
    CHECK(report.failed.front().error.message.contains(u"out of words"_s));
    CHECK(report.taken == 1);
    CHECK(problems(import.archive()).isEmpty());
}

TEST_CASE("Only what changed is read and extracted again")
{
    Import import;
    import.write(u"a.txt"_s, robots);
    import.write(u"b.txt"_s, "name: Other Forum\ndate: 2021\n");
    CHECK(import.run().taken == 2);
    std::atomic<int> extracted = 0;
    import.extract = [&extracted](const Article &article) {
        ++extracted;
        return understand(article);
    };
    const auto generation = [&] { return ArchiveReader::open(import.archive())->info()->generation; };
    const auto before = generation();

    CHECK(import.run().unchanged == 2);
    CHECK(extracted == 0);
    // The same content under a new time stamp.
    import.write(u"a.txt"_s, robots);
    QFile file(import.file(u"a.txt"_s));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.setFileTime(QDateTime::fromSecsSinceEpoch(1'700'000'000), QFileDevice::FileModificationTime));
    file.close();
    CHECK(import.run().unchanged == 2);
    CHECK(extracted == 0);
    CHECK(generation() == before);

    import.write(u"a.txt"_s, QByteArray(robots) + "visitors: 600\n");
    const IngestReport report = import.run();
    CHECK(report.taken == 1);
    CHECK(report.unchanged == 1);
    CHECK(report.events == 2);
    CHECK(extracted == 1);
    CHECK(generation() == before + 1);

    // A new version of the extractor looks at everything again.
    CHECK(import.run(2).taken == 2);
    CHECK(import.run(2).unchanged == 2);
    CHECK(problems(import.archive()).isEmpty());
}

TEST_CASE("An article stays when its file is gone or no text any more")
{
    Import import;
    import.write(u"a.txt"_s, robots);
    import.write(u"b.txt"_s, "name: Other Forum\ndate: 2021\n");
    import.run();
    REQUIRE(QFile::remove(import.file(u"a.txt"_s)));
    import.write(u"b.txt"_s, QByteArray("\x7f"
                                        "ELF\0\0\1\2",
                                        8)
                                 .repeated(100));
    const IngestReport report = import.run();
    CHECK(report.events == 2);
    CHECK(report.failed.size() == 1);
    CHECK(ArchiveReader::open(import.archive())->info()->articles == 2);
    CHECK(problems(import.archive()).isEmpty());
}

TEST_CASE("Cancelling keeps what was committed, and the next import goes on")
{
    Import import;
    fillFolder(import.files(), 60);
    import.threads = 1;
    std::atomic<int> extracted = 0;
    import.extract = [&](const Article &article) {
        if (++extracted == 35)
            import.stop.request_stop();
        return understand(article);
    };
    const IngestReport report = import.run();
    CHECK(report.cancelled);
    CHECK(report.files == 60);
    CHECK(report.taken < 40);
    CHECK(report.taken == ArchiveReader::open(import.archive())->info()->articles);
    CHECK(problems(import.archive()).isEmpty());

    import.stop = std::stop_source();
    import.extract = {};
    const IngestReport rest = import.run();
    CHECK_FALSE(rest.cancelled);
    CHECK(rest.taken + rest.unchanged == 60);
    CHECK(rest.unchanged == report.taken);
}

TEST_CASE("Cancelled before it began, an import changes nothing")
{
    Import import;
    import.write(u"a.txt"_s, robots);
    import.stop.request_stop();
    const IngestReport report = import.run();
    CHECK(report.cancelled);
    CHECK(report.taken == 0);
}

TEST_CASE("Progress rises to the end")
{
    Import import;
    fillFolder(import.files(), 30);
    std::vector<Progress> told;
    import.progress = [&told](const Progress &progress) { told.push_back(progress); };
    import.run();
    REQUIRE(told.size() >= 2);
    CHECK(told.back() == Progress{Progress::Stage::Done, 30, 30, {}});
    qint64 done = 0;
    for (const Progress &each : told) {
        if (each.stage == Progress::Stage::Scanning)
            continue;
        CHECK(each.total == 30);
        CHECK(each.done >= done);
        done = each.done;
    }
}

TEST_CASE("The same files give the same archive in any number of threads, batches and runs")
{
    Import one;
    fillFolder(one.files(), 300);
    one.threads = 1;
    one.run();
    const QStringList expected = ArchiveDump::of(one.archive());
    REQUIRE(expected.size() > 300);
    const auto relative = [](const QStringList &lines, const QString &folder) {
        QStringList all;
        for (QString line : lines)
            all += line.replace(folder, u"."_s);
        all.sort();
        return all;
    };

    Import other;
    fillFolder(other.files(), 300);
    SECTION("four threads")
    {
        other.threads = 4;
        other.run();
    }
    SECTION("large batches")
    {
        other.batch = 1000;
        other.run();
    }
    SECTION("folders in another order, one by one")
    {
        for (const int sub : {3, 0, 4, 2, 1}) {
            other.paths = {other.file(QString::number(sub))};
            other.run();
        }
    }
    SECTION("files in a shuffled order, some at a time")
    {
        const unsigned seed = GENERATE(7U, 8U, 9U);
        other.threads = GENERATE(1, 2);
        QStringList files;
        for (int i = 0; i < 300; ++i)
            files += other.file(u"%1/%2.txt"_s.arg(i % 5).arg(i, 4, 10, QLatin1Char('0')));
        std::mt19937 random(seed);
        std::ranges::shuffle(files, random);
        for (qsizetype i = 0; i < files.size(); i += 60) {
            other.paths = files.mid(i, 60);
            other.run();
        }
    }
    CHECK(relative(ArchiveDump::of(other.archive()), other.files()) == relative(expected, one.files()));
    CHECK(problems(other.archive()).isEmpty());
}
