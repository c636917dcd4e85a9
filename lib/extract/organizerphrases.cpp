// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/organizerphrases.h"

#include "extract/eventcues.h"
#include "extract/organizercues.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int mostListed = 40; // lines of a list below "Sponsors:"

constexpr WordList bodyNouns{{"organiser"_L1,    "organizer"_L1,    "organisers"_L1,    "organizers"_L1,
                              "host"_L1,         "hosts"_L1,        "sponsor"_L1,       "sponsors"_L1,
                              "partner"_L1,      "partners"_L1,     "co-organisers"_L1, "co-organizers"_L1,
                              "co-organiser"_L1, "co-organizer"_L1, "co-hosts"_L1,      "supporters"_L1,
                              "convenors"_L1,    "conveners"_L1,    "convenor"_L1,      "convener"_L1}};
constexpr WordList hostings{{"organising"_L1, "organizing"_L1, "hosting"_L1}};
constexpr WordList backings{{"behind"_L1, "work"_L1, "brainchild"_L1}};
constexpr WordList owners{{"owner"_L1, "owners"_L1}};
constexpr WordList cueVerbs{
    {"guided"_L1, "belongs"_L1, "belong"_L1, "belonged"_L1, "owned"_L1, "carried"_L1, "support"_L1}};
constexpr WordList cuePrepositions{{"for"_L1, "did"_L1, "with"_L1, "behalf"_L1, "invitation"_L1}};
constexpr WordTrigger phraseWords(bodyNouns, hostings, backings, owners, cueVerbs, cuePrepositions);

class PhraseReader
{
public:
    PhraseReader(const TokenizedText &text, const NameTable &names, OrganizerLists &lists)
        : m_text(text)
        , m_names(names)
        , m_lists(lists)
    {
    }

    void run()
    {
        for (int i = 1; i < m_text.count(); ++i) {
            if (!m_text.mayBe(i, phraseWords))
                continue;
            if (m_text.isAny(i, bodyNouns))
                noun(i);
            else if (m_text.isAny(i, hostings))
                attribute(i);
            else if (m_text.isAny(i, backings))
                backing(i);
            else if (m_text.isAny(i, owners))
                owner(i);
            else if (m_text.is(i, "for"_L1))
                thanked(i);
            else if (m_text.is(i, "did"_L1))
                didTheWork(i);
            else if (m_text.is(i, "with"_L1))
                jointly(i);
            else if (m_text.isAny(i, cueVerbs))
                verb(i);
            else if (m_text.is(i + 1, "of"_L1))
                behalf(i);
        }
    }

private:
    void noun(int noun)
    {
        const Sentence &sentence = m_text.sentenceOf(noun);
        const bool closes = noun + 1 >= sentence.tokens.last
                            || (m_text.is(noun + 1, ":"_L1) && noun + 2 >= sentence.tokens.last);
        if (closes && (m_text.is(noun + 1, ":"_L1) || sentence.kind == Sentence::Kind::Heading))
            return below(m_text.at(noun).sentence, organizerRoleOf(m_text, noun));
        if (m_text.is(noun, CaseShape::Lower)) {
            apposition(noun);
            alongside(noun);
            among(noun);
        }
    }

    // "Our sponsors:" and a list of them, by rank or not: "Gold: A, B"
    void below(int heading, OrganizerRole role)
    {
        for (int at = heading + 1; at < heading + mostListed && at < int(m_text.sentences.size()); ++at) {
            const Sentence &sentence = m_text.sentences[size_t(at)];
            if (sentence.tokens.isEmpty()
                || (sentence.kind != Sentence::Kind::ListItem && !isNameAlone(sentence.tokens)))
                return;
            int first = sentence.tokens.first;
            while (first < sentence.tokens.last && m_text.is(first, TokenKind::Punctuation))
                ++first;
            for (int colon = first + 1; colon < first + 4; ++colon) {
                if (m_text.is(colon, ":"_L1) && colon < sentence.tokens.last)
                    first = colon + 1;
            }
            const NameMention *name = m_names.mentionOver(first);
            if (name && name->kind != NameKind::Person)
                m_lists.behind(first, role, sentence.tokens.first);
        }
    }

