// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/organizers.h"

#include "extract/eventcues.h"
#include "extract/organizercues.h"
#include "extract/organizerlists.h"
#include "extract/organizernames.h"
#include "extract/organizerphrases.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

class OrganizerFinder
{
public:
    OrganizerFinder(const TokenizedText &text, const NameTable &names, const EventTable &events)
        : m_text(text)
        , m_names(names)
        , m_events(events)
        , m_lists(text, names, events)
    {
    }

    std::vector<Organizing> run()
    {
        for (int i = 0; i < m_text.count(); ++i) {
            OrganizerRole role = OrganizerRole::Organizer;
            if (const int with = partnersBehind(m_text, i); with > 0) {
                joined(i, with);
            } else if (isOrganizerNoun(m_text, i) && isNounHere(i)) {
                noun(i);
            } else if (isVerbHere(i)) {
                if (const int by = byBehind(m_text, i); by > 0)
                    passive(i, by);
                else
                    active(i);
            } else if (isOrganizerNoun(m_text, i)) {
                noun(i);
            } else if ((m_text.is(i, "possible"_L1) && m_text.is(i - 1, "made"_L1)) || bringsOrPuts(i)) {
                if (const int by = byBehind(m_text, i); by > 0)
                    passive(i, by);
            } else if (const int start = listBehindPreposition(m_text, i, role);
                       start > 0
                       && (m_lists.eventBefore(i, 30) || m_lists.eventAfter(i, 40) || isHostedBefore(i)
                           || opensWithIt(i))) {
                m_lists.behind(start, role, i);
            }
        }
        organizersInPhrases(m_text, m_names, m_lists);
        std::vector<Organizing> found = m_lists.take();
        organizersInNames(m_text, m_names, m_events, found);
        return found;
    }

private:
    bool isVerbHere(int i) const // "Sponsored by A, ..." too
    {
        return (m_text.has(i, WordClass::OrganizerVerb) || putsOn(i))
               && (m_text.is(i, CaseShape::Lower)
                   || (m_text.sentenceOf(i).tokens.first == i && byBehind(m_text, i) > 0));
    }

    bool opensWithIt(int token) const // "It is held under the auspices of": the event
    {
        const int first = m_text.sentenceOf(token).tokens.first;
        return m_text.isAny(first, {"It"_L1, "This"_L1}) && token - first < 12
               && m_text.isAny(first + 1, {"is"_L1, "was"_L1, "has"_L1, "will"_L1, "takes"_L1, "took"_L1});
    }
    bool putsOn(int i) const // "puts on the show"
    {
        return m_text.isAny(i, {"puts"_L1, "put"_L1}) && m_text.is(i + 1, "on"_L1) && !m_text.is(i + 2, "by"_L1);
    }

    // "will be hosted by A |under the auspices of B"
    bool isHostedBefore(int preposition) const
    {
        for (int i = preposition - 1; i > preposition - 30 && i >= 0 && m_text.sameSentence(i, preposition); --i) {
            if (m_text.has(i, WordClass::OrganizerVerb) && !isLooseOrganizerVerb(m_text, i) && byBehind(m_text, i) > 0)
                return true;
        }
        return false;
    }

    // "brought to you |by", "put on |by"
    bool bringsOrPuts(int i) const
    {
        return (m_text.is(i, "you"_L1) && m_text.is(i - 1, "to"_L1) && m_text.is(i - 2, "brought"_L1))
               || (m_text.is(i, "on"_L1) && m_text.is(i - 1, "put"_L1) && m_text.is(i + 1, "by"_L1));
    }

