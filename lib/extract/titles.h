// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Titles of people: "vice president and deputy secretary-general", before a name or behind it in commas.
// Bounded look-ahead. Pure; any thread.
#pragma once

#include "extract/tokenizedtext.h"

namespace eventarium {

// The title phrase that ends right before the token (forms of address between them are skipped); empty if none.
TokenRange titleBefore(const TokenizedText &text, int name);

// Where a form of address ("Mr.", "Dr.") stands right before the token.
bool honorificBefore(const TokenizedText &text, int name);

// The title phrase at the token or up to five words behind it ("robotics expert"); empty if none.
// Modifiers are included, "of" and what follows is not.
TokenRange titleAt(const TokenizedText &text, int token);

// Where an apposition to a name that ends before the token would begin: behind "(R)", a comma and an article; -1 if none.
int appositionStart(const TokenizedText &text, int behindName);

// The dash of "Jane Doe – director"
bool isTitleDash(const TokenizedText &text, int token);

// Whether the token goes on with an office's name: "Minister for |Immigration and |Multicultural".
bool officeBefore(const TokenizedText &text, int token);

// A field that ministries are named after: "Trade", "Foreign Affairs" by its last word.
bool isPortfolio(const TokenizedText &text, int token);

} // namespace eventarium
