// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A folder of articles and the archive they are imported into, both gone with the value. On one thread.
#pragma once

#include "articlefolder.h"
#include "ingest/importjob.h"
#include "plainsteps.h"
#include "store/archivereader.h"
#include "support/print.h"

#include <QDir>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

namespace eventarium::test {

using namespace Qt::StringLiterals;

class Import
{
public:
    QString archive() const { return m_folder.filePath(archiveName); }
    QString files() const { return m_folder.filePath(u"articles"_s); }
    QString file(const QString &name) const { return files() + u'/' + name; }
    void write(const QString &name, const QByteArray &text) const
    {
        QDir().mkpath(files());
        writeText(file(name), text);
    }

    Result<IngestReport> tryRun(int version = 1)
    {
        IngestPlan plan;
        plan.archive = archive();
        plan.paths = paths.isEmpty() ? QStringList{files()} : paths;
        plan.threads = threads;
        plan.batch = batch;
        ImportSteps steps = plainSteps(m_readers, version);
        if (extract)
            steps.extract = extract;
        if (read)
            steps.read = read;
        return runImport(steps, plan, stop.get_token(), progress);
    }
    IngestReport run(int version = 1)
    {
        auto report = tryRun(version);
        if (!report)
            FAIL(report.error().message.toStdString());
        return *report;
    }

    QString archiveName = u"a.eventarium"_s;
    QStringList paths;
    int threads = 2;
    int batch = 10;
    std::stop_source stop;
    ProgressSink progress;
    std::function<FoundFacts(const Article &)> extract;
    std::function<Result<std::vector<Article>>(const QString &)> read;

private:
    QTemporaryDir m_folder;
    ReaderRegistry m_readers;
};

inline QStringList problems(const QString &archive)
{
    const auto reader = ArchiveReader::open(archive);
    return reader ? reader->check().value() : QStringList{reader.error().message};
}

inline constexpr auto robots = "name: Robot Forum\ndate: 2020-05-05\nvisitors: 500\n";

} // namespace eventarium::test
