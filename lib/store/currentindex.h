// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A reader's index, of the state of the archive that the reader sees: taken from the file, made from the
// tables, or the one that it has brought up to date. Owned by the reader's connection, on its thread.
// Throws Failure.
#pragma once

#include "core/eventfilter.h"
#include "store/connection.h"
#include "store/eventindex.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <stop_token>

namespace eventarium::store {

class CurrentIndex final
{
public:
    explicit CurrentIndex(const Connection &connection)
        : m_connection(connection)
    {
    }
    Q_DISABLE_COPY_MOVE(CurrentIndex)

    // In a transaction; good until it ends.
    EventIndex &get(const std::stop_token &stop);

    // The events of a filter: list, facets and timeline ask for the same ones.
    template<class Find>
    EventSet matching(const EventFilter &filter, Find &&find)
    {
        for (const auto &[known, events] : m_recent) {
            if (known == filter)
                return events;
        }
        if (m_recent.size() >= mostRecent)
            m_recent.erase(m_recent.begin());
        return m_recent.emplace_back(filter, find()).second;
    }
    // Answers of the full-text index, as long as the archive stays as it is: the word in the search box stays
    // while facets come and go.
    template<class Find>
    EventSet remembered(const QByteArray &question, Find &&find)
    {
        if (const auto known = m_answers.constFind(question); known != m_answers.cend())
            return *known;
        if (m_answers.size() >= mostAnswers)
            m_answers.clear();
        return *m_answers.insert(question, find());
    }

private:
    static constexpr qsizetype mostAnswers = 64;
    static constexpr size_t mostRecent = 8;

    bool bringUpToDate(qint64 generation);

    const Connection &m_connection;
    std::unique_ptr<EventIndex> m_index;
    QHash<QByteArray, EventSet> m_answers;
    std::vector<std::pair<EventFilter, EventSet>> m_recent;
};

} // namespace eventarium::store
