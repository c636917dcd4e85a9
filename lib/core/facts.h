// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an article says about one event, and what it says at all: the values that the extractor
// returns, the archive keeps and the fact contract prints. Values; any thread.
#pragma once

#include "core/daterange.h"
#include "core/evidence.h"
#include "core/figure.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace eventarium {

enum class EventKind {
    Conference,
    Forum,
    Summit,
    Expo,
    Fair,
    Festival,
    Week,
    Competition,
    Awards,
    Seminar,
    Meeting,
    Race,
    Ceremony,
    Other
};
enum class EventMode { InPerson, Online, Hybrid };
enum class EventStatus { Held, Scheduled, Postponed, Cancelled };
enum class OrganizerRole { Host, CoHost, Organizer, CoOrganizer, Sponsor, Supporter, Undertaker };
enum class PersonRole { Speaker, Keynote, Moderator, Host, Guest, Laureate, Quoted, Author };
enum class ParticipantRole { Organised, TookPart, Absent, Mentioned };
enum class PlaceKind { Venue, City, Region, Country, Unknown };

struct Place
{
    QString name; // as the text has it, fullest form
    PlaceKind kind = PlaceKind::Unknown;
    QString country; // English short name where known, else empty
    Evidence evidence;

    bool operator==(const Place &) const = default;
};

struct Organizer
{
    QString name;
    OrganizerRole role = OrganizerRole::Organizer;
    Evidence evidence;

    bool operator==(const Organizer &) const = default;
};

struct PersonFact
{
    QString name;
    QString title; // as the text states it; may be empty
    QString organization; // acronyms resolved where the article defines them; may be empty
    std::optional<PersonRole> role;
    Evidence evidence;

    bool operator==(const PersonFact &) const = default;
};

struct Participant
{
    QString name;
    ParticipantRole role = ParticipantRole::Mentioned;
    std::optional<PersonRole> via; // took_part through a speaker or guest
    Evidence evidence;

    bool operator==(const Participant &) const = default;
};

struct NamedFact // a topic, a session, an organisation
{
    QString name;
    Evidence evidence;

    bool operator==(const NamedFact &) const = default;
};

// The facts of one event. Used for what one article says (FoundFacts) and for what all say (Event).
struct EventFacts
{
    QString name; // official, without article, year, edition number
    QStringList aliases; // the forms seen
    EventKind kind = EventKind::Other;
    std::optional<int> edition;
    std::optional<int> year;
    DateRange dates;
    std::optional<EventMode> mode;
    std::optional<EventStatus> status;
    QString theme;
    std::vector<Place> places; // venue first, then city
    std::vector<Organizer> organizers;
    std::vector<PersonFact> people;
    Figures figures;
    Figures previousFigures;
    std::vector<Participant> participants;
    std::vector<NamedFact> topics;
    std::vector<NamedFact> sessions;
    double confidence = 0; // 0 to 1

    struct Sources // evidence of the single-valued fields; Kind::None where derived or absent
    {
        Evidence name, edition, start, end, mode, theme, status;

        bool operator==(const Sources &) const = default;
    } evidence;

    bool operator==(const EventFacts &) const = default;
};

struct OrganizationFact // an organisation named in an article, once each
{
    QString name;
    QString acronym; // as defined in the article; may be empty
    int mentions = 0;
    Evidence evidence; // the first mention

    bool operator==(const OrganizationFact &) const = default;
};

// Instead of an extractor's version: what has its facts from elsewhere than a text.
inline constexpr int notExtracted = -1;

// All that the extractor found in one article.
struct FoundFacts
{
    std::vector<EventFacts> events;
    std::vector<OrganizationFact> organizations;
    std::vector<NamedFact> people;
    QStringList warnings;

    bool operator==(const FoundFacts &) const = default;
};

} // namespace eventarium
