// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/organizers.h"

#include "extract/eventcues.h"
#include "extract/organizernames.h"
#include "extract/organizerverbs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestList = 16; // organisations in one list

class OrganizerFinder
{
public:
    OrganizerFinder(const TokenizedText &text, const NameTable &names, const EventTable &events)
        : m_text(text)
        , m_names(names)
        , m_events(events)
    {
    }

    std::vector<Organizing> run()
    {
        for (int i = 0; i < m_text.count(); ++i) {
            if (isOrganizerNoun(i) && isNounHere(i)) {
                noun(i);
            } else if ((m_text.is(i, CaseShape::Lower) || opensPassive(i)) && m_text.has(i, WordClass::OrganizerVerb)) {
                if (const int by = byBehind(i); by > 0)
                    passive(i, by);
                else
                    active(i);
            } else if (isOrganizerNoun(i)) {
                noun(i);
            } else if (m_text.isAny(i, {"auspices"_L1, "guidance"_L1, "patronage"_L1, "aegis"_L1})
                       && m_text.is(i + 1, "of"_L1)) {
                list(i + 2, OrganizerRole::Supporter, i);
            } else if (m_text.is(i, "initiative"_L1) && m_text.is(i + 1, "of"_L1)
                       && m_text.isAny(i - 1, {"an"_L1, "joint"_L1, "the"_L1}) && eventBefore(i, 12)) {
                list(i + 2, OrganizerRole::Organizer, i);
            } else if (m_text.isAny(i, {"support"_L1, "sponsorship"_L1, "collaboration"_L1})
                       && m_text.isAny(i + 1, {"from"_L1, "of"_L1}) && m_text.is(i - 2, "with"_L1)) {
                list(i + 2, OrganizerRole::Supporter, i);
            } else if (m_text.isAny(i, {"presided"_L1, "organised"_L1}) && m_text.is(i + 1, "over"_L1)
                       && m_text.is(i + 2, "by"_L1)) {
                list(i + 3, OrganizerRole::Host, i);
            } else if (m_text.isAny(i, {"cooperation"_L1, "partnership"_L1, "collaboration"_L1, "conjunction"_L1})
                       && m_text.is(i + 1, "with"_L1) && eventBefore(i, 30)) {
                list(i + 2, OrganizerRole::CoOrganizer, i);
            }
        }
        organizersInNames(m_text, m_names, m_events, m_found);
        return std::move(m_found);
    }

private:
    // "Sponsored by A, in partnership with B."
    bool opensPassive(int i) const { return m_text.sentenceOf(i).tokens.first == i && byBehind(i) > 0; }

    int byBehind(int verb) const
    {
        for (int i = verb + 1; i <= verb + 9 && m_text.inRange(i) && m_text.sameSentence(verb, i); ++i) {
            if (m_text.is(i, "by"_L1))
                return i;
            const bool time = m_text.is(i, TokenKind::Number)
                              || m_text.at(i).classes.hasAny({WordClass::Month, WordClass::Weekday});
            if (!time && !m_text.has(i, WordClass::PlaceName)
                && !m_text.isAny(i, {"jointly"_L1, "online"_L1, "together"_L1, "again"_L1, "and"_L1, "annually"_L1,
                                     "each"_L1, "every"_L1, "year"_L1, "virtually"_L1, "on"_L1, "in"_L1, "these"_L1,
                                     "this"_L1, "from"_L1, "to"_L1, "here"_L1, "today"_L1, "yesterday"_L1})
                && !m_text.has(i, WordClass::OrganizerVerb))
                return -1;
        }
        return -1;
    }

    // An event's name or a noun for one at most so many tokens before
    bool eventBefore(int token, int reach) const
    {
        for (int i = token - 1; i >= token - reach && i >= 0 && m_text.sameSentence(i, token); --i) {
            if (isEventNoun(m_text, i) || eventOver(i))
                return true;
        }
        return false;
    }

    const EventMention *eventOver(int token) const
    {
        const auto found = std::ranges::partition_point(m_events.mentions,
                                                        [&](const EventMention &m) { return m.full.last <= token; });
        return found != m_events.mentions.end() && found->full.contains(token) ? &*found : nullptr;
    }

