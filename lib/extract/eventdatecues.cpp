// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventdatecues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int verbReach = 14; // tokens between a date and its verb

} // namespace

// "will last three days" is a length, not the three days before
bool EventDateCues::isLasting(const DateMention &date) const
{
    return date.isDate() && date.amount > 0 && m_text.is(date.tokens.first, "last"_L1)
           && m_text.isAny(date.tokens.first - 1, {"will"_L1, "to"_L1, "would"_L1, "which"_L1, "should"_L1, "may"_L1});
}

// A general word for the event before the date in its sentence: "the fair", "it", "the three-day event"
bool EventDateCues::speaksOfEvent(const DateMention &date) const
{
    const TokenRange tokens = m_text.sentenceOf(date.tokens.first).tokens;
    const int from = std::max(tokens.first, date.tokens.first - 40);
    const int to = std::min(tokens.last, date.tokens.last + 20);
    for (int i = from; i < to; ++i) {
        if (isEventNoun(m_text, i) || (m_text.isAny(i, {"it"_L1}) && i < date.tokens.first && i - tokens.first < 3))
            return true;
    }
    return false;
}

bool EventDateCues::followsNoun(const DateMention &date) const
{
    int noun = date.tokens.first - 1;
    noun -= m_text.isAny(noun, {"on"_L1, ","_L1});
    if (!m_text.inRange(noun) || !m_text.sameSentence(noun, date.tokens.first))
        return false;
    const bool general = isEventNoun(m_text, noun)
                         || (m_text.has(noun, WordClass::EventHead) && m_text.is(noun, CaseShape::Capitalized));
    return general && m_text.isAny(noun - 1, {"the"_L1, "our"_L1, "this"_L1});
}

bool EventDateCues::areOneStretch(const DateMention &first, const DateMention &second) const
{
    const auto isDay = [](const DateMention &date) {
        return date.isDate() && !date.isRange() && date.bound == DateMention::Bound::None && date.resolved.start
               && date.resolved.start->day && date.resolved.start == date.resolved.end;
    };
    int at = first.tokens.last + m_text.is(first.tokens.last, ","_L1);
    if (!isDay(first) || !isDay(second) || !m_text.isAny(at, {"and"_L1, "&"_L1}))
        return false;
    ++at;
    at += m_text.is(at, "on"_L1);
    at += m_text.is(at, "the"_L1);
    return at == second.tokens.first && m_text.sameSentence(first.tokens.first, at)
           && first.resolved.start->firstDay().addDays(1) == second.resolved.start->firstDay();
}

bool EventDateCues::isNewDate(const DateMention &date) const
{
    const int first = m_text.sentenceOf(date.tokens.first).tokens.first;
    int at = date.tokens.first - 1;
    at -= m_text.is(at, "the"_L1);
    if (!m_text.isAny(at, {"to"_L1, "until"_L1, "till"_L1, "for"_L1, "from"_L1}))
        return false;
    bool moved = m_text.isAny(at, {"to"_L1, "until"_L1, "till"_L1});
    for (int i = at - 1; i >= std::max(first, at - 14); --i) {
        moved |= m_text.isAny(i,
                              {"to"_L1, "until"_L1, "till"_L1, "for"_L1}); // "rescheduled for", "postponed to run from"
        if (m_text.isAny(i, {"postponed"_L1, "rescheduled"_L1, "deferred"_L1, "pushed"_L1, "delayed"_L1}))
            return moved || m_text.is(at, "for"_L1);
        if (m_text.is(i, "moved"_L1))
            return moved && i >= at - 6;
    }
    return false;
}

EventSaying EventDateCues::apposition(const DateMention &date) const
{
    const int at = date.tokens.last + m_text.is(date.tokens.last, ","_L1) + 1;
    if (!m_text.is(at - 1, "the"_L1) || !m_text.is(at + 1, "day"_L1))
        return EventSaying::None;
    return m_text.isAny(at, {"last"_L1, "final"_L1, "closing"_L1}) ? EventSaying::Closes
           : m_text.isAny(at, {"first"_L1, "opening"_L1})          ? EventSaying::Opens
                                                                   : EventSaying::None;
}

