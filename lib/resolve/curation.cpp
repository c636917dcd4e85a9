// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/curation.h"

#include "resolve/joining.h"
#include "resolve/replay.h"

#include <algorithm>

namespace eventarium {

using namespace resolve;

namespace {

constexpr size_t mostArticles = 64; // of a target: enough to know it again

bool shareAny(const QStringList &keys, const QSet<QString> &names)
{
    return std::ranges::any_of(keys, [&](const QString &key) { return names.contains(key); });
}

bool namesTwo(const JournalEntry &entry)
{
    return entry.kind == JournalEntry::Kind::Merge || entry.kind == JournalEntry::Kind::Separate;
}

} // namespace

Curation::Curation(JournalEntries entries)
    : m_entries(effectiveEntries(std::move(entries)))
{
    for (const JournalEntry &entry : m_entries) {
        if (entry.kind == JournalEntry::Kind::Alias)
            continue;
        for (const QString &key : keysOf(entry.event))
            m_names.insert(key);
        for (const QString &key : namesTwo(entry) ? keysOf(entry.other) : QStringList())
            m_names.insert(key);
    }
}

std::vector<const JournalEntry *> Curation::about(std::span<const Telling> tellings) const
{
    std::vector<const JournalEntry *> entries;
    if (m_entries.empty())
        return entries;
    QSet<QString> keys;
    for (const Telling &telling : tellings) {
        for (const QString &key : keysOf(telling)) {
            if (m_names.contains(key))
                keys.insert(key);
        }
    }
    for (const JournalEntry &entry : m_entries) {
        if (entry.kind == JournalEntry::Kind::Alias)
            continue;
        if (shareAny(keysOf(entry.event), keys) || (namesTwo(entry) && shareAny(keysOf(entry.other), keys)))
            entries.push_back(&entry);
        if (keys.isEmpty())
            break;
    }
    return entries;
}

EventTarget targetOf(std::span<const Telling> tellings)
{
    EventTarget target;
    if (tellings.empty())
        return target;
    Cluster cluster;
    for (const Telling &telling : tellings)
        cluster.push_back(&telling);
    std::ranges::sort(cluster, [](const Telling *a, const Telling *b) { return isNewer(*a, *b); });
    const EventFacts facts = join(cluster);
    target.name = facts.name;
    target.edition = facts.edition;
    target.start = facts.dates.start;
    target.year = facts.year;
    if (!target.year && facts.dates.isDated())
        target.year = (facts.dates.start ? facts.dates.start : facts.dates.end)->year;
    if (const auto published = PartialDate::fromIso(cluster.front()->published); published && !target.year)
        target.published = published->year;
    for (const Telling *telling : cluster) {
        if (target.articles.size() < mostArticles)
            target.articles.push_back({QString::fromLatin1(telling->contentHash.toHex()), telling->source});
    }
    return target;
}

} // namespace eventarium
