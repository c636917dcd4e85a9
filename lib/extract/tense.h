// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a sentence looks back or ahead at one of its places, by its verbs' cue words. Looks at a
// bounded stretch around the place. Pure; any thread.
#pragma once

#include "extract/tokenizedtext.h"

namespace eventarium {

enum class Tense : quint8 { Unknown, Past, Future };

// The verb before the place decides, else the first behind it.
Tense tenseAround(const TokenizedText &text, TokenRange place);

} // namespace eventarium
