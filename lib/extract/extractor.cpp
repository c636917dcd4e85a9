// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/extractor.h"

#include "extract/analysis.h"
#include "extract/annotations.h"
#include "extract/explainer.h"
#include "extract/frame.h"
#include "extract/lexicon.h"
#include "extract/nametables.h"
#include "extract/reason.h"
#include "extract/statedevents.h"
#include "extract/tokenizer.h"

#include <algorithm>

namespace eventarium {

struct Extractor::Lexicons
{
    Lexicon words;
    NameTables names;
    Tokenizer tokenizer{words};
};

Extractor::Extractor()
    : m_lexicons(std::make_unique<Lexicons>())
{
}

Extractor::~Extractor() = default;

FoundFacts Extractor::extract(const Article &article, const ExtractOptions &options) const
{
    const Analysis analysis = analyse(article, options.reference, m_lexicons->tokenizer, m_lexicons->words);
    FoundFacts facts = buildFacts(article, analysis, m_lexicons->words, m_lexicons->names);
    applyStated(article.stated, facts);
    return facts;
}

std::vector<Explanation> Extractor::explain(const Article &article, const ExtractOptions &options) const
{
    std::vector<Reason> reasons;
    const Analysis analysis = analyse(article, options.reference, m_lexicons->tokenizer, m_lexicons->words, &reasons);
    const FoundFacts facts = buildFacts(article, analysis, m_lexicons->words, m_lexicons->names);
    return explained(facts, analysis.text, reasons);
}

std::vector<Annotation> Extractor::annotate(const Article &article, const ExtractOptions &options) const
{
    const Analysis analysis = analyse(article, options.reference, m_lexicons->tokenizer, m_lexicons->words);
    std::vector<Annotation> found;
    appendAnnotations(analysis, found);
    appendNameAnnotations(analysis, m_lexicons->words, m_lexicons->names, found);

    // sorted by index: moving the values around trips gcc's uninitialised-use analysis
    std::vector<size_t> order(found.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, {}, [&](size_t i) { return std::pair(found[i].span.start, found[i].span.end); });
    std::vector<Annotation> annotations;
    annotations.reserve(found.size());
    for (const size_t i : order)
        annotations.push_back(std::move(found[i]));
    return annotations;
}

} // namespace eventarium
