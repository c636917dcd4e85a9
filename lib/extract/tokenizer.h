// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Article text -> tokens with word classes and case shape, sentences, paragraphs, in one pass each.
// Linear in the text, whatever it holds. Immutable; any thread. The lexicon must outlive it.
//
// What stands in article.parts (title, byline, navigation...) becomes sentences of its own, marked
// with the part's kind; a line that is no continuation of the line before ends a sentence too.
#pragma once

#include "extract/tokenizedtext.h"

namespace eventarium {

class Lexicon;

class Tokenizer final
{
public:
    explicit Tokenizer(const Lexicon &lexicon)
        : m_lexicon(lexicon)
    {
    }

    // The result views article.text.
    TokenizedText tokenize(const Article &article) const;

private:
    const Lexicon &m_lexicon;
};

} // namespace eventarium
