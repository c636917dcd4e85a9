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

} // namespace eventarium
