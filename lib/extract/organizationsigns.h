// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a sentence says of a name no list knows that is said of companies and bodies: "Example brought its harvester",
// "A, B and C unveiled", "the EXA said". Bounded look-around. Pure; any thread.
#pragma once

#include "extract/names.h"

namespace eventarium {

// The name does alone what organisations do.
bool actsAsOrganization(const TokenizedText &text, const NameMention &mention);

// Those whom a list names do what exhibitors do: the verb stands behind the list's last name.
bool exhibitBehind(const TokenizedText &text, int behind);

// "Some, like |A and B", "exhibitors such as |A": what stands in front of a list of organisations
bool introducedAsOrganizations(const TokenizedText &text, int first);

} // namespace eventarium
