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

TEST_CASE("A full disk leaves the old file and says so")
{
    const Folder folder;
    const QString path = folder.path(u"q3.csv"_s);
    REQUIRE(writeFile(path, "old"));
    {
        const FileSizeLimit limit(4096);
        const Error error = errorOf(writeFile(path, QByteArray(100'000, 'x')));
        CHECK(error.kind == Error::Kind::DiskFull);
        CHECK(error.message
              == u"Could not write q3.csv: the disk is full. The old file is unchanged. Choose another folder."_s);
        CHECK(errorOf(writeFile(folder.path(u"new.csv"_s), QByteArray(100'000, 'x'))).message
              == u"Could not write new.csv: the disk is full. Nothing was written. Choose another folder."_s);
    }
    CHECK(contentOf(path) == "old");
    CHECK(folder.entries() == QStringList{u"q3.csv"_s});
}

TEST_CASE("A device is written to, never replaced")
{
    CHECK(errorOf(writeFile(u"/dev/full"_s, "text")).kind == Error::Kind::DiskFull);
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
