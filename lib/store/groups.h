// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Groups of tellings that must be resolved together: blocks chained by the tellings that they share.
// A group is named after its smallest block, whatever order its articles came in. Owned by a writer;
// inside its transaction. Throws Failure.
#pragma once

#include "store/statement.h"

#include <QSet>
#include <QStringList>

#include <vector>

namespace eventarium::store {

struct GroupMember
{
    qint64 found = 0;
    qint64 article = 0;
    int ordinal = 0;
    qint64 event = 0; // that it was resolved to last; 0: none
};

struct Group
{
    std::vector<GroupMember> members; // by article and ordinal
    std::vector<qint64> blocks; // sorted
};

class Groups final
{
public:
    explicit Groups(const Connection &connection);
    Q_DISABLE_COPY_MOVE(Groups)

    QStringList dirty(); // names of groups with a changed block, sorted
    Group group(const QString &name);
    void markClean(const Group &group);

private:
    Group groupAround(qint64 block);

    Statement m_dirty, m_clean, m_byBlock;
};

} // namespace eventarium::store
