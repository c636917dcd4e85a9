// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a run of capitalised words longer where a head noun says that the name goes on: over "and"
// ("Development and Reform Commission"), over "of" and "on" ("Conference on Frontiers in Science"), over a
// list ("Ministry of Culture, Sports and Tourism"). Views the text. Bounded look-ahead; any thread.
#pragma once

#include "extract/nameruns.h"
#include "extract/namespans.h"

namespace eventarium {

class Lexicon;

class NameGrowth final
{
public:
    NameGrowth(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon)
        : m_text(text)
        , m_shapes(shapes)
        , m_lexicon(lexicon)
        , m_runs(text, shapes)
    {
    }

    void grow(NameSpan &span) const
    {
        growFromOrdinal(span);
        growOverAnd(span);
        growOverOf(span);
        growGovernment(span);
    }

private:
    void growOverAnd(NameSpan &span) const;
    bool isWhole(TokenRange tokens, WordClasses classes) const;
    void growFromOrdinal(NameSpan &span) const;
    bool mayOpenName(TokenRange tokens) const;
    void growOverOf(NameSpan &span) const;
    void growOverTheme(NameSpan &span) const;
    void growOverList(NameSpan &span) const;
    void growGovernment(NameSpan &span) const;

    const TokenizedText &m_text;
    const NameShapes &m_shapes;
    const Lexicon &m_lexicon;
    NameRuns m_runs;
};

} // namespace eventarium
