// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The resolved events and what leads to them: rows with sort keys, joined facts, names. All of it can be
// made again from what was found. Owned by a writer; inside its transaction. Throws Failure.
#pragma once

#include "core/event.h"
#include "store/entities.h"
#include "store/foundfacts.h"
#include "store/groups.h"
#include "store/seriestable.h"
#include "store/statement.h"

#include <QHash>
#include <QMap>

namespace eventarium::store {

class ResolvedEvents final
{
public:
    ResolvedEvents(const Connection &connection, Entities &entities, SeriesTable &series, FoundFactsWriter &found);
    Q_DISABLE_COPY_MOVE(ResolvedEvents)

    // Replaces the events of a group. Ids of events that stay the same are kept.
    void replace(const Group &group, const std::vector<Event> &events);
    // Takes away the events that no telling is left of; before the commit.
    void removeOrphans();

private:
    using Members = std::vector<const GroupMember *>;

    std::vector<Members> membersOf(const Group &group, const std::vector<Event> &events) const;
    std::vector<qint64> takeOverIds(const Group &group, const std::vector<Members> &members);
    qint64 write(qint64 id, const Event &event);
    void removeEvent(qint64 id);
    Event withSaid(const Event &event, const Members &members);
    void markRejected(const Members &members, const EventFacts &facts);
    using Roles = QMap<std::pair<EntityKind, qint64>, int>;
    Roles rolesOf(const EventFacts &facts);
    void forget(qint64 id, const QByteArray &storedFacts);
    qint64 figureOf(const Headline &headline);

    const Connection &m_connection;
    Entities &m_entities;
    SeriesTable &m_series;
    FoundFactsWriter &m_found;
    Statement m_insert, m_update, m_setSeries, m_remove, m_facts, m_changeFacts, m_storedFacts, m_dropEntities,
        m_entity, m_assign, m_tellingOf, m_countTellings, m_orphans, m_dropOrphans;
    Statement m_figure, m_claims, m_setRejected, m_dropSaid;
    qint64 m_today;
};

} // namespace eventarium::store
