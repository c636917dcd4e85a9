// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The verbs of organising: the role each gives, which of them need an event close by. Pure; any thread.
#pragma once

#include "core/facts.h"
#include "extract/tokenizedtext.h"

namespace eventarium {

OrganizerRole organizerRole(const TokenizedText &text, int verb);

// A verb of which events are not the usual object: "presented", "led"
bool isLooseVerb(const TokenizedText &text, int verb);

// The verb's subject is no event: "a dinner hosted by", "a pavilion organised by"
bool isPartSubject(const TokenizedText &text, int verb);

} // namespace eventarium
