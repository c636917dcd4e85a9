// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/extractor.h"

#include "extract/lexicon.h"
#include "extract/tokenizer.h"

namespace eventarium {

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

FoundFacts Extractor::extract(const Article &article, const ExtractOptions &) const
{
    const TokenizedText text = m_lexicons->tokenizer.tokenize(article);
    return {};
}

std::vector<Annotation> Extractor::annotate(const Article &article, const ExtractOptions &) const
{
    const TokenizedText text = m_lexicons->tokenizer.tokenize(article);
    return {};
}

} // namespace eventarium