    void passive(int verb, int by)
    {
        if (isLooseVerb(m_text, verb)
                ? !eventBefore(verb, 8)
                : !eventBefore(verb, 40) && m_text.sentenceOf(verb).tokens.first != verb
                      && !m_text.isAny(m_text.sentenceOf(verb).tokens.first, {"It"_L1, "This"_L1}))
            return;
        if (isPartSubject(m_text, verb))
            return;
        list(by + 1, organizerRole(m_text, verb), verb);
    }

    // A [jointly] organises the fair [together with B]
    void active(int verb)
    {
        int before = verb - 1;
        while (verb - before < 5
               && m_text.isAny(before, {"jointly"_L1,      "also"_L1,      "which"_L1, "that"_L1,     ","_L1,
                                        "will"_L1,         "has"_L1,       "have"_L1,  "together"_L1, "and"_L1,
                                        "owns"_L1,         "annually"_L1,  "again"_L1, "itself"_L1,   "who"_L1,
                                        "is"_L1,           "are"_L1,       "to"_L1,    "going"_L1,    "pleased"_L1,
                                        "proud"_L1,        "delighted"_L1, "set"_L1,   "happy"_L1,    "today"_L1,
                                        "successfully"_L1, "recently"_L1,  "be"_L1}))
            --before;
        if (m_text.is(before, ")"_L1) && m_text.is(before - 2, "("_L1))
            before -= 3;
        if (m_text.isAny(verb - 1, {"that"_L1, "which"_L1})
            && m_text.is(verb - 2, CaseShape::Lower)) { // "X, the association that organises the fair"
            for (int i = verb - 3; i > verb - 10 && i > 0 && m_text.sameSentence(i, verb); --i) {
                if (m_text.is(i, ","_L1)) {
                    before = i - 1;
                    break;
                }
            }
        }
        const NameMention *subject = before >= 0 ? m_names.mentionOver(before) : nullptr;
        if (!subject || !m_text.sameSentence(before, verb) || !canOrganise(*subject)
            || subject->tokens.last != before + 1)
            return;
        if (!eventBehind(verb) && !isObjectBefore(subject->tokens.first, verb))
            return;
        add(*subject, organizerRole(m_text, verb), verb);
        listBefore(*subject, organizerRole(m_text, verb), verb);
        for (int i = verb + 1; i < verb + 9 && m_text.inRange(i) && m_text.sameSentence(verb, i); ++i) {
            if (m_text.is(i, "with"_L1)
                && m_text.isAny(i - 1, {"together"_L1, "jointly"_L1, "along"_L1, "cooperation"_L1}))
                list(i + 1, organizerRole(m_text, verb), verb);
        }
    }

    // "the fair that Messe Berlin organises", "the summit the bank hosted in May"
    bool isObjectBefore(int subject, int verb) const
    {
        int at = subject - 1;
        bool relative = false;
        for (; at > subject - 4 && m_text.isAny(at, {"the"_L1, "that"_L1, "which"_L1}); --at)
            relative |= !m_text.is(at, "the"_L1);
        return (relative || m_text.is(subject - 1, "the"_L1)) && m_text.sameSentence(std::max(at, 0), verb)
               && (isEventNoun(m_text, at) || eventOver(at));
    }

    bool eventBehind(int verb) const
    {
        for (int i = verb + 1; i < verb + 8 && m_text.inRange(i) && m_text.sameSentence(verb, i); ++i) {
            if (isEventNoun(m_text, i) || eventOver(i) || (i <= verb + 1 && m_text.is(i, "it"_L1)))
                return true;
            if (m_text.at(i).kind == TokenKind::Punctuation && !m_text.is(i, "\""_L1))
                return false;
            if (m_text.isAny(i, {"at"_L1, "in"_L1, "for"_L1, "of"_L1, "from"_L1, "on"_L1}))
                return false;
        }
        return false;
    }

