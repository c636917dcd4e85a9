// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventtitles.h"

#include "extract/eventcues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestTitle = 24;
constexpr int nounReach = 7; // tokens between the kind of event and its title

// A gathering of its own, not a part of one like "panel", "session", "talk"
bool isGathering(const TokenizedText &text, int i)
{
    return text.isAny(i, {"conference"_L1, "symposium"_L1, "workshop"_L1, "seminar"_L1, "webinar"_L1, "forum"_L1,
                          "exhibition"_L1, "festival"_L1, "summit"_L1, "congress"_L1, "colloquium"_L1, "hackathon"_L1,
                          "conclave"_L1, "roundtable"_L1, "convention"_L1, "fair"_L1});
}

bool opens(const TokenizedText &text, int i)
{
    if (text.at(i).kind != TokenKind::Punctuation)
        return false;
    const QStringView word = text.textOf(i);
    return word == u"\u201c" || word == u"\u2018"
           || ((word == u"\"" || word == u"'") && text.at(i).spaceBefore && text.inRange(i + 1)
               && !text.at(i + 1).spaceBefore);
}

bool closes(const TokenizedText &text, int open, int i)
{
    const QStringView word = text.textOf(i);
    const QStringView begin = text.textOf(open);
    if (begin == u"\u201c")
        return word == u"\u201d";
    if (begin == u"\u2018")
        return word == u"\u2019" && (!text.inRange(i + 1) || text.at(i + 1).spaceBefore);
    return word == begin && !text.at(i).spaceBefore;
}

bool isIntroduced(const TokenizedText &text, int open)
{
    int at = open - 1;
    if (text.is(at, ","_L1) || text.is(at, ":"_L1))
        --at;
    if (text.is(at, "on"_L1)) // "a two-day workshop on"
        return isGathering(text, at - 1);
    if (isGathering(text, at))
        return true; // "the symposium "X""
    if (!text.isAny(at, {"titled"_L1, "entitled"_L1, "called"_L1, "named"_L1, "dubbed"_L1, "christened"_L1}))
        return false;
    for (int i = at - 1; i > at - nounReach && i >= 0 && text.sameSentence(i, open); --i) {
        if (isGathering(text, i))
            return true;
        if (text.isAny(i, {"panel"_L1, "session"_L1, "talk"_L1, "lecture"_L1, "report"_L1, "keynote"_L1, "book"_L1}))
            return false;
    }
    return false;
}

} // namespace

namespace {

// "'A talk on Trade and Peace' was held": what a sentence opens with and says to be held
bool isHeld(const TokenizedText &text, int open, int close)
{
    return text.sentenceOf(open).tokens.first == open
           && text.isAny(close + 1, {"was"_L1, "is"_L1, "will"_L1, "were"_L1, "took"_L1, "takes"_L1})
           && sayingBehind(text, close + 1) != EventSaying::None;
}

// "A talk on | Trade and Peace": the title proper
int titleStart(const TokenizedText &text, int first)
{
    return text.isAny(first, {"A"_L1, "An"_L1, "The"_L1}) && text.is(first + 1, CaseShape::Lower)
                   && text.is(first + 2, "on"_L1)
               ? first + 3
               : first;
}

} // namespace

std::vector<EventMention> titledEvents(const TokenizedText &text)
{
    std::vector<EventMention> found;
    for (int i = 1; i < text.count(); ++i) {
        if (!opens(text, i) || !text.sentenceOf(i).isBody())
            continue;
        const bool introduced = isIntroduced(text, i);
        if (!introduced && text.sentenceOf(i).tokens.first != i)
            continue;
        int last = i + 1;
        while (last < i + longestTitle && text.inRange(last) && !closes(text, i, last))
            ++last;
        if (!text.inRange(last) || !closes(text, i, last) || !text.isCapitalized(i + 1))
            continue;
        if (!introduced && !isHeld(text, i, last))
            continue;
        EventMention mention;
        mention.name = {titleStart(text, i + 1), last};
        while (mention.name.size() > 1 && text.isAny(mention.name.last - 1, {","_L1, "."_L1}))
            --mention.name.last;
        if (mention.name.size() < 2)
            continue;
        mention.full = mention.name;
        mention.cued = true;
        mention.predicate = true;
        found.push_back(mention);
        i = last;
    }
    return found;
}

} // namespace eventarium
