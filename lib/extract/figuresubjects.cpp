// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of UnitFinder that looks before the number.
#include "extract/figureunits.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestReach = 16; // tokens back to a subject

} // namespace

// Where the noun group with this head starts: over adjectives and nouns, not over verbs and prepositions.
int UnitFinder::groupStart(int head, int first) const
{
    int start = head;
    while (start - 1 >= first && m_text.is(start - 1, TokenKind::Word)
           && !m_text.at(start - 1).classes.hasAny(
               {WordClass::FunctionWord, WordClass::PastCue, WordClass::FutureCue, WordClass::Possessive})
           && head - start < 4
           && !(m_text.has(start - 1, WordClass::UnitStop) && !m_text.textOf(start - 1).endsWith("ing"_L1)))
        --start;
    return start;
}

// "Exhibitors: over 29,000"
std::optional<CountedUnit> UnitFinder::label(const NumberMention &number) const
{
    const int colon = number.tokens.first - 1;
    const TokenRange sentence = m_text.sentenceOf(number.number.first).tokens;
    if (colon <= sentence.first || !m_text.is(colon, ":"_L1) || colon - sentence.first > longestReach)
        return std::nullopt;
    int first = sentence.first;
    for (int i = colon - 1; i > first && i >= colon - 5; --i) { // "visitors: 45,000; countries: 31"
        if (m_text.isAny(i, {";"_L1, "|"_L1}) || (m_text.is(i, ","_L1) && m_text.is(i - 1, TokenKind::Number)))
            first = i + 1;
    }
    while (first < colon && !m_text.is(first, TokenKind::Word))
        ++first;
    if (m_text.sentenceOf(colon).kind == Sentence::Kind::Text && colon - first > 5)
        return std::nullopt;
    Run run;
    for (int i = first; i < colon && !m_text.is(i, ","_L1); ++i) {
        const auto phrase = m_lexicon.longestPhrase(m_text, i, {WordClass::UnitHead});
        if (!phrase.tokens.isEmpty() && phrase.tokens.last <= colon) {
            run = {phrase.tokens.last - 1, phrase.category, phrase.classes.has(WordClass::UnitPeople)};
            i = run.head;
        } else if (m_text.has(i, WordClass::UnitHead)
                   && (run.head < 0 || !m_text.has(i - 1, WordClass::FunctionWord))) {
            run = {i, m_text.at(i).category, m_text.has(i, WordClass::UnitPeople)};
        }
    }
    if (run.head < 0)
        return std::nullopt;
    CountedUnit unit = unitOf({groupStart(run.head, first), run.head + 1}, run);
    unit.before = true;
    return unit;
}

// "The number of online viewers on the opening ceremony exceeded 10 million", "International visitors number 16,082",
// "attendance reached 45,000", "an audience of 25,000", "exhibitors up from 2,300 to 2,400"
std::optional<CountedUnit> UnitFinder::subject(const NumberMention &number) const
{
    const TokenRange sentence = m_text.sentenceOf(number.number.first).tokens;
    const int bound = std::max(sentence.first, number.tokens.first - longestReach);
    int before = number.tokens.first - 1;
    before -= m_text.isAny(before, {"record"_L1, "new"_L1, "impressive"_L1});
    before -= m_text.is(before, "a"_L1);
    if (before < bound)
        return std::nullopt;
    const bool exceeded = m_text.isAny(number.tokens.first, {"exceeded"_L1, "exceeds"_L1, "exceed"_L1, "topped"_L1,
                                                             "tops"_L1, "surpassed"_L1, "surpasses"_L1});
    const bool counting = m_text.isAny(
        before,
        {"number"_L1,    "numbered"_L1, "numbers"_L1,  "reached"_L1,  "reaches"_L1, "reach"_L1,     "reaching"_L1,
         "totalled"_L1,  "totaled"_L1,  "totals"_L1,   "hit"_L1,      "hits"_L1,    "passed"_L1,    "exceeded"_L1,
         "crossed"_L1,   "as"_L1,       "at"_L1,       "to"_L1,       "from"_L1,    "was"_L1,       "is"_L1,
         "were"_L1,      "total"_L1,    "averaged"_L1, "averages"_L1, "stood"_L1,   "totalling"_L1, "totaling"_L1,
         "exceeding"_L1, "topped"_L1,   "surpassed"_L1});
    // "an audience of 600", "a crowd estimated at 600"
    const bool estimated = m_text.is(number.tokens.first, "estimated"_L1) && m_text.has(before, WordClass::CountNoun);
    const bool of = m_text.is(before, "of"_L1) || estimated;
    const bool compared = m_text.has(before, WordClass::Possessive); // "rose on last year's 3,400"
    if (!exceeded && !counting && !of && !compared)
        return std::nullopt;
    const bool weak = compared
                      || m_text.isAny(before, {"as"_L1, "at"_L1, "to"_L1, "was"_L1, "is"_L1, "were"_L1, "from"_L1});
    Run run;
    int countNoun = -1;
    int changes = -1;
    for (int i = before - 1 + (exceeded || estimated); i >= bound; --i) {
        if (m_text.isAny(i, {";"_L1, "("_L1, ")"_L1, ":"_L1}))
            break;
        if (m_text.has(i, WordClass::CountNoun) && countNoun < 0)
            countNoun = i;
        if (m_text.isAny(i, {"up"_L1,        "down"_L1,    "rose"_L1,   "risen"_L1,   "grew"_L1,      "grown"_L1,
                             "increased"_L1, "climbed"_L1, "fell"_L1,   "fallen"_L1,  "dropped"_L1,   "jumped"_L1,
                             "doubled"_L1,   "from"_L1,    "grows"_L1,  "rises"_L1,   "increases"_L1, "climbs"_L1,
                             "falls"_L1,     "drops"_L1,   "soared"_L1, "swelled"_L1, "shrank"_L1,    "growing"_L1,
                             "rising"_L1,    "falling"_L1}))
            changes = i;
        if (m_text.has(i, WordClass::UnitHead) && run.head < 0 && !m_text.is(i + 1, "'s"_L1))
            run = {i, m_text.at(i).category, m_text.has(i, WordClass::UnitPeople)};
        const bool otherNumber =
            m_text.is(i, TokenKind::Number) && !m_text.isCapitalized(i - 1) && !m_text.isAny(i + 1, {"to"_L1})
            && !m_text.is(before, "to"_L1)
            && !(compared && (m_text.textOf(i + 1) == "%"_L1 || m_text.isAny(i + 1, {"percent"_L1, "per"_L1})));
        if (otherNumber && run.head < 0)
            break;
        if (run.head >= 0 && (countNoun >= 0 || run.head - i > 6))
            break;
    }
    const int counted = estimated ? before : before - 1; // "audience of", "attendance figure of"
    if (run.head < 0
        || (of && !(m_text.has(counted, WordClass::CountNoun) && (run.head == counted || run.head == counted - 1))))
        return std::nullopt;
    if (weak && countNoun < 0 && changes < 0 && !m_text.is(before - 1, "amounted"_L1)
        && !m_text.isAny(before - 1, {"came"_L1, "amounts"_L1}))
        return std::nullopt;
    const auto phrase = m_lexicon.longestPhrase(m_text, run.head - 1, {WordClass::UnitHead});
    if (phrase.tokens.last == run.head + 1) {
        run.category = phrase.category;
        run.people = phrase.classes.has(WordClass::UnitPeople);
    }
    CountedUnit unit = unitOf({groupStart(run.head, bound), ofEnd(run.head, before)}, run);
    unit.before = true;
    return unit;
}

} // namespace eventarium