    // A line of nothing but names
    bool isNameAlone(TokenRange line) const
    {
        for (int i = line.first; i < line.last; ++i) {
            if (!m_names.mentionOver(i) && !m_text.isAny(i, {","_L1, "and"_L1, "&"_L1, "("_L1, ")"_L1}))
                return false;
        }
        return line.size() <= 24;
    }

    // "the organising |Example Trust"
    void attribute(int participle)
    {
        const NameMention *name = m_names.mentionOver(participle + 1);
        if (m_text.is(participle - 1, "the"_L1) && name && name->tokens.first == participle + 1
            && name->kind == NameKind::Organization)
            m_lists.add(*name, OrganizerRole::Organizer, participle);
    }

    // "A is |behind the fair", "|Behind the fair stands A", "the fair is the |work of A"
    void backing(int cue)
    {
        if (!m_text.is(cue, "behind"_L1)) {
            if (m_text.is(cue + 1, "of"_L1) && m_text.is(cue - 1, "the"_L1) && m_lists.eventBefore(cue, 4)
                && m_text.isAny(cue - 2, {"is"_L1, "was"_L1, "are"_L1}))
                m_lists.behind(cue + 2, OrganizerRole::Organizer, cue);
            return;
        }
        if (!m_lists.eventAfter(cue, 4))
            return;
        if (m_text.isAny(cue - 1, {"is"_L1, "are"_L1, "stands"_L1, "stand"_L1, "was"_L1, "were"_L1})) {
            const NameMention *name = nameBefore(cue - 1);
            if (!name)
                return;
            m_lists.add(*name, OrganizerRole::Organizer, cue);
            return m_lists.before(*name, OrganizerRole::Organizer, cue);
        }
        if (m_text.sentenceOf(cue).tokens.first != cue)
            return;
        for (int i = cue + 2; i < cue + 8 && m_text.inRange(i) && m_text.sameSentence(cue, i); ++i) {
            if (m_text.isAny(i, {"is"_L1, "are"_L1, "stands"_L1, "stand"_L1}))
                return m_lists.behind(i + 1, OrganizerRole::Organizer, cue);
        }
    }

    // "the fair's owner, |A"
    void owner(int noun)
    {
        if (m_text.has(noun - 1, WordClass::Possessive) && m_lists.eventBefore(noun, 3) && m_text.is(noun + 1, ","_L1))
            m_lists.behind(noun + 2, OrganizerRole::Organizer, noun);
    }

    // "Thanks to A, B and all the other |sponsors"
    void among(int noun)
    {
        int before = noun - 1;
        while (noun - before < 6
               && m_text.isAny(before, {"other"_L1, "all"_L1, "the"_L1, "our"_L1, "further"_L1, "many"_L1, "of"_L1}))
            --before;
        if (noun - before < 2 || !m_text.isAny(before, {"and"_L1, "&"_L1}) || !m_text.isAny(noun - 1, {"other"_L1}))
            return;
        if (m_text.is(before - 1, ","_L1))
            --before;
        if (const NameMention *name = nameBefore(before)) {
            m_lists.add(*name, organizerRoleOf(m_text, noun), noun);
            m_lists.before(*name, organizerRoleOf(m_text, noun), noun);
        }
    }

    // "Thanks to A, B and C for sponsoring", "for being sponsors"
    void thanked(int preposition)
    {
        const std::optional<OrganizerRole> role = roleThankedFor(m_text, preposition);
        if (!role)
            return;
        const NameMention *last = m_names.mentionOver(preposition - 1);
        if (!last || last->tokens.last != preposition || !m_lists.canOrganise(*last))
            return;
        m_lists.add(*last, *role, preposition);
        m_lists.before(*last, *role, preposition);
    }

