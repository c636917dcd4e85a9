// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a text speaks of an event's subjects: "topics such as", "a symposium on", "the forums took up", "A and B
// were among the subjects". Bounded look-around. Views its arguments; any thread.
#pragma once

#include "extract/eventnames.h"
#include "extract/names.h"
#include "extract/tokenizedtext.h"

namespace eventarium {

class TopicCues final
{
public:
    TopicCues(const TokenizedText &text, const NameTable &names, const EventTable &events)
        : m_text(text)
        , m_names(names)
        , m_events(events)
    {
    }

    bool mayTell(int token) const; // cheap: whether any of the two below may hold
    // A list of subjects begins behind the token.
    bool introducesList(int token) const;
    // The sentence up to the token is a list of subjects.
    bool endsList(int token) const;
    // "themes", "sectors"
    bool isTopicNoun(int token) const;
    // Words that make a known subject in their sentence one of the event
    bool tellsSubject(int token) const;
    bool isMeeting(int token) const; // "talks", "delegates": who or what deals with subjects
    bool insideEvent(int token) const; // in a name of an event

private:
    bool takesUp(int verb) const;
    bool isSubjectPreposition(int token) const;
    bool colonBehindNoun(int colon) const;
    bool eventBefore(int verb) const;
    bool isPersonBefore(int verb) const;

    const TokenizedText &m_text;
    const NameTable &m_names;
    const EventTable &m_events;
};

} // namespace eventarium
