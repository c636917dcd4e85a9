// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people have to do with an event, by the words of the sentences that name them: speaker, moderator,
// laureate, guest, only quoted. Linear. Any thread.
#pragma once

#include "core/facts.h"
#include "extract/names.h"

#include <vector>

namespace eventarium {

// The people of the article's body, in text order, with title, organisation and role.
std::vector<PersonFact> findPeople(const TokenizedText &text, const NameTable &names);

} // namespace eventarium
