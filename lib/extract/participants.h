// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What organisations have to do with an event: they organised it, took part (themselves or through someone
// of theirs who spoke or was a guest), stayed away, or are only mentioned. Linear. Any thread.
#pragma once

#include "core/facts.h"
#include "extract/eventnames.h"
#include "extract/names.h"
#include "extract/organizers.h"

#include <vector>

namespace eventarium {

// The organisers first, then in text order, each once.
std::vector<Participant> findParticipants(const TokenizedText &text, const NameTable &names, const EventTable &events,
                                          const std::vector<Organizing> &organizers,
                                          const std::vector<PersonFact> &people);

} // namespace eventarium
