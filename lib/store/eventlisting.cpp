// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/eventlisting.h"

#include "store/eventrows.h"
#include "store/filterevaluation.h"
#include "store/relevance.h"

#include <algorithm>

namespace eventarium::store {

// Few are sorted by their ranks; of many the whole order is walked.
std::vector<EventId> inOrder(ReadSession &session, const EventFilter &filter, const EventSet &events, EventOrder order)
{
    EventIndex &index = session.index();
    std::vector<EventId> ids;
    ids.reserve(static_cast<size_t>(events.count()));
    if (order.key == EventOrder::Key::Relevance) {
        for (const quint32 slot : byRelevance(session, filter, events))
            ids.push_back(index.idAt(slot));
        if (!ids.empty())
            return ids;
        order = {};
    }
    const auto &slots = index.order(order);
    if (static_cast<size_t>(events.count()) > index.slots() / 16) {
        for (const quint32 slot : slots) {
            if (events.contains(slot))
                ids.push_back(index.idAt(slot));
        }
        return ids;
    }
    const auto &ranks = index.ranks(order);
    std::vector<quint32> places;
    places.reserve(ids.capacity());
    events.forEach([&](size_t slot) { places.push_back(ranks[slot]); });
    std::ranges::sort(places);
    for (const quint32 place : places)
        ids.push_back(index.idAt(slots[place]));
    return ids;
}

// What an organisation (any name that the words mean) did in each of the events.
void tellRoles(ReadSession &session, const QString &organization, std::vector<EventRow> &rows)
{
    FilterEvaluation evaluation(session);
    const auto organizations = evaluation.names(EntityKind::Organization, organization, false);
    if (organizations.empty())
        return;
    const EventSet mentioning = evaluation.mentioning(organizations);
    const EventIndex &index = evaluation.index();
    for (EventRow &row : rows) {
        const auto slot = index.slotOf(row.id);
        if (!slot)
            continue;
        int roles = mentioning.contains(*slot) ? role::mentioned : 0;
        for (const quint32 number : organizations)
            roles |= index.of(EntityKind::Organization).rolesOf(number, *slot);
        row.role = roleWord(roles);
    }
}

std::vector<DateRange> datesOf(const EventIndex &index, std::span<const EventId> ids)
{
    const auto date = [](qint32 packed) { return packed ? std::optional(unpackedDate(packed)) : std::nullopt; };
    std::vector<DateRange> dates;
    dates.reserve(ids.size());
    for (const EventId id : ids) {
        const auto slot = index.slotOf(id);
        if (slot && index.all.contains(*slot))
            dates.push_back({date(index.events.startDate[*slot]), date(index.events.endDate[*slot])});
    }
    return dates;
}

} // namespace eventarium::store
