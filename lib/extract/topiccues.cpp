// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/topiccues.h"

#include "extract/eventcues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr WordList topicNouns{{"topics"_L1, "topic"_L1, "fields"_L1, "areas"_L1, "themes"_L1, "subjects"_L1,
                               "issues"_L1, "sectors"_L1, "technologies"_L1, "domains"_L1, "tracks"_L1,
                               "disciplines"_L1, "strands"_L1, "priorities"_L1, "categories"_L1}};
constexpr WordList coveringVerbs{{"covering"_L1,   "covered"_L1,    "covers"_L1,    "cover"_L1,       "discussed"_L1,
                                  "debated"_L1,    "discussing"_L1, "discuss"_L1,   "debate"_L1,      "discusses"_L1,
                                  "debating"_L1,   "explored"_L1,   "explores"_L1,  "exploring"_L1,   "explore"_L1,
                                  "examined"_L1,   "examines"_L1,   "examining"_L1, "examine"_L1,     "tackled"_L1,
                                  "tackles"_L1,    "tackling"_L1,   "tackle"_L1,    "addressed"_L1,   "addresses"_L1,
                                  "addressing"_L1, "spans"_L1,      "spanning"_L1,  "encompassing"_L1}};
constexpr WordList phrasalVerbs{{"take"_L1, "takes"_L1, "took"_L1, "taking"_L1, "deal"_L1, "deals"_L1, "dealt"_L1,
                                 "dealing"_L1, "look"_L1, "looks"_L1, "looked"_L1, "looking"_L1}};
constexpr WordList linkingVerbs{{"were"_L1, "are"_L1, "was"_L1, "is"_L1}};
constexpr WordList leadingVerbs{{"dominated"_L1, "dominate"_L1, "topped"_L1, "headed"_L1}};
constexpr WordList listOpenings{{"as"_L1, "on"_L1, "about"_L1, "to"_L1, "around"_L1, ":"_L1, "include"_L1,
                                 "including"_L1, "included"_L1, "them"_L1, "from"_L1, "for"_L1, "of"_L1}};
constexpr WordTrigger listWords(coveringVerbs, phrasalVerbs, linkingVerbs, leadingVerbs, listOpenings);

constexpr WordList meetings{{"participants"_L1, "attendees"_L1,    "delegates"_L1,   "speakers"_L1,   "experts"_L1,
                             "sessions"_L1,     "session"_L1,      "panels"_L1,      "panel"_L1,      "workshops"_L1,
                             "guests"_L1,       "forums"_L1,       "discussions"_L1, "people"_L1,     "leaders"_L1,
                             "talks"_L1,        "which"_L1,        "were"_L1,        "programme"_L1,  "program"_L1,
                             "tracks"_L1,       "panellists"_L1,   "panelists"_L1,   "debates"_L1,    "lectures"_L1,
                             "they"_L1,         "agenda"_L1,       "keynotes"_L1,    "sub-forums"_L1, "roundtables"_L1,
                             "seminars"_L1,     "presentations"_L1}};
constexpr WordList meetingNouns{{"conference"_L1,  "symposium"_L1,   "workshop"_L1,  "seminar"_L1,      "summit"_L1,
                                 "forum"_L1,       "congress"_L1,    "webinar"_L1,   "sessions"_L1,     "panels"_L1,
                                 "tracks"_L1,      "workshops"_L1,   "forums"_L1,    "symposia"_L1,     "seminars"_L1,
                                 "conferences"_L1, "roundtable"_L1,  "debates"_L1,   "lectures"_L1,     "colloquium"_L1,
                                 "sub-forums"_L1,  "roundtables"_L1, "hackathon"_L1, "masterclasses"_L1}};
constexpr WordList partNouns{
    {"section"_L1, "zone"_L1, "track"_L1, "stream"_L1, "sections"_L1, "zones"_L1, "streams"_L1, "tracks"_L1}};
constexpr WordList tellingWords{
    {"focus"_L1,     "focused"_L1, "focuses"_L1,    "focusing"_L1,    "theme"_L1,      "themed"_L1,  "agenda"_L1,
     "discussed"_L1, "discuss"_L1, "discussing"_L1, "discussions"_L1, "covering"_L1,   "debated"_L1, "panels"_L1,
     "sessions"_L1,  "forums"_L1,  "workshops"_L1,  "exhibits"_L1,    "highlights"_L1, "explore"_L1, "zones"_L1,
     "explored"_L1,  "spoke"_L1,   "talked"_L1,     "keynote"_L1,     "keynotes"_L1,   "talks"_L1,   "lectures"_L1,
     "lecture"_L1,   "panel"_L1,   "debate"_L1,     "debates"_L1,     "covered"_L1,    "covers"_L1,  "tracks"_L1}};

} // namespace

bool TopicCues::mayTell(int token) const
{
    return m_text.mayBe(token, listWords);
}

bool TopicCues::isTopicNoun(int token) const
{
    return m_text.isAny(token, topicNouns);
}

bool TopicCues::tellsSubject(int token) const
{
    return m_text.isAny(token, tellingWords);
}

bool TopicCues::isMeeting(int token) const
{
    return m_text.isAny(token, meetings) || m_text.isAny(token, meetingNouns);
}

