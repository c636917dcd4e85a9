// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Import with full extraction against a plain program that reads the same files and inserts their texts into
// an FTS5 table (C API, one transaction, WAL, synchronous NORMAL), and against recollindex where it is.

#include "bench/bars.h"
#include "extract/extractor.h"
#include "ingest/ingestor.h"
#include "reader/readerregistry.h"
#include "support/articlegenerator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <sqlite3.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace eventarium::bench {

namespace {

constexpr unsigned articles = 20'000;
constexpr int runs = 3; // each takes seconds

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void makeArticles(const QString &folder, unsigned count)
{
    test::ArticleGenerator generator(2);
    for (unsigned i = 0; i < count; ++i) {
        const QString sub = u"%1/%2"_s.arg(folder).arg(i / 1000, 4, 10, QLatin1Char('0'));
        if (i % 1000 == 0)
            QDir().mkpath(sub);
        write(u"%1/%2.txt"_s.arg(sub).arg(i, 6, 10, QLatin1Char('0')), generator.article(i));
    }
}

int importAll(const QString &folder, const QString &archive)
{
    const ReaderRegistry readers;
    const Extractor extractor;
    IngestPlan plan;
    plan.archive = archive;
    plan.paths = {folder};
    plan.backups = 0; // the peers make none
    const auto report = Ingestor(readers, extractor).run(plan, {});
    if (!report || report->taken != report->files) {
        std::fprintf(stderr, "%s\n", report ? "not all articles were taken" : qPrintable(report.error().message));
        return 1;
    }
    return 0;
}

void execute(sqlite3 *database, const char *sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(database));
}

// The peer: nothing but reading and FTS5.
int insertAll(const QString &folder, const QString &path)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &database) != SQLITE_OK)
        return 1;
    execute(
        database,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE texts USING fts5 (text); BEGIN");
    sqlite3_stmt *insert = nullptr;
    if (sqlite3_prepare_v2(database, "INSERT INTO texts VALUES (?)", -1, &insert, nullptr) != SQLITE_OK)
        return 1;
    const QDir root(folder);
    for (const QString &sub : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir files(root.filePath(sub));
        for (const QString &name : files.entryList(QDir::Files, QDir::Name)) {
            QFile file(files.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                return 1;
            const QByteArray text = file.readAll();
            sqlite3_bind_text(insert, 1, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
            if (sqlite3_step(insert) != SQLITE_DONE)
                return 1;
            sqlite3_reset(insert);
        }
    }
    sqlite3_finalize(insert);
    execute(database, "COMMIT");
    sqlite3_close(database);
    return 0;
}

struct Run
{
    double seconds = 0;
    double megabytes = 0; // at its peak
};

// A part in a process of its own, which tells its peak memory.
Run part(const QString &name, const QString &folder, const QString &file)
{
    for (const QString &left : {file, QString(file + u"-wal"_s), QString(file + u"-shm"_s)})
        QFile::remove(left);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    Run run;
    run.seconds = milliseconds([&] {
                      process.start(QCoreApplication::applicationFilePath(), {u"--part"_s, name, folder, file});
                      process.waitForFinished(-1);
                  })
                  / 1e3;
    if (process.exitCode() != 0)
        qFatal("the part “%s” failed", qPrintable(name));
    run.megabytes = process.readAllStandardOutput().trimmed().toDouble() / 1024;
    return run;
}

Run middle(std::vector<Run> all)
{
    std::vector<double> seconds, megabytes;
    for (const Run &run : all) {
        seconds.push_back(run.seconds);
        megabytes.push_back(run.megabytes);
    }
    return {median(seconds), median(megabytes)};
}

void recoll(const Sink &sink, const QString &folder, double ours)
{
    const QString program = QStandardPaths::findExecutable(u"recollindex"_s);
    if (program.isEmpty()) {
        std::printf("import against recollindex: recollindex is absent, not measured\n");
        return;
    }
    QTemporaryDir configuration;
    write(configuration.filePath(u"recoll.conf"_s),
          "topdirs = " + QFile::encodeName(folder) + "\nthrQSizes = 2 2 2\nthrTCounts = 2 2 1\nnoaspell = 1\n");
    const double theirs = milliseconds([&] { QProcess::execute(program, {u"-c"_s, configuration.path(), u"-z"_s}); })
                          / 1e3;
    sink({u"import, times faster than recollindex"_s, theirs / ours, u"times"_s, 5, true,
          u"recollindex took %1 s"_s.arg(theirs, 0, 'f', 1)});
}

} // namespace

int importPart(const QStringList &arguments)
{
    if (arguments.value(0) == u"articles") {
        makeArticles(arguments.value(1), arguments.value(2).toUInt());
        return 0;
    }
    const int code = arguments.value(0) == u"import" ? importAll(arguments.value(1), arguments.value(2))
                                                     : insertAll(arguments.value(1), arguments.value(2));
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%ld\n", usage.ru_maxrss); // kilobytes
    return code;
}

void import(const Sink &sink)
{
    QTemporaryDir folder;
    const QString files = folder.filePath(u"articles"_s);
    makeArticles(files, articles);
    // By turns, so that both meet the same machine.
    std::vector<Run> ours, theirs;
    for (int i = 0; i < runs; ++i) {
        theirs.push_back(part(u"insert"_s, files, folder.filePath(u"peer.db"_s)));
        ours.push_back(part(u"import"_s, files, folder.filePath(u"import.eventarium"_s)));
    }
    const Run import = middle(ours);
    const Run peer = middle(theirs);
    const double size = static_cast<double>(QFile(folder.filePath(u"import.eventarium"_s)).size()) / 1e6;
    sink({u"import of 20,000 articles of 2 KB"_s,
          import.seconds,
          u"s"_s,
          {},
          false,
          u"archive of %1 MB"_s.arg(size, 0, 'f', 0)});
    sink({u"import, peak memory"_s, import.megabytes, u"MB"_s, 300, false, {}});
    sink({u"import, times FTS5 insertion alone"_s, import.seconds / peer.seconds, u"times"_s, 4.5, false,
          u"which took %1 s"_s.arg(peer.seconds, 0, 'f', 2)});
    recoll(sink, files, import.seconds);
}

} // namespace eventarium::bench
