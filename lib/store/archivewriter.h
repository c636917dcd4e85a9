// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes an archive file. One writer at a time on a file (a second one gets Locked); used on the
// thread that opened it; blocking. Everything between begin() and commit() is one transaction:
// after a crash the archive is as it was at the last commit.
#pragma once

#include "core/article.h"
#include "core/error.h"
#include "core/event.h"
#include "core/facts.h"
#include "core/journal.h"

#include <QHash>

#include <memory>

namespace eventarium {

// What the archive knows of a source file.
struct SourceState
{
    ArticleId article; // none: it could not be read
    QByteArray contentHash;
    qint64 size = 0;
    QDateTime modified;
    int extractorVersion = 0;

    bool operator==(const SourceState &) const = default;
};

class ArchiveWriter final
{
public:
    // Makes a new archive; an existing file is an error (NotWritable). Errors: NotWritable, DiskFull.
    static Result<ArchiveWriter> create(const QString &path);
    // Errors: NotFound, NotReadable, NotAnArchive, NewerVersion, Locked, ReadOnly, Corrupt.
    static Result<ArchiveWriter> open(const QString &path);
    ArchiveWriter(ArchiveWriter &&) noexcept;
    ArchiveWriter &operator=(ArchiveWriter &&) noexcept;
    ~ArchiveWriter();

    Result<void> begin();
    Result<void> commit(); // DiskFull, Locked: the transaction is rolled back, the archive unchanged
    void rollback();
    // After many changes, outside of begin() and commit(): writes a copy of the index that readers filter by, so
    // that they need not make it when they open the archive; nothing where the archive is small, or the copy
    // still good. Without it all is slower, nothing is wrong.
    Result<void> keepIndex(qint64 fewestEvents = 5'000);

    Result<QHash<QString, SourceState>> sources() const; // by path
    // Adds the article of a source or replaces the one of the same path. Found facts go with it.
    Result<ArticleId> putArticle(const Article &article, const FoundFacts &facts, int extractorVersion);
    // Takes the article of a source away, with what was found in it; nothing where there is none.
    Result<void> removeArticle(const QString &source);
    Result<void> putFailure(const QString &path, const QByteArray &contentHash, qint64 size, const QDateTime &modified,
                            const Error &error);
    // Same content, new time stamp.
    Result<void> touchSource(const QString &path, qint64 size, const QDateTime &modified);

    // All entries of the journal, in the order in which they were added.
    Result<JournalEntries> journal() const;
    // Adds the entries that are not there yet; how many that were. The series that they are about become dirty.
    Result<qint64> addToJournal(const JournalEntries &entries);

    // Series keys whose found events changed since they were resolved last.
    Result<QStringList> dirtySeries() const;
    Result<std::vector<Telling>> tellings(const QString &seriesKey) const;
    // Replaces the resolved events of a series. Ids of events that stay the same are kept: an event
    // takes over the id of a former one with which it shares most articles.
    Result<void> putResolved(const QString &seriesKey, const std::vector<Event> &events);

private:
    struct Private;
    explicit ArchiveWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace eventarium
