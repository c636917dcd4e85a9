// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/seriestable.h"

#include "core/serieskeys.h"

#include <algorithm>

namespace eventarium::store {

namespace {

constexpr qsizetype keptAtMost = 100'000;

} // namespace

SeriesTable::SeriesTable(const Connection &connection)
    : m_find(connection, "SELECT id FROM series WHERE key = ?")
    , m_insert(connection,
               "INSERT INTO series (key, canonical) SELECT ?, coalesce(max(id), 0) + 1 FROM series RETURNING id")
    , m_count(connection, "INSERT INTO series_alias (alias, key, events) VALUES (?, ?, ?) ON CONFLICT (alias, key) "
                          "DO UPDATE SET events = events + excluded.events")
    , m_drop(connection, "DELETE FROM series_alias WHERE alias = ? AND key = ? AND events <= 0")
    , m_linked(connection,
               "SELECT key FROM series_alias WHERE alias = ?1 UNION SELECT alias FROM series_alias WHERE key = ?1")
    , m_setCanonical(connection, "UPDATE series SET canonical = ? WHERE id = ? AND canonical <> ?")
{
}

qint64 SeriesTable::idOf(const QString &key)
{
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    qint64 id = 0;
    if (m_find.bind(key).step()) {
        id = m_find.int64(0);
        m_find.reset();
    } else {
        m_find.reset();
        m_insert.bind(key).step();
        id = m_insert.int64(0);
        m_insert.reset();
        m_unsettled.insert(key);
    }
    if (m_known.size() >= keptAtMost)
        m_known.clear();
    m_known.insert(key, id);
    return id;
}

void SeriesTable::count(const EventFacts &facts, int by)
{
    const SeriesKeys keys = seriesKeys(facts);
    for (const QString &alias : keys.aliases) {
        idOf(alias);
        m_count.bind(alias).bind(keys.primary).bind(by).run();
        if (by < 0)
            m_drop.bind(alias).bind(keys.primary).run();
        m_unsettled.insert(alias);
        m_unsettled.insert(keys.primary);
    }
}

std::vector<QString> SeriesTable::neighbours(const QString &key)
{
    std::vector<QString> all;
    m_linked.bind(key);
    while (m_linked.step())
        all.push_back(m_linked.text(0));
    return all;
}

std::vector<QString> SeriesTable::sameLongNames(const QString &key)
{
    QSet<QString> seen{key};
    std::vector<QString> open{key};
    while (!open.empty()) {
        const QString next = open.back();
        open.pop_back();
        for (const QString &other : neighbours(next)) {
            if (!isShortKey(other) && !seen.contains(other)) {
                seen.insert(other);
                open.push_back(other);
            }
        }
    }
    std::vector<QString> all(seen.begin(), seen.end());
    std::ranges::sort(all);
    return all;
}

void SeriesTable::settle()
{
    QSet<QString> shortKeys;
    QSet<QString> done;
    for (const QString &key : std::exchange(m_unsettled, {})) {
        if (isShortKey(key)) {
            shortKeys.insert(key);
            continue;
        }
        if (done.contains(key))
            continue;
        const auto same = sameLongNames(key);
        const qint64 canonical = idOf(same.front());
        for (const QString &each : same) {
            done.insert(each);
            m_setCanonical.bind(canonical).bind(idOf(each)).bind(canonical).run();
            for (const QString &other : neighbours(each)) {
                if (isShortKey(other))
                    shortKeys.insert(other);
            }
        }
    }
    for (const QString &key : std::as_const(shortKeys))
        settleShort(key);
    m_unsettled.clear();
}

void SeriesTable::settleShort(const QString &key)
{
    QSet<QString> meant;
    for (const QString &other : neighbours(key)) {
        if (!isShortKey(other))
            meant.insert(sameLongNames(other).front());
    }
    const qint64 canonical = meant.size() == 1 ? idOf(*meant.cbegin()) : idOf(key);
    m_setCanonical.bind(canonical).bind(idOf(key)).bind(canonical).run();
}

void SeriesTable::forget()
{
    m_known.clear();
    m_unsettled.clear();
}

} // namespace eventarium::store
