// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/readerregistry.h"
#include "support/print.h"
#include "support/unprivileged.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_all.hpp>

#include <sys/stat.h>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

class Folder
{
public:
    Folder() { REQUIRE(m_dir.isValid()); }
    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }

private:
    QTemporaryDir m_dir;
};

Error errorOf(const QString &path)
{
    const auto result = ReaderRegistry().readFile(path);
    REQUIRE_FALSE(result);
    CHECK(result.error().where == path);
    CHECK_FALSE(result.error().message.isEmpty());
    return result.error();
}

} // namespace

TEST_CASE("A file in Zotero's storage is of the year that its name states, unless it says when itself")
{
    const Folder folder;
    REQUIRE(QDir().mkpath(folder.path(u"storage/AB12CD34"_s)));
    const QByteArray undated = "Fair closes\n\nThe fair closed on Sunday with the applause of all who had come.\n";
    const auto published = [&](const QString &name, const QByteArray &text) {
        const auto articles = ReaderRegistry().readFile(folder.write(name, text));
        REQUIRE(articles);
        return articles->front().published;
    };
    CHECK(published(u"storage/AB12CD34/Low et al. - 2019 - Fair closes.txt"_s, undated) == u"2019"_s);
    CHECK(published(u"storage/AB12CD34/2018 - Fair closes.txt"_s, undated) == u"2018"_s);
    CHECK(published(u"storage/AB12CD34/Low - 2019 - Dated.txt"_s, "Fair closes\n\n2020-07-30\n\nThe fair closed.\n")
          == u"2020-07-30"_s);
    CHECK(published(u"storage/AB12CD34/Low - Fair of 1999 - 2019.txt"_s, undated).isEmpty());
    CHECK(published(u"Low - 2019 - Fair closes.txt"_s, undated).isEmpty());
}

TEST_CASE("A text file becomes one article")
{
    const Folder folder;
    const QByteArray bytes = "Fair closes\r\n\r\n2020-07-30 11:14:39\r\n\r\nThe fair closed on Sunday with the "
                             "applause of all who had come to it.\r\n";
    const QString path = folder.write(u"a.txt"_s, bytes);
    const auto articles = ReaderRegistry().readFile(path);
    REQUIRE(articles);
    REQUIRE(articles->size() == 1);
    const Article &article = articles->front();
    CHECK(article.source == path);
    CHECK(article.format == u"text"_s);
    CHECK(article.language == u"en"_s);
    CHECK(article.title == u"Fair closes"_s);
    CHECK(article.published == u"2020-07-30T11:14:39"_s);
    CHECK_FALSE(article.text.contains(u'\r'));
    CHECK(article.size == bytes.size());
    CHECK(article.contentHash == QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    CHECK(article.modified.isValid());
    CHECK(article.modified.timeSpec() == Qt::UTC);
}

TEST_CASE("Bytes from elsewhere are read alike")
{
    const auto articles = ReaderRegistry().readBytes("A title\n\nSome body text of the article.\n", u"-"_s);
    REQUIRE(articles);
    CHECK(articles->front().source == u"-"_s);
    CHECK(articles->front().title == u"A title"_s);
}

TEST_CASE("What cannot be read says why")
{
    const Folder folder;
    CHECK(errorOf(folder.path(u"none.txt"_s)).kind == Error::Kind::NotFound);
    CHECK(errorOf(QFileInfo(folder.path(u"x"_s)).path()).kind == Error::Kind::NotReadable);
    CHECK(errorOf(folder.write(u"empty.txt"_s, {})).kind == Error::Kind::Empty);
    CHECK(errorOf(folder.write(u"blank.txt"_s, "\xEF\xBB\xBF \n\t\r\n ")).kind == Error::Kind::Empty);
    const Error image = errorOf(folder.write(u"a.txt"_s, "\x89PNG\r\n\x1A\n...."));
    CHECK(image.kind == Error::Kind::NotText);
    CHECK(image.message.contains(u"a PNG image"));
    CHECK(errorOf(folder.write(u"b.txt"_s, QByteArray("\1\2\3\4\0\0\0\0\0\0\7\6", 12))).kind == Error::Kind::NotText);
}

TEST_CASE("A pipe or device is refused without being opened")
{
    const Folder folder;
    const QString pipe = folder.path(u"pipe"_s);
    REQUIRE(mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    CHECK(errorOf(pipe).kind == Error::Kind::NotReadable);
    CHECK(errorOf(u"/dev/zero"_s).kind == Error::Kind::NotReadable);
}

TEST_CASE("A file that may not be read says so")
{
    const Folder folder;
    const QString path = folder.write(u"secret.txt"_s, "text");
    REQUIRE(chmod(QFile::encodeName(QFileInfo(path).path()).constData(), 0755) == 0);
    REQUIRE(chmod(QFile::encodeName(path).constData(), 0) == 0);
    const test::Unprivileged unprivileged;
    CHECK(errorOf(path).kind == Error::Kind::NotReadable);
}

TEST_CASE("Over 64 MiB is too large, and is not read into memory")
{
    const Folder folder;
    const QString path = folder.path(u"large.txt"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.resize(ReaderRegistry::maximumSize + 1)); // sparse
    file.close();
    CHECK(errorOf(path).kind == Error::Kind::TooLarge);
}

TEST_CASE("64 MiB in one line without a blank is read")
{
    QByteArray bytes(ReaderRegistry::maximumSize, 'x');
    const auto articles = ReaderRegistry().readBytes(bytes, u"long"_s);
    REQUIRE(articles);
    CHECK(articles->front().text.size() == bytes.size());
    CHECK(articles->front().title.isEmpty());
}
