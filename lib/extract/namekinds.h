// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Span -> kind of name, in rounds from the surest sign to the weakest: lists and head words, people,
// company cues, the company a name keeps in an enumeration. Linear. Any thread.
#pragma once

#include "extract/names.h"
#include "extract/namespans.h"

namespace eventarium {

// Mentions for the spans, kinds set as far as they can be told.
std::vector<NameMention> classifyNames(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon,
                                       const std::vector<AcronymDefinition> &acronyms,
                                       const std::vector<NameSpan> &spans);

} // namespace eventarium
