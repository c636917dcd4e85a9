// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/atomicfile.h"
#include "support/print.h"
#include "support/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_all.hpp>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

class Folder
{
public:
    Folder()
    {
        REQUIRE(m_dir.isValid());
        REQUIRE(chmod(QFile::encodeName(m_dir.path()).constData(), 0755) == 0);
    }
    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString root() const { return m_dir.path(); }
    QStringList entries() const
    {
        return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }

private:
    QTemporaryDir m_dir;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Error errorOf(const Result<void> &result)
{
    REQUIRE_FALSE(result);
    return result.error();
}

// No file may grow over `bytes` while one lives: a full disk without one.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_old);
        rlimit limit = m_old;
        limit.rlim_cur = bytes;
        REQUIRE(setrlimit(RLIMIT_FSIZE, &limit) == 0);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_old{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

TEST_CASE("A file is written whole and replaces the old one")
{
    const Folder folder;
    const QString path = folder.path(u"q3.csv"_s);
    REQUIRE(writeFile(path, "first"));
    CHECK(contentOf(path) == "first");
    int piece = 0;
    REQUIRE(writeFile(path, [&]() -> Result<QByteArray> { return piece++ < 3 ? QByteArray("piece;") : QByteArray(); }));
    CHECK(contentOf(path) == "piece;piece;piece;");
    REQUIRE(writeFile(path, QByteArray()));
    CHECK(contentOf(path).isEmpty());
    CHECK(folder.entries() == QStringList{u"q3.csv"_s});
}

TEST_CASE("A file that may not grow so large leaves the old one and says so")
{
    const Folder folder;
    const QString path = folder.path(u"q3.csv"_s);
    REQUIRE(writeFile(path, "old"));
    {
        const FileSizeLimit limit(4096);
        const Error error = errorOf(writeFile(path, QByteArray(100'000, 'x')));
        CHECK(error.kind == Error::Kind::DiskFull);
        CHECK(
            error.message
            == u"Could not write q3.csv: a limit on the size of files was reached. The old file is unchanged. Choose another folder."_s);
        CHECK(
            errorOf(writeFile(folder.path(u"new.csv"_s), QByteArray(100'000, 'x'))).message
            == u"Could not write new.csv: a limit on the size of files was reached. Nothing was written. Choose another folder."_s);
    }
    CHECK(contentOf(path) == "old");
    CHECK(folder.entries() == QStringList{u"q3.csv"_s});
}

TEST_CASE("A device is written to, never replaced")
{
    const Error error = errorOf(writeFile(u"/dev/full"_s, "text"));
    CHECK(error.kind == Error::Kind::DiskFull);
    CHECK(error.message.startsWith(u"Could not write full: the disk is full. "_s));
    CHECK(writeFile(u"/dev/null"_s, "text"));
    struct stat status{};
    REQUIRE(stat("/dev/null", &status) == 0);
    CHECK(S_ISCHR(status.st_mode));
}

TEST_CASE("A target that cannot be written says why and what to do")
{
    const Folder folder;
    Error error = errorOf(writeFile(folder.path(u"none/q3.csv"_s), "x"));
    CHECK(error.kind == Error::Kind::NotWritable);
    CHECK(error.message.contains(u"does not exist"_s));
    CHECK(error.where == folder.path(u"none/q3.csv"_s));

    error = errorOf(writeFile(folder.root(), "x"));
    CHECK(error.kind == Error::Kind::NotWritable);
    CHECK(error.message.contains(u"there is a folder of that name"_s));

    REQUIRE(writeFile(folder.path(u"file"_s), "x"));
    error = errorOf(writeFile(folder.path(u"file/q3.csv"_s), "x"));
    CHECK(error.kind == Error::Kind::NotWritable);

    CHECK(errorOf(writeFile(QString(), "x")).kind == Error::Kind::NotWritable);
}

TEST_CASE("A folder without the right to write leaves the old file")
{
    const Folder folder;
    const QString path = folder.path(u"q3.csv"_s);
    REQUIRE(writeFile(path, "old"));
    REQUIRE(chmod(QFile::encodeName(folder.root()).constData(), 0555) == 0);
    {
        const test::Unprivileged unprivileged;
        const Error error = errorOf(writeFile(path, "new"));
        CHECK(error.kind == Error::Kind::NotWritable);
        CHECK(error.message.contains(u"The old file is unchanged."_s));
    }
    REQUIRE(chmod(QFile::encodeName(folder.root()).constData(), 0755) == 0);
    CHECK(contentOf(path) == "old");
}

TEST_CASE("Where the content fails half way the old file stays")
{
    const Folder folder;
    const QString path = folder.path(u"q3.csv"_s);
    REQUIRE(writeFile(path, "old"));
    int piece = 0;
    const auto result = writeFile(path, [&]() -> Result<QByteArray> {
        if (piece++ < 2)
            return QByteArray(100'000, 'x');
        return fail(Error::Kind::Cancelled, u"Cancelled."_s);
    });
    CHECK(errorOf(result).kind == Error::Kind::Cancelled);
    CHECK(contentOf(path) == "old");
    CHECK(folder.entries() == QStringList{u"q3.csv"_s});
}

TEST_CASE("Nothing is written over an archive, whatever name leads to it")
{
    const Folder folder;
    const QByteArray archive = QByteArray("SQLite format 3\0", 16) + QByteArray(52, '\1') + "Evnt"
                               + QByteArray(100, 'x');
    const QString path = folder.path(u"archive"_s);
    REQUIRE(writeFile(path, archive));
    QString target = path;
    SECTION("its own") {}
    SECTION("a link")
    {
        target = folder.path(u"link.csv"_s);
        REQUIRE(QFile::link(path, target));
    }
    SECTION("a link to a link")
    {
        target = folder.path(u"link.csv"_s);
        REQUIRE(QFile::link(path, folder.path(u"between"_s)));
        REQUIRE(QFile::link(folder.path(u"between"_s), target));
    }
    SECTION("a hard link")
    {
        target = folder.path(u"hard.csv"_s);
        REQUIRE(::link(QFile::encodeName(path).constData(), QFile::encodeName(target).constData()) == 0);
    }
    const Error error = errorOf(writeFile(target, "name\n"));
    CHECK(error.kind == Error::Kind::NotWritable);
    CHECK(error.message.contains(u"it is an archive"_s));
    CHECK(error.message.contains(u"The old file is unchanged."_s));
    CHECK(contentOf(path) == archive);
    CHECK(contentOf(target) == archive);
}

TEST_CASE("Nothing is written in the place of the files that belong to an archive")
{
    const Folder folder;
    REQUIRE(writeFile(folder.path(u"renamed"_s), QByteArray("SQLite format 3\0", 16) + QByteArray(100, '\0')));
    for (const QString &ending :
         {u"-wal"_s, u"-shm"_s, u"-journal"_s, u"-lock"_s, u".lock"_s, u"-new"_s, u"-new-wal"_s}) {
        INFO(ending.toStdString());
        CHECK(errorOf(writeFile(folder.path(u"renamed"_s + ending), "x")).message.contains(u"the archive renamed"_s));
        const QString side = folder.path(u"a.eventarium"_s + ending);
        CHECK(errorOf(writeFile(side, "x")).message.contains(u"it belongs to the archive a.eventarium"_s));
        const QString link = folder.path(u"link"_s);
        REQUIRE(QFile::link(side, link));
        CHECK(errorOf(writeFile(link, "x")).kind == Error::Kind::NotWritable);
        REQUIRE(QFile::remove(link));
        CHECK_FALSE(QFile::exists(side));
    }
    // What only looks alike.
    CHECK(writeFile(folder.path(u"notes-new"_s), "x"));
    CHECK(writeFile(folder.path(u"notes-new-wal"_s), "x"));
    CHECK(writeFile(folder.path(u"a.eventarium.csv"_s), "x"));
    REQUIRE(writeFile(folder.path(u"about.txt"_s), "SQLite format 3 is a file format"));
    CHECK(writeFile(folder.path(u"about.txt"_s), "x"));

    QFile log(folder.path(u"log"_s)); // by another name
    REQUIRE(log.open(QIODevice::WriteOnly));
    log.write("\x37\x7f\x06\x82 and so on");
    log.close();
    CHECK(errorOf(writeFile(log.fileName(), "x")).kind == Error::Kind::NotWritable);
}
