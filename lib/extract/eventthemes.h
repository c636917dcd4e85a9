// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an event is about: its motto, its topics (listed behind "topics such as", known subjects), its
// sessions. Linear; lists are read once. Any thread.
#pragma once

#include "core/facts.h"
#include "extract/eventnames.h"

#include <vector>

namespace eventarium {

struct FoundTheme
{
    QString theme;
    TokenRange tokens;

    bool operator==(const FoundTheme &) const = default;
};

FoundTheme findTheme(const TokenizedText &text);
std::vector<NamedFact> findSessions(const TokenizedText &text, const Lexicon &lexicon, const EventTable &events);

} // namespace eventarium
