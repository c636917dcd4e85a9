// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words that say who organises: verbs, nouns and prepositions, what stands between a verb and its "by", what
// links the members of a list. Bounded look-around. Pure; any thread.
#pragma once

#include "core/facts.h"
#include "extract/tokenizedtext.h"

#include <optional>

namespace eventarium {

// "co-hosted", "sponsors", "partner": the role that the word gives
OrganizerRole organizerRoleOf(const TokenizedText &text, int word);

// A verb of which events are not the usual object: "presented", "funded".
bool isLooseOrganizerVerb(const TokenizedText &text, int verb);

// "organisers", "sponsor", "partners"
bool isOrganizerNoun(const TokenizedText &text, int token);

// Where the list begins that "our sponsors, in particular", "the partners of the event include" open; -1 for none.
int listBehindNoun(const TokenizedText &text, int noun);

// The "by" of "hosted [jointly] by", "organised in Bern on 3 and 4 May by"; -1 for none.
int byBehind(const TokenizedText &text, int verb);

// Where the list begins behind "in partnership with", "with the support of", "an initiative of"; -1 for none.
// The role it gives is set.
int listBehindPreposition(const TokenizedText &text, int token, OrganizerRole &role);

// Where the list begins behind "partners with", "teamed up with", "joins forces with"; -1 for none.
int partnersBehind(const TokenizedText &text, int verb);

// Where the list begins in "the companies who sponsored the evening - |A and B"; -1 for none.
int listOfThoseWho(const TokenizedText &text, int verb);

// "thanks to A and B |for sponsoring", "for being gold sponsors": the role; nullopt where nobody is thanked
std::optional<OrganizerRole> roleThankedFor(const TokenizedText &text, int preposition);

// "led", "presented": people do that as much as bodies
bool sharesWorkWithPeople(const TokenizedText &text, int verb);

// "a dinner hosted by", "a session organised by": what is organised is no event
bool organizesPart(const TokenizedText &text, int verb);

// "by |the local charity| X": whether a list that begins at the token may have its first name there
bool opensOrganizers(const TokenizedText &text, int start, int name);

// Only such tokens may stand between two members of a list.
bool linksOrganizers(const TokenizedText &text, int from, int to);

// The token at which the subject of an active verb ends: over adverbs, auxiliaries, an apposition in commas, an
// acronym in brackets.
int subjectEndBefore(const TokenizedText &text, int verb);

} // namespace eventarium
