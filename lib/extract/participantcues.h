// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words that say what a body had to do with an event: spoke, came, exhibited, stayed away. Bounded look-around.
// Pure; any thread.
#pragma once

#include "extract/tokenizedtext.h"

namespace eventarium {

// "stay away", "pulled out", "will not attend"
bool tellsAbsence(const TokenizedText &text, int token);

// "speakers", "talks", "keynotes": the names beside it spoke
bool tellsSpeech(const TokenizedText &text, int token);

// "attended", "took part", "featuring": the names beside it were there
bool tellsAttendance(const TokenizedText &text, int token);

// "officials from", "among them": the names behind it were there
bool introducesGuests(const TokenizedText &text, int token);

// "exhibitors", "booth", "unveiled"
bool tellsExhibit(const TokenizedText &text, int token);

// "companies such as A, B": what has names behind it is a list of them
bool namesCompanies(const TokenizedText &text, int token);

// "halls", "floor": where an event is
bool tellsSite(const TokenizedText &text, int token);

// What a body itself does at an event, as the subject
bool tellsPresenting(const TokenizedText &text, int token);

// "according to X", "told X", "X press release": words are taken from it
bool isSource(const TokenizedText &text, TokenRange name);

// The sentence that introduces the list whose item the sentence is ("Exhibitors:"); empty for none
TokenRange listIntroOf(const TokenizedText &text, int sentence);

} // namespace eventarium
