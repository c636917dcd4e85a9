// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/analysis.h"

#include "extract/dateresolver.h"
#include "extract/tokenizer.h"

namespace eventarium {

Analysis analyse(const Article &article, const std::optional<PartialDate> &reference, const Tokenizer &tokenizer,
                 const Lexicon &lexicon, std::vector<Reason> *reasons)
{
    Analysis result;
    result.text = tokenizer.tokenize(article);
    result.text.reasons = reasons;
    result.numbers = findNumbers(result.text, lexicon);
    result.dates = findDates(result.text, result.numbers, lexicon);
    result.reference = referenceDate(article, reference, result.dates);
    resolveDates(result.dates, result.text, result.reference, isWritingDay(article, reference));
    result.figures = findFigures(result.text, result.numbers, result.dates, result.reference, lexicon);
    return result;
}

} // namespace eventarium
