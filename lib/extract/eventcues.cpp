// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventcues.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestApposition = 16;

int romanValue(QStringView word)
{
    int total = 0;
    int before = 0;
    for (qsizetype i = word.size() - 1; i >= 0; --i) {
        const char16_t c = word[i].unicode();
        const int value = c == u'I' ? 1 : c == u'V' ? 5 : c == u'X' ? 10 : c == u'L' ? 50 : c == u'C' ? 100 : 0;
        if (!value)
            return 0;
        total += value < before ? -value : value;
        before = std::max(before, value);
    }
    return total;
}

bool isAuxiliary(const TokenizedText &text, int token)
{
    return text.isAny(token,
                      {"has"_L1,        "have"_L1,         "had"_L1,      "was"_L1,      "were"_L1,    "is"_L1,
                       "are"_L1,        "will"_L1,         "would"_L1,    "be"_L1,       "been"_L1,    "to"_L1,
                       "officially"_L1, "also"_L1,         "finally"_L1,  "again"_L1,    "now"_L1,     "being"_L1,
                       "just"_L1,       "successfully"_L1, "formally"_L1, "recently"_L1, "can"_L1,     "may"_L1,
                       "could"_L1,      "shall"_L1,        "then"_L1,     "not"_L1,      "already"_L1, "grandly"_L1});
}

// Behind an opening or closing verb of an event stands when, where or how, not what.
bool isIntransitiveHere(const TokenizedText &text, int verb)
{
    const int next = verb + 1;
    if (!text.inRange(next) || !text.sameSentence(verb, next))
        return true;
    if (text.at(next).kind == TokenKind::Punctuation || text.has(next, WordClass::Weekday)
        || text.has(next, WordClass::Month))
        return true;
    return text.isAny(next, {"in"_L1,       "on"_L1,      "at"_L1,     "with"_L1,      "today"_L1, "yesterday"_L1,
                             "tomorrow"_L1, "here"_L1,    "online"_L1, "virtually"_L1, "after"_L1, "its"_L1,
                             "this"_L1,     "last"_L1,    "for"_L1,    "from"_L1,      "under"_L1, "up"_L1,
                             "off"_L1,      "to"_L1,      "as"_L1,     "and"_L1,       "next"_L1,  "by"_L1,
                             "until"_L1,    "amid"_L1,    "before"_L1, "late"_L1,      "early"_L1, "over"_L1,
                             "the"_L1,      "without"_L1, "during"_L1, "within"_L1,    "again"_L1, "between"_L1,
                             "there"_L1,    "when"_L1,    "near"_L1,   "several"_L1});
}

} // namespace

int yearAt(const TokenizedText &text, int token)
{
    if (!text.is(token, TokenKind::Number) || text.at(token).span.length() != 4)
        return 0;
    bool ok = false;
    const int year = text.textOf(token).toInt(&ok);
    return ok && year >= 1900 && year <= 2100 ? year : 0;
}

int ordinalAt(const TokenizedText &text, int token)
{
    if (!text.inRange(token))
        return 0;
    const QStringView word = text.textOf(token);
    if (text.is(token, TokenKind::Number)) {
        if (word.size() < 3 || word.size() > 6 || !word.back().isLetter() || word.back() == u's')
            return 0;
        bool ok = false;
        const int value = word.chopped(2).toInt(&ok);
        return ok ? value : 0;
    }
    if (text.has(token, WordClass::Ordinal))
        return text.at(token).value;
    if (text.isAny(token, {"inaugural"_L1, "maiden"_L1}))
        return 1;
    if (text.is(token, CaseShape::Upper) && word.size() >= 2 && word.size() <= 7)
        return romanValue(word);
    return 0;
}

int articleOf(const TokenizedText &text, int noun)
{
    for (int i = noun - 1; i > noun - 4; --i) {
        if (text.has(i, WordClass::FunctionWord) || !text.is(i, TokenKind::Word))
            return i;
    }
    return noun - 4;
}

