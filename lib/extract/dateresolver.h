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

// Whether that is a day on which the text was written, not just a date in it.
bool isWritingDay(const Article &article, const std::optional<PartialDate> &callers);

// Fills `resolved` of each mention. Without a writing day the reference lends its year, the tense says nothing.
void resolveDates(std::vector<DateMention> &dates, const TokenizedText &text,
                  const std::optional<PartialDate> &reference, bool writingDay = true);

} // namespace eventarium
