// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/organizers.h"

#include "extract/eventcues.h"
#include "extract/organizercues.h"
#include "extract/organizernames.h"

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
            OrganizerRole role = OrganizerRole::Organizer;
            if (isOrganizerNoun(m_text, i) && isNounHere(i)) {
                noun(i);
            } else if (isVerbHere(i)) {
                if (const int by = byBehind(m_text, i); by > 0)
                    passive(i, by);
                else
                    active(i);
            } else if (isOrganizerNoun(m_text, i)) {
                noun(i);
            } else if (m_text.is(i, "possible"_L1) && m_text.is(i - 1, "made"_L1)) {
                if (const int by = byBehind(m_text, i); by > 0)
                    passive(i, by);
            } else if (m_text.is(i, "for"_L1)) {
                thanked(i);
            } else if (const int start = listBehindPreposition(m_text, i, role);
                       start > 0 && (eventBefore(i, 30) || eventAfter(i, 40))) {
                list(start, role, i);
            }
        }
        organizersInNames(m_text, m_names, m_events, m_found);
        return std::move(m_found);
    }

private:
    bool isVerbHere(int i) const // "Sponsored by A, ..." too
    {
        return m_text.has(i, WordClass::OrganizerVerb)
               && (m_text.is(i, CaseShape::Lower)
                   || (m_text.sentenceOf(i).tokens.first == i && byBehind(m_text, i) > 0));
    }

    bool eventBefore(int token, int reach) const
    {
        for (int i = token - 1; i >= token - reach && i >= 0 && m_text.sameSentence(i, token); --i) {
            if (isEventNoun(m_text, i) || eventOver(i))
                return true;
        }
        return false;
    }

    bool eventAfter(int token, int reach) const
    {
        for (int i = token + 1; i < token + reach && m_text.inRange(i) && m_text.sameSentence(i, token); ++i)
            if (isEventNoun(m_text, i) || eventOver(i))
                return true;
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
        if (isLooseOrganizerVerb(m_text, verb)
                ? !eventBefore(verb, 12)
                : !eventBefore(verb, 40) && m_text.sentenceOf(verb).tokens.first != verb
                      && !m_text.isAny(m_text.sentenceOf(verb).tokens.first, {"It"_L1, "This"_L1})
                      && !m_text.isAny(verb - 1, {"be"_L1, "is"_L1, "was"_L1, "being"_L1, "jointly"_L1}))
            return;
        if (organizesPart(m_text, verb))
            return;
        if (isBodySubject(verb))
            return;
        const NameMention *first = m_names.mentionOver(m_text.is(by + 1, "the"_L1) ? by + 2 : by + 1);
        if (first && first->kind == NameKind::Unknown && sharesWorkWithPeople(m_text, verb))
            return;
        list(by + 1, organizerRoleOf(m_text, verb), verb);
    }

    // "Example Charity is supported by": a body is, not an event
    bool isBodySubject(int verb) const
    {
        const int aux = m_text.isAny(verb - 1, {"is"_L1, "was"_L1, "are"_L1}) ? verb - 2 : verb - 1;
        const NameMention *subject = aux >= 0 ? m_names.mentionOver(aux) : nullptr;
        return subject && subject->tokens.last == aux + 1 && subject->kind == NameKind::Organization && !eventOver(aux)
               && m_text.sameSentence(aux, verb);
    }

    // A [jointly] organises the fair [together with B]
    void active(int verb)
    {
        int before = subjectEndBefore(m_text, verb);
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
        if (isLooseOrganizerVerb(m_text, verb) && subject->kind != NameKind::Organization)
            return;
        if (!eventBehind(verb) && !isObjectBefore(subject->tokens.first, verb))
            return;
        const OrganizerRole role = organizerRoleOf(m_text, verb);
        add(*subject, role, verb);
        listBefore(*subject, role, verb);
        supportedSubject(*subject, verb);
        for (int i = verb + 1; i < verb + 9 && m_text.inRange(i) && m_text.sameSentence(verb, i); ++i) {
            if (m_text.is(i, "with"_L1) && m_text.isAny(i - 1, {"together"_L1, "jointly"_L1, "along"_L1}))
                list(i + 1, role, verb);
        }
    }

    // "A (B) with support from C hosted": A as well
    void supportedSubject(const NameMention &supporter, int verb)
    {
        int at = supporter.tokens.first - 1;
        while (supporter.tokens.first - at < 6
               && m_text.isAny(at, {"the"_L1, "from"_L1, "of"_L1, "support"_L1, "partnership"_L1, "collaboration"_L1,
                                    "cooperation"_L1, "with"_L1, "in"_L1, "together"_L1}))
            --at;
        if (supporter.tokens.first - at < 3)
            return;
        if (m_text.is(at, ")"_L1) && m_text.is(at - 2, "("_L1))
            at -= 3;
        const NameMention *subject = at >= 0 ? m_names.mentionOver(at) : nullptr;
        if (subject && subject->tokens.last == at + 1 && m_text.sameSentence(at, verb) && canOrganise(*subject))
            add(*subject, organizerRoleOf(m_text, verb), verb);
    }

    // "Thanks to A, B and C for sponsoring", "for being sponsors"
    void thanked(int preposition)
    {
        const std::optional<OrganizerRole> role = roleThankedFor(m_text, preposition);
        if (!role)
            return;
        const NameMention *last = m_names.mentionOver(preposition - 1);
        if (!last || last->tokens.last != preposition || !canOrganise(*last))
            return;
        add(*last, *role, preposition);
        listBefore(*last, *role, preposition);
    }

    // "the fair that Messe Berlin organises"
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

    // "host" and "sponsors" are verbs as well.
    bool isNounHere(int token) const
    {
        return behindOf(token) > token + 1
               || m_text.isAny(token + 1, {","_L1, "is"_L1, "are"_L1, "include"_L1, "names"_L1, "were"_L1, ":"_L1})
               || m_text.isAny(token - 1, {"its"_L1, "joint"_L1, "main"_L1, "the"_L1, "chief"_L1, "co"_L1, "our"_L1,
                                           "local"_L1, "gold"_L1, "silver"_L1, "platinum"_L1, "bronze"_L1, "other"_L1,
                                           "their"_L1, "event"_L1, "lead"_L1, "principal"_L1});
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
        const OrganizerRole role = organizerRoleOf(m_text, noun);
        const bool partner = m_text.isAny(noun, {"partner"_L1, "partners"_L1});
        if (partner && !ofEvent(noun) && !m_text.is(noun + 1, ":"_L1))
            return;
        if (const int start = listBehindNoun(m_text, noun); start > 0 || partner)
            return start > 0 ? list(start, role, noun) : void();
        int behind = behindOf(noun);
        if (m_text.is(behind, ","_L1)
            || m_text.isAny(behind,
                            {"is"_L1, "are"_L1, "include"_L1, "includes"_L1, "names"_L1, "were"_L1, "was"_L1, ":"_L1}))
            ++behind;
        if (const NameMention *mention = m_names.mentionOver(skipArticle(behind));
            mention && mention->tokens.first == skipArticle(behind) && canOrganise(*mention)
            && m_text.sameSentence(noun, mention->tokens.first)) {
            if (behind > noun + 1 || mention->kind == NameKind::Organization || m_text.is(noun + 1, ":"_L1))
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

    // "partners of the event": not a company's own
    bool ofEvent(int noun) const
    {
        for (int i = noun + 1; i < noun + 7 && m_text.inRange(i) && m_text.sameSentence(noun, i); ++i) {
            if (isEventNoun(m_text, i) || eventOver(i))
                return true;
            if (!m_text.is(i, CaseShape::Lower))
                break;
        }
        return eventOver(noun - 1) || isEventNoun(m_text, noun - 1)
               || (m_text.has(noun - 1, WordClass::Possessive) && isEventNoun(m_text, noun - 2));
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
            if (item == 0 ? !opensOrganizers(m_text, start, mention.tokens.first)
                          : !owned && !linksOrganizers(m_text, behind, mention.tokens.first))
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
            if (isNewSubject(mention, verb, item))
                return;
            if (isSeat(mention, behind, item)) {
                behind = mention.tokens.last;
                continue;
            }
            if (m_text.has(mention.tokens.last, WordClass::Possessive) && at + 1 < m_names.mentions.size()
                && m_names.mentions[at + 1].tokens.first == mention.tokens.last + 1
                && canOrganise(m_names.mentions[at + 1])) {
                start = mention.tokens.last; // "the Ministry's Department": the department
                behind = mention.tokens.last;
                owned = true;
                continue;
            }
            behind = mention.tokens.last;
            if (m_text.isAny(behind, {"residents"_L1, "students"_L1, "members"_L1, "volunteers"_L1, "users"_L1}))
                return;
            add(mention, role, verb);
            behind += m_text.isAny(behind, {"project"_L1, "team"_L1, "community"_L1, "teams"_L1, "platform"_L1});
        }
    }

    // "Organised by A, |B opens on Monday"
    bool isNewSubject(const NameMention &mention, int verb, int item) const
    {
        if (item == 0)
            return false;
        const int behind = mention.tokens.last;
        return eventOver(behind - 1)
               || (m_text.sentenceOf(verb).tokens.first == verb && m_text.is(mention.tokens.first - 1, ","_L1)
                   && m_text.is(behind, CaseShape::Lower) && !m_text.isAny(behind, {"and"_L1, "or"_L1}));
    }

    // "Example University, Tarnow, and ...": a lone unknown name behind a university is where it stands
    bool isSeat(const NameMention &mention, int behind, int item) const
    {
        return item > 0 && mention.tokens.size() == 1 && !m_text.has(mention.tokens.first, WordClass::OrganizationName)
               && m_text.is(mention.tokens.first, CaseShape::Capitalized) && behind + 1 == mention.tokens.first
               && m_text.is(behind, ","_L1) && m_text.is(mention.tokens.last, ","_L1)
               && m_text.isAny(behind - 1, {"University"_L1, "Institute"_L1, "College"_L1, "School"_L1, "Academy"_L1});
    }

    void listBefore(const NameMention &last, OrganizerRole role, int verb)
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
