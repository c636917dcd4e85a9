// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people and organisations have to do with an event, by the words of the sentences that name them:
// speaker, moderator, laureate; took part, stayed away, only mentioned. Linear. Any thread.
#pragma once

#include "core/facts.h"
#include "extract/names.h"
#include "extract/organizers.h"

#include <vector>

namespace eventarium {

// The people of the article's body, in text order, with title, organisation and role.
std::vector<PersonFact> findPeople(const TokenizedText &text, const NameTable &names);

// Organisations with their role; the organisers first.
std::vector<Participant> findParticipants(const TokenizedText &text, const NameTable &names,
                                          const std::vector<Organizing> &organizers,
                                          const std::vector<PersonFact> &people);

} // namespace eventarium
