// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What bounds a number: "more than" before it, "or so" behind it. Pure; any thread.
#pragma once

#include "extract/numbers.h"

namespace eventarium {

void readQualifierBehind(const TokenizedText &text, NumberMention &found);
// Looks back no further than `from`.
void readQualifierBefore(const TokenizedText &text, const Lexicon &lexicon, NumberMention &found, int from);

} // namespace eventarium