bool isEventNoun(const TokenizedText &text, int token)
{
    return text.is(token, CaseShape::Lower) && text.has(token, WordClass::EventHead)
                   && !text.isAny(token,
                                  {"day"_L1,         "days"_L1,     "night"_L1,    "season"_L1,    "week"_L1,
                                   "market"_L1,      "run"_L1,      "walk"_L1,     "ride"_L1,      "talks"_L1,
                                   "open"_L1,        "tour"_L1,     "course"_L1,   "challenge"_L1, "session"_L1,
                                   "anniversary"_L1, "award"_L1,    "awards"_L1,   "medals"_L1,    "games"_L1,
                                   "walk"_L1,        "pride"_L1,    "session"_L1,  "cup"_L1,       "con"_L1,
                                   "jam"_L1,         "trail"_L1,    "lecture"_L1,  "prizes"_L1,    "celebration"_L1,
                                   "masters"_L1,     "lectures"_L1, "premiere"_L1, "relay"_L1,     "swim"_L1,
                                   "exhibit"_L1,     "trophy"_L1})
               ? true
               : text.isAny(token, {"event"_L1, "edition"_L1, "hackathon"_L1});
}

EventSaying eventVerbAt(const TokenizedText &text, int token)
{
    if (!text.is(token, CaseShape::Lower)
        && !(text.isCapitalized(token) && text.sentenceOf(token).kind == Sentence::Kind::Heading))
        return EventSaying::None;
    if (text.isAny(token, {"came"_L1, "comes"_L1, "come"_L1, "drew"_L1, "draws"_L1}) && text.is(token + 1, "to"_L1)
        && (text.isAny(token + 3, {"close"_L1, "end"_L1, "conclusion"_L1})
            || text.isAny(token + 4, {"close"_L1, "end"_L1})))
        return EventSaying::Closes;
    if (text.isAny(token, {"brought"_L1, "brings"_L1, "bring"_L1})
        && (text.is(token + 1, "down"_L1) || text.is(token + 3, "close"_L1) || text.is(token + 4, "close"_L1)))
        return EventSaying::Closes; // "brought down the curtain", "brings the fair to a close"
    if (text.isAny(token, {"drew"_L1, "draws"_L1, "attracted"_L1, "attracts"_L1, "welcomed"_L1, "welcomes"_L1})) {
        // "drew 500 people", "attracted more than 3,000 visitors"
        for (int i = token + 1; i < token + 6 && text.inRange(i) && text.sameSentence(token, i); ++i) {
            if (text.is(i, TokenKind::Number) || text.has(i, WordClass::Cardinal)
                || text.isAny(i, {"hundreds"_L1, "thousands"_L1}))
                return EventSaying::Held;
        }
        return EventSaying::None;
    }
    if (text.is(token, "over"_L1))
        return text.isAny(token - 1, {"is"_L1, "was"_L1}) ? EventSaying::Closes : EventSaying::None;
    if (text.is(token, "signs"_L1) || text.is(token, "signed"_L1))
        return text.is(token + 1, "off"_L1) ? EventSaying::Closes : EventSaying::None;
    if (text.isAny(token, {"kick"_L1, "kicks"_L1, "kicked"_L1, "kicking"_L1}))
        return text.is(token + 1, "off"_L1) ? EventSaying::Opens : EventSaying::None;
    if (text.isAny(token, {"takes"_L1, "took"_L1, "take"_L1, "taking"_L1, "taken"_L1}))
        return text.is(token + 1, "place"_L1) ? EventSaying::Held : EventSaying::None;
    if (text.isAny(token, {"wound"_L1, "winds"_L1}))
        return text.is(token + 1, "up"_L1) ? EventSaying::Closes : EventSaying::None;
    if (text.isAny(token, {"got"_L1, "gets"_L1}))
        return text.is(token + 1, "under"_L1) && text.isAny(token + 2, {"way"_L1}) ? EventSaying::Opens
                                                                                   : EventSaying::None;
    if (text.isAny(token, {"raised"_L1, "launched"_L1, "launches"_L1, "signed"_L1, "departed"_L1}))
        return EventSaying::None;
    if (text.has(token, WordClass::EventOpens))
        return isIntransitiveHere(text, token) ? EventSaying::Opens : EventSaying::None;
    if (text.has(token, WordClass::EventCloses))
        return isIntransitiveHere(text, token) ? EventSaying::Closes : EventSaying::None;
    if (!text.has(token, WordClass::EventHolds))
        return EventSaying::None;
    if (text.isAny(token, {"postponed"_L1, "cancelled"_L1, "canceled"_L1, "set"_L1, "planned"_L1, "due"_L1,
                           "scheduled"_L1, "held"_L1, "staged"_L1, "organised"_L1, "organized"_L1, "presented"_L1,
                           "conducted"_L1, "hosted"_L1, "slated"_L1})) {
        for (int i = token - 1; i >= token - 4; --i) { // passive only
            if (text.isAny(i, {"was"_L1, "were"_L1, "is"_L1, "are"_L1, "be"_L1, "been"_L1, "being"_L1}))
                return EventSaying::Held;
            if (!text.is(i, TokenKind::Word))
                break;
        }
        const bool participle = text.is(token - 1, ","_L1) || text.isCapitalized(token - 1)
                                || isEventNoun(text, token - 1) || text.isAny(token - 1, {")"_L1});
        return participle
                       && text.isAny(token + 1,
                                     {"in"_L1, "on"_L1, "at"_L1, "by"_L1, "from"_L1, "online"_L1, "virtually"_L1,
                                      "for"_L1, "between"_L1, "under"_L1, "jointly"_L1, "every"_L1})
                   ? EventSaying::Held
                   : EventSaying::None;
    }
    return EventSaying::Held;
}