    void passive(int verb, int by)
    {
        const bool label = m_text.is(by, ":"_L1); // "Supported by: A, B"
        if (label ? m_text.sentenceOf(verb).tokens.first != verb
            : isLooseOrganizerVerb(m_text, verb)
                ? !opensWithIt(verb) && !m_lists.eventBefore(verb, 12) && !isDayBefore(verb)
                      && !m_lists.isBelowEvent(verb)
                : !m_lists.eventBefore(verb, 80) && m_text.sentenceOf(verb).tokens.first != verb
                      && !m_text.isAny(m_text.sentenceOf(verb).tokens.first, {"It"_L1, "This"_L1})
                      && !m_text.isAny(verb - 1, {"be"_L1, "is"_L1, "was"_L1, "being"_L1, "jointly"_L1}))
            return;
        if (organizesPart(m_text, verb) || isBeside(verb))
            return;
        if (isBodySubject(verb))
            return;
        const NameMention *first = m_names.mentionOver(m_text.is(by + 1, "the"_L1) ? by + 2 : by + 1);
        if (first && first->kind == NameKind::Unknown && sharesWorkWithPeople(m_text, verb))
            return;
        m_lists.behind(by + 1, organizerRoleOf(m_text, verb), verb);
    }

    // "On the sidelines, A ran a forum": it is another's event
    bool isBeside(int verb) const
    {
        const int first = m_text.sentenceOf(verb).tokens.first;
        for (int i = first; i < first + 6 && i < verb; ++i) {
            if (m_text.isAny(i, {"sidelines"_L1, "margins"_L1, "sideline"_L1}))
                return true;
        }
        return false;
    }

    // "The day was made possible by"
    bool isDayBefore(int verb) const
    {
        const int first = m_text.sentenceOf(verb).tokens.first;
        return m_text.isAny(first, {"The"_L1, "This"_L1})
               && m_text.isAny(first + 1, {"day"_L1, "evening"_L1, "week"_L1, "weekend"_L1, "night"_L1, "programme"_L1})
               && verb - first < 6;
    }

    // "Example Charity is supported by": a body is, not an event
    bool isBodySubject(int verb) const
    {
        const int aux = m_text.isAny(verb - 1, {"is"_L1, "was"_L1, "are"_L1}) ? verb - 2 : verb - 1;
        const NameMention *subject = aux >= 0 ? m_names.mentionOver(aux) : nullptr;
        return subject && subject->tokens.last == aux + 1 && subject->kind == NameKind::Organization
               && !m_lists.eventOver(aux) && m_text.sameSentence(aux, verb);
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
        if (int list = listOfThoseWho(m_text, verb); list > 0 && (eventBehind(verb) || isDayBehind(verb)))
            return m_lists.behind(list, organizerRoleOf(m_text, verb), verb);
        const NameMention *subject = before >= 0 ? m_names.mentionOver(before) : nullptr;
        if (subject && subject->kind == NameKind::Place && m_text.is(subject->tokens.first - 1, ","_L1)) {
            const NameMention *seated = m_names.mentionOver(subject->tokens.first
                                                            - 2); // "Example Trust, Riga organised"
            if (seated && seated->kind == NameKind::Organization && seated->tokens.last == subject->tokens.first - 1) {
                subject = seated;
                before = seated->tokens.last - 1;
            }
        }
        if (subject && subject->tokens.last == before + 1)
            subject = wholeOf(subject);
        if (!subject || !m_text.sameSentence(before, verb) || !m_lists.canOrganise(*subject)
            || (subject->tokens.last != before + 1 && !m_text.is(subject->tokens.last, "of"_L1)))
            return;
        if (isLooseOrganizerVerb(m_text, verb) && subject->kind == NameKind::Unknown
            && !m_text.isAny(verb, {"supported"_L1, "supports"_L1, "funded"_L1, "backed"_L1}))
            return;
        if ((!eventBehind(verb) && !isObjectBefore(subject->tokens.first, verb)) || isBeside(verb))
            return;
        const OrganizerRole role = organizerRoleOf(m_text, verb);
        m_lists.add(*subject, role, verb);
        m_lists.before(*subject, role, verb);
        supportedSubject(*subject, verb);
        for (int i = verb + 1; i < verb + 9 && m_text.inRange(i) && m_text.sameSentence(verb, i); ++i) {
            if (m_text.is(i, "with"_L1)
                && (i == verb + 1 || m_text.isAny(i - 1, {"together"_L1, "jointly"_L1, "along"_L1})))
                m_lists.behind(i + 1, role, verb);
        }
    }

