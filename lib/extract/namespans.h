// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stretches of tokens that are one name each, before anybody asks whose: capitalised runs, cut at titles
// ("ISC Chairman | Shang Bing"), grown over "of", "and", "&" where a head word says so ("Ministry of
// Science and Technology"). Linear. Any thread.
#pragma once

#include "extract/nameshapes.h"
#include "extract/tokenizedtext.h"

#include <vector>

namespace eventarium {

class Lexicon;

struct NameSpan
{
    TokenRange tokens;
    bool composed = false; // grown over "of" or "and"
    bool government = false; // "Zhejiang provincial government"
};

std::vector<NameSpan> findNameSpans(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon);

// Whether an article part may hold names that count (not navigation, byline, contact lines).
bool holdsNames(const Sentence &sentence);

} // namespace eventarium
