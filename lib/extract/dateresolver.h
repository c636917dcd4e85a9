// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Symbolic dates -> days, against a reference day, earlier mentions and the tense of the sentence.
// Pure: never asks a clock; without a reference what needs one stays open. Any thread.
#pragma once

#include "core/article.h"
#include "extract/dates.h"

namespace eventarium {

// The day that relative and partial dates count from: the caller's, else the publication date, else
// the dateline's, else the first full date in the text, else the first year; nullopt when there is none.
std::optional<PartialDate> referenceDate(const Article &article, const std::optional<PartialDate> &callers,
                                         const std::vector<DateMention> &dates);

// Fills `resolved` of each mention.
void resolveDates(std::vector<DateMention> &dates, const TokenizedText &text,
                  const std::optional<PartialDate> &reference);

} // namespace eventarium
