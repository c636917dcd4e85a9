// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Gives the texts of some slots ranks between those of the others, whose texts stand in the archive. For one
// column of an index that is brought up to date; on its thread. Throws Failure.
#pragma once

#include "store/eventindex.h"
#include "store/statement.h"

#include <map>
#include <utility>
#include <vector>

namespace eventarium::store {

class TextRanking final
{
public:
    TextRanking(const Connection &connection, const QByteArray &column, const EventIndex &index,
                const EventSet &touched, std::vector<quint32> &ranks);
    Q_DISABLE_COPY_MOVE(TextRanking)

    // false: there is no room left between two neighbours.
    bool place(const std::map<QByteArray, std::vector<size_t>> &slotsByText);

private:
    QByteArray textAt(size_t place);
    size_t notBefore(const QByteArray &text);
    void give(const std::vector<size_t> &slots, quint32 rank);

    const EventIndex &m_index;
    std::vector<quint32> &m_ranks;
    Statement m_text;
    std::vector<std::pair<quint32, quint32>> m_known; // rank, a slot of it
};

} // namespace eventarium::store
