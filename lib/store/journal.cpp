// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/journal.h"

#include "core/serieskeys.h"
#include "store/statement.h"

#include <QSet>

namespace eventarium::store {

JournalEntries readJournal(const Connection &connection, qint64 *unreadable)
{
    JournalEntries entries;
    Statement from(connection, "SELECT entry FROM journal ORDER BY id");
    while (from.step()) {
        if (auto entry = journalEntry(from.text(0).toUtf8()))
            entries.push_back(std::move(*entry));
        else if (unreadable)
            ++*unreadable;
    }
    return entries;
}

JournalEntries addToJournal(const Connection &connection, const JournalEntries &entries)
{
    QSet<QString> known;
    for (const JournalEntry &entry : readJournal(connection))
        known.insert(entry.uid);
    Statement insert(connection, "INSERT INTO journal (made, author, kind, entry) VALUES (?, ?, ?, ?)");
    JournalEntries added;
    for (const JournalEntry &entry : entries) {
        if (known.contains(entry.uid))
            continue;
        known.insert(entry.uid);
        insert.bind(entry.made).bind(entry.author).bind(QString(journalWord(entry.kind)));
        insert.bind(QString::fromUtf8(journalLine(entry))).run();
        added.push_back(entry);
    }
    return added;
}

std::vector<qint64> blocksOf(const EventTarget &target)
{
    EventFacts facts;
    facts.name = target.name;
    facts.edition = target.edition;
    facts.year = target.year;
    const auto published = target.published ? std::optional(PartialDate{*target.published, 0, 0}) : std::nullopt;
    return blocksOf(facts, published).own;
}

std::vector<Entities::Alias> saidAliases(const JournalEntries &entries)
{
    std::vector<Entities::Alias> all;
    for (const JournalEntry &entry : effectiveEntries(entries)) {
        if (entry.kind != JournalEntry::Kind::Alias || entry.alias.kind == NameAlias::Kind::Series)
            continue;
        all.push_back({entry.alias.kind == NameAlias::Kind::Person ? EntityKind::Person : EntityKind::Organization,
                       foldName(entry.alias.name), foldName(entry.alias.alias)});
    }
    return all;
}

std::vector<std::pair<QString, QString>> saidSeries(const JournalEntries &entries)
{
    std::vector<std::pair<QString, QString>> all;
    for (const JournalEntry &entry : effectiveEntries(entries)) {
        if (entry.kind == JournalEntry::Kind::Alias && entry.alias.kind == NameAlias::Kind::Series)
            all.emplace_back(seriesNameKey(entry.alias.name), seriesNameKey(entry.alias.alias));
    }
    return all;
}

std::vector<std::vector<qint64>> mergedBlocks(const JournalEntries &entries)
{
    std::vector<std::vector<qint64>> all;
    for (const JournalEntry &entry : effectiveEntries(entries)) {
        if (entry.kind != JournalEntry::Kind::Merge)
            continue;
        auto &blocks = all.emplace_back(blocksOf(entry.event));
        const auto others = blocksOf(entry.other);
        blocks.insert(blocks.end(), others.begin(), others.end());
    }
    return all;
}

} // namespace eventarium::store
