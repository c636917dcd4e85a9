// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/datephrases.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

using Bound = DateMention::Bound;

struct Preposition
{
    Bound bound = Bound::None;
    int words = 0;
    bool inPhrase = false;
};

// The preposition that ends before the token.
Preposition prepositionBefore(const TokenizedText &text, int token, bool ofDay)
{
    const int at = token - 1;
    if (text.isAny(at, {"since"_L1}))
        return {Bound::From, 1, true};
    if (text.is(at, "from"_L1) && !ofDay && !text.isAny(at - 1, {"starting"_L1, "beginning"_L1, "commencing"_L1}))
        return {};
    if (text.is(at, "from"_L1)) {
        const bool start = text.isAny(at - 1, {"starting"_L1, "beginning"_L1, "commencing"_L1});
        return {Bound::From, 1 + start, start};
    }
    if (text.isAny(at, {"starting"_L1, "beginning"_L1, "commencing"_L1}))
        return {Bound::None, 1, true};
    if (text.isAny(at, {"on"_L1}) && text.isAny(at - 1, {"starting"_L1, "beginning"_L1, "commencing"_L1}))
        return {Bound::None, 2, false};
    if (text.is(at, "after"_L1))
        return {Bound::After, 1, true};
    if (text.isAny(at, {"until"_L1, "till"_L1, "til"_L1}))
        return {Bound::Until, 1 + text.is(at - 1, "up"_L1), true};
    if (text.is(at, "through"_L1))
        return {Bound::Until, 1, false};
    if (text.is(at, "before"_L1))
        return {Bound::Before, 1, true};
    if (text.is(at, "by"_L1))
        return {Bound::By, 1, false};
    if (text.is(at, "to"_L1) && text.is(at - 1, "prior"_L1))
        return {Bound::Before, 2, true};
    if (text.is(at, "than"_L1)) {
        const bool no = text.isAny(at - 2, {"no"_L1, "not"_L1});
        if (text.is(at - 1, "later"_L1))
            return {no ? Bound::Until : Bound::After, 2 + no, true};
        if (text.is(at - 1, "earlier"_L1))
            return {no ? Bound::From : Bound::Before, 2 + no, true};
    }
    return {};
}

// "2016 and after", "or later", "onwards"; how many tokens
int suffixBehind(const TokenizedText &text, int token, Bound &bound)
{
    if (text.isAny(token, {"onwards"_L1, "onward"_L1})) {
        bound = Bound::From;
        return 1;
    }
    if (!text.isAny(token, {"and"_L1, "or"_L1}))
        return 0;
    const bool forth = text.isAny(token + 1, {"after"_L1, "later"_L1, "onwards"_L1, "beyond"_L1, "greater"_L1});
    const bool back = text.isAny(token + 1, {"before"_L1, "earlier"_L1});
    const int next = token + 2;
    const bool ends = !text.inRange(next) || !text.sameSentence(token, next) || text.at(next).kind != TokenKind::Word
                      || text.has(next, WordClass::FunctionWord);
    if ((!forth && !back) || !ends)
        return 0;
    bound = forth ? Bound::From : Bound::Until;
    return 2;
}

// "from June 3" opens a stretch, "the figures from last month" do not.
bool isDay(const TimePoint &point)
{
    return point.day || point.weekday || point.unit == TimeUnit::Day || point.easter;
}

// Whether an article before it belongs to the date: "the 18th", "the last week of July", not "the 2020 budget".
bool takesArticle(const DateMention &mention, const TokenizedText &text)
{
    const TimePoint &p = mention.first;
    const int first = mention.tokens.first;
    if (mention.tokens.size() == 1 && text.has(first, WordClass::TimeUnit))
        return true; // "for the year"
    const bool whole = p.week || p.nth
                       || (p.stretch != TimePoint::Stretch::None && p.stretch != TimePoint::Stretch::Elapsed);
    if (!whole && p.kind == TimePoint::Kind::Relative && p.unit < TimeUnit::Decade && !text.is(first + 1, "after"_L1)
        && !text.is(first + 1, "before"_L1)
        && ((text.is(first, TokenKind::Number) && text.textOf(first).back().isDigit())
            || text.isAny(first, {"last"_L1, "next"_L1, "past"_L1, "coming"_L1, "previous"_L1, "current"_L1,
                                  "year-ago"_L1, "year-earlier"_L1, "upcoming"_L1, "year"_L1})))
        return false; // "the | last quarter", but "the last week of July"
    if (text.isAny(first, {"mid"_L1, "early"_L1, "late"_L1, "middle"_L1, "same"_L1}))
        return false;
    if (text.is(first, "week"_L1) && text.is(first + 1, TokenKind::Number))
        return false;
    if (mention.isRange() && !p.day && !p.weekday && !p.shift && p.mod == TimePoint::Mod::None)
        return p.quarter || p.half || p.season || p.week || p.decade || p.century;
    if (p.kind != TimePoint::Kind::Calendar || p.mod != TimePoint::Mod::None || p.nth || p.week || p.quarter || p.half
        || p.decade || p.century || p.stretch != TimePoint::Stretch::None || p.shift)
        return true;
    if (text.is(mention.tokens.first, "year"_L1) || text.has(first, WordClass::DayPart))
        return true;

    return p.day
           && (text.is(first, TokenKind::Number) || text.has(first, WordClass::Ordinal)
               || text.has(first, WordClass::Cardinal));
}

} // namespace

// "postponed from March 1 to June 28" is no stretch of time
bool isMoved(const TokenizedText &text, int from)
{
    for (int i = from - 1; i >= 0 && i >= from - 5 && text.sameSentence(i, from); --i) {
        if (text.isAny(i, {"moved"_L1, "postponed"_L1, "rescheduled"_L1, "shifted"_L1, "delayed"_L1, "deferred"_L1,
                           "changed"_L1, "pushed"_L1, "brought"_L1}))
            return true;
    }
    return false;
}

void frameDate(DateMention &mention, const TokenizedText &text, int from)
{
    mention.phrase = mention.tokens;
    if (mention.type == DateMention::Type::Duration && text.is(mention.tokens.first, "over"_L1))
        ++mention.phrase.first;
    if (mention.type != DateMention::Type::Date || mention.first.kind >= TimePoint::Kind::Present)
        return;
    int first = mention.tokens.first;
    const bool article = text.is(first - 1, "the"_L1) && first - 1 >= from;
    const int behind = first - article;
    if (article && takesArticle(mention, text))
        mention.phrase.first = first = behind;
    if (mention.first.endHour >= 0 && text.is(first - 1, "from"_L1))
        return; // "from 7 to 9 p.m. on May 3": both ends are the times'
    if (mention.isRange()) {
        if (behind - 1 >= from && text.isAny(behind - 1, {"from"_L1, "between"_L1})
            && text.sameSentence(behind - 1, mention.tokens.first))
            mention.phrase.first = behind - 1;
        return;
    }
    const bool moved = text.is(behind - 1, "from"_L1) && isMoved(text, behind - 1); // the day given up
    const Preposition before = behind > from && !moved ? prepositionBefore(text, behind, isDay(mention.first))
                                                       : Preposition();
    if (before.words > 0 && text.sameSentence(behind - 1, mention.tokens.first)) {
        mention.bound = before.bound;
        if (before.inPhrase && behind - before.words >= from)
            mention.phrase.first = behind - before.words;
        if (before.bound != Bound::None)
            return;
    }
    if (text.inRange(mention.tokens.last) && text.sameSentence(mention.tokens.first, mention.tokens.last))
        mention.phrase.last += suffixBehind(text, mention.tokens.last, mention.bound);
}

} // namespace eventarium
