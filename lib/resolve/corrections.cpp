// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/corrections.h"

#include "core/names.h"
#include "core/serieskeys.h"
#include "resolve/additions.h"
#include "resolve/curation.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace resolve {

namespace {

using Found = std::vector<FactTarget>;

QString numberText(double value)
{
    return QString::number(value, 'g', 15);
}

// Gives each fact of a field as (value, words) to `visit`, and drops those for which it returns true.
template<class Fact, class Visit>
void sweepList(std::vector<Fact> &facts, Visit &&visit)
{
    std::erase_if(facts, [&](const Fact &fact) { return visit(fact.name, fact.evidence.text); });
}

template<class Value, class Text, class Visit>
void sweepValue(std::optional<Value> &value, Evidence &evidence, Text &&text, Visit &&visit)
{
    if (value && visit(text(*value), evidence.text)) {
        value.reset();
        evidence = {};
    }
}

template<class Visit>
void sweep(EventFacts &facts, const QString &field, Visit &&visit)
{
    auto &evidence = facts.evidence;
    const auto iso = [](const PartialDate &date) { return date.toIso(); };
    const auto word = [](auto value) { return QString(toWord(value)); };
    if (field == "place"_L1)
        sweepList(facts.places, visit);
    else if (field == "organizer"_L1)
        sweepList(facts.organizers, visit);
    else if (field == "person"_L1)
        sweepList(facts.people, visit);
    else if (field == "participant"_L1)
        sweepList(facts.participants, visit);
    else if (field == "topic"_L1)
        sweepList(facts.topics, visit);
    else if (field == "session"_L1)
        sweepList(facts.sessions, visit);
    else if (field == "figure"_L1)
        std::erase_if(facts.figures, [&](const Figure &figure) {
            return visit(numberText(figure.quantity.value), figure.evidence.text);
        });
    else if (field == "start"_L1)
        sweepValue(facts.dates.start, evidence.start, iso, visit);
    else if (field == "end"_L1)
        sweepValue(facts.dates.end, evidence.end, iso, visit);
    else if (field == "edition"_L1)
        sweepValue(facts.edition, evidence.edition, [](int number) { return QString::number(number); }, visit);
    else if (field == "mode"_L1)
        sweepValue(facts.mode, evidence.mode, word, visit);
    else if (field == "status"_L1)
        sweepValue(facts.status, evidence.status, word, visit);
}

bool sameValue(const FactTarget &fact, const QString &value)
{
    if (fact.field == "figure"_L1)
        return value == fact.value;
    return foldName(value) == foldName(fact.value);
}

void setPlace(EventFacts &facts, PlaceKind kind, const QString &name, const Evidence &evidence)
{
    std::erase_if(facts.places, [kind](const Place &place) { return place.kind == kind; });
    if (kind == PlaceKind::Country) {
        for (Place &place : facts.places)
            place.country.clear();
    }
    if (!name.isEmpty())
        facts.places.push_back({name, kind, {}, evidence});
    std::ranges::stable_sort(facts.places, {}, &Place::kind);
}

template<class Enum>
bool setWord(std::optional<Enum> &field, const QString &value)
{
    field = fromWord<Enum>(value);
    return field || value.isEmpty();
}

// The other end of an event gives way where it would end before it begins; that of a single day moves along.
bool setDate(EventFacts &facts, std::optional<PartialDate> DateRange::*end, const QString &value)
{
    const auto before = std::exchange(facts.dates.*end, PartialDate::fromIso(value));
    const auto &date = facts.dates.*end;
    if (!date)
        return value.isEmpty();
    facts.year = date->year;
    const auto &[start, last] = facts.dates;
    if (start && last && last->lastDay() < start->firstDay()) {
        const bool isStart = end == &DateRange::start;
        auto &other = isStart ? facts.dates.end : facts.dates.start;
        other = other == before ? date : std::nullopt;
        (isStart ? facts.evidence.end : facts.evidence.start) = {};
    }
    return true;
}

bool setNumber(std::optional<int> &field, const QString &value)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    field = ok ? std::optional(number) : std::nullopt;
    return value.isEmpty() || (ok && number > 0);
}

} // namespace

