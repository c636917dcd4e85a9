// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who organises an event where no verb of organising has it as subject or agent: "A, one of the organisers", "belongs
// to A and B", "run together with A", "on behalf of A", "with A and B as partners", "Sponsors:" above a list.
// Bounded look-around each cue. Pure; any thread.
#pragma once

#include "extract/organizerlists.h"

namespace eventarium {

void organizersInPhrases(const TokenizedText &text, const NameTable &names, OrganizerLists &lists);

} // namespace eventarium
