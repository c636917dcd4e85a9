// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who organises an event: "hosted by A, B and C", "A organises the fair together with B", "the organiser, A",
// "A's annual conference". Bounded look-around each verb; lists are read once. Any thread.
#pragma once

#include "core/facts.h"
#include "extract/eventnames.h"
#include "extract/names.h"

#include <vector>

namespace eventarium {

struct Organizing
{
    TokenRange organization; // as it stands
    int mention = -1; // index into NameTable::mentions
    OrganizerRole role = OrganizerRole::Organizer;
    int group = -1; // the event group meant; -1: the article's event

    bool operator==(const Organizing &) const = default;
};

// In text order of the verbs; may name an organisation more than once.
std::vector<Organizing> findOrganizers(const TokenizedText &text, const NameTable &names, const EventTable &events);

} // namespace eventarium
