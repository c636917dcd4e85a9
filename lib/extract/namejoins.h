// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Spans of capitalised words that are one name together, and the letters in brackets behind names. Pure; any thread.
#pragma once

#include "extract/acronyms.h"
#include "extract/namespans.h"

namespace eventarium {

// Spans that lie in one long form are one name: "Internet Corporation | for | Assigned Names | and | Numbers".
void joinByAcronyms(std::vector<NameSpan> &spans, const std::vector<AcronymDefinition> &acronyms);

// "the 9th Water, | Energy | and | Environment Exhibition": fields in front of the head are a part of the name.
void joinFields(std::vector<NameSpan> &spans, const TokenizedText &text);

// "Guadalajara International Book Fair (FIL)": letters that do not match are an acronym of the name all the same.
void addBracketAcronyms(std::vector<AcronymDefinition> &acronyms, const TokenizedText &text,
                        const std::vector<NameSpan> &spans);

} // namespace eventarium
