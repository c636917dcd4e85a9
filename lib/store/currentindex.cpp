// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/currentindex.h"

#include "store/indexbuilding.h"
#include "store/indexpatching.h"
#include "store/storedindex.h"

namespace eventarium::store {

// The index is out of the way meanwhile: half changed it must not be found again after a stop.
bool CurrentIndex::bringUpToDate(qint64 generation)
{
    auto index = std::move(m_index);
    if (index->generation != generation) {
        const IndexChanges changes = changesSince(m_connection, index->generation);
        if (changes.size() > changesWorthwhile(index->slots())
            || !patchIndex(m_connection, *index, changes, generation))
            return false;
    }
    m_index = std::move(index);
    return true;
}

EventIndex &CurrentIndex::get(const std::stop_token &stop)
{
    const qint64 generation = m_connection.number("SELECT value FROM archive WHERE key = 'generation'");
    if (m_index && m_index->generation == generation)
        return *m_index;
    m_answers.clear();
    m_recent.clear();
    const qint64 stored = storedGeneration(m_connection);
    const bool keepsChanges = stored >= 0 && stored <= generation;
    if (m_index && keepsChanges && m_index->generation >= stored && m_index->generation < generation
        && bringUpToDate(generation))
        return *m_index;
    m_index.reset();
    if (keepsChanges) {
        if (auto loaded = loadIndex(m_connection)) {
            m_index = std::make_unique<EventIndex>(std::move(*loaded));
            if (bringUpToDate(generation))
                return *m_index;
        }
    }
    m_index = std::make_unique<EventIndex>(buildIndex(m_connection, stop));
    return *m_index;
}

} // namespace eventarium::store
