// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All events as CSV, against sqlite3 -csv selecting the same columns of the same archive: a million made-up events,
// or those of the archive that EVENTARIUM_BENCH_ARCHIVE names.

#include "bench/bars.h"
#include "report/exportrun.h"
#include "store/archivereader.h"
#include "support/archivegenerator.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace eventarium::bench {

namespace {

constexpr int events = 1'000'000;
constexpr int runs = 3;

// The columns of product.md, sentences cut out of the texts, newest first. Enumerations stay numbers, which spares
// the peer their words.
constexpr auto selectAll = R"(SELECT e.name, e.edition, e.start_date, e.end_date,
    CASE length(coalesce(e.start_date, e.end_date)) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' END,
    e.status, e.mode, e.city, e.country, '',
    f.value, f.upper, f.qualifier, f.unit, f.audience, f.basis, f.scope, f.stated_by,
    o.value, o.upper, o.qualifier, o.unit, o.basis, o.scope, o.stated_by,
    e.conflict, e.checked, e.articles,
    substr(ft.text, f.sentence_start + 1, f.sentence_end - f.sentence_start), fa.source,
    substr(ot.text, o.sentence_start + 1, o.sentence_end - o.sentence_start), oa.source, e.id
FROM event e
LEFT JOIN found_figure f ON f.id = e.attendance_figure LEFT JOIN found_event fe ON fe.id = f.found
LEFT JOIN article fa ON fa.id = fe.article LEFT JOIN article_text ft ON ft.article = fe.article
LEFT JOIN found_figure o ON o.id = e.online_figure LEFT JOIN found_event oe ON oe.id = o.found
LEFT JOIN article oa ON oa.id = oe.article LEFT JOIN article_text ot ON ot.article = oe.article
ORDER BY e.latest DESC)";

Result<ExportOutcome> exportAll(const QString &archive, const QString &target)
{
    const auto reader = ArchiveReader::open(archive);
    if (!reader)
        return std::unexpected(reader.error());
    const auto list = reader->select({}, {});
    if (!list)
        return std::unexpected(list.error());
    ExportRequest request;
    request.events = list->ids;
    request.context.coverage.total = list->total;
    const ExportSource source = exportSource(*reader, request);
    return writeExport(request, source, target, false, {});
}

double secondsOf(QProcess &process, const QString &program, const QStringList &arguments)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double taken = milliseconds([&] {
        process.start(program, arguments);
        process.waitForFinished(-1);
    });
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(program));
    return taken / 1e3;
}

} // namespace

int exportPart(const QStringList &arguments)
{
    const auto written = exportAll(arguments.value(0), arguments.value(1));
    if (!written) {
        std::fprintf(stderr, "%s\n", qPrintable(written.error().message));
        return 1;
    }
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%lld %ld\n", static_cast<long long>(written->rows), usage.ru_maxrss); // kilobytes
    return 0;
}

void exporting(const Sink &sink)
{
    QTemporaryDir folder;
    QString path = qEnvironmentVariable("EVENTARIUM_BENCH_ARCHIVE");
    if (path.isEmpty()) {
        path = folder.filePath(u"export.eventarium"_s);
        if (const auto made = test::generateArchive(path, events); !made)
            qFatal("%s", qPrintable(made.error().message));
    }
    const QString peer = QStandardPaths::findExecutable(u"sqlite3"_s);
    std::vector<double> ours, theirs, memory;
    QByteArray rows;
    // By turns, so that both meet the same machine.
    for (int i = 0; i < runs; ++i) {
        if (!peer.isEmpty()) {
            QProcess process;
            process.setStandardOutputFile(folder.filePath(u"peer.csv"_s));
            theirs.push_back(secondsOf(process, peer, {u"-csv"_s, u"-header"_s, path, QLatin1StringView(selectAll)}));
        }
        QProcess process;
        ours.push_back(secondsOf(process, QCoreApplication::applicationFilePath(),
                                 {u"--part"_s, u"export"_s, path, folder.filePath(u"ours.csv"_s)}));
        const QList<QByteArray> told = process.readAllStandardOutput().trimmed().split(' ');
        rows = told.value(0);
        memory.push_back(told.value(1).toDouble() / 1024);
    }
    sink({u"export of all events to CSV"_s, median(ours), u"s"_s, {}, false, QString::fromLatin1(rows) + u" events"_s});
    sink({u"export, peak memory"_s, median(memory), u"MB"_s, 100, false, {}});
    if (peer.isEmpty())
        std::printf("export against sqlite3 -csv: sqlite3 is absent, not measured\n");
    else
        sink({u"export, times sqlite3 -csv"_s, median(ours) / median(theirs), u"times"_s, 2, false,
              u"which took %1 s"_s.arg(median(theirs), 0, 'f', 1)});
}

} // namespace eventarium::bench
