// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/archivefixture.h"

#include <QFile>

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace eventarium;
using namespace eventarium::test;

namespace {

Story techWeek()
{
    return Story(u"/a/week.txt"_s).title(u"Nanjing Tech Week ends"_s).published(u"2020-06-28"_s)
        .event(u"Nanjing Tech Week"_s, u"2020-06-23"_s, u"2020-06-27"_s, 3).place(u"Nanjing"_s).organizer(u"Nanjing City"_s)
        .participant(u"Huawei"_s).person(u"Zheng Zhong"_s).topic(u"5G"_s).figure(25000).organization(u"Internet Society of China"_s, u"ISC"_s);
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

void execute(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK);
    REQUIRE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(handle);
}

} // namespace

TEST_CASE("What is written is read again")
{
    ArchiveFixture archive;
    const Story story = techWeek();
    archive.add({story});
    const ArchiveReader reader = archive.reader();
    const EventList list = must(reader.select({}, {}));
    REQUIRE(list.ids.size() == 1);
    CHECK(list.total == 1);

    const Event event = must(reader.event(list.ids.front()));
    CHECK(event.row.name == u"Nanjing Tech Week");
    CHECK(event.row.edition == 3);
    CHECK(event.row.dates == story.facts().events.front().dates);
    CHECK(event.row.city == u"Nanjing");
    REQUIRE(event.row.attendance);
    CHECK(event.row.attendance->figure.quantity.value == 25000);
    CHECK(event.row.attendance->quote == u"25000 visitors");
    CHECK(event.row.attendance->source == u"/a/week.txt");
    REQUIRE(event.articles.size() == 1);

    const Article article = must(reader.article(event.articles.front()));
    CHECK(article.text == story.article().text);
    CHECK(article.contentHash == story.article().contentHash);
    CHECK(article.modified == story.article().modified);
    REQUIRE(event.facts.figures.size() == 1);
    for (const Evidence &evidence : {event.facts.evidence.name, event.facts.evidence.start, event.facts.places.front().evidence,
                                     event.facts.organizers.front().evidence, event.facts.people.front().evidence,
                                     event.facts.participants.front().evidence, event.facts.topics.front().evidence,
                                     event.facts.figures.front().evidence}) {
        CHECK_FALSE(evidence.text.isEmpty());
        CHECK(evidence.article == article.id);
        CHECK(evidence.span.in(article.text) == evidence.text);
    }
    CHECK(must(reader.check()).isEmpty());
    CHECK(must(reader.articles()).size() == 1);
    CHECK(must(reader.figures(list.ids)).size() == 1);
}

TEST_CASE("What is not there is said to be not there")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    const ArchiveReader reader = archive.reader();
    CHECK(reader.event({77}).error().kind == Error::Kind::NotFound);
    CHECK(reader.article({77}).error().kind == Error::Kind::NotFound);
    const EventId gone[] = {EventId{77}};
    CHECK(must(reader.rows(gone)).empty());
    CHECK(must(reader.figures(gone)).empty());
    CHECK(ArchiveReader::open(archive.folder() + u"/none.eventarium"_s).error().kind == Error::Kind::NotFound);
    CHECK(ArchiveWriter::open(archive.folder() + u"/none.eventarium"_s).error().kind == Error::Kind::NotFound);
    CHECK(ArchiveWriter::create(archive.folder() + u"/none/a.eventarium"_s).error().kind == Error::Kind::NotWritable);
    CHECK(ArchiveWriter::create(archive.path()).error().kind == Error::Kind::NotWritable);
}

TEST_CASE("An article put again replaces the former, and its event keeps its id")
{
    ArchiveFixture archive;
    archive.add({techWeek(), Story(u"/a/other.txt"_s).event(u"Other Forum"_s, u"2021"_s)});
    const EventId week = must(archive.reader().select({}, {EventOrder::Key::Name, false})).ids.front();
    const auto before = must(archive.reader().info());
    archive.add({techWeek().figure(26000)});
    const ArchiveReader reader = archive.reader();
    const EventList list = must(reader.select({}, {EventOrder::Key::Name, false}));
    REQUIRE(list.ids.size() == 2);
    CHECK(list.ids.front() == week);
    CHECK(must(reader.event(week)).facts.figures.size() == 2);
    CHECK(must(reader.check()).isEmpty());
    const auto after = must(reader.info());
    CHECK(after.generation == before.generation + 1);
    CHECK(after.fingerprint != before.fingerprint);
    CHECK(after.articles == 2);
}

