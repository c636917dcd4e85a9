// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/organizerlists.h"

#include "extract/companycues.h"
#include "extract/eventcues.h"
#include "extract/organizercues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestList = 16; // organisations in one list

} // namespace

bool OrganizerLists::canOrganise(const NameMention &mention) const
{
    if (mention.kind == NameKind::Organization)
        return true;
    if (mention.kind == NameKind::Event && mention.tokens.size() > 1) // "Example Fairs", "Sample Events": companies
        return isForumBody(mention)
               || m_text.isAny(mention.tokens.last - 1, {"Fairs"_L1, "Events"_L1, "Exhibitions"_L1, "Expositions"_L1,
                                                         "Conferences"_L1, "Festivals"_L1, "Shows"_L1});
    const WordClasses first = m_text.at(mention.tokens.first).classes;
    if (mention.tokens.size() == 1 && m_text.is(mention.tokens.last, "of"_L1)
        && m_text.isCapitalized(mention.tokens.last + 1))
        return false; // "State of Example": no name ends there
    return mention.kind == NameKind::Unknown && !mention.weak && !first.has(WordClass::GivenName)
           && (mention.tokens.size() > 1 || !first.has(WordClass::CommonWord));
}

// "Example Computer Forum", where the text tells of no event of that name
bool OrganizerLists::isForumBody(const NameMention &mention) const
{
    const EventMention *event = eventOver(mention.tokens.first);
    return mention.tokens.size() > 1 && m_text.is(mention.tokens.last - 1, "Forum"_L1)
           && (!event
               || (!m_events.groups[size_t(event->group)].accepted && !m_events.groups[size_t(event->group)].part));
}

const EventMention *OrganizerLists::eventOver(int token) const
{
    const auto found = std::ranges::partition_point(m_events.mentions,
                                                    [&](const EventMention &m) { return m.full.last <= token; });
    return found != m_events.mentions.end() && found->full.contains(token) ? &*found : nullptr;
}

bool OrganizerLists::isEventWord(int token) const
{
    return isEventNoun(m_text, token) || eventOver(token)
           || (m_text.has(token, WordClass::EventHead) && m_text.isCapitalized(token)
               && m_text.isAny(token - 1, {"the"_L1, "this"_L1, "our"_L1, "its"_L1, "annual"_L1}));
}

bool OrganizerLists::eventBefore(int token, int reach) const
{
    for (int i = token - 1; i >= token - reach && i >= 0 && m_text.sameSentence(i, token); --i) {
        if (isEventWord(i))
            return true;
    }
    return false;
}

bool OrganizerLists::eventAfter(int token, int reach) const
{
    for (int i = token + 1; i < token + reach && m_text.inRange(i) && m_text.sameSentence(i, token); ++i) {
        if (isEventWord(i))
            return true;
    }
    return false;
}

// "the Ministry's |Department", "the DUT incubator |Example": the next name is meant, this one says whose it is
bool OrganizerLists::isOwner(size_t at) const
{
    if (at + 1 >= m_names.mentions.size() || !canOrganise(m_names.mentions[at + 1]))
        return false;
    const int behind = m_names.mentions[at].tokens.last;
    const int next = m_names.mentions[at + 1].tokens.first;
    return next == behind + 1 && m_text.sameSentence(behind, next)
           && (m_text.has(behind, WordClass::Possessive)
               || (isCompanyNoun(m_text, behind) && m_text.is(behind, CaseShape::Lower)));
}

void OrganizerLists::behind(int start, OrganizerRole role, int verb)
{
    int behind = start;
    bool owned = false; // the one before was the owner of this one
    size_t at = m_names.mentionAt(start);
    for (int item = 0; item < longestList && at < m_names.mentions.size(); ++item, ++at) {
        const NameMention &mention = m_names.mentions[at];
        if (!m_text.sameSentence(verb, mention.tokens.first))
            return;
        if (m_text.is(mention.tokens.first - 1, "("_L1) && mention.tokens.size() == 1 && item > 0)
            continue; // the acronym of the one before
        if (item == 0 ? !opensOrganizers(m_text, start, mention.tokens.first)
                      : !owned && !linksOrganizers(m_text, behind, mention.tokens.first)
                            && !resumes(behind, mention.tokens.first)) {
            if (item > 0 && mention.tokens.first - behind < 10 && m_text.is(behind, "and"_L1))
                continue; // "the Ministry and its partners in Riga, |as well as the Council"
            return;
        }
        owned = false;
        const bool place = mention.kind == NameKind::Place && m_text.has(mention.tokens.last, WordClass::Possessive);
        if ((canOrganise(mention) || place) && isOwner(at)) {
            behind = mention.tokens.last;
            owned = true;
            continue;
        }
        if (!canOrganise(mention) && !hosts(mention, verb, item))
            return;
        if ((m_text.has(mention.tokens.last, WordClass::ReportVerb) && item > 0) || isNewSubject(mention, verb, item))
            return;
        if (isSeat(mention, behind, item)) {
            behind = mention.tokens.last;
            continue;
        }
        behind = mention.tokens.last;
        if (m_text.isAny(behind, {"residents"_L1, "students"_L1, "members"_L1, "volunteers"_L1, "users"_L1}))
            return;
        add(mention, role, verb);
        behind += m_text.isAny(behind, {"project"_L1, "team"_L1, "community"_L1, "teams"_L1, "platform"_L1});
    }
}

