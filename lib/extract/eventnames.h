// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of events: capitalised names with a head noun (Conference, Expo, Marathon), names with a year,
// names that what is said of them shows to be events ("X opens", "the trade fair X"). Mentions of one
// event are grouped (acronym, "better known as", shorter form), groups are weighed: which event the
// article is about, which others it reports, which are parts. Linear. Any thread.
#pragma once

#include "core/facts.h"
#include "extract/analysis.h"
#include "extract/names.h"

#include <optional>
#include <vector>

namespace eventarium {

class NameTables;

struct EventMention
{
    TokenRange name; // without year and edition
    TokenRange full; // with them
    TokenRange editionTokens;
    std::optional<int> edition;
    std::optional<int> year;
    int group = -1;
    bool headed = false; // ends in a head noun
    bool predicate = false; // the sentence says that it is held, opens, closes...
    bool dated = false; // ... and when
    bool ranged = false; // dated from one day to another
    bool cued = false; // shown to be an event by words beside it
    bool shared = false; // held together with another one, on its days
    bool listed = false; // an item of a calendar
    bool slotted = false; // its days stand in a bracket behind it
    bool possible = false; // only a name that may be one, if the article tells of an event

    bool operator==(const EventMention &) const = default;
};

struct EventGroup
{
    std::vector<int> mentions; // indices, text order
    QString name; // fullest form
    TokenRange nameTokens;
    QString acronym;
    EventKind kind = EventKind::Other;
    int score = 0;
    bool part = false; // a session of another event
    bool beside = false; // said to run beside another event, and neither in the title nor the first line
    bool guessed = false; // a name that may be anything, in every place
    bool accepted = false; // the article reports it

    bool operator==(const EventGroup &) const = default;
};

struct EventTable
{
    std::vector<EventMention> mentions; // text order
    std::vector<EventGroup> groups;
    std::vector<int> events; // accepted groups, the article's main one first
};

EventTable findEvents(const Analysis &analysis, const NameTable &names, const NameShapes &shapes,
                      const NameTables &tables);

} // namespace eventarium
