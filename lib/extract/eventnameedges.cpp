// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventnameedges.h"

#include "extract/eventcues.h"
#include "extract/namewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

// "Second World Internet Conference", "VIII China High-tech Fair", "Super Bowl LIV"
void EventNameEdges::strip(EventMention &mention) const
{
    TokenRange &name = mention.name;
    while (name.size() > 1 && isHeadlineVerb(name.first) && m_shapes.opensSentence(name.first))
        ++name.first;
    for (int i = name.first; i + 1 < name.last; ++i) { // "PotterCon | Program Committee"
        if (!endsInInnerHead(m_text, i))
            continue;
        int last = i + 1;
        while (last < name.last && !m_text.has(last, WordClass::CommonWord))
            ++last;
        name.last = last;
    }
    takeWordBehindYear(name);
    mention.full = name;
    while (name.size() > 1 && !m_text.is(name.first, "Annual"_L1)) {
        const int ordinal = ordinalAt(m_text, name.first);
        if (ordinal <= 0 || m_signs.isOwnOrdinal(name.first)
            || (name.first == mention.full.first && m_text.is(name.first, CaseShape::Upper) && !looksRoman(name.first)))
            break;
        mention.edition = ordinal;
        mention.editionTokens = {name.first, name.first + 1};
        ++name.first;
    }
    if (name.size() > 1 && m_text.is(name.first, "Annual"_L1)
        && !m_text.isAny(name.first + 1, {"Meeting"_L1, "Conference"_L1, "General"_L1, "Congress"_L1}))
        ++name.first;
    cutRoman(mention);
}

// "The 2024 Joint | International Conference": in a headline an everyday word behind the year is a part of the name.
void EventNameEdges::takeWordBehindYear(TokenRange &name) const
{
    const int word = name.first - 1;
    if (name.size() > 1 && m_shapes.isHeadline(word) && m_text.is(word, CaseShape::Capitalized)
        && m_text.sameSentence(word, name.first) && (yearAt(m_text, word - 1) || ordinalAt(m_text, word - 1) > 0)
        && !m_text.has(word, WordClass::FunctionWord) && !m_text.is(word, "Annual"_L1))
        --name.first;
}

// "PotterHacks X", "Pottery Bowl LIV" of what is called so without the number, too
void EventNameEdges::cutRoman(EventMention &mention) const
{
    TokenRange &name = mention.name;
    const int last = name.last - 1;
    if (name.size() < 2 || mention.edition || !m_text.isCapitalized(last))
        return;
    const QStringView word = m_text.textOf(last);
    const int value = word == u"X"   ? 10
                      : word == u"V" ? 5
                      : word.size() > 1 && m_text.is(last, CaseShape::Upper) && looksRoman(last)
                          ? ordinalAt(m_text, last)
                          : 0;
    if (!value || !m_brands.uses({name.first, last}))
        return;
    mention.edition = value;
    mention.editionTokens = {last, last + 1};
    name.last = last;
}

// "Announcing PotterCon": in a headline the verb is capitalised, too.
bool EventNameEdges::isHeadlineVerb(int token) const
{
    return m_text.isAny(token, {"Announcing"_L1, "Bringing"_L1, "Introducing"_L1, "Presenting"_L1, "Celebrating"_L1,
                                "Welcoming"_L1, "Attending"_L1, "Visiting"_L1, "Remembering"_L1, "Recapping"_L1,
                                "Hosting"_L1, "Organising"_L1, "Organizing"_L1, "Join"_L1, "Discover"_L1, "Explore"_L1,
                                "Experience"_L1, "Upcoming"_L1});
}

bool EventNameEdges::looksRoman(int token) const
{
    const QStringView word = m_text.textOf(token);
    return std::ranges::all_of(word, [](QChar c) { return u"IVXLC"_s.contains(c); }) && word != u"CC" && word != u"CV"
           && word != u"IC";
}

