// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers that belong together: ">= 30", "more than 10 and less than 40", "one in five", "nine out of ten". Pure; any
// thread.
#pragma once

#include "extract/numbers.h"

namespace eventarium {

// ">", ">=", "<", "<=" before the number: widens it and sets its qualifier.
void readComparison(const TokenizedText &text, NumberMention &number, int from);
// Two bounds of one range, joined by "and" or "but": the first becomes the range.
bool joinBounds(const TokenizedText &text, NumberMention &first, const NumberMention &second);
// "one in five", "nine out of ten", "1 over 20": the first becomes the fraction.
bool joinRatio(const TokenizedText &text, NumberMention &first, const NumberMention &second);

} // namespace eventarium