// "hot topics such as", "fields, such as", "covering", "on the agenda:"
bool TopicCues::introducesList(int i) const
{
    if (m_text.is(i, "as"_L1) && m_text.is(i - 1, "such"_L1)) {
        for (int j = i - 2; j > i - 6 && j >= 0; --j) {
            if (isTopicNoun(j))
                return true;
        }
        return false;
    }
    if (m_text.isAny(i, coveringVerbs))
        return m_text.is(i, CaseShape::Lower) && (eventBefore(i) || isPersonBefore(i));
    if (isSubjectPreposition(i) || takesUp(i))
        return true;
    if (m_text.is(i, "them"_L1) && m_text.is(i - 1, "among"_L1))
        return isTopicNoun(i - 3) || isTopicNoun(i - 2);
    if (m_text.is(i, "from"_L1))
        return m_text.isAny(i - 1, {"ranging"_L1, "ranged"_L1, "everything"_L1})
               && (isTopicNoun(i - 2) || eventBefore(i));
    return colonBehindNoun(i) || (m_text.isAny(i, {"include"_L1, "including"_L1, "included"_L1}) && isTopicNoun(i - 1));
}

// "took up |A and B", "dealt with |A"
bool TopicCues::takesUp(int i) const
{
    if (!m_text.isAny(i, phrasalVerbs) || !m_text.is(i, CaseShape::Lower))
        return false;
    const bool up = m_text.isAny(i, {"take"_L1, "takes"_L1, "took"_L1, "taking"_L1}) && m_text.is(i + 1, "up"_L1);
    const bool with = m_text.isAny(i, {"deal"_L1, "deals"_L1, "dealt"_L1, "dealing"_L1}) && m_text.is(i + 1, "with"_L1);
    const bool at = m_text.isAny(i, {"look"_L1, "looks"_L1, "looked"_L1, "looking"_L1}) && m_text.is(i + 1, "at"_L1);
    return (up || with || at) && eventBefore(i);
}

// "Three subjects ran through all the halls: A, B and C"
bool TopicCues::colonBehindNoun(int colon) const
{
    if (!m_text.is(colon, ":"_L1))
        return false;
    for (int i = colon - 1; i > colon - 10 && i >= 0 && m_text.sameSentence(i, colon); --i) {
        if (m_text.isAny(i, topicNouns))
            return true;
        if (m_text.at(i).kind == TokenKind::Punctuation)
            return false;
    }
    return false;
}

// The event, or those who meet there, are what covers or discusses.
bool TopicCues::eventBefore(int verb) const
{
    for (int i = verb - 1; i > verb - 9 && i >= 0 && m_text.sameSentence(i, verb); --i) {
        if (isEventNoun(m_text, i) || insideEvent(i) || m_text.isAny(i, meetings))
            return true;
    }
    return false;
}

bool TopicCues::isPersonBefore(int verb) const
{
    const NameMention *subject = verb > 0 ? m_names.mentionOver(verb - 1) : nullptr;
    return subject && subject->kind == NameKind::Person && m_text.sameSentence(verb - 1, verb)
           && m_text.isAny(verb, {"discussed"_L1, "debated"_L1, "discuss"_L1, "debate"_L1, "explored"_L1});
}

// "a conference on", "focuses on", "devoted to", "themed around", "a section for", "in the field of"
bool TopicCues::isSubjectPreposition(int i) const
{
    const int before = i - 1;
    if (m_text.isAny(i, {"on"_L1, "about"_L1}))
        return (m_text.isAny(before,
                             {"focus"_L1, "focuses"_L1, "focused"_L1, "focusing"_L1, "focussed"_L1, "centred"_L1,
                              "centered"_L1, "concentrates"_L1, "concentrated"_L1, "centres"_L1, "centers"_L1})
                && eventBefore(before))
               || (m_text.is(i, "on"_L1) && m_text.isAny(before, meetingNouns));
    if (m_text.is(i, "for"_L1))
        return m_text.isAny(before, partNouns);
    if (m_text.is(i, "of"_L1))
        return m_text.isAny(before, {"field"_L1, "fields"_L1, "areas"_L1}) && m_text.is(before - 1, "the"_L1)
               && eventBefore(before);
    return (m_text.is(i, "to"_L1) && m_text.isAny(before, {"devoted"_L1, "dedicated"_L1})
            && (eventBefore(before) || m_text.isAny(before - 1, partNouns)))
           || (m_text.is(i, "around"_L1)
               && m_text.isAny(before, {"themed"_L1, "centred"_L1, "centered"_L1, "revolved"_L1, "revolves"_L1}));
}

// "A, B and C were among the subjects", "A, B and C are on the list", "A and B were discussed"
bool TopicCues::endsList(int i) const
{
    if (m_text.isAny(i, leadingVerbs)) // "A and B dominated the displays"
        return m_text.is(i + 1, "the"_L1)
               && (isEventNoun(m_text, i + 2) || isTopicNoun(i + 2)
                   || m_text.isAny(i + 2, {"agenda"_L1, "displays"_L1, "halls"_L1, "discussions"_L1, "debates"_L1,
                                           "talks"_L1, "programme"_L1, "program"_L1, "sessions"_L1, "bill"_L1,
                                           "list"_L1, "stands"_L1, "booths"_L1}));
    if (!m_text.isAny(i, linkingVerbs))
        return false;
    for (int j = i + 1; j < i + 7 && m_text.inRange(j) && m_text.sameSentence(i, j); ++j) {
        if (isTopicNoun(j)
            || m_text.isAny(j, {"list"_L1, "agenda"_L1, "bill"_L1, "focus"_L1, "highlights"_L1, "discussed"_L1,
                                "debated"_L1, "topic"_L1, "subject"_L1, "represented"_L1}))
            return true;
    }
    return false;
}

bool TopicCues::insideEvent(int token) const
{
    const auto found = std::ranges::partition_point(m_events.mentions,
                                                    [&](const EventMention &m) { return m.full.last <= token; });
    return found != m_events.mentions.end() && found->full.contains(token);
}

} // namespace eventarium
