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
    : m_connection(connection)
    , m_find(connection, "SELECT id FROM series WHERE key = ?")
    , m_insert(connection, "INSERT INTO series (id, key, canonical) VALUES (?, ?, ?)")
    , m_count(connection, "INSERT INTO series_alias (alias, key, events) VALUES (?, ?, ?) ON CONFLICT (alias, key) "
                          "DO UPDATE SET events = events + excluded.events")
    , m_counted(connection, "SELECT events FROM series_alias WHERE alias = ? AND key = ?")
    , m_drop(connection, "DELETE FROM series_alias WHERE alias = ? AND key = ? AND events <= 0")
    , m_named(connection, "SELECT key FROM series_alias WHERE alias = ? LIMIT 2")
    , m_aliases(connection, "SELECT s.key FROM series_alias a JOIN series s ON s.key = a.alias WHERE a.key = ?")
    , m_together(connection, "SELECT key FROM series WHERE canonical = (SELECT canonical FROM series WHERE key = ?)")
    , m_setCanonical(connection, "UPDATE series SET canonical = ? WHERE id = ? AND canonical <> ?")
{
}

qint64 SeriesTable::find(const QString &key)
{
    const qint64 id = m_find.bind(key).step() ? m_find.int64(0) : 0;
    m_find.reset();
    return id;
}

qint64 SeriesTable::idOf(const QString &key)
{
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    qint64 id = find(key);
    if (id == 0) {
        if (m_lastId < 0)
            m_lastId = m_connection.number("SELECT coalesce(max(id), 0) FROM series");
        id = ++m_lastId;
        m_insert.bind(id).bind(key).bind(id).run();
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
        m_count.bind(alias).bind(keys.primary).bind(by).run();
        m_counted.bind(alias).bind(keys.primary).step();
        const qint64 events = m_counted.int64(0);
        m_counted.reset();
        if (events <= 0)
            m_drop.bind(alias).bind(keys.primary).run();
        // Only the first to say so and the last to go change anything.
        if (events == by || events <= 0) {
            m_unsettled.insert(alias);
            m_unsettled.insert(keys.primary);
        }
    }
}

QStringList SeriesTable::texts(Statement &statement, const QString &key)
{
    QStringList all;
    statement.bind(key);
    while (statement.step())
        all += statement.text(0);
    return all;
}

QString SeriesTable::meant(const QString &key)
{
    const QStringList names = texts(m_named, key);
    return names.size() == 1 ? names.front() : QString();
}

QStringList SeriesTable::sameSeries(const QString &key)
{
    QSet<QString> seen{key};
    QStringList open{key};
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        QStringList others;
        if (const QString other = meant(next); !other.isEmpty())
            others += other;
        others += m_said.value(next);
        for (const QString &alias : texts(m_aliases, next)) {
            if (meant(alias) == next)
                others += alias;
        }
        for (const QString &other : std::as_const(others)) {
            if (!seen.contains(other)) {
                seen.insert(other);
                open += other;
            }
        }
    }
    QStringList all(seen.begin(), seen.end());
    all.sort();
    return all;
}

void SeriesTable::setSaid(const std::vector<std::pair<QString, QString>> &pairs, const QStringList &unsettled)
{
    m_said.clear();
    for (const auto &[one, other] : pairs) {
        m_said[one] += other;
        m_said[other] += one;
    }
    m_unsettled.unite(QSet<QString>(unsettled.begin(), unsettled.end()));
}

// What was one series may fall apart, so all that was together is looked at.
QSet<QString> SeriesTable::affected()
{
    QSet<QString> keys;
    for (const QString &key : std::exchange(m_unsettled, {})) {
        if (find(key) == 0) // another name of events, but no event's name
            continue;
        keys.insert(key);
        for (const QString &other : texts(m_together, key))
            keys.insert(other);
    }
    return keys;
}

void SeriesTable::settle()
{
    QSet<QString> done;
    for (const QString &key : affected()) {
        if (done.contains(key))
            continue;
        const QStringList same = sameSeries(key);
        const qint64 canonical = idOf(same.front());
        for (const QString &each : same) {
            done.insert(each);
            m_setCanonical.bind(canonical).bind(idOf(each)).bind(canonical).run();
        }
    }
    m_unsettled.clear();
}

void SeriesTable::forget()
{
    m_known.clear();
    m_unsettled.clear();
    m_lastId = -1;
}

} // namespace eventarium::store