// "A and its counterparts in the 10 states |as well as B"
bool OrganizerLists::resumes(int behind, int name) const
{
    const int as = m_text.is(name - 1, "the"_L1) ? name - 2 : name - 1;
    return name - behind < 18 && m_text.is(behind, "and"_L1) && m_text.is(as, "as"_L1) && m_text.is(as - 1, "well"_L1)
           && m_text.is(as - 2, "as"_L1);
}

// "hosted by |Denmark"
bool OrganizerLists::hosts(const NameMention &mention, int verb, int item) const
{
    return item == 0 && mention.kind == NameKind::Place && mention.placeKind == PlaceKind::Country
           && m_text.isAny(verb, {"hosted"_L1, "organised"_L1, "organized"_L1, "co-hosted"_L1})
           && !m_text.has(mention.tokens.last, WordClass::Possessive)
           && !m_text.is(mention.tokens.last, CaseShape::Capitalized) && !isOfAnotherTime(verb);
}

// "The last forum was |hosted by": another edition
bool OrganizerLists::isOfAnotherTime(int verb) const
{
    for (int i = m_text.sentenceOf(verb).tokens.first; i < verb; ++i) {
        if (m_text.isAny(i, {"last"_L1, "previous"_L1, "next"_L1}) && (isEventWord(i + 1) || isEventWord(i + 2)))
            return true;
    }
    return false;
}

// "Organised by A, |B opens on Monday"
bool OrganizerLists::isNewSubject(const NameMention &mention, int verb, int item) const
{
    if (item == 0)
        return false;
    const int behind = mention.tokens.last;
    return eventOver(behind - 1)
           || (m_text.sentenceOf(verb).tokens.first == verb && m_text.is(mention.tokens.first - 1, ","_L1)
               && m_text.is(behind, CaseShape::Lower) && !m_text.isAny(behind, {"and"_L1, "or"_L1}));
}

// "Example University, Tarnow, and ...": a lone unknown name behind a university is where it stands
bool OrganizerLists::isSeat(const NameMention &mention, int behind, int item) const
{
    return item > 0 && mention.tokens.size() == 1 && !m_text.has(mention.tokens.first, WordClass::OrganizationName)
           && m_text.is(mention.tokens.first, CaseShape::Capitalized) && behind + 1 == mention.tokens.first
           && m_text.is(behind, ","_L1) && m_text.is(mention.tokens.last, ","_L1)
           && m_text.isAny(behind - 1, {"University"_L1, "Institute"_L1, "College"_L1, "School"_L1, "Academy"_L1});
}

void OrganizerLists::before(const NameMention &last, OrganizerRole role, int verb)
{
    int first = last.tokens.first;
    for (size_t at = m_names.mentionAt(first); at > 0; --at) {
        const NameMention &mention = m_names.mentions[at - 1];
        if (m_text.sameSentence(verb, mention.tokens.first) && m_text.is(mention.tokens.first - 1, "("_L1)
            && m_text.is(mention.tokens.last, ")"_L1) && first - mention.tokens.last < 6)
            continue; // the acronym of the one before
        if (!m_text.sameSentence(verb, mention.tokens.first) || !linksOrganizers(m_text, mention.tokens.last, first)
            || int(at) + longestList < int(m_names.mentionAt(last.tokens.first)))
            return;
        if (!canOrganise(mention))
            return;
        add(mention, role, verb);
        first = mention.tokens.first;
    }
}

// The event that the item or heading above the token's sentence names
const EventMention *OrganizerLists::eventAbove(int token) const
{
    const int above = m_text.at(token).sentence - 1;
    if (above < 0 || m_text.sentences[size_t(above)].kind == Sentence::Kind::Text
        || !m_text.sentences[size_t(above)].isBody())
        return nullptr;
    const TokenRange line = m_text.sentences[size_t(above)].tokens;
    const auto found = std::ranges::partition_point(m_events.mentions,
                                                    [&](const EventMention &m) { return m.full.first < line.first; });
    return found != m_events.mentions.end() && found->full.last <= line.last
                   && m_events.groups[size_t(found->group)].accepted
               ? &*found
               : nullptr;
}

bool OrganizerLists::isBelowEvent(int token) const
{
    return eventAbove(token) != nullptr;
}

int OrganizerLists::groupNear(int verb) const
{
    const auto found = std::ranges::partition_point(m_events.mentions,
                                                    [&](const EventMention &m) { return m.full.first < verb; });
    if (found != m_events.mentions.begin()) {
        const EventMention &before = *(found - 1);
        if (m_text.sameSentence(before.name.first, verb))
            return before.group;
    }
    if (found != m_events.mentions.end() && m_text.sameSentence(found->name.first, verb))
        return found->group;
    const EventMention *above = eventAbove(verb);
    return above ? above->group : -1;
}

void OrganizerLists::add(const NameMention &mention, OrganizerRole role, int verb)
{
    m_found.push_back({mention.tokens, int(&mention - m_names.mentions.data()), role, groupNear(verb)});
}

} // namespace eventarium
