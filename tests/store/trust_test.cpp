// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an archive does where files, disks and other programs do not behave.

#include "store/pagesums.h"
#include "support/unprivileged.h"
#include "techweek.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace eventarium;
using namespace eventarium::test;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

// As the program itself would write: what others write counts as damage.
void execute(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    REQUIRE(sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                            store::pageSumsLayer())
            == SQLITE_OK);
    REQUIRE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(handle);
}

} // namespace

TEST_CASE("Only one may write, all may read")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    {
        auto first = must(ArchiveWriter::open(archive.path()));
        const auto second = ArchiveWriter::open(archive.path());
        REQUIRE_FALSE(second);
        CHECK(second.error().kind == Error::Kind::Locked);
        CHECK(second.error().message.contains(QString::number(getpid())));
        CHECK(must(archive.reader().info()).events == 1);
        // By another name it is the same file.
        REQUIRE(QFile::link(archive.path(), archive.folder() + u"/link.eventarium"_s));
        CHECK(ArchiveWriter::open(archive.folder() + u"/link.eventarium"_s).error().kind == Error::Kind::Locked);
    }
    CHECK(ArchiveWriter::open(archive.path()));
    CHECK_FALSE(QFile::exists(archive.path() + u"-lock"_s));
}

TEST_CASE("A writer that is killed leaves no lock")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    int ready[2];
    REQUIRE(pipe(ready) == 0);
    const pid_t child = fork();
    if (child == 0) {
        auto writer = ArchiveWriter::open(archive.path());
        const bool ok = writer && writer->begin() && writer->putArticle(techWeek().article(), {}, 1);
        const char byte = ok ? 'y' : 'n';
        if (write(ready[1], &byte, 1) != 1)
            _exit(1);
        pause();
        _exit(0);
    }
    char byte = 0;
    REQUIRE(read(ready[0], &byte, 1) == 1);
    CHECK(byte == 'y');
    CHECK(ArchiveWriter::open(archive.path()).error().kind == Error::Kind::Locked);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    CHECK(ArchiveWriter::open(archive.path()));
    CHECK(must(archive.reader().check()).isEmpty());
    CHECK(must(archive.reader().info()).events == 1);
    close(ready[0]);
    close(ready[1]);
}

TEST_CASE("What is no archive is refused and left alone")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.eventarium"_s);
    SECTION("text")
    {
        writeFile(path, QByteArray("This is no database.\n").repeated(1000));
    }
    SECTION("nothing")
    {
        writeFile(path, {});
    }
    SECTION("a database of something else")
    {
        execute(path, "CREATE TABLE bookmarks (url)");
    }
    SECTION("a folder")
    {
        REQUIRE(QDir(folder.path()).mkdir(u"x.eventarium"_s));
    }
    const auto before = QFileInfo(path).size();
    const auto reader = ArchiveReader::open(path);
    REQUIRE_FALSE(reader);
    CHECK(reader.error().kind == Error::Kind::NotAnArchive);
    CHECK(reader.error().message.contains(u"not an Eventarium archive"_s));
    CHECK(ArchiveWriter::open(path).error().kind == Error::Kind::NotAnArchive);
    CHECK(QFileInfo(path).size() == before);
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot).size() == 1);
}

TEST_CASE("An archive of a newer version is refused")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    execute(archive.path(), "PRAGMA user_version = 999");
    CHECK(ArchiveReader::open(archive.path()).error().kind == Error::Kind::NewerVersion);
    const auto writer = ArchiveWriter::open(archive.path());
    CHECK(writer.error().kind == Error::Kind::NewerVersion);
    CHECK(writer.error().message.contains(u"newer version"_s));
}

TEST_CASE("A truncated archive is refused")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    const auto size = QFileInfo(archive.path()).size();
    REQUIRE(QFile::resize(archive.path(), size / 2));
    CHECK(ArchiveReader::open(archive.path()).error().kind == Error::Kind::Corrupt);
    CHECK(ArchiveWriter::open(archive.path()).error().kind == Error::Kind::Corrupt);
    REQUIRE(QFile::resize(archive.path(), 50));
    CHECK_FALSE(ArchiveReader::open(archive.path()));
}

TEST_CASE("check() finds what does not fit")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    QByteArray sql;
    QString problem;
    SECTION("a sentence outside of its text")
    {
        sql = "UPDATE found_figure SET span_end = 100000";
        problem = u"outside of its text"_s;
    }
    SECTION("an event without articles")
    {
        sql = "UPDATE found_event SET event = NULL";
        problem = u"No article tells of event"_s;
    }
    SECTION("a telling of an event that is gone")
    {
        sql = "UPDATE found_event SET event = 99";
        problem = u"belongs to an event that is gone"_s;
    }
    SECTION("a row that belongs to nothing")
    {
        sql = "PRAGMA foreign_keys = OFF; DELETE FROM article";
        problem = u"belongs to nothing"_s;
    }
    execute(archive.path(), sql.constData());
    const QStringList problems = must(archive.reader().check());
    CHECK(problems.join(u'\n').contains(problem));
}

