// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/groups.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

QString nameOf(qint64 block)
{
    return u"%1"_s.arg(static_cast<quint64>(block), 16, 16, QLatin1Char('0'));
}

} // namespace

Groups::Groups(const Connection &connection)
    : m_insert(connection, "INSERT OR IGNORE INTO found_block VALUES (?, ?, ?, ?)")
    , m_drop(connection, "DELETE FROM found_block WHERE block = ? AND alias = ? AND name = ? AND found = ?")
    , m_markDirty(connection, "INSERT OR IGNORE INTO dirty VALUES (?)")
    , m_dirty(connection, "SELECT block FROM dirty")
    , m_clean(connection, "DELETE FROM dirty WHERE block = ?")
    , m_rows(connection, "SELECT e.id, e.article, e.ordinal, e.event, e.blocks, e.score, e.reprint FROM found_block b "
                         "JOIN found_event e ON e.id = b.found WHERE b.block = ? AND b.alias = ?")
    , m_named(connection, "SELECT 1 FROM found_block WHERE block = ? AND alias = 0 LIMIT 1")
    , m_aliasing(connection, "SELECT DISTINCT name FROM found_block WHERE block = ? AND alias = 1 LIMIT 3")
    , m_ofArticle(connection, "SELECT blocks FROM found_event WHERE article = ?")
{
}

void Groups::setLinks(const std::vector<std::vector<qint64>> &links)
{
    m_links.clear();
    m_ready.clear();
    for (const auto &link : links) {
        for (const qint64 block : link) {
            auto &others = m_links[block];
            others.insert(others.end(), link.begin(), link.end());
        }
    }
}

void Groups::markDirty(const std::vector<qint64> &blocks)
{
    m_marked.insert(blocks.begin(), blocks.end());
}

void Groups::markDirtyTellings(qint64 article)
{
    std::vector<Blocks> all;
    m_ofArticle.bind(article);
    while (m_ofArticle.step())
        all.push_back(unpackBlocks(m_ofArticle.blob(0)));
    for (const Blocks &blocks : all)
        markDirty(blocks.own);
}

std::vector<Group> Groups::groupsOf(const std::vector<qint64> &blocks)
{
    QSet<qint64> seen;
    std::vector<Group> groups;
    for (const qint64 block : blocks) {
        if (seen.contains(block))
            continue;
        groups.push_back(groupAround(block));
        seen.unite(QSet<qint64>(groups.back().blocks.begin(), groups.back().blocks.end()));
    }
    return groups;
}

void Groups::add(qint64 found, const Blocks &blocks)
{
    m_ready.clear();
    for (const qint64 block : blocks.own)
        m_insert.bind(block).bind(0).bind(blocks.name).bind(found).run();
    for (const qint64 block : blocks.aliases)
        m_insert.bind(block).bind(1).bind(blocks.name).bind(found).run();
    markDirty(blocks);
}

void Groups::remove(qint64 found, const Blocks &blocks)
{
    m_ready.clear();
    markDirty(blocks);
    for (const qint64 block : blocks.own)
        m_drop.bind(block).bind(0).bind(blocks.name).bind(found).run();
    for (const qint64 block : blocks.aliases)
        m_drop.bind(block).bind(1).bind(blocks.name).bind(found).run();
}

// Besides its own group a telling changes those of which it decides whether they belong together. Where
// two other names give the same alias anyway, one more or less decides nothing.
void Groups::markDirty(const Blocks &blocks)
{
    const auto mark = [this](const std::vector<qint64> &own) { markDirty(own); };
    mark(blocks.own);
    for (const qint64 block : blocks.own) {
        if (namesThatAlias(block) == 1) {
            for (const Row &row : rows(block, true))
                mark(row.blocks.own);
        }
    }
    for (const qint64 block : blocks.aliases) {
        if (!isAnyNamed(block) || namesThatAlias(block) > 2)
            continue;
        mark({block});
        for (const Row &row : rows(block, true))
            mark(row.blocks.own);
    }
}

