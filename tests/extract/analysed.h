// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text run through the lower passes, kept together with its article.
#pragma once

#include "extract/analysis.h"
#include "extract/lexicon.h"
#include "extract/tokenizer.h"

namespace eventarium::test {

inline const Lexicon &lexicon()
{
    static const Lexicon words;
    return words;
}

struct Analysed
{
    Article article;
    Analysis analysis;

    explicit Analysed(const QString &text, const QString &reference = {})
        : article(articleOf(text))
        , analysis(analyse(article, PartialDate::fromIso(reference), Tokenizer(lexicon()), lexicon()))
    {
    }
    Q_DISABLE_COPY_MOVE(Analysed)

    static Article articleOf(const QString &text)
    {
        Article article;
        article.text = text;
        return article;
    }
};

} // namespace eventarium::test
