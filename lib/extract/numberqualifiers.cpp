// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/numberqualifiers.h"

#include "extract/lexicon.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr WordClasses qualifiers{WordClass::QualifierMore, WordClass::QualifierLess, WordClass::QualifierAbout,
                                 WordClass::QualifierUpTo};

Qualifier qualifierOf(WordClasses classes)
{
    return classes.has(WordClass::QualifierMore)   ? Qualifier::MoreThan
           : classes.has(WordClass::QualifierUpTo) ? Qualifier::UpTo
           : classes.has(WordClass::QualifierLess) ? Qualifier::LessThan
                                                   : Qualifier::About;
}

// "added up to 30": a sum, no bound
bool isSum(const TokenizedText &text, int qualifier)
{
    return text.is(qualifier, "up"_L1)
           && text.isAny(qualifier - 1, {"added"_L1, "adds"_L1, "add"_L1, "adding"_L1, "went"_L1, "gone"_L1});
}

// "flew over 30 countries": no qualifier
bool isMovement(const TokenizedText &text, int qualifier)
{
    return text.isAny(qualifier, {"over"_L1, "above"_L1, "around"_L1, "about"_L1, "under"_L1, "below"_L1})
           && text.isAny(qualifier - 1, {"flew"_L1, "fly"_L1, "flies"_L1, "flying"_L1, "walked"_L1, "walk"_L1,
                                         "jumped"_L1, "jump"_L1, "climbed"_L1, "drove"_L1, "sailed"_L1, "travelled"_L1,
                                         "traveled"_L1, "ran"_L1, "took"_L1, "spread"_L1});
}

} // namespace

// "3,800-plus", "130,000+", "or more", "or so"
void readQualifierBehind(const TokenizedText &text, NumberMention &found)
{
    const int at = found.tokens.last;
    if (!text.inRange(at) || !text.sameSentence(at, found.number.first))
        return;
    const auto set = [&](Qualifier qualifier, int tokens) {
        found.qualifier = qualifier;
        found.tokens.last = at + tokens;
        found.bare = false;
    };
    if (text.is(at, "+"_L1) && !text.at(at).spaceBefore)
        return set(Qualifier::MoreThan, 1);
    if (text.is(at, "-"_L1) && !text.at(at).spaceBefore) {
        if (text.is(at + 1, "plus"_L1))
            set(Qualifier::MoreThan, 2);
        else if (text.is(at + 1, "odd"_L1))
            set(Qualifier::About, 2);
        return;
    }
    if (text.is(at, "plus"_L1) && text.has(at + 1, WordClass::UnitHead)) // "1,000 plus delegates"
        return set(Qualifier::MoreThan, 1);
    if (!text.is(at, "or"_L1))
        return;
    const bool compares = text.is(at + 2, "than"_L1) && text.is(at + 3, TokenKind::Number); // "500 or less than 500"
    if (text.isAny(at + 1, {"more"_L1, "above"_L1}) && !text.is(at + 2, "less"_L1) && !compares)
        set(Qualifier::MoreThan, 2);
    else if (text.is(at + 1, "so"_L1))
        set(Qualifier::About, 2);
    else if (text.isAny(at + 1, {"less"_L1, "fewer"_L1}) && !compares)
        set(Qualifier::LessThan, 2);
}

// "more than", "well over", "an estimated" and so on, up to three of them in a row
void readQualifierBefore(const TokenizedText &text, const Lexicon &lexicon, NumberMention &found, int from)
{
    for (int round = 0; round < 3; ++round) {
        const int end = found.tokens.first;
        int start = -1;
        WordClasses classes;
        for (int length = 5; length >= 1 && start < 0; --length) {
            const int first = end - length;
            if (first < from || !text.sameSentence(first, end))
                continue;
            if (length == 1) {
                if (text.at(first).classes.hasAny(qualifiers) && !isMovement(text, first)) {
                    start = first;
                    classes = text.at(first).classes;
                }
            } else if (const auto phrase = lexicon.longestPhrase(text, first, qualifiers);
                       phrase.tokens.last == end && !isSum(text, first)) {
                start = first;
                classes = phrase.classes;
            }
        }
        if (start < 0)
            return;
        found.tokens.first = start;
        if (found.qualifier == Qualifier::About || found.qualifier == Qualifier::Exact) { // "or more" behind wins
            if (!found.upper)
                found.qualifier = qualifierOf(classes);
        }
    }
}

} // namespace eventarium
