// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archivewriter.h"

#include "core/sketch.h"
#include "store/archivestate.h"
#include "store/articles.h"
#include "store/backup.h"
#include "store/foundfacts.h"
#include "store/groups.h"
#include "store/indexbuilding.h"
#include "store/journal.h"
#include "store/messages.h"
#include "store/newarchive.h"
#include "store/resolvedevents.h"
#include "store/schema.h"
#include "store/storedindex.h"
#include "store/transaction.h"
#include "store/writelock.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace eventarium {

using namespace store;

namespace {

// Whether `undo` changes whether `other` counts, itself or through other undos.
bool undoes(const JournalEntries &all, const JournalEntry &undo, const JournalEntry &other)
{
    QString uid = undo.undone;
    for (size_t steps = 0; !uid.isEmpty() && steps <= all.size(); ++steps) {
        if (uid == other.uid)
            return true;
        const auto next = std::ranges::find(all, uid, &JournalEntry::uid);
        uid = next == all.end() ? QString() : next->undone;
    }
    return false;
}

JournalEntries aliasesAmong(const JournalEntries &entries)
{
    JournalEntries aliases;
    std::ranges::copy_if(entries, std::back_inserter(aliases),
                         [](const JournalEntry &entry) { return entry.kind == JournalEntry::Kind::Alias; });
    return aliases;
}

// All articles that entries name, and the blocks of their events, both of what is undone too.
void markDirty(Groups &groups, const Connection &connection, const JournalEntries &entries)
{
    QSet<QString> hashes;
    QSet<QString> sources;
    for (const JournalEntry &entry : entries) {
        for (const EventTarget *target : {&entry.event, &entry.other}) {
            if (target->name.isEmpty())
                continue;
            groups.markDirty(blocksOf(*target));
            for (const ArticleRef &article : target->articles) {
                hashes.insert(article.hash);
                sources.insert(article.source);
            }
        }
    }
    Statement articles(connection, "SELECT id, hash, source FROM article");
    std::vector<qint64> named;
    while (articles.step()) {
        if (hashes.contains(QString::fromLatin1(articles.blob(1).toHex())) || sources.contains(articles.text(2)))
            named.push_back(articles.int64(0));
    }
    for (const qint64 article : named)
        groups.markDirtyTellings(article);
}

} // namespace

// The lock is the first to come and the last to go.
struct ArchiveWriter::Private
{
    explicit Private(const QString &path, bool isNew = false)
        : lock(path)
        , connection(isNew ? made(path) : path, Connection::Mode::Write)
    {
    }

    static const QString &made(const QString &path)
    {
        makeArchive(path);
        return path;
    }

    // What needs the tables, once they are there.
    struct Tables
    {
        explicit Tables(const Connection &connection)
            : entities(connection)
            , series(connection)
            , articles(connection)
            , groups(connection)
            , foundWriter(connection, entities, groups)
            , foundReader(connection)
            , events(connection, entities, series, foundWriter)
            , state(ArchiveState::read(connection))
            , changes(connection)
        {
            follow(readJournal(connection));
        }

        // What people say of names, and of what belongs together. `unsettled` are keys of series.
        void follow(const JournalEntries &entries, const QStringList &unsettled = {})
        {
            groups.setLinks(mergedBlocks(entries));
            entities.setAliases(saidAliases(entries));
            series.setSaid(saidSeries(entries), unsettled);
        }

        Entities entities;
        SeriesTable series;
        Articles articles;
        Groups groups;
        FoundFactsWriter foundWriter;
        FoundFactsReader foundReader;
        ResolvedEvents events;
        ArchiveState state;
        ChangeLog changes;
    };

