// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Organisers that an event's own name gives away ("Annual Meeting of the Association for ...", "EXA Congress")
// or that own it ("Linux Australia's annual conference").
// Pure, linear in the text; any thread.
#pragma once

#include "extract/organizers.h"

namespace eventarium {

// Appends them to what the text around the events told.
void organizersInNames(const TokenizedText &text, const NameTable &names, const EventTable &events,
                       std::vector<Organizing> &found);

} // namespace eventarium
