// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/curator.h"

#include "core/serieskeys.h"
#include "resolve/additions.h"
#include "resolve/resolver.h"
#include "store/archivereader.h"
#include "store/archivewriter.h"

#include <QDateTime>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// Entries made at once keep their order, also where the clock was set back.
void giveTimes(JournalEntries &entries, const JournalEntries &before)
{
    QDateTime last;
    for (const JournalEntry &entry : before)
        last = std::max(last, QDateTime::fromString(entry.made, Qt::ISODateWithMs).toUTC());
    for (JournalEntry &entry : entries) {
        if (entry.uid.isEmpty())
            entry.uid = QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (!entry.made.isEmpty())
            continue;
        last = std::max(QDateTime::currentDateTimeUtc(), last.isValid() ? last.addMSecs(1) : last);
        entry.made = last.toString(Qt::ISODateWithMs);
    }
}

// Whether the archive has the other name at all.
Result<bool> isKnown(const ArchiveReader &archive, const NameAlias &alias)
{
    const FilterField field = alias.kind == NameAlias::Kind::Person   ? FilterField::Person
                              : alias.kind == NameAlias::Kind::Series ? FilterField::Name
                                                                      : FilterField::Org;
    const auto names = archive.complete(field, alias.alias, 100);
    if (!names)
        return std::unexpected(names.error());
    const QString wanted = foldName(alias.alias);
    return std::ranges::any_of(*names, [&](const QString &name) { return foldName(name) == wanted; });
}

// Events that people created are there as long as their entry counts.
Result<void> followCreated(ArchiveWriter &writer, const Curation &curation)
{
    const auto sources = writer.sources();
    if (!sources)
        return std::unexpected(sources.error());
    QSet<QString> wanted;
    for (const JournalEntry &entry : curation.entries()) {
        if (entry.kind != JournalEntry::Kind::Create)
            continue;
        wanted.insert(createdSource(entry));
        if (sources->contains(createdSource(entry)))
            continue;
        const CreatedEvent created = createdEvent(entry);
        if (auto put = writer.putArticle(created.article, created.facts, notExtracted); !put)
            return std::unexpected(put.error());
    }
    for (const QString &source : sources->keys()) {
        if (!isCreatedSource(source) || wanted.contains(source))
            continue;
        if (auto removed = writer.removeArticle(source); !removed)
            return removed;
    }
    return {};
}

Result<qint64> add(ArchiveWriter &writer, JournalEntries entries, const std::stop_token &stop)
{
    const auto before = writer.journal();
    if (!before)
        return std::unexpected(before.error());
    giveTimes(entries, *before);
    const auto added = writer.addToJournal(entries);
    if (!added || *added == 0)
        return added;
    auto all = writer.journal();
    if (!all)
        return std::unexpected(all.error());
    const Curation curation(std::move(*all));
    if (auto followed = followCreated(writer, curation); !followed)
        return std::unexpected(followed.error());
    if (auto resolved = resolveChanged(writer, curation, stop); !resolved)
        return std::unexpected(resolved.error());
    return added;
}

} // namespace

Result<qint64> addEntries(const QString &archive, JournalEntries entries, std::stop_token stop)
{
    auto writer = ArchiveWriter::open(archive);
    if (!writer)
        return std::unexpected(writer.error());
    if (auto begun = writer->begin(); !begun)
        return std::unexpected(begun.error());
    auto added = add(*writer, std::move(entries), stop);
    if (!added || *added == 0) {
        writer->rollback();
        return added;
    }
    if (auto committed = writer->commit(); !committed)
        return std::unexpected(committed.error());
    return added;
}

Result<QSet<QString>> appliedEntries(const ArchiveReader &archive)
{
    auto journal = archive.journal();
    if (!journal)
        return std::unexpected(journal.error());
    const Curation curation(std::move(*journal));
    QSet<QString> applied;
    for (const JournalEntry &entry : curation.entries()) {
        if (applied.contains(entry.uid))
            continue;
        if (entry.kind == JournalEntry::Kind::Alias) {
            const auto known = isKnown(archive, entry.alias);
            if (!known)
                return std::unexpected(known.error());
            if (*known)
                applied.insert(entry.uid);
            continue;
        }
        const auto groups = archive.tellingsNear(entry.event);
        if (!groups)
            return std::unexpected(groups.error());
        for (const auto &tellings : *groups)
            resolveSeries(tellings, curation, &applied);
    }
    return applied;
}

Result<void> resolveChanged(ArchiveWriter &writer, const Curation &curation, const std::stop_token &stop)
{
    const auto dirty = writer.dirtySeries();
    if (!dirty)
        return std::unexpected(dirty.error());
    for (const QString &key : *dirty) {
        if (stop.stop_requested())
            return fail(Error::Kind::Cancelled, {});
        const auto tellings = writer.tellings(key);
        if (!tellings)
            return std::unexpected(tellings.error());
        if (auto put = writer.putResolved(key, resolveSeries(*tellings, curation)); !put)
            return put;
    }
    return {};
}

} // namespace eventarium