    void rollback()
    {
        transaction.reset();
        changed = false;
        if (tables) {
            tables->entities.forget();
            tables->groups.forget();
            tables->foundReader.forget();
            tables->series.forget();
            tables->changes.forget();
            if (journalGrew)
                tables->follow(readJournal(connection));
        }
        journalGrew = false;
    }
    void forgetState() { tables->state = ArchiveState::read(connection); }
    // Writing outside of begin() and commit() is a programmer's error.
    Tables &writing()
    {
        Q_ASSERT(transaction);
        changed = true;
        return *tables;
    }

    WriteLock lock;
    Connection connection;
    std::unique_ptr<Tables> tables;
    std::unique_ptr<Transaction> transaction;
    bool changed = false; // since begin()
    bool journalGrew = false; // since begin()
};

ArchiveWriter::ArchiveWriter(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

ArchiveWriter::ArchiveWriter(ArchiveWriter &&) noexcept = default;
ArchiveWriter &ArchiveWriter::operator=(ArchiveWriter &&) noexcept = default;
ArchiveWriter::~ArchiveWriter() = default;

Result<ArchiveWriter> ArchiveWriter::create(const QString &path)
{
    return guarded([&] {
        const QFileInfo file(path);
        if (file.exists())
            raise(Error::Kind::NotWritable, messages::alreadyThere(path), path);
        if (file.isSymLink())
            raise(Error::Kind::NotWritable, messages::linkToNothing(path), path);
        auto data = std::make_unique<Private>(path, true);
        data->tables = std::make_unique<Private::Tables>(data->connection);
        return ArchiveWriter(std::move(data));
    });
}

Result<ArchiveWriter> ArchiveWriter::open(const QString &path)
{
    return guarded([&] {
        // What is no archive is left alone, without even a lock file beside it.
        Schema::verify(Connection(path, Connection::Mode::Read));
        if (!QFileInfo(path).isWritable())
            raise(Error::Kind::ReadOnly, messages::readOnly(path), path);
        auto data = std::make_unique<Private>(path);
        if (!Schema::isCurrent(data->connection)) {
            if (const auto kept = backUpBeforeUpdate(path); !kept)
                throw Failure{kept.error()};
            Schema::upgrade(data->connection);
        }
        data->tables = std::make_unique<Private::Tables>(data->connection);
        return ArchiveWriter(std::move(data));
    });
}

Result<void> ArchiveWriter::begin()
{
    return guarded([&] {
        Q_ASSERT(!d->transaction);
        d->transaction = std::make_unique<Transaction>(d->connection, Transaction::Kind::Write);
        d->forgetState();
        d->changed = false;
    });
}

Result<void> ArchiveWriter::commit()
{
    auto done = guarded([&] {
        Q_ASSERT(d->transaction);
        if (d->changed) {
            auto &tables = *d->tables;
            tables.events.removeOrphans();
            tables.entities.settle();
            tables.series.settle();
            tables.groups.storeDirty();
            ++tables.state.generation;
            tables.state.changed = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toUtf8();
            tables.state.writtenBy = EVENTARIUM_VERSION;
            tables.state.write(d->connection);
            tables.changes.write(tables.state.generation);
        }
        d->transaction->commit();
        d->tables->foundReader.forget();
    });
    if (done) {
        d->transaction.reset();
        d->tables->changes.forget();
        d->changed = false;
    } else {
        d->rollback();
    }
    return done;
}

void ArchiveWriter::rollback()
{
    d->rollback();
}

Result<void> ArchiveWriter::keepIndex(qint64 fewestEvents)
{
    return guarded([&] {
        Q_ASSERT(!d->transaction);
        const Connection &connection = d->connection;
        const qint64 events = connection.number("SELECT count(*) FROM event");
        const qint64 changes = connection.number("SELECT count(*) FROM index_change");
        if (events < fewestEvents || (storedGeneration(connection) >= 0 && changes <= events / 200))
            return;
        Transaction transaction(connection, Transaction::Kind::Write);
        saveIndex(connection, buildIndex(connection));
        transaction.commit();
        d->tables->changes.forget();
    });
}

Result<QHash<QString, SourceState>> ArchiveWriter::sources() const
{
    return guarded([&] { return d->tables->articles.sources(); });
}

Result<ArticleId> ArchiveWriter::putArticle(const Article &article, const FoundFacts &facts, int extractorVersion)
{
    return guarded([&] {
        auto &tables = d->writing();
        const QByteArray sketch = article.sketch.isNull() ? textSketch(article.text) : article.sketch;
        const auto stored = tables.articles.find(article.source);
        std::vector<qint64> former;
        if (stored) {
            former = tables.foundWriter.remove(stored->id);
            tables.foundReader.forget(stored->id);
            tables.articles.remove(stored->id);
            tables.state.content.subtract(stored->hash, stored->extractor);
        } else {
            tables.articles.removeFailure(article.source);
        }
        const ArticleId id = tables.articles.write(article, facts, extractorVersion, stored ? stored->id : ArticleId(),
                                                   sketch);
        tables.state.content.add(article.contentHash, extractorVersion);
        tables.foundReader.remember(tables.foundWriter.write(article, id, sketch, facts, former));
        return id;
    });
}

Result<void> ArchiveWriter::removeArticle(const QString &source)
{
    return guarded([&] {
        auto &tables = d->writing();
        const auto stored = tables.articles.find(source);
        if (!stored)
            return;
        tables.foundWriter.remove(stored->id);
        tables.foundReader.forget(stored->id);
        tables.articles.remove(stored->id);
        tables.state.content.subtract(stored->hash, stored->extractor);
    });
}

Result<void> ArchiveWriter::putFailure(const QString &path, const QByteArray &contentHash, qint64 size,
                                       const QDateTime &modified, const Error &error)
{
    return guarded([&] { d->writing().articles.writeFailure(path, contentHash, size, modified, error); });
}

Result<void> ArchiveWriter::touchSource(const QString &path, qint64 size, const QDateTime &modified)
{
    // No change of content: the generation stays.
    return guarded([&] { d->tables->articles.touch(path, size, modified); });
}

Result<JournalEntries> ArchiveWriter::journal() const
{
    return guarded([&] { return readJournal(d->connection); });
}

Result<qint64> ArchiveWriter::addToJournal(const JournalEntries &entries)
{
    return guarded([&] {
        const JournalEntries added = store::addToJournal(d->connection, entries);
        if (added.empty())
            return qint64(0);
        auto &tables = d->writing();
        d->journalGrew = true;
        const JournalEntries all = readJournal(d->connection);
        JournalEntries concerned = added;
        for (const JournalEntry &entry : added) {
            // An undo changes what the undone entry is about.
            std::ranges::copy_if(all, std::back_inserter(concerned),
                                 [&](const JournalEntry &other) { return undoes(all, entry, other); });
        }
        markDirty(tables.groups, d->connection, concerned);
        QStringList unsettled;
        for (const auto &[one, other] : saidSeries(aliasesAmong(concerned)))
            unsettled += {one, other};
        tables.follow(all, unsettled);
        if (!saidAliases(aliasesAmong(concerned)).empty())
            tables.entities.unsettleAll();
        return static_cast<qint64>(added.size());
    });
}

Result<QStringList> ArchiveWriter::dirtySeries() const
{
    return guarded([&] { return d->tables->groups.dirty(); });
}

Result<std::vector<Telling>> ArchiveWriter::tellings(const QString &seriesKey) const
{
    return guarded([&] {
        std::vector<Telling> all;
        for (const GroupMember &member : d->tables->groups.group(seriesKey).members)
            all.push_back(d->tables->foundReader.telling(member.found));
        return all;
    });
}

Result<void> ArchiveWriter::putResolved(const QString &seriesKey, const std::vector<Event> &events)
{
    return guarded([&] {
        auto &tables = d->writing();
        const Group group = tables.groups.group(seriesKey);
        tables.events.replace(group, events);
        tables.groups.markClean(group);
    });
}

} // namespace eventarium
