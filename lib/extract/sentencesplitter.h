// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tokens -> sentences and paragraphs, by tables (abbreviations are part of their token already).
// Pure; any thread.
#pragma once

#include "extract/tokenizedtext.h"

namespace eventarium {

// Fills sentences, paragraphs and the tokens' sentence numbers.
void splitSentences(TokenizedText &text, const Article &article);

} // namespace eventarium
