// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signs beside a name that it is a person's, or that the person is not of the news (a photographer, a press
// contact). Pure, bounded; any thread.
#pragma once

#include "extract/tokenizedtext.h"

namespace eventarium {

bool isPersonVerb(const TokenizedText &text, int token);

// ", 30," behind a name
bool ageFollows(const TokenizedText &text, int behind);

// "of Kenya", ", also from Ethiopia": where a person comes from
bool originFollows(const TokenizedText &text, int behind);

// "NAME (Example Labs)": a name with a capital and small letters in brackets is no acronym
bool affiliationFollows(const TokenizedText &text, int behind);

// "(Jane Doe/The Daily Example)", "Photo: Jane Doe", "Picture by Jane Doe": who took the picture
bool isCredit(const TokenizedText &text, TokenRange tokens);

// What is said beside a plain name of two or three words that is said of people: "emceed by NAME", "Keynote: NAME",
// "NAME, who", a quotation's verb before it. In points of evidence.
int signsBesidePerson(const TokenizedText &text, TokenRange name);

} // namespace eventarium
