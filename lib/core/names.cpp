// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/names.h"

using namespace Qt::StringLiterals;

namespace eventarium {

#define EVENTARIUM_WORDS(Enum, ...)                                 \
    template<> std::span<const QLatin1StringView> words<Enum>()     \
    {                                                               \
        static constexpr QLatin1StringView table[] = {__VA_ARGS__}; \
        return table;                                               \
    }

EVENTARIUM_WORDS(Qualifier, "exact"_L1, "more_than"_L1, "about"_L1, "less_than"_L1, "up_to"_L1, "vague"_L1)
EVENTARIUM_WORDS(FigureCategory, "attendees"_L1, "online_viewers"_L1, "interactions"_L1, "speakers"_L1,
                 "dignitaries"_L1, "academics"_L1, "executives"_L1, "exhibitors"_L1, "companies"_L1, "countries"_L1,
                 "sessions"_L1, "products"_L1, "deals"_L1, "money"_L1, "area"_L1, "media"_L1, "other"_L1)
EVENTARIUM_WORDS(FigureBasis, "counted"_L1, "registered"_L1, "expected"_L1, "limit"_L1)
EVENTARIUM_WORDS(FigureCounts, "people"_L1, "visits"_L1, "views"_L1, "interactions"_L1)
EVENTARIUM_WORDS(FigureAudience, "on_site"_L1, "online"_L1, "both"_L1)
EVENTARIUM_WORDS(FigurePer, "day"_L1)
EVENTARIUM_WORDS(StatedRelation, "organiser"_L1, "participant"_L1, "other"_L1)
EVENTARIUM_WORDS(EventKind, "conference"_L1, "forum"_L1, "summit"_L1, "expo"_L1, "fair"_L1, "festival"_L1, "week"_L1,
                 "competition"_L1, "awards"_L1, "seminar"_L1, "meeting"_L1, "race"_L1, "ceremony"_L1, "other"_L1)
EVENTARIUM_WORDS(EventMode, "in_person"_L1, "online"_L1, "hybrid"_L1)
EVENTARIUM_WORDS(EventStatus, "held"_L1, "scheduled"_L1, "postponed"_L1, "cancelled"_L1)
EVENTARIUM_WORDS(OrganizerRole, "host"_L1, "co_host"_L1, "organizer"_L1, "co_organizer"_L1, "sponsor"_L1,
                 "supporter"_L1, "undertaker"_L1)
EVENTARIUM_WORDS(PersonRole, "speaker"_L1, "keynote"_L1, "moderator"_L1, "host"_L1, "guest"_L1, "laureate"_L1,
                 "quoted"_L1, "author"_L1)
EVENTARIUM_WORDS(ParticipantRole, "organised"_L1, "took_part"_L1, "absent"_L1, "mentioned"_L1)
EVENTARIUM_WORDS(PlaceKind, "venue"_L1, "city"_L1, "region"_L1, "country"_L1, "unknown"_L1)
EVENTARIUM_WORDS(AnnotationType, "date"_L1, "time"_L1, "duration"_L1, "set"_L1, "number"_L1, "ordinal"_L1, "money"_L1,
                 "percent"_L1, "area"_L1, "person"_L1, "organization"_L1, "place"_L1, "event"_L1, "topic"_L1,
                 "figure"_L1, "acronym"_L1)
EVENTARIUM_WORDS(Facet, "period"_L1, "organization"_L1, "person"_L1, "place"_L1, "topic"_L1, "kind"_L1, "mode"_L1,
                 "checked"_L1, "category"_L1, "source"_L1)
EVENTARIUM_WORDS(PartialDate::Precision, "year"_L1, "month"_L1, "day"_L1)

#undef EVENTARIUM_WORDS

} // namespace eventarium
