// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which names are people's, by what stands around them: title, form of address, apposition, given name,
// verb of speech. Bounded look-around. Any thread.
#pragma once

#include "extract/names.h"

namespace eventarium {

// Points for the mention being a person; 2 or more are enough.
int personEvidence(const TokenizedText &text, const NameShapes &shapes, const NameMention &mention);

} // namespace eventarium
