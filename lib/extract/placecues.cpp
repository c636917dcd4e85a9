// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/placecues.h"

#include "extract/eventcues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int clauseReach = 14; // tokens between "next year" and "moves to"
constexpr int numberedReach = 400; // tokens in which an article names its own edition
constexpr int eventReach = 30; // tokens between a place and what puts the event there

// Whether one of the tokens up to reach before, in the same sentence, is so
template<class Is>
bool before(const TokenizedText &text, int token, int reach, Is is)
{
    for (int i = token - 1; i >= token - reach && i >= 0 && text.sameSentence(i, token); --i) {
        if (is(i))
            return true;
    }
    return false;
}

// "COP" of "COP26": capitals before figures; else the word
QStringView withoutNumber(QStringView word)
{
    QStringView letters = word;
    while (!letters.isEmpty() && letters.back().isDigit())
        letters.chop(1);
    const bool capitals = std::ranges::all_of(letters, [](QChar c) { return c.isUpper(); });
    return capitals ? letters : word;
}

} // namespace

bool toldElsewhere(const TokenizedText &text, int first)
{
    for (int i = first - 2; i > first - 5 && i >= 0 && text.sameSentence(i, first); --i) {
        if (text.isAny(i, {"based"_L1, "lives"_L1, "born"_L1, "headquartered"_L1, "explained"_L1, "office"_L1,
                           "offices"_L1, "began"_L1, "runs"_L1}))
            return true;
    }
    return false;
}

bool eventVerbBefore(const TokenizedText &text, int preposition)
{
    return before(text, preposition, 8, [&](int i) { return eventVerbAt(text, i) != EventSaying::None; });
}
bool movesBefore(const TokenizedText &text, int preposition)
{
    return before(text, preposition, 5, [&](int i) {
        return text.isAny(i, {"move"_L1, "moves"_L1, "moved"_L1, "relocated"_L1, "relocates"_L1, "return"_L1,
                              "returns"_L1, "come"_L1, "comes"_L1, "came"_L1});
    });
}
bool venuesBefore(const TokenizedText &text, int first)
{
    return before(text, first, 15, [&](int i) { return text.isAny(i, {"venue"_L1, "venues"_L1}); });
}
bool eventNounBefore(const TokenizedText &text, int preposition)
{
    return before(text, preposition, eventReach - 1, [&](int i) { return isEventNoun(text, i); });
}

bool toldOfAnotherTime(const TokenizedText &text, int first)
{
    for (int i = text.sentenceOf(first).tokens.first; i < first; ++i) {
        if (!text.isAny(i, {"next"_L1, "Next"_L1, "previous"_L1, "last"_L1, "following"_L1}))
            continue;
        for (int noun = i + 1; noun < i + 4 && noun < first; ++noun) {
            const bool edition = text.isAny(noun, {"edition"_L1, "one"_L1}) || isEventNoun(text, noun);
            const bool year = text.is(noun, "year"_L1) && text.has(noun + 1, WordClass::Possessive);
            const bool name = text.isAny(i, {"next"_L1}) && text.isCapitalized(noun) // "the next European PotterCon"
                              && !text.at(noun).classes.hasAny({WordClass::Weekday, WordClass::Month});
            if (edition || year || name)
                return true;
        }
        if (!text.is(i, "next"_L1) || !text.is(i + 1, "year"_L1))
            continue;
        for (int verb = i + 2; verb < first && verb < i + clauseReach;
             ++verb) { // "next year, when the fair moves to Riga"
            if (text.isAny(verb, {"moves"_L1, "returns"_L1, "heads"_L1, "goes"_L1, "travels"_L1, "comes"_L1}))
                return true;
        }
    }
    return false;
}

bool namesOtherEdition(const TokenizedText &text, int token)
{
    const QStringView word = text.textOf(token);
    const QStringView series = withoutNumber(word);
    if (series.size() < 2 || series.size() == word.size())
        return false;
    for (int i = 0; i < std::min(text.count(), numberedReach); ++i) {
        if (text.textOf(i).startsWith(series) && withoutNumber(text.textOf(i)) == series)
            return text.textOf(i) != word;
    }
    return false;
}

bool tellsTime(const TokenizedText &text, int token)
{
    return text.is(token, TokenKind::Number) || text.is(token, ","_L1) || text.textOf(token) == u"\u2013"
           || text.at(token).classes.hasAny(
               {WordClass::Month, WordClass::Weekday, WordClass::PlaceName, WordClass::FunctionWord})
           || text.isAny(token, {"place"_L1, "-"_L1, "to"_L1, "year"_L1, "week"_L1, "here"_L1, "simultaneously"_L1,
                                 "today"_L1, "annually"_L1});
}

bool isAreaName(const TokenizedText &text, int word)
{
    return text.isAny(word, {"House"_L1,  "Campus"_L1,  "Building"_L1, "Hall"_L1,    "Room"_L1,        "Tower"_L1,
                             "Park"_L1,   "Block"_L1,   "Complex"_L1,  "Grounds"_L1, "Showgrounds"_L1, "Fairgrounds"_L1,
                             "Campus"_L1, "College"_L1, "Library"_L1,  "Hotel"_L1,   "Church"_L1,      "Stadium"_L1,
                             "Arena"_L1,  "Museum"_L1,  "Theatre"_L1,  "Theater"_L1});
}

bool isSecondVenue(const TokenizedText &text, TokenRange name)
{
    for (int i = name.last; i < name.last + 6 && text.inRange(i) && text.sameSentence(name.last - 1, i); ++i) {
        if (text.is(i, "as"_L1))
            return text.isAny(i + 1, {"its"_L1, "a"_L1, "the"_L1})
                   && (text.isAny(i + 2, {"venue"_L1, "site"_L1}) || text.isAny(i + 3, {"venue"_L1, "site"_L1}));
        if (!text.is(i, CaseShape::Lower))
            return false;
    }
    return false;
}

const NameMention *placeInBracket(const TokenizedText &text, const NameTable &names, int behind)
{
    const int open = text.is(behind, TokenKind::Number) ? behind + 1 : behind;
    const NameMention *place = text.is(open, "("_L1) ? names.mentionOver(open + 1) : nullptr;
    if (!place || place->tokens.first != open + 1 || place->kind == NameKind::Person
        || !text.isAny(place->tokens.last, {","_L1, "and"_L1, ";"_L1}))
        return nullptr;
    return place;
}

bool standsAlone(const TokenizedText &text, TokenRange name)
{
    const Sentence &sentence = text.sentenceOf(name.first);
    return sentence.kind == Sentence::Kind::Heading && sentence.tokens.first == name.first
           && sentence.tokens.size() <= name.size() + 3;
}

} // namespace eventarium