// "the 2020 (19th) ...", "the third edition of the ...", "its 25th annual ..."
void EventNameEdges::lookBefore(EventMention &mention) const
{
    int at = mention.full.first - 1;
    const auto edition = [&](int token) {
        const int value = ordinalAt(m_text, token);
        if (value > 0 && !mention.edition) {
            mention.edition = value;
            mention.editionTokens = {token, token + 1};
        }
        return value > 0;
    };
    if (m_text.is(at, ")"_L1) && m_text.is(at - 2, "("_L1) && edition(at - 1)) {
        mention.full.first = at - 2;
        at -= 3;
    }
    for (int step = 0; step < 3 && m_text.inRange(at) && m_text.sameSentence(at, mention.name.first); ++step, --at) {
        if (const int year = yearAt(m_text, at)) {
            mention.year = year;
            mention.full.first = at;
        } else if (m_text.is(at, "first"_L1)
                   && m_text.isAny(mention.name.last,
                                   {"that"_L1, "to"_L1, "since"_L1, "ever"_L1, "without"_L1, "where"_L1})) {
            break; // the first one of a kind
        } else if (m_text.is(at, "first"_L1) && isFirstInYears(mention.name.last)) {
            break;
        } else if (isSomebodysFirst(at)) {
            break;
        } else if (edition(at)) {
            mention.full.first = at;
        } else if (m_text.is(at, "first-ever"_L1) || (m_text.is(at, "ever"_L1) && m_text.is(at - 1, "first"_L1))) {
            at -= m_text.is(at, "ever"_L1);
            if (!mention.edition) {
                mention.edition = 1;
                mention.editionTokens = {at, at + 1};
            }
            mention.full.first = at;
        } else if (!isBetweenOrdinal(at)) {
            break;
        }
    }
    if (m_text.is(at, "the"_L1))
        --at;
    if (m_text.is(at, "of"_L1)
        && m_text.isAny(at - 1, {"edition"_L1, "session"_L1, "iteration"_L1, "installment"_L1, "instalment"_L1}))
        edition(at - 2);
}

// What may stand between an ordinal and the name: "first official ...", "third European #PotterCon"
bool EventNameEdges::isBetweenOrdinal(int token) const
{
    return m_text.isAny(token, {"annual"_L1, "#"_L1, "biennial"_L1}) || m_text.textOf(token) == u"\u201c"
           || ((m_text.is(token, "official"_L1) || m_text.has(token, WordClass::Nationality))
               && ordinalAt(m_text, token - 1) > 0)
           || (m_text.is(token + 1, "#"_L1) && m_text.has(token, WordClass::Nationality));
}

// "the first PotterCon | in two years"
bool EventNameEdges::isFirstInYears(int behind) const
{
    if (!m_text.isAny(behind, {"in"_L1, "for"_L1}))
        return false;
    for (int i = behind + 1; i < behind + 5; ++i) {
        if (m_text.isAny(i, {"years"_L1, "decades"_L1, "decade"_L1, "months"_L1}))
            return true;
    }
    return false;
}

// "it was her first PotterCon", "the success of our first PotterCon": of a guest, not of the event
bool EventNameEdges::isSomebodysFirst(int token) const
{
    if (ordinalAt(m_text, token) != 1)
        return false;
    if (m_text.isAny(token - 1, {"my"_L1, "his"_L1, "her"_L1, "their"_L1, "your"_L1}))
        return true;
    if (!m_text.is(token - 1, "our"_L1))
        return false;
    for (int i = token - 2; i > token - 6; --i) {
        if (m_text.isAny(i, {"host"_L1, "hosting"_L1, "hosted"_L1, "hold"_L1, "held"_L1, "holding"_L1, "launching"_L1,
                             "launch"_L1, "organise"_L1, "organize"_L1, "organised"_L1, "organized"_L1, "planned"_L1,
                             "announce"_L1, "announcing"_L1, "to"_L1}))
            return false;
    }
    return true;
}

void EventNameEdges::lookBehind(EventMention &mention) const
{
    int at = mention.full.last;
    if (const int year = yearAt(m_text, at); year && !mention.year) {
        mention.year = year;
        mention.full.last = at + 1;
        if (mention.name.size() == 1 && m_text.is(at - 1, "Expo"_L1) && m_text.has(at + 1, WordClass::PlaceName)
            && m_text.isCapitalized(at + 1) && m_text.sameSentence(at, at + 1)) {
            mention.name.last = at + 2; // "Expo 2000 Riga"
            mention.full.last = at + 2;
        }
    } else if (m_text.is(at, "("_L1) && m_text.is(at + 2, ")"_L1)) {
        if (const int bracketed = yearAt(m_text, at + 1))
            mention.year = bracketed;
        else if (const int edition = ordinalAt(m_text, at + 1);
                 edition && !mention.edition && m_text.is(at + 1, TokenKind::Number))
            mention.edition = edition;
    }
}

} // namespace eventarium
