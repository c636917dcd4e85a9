// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/statedevents.h"

#include "core/serieskeys.h"

#include <algorithm>

namespace eventarium {

namespace {

bool isSame(const EventFacts &told, const EventFacts &stated)
{
    const QString name = foldName(stated.name);
    const auto names = [&](const QString &form) {
        const QString folded = foldName(form);
        return !folded.isEmpty() && (folded == name || name.contains(folded) || folded.contains(name));
    };
    return names(told.name) || std::ranges::any_of(told.aliases, names);
}

void takeStated(const EventFacts &stated, EventFacts &event)
{
    if (stated.dates.start) {
        event.dates.start = stated.dates.start;
        event.evidence.start = stated.evidence.start;
        event.year = stated.year;
    }
    if (stated.dates.end) {
        event.dates.end = stated.dates.end;
        event.evidence.end = stated.evidence.end;
    } else if (stated.dates.start && event.dates.end && *event.dates.end < *stated.dates.start) {
        event.dates.end.reset(); // the text's day was of something else
        event.evidence.end = {};
    }
    if (stated.mode) {
        event.mode = stated.mode;
        event.evidence.mode = stated.evidence.mode;
    }
    if (stated.status) {
        event.status = stated.status;
        event.evidence.status = stated.evidence.status;
    }
    if (!stated.places.empty())
        event.places = stated.places;
    if (!stated.organizers.empty())
        event.organizers = stated.organizers;
}

} // namespace

void applyStated(const std::vector<EventFacts> &stated, FoundFacts &facts)
{
    for (const EventFacts &event : stated) {
        const auto told = std::ranges::find_if(facts.events,
                                               [&](const EventFacts &found) { return isSame(found, event); });
        if (told != facts.events.end())
            takeStated(event, *told);
        else
            facts.events.push_back(event);
    }
}

} // namespace eventarium