    bool isOrganizerNoun(int token) const
    {
        return (m_text.is(token, CaseShape::Lower) || m_text.is(token + 1, ":"_L1))
               && m_text.isAny(token, {"organiser"_L1,     "organizer"_L1,  "organisers"_L1,   "organizers"_L1,
                                       "host"_L1,          "hosts"_L1,      "sponsors"_L1,     "co-organisers"_L1,
                                       "co-organizers"_L1, "co-hosts"_L1,   "co-organizer"_L1, "co-organiser"_L1,
                                       "co-host"_L1,       "sponsor"_L1,    "cosponsors"_L1,   "co-sponsors"_L1,
                                       "cosponsor"_L1,     "co-sponsor"_L1, "cohosts"_L1,      "partners"_L1});
    }

    // "host" and "sponsors" are verbs as well.
    bool isNounHere(int token) const
    {
        return behindOf(token) > token + 1
               || m_text.isAny(token + 1, {","_L1, "is"_L1, "are"_L1, "include"_L1, "names"_L1, "were"_L1, ":"_L1})
               || m_text.isAny(token - 1, {"gold"_L1, "silver"_L1, "bronze"_L1, "platinum"_L1, "our"_L1, "its"_L1,
                                           "joint"_L1, "main"_L1, "the"_L1, "chief"_L1, "co"_L1});
    }

    // Behind "hosts for the meeting", "organiser of the event"; the next token where nothing of the kind follows
    int behindOf(int noun) const
    {
        if (!m_text.isAny(noun + 1, {"for"_L1, "of"_L1}) || !m_text.isAny(noun + 2, {"the"_L1, "this"_L1}))
            return noun + 1;
        for (int i = noun + 3; i < noun + 6 && m_text.is(i, TokenKind::Word); ++i) {
            if (isEventNoun(m_text, i) && m_text.isAny(i + 1, {"is"_L1, "are"_L1, "was"_L1, "were"_L1, ":"_L1}))
                return i + 1;
        }
        return noun + 1;
    }

    void noun(int noun)
    {
        const OrganizerRole role = organizerRole(m_text, noun);
        int behind = behindOf(noun);
        if (m_text.is(behind, ","_L1)
            || m_text.isAny(behind,
                            {"is"_L1, "are"_L1, "include"_L1, "includes"_L1, "names"_L1, "were"_L1, "was"_L1, ":"_L1}))
            ++behind;
        if (const NameMention *mention = m_names.mentionOver(skipArticle(behind));
            mention && mention->tokens.first == skipArticle(behind) && canOrganise(*mention)
            && m_text.sameSentence(noun, mention->tokens.first)) {
            const bool thanked = m_text.is(noun, "sponsors"_L1)
                                 && m_text.isAny(noun - 1, {"our"_L1, "the"_L1, "gold"_L1, "silver"_L1, "bronze"_L1,
                                                            "platinum"_L1, "local"_L1, "main"_L1});
            if (thanked || behind > noun + 1 || mention->kind == NameKind::Organization || m_text.is(noun + 1, ":"_L1))
                return list(behind, role, noun);
        }
        // "SCC Events, the organiser,"
        int before = noun - 1;
        while (noun - before < 4 && m_text.isAny(before, {"the"_L1, "its"_L1, "main"_L1, "show"_L1, "event"_L1}))
            --before;
        if (m_text.is(before, ","_L1) && (m_text.is(noun + 1, ","_L1) || m_text.is(noun + 1, "of"_L1))) {
            const NameMention *mention = m_names.mentionOver(before - 1);
            if (mention && mention->tokens.last == before && canOrganise(*mention))
                add(*mention, role, noun);
        }
    }

    bool canOrganise(const NameMention &mention) const
    {
        return mention.kind == NameKind::Organization
               || (mention.kind == NameKind::Unknown && !mention.weak
                   && !m_text.at(mention.tokens.first).classes.hasAny({WordClass::GivenName, WordClass::CommonWord}));
    }

    int skipArticle(int token) const
    {
        while (m_text.isAny(token, {"the"_L1, "its"_L1, "both"_L1, "["_L1}))
            ++token;
        return token;
    }

