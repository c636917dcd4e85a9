// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Imports files and folders into an archive: scan, decode and extract on all cores, one writer.
// Blocking: run it on a worker thread. A file that fails is a row of the report, never an abort.
#pragma once

#include "core/error.h"
#include "core/progress.h"
#include "ingest/listcolumns.h"

#include <QStringList>

#include <algorithm>
#include <stop_token>
#include <vector>

namespace eventarium {

class ReaderRegistry;
class Extractor;

struct IngestPlan
{
    QString archive; // path; made when it does not exist
    QStringList paths; // files and folders
    QMap<ListField, QString> columns; // of lists of events: what is not to be guessed
    int threads = 0; // 0: one a core
    int batch = 500; // articles a commit
    int backups = 2; // so many are kept beside the archive after large imports; 0: none are made
    qint64 largeFrom = 1000; // articles taken
};

struct IngestReport
{
    struct Skipped
    {
        QString path;
        Error error;

        bool operator==(const Skipped &) const = default;
    };

    // What became of a file. Each file is in one group.
    enum class Group {
        Taken, // with an event
        WithoutEvent,
        OtherLanguage, // stored and searchable, but facts are drawn from English alone
        Duplicate, // the same bytes as another file of the archive
        Unchanged,
        Scanned, // images of pages
        TooLarge,
        Unreadable // why stands in `failed`
    };
    struct Listed
    {
        Group group = Group::Taken;
        QString path;

        bool operator==(const Listed &) const = default;
    };

    qint64 count(Group group) const { return std::ranges::count(listed, group, &Listed::group); }

    qint64 files = 0; // seen; = taken + unchanged + failed.size() unless cancelled
    qint64 taken = 0; // new or changed
    qint64 unchanged = 0;
    qint64 withoutEvent = 0; // of taken
    qint64 events = 0; // in the archive afterwards
    std::vector<Skipped> failed; // by path
    std::vector<Listed> listed; // all files, by path; their number is `files` unless cancelled
    bool cancelled = false; // what was committed until then stays

    bool operator==(const IngestReport &) const = default;
};

class Ingestor final
{
public:
    Ingestor(const ReaderRegistry &readers, const Extractor &extractor);
    Q_DISABLE_COPY_MOVE(Ingestor)

    // Errors: what makes the whole import impossible (no such path, archive locked, disk full).
    // Cancelling is no error: the report says so.
    Result<IngestReport> run(const IngestPlan &plan, std::stop_token stop, const ProgressSink &progress = {}) const;

private:
    const ReaderRegistry &m_readers;
    const Extractor &m_extractor;
};

} // namespace eventarium