namespace {

EventSaying sayingBehindRelative(const TokenizedText &text, int behindPronoun)
{
    int at = behindPronoun;
    while (at < behindPronoun + 4 && isAuxiliary(text, at))
        ++at;
    return text.inRange(at) && text.sameSentence(behindPronoun - 1, at) ? eventVerbAt(text, at) : EventSaying::None;
}

// "the first fair |in three years| was held", "the first |since 2019|"
int behindMeasure(const TokenizedText &text, int at)
{
    if (text.is(at, "since"_L1) && yearAt(text, at + 1))
        return at + 2;
    const bool number = text.has(at + 1, WordClass::Cardinal) || text.is(at + 1, TokenKind::Number);
    return text.is(at, "in"_L1) && number && text.has(at + 2, WordClass::TimeUnit) ? at + 3 : at;
}

} // namespace

EventSaying sayingBehind(const TokenizedText &text, int behindName)
{
    int at = behindName;
    if (!text.inRange(at) || !text.inRange(at - 1))
        return EventSaying::None;
    if (yearAt(text, at))
        ++at;
    at = behindMeasure(text, at);
    if (text.is(at, "("_L1)) {
        int close = at + 1;
        while (close - at < longestApposition && text.inRange(close) && !text.is(close, ")"_L1))
            ++close;
        at = close + 1;
        if (yearAt(text, at))
            ++at;
    }
    if (text.is(at, ","_L1) && text.isAny(at + 1, {"which"_L1, "that"_L1})
        && sayingBehindRelative(text, at + 2) != EventSaying::None)
        return sayingBehindRelative(text, at + 2); // ", which finished on Saturday"
    if (text.is(at, ","_L1)) {
        int close = at + 1;
        while (close - at < longestApposition && text.inRange(close) && text.sameSentence(at, close)
               && !text.is(close, ","_L1)) {
            if (const EventSaying saying = eventVerbAt(text, close); saying == EventSaying::Held && close - at <= 2)
                return saying; // ", held in Geneva,"
            ++close;
        }
        if (!text.is(close, ","_L1))
            return EventSaying::None;
        at = close + 1;
        if (text.is(at, "\""_L1) || (text.inRange(at) && text.textOf(at) == u"\u201d"))
            ++at; // the comma of ', entitled "...," runs' stands in the quotation
    }
    if (text.isAny(at, {"which"_L1, "that"_L1}))
        ++at;
    for (int step = 0; step < 5 && text.inRange(at) && text.sameSentence(behindName - 1, at); ++step, ++at) {
        if (const EventSaying saying = eventVerbAt(text, at); saying != EventSaying::None)
            return saying;
        if (!isAuxiliary(text, at) && !text.has(at, WordClass::Weekday))
            return EventSaying::None;
    }
    return EventSaying::None;
}

} // namespace eventarium
