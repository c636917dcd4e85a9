// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The names beside a word that tells of organising: a list behind it ("by the A, the charity B and C"), the
// others of a list whose last name is known. Bounded look-around. Views its arguments; any thread.
#pragma once

#include "extract/organizers.h"

namespace eventarium {

class OrganizerLists final
{
public:
    OrganizerLists(const TokenizedText &text, const NameTable &names, const EventTable &events)
        : m_text(text)
        , m_names(names)
        , m_events(events)
    {
    }

    bool canOrganise(const NameMention &mention) const;
    const EventMention *eventOver(int token) const; // nullptr if none covers the token
    // "the fair", "the event", "the Summit", a name of an event
    bool isEventWord(int token) const;
    // Of the words up to reach tokens away in the sentence, whether one is of an event
    bool eventBefore(int token, int reach) const;
    bool eventAfter(int token, int reach) const;
    // The sentence stands below a list's item or heading that names an event.
    bool isBelowEvent(int token) const;

    // Adds the names of the list that begins at the token; role and verb are those of the word that opened it.
    void behind(int start, OrganizerRole role, int verb);
    void before(const NameMention &last, OrganizerRole role, int verb); // the last one aside
    void add(const NameMention &mention, OrganizerRole role, int verb);

    std::vector<Organizing> take() { return std::move(m_found); }

private:
    bool isForumBody(const NameMention &mention) const;
    bool isOwner(size_t at) const;
    bool isNewSubject(const NameMention &mention, int verb, int item) const;
    bool isSeat(const NameMention &mention, int behind, int item) const;
    bool hosts(const NameMention &mention, int verb, int item) const;
    bool resumes(int behind, int name) const;
    bool isOfAnotherTime(int verb) const;
    int groupNear(int verb) const;
    const EventMention *eventAbove(int token) const;

    const TokenizedText &m_text;
    const NameTable &m_names;
    const EventTable &m_events;
    std::vector<Organizing> m_found;
};

} // namespace eventarium