    // "A, B and C |did a great job organising the fair"
    void didTheWork(int did)
    {
        for (int i = did + 2; i < did + 7 && m_text.inRange(i) && m_text.sameSentence(did, i); ++i) {
            if (!m_text.isAny(i, {"organising"_L1, "organizing"_L1, "hosting"_L1, "running"_L1}))
                continue;
            const NameMention *last = did > 0 ? m_names.mentionOver(did - 1) : nullptr;
            if (!last || last->tokens.last != did || !m_lists.canOrganise(*last) || !m_lists.eventAfter(i, 8))
                return;
            m_lists.add(*last, organizerRoleOf(m_text, i), did);
            return m_lists.before(*last, organizerRoleOf(m_text, i), did);
        }
    }

    // Where the name in front of a comma ends, its letters in brackets left out: "Example Trust (EXA)|,"
    const NameMention *nameBefore(int behind) const
    {
        int last = behind - 1;
        if (m_text.is(last, ")"_L1) && m_text.is(last - 2, "("_L1))
            last -= 3;
        if (m_text.is(last, "also"_L1))
            --last;
        const NameMention *name = last >= 0 ? m_names.mentionOver(last) : nullptr;
        return name && name->tokens.last == last + 1 && m_text.sameSentence(last, behind) && m_lists.canOrganise(*name)
                   ? name
                   : nullptr;
    }

    // "Example Events (EXA), one of the organisers,"
    void apposition(int noun)
    {
        int before = noun - 1;
        while (noun - before < 6
               && m_text.isAny(before, {"the"_L1, "its"_L1, "main"_L1, "show"_L1, "event"_L1, "one"_L1, "of"_L1,
                                        "principal"_L1, "local"_L1, "official"_L1, "lead"_L1, "co"_L1, "-"_L1,
                                        "festival"_L1, "conference"_L1, "fair"_L1, "'s"_L1, "as"_L1}))
            --before;
        const int behind = noun + 1;
        const bool closes = !m_text.inRange(behind) || !m_text.sameSentence(noun, behind)
                            || m_text.isAny(behind, {","_L1, "of"_L1, "."_L1, ";"_L1, ")"_L1});
        if ((noun - before < 2 && !m_text.is(behind, "of"_L1)) || !m_text.is(before, ","_L1) || !closes
            || (m_text.isAny(noun, {"partner"_L1, "partners"_L1}) && !m_text.is(behind, "of"_L1)))
            return;
        if (const NameMention *name = nameBefore(before)) {
            m_lists.add(*name, organizerRoleOf(m_text, noun), noun);
            if (m_text.textOf(noun).endsWith(u's') && !m_text.is(before + 1, "one"_L1))
                m_lists.before(*name, organizerRoleOf(m_text, noun), noun);
        }
    }

    // "with A, B and C as premier partners"
    void alongside(int noun)
    {
        int as = noun - 1;
        while (noun - as < 5 && m_text.is(as, CaseShape::Lower) && !m_text.is(as, "as"_L1))
            --as;
        if (!m_text.is(as, "as"_L1) || !m_text.sameSentence(as, noun))
            return;
        const NameMention *name = nameBefore(as);
        if (!name)
            return;
        for (int i = name->tokens.first - 1; i > as - 60 && i >= 0 && m_text.sameSentence(i, as); --i) {
            if (!m_text.is(i, "with"_L1))
                continue;
            m_lists.add(*name, organizerRoleOf(m_text, noun), noun);
            return m_lists.before(*name, organizerRoleOf(m_text, noun), noun);
        }
    }

