// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who and what has to do with an event, as its facts say: the names, each with its bit of event_entity.roles.
// Pure; any thread.
#pragma once

#include "core/facts.h"
#include "store/entities.h"

namespace eventarium::store {

template<class Sink>
void visitNames(const EventFacts &facts, Sink &&sink) // sink(kind, name, bit); a name may come again
{
    sink(EntityKind::Name, facts.name, 1);
    for (const QString &alias : facts.aliases)
        sink(EntityKind::Name, alias, 2);
    for (const Organizer &organizer : facts.organizers)
        sink(EntityKind::Organization, organizer.name, role::organised);
    for (const Participant &participant : facts.participants)
        sink(EntityKind::Organization, participant.name, 1 << static_cast<int>(participant.role));
    for (const PersonFact &person : facts.people)
        sink(EntityKind::Person, person.name, person.role ? 2 << static_cast<int>(*person.role) : 1);
    for (const Place &place : facts.places) {
        sink(EntityKind::Place, place.name, 1 << static_cast<int>(place.kind));
        sink(EntityKind::Place, place.country, 1 << static_cast<int>(PlaceKind::Country));
    }
    for (const NamedFact &topic : facts.topics)
        sink(EntityKind::Topic, topic.name, 1);
}

} // namespace eventarium::store
