// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/entities.h"

#include "core/serieskeys.h"
#include "store/textsearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

constexpr qsizetype keptAtMost = 40'000; // of a kind

// Which spelling stands for all that fold to the same: not all in capitals, then the first by code.
// A total order, so that it does not matter which article came first.
bool isBetterSpelling(const QString &candidate, const QString &current)
{
    const auto shouts = [](const QString &name) { return name.size() > 5 && name == name.toUpper(); };
    if (shouts(candidate) != shouts(current))
        return shouts(current);
    return candidate < current;
}

} // namespace

Entities::Entities(const Connection &connection)
    : m_connection(connection)
    , m_find(connection, "SELECT id, name FROM entity WHERE kind = ? AND norm = ?")
    , m_insert(connection, "INSERT INTO entity (id, canonical, kind, norm, name) VALUES (?, ?, ?, ?, ?)")
    , m_insertWords(connection, "INSERT INTO entity_words (rowid, name) VALUES (?, ?)")
    , m_rename(connection, "UPDATE entity SET name = ? WHERE id = ?")
    , m_addAcronym(connection,
                   "INSERT INTO acronym (short, entity, articles) VALUES (?, ?, ?) ON CONFLICT (short, entity) "
                   "DO UPDATE SET articles = articles + excluded.articles")
    , m_dropAcronym(connection, "DELETE FROM acronym WHERE short = ? AND articles <= 0")
    , m_definers(connection, "SELECT entity FROM acronym WHERE short = ? LIMIT 2")
    , m_setCanonical(connection, "UPDATE entity SET canonical = coalesce(?, id) WHERE kind = 0 AND norm = ?")
    , m_standFor(connection, "UPDATE entity SET canonical = ?1 WHERE (id = ?2 OR canonical = ?2) AND canonical <> ?1")
{
}

qint64 Entities::idOf(EntityKind kind, const QString &name)
{
    auto &spelled = m_spelled[static_cast<size_t>(kind)];
    if (const auto id = spelled.constFind(name); id != spelled.cend())
        return *id;
    const QString norm = foldName(name);
    if (norm.isEmpty())
        return 0;
    auto &all = m_known[static_cast<size_t>(kind)];
    auto known = all.find(norm);
    if (known == all.end()) {
        if (all.size() >= keptAtMost)
            all.clear();
        known = all.insert(norm, fetch(kind, norm, name));
    }
    if (known->name != name && isBetterSpelling(name, known->name)) {
        m_rename.bind(name).bind(known->id).run();
        known->name = name;
    }
    if (spelled.size() >= keptAtMost)
        spelled.clear();
    spelled.insert(name, known->id);
    return known->id;
}

Entities::Known Entities::fetch(EntityKind kind, const QString &norm, const QString &name)
{
    if (m_find.bind(kind).bind(norm).step()) {
        Known known{m_find.int64(0), m_find.text(1)};
        m_find.reset();
        return known;
    }
    if (m_lastId < 0)
        m_lastId = m_connection.number("SELECT coalesce(max(id), 0) FROM entity");
    const qint64 id = ++m_lastId;
    m_insert.bind(id).bind(id).bind(kind).bind(norm).bind(name).run();
    m_insertWords.bind(id).bind(indexText(norm)).run();
    if (kind == EntityKind::Organization && isShortKey(norm))
        m_unsettled.insert(norm);
    return {id, name};
}

void Entities::defineAcronym(const QString &acronym, const QString &organization, int by)
{
    const QString norm = foldName(acronym);
    // Only a long name defines a short one, so that no chains arise.
    if (norm.isEmpty() || !isShortKey(norm) || isShortKey(foldName(organization)))
        return;
    m_addAcronym.bind(norm).bind(idOf(EntityKind::Organization, organization)).bind(by).run();
    m_unsettled.insert(norm);
}

void Entities::settle()
{
    const QSet<QString> unsettled = std::exchange(m_unsettled, {});
    for (const QString &shortName : unsettled)
        settleAcronym(shortName);
    settleAliases();
}

qint64 Entities::find(EntityKind kind, const QString &norm)
{
    const qint64 id = m_find.bind(kind).bind(norm).step() ? m_find.int64(0) : 0;
    m_find.reset();
    return id;
}

// An alias takes along what stood for it, so that no chains arise. In a circle the last that was said stands.
void Entities::settleAliases()
{
    for (const Alias &alias : m_aliases) {
        QString root = alias.name;
        for (size_t steps = 0; steps < m_aliases.size(); ++steps) {
            const auto further = std::ranges::find_if(
                m_aliases, [&](const Alias &other) { return other.kind == alias.kind && other.alias == root; });
            if (further == m_aliases.end())
                break;
            root = further->name;
        }
        const qint64 from = find(alias.kind, alias.alias);
        const qint64 to = root == alias.alias ? 0 : find(alias.kind, root);
        if (from != 0 && to != 0)
            m_standFor.bind(to).bind(from).run();
    }
}

void Entities::unsettleAll()
{
    m_connection.run("UPDATE entity SET canonical = id WHERE canonical <> id");
    Statement shorts(m_connection, "SELECT DISTINCT short FROM acronym");
    while (shorts.step())
        m_unsettled.insert(shorts.text(0));
}

void Entities::settleAcronym(const QString &shortName)
{
    m_dropAcronym.bind(shortName).run();
    std::vector<qint64> definers;
    m_definers.bind(shortName);
    while (m_definers.step())
        definers.push_back(m_definers.int64(0));
    if (definers.size() == 1)
        m_setCanonical.bind(definers.front()).bind(shortName).run();
    else
        m_setCanonical.bindNull().bind(shortName).run();
}

void Entities::forget()
{
    m_known = {};
    m_spelled = {};
    m_unsettled.clear();
    m_lastId = -1;
}

} // namespace eventarium::store