    // Only these may stand between two members of a list.
    bool linksList(int from, int to) const
    {
        if (to - from > 6 || to <= from)
            return false;
        for (int i = from; i < to; ++i) {
            const bool bracket = m_text.is(i, "("_L1) && m_text.is(i + 2, ")"_L1) && i + 3 <= to;
            if (bracket) {
                i += 2;
                continue;
            }
            if (i == from && m_text.is(i, "in"_L1) && m_text.has(i + 1, WordClass::PlaceName)) {
                ++i; // "the Embassy in Hanoi"
                continue;
            }
            if (!m_text.isAny(i, {","_L1,           ";"_L1,           "and"_L1,           "the"_L1,
                                  "&"_L1,           "as"_L1,          "well"_L1,          "together"_L1,
                                  "with"_L1,        "by"_L1,          "jointly"_L1,       "also"_L1,
                                  "both"_L1,        "along"_L1,       "alongside"_L1,     "in"_L1,
                                  "partnership"_L1, "cooperation"_L1, "collaboration"_L1, "association"_L1,
                                  "conjunction"_L1}))
                return false;
        }
        return true;
    }

    void list(int start, OrganizerRole role, int verb)
    {
        int behind = start;
        bool owned = false; // the one before was the owner of this one
        size_t at = m_names.mentionAt(start);
        for (int item = 0; item < longestList && at < m_names.mentions.size(); ++item, ++at) {
            const NameMention &mention = m_names.mentions[at];
            const bool inBrackets = m_text.is(mention.tokens.first - 1, "("_L1) && mention.tokens.size() == 1
                                    && item > 0;
            if (!m_text.sameSentence(verb, mention.tokens.first))
                return;
            if (inBrackets)
                continue;
            if (item == 0 ? mention.tokens.first - start > 2 + m_text.is(start + 1, "["_L1)
                          : !owned && !linksList(behind, mention.tokens.first))
                return;
            owned = false;
            if (!canOrganise(mention)) {
                if (m_text.has(mention.tokens.last, WordClass::Possessive) && mention.kind == NameKind::Place
                    && at + 1 < m_names.mentions.size()
                    && m_names.mentions[at + 1].tokens.first == mention.tokens.last + 1) {
                    owned = true; // "Jamaica's Ministry of Tourism"
                    continue;
                }
                return;
            }
            if (m_text.has(mention.tokens.last, WordClass::ReportVerb) && item > 0)
                return;
            if (m_text.has(mention.tokens.last, WordClass::Possessive) && at + 1 < m_names.mentions.size()
                && m_names.mentions[at + 1].tokens.first == mention.tokens.last + 1
                && canOrganise(m_names.mentions[at + 1])) {
                start = mention.tokens.last; // "the Ministry's Department": the department
                behind = mention.tokens.last;
                owned = true;
                continue;
            }
            add(mention, role, verb);
            behind = mention.tokens.last;
        }
    }

    void listBefore(const NameMention &last, OrganizerRole role, int verb)
    {
        int first = last.tokens.first;
        for (size_t at = m_names.mentionAt(first); at > 0; --at) {
            const NameMention &mention = m_names.mentions[at - 1];
            if (m_text.sameSentence(verb, mention.tokens.first) && m_text.is(mention.tokens.first - 1, "("_L1)
                && m_text.is(mention.tokens.last, ")"_L1) && first - mention.tokens.last < 6)
                continue; // the acronym of the one before
            if (!m_text.sameSentence(verb, mention.tokens.first) || !linksList(mention.tokens.last, first)
                || int(at) + longestList < int(m_names.mentionAt(last.tokens.first)))
                return;
            if (!canOrganise(mention))
                return;
            add(mention, role, verb);
            first = mention.tokens.first;
        }
    }

    int groupNear(int verb) const
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
        return -1;
    }

    void add(const NameMention &mention, OrganizerRole role, int verb)
    {
        m_found.push_back({mention.tokens, int(&mention - m_names.mentions.data()), role, groupNear(verb)});
    }

    const TokenizedText &m_text;
    const NameTable &m_names;
    const EventTable &m_events;
    std::vector<Organizing> m_found;
};

} // namespace

std::vector<Organizing> findOrganizers(const TokenizedText &text, const NameTable &names, const EventTable &events)
{
    return OrganizerFinder(text, names, events).run();
}

} // namespace eventarium
