// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/filescanner.h"
#include "support/print.h"
#include "support/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_all.hpp>

#include <sys/stat.h>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

class Tree
{
public:
    Tree()
    {
        REQUIRE(m_dir.isValid());
        REQUIRE(chmod(QFile::encodeName(m_dir.path()).constData(), 0755) == 0);
    }
    QString root() const { return m_dir.path(); }
    QString path(const QString &name) const { return m_dir.filePath(name); }
    void file(const QString &name, const QByteArray &bytes = "text") const
    {
        REQUIRE(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    void link(const QString &target, const QString &name) const { REQUIRE(QFile::link(target, path(name))); }

    QStringList found(const ScanResult &result) const
    {
        QStringList names;
        for (const ScannedFile &file : result.files)
            names += QDir(root()).relativeFilePath(file.path);
        return names;
    }
    QStringList skipped(const ScanResult &result) const
    {
        QStringList names;
        for (const Error &error : result.skipped)
            names += QDir(root()).relativeFilePath(error.where);
        return names;
    }

private:
    QTemporaryDir m_dir;
};

ScanResult scanned(const QStringList &paths)
{
    auto result = scanFiles(paths, {});
    REQUIRE(result);
    return *result;
}

} // namespace

TEST_CASE("All regular files below a folder are listed in order")
{
    const Tree tree;
    tree.file(u"b.txt"_s, "12345");
    tree.file(u"a/z.txt"_s);
    tree.file(u"a/y/x.txt"_s);
    tree.file(u"c.pdf"_s);
    const auto result = scanned({tree.root()});
    CHECK(tree.found(result) == QStringList{u"a/y/x.txt"_s, u"a/z.txt"_s, u"b.txt"_s, u"c.pdf"_s});
    CHECK(result.skipped.empty());
    CHECK(result.files[2].size == 5);
    CHECK(result.files[2].modified.timeSpec() == Qt::UTC);
}

TEST_CASE("Hidden files and archives are passed over, unless named")
{
    const Tree tree;
    tree.file(u".hidden"_s);
    tree.file(u".git/config"_s);
    tree.file(u"mine.eventarium"_s);
    tree.file(u"mine.eventarium-wal"_s);
    tree.file(u"a.txt"_s);
    CHECK(tree.found(scanned({tree.root()})) == QStringList{u"a.txt"_s});
    CHECK(tree.found(scanned({tree.path(u".hidden"_s)})) == QStringList{u".hidden"_s});
}

TEST_CASE("Links neither loop nor lead out")
{
    const Tree tree;
    const Tree outside;
    outside.file(u"other.txt"_s);
    tree.file(u"a/one.txt"_s);
    tree.link(tree.root(), u"a/loop"_s);
    tree.link(tree.path(u"a/one.txt"_s), u"again.txt"_s);
    tree.link(outside.root(), u"out"_s);
    tree.link(tree.path(u"nowhere"_s), u"dangling"_s);
    const auto result = scanned({tree.root()});
    CHECK(tree.found(result) == QStringList{u"a/one.txt"_s});
    CHECK(tree.skipped(result) == QStringList{u"dangling"_s, u"out"_s});
    // A link that a person names is followed.
    CHECK(scanned({tree.path(u"out"_s)}).files.size() == 1);
}

TEST_CASE("What overlaps is listed once")
{
    const Tree tree;
    tree.file(u"a/one.txt"_s);
    CHECK(scanned({tree.root(), tree.path(u"a"_s), tree.path(u"a/one.txt"_s), tree.root() + u"/./a/"}).files.size()
          == 1);
}

TEST_CASE("Pipes are told of and not opened")
{
    const Tree tree;
    REQUIRE(mkfifo(QFile::encodeName(tree.path(u"pipe"_s)).constData(), 0600) == 0);
    const auto result = scanned({tree.root()});
    CHECK(result.files.empty());
    CHECK(tree.skipped(result) == QStringList{u"pipe"_s});
}

TEST_CASE("A folder that may not be read is one entry; the rest is listed")
{
    const Tree tree;
    tree.file(u"locked/a.txt"_s);
    tree.file(u"b.txt"_s);
    REQUIRE(chmod(QFile::encodeName(tree.path(u"locked"_s)).constData(), 0) == 0);
    {
        const test::Unprivileged unprivileged;
        const auto result = scanned({tree.root()});
        CHECK(tree.found(result) == QStringList{u"b.txt"_s});
        CHECK(tree.skipped(result) == QStringList{u"locked"_s});
        const auto alone = scanFiles({tree.path(u"locked"_s)}, {});
        REQUIRE_FALSE(alone);
        CHECK(alone.error().kind == Error::Kind::NotReadable);
    }
    chmod(QFile::encodeName(tree.path(u"locked"_s)).constData(), 0700);
}

TEST_CASE("Where nothing can be scanned there is an error; an empty folder is none")
{
    const Tree tree;
    const auto missing = scanFiles({tree.path(u"none"_s)}, {});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == Error::Kind::NotFound);
    CHECK(missing.error().where == tree.path(u"none"_s));
    CHECK_FALSE(scanFiles({}, {}));
    CHECK(scanned({tree.root()}).files.empty());
    // One of two is missing: an entry.
    tree.file(u"a.txt"_s);
    const auto result = scanned({tree.path(u"none"_s), tree.root()});
    CHECK(result.files.size() == 1);
    CHECK(result.skipped.size() == 1);
}

TEST_CASE("A scan can be cancelled")
{
    const Tree tree;
    tree.file(u"a.txt"_s);
    std::stop_source source;
    source.request_stop();
    const auto result = scanFiles({tree.root()}, source.get_token());
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == Error::Kind::Cancelled);
}

TEST_CASE("What a browser saved beside a page is passed over, another folder of such a name is not")
{
    const Tree tree;
    tree.file(u"Fair.html"_s);
    tree.file(u"Fair_files/frame.html"_s);
    tree.file(u"my_files/note.txt"_s);
    CHECK(tree.found(scanned({tree.root()})) == QStringList{u"Fair.html"_s, u"my_files/note.txt"_s});
}