int Groups::namesThatAlias(qint64 block)
{
    m_aliasing.bind(block);
    int names = 0;
    while (m_aliasing.step())
        ++names;
    return names;
}

bool Groups::isAnyNamed(qint64 block)
{
    const bool any = m_named.bind(block).step();
    m_named.reset();
    return any;
}

std::vector<Groups::Row> Groups::rows(qint64 block, bool alias)
{
    std::vector<Row> all;
    m_rows.bind(block).bind(alias ? 1 : 0);
    while (m_rows.step()) {
        const GroupMember member{m_rows.int64(0), m_rows.int64(1), m_rows.int32(2),
                                 m_rows.int64(3), m_rows.real(5),  m_rows.int64(6) != 0};
        all.push_back({member, unpackBlocks(m_rows.blob(4))});
    }
    return all;
}

void Groups::forget()
{
    m_ready.clear();
    m_marked.clear();
    m_stored = true;
}

void Groups::storeDirty()
{
    for (const qint64 block : m_marked)
        m_markDirty.bind(block).run();
    m_stored = m_stored || !m_marked.empty();
}

QStringList Groups::dirty()
{
    m_stored = false;
    while (m_dirty.step()) {
        m_marked.insert(m_dirty.int64(0));
        m_stored = true;
    }
    QSet<qint64> seen;
    QStringList names;
    for (const qint64 block : m_marked) {
        if (seen.contains(block))
            continue;
        Group group = groupAround(block);
        for (const qint64 each : group.blocks)
            seen.insert(each);
        const QString name = nameOf(group.blocks.front());
        names += name;
        m_ready.insert(name, std::move(group));
    }
    names.sort();
    return names;
}

Group Groups::group(const QString &name)
{
    if (const auto ready = m_ready.constFind(name); ready != m_ready.cend())
        return *ready;
    bool isNumber = false;
    const auto block = static_cast<qint64>(name.toULongLong(&isNumber, 16));
    if (!isNumber)
        raise(Error::Kind::InvalidInput, u"“%1” names no group of articles."_s.arg(name));
    return groupAround(block);
}

void Groups::take(Search &search, const Row &row)
{
    if (search.found.contains(row.member.found))
        return;
    search.found.insert(row.member.found);
    search.group.members.push_back(row.member);
    for (const qint64 block : row.blocks.own)
        open(search, block);
    // Tellings that are named by another name of this event, if it is nobody else's.
    for (const qint64 block : row.blocks.aliases) {
        if (!search.own.contains(block) && isAnyNamed(block) && namesThatAlias(block) == 1)
            open(search, block);
    }
}

void Groups::open(Search &search, qint64 block)
{
    if (search.own.contains(block))
        return;
    search.own.insert(block);
    search.open.push_back(block);
    if (const auto linked = m_links.constFind(block); linked != m_links.cend()) {
        for (const qint64 other : *linked)
            open(search, other);
    }
}

Group Groups::groupAround(qint64 block)
{
    Search search;
    open(search, block);
    while (!search.open.empty()) {
        const qint64 next = search.open.back();
        search.open.pop_back();
        const auto named = rows(next, false);
        for (const Row &row : named)
            take(search, row);
        // The one event of which this is another name.
        if (!named.empty() && namesThatAlias(next) == 1) {
            for (const Row &row : rows(next, true))
                take(search, row);
        }
    }
    Group &group = search.group;
    group.blocks.assign(search.own.begin(), search.own.end());
    std::ranges::sort(group.blocks);
    std::ranges::sort(group.members, {}, [](const GroupMember &m) { return std::pair(m.article, m.ordinal); });
    return group;
}

void Groups::markClean(const Group &group)
{
    for (const qint64 block : group.blocks) {
        m_marked.erase(block);
        if (m_stored)
            m_clean.bind(block).run();
    }
    m_ready.remove(nameOf(group.blocks.front()));
}

} // namespace eventarium::store
