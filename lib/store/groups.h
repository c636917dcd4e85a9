// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Groups of tellings that must be resolved together. Tellings of equal name and year or edition are in one
// group. One that is named by what is only another name of an event ("CIIE 2020") is in that event's group
// where tellings of one name alone give this other name, and where those of several names do, in none of
// theirs: so groups stay small however many events share an acronym, and a new article costs the same in
// a large archive as in a small one. What people merged is in one group, whatever it is called. A group is named after its smallest block, whatever order its
// articles came in. Owned by a writer; inside its transaction. Throws Failure.
#pragma once

#include "store/blocks.h"
#include "store/statement.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <set>
#include <vector>

namespace eventarium::store {

struct GroupMember
{
    qint64 found = 0;
    qint64 article = 0;
    int ordinal = 0;
    qint64 event = 0; // that it was resolved to last; 0: none
    double score = 0;
    bool reprint = false;
};

struct Group
{
    std::vector<GroupMember> members; // by article and ordinal
    std::vector<qint64> blocks; // of the members' own names; sorted, never empty
};

class Groups final
{
public:
    explicit Groups(const Connection &connection);
    Q_DISABLE_COPY_MOVE(Groups)

    // A telling comes, or is about to go. What it changes becomes dirty.
    void add(qint64 found, const Blocks &blocks);
    void remove(qint64 found, const Blocks &blocks);

    // Blocks whose tellings belong together, since people say so.
    void setLinks(const std::vector<std::vector<qint64>> &links);
    void markDirty(const std::vector<qint64> &blocks);
    void markDirtyTellings(qint64 article); // the groups of all that it tells of

    QStringList dirty(); // names of groups with a changed block, sorted
    Group group(const QString &name);
    std::vector<Group> groupsOf(const std::vector<qint64> &blocks);
    void markClean(const Group &group);
    void storeDirty(); // what is dirty still; before the commit
    void forget(); // after a rollback

private:
    struct Row
    {
        GroupMember member;
        Blocks blocks;
    };
    // What a search for a group has met.
    struct Search
    {
        Group group;
        QSet<qint64> found;
        QSet<qint64> own; // blocks
        std::vector<qint64> open; // own blocks still to be looked at
    };

    Group groupAround(qint64 block);
    std::vector<Row> rows(qint64 block, bool alias);
    void take(Search &search, const Row &row);
    void open(Search &search, qint64 block);
    int namesThatAlias(qint64 block); // how many names' tellings give this other name: up to 3
    bool isAnyNamed(qint64 block);
    void markDirty(const Blocks &blocks);

    Statement m_insert, m_drop, m_markDirty, m_dirty, m_clean, m_rows, m_named, m_aliasing, m_ofArticle;
    QHash<qint64, std::vector<qint64>> m_links;
    std::set<qint64> m_marked; // dirty blocks
    bool m_stored = true; // whether the table may have some of them
    QHash<QString, Group> m_ready; // as dirty() found them; gone when anything comes or goes
};

} // namespace eventarium::store
