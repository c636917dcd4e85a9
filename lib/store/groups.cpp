// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/groups.h"

#include "store/blocks.h"

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
    : m_dirty(connection, "SELECT block FROM dirty")
    , m_clean(connection, "DELETE FROM dirty WHERE block = ?")
    , m_byBlock(connection, "SELECT e.id, e.article, e.ordinal, e.event, e.blocks FROM found_block b "
                            "JOIN found_event e ON e.id = b.found WHERE b.block = ?")
{
}

QStringList Groups::dirty()
{
    std::vector<qint64> blocks;
    while (m_dirty.step())
        blocks.push_back(m_dirty.int64(0));
    QSet<qint64> seen;
    QStringList names;
    for (const qint64 block : blocks) {
        if (seen.contains(block))
            continue;
        const Group group = groupAround(block);
        seen.unite(QSet<qint64>(group.blocks.begin(), group.blocks.end()));
        names += nameOf(group.blocks.front());
    }
    names.sort();
    return names;
}

Group Groups::group(const QString &name)
{
    bool isNumber = false;
    const auto block = static_cast<qint64>(name.toULongLong(&isNumber, 16));
    if (!isNumber)
        raise(Error::Kind::InvalidInput, u"“%1” names no group of articles."_s.arg(name));
    return groupAround(block);
}

Group Groups::groupAround(qint64 block)
{
    Group group;
    QSet<qint64> blocks{block};
    QSet<qint64> found;
    std::vector<qint64> open{block};
    while (!open.empty()) {
        m_byBlock.bind(open.back());
        open.pop_back();
        while (m_byBlock.step()) {
            const GroupMember member{m_byBlock.int64(0), m_byBlock.int64(1), m_byBlock.int32(2), m_byBlock.int64(3)};
            if (found.contains(member.found))
                continue;
            found.insert(member.found);
            group.members.push_back(member);
            for (const qint64 other : unpackBlocks(m_byBlock.blob(4))) {
                if (!blocks.contains(other)) {
                    blocks.insert(other);
                    open.push_back(other);
                }
            }
        }
    }
    group.blocks.assign(blocks.begin(), blocks.end());
    std::ranges::sort(group.blocks);
    std::ranges::sort(group.members, {}, [](const GroupMember &m) { return std::pair(m.article, m.ordinal); });
    return group;
}

void Groups::markClean(const Group &group)
{
    for (const qint64 block : group.blocks)
        m_clean.bind(block).run();
}

} // namespace eventarium::store
