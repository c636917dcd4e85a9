// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/extractor.h"

#include "extract/analysis.h"
#include "extract/annotations.h"
#include "extract/lexicon.h"
#include "extract/tokenizer.h"

#include <algorithm>

namespace eventarium {

namespace {

// By start, then end; equal spans as they were found.
std::vector<Annotation> sorted(std::vector<Annotation> annotations)
{
    std::vector<std::pair<TextSpan, size_t>> order;
    order.reserve(annotations.size());
    for (const Annotation &annotation : annotations)
        order.emplace_back(annotation.span, order.size());
    std::ranges::sort(order);
    std::vector<Annotation> result;
    result.reserve(annotations.size());
    for (const auto &[span, index] : order)
        result.push_back(std::move(annotations[index]));
    return result;
}

} // namespace

struct Extractor::Lexicons
{
    Lexicon words;
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
    return {};
}

std::vector<Annotation> Extractor::annotate(const Article &article, const ExtractOptions &options) const
{
    const Analysis analysis = analyse(article, options.reference, m_lexicons->tokenizer, m_lexicons->words);
    std::vector<Annotation> annotations;
    appendAnnotations(analysis, annotations);
    return sorted(std::move(annotations));
}

} // namespace eventarium
