// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/resolver.h"

#include "core/serieskeys.h"
#include "resolve/clusters.h"
#include "resolve/conflicts.h"
#include "resolve/joining.h"

#include <algorithm>

namespace eventarium {

using namespace resolve;

namespace {

QString firstPlace(const std::vector<Place> &places, PlaceKind kind)
{
    const auto found = std::ranges::find(places, kind, &Place::kind);
    return found == places.end() ? QString() : found->name;
}

void fillPlace(EventRow &row, const std::vector<Place> &places)
{
    for (const PlaceKind kind :
         {PlaceKind::Venue, PlaceKind::City, PlaceKind::Region, PlaceKind::Unknown, PlaceKind::Country}) {
        if (row.place.isEmpty())
            row.place = firstPlace(places, kind);
    }
    row.city = firstPlace(places, PlaceKind::City);
    row.country = firstPlace(places, PlaceKind::Country);
    for (const Place &place : places) {
        if (row.country.isEmpty())
            row.country = place.country;
    }
}

std::vector<FigureRow> ledger(const Cluster &cluster)
{
    std::vector<FigureRow> rows;
    for (const Telling *telling : cluster) {
        for (const Figure &figure : telling->facts.figures) {
            FigureRow row;
            row.figure = figure;
            row.quote = figure.evidence.text;
            row.source = telling->source;
            row.published = telling->published;
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

Event eventOf(const Cluster &cluster)
{
    Event event;
    event.facts = join(cluster);
    for (const Telling *telling : cluster) {
        event.tellings.push_back({telling->article, telling->ordinal});
        if (std::ranges::find(event.articles, telling->article) == event.articles.end())
            event.articles.push_back(telling->article);
    }
    EventRow &row = event.row;
    const EventFacts &facts = event.facts;
    row.name = facts.name;
    row.kind = facts.kind;
    row.edition = facts.edition;
    row.dates = facts.dates;
    // A bare year is a date, if a vague one.
    if (!row.dates.isDated() && facts.year)
        row.dates.start = row.dates.end = PartialDate{*facts.year, 0, 0};
    row.status = facts.status;
    row.mode = facts.mode;
    fillPlace(row, facts.places);
    const auto rows = ledger(cluster);
    row.attendance = headline(rows, HeadlineColumn::Attendance);
    row.online = headline(rows, HeadlineColumn::Online);
    row.conflict = hasConflict(cluster);
    row.articles = static_cast<int>(event.articles.size());
    return event;
}

} // namespace

QString seriesKey(const EventFacts &facts)
{
    return seriesKeys(facts).primary;
}

std::vector<Event> resolveSeries(std::span<const Telling> tellings)
{
    std::vector<Event> events;
    for (const Cluster &cluster : clusters(tellings))
        events.push_back(eventOf(cluster));
    std::ranges::sort(events, {}, [](const Event &event) {
        const QDate day = event.row.dates.earliest();
        const TellingRef first = event.tellings.front();
        return std::tuple(day.isNull(), day, event.row.edition.value_or(0), event.row.name, first.article,
                          first.ordinal);
    });
    return events;
}

} // namespace eventarium