// Words that turn the date away from this edition
bool EventDateCues::isElsewhen(const DateMention &date) const
{
    const TokenRange tokens = m_text.sentenceOf(date.tokens.first).tokens;
    const int from = std::max(tokens.first, date.tokens.first - 12);
    for (int i = std::max(tokens.first, date.tokens.first - 24); i < date.tokens.first; ++i) {
        if (m_text.is(i, "next"_L1)
            && m_text.isAny(i + 1, {"edition"_L1, "conference"_L1, "event"_L1, "fair"_L1, "show"_L1, "session"_L1,
                                    "summit"_L1, "one"_L1, "year"_L1}))
            return true;
        if (m_text.isAny(i, {"first"_L1, "originally"_L1, "initially"_L1})
            && m_text.isAny(i + 1, {"been"_L1, "planned"_L1, "scheduled"_L1, "set"_L1, "due"_L1}))
            return true;
    }
    for (int i = from; i < date.tokens.first; ++i) {
        if (m_text.isAny(i, {"founded"_L1,   "launched"_L1,     "established"_L1, "born"_L1,      "since"_L1,
                             "deadline"_L1,  "registration"_L1, "register"_L1,    "tickets"_L1,   "copyright"_L1,
                             "published"_L1, "previous"_L1,     "originally"_L1,  "postponed"_L1, "inaugural"_L1,
                             "compared"_L1,  "after"_L1,        "updated"_L1,     "posted"_L1,    "announced"_L1,
                             "told"_L1,      "due"_L1,          "papers"_L1,      "next"_L1,      "by"_L1,
                             "started"_L1})
            && !(m_text.is(i, "started"_L1) && speaksOfEvent(date))
            && !(m_text.isAny(i, {"next"_L1})
                 && !m_text.isAny(i + 1, {"edition"_L1, "conference"_L1, "event"_L1, "fair"_L1}))
            && !(m_text.is(i, "by"_L1) && i < date.tokens.first - 2)
            && !(m_text.is(i, "after"_L1) && i < date.tokens.first - 3)
            && !(m_text.isAny(i, {"postponed"_L1, "announced"_L1, "told"_L1}) && i < date.tokens.first - 6))
            return true;
    }
    for (int i = date.tokens.last; i < date.tokens.last + 4 && i < tokens.last; ++i) {
        if (m_text.is(i, ":"_L1) && m_text.sentenceOf(i).kind == Sentence::Kind::ListItem)
            return !m_text.isCapitalized(i + 1); // "4 March 2019: papers due"
    }
    return false;
}

EventSaying EventDateCues::sayingBefore(const DateMention &date) const
{
    if (const EventSaying saying = apposition(date); saying != EventSaying::None)
        return saying;
    const int first = m_text.sentenceOf(date.tokens.first).tokens.first;
    for (int i = date.tokens.first - 1; i >= std::max(first, date.tokens.first - verbReach); --i) {
        if (const EventSaying saying = eventVerbAt(m_text, i); saying != EventSaying::None)
            return saying;
        if (m_text.is(i, "day"_L1) && m_text.isAny(i - 1, {"opening"_L1, "first"_L1}) && m_text.is(i + 1, "of"_L1))
            return EventSaying::Opens; // "on the opening day of the 54th Timber Fair at Riga, June 19"
        if (m_text.is(i, "day"_L1) && m_text.isAny(i - 1, {"closing"_L1, "final"_L1, "last"_L1})
            && m_text.is(i + 1, "of"_L1))
            return EventSaying::Closes;
        if (m_text.isAny(i, {"said"_L1, "announced"_L1, "told"_L1, "explained"_L1, ";"_L1, "when"_L1}))
            return EventSaying::None;
    }
    return EventSaying::None;
}

EventSaying EventDateCues::sayingAfter(const DateMention &date) const
{
    const int last = m_text.sentenceOf(date.tokens.first).tokens.last;
    for (int i = date.tokens.last; i < std::min(last, date.tokens.last + verbReach); ++i) {
        if (const EventSaying saying = eventVerbAt(m_text, i); saying != EventSaying::None)
            return saying;
    }
    return EventSaying::None;
}

// "until 24 June", "through Friday": an end alone
bool EventDateCues::isUntil(const DateMention &date) const
{
    return date.bound == DateMention::Bound::Until
           || m_text.isAny(date.tokens.first, {"until"_L1, "till"_L1, "through"_L1})
           || m_text.isAny(date.tokens.first - 1, {"until"_L1, "till"_L1, "through"_L1})
           || (m_text.is(date.tokens.first - 1, "the"_L1)
               && m_text.isAny(date.tokens.first - 2, {"until"_L1, "till"_L1, "through"_L1}));
}
// "from June 3", "starting Monday": a start alone
bool EventDateCues::isFrom(const DateMention &date) const
{
    return date.bound == DateMention::Bound::From
           || m_text.isAny(date.tokens.first, {"from"_L1, "since"_L1, "starting"_L1})
           || m_text.isAny(date.tokens.first - 1, {"from"_L1, "since"_L1, "starting"_L1, "beginning"_L1});
}

} // namespace eventarium