bool reject(std::vector<Telling> &tellings, const FactTarget &fact)
{
    bool any = false;
    bool inTheseWords = false;
    for (Telling &telling : tellings) {
        sweep(telling.facts, fact.field, [&](const QString &value, const QString &words) {
            any = any || sameValue(fact, value);
            inTheseWords = inTheseWords || (sameValue(fact, value) && words == fact.quote);
            return false;
        });
    }
    for (Telling &telling : tellings) {
        sweep(telling.facts, fact.field, [&](const QString &value, const QString &words) {
            return sameValue(fact, value) && (!inTheseWords || fact.quote.isEmpty() || words == fact.quote);
        });
    }
    return any;
}

bool set(EventFacts &facts, const JournalEntry &entry, const Cluster &told)
{
    const QString &field = entry.fact.field;
    const QString &value = entry.fact.value;
    const Evidence evidence = noteOf(entry, told);
    auto &sources = facts.evidence;
    if (field == "name"_L1) {
        if (value.isEmpty())
            return false;
        if (!facts.name.isEmpty() && facts.name != value)
            facts.aliases += facts.name;
        facts.aliases.removeAll(value);
        facts.aliases.sort();
        facts.name = value;
        sources.name = evidence;
        return true;
    }
    if (field == "start"_L1) {
        sources.start = evidence;
        return setDate(facts, &DateRange::start, value);
    }
    if (field == "end"_L1) {
        sources.end = evidence;
        return setDate(facts, &DateRange::end, value);
    }
    if (field == "edition"_L1) {
        sources.edition = evidence;
        return setNumber(facts.edition, value);
    }
    if (field == "mode"_L1) {
        sources.mode = evidence;
        return setWord(facts.mode, value);
    }
    if (field == "status"_L1) {
        sources.status = evidence;
        return setWord(facts.status, value);
    }
    if (field == "theme"_L1) {
        sources.theme = evidence;
        facts.theme = value;
        return true;
    }
    if (field == "kind"_L1) {
        const auto kind = fromWord<EventKind>(value);
        facts.kind = kind.value_or(facts.kind);
        return kind.has_value();
    }
    for (const PlaceKind kind : {PlaceKind::Venue, PlaceKind::City, PlaceKind::Country}) {
        if (field == toWord(kind)) {
            setPlace(facts, kind, value, evidence);
            return true;
        }
    }
    return false;
}

bool isMeant(const Figure &figure, const FactTarget &fact)
{
    return numberText(figure.quantity.value) == fact.value
           && (fact.quote.isEmpty() || figure.evidence.text == fact.quote);
}

} // namespace resolve

QString fieldComplaint(const QString &field, const QString &value)
{
    static const QStringList fields = {u"name"_s,  u"start"_s, u"end"_s,   u"edition"_s, u"mode"_s,   u"status"_s,
                                       u"theme"_s, u"kind"_s,  u"venue"_s, u"city"_s,    u"country"_s};
    if (!fields.contains(field))
        return u"There is no field “%1”. There are: %2."_s.arg(field, fields.join(u", "_s));
    EventFacts facts;
    JournalEntry entry;
    entry.fact = {field, value, {}};
    return resolve::set(facts, entry) ? QString() : u"“%1” cannot be the %2 of an event."_s.arg(value, field);
}

const QStringList &rejectableFields()
{
    static const QStringList fields = {u"place"_s, u"organizer"_s, u"person"_s, u"participant"_s,
                                       u"topic"_s, u"session"_s,   u"figure"_s, u"start"_s,
                                       u"end"_s,   u"edition"_s,   u"mode"_s,   u"status"_s};
    return fields;
}

std::vector<FactTarget> factsOf(std::span<const Telling> tellings, const QString &field)
{
    std::vector<FactTarget> found;
    for (const Telling &telling : tellings) {
        EventFacts facts = telling.facts;
        resolve::sweep(facts, field, [&](const QString &value, const QString &words) {
            found.push_back({field, value, words});
            return false;
        });
    }
    return found;
}

} // namespace eventarium
