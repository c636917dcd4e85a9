// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The kind of a name as its own words tell it: lists of names, head words ("University", "Arena"),
// what stands in front ("Messe", "Palais"). The first and surest round of classifyNames().
// Views the article's text; linear; any thread.
#pragma once

#include "extract/names.h"
#include "extract/namespans.h"

namespace eventarium {

class NameWords final
{
public:
    NameWords(const TokenizedText &text, const NameShapes &shapes, const Lexicon &lexicon)
        : m_text(text)
        , m_shapes(shapes)
        , m_lexicon(lexicon)
    {
    }

    // Sets kind, place kind and whether the name is a known one, as far as its words tell.
    void classify(NameMention &mention, const NameSpan &span) const;

private:
    bool isWhole(TokenRange tokens, WordClass wordClass) const;
    PlaceKind placeKind(TokenRange tokens) const;
    bool isRegion(int last) const;
    bool isHallName(TokenRange tokens) const;
    bool isQuoted(TokenRange tokens) const;
    bool isQuote(int token) const;
    bool followsTitle(int first) const;
    bool isFrontFirst(TokenRange tokens) const;
    bool lowerCaseMeaning(TokenRange tokens) const;

    const TokenizedText &m_text;
    const NameShapes &m_shapes;
    const Lexicon &m_lexicon;
};

// "PotterCon", "GlassFest": a word of which the head of an event's name is the end.
bool endsInInnerHead(const TokenizedText &text, int token);

// A last word like "Berlin-Marathon" or "Buchmesse" counts by its last part.
bool endsInEventHead(const TokenizedText &text, const Lexicon &lexicon, TokenRange tokens);

} // namespace eventarium