TEST_CASE("An event that no article tells of any more is gone")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    archive.add({Story(u"/a/week.txt"_s).title(u"Nothing happened"_s)});
    const ArchiveReader reader = archive.reader();
    CHECK(must(reader.select({}, {})).ids.empty());
    CHECK(must(reader.articles()).size() == 1);
    CHECK(must(reader.check()).isEmpty());
}

TEST_CASE("The fingerprint tells content apart, not its order")
{
    const Story one = techWeek();
    const Story two = Story(u"/a/other.txt"_s).event(u"Other Forum"_s, u"2021"_s);
    ArchiveFixture a, b, c;
    a.add({one, two});
    b.add({two});
    b.add({one});
    c.add({one});
    CHECK(must(a.reader().info()).fingerprint == must(b.reader().info()).fingerprint);
    CHECK(must(a.reader().info()).fingerprint != must(c.reader().info()).fingerprint);
    CHECK(must(a.reader().info()).generation == 1);
    CHECK(must(b.reader().info()).generation == 2);
}

TEST_CASE("What is rolled back or never committed was never there")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    {
        auto writer = must(ArchiveWriter::open(archive.path()));
        must(writer.begin());
        put(writer, Story(u"/a/other.txt"_s).event(u"Other Forum"_s, u"2021"_s).organizer(u"Some Society"_s));
        resolve(writer);
        writer.rollback();
        must(writer.begin());
        put(writer, Story(u"/a/third.txt"_s).event(u"Third Forum"_s, u"2022"_s).organizer(u"Some Society"_s));
        resolve(writer);
        must(writer.commit());
        must(writer.begin());
        put(writer, Story(u"/a/fourth.txt"_s).event(u"Fourth Forum"_s, u"2023"_s));
    }
    const ArchiveReader reader = archive.reader();
    CHECK(must(reader.info()).articles == 2);
    CHECK(must(reader.info()).events == 2);
    CHECK(must(reader.check()).isEmpty());
    EventFilter filter;
    filter.facets[Facet::Organization] = {u"Some Society"_s};
    CHECK(must(reader.select(filter, {})).ids.size() == 1);
}

TEST_CASE("Sources and failures are remembered")
{
    ArchiveFixture archive;
    const Story story = techWeek();
    archive.add({story});
    auto writer = must(ArchiveWriter::open(archive.path()));
    const auto time = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::UTC);
    must(writer.begin());
    must(writer.putFailure(u"/a/bad.bin"_s, "hash", 12, time, {Error::Kind::NotText, u"No text."_s, {}}));
    must(writer.touchSource(u"/a/week.txt"_s, story.article().size, time));
    must(writer.commit());
    const auto sources = must(writer.sources());
    REQUIRE(sources.size() == 2);
    CHECK(sources[u"/a/week.txt"_s].modified == time);
    CHECK(sources[u"/a/week.txt"_s].contentHash == story.article().contentHash);
    CHECK(sources[u"/a/week.txt"_s].extractorVersion == 1);
    CHECK(sources[u"/a/bad.bin"_s] == SourceState{{}, "hash", 12, time, 0});
    CHECK(must(archive.reader().info()).failures == 1);

    must(writer.begin());
    put(writer, Story(u"/a/bad.bin"_s).event(u"Was Text After All"_s));
    resolve(writer);
    must(writer.commit());
    CHECK(must(archive.reader().info()).failures == 0);
}

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
            const Story story = Story(u"/b/%1.txt"_s.arg(i)).event(u"Big Forum %1"_s.arg(i), u"2021-05-01"_s).text(u"word%1 "_s.arg(i).repeated(400));
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
    REQUIRE(QFile::setPermissions(archive.folder(), readable | QFileDevice::ExeOwner | QFileDevice::ExeGroup | QFileDevice::ExeOther));
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

TEST_CASE("A reader sees the last commit at each call")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    const ArchiveReader reader = archive.reader();
    CHECK(must(reader.info()).events == 1);
    archive.add({Story(u"/a/other.txt"_s).event(u"Other Forum"_s, u"2021"_s)});
    CHECK(must(reader.info()).events == 2);
    CHECK(must(reader.select({}, {})).ids.size() == 2);
}

TEST_CASE("A call that is stopped is cancelled")
{
    ArchiveFixture archive;
    archive.add({techWeek()});
    const ArchiveReader reader = archive.reader();
    std::stop_source stop;
    stop.request_stop();
    CHECK(reader.select({}, {}, stop.get_token()).error().kind == Error::Kind::Cancelled);
    CHECK(reader.facet(Facet::Period, {}, 0, stop.get_token()).error().kind == Error::Kind::Cancelled);
    CHECK(must(reader.select({}, {})).ids.size() == 1);
}
