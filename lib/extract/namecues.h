// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words within names that let them go on. Pure; any thread.
#pragma once

#include "extract/tokenizedtext.h"

namespace eventarium {

// Whose names hold lists: "Ministry of Culture, Sports and Tourism".
bool listsIts(const TokenizedText &text, int front);

// The end of "Heads | of State and Government" where "Heads" ends at `last`, else `last`.
int behindState(const TokenizedText &text, int last);

// Behind "Government of the Republic |of Example": the realm is a part of the name; else last.
int behindRealm(const TokenizedText &text, int last);

// Behind "University of Example State|, Sampleton": a campus by its town; else last. The region begins at the token.
int behindCampus(const TokenizedText &text, int last, int region);

// "People's Government", "King's College": the possessive belongs to the name.
bool possessiveJoins(const TokenizedText &text, int token);

// "General Services Administration", "Saint Example Lions Club": a title that bodies are called by, too
bool opensBodies(const TokenizedText &text, int title);

// Jane |"Jay" Doe
bool isNickname(const TokenizedText &text, int quote);

// "Feria Internacional del ...", "Salone del ...", "Congreso Mundial de ...": the head of an event's name in front
bool opensForeignEvent(const TokenizedText &text, int first);

} // namespace eventarium