    // "Research Cell of |Example University| organised": the cell
    const NameMention *wholeOf(const NameMention *owner) const
    {
        const int of = m_text.is(owner->tokens.first - 1, "the"_L1) ? owner->tokens.first - 2 : owner->tokens.first - 1;
        const NameMention *part = m_text.is(of, "of"_L1) ? m_names.mentionOver(of - 1) : nullptr;
        return part && part->kind == NameKind::Organization && part->tokens.last == of
                       && m_text.sameSentence(part->tokens.first, of)
                   ? part
                   : owner;
    }

    // "the evening", "the day": what may be the event's time
    bool isDayBehind(int verb) const
    {
        return m_text.isAny(verb + 1, {"the"_L1, "this"_L1})
               && m_text.isAny(verb + 2, {"day"_L1, "evening"_L1, "week"_L1, "weekend"_L1, "night"_L1});
    }

    // "A is pleased to partner |with B to host the fair", "A teamed up with B for the fair": both
    void joined(int verb, int with)
    {
        const int before = subjectEndBefore(m_text, verb);
        const NameMention *subject = before >= 0 ? m_names.mentionOver(before) : nullptr;
        if (!subject || subject->tokens.last != before + 1 || !m_text.sameSentence(before, verb)
            || !m_lists.canOrganise(*subject))
            return;
        for (int i = with + 1; i < with + 25 && m_text.inRange(i) && m_text.sameSentence(with, i); ++i) {
            const bool purpose = m_text.is(i, "for"_L1)
                                 || (m_text.is(i - 1, "to"_L1) && m_text.has(i, WordClass::OrganizerVerb));
            if (!purpose || !m_lists.eventAfter(i, 12))
                continue;
            m_lists.add(*subject, OrganizerRole::CoOrganizer, verb);
            m_lists.before(*subject, OrganizerRole::CoOrganizer, verb);
            return m_lists.behind(with, OrganizerRole::CoOrganizer, verb);
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
        if (subject && subject->tokens.last == at + 1 && m_text.sameSentence(at, verb) && m_lists.canOrganise(*subject))
            m_lists.add(*subject, organizerRoleOf(m_text, verb), verb);
    }

    // "the fair that Messe Berlin organises"
    bool isObjectBefore(int subject, int verb) const
    {
        int at = subject - 1;
        bool relative = false;
        for (; at > subject - 4 && m_text.isAny(at, {"the"_L1, "that"_L1, "which"_L1}); --at)
            relative |= !m_text.is(at, "the"_L1);
        return (relative || m_text.is(subject - 1, "the"_L1)) && m_text.sameSentence(std::max(at, 0), verb)
               && (isEventNoun(m_text, at) || m_lists.eventOver(at));
    }

    bool eventBehind(int verb) const
    {
        if (m_text.is(verb + 1, "the"_L1) && m_text.is(verb + 2, "whole"_L1) && m_text.is(verb + 3, "thing"_L1))
            return true;
        for (int i = putsOn(verb) ? verb + 2 : verb + 1;
             i < verb + 8 && m_text.inRange(i) && m_text.sameSentence(verb, i); ++i) {
            if (m_lists.isEventWord(i) || (i <= verb + 1 && m_text.is(i, "it"_L1)))
                return true;
            if (m_text.at(i).kind == TokenKind::Punctuation && !m_text.is(i, "\""_L1)
                && !(m_text.is(i, "-"_L1) && !m_text.at(i).spaceBefore))
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
               || m_text.isAny(token + 1, {","_L1, "is"_L1, "are"_L1, "include"_L1, "names"_L1, "were"_L1, ":"_L1,
                                           "such"_L1, "like"_L1})
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
        if (const int start = listBehindNoun(m_text, noun); start > 0 || (partner && !m_text.is(noun + 1, ","_L1)))
            return start > 0 ? m_lists.behind(start, role, noun) : void();
        int behind = behindOf(noun);
        if (m_text.is(behind, ","_L1)
            || m_text.isAny(behind,
                            {"is"_L1, "are"_L1, "include"_L1, "includes"_L1, "names"_L1, "were"_L1, "was"_L1, ":"_L1}))
            ++behind;
        if (const NameMention *mention = m_names.mentionOver(skipArticle(behind));
            mention && mention->tokens.first == skipArticle(behind) && m_lists.canOrganise(*mention)
            && m_text.sameSentence(noun, mention->tokens.first)) {
            if (behind > noun + 1 || mention->kind == NameKind::Organization || m_text.is(noun + 1, ":"_L1))
                return m_lists.behind(behind, role, noun);
        }
        predicated(noun, role);
    }

    // "Example Trust was a gold sponsor", "Example Trust and Sample Bank are the main partners"
    void predicated(int noun, OrganizerRole role)
    {
        int copula = noun - 1;
        while (noun - copula < 5 && m_text.is(copula, TokenKind::Word)
               && !m_text.isAny(copula, {"is"_L1, "was"_L1, "are"_L1, "were"_L1, "as"_L1, "be"_L1, "been"_L1}))
            --copula;
        if (noun - copula >= 5 || (noun - copula < 2 && !serves(copula))
            || !m_text.isAny(copula, {"is"_L1, "was"_L1, "are"_L1, "were"_L1, "as"_L1, "be"_L1, "been"_L1})
            || !(m_text.isAny(copula + 1, {"a"_L1, "an"_L1, "the"_L1, "one"_L1, "among"_L1, "our"_L1, "its"_L1})
                 || serves(copula)))
            return;
        int before = copula - 1;
        while (copula - before < 5
               && m_text.isAny(before, {"will"_L1, "has"_L1, "have"_L1, "acted"_L1, "served"_L1, "acts"_L1, "serves"_L1,
                                        "also"_L1, "acting"_L1, "serving"_L1, "again"_L1}))
            --before;
        const NameMention *subject = before >= 0 ? m_names.mentionOver(before) : nullptr;
        if (!subject || subject->tokens.last != before + 1 || !m_text.sameSentence(before, noun)
            || (subject->kind != NameKind::Organization && !isSponsor(*subject, noun)))
            return;
        m_lists.add(*subject, role, noun);
        m_lists.before(*subject, role, noun);
    }
    bool serves(int as) const // "served as host"
    {
        return m_text.is(as, "as"_L1)
               && m_text.isAny(as - 1, {"served"_L1, "serves"_L1, "acted"_L1, "acts"_L1, "acting"_L1, "serving"_L1});
    }
    // A lone name that opens its sentence: "Example is the title sponsor"
    bool isSponsor(const NameMention &subject, int noun) const
    {
        return subject.kind == NameKind::Unknown && m_text.isAny(noun, {"sponsor"_L1, "sponsors"_L1})
               && !m_text.at(subject.tokens.first)
                       .classes.hasAny({WordClass::CommonWord, WordClass::GivenName, WordClass::FunctionWord});
    }

    // "partners of the event": not a company's own
    bool ofEvent(int noun) const
    {
        for (int i = noun + 1; i < noun + 7 && m_text.inRange(i) && m_text.sameSentence(noun, i); ++i) {
            if (m_lists.isEventWord(i))
                return true;
            if (!m_text.is(i, CaseShape::Lower))
                break;
        }
        int owner = noun - 1; // "the fair's |principal partner"
        while (noun - owner < 4 && m_text.is(owner, CaseShape::Lower) && !m_text.has(owner, WordClass::Possessive))
            --owner;
        return m_lists.eventOver(noun - 1) || isEventNoun(m_text, noun - 1)
               || (m_text.has(owner, WordClass::Possessive)
                   && (isEventNoun(m_text, owner - 1) || m_lists.eventOver(owner - 1)));
    }

    int skipArticle(int token) const
    {
        while (m_text.isAny(token, {"the"_L1, "its"_L1, "both"_L1, "["_L1}))
            ++token;
        return token;
    }

    const TokenizedText &m_text;
    const NameTable &m_names;
    const EventTable &m_events;
    OrganizerLists m_lists;
};

} // namespace

std::vector<Organizing> findOrganizers(const TokenizedText &text, const NameTable &names, const EventTable &events)
{
    return OrganizerFinder(text, names, events).run();
}

} // namespace eventarium