TEST_CASE("A full disk leaves the archive at its last commit")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    // A child whose files may not grow stands in for a full disk.
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        auto writer = ArchiveWriter::open(archive.path());
        if (!writer || !writer->begin())
            _exit(2);
        const rlimit limit{400'000, 400'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        for (int i = 0; i < 20'000; ++i) {
            const Story story = Story(u"/b/%1.txt"_s.arg(i))
                                    .event(u"Big Forum %1"_s.arg(i), u"2021-05-01"_s)
                                    .text(u"word%1 "_s.arg(i).repeated(400));
            const auto done = writer->putArticle(story.article(), story.facts(), 1);
            if (!done)
                _exit(done.error().kind == Error::Kind::DiskFull ? 0 : 3);
        }
        const auto done = writer->commit();
        _exit(!done && done.error().kind == Error::Kind::DiskFull ? 0 : 4);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(must(archive.reader().info()).events == 1);
    CHECK(must(archive.reader().check()).isEmpty());
    archive.add({Story(u"/a/other.txt"_s).event(u"Other Forum"_s, u"2021"_s)});
    CHECK(must(archive.reader().info()).events == 2);
}

TEST_CASE("An archive in a folder that cannot be written is read as it stands")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    const auto readable = QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    REQUIRE(QFile::setPermissions(archive.path(), readable));
    REQUIRE(QFile::setPermissions(archive.folder(),
                                  readable | QFileDevice::ExeOwner | QFileDevice::ExeGroup | QFileDevice::ExeOther));
    // Rights do not bind root: a child gives up what it may.
    const pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && setresuid(65534, 65534, 65534) != 0)
            _exit(10);
        const auto reader = ArchiveReader::open(archive.path());
        if (!reader)
            _exit(1);
        if (const auto info = reader->info(); !info || !info->readOnly || info->events != 1)
            _exit(2);
        const auto list = reader->select({}, {});
        if (!list || list->ids.size() != 1)
            _exit(3);
        const auto writer = ArchiveWriter::open(archive.path());
        _exit(!writer && writer.error().kind == Error::Kind::ReadOnly ? 0 : 4);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    QFile::setPermissions(archive.folder(), readable | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

TEST_CASE("Where a folder cannot be written, no archive is made, and the folder is what the message is about")
{
    QTemporaryDir folder;
    const auto rights = QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadOther | QFileDevice::ExeOther;
    REQUIRE(QFile::setPermissions(folder.path(), rights));
    {
        const Unprivileged unprivileged;
        const auto made = ArchiveWriter::create(folder.filePath(u"a.eventarium"_s));
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Kind::NotWritable);
        CHECK(made.error().message.contains(u"cannot be made: its folder cannot be written."_s));
    }
    CHECK(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    REQUIRE(QFile::setPermissions(folder.path(), rights | QFileDevice::WriteOwner));
    CHECK(ArchiveWriter::create(folder.filePath(u"a.eventarium"_s)));
}

TEST_CASE("No archive is made in the place of a link that leads nowhere")
{
    QTemporaryDir folder;
    const QString link = folder.filePath(u"link.eventarium"_s);
    REQUIRE(QFile::link(folder.filePath(u"gone.eventarium"_s), link));
    const auto made = ArchiveWriter::create(link);
    REQUIRE_FALSE(made);
    CHECK(made.error().message.contains(u"a link to a file that is not there"_s));
    CHECK(QFileInfo(link).isSymLink());
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::System).size() == 1);
}

TEST_CASE("An archive that lost a table is called damaged, not the program")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    execute(archive.path(), "DROP TABLE event_facts");
    const auto reader = ArchiveReader::open(archive.path());
    REQUIRE(reader);
    const EventId first = must(reader->select({}, {})).ids.front();
    const auto event = reader->event(first);
    REQUIRE_FALSE(event);
    CHECK(event.error().kind == Error::Kind::Corrupt);
    CHECK(event.error().message.contains(u"is damaged"_s));
}

TEST_CASE("What an unfinished creation left is in nobody's way")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.eventarium"_s);
    writeFile(path + u"-new"_s, GENERATE(QByteArray(), QByteArray("SQLite format 3\0", 16) + QByteArray(500, '\0')));
    writeFile(path + u"-lock"_s, GENERATE("", "program 12 on host\n"));
    for (const QString &ending : {u"-new-wal"_s, u"-new-shm"_s, u"-new-journal"_s})
        writeFile(path + ending, "of a program that died");
    CHECK(ArchiveReader::open(path).error().kind == Error::Kind::NotFound);
    {
        auto writer = must(ArchiveWriter::create(path));
        REQUIRE(writer.begin());
        REQUIRE(writer.commit());
    }
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"a.eventarium"_s});
    CHECK(must(must(ArchiveReader::open(path)).check()).isEmpty());
}

TEST_CASE("A file that only has the name of one of ours is left alone")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.eventarium"_s);
    const QString letter = folder.filePath(u"letter.txt"_s);
    writeFile(letter, "Dear Sir");
    const QString name = path + GENERATE(u"-new"_s, u"-lock"_s);
    SECTION("a file")
    {
        REQUIRE(QFile::rename(letter, name));
        const auto made = ArchiveWriter::create(path);
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Kind::NotWritable);
        CHECK(made.error().message.contains(QFileInfo(name).fileName() + u" is in the way"_s));
        REQUIRE(QFile::rename(name, letter));
        CHECK_FALSE(QFile::exists(path));
    }
    SECTION("a folder")
    {
        REQUIRE(QDir().mkpath(name));
        CHECK(ArchiveWriter::create(path).error().message.contains(u" is in the way"_s));
        CHECK(QDir(name).exists());
    }
    SECTION("a link to a file")
    {
        REQUIRE(QFile::link(letter, name));
        const auto made = ArchiveWriter::create(path);
        CHECK((made || made.error().message.contains(u" is in the way"_s)));
    }
    QFile file(letter);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "Dear Sir");
}
