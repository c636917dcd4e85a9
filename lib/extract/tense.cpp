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
        if (!futureWord && i >= token - 2 && text.isAny(i, {"will"_L1, "'ll"_L1, "shall"_L1}))
            return Tense::Future; // "will have a meeting"
        if (futureWord && text.isAny(i, {"was"_L1, "were"_L1, "been"_L1, "had"_L1}))
            return Tense::Unknown;
        if (futureWord && text.isAny(i, {"is"_L1, "are"_L1}))
            return Tense::Future;
    }
    return futureWord ? Tense::Future : Tense::Past;
}

// ", organised by the city", "talks recorded by students": says nothing of the time
bool isReducedPassive(const TokenizedText &text, int token, int first)
{
    if (!text.is(token + 1, "by"_L1) || !text.textOf(token).endsWith("ed"_L1))
        return false;
    for (int i = token - 1; i >= first && i >= token - 3; --i) {
        if (text.isAny(i, {"was"_L1, "were"_L1, "been"_L1, "be"_L1, "is"_L1, "are"_L1, "and"_L1, "has"_L1, "had"_L1,
                           "have"_L1}))
            return false;
    }
    return true;
}

// "taking place", "is starting up", "are coming": of what is to come where a date follows
bool isProgressive(const TokenizedText &text, int token)
{
    if (text.is(token, "taking"_L1))
        return text.is(token + 1, "place"_L1) && !text.isAny(token - 1, {"was"_L1, "were"_L1});
    return text.textOf(token).endsWith("ing"_L1) && text.at(token).span.length() >= 6
           && text.isAny(token - 1, {"is"_L1, "are"_L1, "be"_L1});
}

bool cue(const TokenizedText &text, int token, int first, Tense &tense)
{
    const Token &t = text.at(token);
    if (t.kind != TokenKind::Word)
        return false;
    if (t.shape == CaseShape::Lower && isProgressive(text, token)) {
        tense = Tense::Future;
        return true;
    }
    if (text.is(token, "to"_L1) && text.isAny(token - 1, {"is"_L1, "are"_L1}) && token - 1 >= first
        && text.is(token + 1, CaseShape::Lower)) { // "are to meet"
        tense = Tense::Future;
        return true;
    }
    if (text.isAny(token, {"postponed"_L1, "rescheduled"_L1, "deferred"_L1})
        && text.isAny(token + 1,
                      {"to"_L1, "until"_L1, "till"_L1, "for"_L1, "from"_L1})) { // what was to come and what will
        tense = Tense::Future;
        return true;
    }
    const bool month = t.classes.has(WordClass::Month) && t.shape == CaseShape::Capitalized; // "May"
    const bool future = t.classes.has(WordClass::FutureCue) && !month;
    if (!future && !looksLikePast(text, token))
        return false;
    if (!future && isReducedPassive(text, token, first))
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
    const int on = place.first - 1;
    if (on > sentence.first && text.is(on, "on"_L1) && text.isAny(on - 1, {"is"_L1, "are"_L1}))
        return Tense::Future; // "the vote is on Tuesday"
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
