// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why a pass took a fact, or left an alternative: told only when somebody asks, see TokenizedText::reasons.
// Values; any thread.
#pragma once

#include "extract/tokenizedtext.h"

#include <QString>

#include <optional>
#include <vector>

namespace eventarium {

struct Reason
{
    enum class Of : quint8 { Event, Start, End, Edition, Place, Mode, Status, Organizer, Person, Figure, Topic };

    Of of = Of::Event;
    int group = -1; // of EventTable; -1: the article's event
    QString value; // the fact as it was read
    QString rule; // what gave it, in a few words of English: rules have no translation
    TokenRange tokens; // what says so; empty: nothing in particular
    std::optional<int> weight; // against others of its kind
    QString lost = {}; // why it is not among the facts; empty: it is
};

// Calls `make` for a Reason if somebody wants reasons; costs a comparison otherwise.
template<class Make>
void tellReason(const TokenizedText &text, Make &&make)
{
    if (text.reasons)
        text.reasons->push_back(make());
}

} // namespace eventarium
