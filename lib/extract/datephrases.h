// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands around a date and belongs to it: the preposition that makes it one end of a stretch ("since May",
// "no later than Friday", "2016 and after"), and its whole phrase with article and preposition. Pure; any thread.
#pragma once

#include "extract/dates.h"

namespace eventarium {

// "postponed from March 1 to June 28" is no stretch of time: whether such a verb stands before the "from".
bool isMoved(const TokenizedText &text, int from);

// Sets the mention's bound and phrase. Nothing before the token `from` is taken into the phrase.
void frameDate(DateMention &mention, const TokenizedText &text, int from);

} // namespace eventarium
