// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the lower passes found in an article: tokens, numbers, dates, figures. The passes above (names,
// relations, event frame) read it. Views the article's text. Built by analyse(); any thread.
#pragma once

#include "extract/dates.h"
#include "extract/figures.h"
#include "extract/numbers.h"
#include "extract/tokenizedtext.h"

#include <optional>
#include <vector>

namespace eventarium {

class Lexicon;
class Tokenizer;
struct Reason;

struct Analysis
{
    TokenizedText text;
    std::vector<NumberMention> numbers;
    std::vector<DateMention> dates; // resolved
    std::vector<FigureCandidate> figures;
    std::optional<PartialDate> reference; // what the dates count from
};

// `reasons`, if given, must outlive the analysis: its passes and those above tell there why.
Analysis analyse(const Article &article, const std::optional<PartialDate> &reference, const Tokenizer &tokenizer,
                 const Lexicon &lexicon, std::vector<Reason> *reasons = nullptr);

} // namespace eventarium
