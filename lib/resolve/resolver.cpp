// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/resolver.h"

#include "core/serieskeys.h"
#include "resolve/additions.h"
#include "resolve/clusters.h"
#include "resolve/conflicts.h"
#include "resolve/corrections.h"
#include "resolve/curation.h"
#include "resolve/joining.h"
#include "resolve/replay.h"
#include "resolve/reprints.h"

#include <algorithm>

namespace eventarium {

using namespace resolve;
using namespace Qt::StringLiterals;

namespace {

const QString attendanceColumn = u"attendance"_s;
const QString onlineColumn = u"online"_s;

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

// The claims that the event has, each with its article.
std::vector<FigureRow> ledger(const Cluster &cluster, const Figures &kept)
{
    std::vector<FigureRow> rows;
    for (const Telling *telling : cluster) {
        for (const Figure &figure : telling->facts.figures) {
            if (std::ranges::find(kept, figure) == kept.end())
                continue;
            FigureRow row;
            row.figure = figure;
            row.quote = figure.evidence.text;
            row.source = telling->source;
            row.published = telling->published;
            rows.push_back(std::move(row));
        }
    }
    for (const Figure &figure : kept) {
        if (figure.evidence.kind != Evidence::Kind::Note)
            continue;
        FigureRow row; // what a person added
        row.figure = figure;
        row.quote = figure.evidence.text;
        row.source = figure.evidence.locator;
        row.published = figure.evidence.date.toString(Qt::ISODate);
        const auto quoted = std::ranges::find(cluster, figure.evidence.article, &Telling::article);
        if (figure.evidence.article.isValid() && quoted != cluster.end())
            row.source = (*quoted)->source;
        rows.push_back(std::move(row));
    }
    return rows;
}

// The last word about a column or a claim counts.
ClaimRank rankBy(const std::vector<const JournalEntry *> &choices, const QString &column)
{
    if (choices.empty())
        return {};
    return [&choices, column](const Figure &figure) {
        const JournalEntry *chosen = nullptr;
        bool verified = false;
        for (const JournalEntry *entry : choices) {
            if (entry->kind == JournalEntry::Kind::Choose && entry->fact.field == column)
                chosen = entry;
            verified = verified || (entry->kind == JournalEntry::Kind::Verify && isMeant(figure, entry->fact));
        }
        return chosen && isMeant(figure, chosen->fact) ? 0 : verified ? 1 : 2;
    };
}

void fillRow(EventRow &row, const EventFacts &facts)
{
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
}

Event eventOf(const Cluster &cluster, const std::vector<const JournalEntry *> &sets = {},
              const std::vector<const JournalEntry *> &choices = {})
{
    Event event;
    const Cluster told = originals(cluster);
    event.facts = join(told);
    for (Figures EventFacts::*figures : {&EventFacts::figures, &EventFacts::previousFigures}) {
        const Figures added = addedByReprints(cluster, told, figures);
        (event.facts.*figures).insert((event.facts.*figures).end(), added.begin(), added.end());
    }
    for (const JournalEntry *entry : sets)
        entry->kind == JournalEntry::Kind::Add ? add(event.facts, *entry, cluster) : set(event.facts, *entry, cluster);
    const std::vector<double> scores = joinScores(cluster);
    for (size_t i = 0; i < cluster.size(); ++i) {
        const Telling *telling = cluster[i];
        event.tellings.push_back(
            {telling->article, telling->ordinal, scores[i], std::ranges::find(told, telling) == told.end()});
        if (std::ranges::find(event.articles, telling->article) == event.articles.end())
            event.articles.push_back(telling->article);
    }
    EventRow &row = event.row;
    fillRow(row, event.facts);
    const auto rows = ledger(cluster, event.facts.figures);
    row.attendance = headline(rows, HeadlineColumn::Attendance, rankBy(choices, attendanceColumn));
    row.online = headline(rows, HeadlineColumn::Online, rankBy(choices, onlineColumn));
    row.conflict = hasConflict(cluster); // a reprint that gives another number disagrees as any article would
    row.articles = static_cast<int>(event.articles.size());
    return event;
}

Event eventOf(const Curated &curated)
{
    // Claims stand and fall with their tellings: what was rejected is taken out before anything is joined.
    std::vector<Telling> tellings;
    for (const Telling *telling : curated.cluster)
        tellings.push_back(*telling);
    std::vector<const JournalEntry *> sets;
    for (const JournalEntry *entry : curated.corrections) {
        if (entry->kind == JournalEntry::Kind::Reject)
            reject(tellings, entry->fact);
        else
            sets.push_back(entry);
    }
    Cluster cluster;
    for (const Telling &telling : tellings)
        cluster.push_back(&telling);
    Event event = eventOf(cluster, sets, curated.choices);
    event.row.checked = curated.checked;
    return event;
}

void sortByDate(std::vector<Event> &events)
{
    std::ranges::sort(events, {}, [](const Event &event) {
        const QDate day = event.row.dates.earliest();
        const TellingRef first = event.tellings.front();
        return std::tuple(day.isNull(), day, event.row.edition.value_or(0), event.row.name, first.article,
                          first.ordinal);
    });
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
    sortByDate(events);
    return events;
}

std::vector<Event> resolveSeries(std::span<const Telling> tellings, const Curation &curation, QSet<QString> *applied)
{
    const auto entries = curation.about(tellings);
    if (entries.empty())
        return resolveSeries(tellings);
    std::vector<Event> events;
    for (const Curated &curated : replay(clusters(tellings), entries, applied)) {
        if (curated.isEvent)
            events.push_back(eventOf(curated));
    }
    sortByDate(events);
    return events;
}

} // namespace eventarium
