// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/statedevent.h"

#include "reader/htmlblocks.h"
#include "reader/pagefacts.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

Evidence pointerTo(const QString &pointer, QLatin1StringView key)
{
    Evidence evidence;
    evidence.kind = Evidence::Kind::Pointer;
    evidence.locator = pointer + u'/' + key;
    return evidence;
}

QString text(const QJsonValue &value)
{
    return cleanLine(withoutEntities(value.toString()));
}

EventKind kindOf(const QString &type)
{
    if (type == "Festival"_L1 || type == "MusicEvent"_L1)
        return EventKind::Festival;
    if (type == "ExhibitionEvent"_L1)
        return EventKind::Expo;
    if (type == "SportsEvent"_L1)
        return EventKind::Competition;
    if (type == "EducationEvent"_L1)
        return EventKind::Seminar;
    return EventKind::Other;
}

void addPlace(const QJsonValue &value, const QString &pointer, EventFacts &event)
{
    if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            addPlace(each.isArray() ? QJsonValue() : each, pointer, event);
        return;
    }
    const QJsonObject place = value.toObject();
    if (place["@type"_L1].toString() == "VirtualLocation"_L1)
        return;
    const auto add = [&](const QString &name, PlaceKind kind) {
        if (name.isEmpty() || event.places.size() >= 8)
            return;
        Place found;
        found.name = name;
        found.kind = kind;
        found.evidence = pointerTo(pointer, "location"_L1);
        event.places.push_back(std::move(found));
    };
    add(value.isString() ? text(value) : text(place["name"_L1]), PlaceKind::Venue);
    add(text(place["address"_L1].toObject()["addressLocality"_L1]), PlaceKind::City);
}

void addOrganizers(const QJsonValue &value, const QString &pointer, EventFacts &event)
{
    if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            addOrganizers(each.isArray() ? QJsonValue() : each, pointer, event);
        return;
    }
    const QString name = value.isString() ? text(value) : text(value.toObject()["name"_L1]);
    if (!name.isEmpty() && event.organizers.size() < 20)
        event.organizers.push_back({name, OrganizerRole::Organizer, pointerTo(pointer, "organizer"_L1)});
}

} // namespace

std::optional<EventFacts> statedEvent(const QJsonObject &object, const QString &pointer)
{
    const QJsonValue stated = object["@type"_L1];
    const QString type = stated.isArray() ? stated.toArray().first().toString() : stated.toString();
    if ((!type.endsWith("Event"_L1) && type != "Festival"_L1) || type == "PublicationEvent"_L1)
        return std::nullopt;
    EventFacts event;
    event.name = text(object["name"_L1]);
    if (event.name.isEmpty())
        return std::nullopt;
    event.aliases = {event.name};
    event.kind = kindOf(type);
    event.confidence = 0.9;
    event.evidence.name = pointerTo(pointer, "name"_L1);
    event.dates.start = PartialDate::fromIso(QStringView(text(object["startDate"_L1])).left(10));
    event.dates.end = PartialDate::fromIso(QStringView(text(object["endDate"_L1])).left(10));
    if (event.dates.start) {
        event.year = event.dates.start->year;
        event.evidence.start = pointerTo(pointer, "startDate"_L1);
    }
    if (event.dates.end)
        event.evidence.end = pointerTo(pointer, "endDate"_L1);
    const QString mode = object["eventAttendanceMode"_L1].toString();
    if (mode.contains(u"Mixed"))
        event.mode = EventMode::Hybrid;
    else if (mode.contains(u"Online"))
        event.mode = EventMode::Online;
    else if (mode.contains(u"Offline"))
        event.mode = EventMode::InPerson;
    if (event.mode)
        event.evidence.mode = pointerTo(pointer, "eventAttendanceMode"_L1);
    const QString status = object["eventStatus"_L1].toString();
    if (status.contains(u"Cancelled"))
        event.status = EventStatus::Cancelled;
    else if (status.contains(u"Postponed"))
        event.status = EventStatus::Postponed;
    if (event.status)
        event.evidence.status = pointerTo(pointer, "eventStatus"_L1);
    addPlace(object["location"_L1], pointer, event);
    addOrganizers(object["organizer"_L1], pointer, event);
    return event;
}

} // namespace eventarium