    // "run jointly |with A", "organised |with A"
    void jointly(int with)
    {
        const bool together = m_text.isAny(with - 1, {"jointly"_L1, "together"_L1, "alongside"_L1});
        const int verb = together ? with - 2 : with - 1;
        if (!m_text.has(verb, WordClass::OrganizerVerb) || !m_text.is(verb, CaseShape::Lower)
            || !m_text.sameSentence(verb, with)
            || (!together
                && !m_text.isAny(verb, {"run"_L1, "organised"_L1, "organized"_L1, "co-hosted"_L1, "hosted"_L1,
                                        "co-organised"_L1, "co-organized"_L1}))
            || (together && m_text.isAny(verb, {"held"_L1, "hold"_L1, "holds"_L1})) || !m_lists.eventBefore(verb, 14)
            || organizesPart(m_text, verb))
            return;
        m_lists.behind(with + 1, OrganizerRole::CoOrganizer, verb);
    }

    void verb(int verb)
    {
        if (!m_text.is(verb, CaseShape::Lower) && m_text.sentenceOf(verb).tokens.first != verb)
            return;
        if (m_text.is(verb, "support"_L1)) { // "A and B support |the meeting"
            const NameMention *name = nameBefore(verb);
            if (!name || name->kind != NameKind::Organization || !m_text.is(verb + 1, "the"_L1)
                || !m_lists.eventAfter(verb + 1, 4))
                return;
            m_lists.add(*name, OrganizerRole::Supporter, verb);
            return m_lists.before(*name, OrganizerRole::Supporter, verb);
        }
        if (m_text.is(verb, "guided"_L1)) { // "Guided by A, the fair"
            if (m_text.is(verb + 1, "by"_L1) && (m_lists.eventBefore(verb, 12) || m_lists.eventAfter(verb, 20)))
                m_lists.behind(verb + 2, OrganizerRole::Supporter, verb);
            return;
        }
        const bool owners = m_text.isAny(verb, {"belongs"_L1, "belong"_L1, "belonged"_L1})
                            && m_text.is(verb + 1, "to"_L1);
        const bool agents = m_text.isAny(verb, {"owned"_L1, "carried"_L1}) && m_text.is(verb + 1, "by"_L1);
        if ((owners || agents) && m_lists.eventBefore(verb, 4))
            m_lists.behind(verb + 2, OrganizerRole::Organizer, verb);
    }

    // "organised by A on behalf |of B", "met at the invitation |of A"
    void behalf(int noun)
    {
        if (m_text.is(noun, "invitation"_L1) && m_text.is(noun - 1, "the"_L1) && m_text.is(noun - 2, "at"_L1)
            && m_lists.eventBefore(noun, 30) && !isVisit(noun))
            return m_lists.behind(noun + 2, OrganizerRole::Host, noun);
        if (!m_text.is(noun, "behalf"_L1) || !m_text.is(noun - 1, "on"_L1))
            return;
        for (int i = noun - 2; i > noun - 30 && i >= 0 && m_text.sameSentence(i, noun); --i) {
            if ((m_text.has(i, WordClass::OrganizerVerb) && byBehind(m_text, i) > 0)
                || (m_text.is(i, "carried"_L1) && m_text.is(i + 1, "by"_L1)))
                return m_lists.behind(noun + 2, OrganizerRole::Organizer, i);
        }
    }

    // "attends the fair at the invitation of": the guest's host only
    bool isVisit(int noun) const
    {
        for (int i = noun - 3; i > noun - 40 && i >= 0 && m_text.sameSentence(i, noun); --i) {
            if (m_text.isAny(i, {"attend"_L1, "attending"_L1, "attends"_L1, "attended"_L1, "visit"_L1, "visited"_L1,
                                 "visits"_L1, "visiting"_L1, "travelled"_L1, "traveled"_L1, "came"_L1, "joined"_L1}))
                return true;
        }
        return false;
    }

    const TokenizedText &m_text;
    const NameTable &m_names;
    OrganizerLists &m_lists;
};

} // namespace

void organizersInPhrases(const TokenizedText &text, const NameTable &names, OrganizerLists &lists)
{
    PhraseReader(text, names, lists).run();
}

} // namespace eventarium
