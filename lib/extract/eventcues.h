// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words beside a name or a date that tell of an event: what is said of it, its edition, its year.
// Bounded look-around. Pure; any thread.
#pragma once

#include "extract/tokenizedtext.h"

#include <optional>

namespace eventarium {

enum class EventSaying : quint8 { None, Held, Opens, Closes };

// What the words behind a name (its bracket or apposition skipped) say of it as an event.
EventSaying sayingBehind(const TokenizedText &text, int behindName);

// The event verb at the token, None if it is none or means something else ("opened a plant").
EventSaying eventVerbAt(const TokenizedText &text, int token);

// Lower-case nouns that speak of the event: "the fair", "conference", "show".
bool isEventNoun(const TokenizedText &text, int token);

// The article or other small word before a noun and its adjectives: "the" of "the three-day fair"
int articleOf(const TokenizedText &text, int noun);

// A year from 1900 to 2100 in four digits; 0 if the token is none.
int yearAt(const TokenizedText &text, int token);

// "19th", "nineteenth", "XIX" (capitals, two letters or more); 0 if the token is none.
int ordinalAt(const TokenizedText &text, int token);

} // namespace eventarium
