// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/tense.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int reach = 30; // tokens

bool looksLikePast(const TokenizedText &text, int token)
{
    const Token &t = text.at(token);
    return t.classes.has(WordClass::PastCue)
           || (t.kind == TokenKind::Word && t.shape == CaseShape::Lower && t.span.length() >= 5
               && text.textOf(token).endsWith("ed"_L1)
               && !text.isAny(token, {"hundred"_L1, "united"_L1, "indeed"_L1, "speed"_L1, "breed"_L1, "exceed"_L1,
                                      "proceed"_L1, "succeed"_L1, "based"_L1, "so-called"_L1}));
}

// "be held", "be opened" behind "will", "to", "is to": ahead; "was scheduled", "had been planned": neither.
Tense participle(const TokenizedText &text, int token, int first, bool futureWord)
{
    for (int i = token - 1; i >= first && i >= token - 3; --i) {
        if (text.is(i, "be"_L1))
            return Tense::Future;
        if (futureWord && text.isAny(i, {"was"_L1, "were"_L1, "been"_L1, "had"_L1}))
            return Tense::Unknown;
        if (futureWord && text.isAny(i, {"is"_L1, "are"_L1}))
            return Tense::Future;
    }
    return futureWord ? Tense::Future : Tense::Past;
}

bool cue(const TokenizedText &text, int token, int first, Tense &tense)
{
    const Token &t = text.at(token);
    if (t.kind != TokenKind::Word)
        return false;
    const bool future = t.classes.has(WordClass::FutureCue);
    if (!future && !looksLikePast(text, token))
        return false;
    tense = participle(text, token, first, future);
    return true;
}

} // namespace

Tense tenseAround(const TokenizedText &text, TokenRange place)
{
    Tense tense = Tense::Unknown;
    if (!text.inRange(place.first))
        return tense;
    const TokenRange sentence = text.sentenceOf(place.first).tokens;
    for (int i = place.first - 1; i >= sentence.first && i >= place.first - reach; --i) {
        if (cue(text, i, sentence.first, tense))
            return tense;
    }
    for (int i = place.last; i < sentence.last && i < place.last + reach; ++i) {
        if (cue(text, i, sentence.first, tense))
            return tense;
    }
    return tense;
}

} // namespace eventarium
