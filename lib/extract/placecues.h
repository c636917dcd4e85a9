// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words beside the name of a place that put an event there, or something else. Bounded look-around. Pure; any thread.
#pragma once

#include "extract/names.h"
#include "extract/tokenizedtext.h"

namespace eventarium {

// "his studio in Paris", "company based in Berlin", "was explained in Beijing": the place begins at the token
bool toldElsewhere(const TokenizedText &text, int first);

// "took place ... |in"
bool eventVerbBefore(const TokenizedText &text, int preposition);

// "move from Santiago |to Madrid"
bool movesBefore(const TokenizedText &text, int preposition);

// "The two venues, |the A and the B"
bool venuesBefore(const TokenizedText &text, int first);

// "the fair ... |in"
bool eventNounBefore(const TokenizedText &text, int preposition);

// "Next year's forum will be held in Paris", "the previous edition in Berlin": the place begins at the token
bool toldOfAnotherTime(const TokenizedText &text, int first);

// "COP25" where the article begins with COP26
bool namesOtherEdition(const TokenizedText &text, int token);

// What may stand between "is held" and "at": a day, "simultaneously", a town
bool tellsTime(const TokenizedText &text, int token);

// "House", "Campus", "Hall": a name that ends so is no town's
bool isAreaName(const TokenizedText &text, int word);

// "uses |the A| as its second venue"
bool isSecondVenue(const TokenizedText &text, TokenRange name);

// The place in the bracket that |begins behind an event's name, "(Riga, 4-5 May)"; nullptr where it names none
const NameMention *placeInBracket(const TokenizedText &text, const NameTable &names, int behind);

// A name that is a line of its own, or nearly
bool standsAlone(const TokenizedText &text, TokenRange name);

} // namespace eventarium
