// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventsigns.h"

using namespace Qt::StringLiterals;

namespace eventarium {

bool EventSigns::heldBefore(int first) const
{
    int at = first - 1;
    at -= m_text.isAny(at, {"free"_L1, "new"_L1, "special"_L1});
    at -= m_text.isAny(at, {"the"_L1, "this"_L1, "a"_L1, "an"_L1, "its"_L1});
    if (m_text.isAny(at, {"of"_L1, "at"_L1, "to"_L1, "on"_L1, "for"_L1})
        && m_text.isAny(at - 1, {"scene"_L1, "stage"_L1, "venue"_L1, "opening"_L1, "closing"_L1, "start"_L1, "end"_L1,
                                 "eve"_L1, "conclusion"_L1, "ceremony"_L1, "home"_L1, "host"_L1, "falls"_L1, "up"_L1,
                                 "edition"_L1, "session"_L1, "launch"_L1, "finale"_L1}))
        return true;
    return m_text.isAny(at,
                        {"hosts"_L1, "hosting"_L1, "opens"_L1, "opened"_L1, "stages"_L1, "attended"_L1, "attending"_L1,
                         "attend"_L1, "closes"_L1, "organises"_L1, "organizes"_L1, "cancels"_L1, "postpones"_L1});
}

bool EventSigns::kindBehind(const NameMention &name, const EventMention &mention) const
{
    int behind = mention.full.last;
    const bool quoted = isQuote(behind) && !m_text.at(behind).spaceBefore
                        && (isQuote(mention.full.first - 1)
                            || (m_text.is(mention.full.first - 1, "The"_L1) && isQuote(mention.full.first - 2)));
    behind += quoted;
    if (!m_text.inRange(behind) || !isEventNoun(m_text, behind) || !m_text.sameSentence(behind, name.tokens.first))
        return false;
    return quoted
           || (!name.weak && !m_text.is(name.tokens.first, CaseShape::Lower)
               && m_text.isAny(mention.full.first - 1, {"the"_L1, "annual"_L1, "our"_L1, "this"_L1})
               && m_text.isAny(behind, {"conference"_L1, "hackathon"_L1, "summit"_L1, "congress"_L1, "festival"_L1,
                                        "fair"_L1, "expo"_L1, "symposium"_L1, "convention"_L1, "marathon"_L1,
                                        "unconference"_L1, "meetup"_L1}));
}

bool EventSigns::isQuote(int token) const
{
    if (!m_text.inRange(token) || m_text.at(token).span.length() != 1)
        return false;
    return u"\"'\u2018\u2019\u201c\u201d"_s.contains(m_text.textOf(token).front());
}

bool EventSigns::sharesTime(TokenRange around) const
{
    for (int i = around.first; i < around.last; ++i) {
        if (m_text.isAny(i, {"alongside"_L1, "concurrently"_L1, "simultaneously"_L1}))
            return true;
        if (!m_text.is(i, "same"_L1) || !m_text.is(i - 1, "the"_L1))
            continue;
        if (m_text.isAny(i + 1, {"days"_L1, "dates"_L1, "time"_L1, "day"_L1, "hour"_L1, "weekend"_L1, "week"_L1})
            || (m_text.has(i + 1, WordClass::Cardinal) && m_text.isAny(i + 2, {"days"_L1, "weeks"_L1})))
            return true;
    }
    return false;
}

bool EventSigns::isOwnOrdinal(int token) const
{
    return m_text.is(token, CaseShape::Capitalized) && m_text.has(token, WordClass::Ordinal)
           && m_ownOrdinals.contains(pairAt(token));
}

QString EventSigns::pairAt(int token) const
{
    return m_text.textOf(token) % u' ' % m_text.textOf(token + 1);
}

void EventSigns::findOwnOrdinals()
{
    for (int i = 1; i + 2 < m_text.count(); ++i) {
        if (m_text.has(i, WordClass::Ordinal) && m_text.is(i, CaseShape::Capitalized)
            && m_text.is(i + 1, CaseShape::Capitalized) && m_text.is(i + 2, CaseShape::Lower)
            && !m_text.has(i + 2, WordClass::FunctionWord) && m_text.sameSentence(i, i + 2))
            m_ownOrdinals.insert(pairAt(i));
    }
}

bool EventSigns::opensBefore(int first) const
{
    const int verb = m_text.is(first - 1, "the"_L1) ? first - 2 : first - 1;
    return m_text.isAny(verb, {"inaugurates"_L1, "inaugurated"_L1, "inaugurate"_L1, "opens"_L1, "opened"_L1,
                               "attends"_L1, "attended"_L1, "hosts"_L1, "hosted"_L1});
}

bool EventSigns::hostsSomething(int behind) const
{
    int verb = behind;
    while (verb < behind + 3 && m_text.isAny(verb, {"will"_L1, "to"_L1, "is"_L1, "has"_L1, "also"_L1}))
        ++verb;
    if (!m_text.isAny(verb, {"hosts"_L1, "host"_L1, "hosted"_L1, "hosting"_L1, "holds"_L1, "organises"_L1,
                             "organizes"_L1, "organised"_L1, "organized"_L1, "sponsors"_L1}))
        return false;
    for (int i = verb + 1; i < verb + 6 && m_text.is(i, TokenKind::Word); ++i) {
        if (m_text.has(i, WordClass::EventHead) || isEventNoun(m_text, i))
            return !m_text.isAny(verb + 1, {"by"_L1, "in"_L1, "at"_L1, "on"_L1});
    }
    return false;
}

bool EventSigns::isReviewed(const EventMention &mention) const
{
    const int behind = mention.full.last;
    const Sentence &sentence = m_text.sentenceOf(mention.name.first);
    return (sentence.kind == Sentence::Kind::Heading || sentence.part == HeaderPart::Kind::Title)
           && mention.full.first == sentence.tokens.first && (mention.year || m_text.is(behind, CaseShape::Lower))
           && m_text.isAny(behind,
                           {"recap"_L1, "report"_L1, "wrapup"_L1, "wrap-up"_L1, "highlights"_L1, "preview"_L1,
                            "review"_L1, "roundup"_L1, "round-up"_L1, "retrospective"_L1, "programme"_L1, "program"_L1,
                            "schedule"_L1, "summary"_L1, "postponed"_L1, "cancelled"_L1, "canceled"_L1});
}

bool EventSigns::isTitleOpening(const NameMention &name, EventSaying saying) const
{
    const Sentence &sentence = m_text.sentenceOf(name.tokens.first);
    if (sentence.kind != Sentence::Kind::Heading || sentence.tokens.first != name.tokens.first)
        return false;
    int verb = name.tokens.last;
    while (verb < name.tokens.last + 4 && eventVerbAt(m_text, verb) == EventSaying::None)
        ++verb;
    // "X Hosts Festival" tells of the festival, not of X
    return saying != EventSaying::None
           && !m_text.isAny(verb, {"hosts"_L1, "holds"_L1, "stages"_L1, "presents"_L1, "welcomes"_L1, "hosted"_L1,
                                   "held"_L1, "brings"_L1, "sends"_L1, "features"_L1, "presented"_L1, "kicks"_L1});
}

bool EventSigns::appositionIsEvent(int behind) const
{
    int at = behind;
    if (m_text.is(at, "("_L1) && m_text.is(at + 2, ")"_L1))
        at += 3;
    if (!m_text.is(at, ","_L1))
        return false;
    for (int i = at + 1; i < at + 9 && m_text.inRange(i) && m_text.sameSentence(behind, i); ++i) {
        if (isEventNoun(m_text, i)) // ", the conference is ..." begins a clause of its own
            return !m_text.isAny(i + 1, {"is"_L1, "was"_L1, "will"_L1, "are"_L1, "were"_L1, "has"_L1, "had"_L1,
                                         "brings"_L1, "brought"_L1, "features"_L1, "featured"_L1});
        if ((m_text.at(i).kind == TokenKind::Punctuation && (m_text.at(i).spaceBefore || !m_text.is(i, "-"_L1)))
            || m_text.isAny(i, {"who"_L1, "said"_L1, "of"_L1, "at"_L1, "in"_L1, "and"_L1}))
            return false;
    }
    return false;
}
} // namespace eventarium
