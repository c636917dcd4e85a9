// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/participants.h"

#include "extract/companycues.h"
#include "extract/eventcues.h"
#include "extract/participantcues.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int reach = 60; // tokens of a sentence beside a name that may say what a list of names is
constexpr int mostWords = 8; // small words of a clause between a name and what it did
constexpr int subjectReach = 14; // tokens behind a name that may say what it did

struct Part
{
    ParticipantRole role = ParticipantRole::Mentioned;
    std::optional<PersonRole> via;
    TokenRange tokens;
    int rank = 0;
};

class PartReader
{
public:
    explicit PartReader(const TokenizedText &text)
        : m_text(text)
    {
    }

    Part read(const NameMention &mention) const
    {
        const TokenRange sentence = m_text.sentenceOf(mention.tokens.first).tokens;
        const TokenRange before{std::max(sentence.first, mention.tokens.first - reach), mention.tokens.first};
        const TokenRange behind{mention.tokens.last, std::min(sentence.last, mention.tokens.last + reach)};
        const Part mentioned{ParticipantRole::Mentioned, std::nullopt, mention.tokens, 0};
        if (any(before, tellsAbsence) || any(behind, tellsAbsence))
            return {ParticipantRole::Absent, std::nullopt, mention.tokens, 3};
        if (isSource(m_text, mention.tokens) || isSeat(mention.tokens) || isOwner(mention.tokens)
            || speaksOf(behind.first))
            return mentioned;
        const TokenRange intro = listIntroOf(m_text, m_text.at(mention.tokens.first).sentence);
        if (backward(before, tellsSpeech) || any(intro, tellsSpeech) || forward(behind, tellsSpeech))
            return {ParticipantRole::TookPart, PersonRole::Speaker, mention.tokens, 2};
        if (backward(before, tellsAttendance) || backward(before, introducesGuests) || backward(before, tellsExhibit)
            || any(intro, tellsAttendance) || any(intro, introducesGuests) || any(intro, tellsExhibit)
            || isListedCompany(before, {before.first, behind.last}) || presents(mention, behind)
            || forward(behind, tellsExhibit) || forward(behind, tellsAttendance))
            return {ParticipantRole::TookPart, PersonRole::Guest, mention.tokens, 1};
        return mentioned;
    }

private:
    template<class Tells>
    bool any(TokenRange tokens, Tells tells) const
    {
        for (int i = tokens.first; i < tokens.last; ++i) {
            if (tells(m_text, i))
                return true;
        }
        return false;
    }

    // Small words of a list's items ("vice president of") do not count as distance.
    bool isDistance(int i) const
    {
        return m_text.is(i, CaseShape::Lower)
               && !m_text.at(i).classes.hasAny(
                   {WordClass::FunctionWord, WordClass::PersonTitle, WordClass::TitleModifier, WordClass::Cardinal})
               && !isCompanyNoun(m_text, i);
    }
    bool endsClause(int i) const
    {
        return (m_text.has(i, WordClass::ReportVerb) && m_text.is(i, CaseShape::Lower))
               || m_text.isAny(i, {"that"_L1, "while"_L1, "because"_L1, "but"_L1, "although"_L1, "where"_L1, "when"_L1,
                                   "after"_L1});
    }
    // What stands in front, over the names of a list
    template<class Tells>
    bool backward(TokenRange before, Tells tells) const
    {
        int words = 0;
        for (int i = before.last - 1; i >= before.first; --i) {
            if (tells(m_text, i))
                return true;
            if (endsClause(i) || (isDistance(i) && ++words > mostWords))
                return false;
        }
        return false;
    }
    // What stands behind, in the same clause
    template<class Tells>
    bool forward(TokenRange behind, Tells tells) const
    {
        int words = 0;
        for (int i = behind.first; i < behind.last; ++i) {
            if (tells(m_text, i))
                return !m_text.isAny(i - 1, {"the"_L1, "a"_L1, "its"_L1}) || tellsSpeech(m_text, i);
            if (m_text.is(i, ";"_L1) || endsClause(i) || (isDistance(i) && ++words > mostWords))
                return false;
        }
        return false;
    }

    // "companies such as A and B", where the sentence also tells of those who came
    bool isListedCompany(TokenRange before, TokenRange around) const
    {
        return any(before, namesCompanies)
               && (any(around, tellsAttendance) || any(around, tellsExhibit) || any(around, tellsSite));
    }

    // "a joint venture of A and |B": they are spoken of as somebody's owners; "next to A"
    bool isOwner(TokenRange name) const
    {
        for (int i = name.first - 1; i > name.first - 8 && i >= 0 && m_text.sameSentence(i, name.first); --i) {
            if (m_text.isAny(i, {"of"_L1, "by"_L1, "to"_L1})
                && m_text.isAny(i - 1, {"subsidiary"_L1, "venture"_L1, "affiliate"_L1, "arm"_L1, "owned"_L1, "next"_L1,
                                        "opposite"_L1, "belongs"_L1, "compiled"_L1}))
                return true;
            if (m_text.is(i, CaseShape::Lower) && !m_text.isAny(i, {"the"_L1, "and"_L1, "of"_L1, "by"_L1, "for"_L1}))
                return false;
        }
        return false;
    }

    // "is held at the University of Example": it is where the event is
    bool isSeat(TokenRange name) const
    {
        const int at = m_text.is(name.first - 1, "the"_L1) ? name.first - 2 : name.first - 1;
        if (!m_text.is(at, "at"_L1))
            return false;
        for (int i = at - 1; i > at - 14 && i >= 0 && m_text.sameSentence(i, at); --i) {
            if (eventVerbAt(m_text, i) != EventSaying::None)
                return true;
            if (m_text.at(i).classes.hasAny({WordClass::PersonTitle, WordClass::ReportVerb}))
                return false;
        }
        return isEventNoun(m_text, at - 1) || m_text.is(at - 1, "place"_L1);
    }

    // "the Council (EXA) |said"
    bool speaksOf(int behind) const
    {
        const int verb = m_text.is(behind, "("_L1) && m_text.is(behind + 2, ")"_L1) ? behind + 3 : behind;
        return m_text.has(verb, WordClass::ReportVerb) && m_text.is(verb, CaseShape::Lower);
    }

    // The name is the subject of what exhibitors do.
    bool presents(const NameMention &mention, TokenRange behind) const
    {
        for (int i = behind.first; i < std::min(behind.last, behind.first + subjectReach); ++i) {
            if (m_text.isAny(i, {";"_L1, "that"_L1, "which"_L1}))
                return false;
            if (m_text.is(i, CaseShape::Lower) && tellsPresenting(m_text, i))
                return !m_text.isAny(mention.tokens.first - 1, {"of"_L1, "in"_L1, "at"_L1});
        }
        return false;
    }

    const TokenizedText &m_text;
};

// Programmes and treaties are named like bodies and take part in nothing.
bool isBody(const TokenizedText &text, const NameMention &mention)
{
    return !namesPaper(text, mention.tokens)
           && !text.isAny(mention.tokens.last - 1, {"Programme"_L1, "Program"_L1, "Project"_L1});
}

// The organisation's name is the event's own, or stands in it.
bool isEventHere(const TokenizedText &text, const EventTable &events, const NameMention &mention)
{
    const auto found = std::ranges::partition_point(
        events.mentions, [&](const EventMention &m) { return m.full.last <= mention.tokens.first; });
    if (found != events.mentions.end() && found->full.contains(mention.tokens.first)
        && (events.groups[size_t(found->group)].accepted || events.groups[size_t(found->group)].part))
        return true;
    return std::ranges::any_of(events.events, [&](int group) {
        const QString &acronym = events.groups[size_t(group)].acronym;
        return !acronym.isEmpty() && text.textOf(mention.tokens) == acronym;
    });
}

// Roles of organisations by name, in the order in which they came up
class Parts
{
public:
    void add(const QString &name, const Part &part)
    {
        const auto known = m_parts.find(name);
        if (known == m_parts.end()) {
            m_parts.insert(name, part);
            m_order.push_back(name);
        } else if (part.rank > known->rank) {
            *known = part;
        }
    }

    void addPerson(const PersonFact &person)
    {
        const auto known = m_parts.find(person.organization);
        if (person.organization.isEmpty() || known == m_parts.end())
            return;
        if (person.role && *person.role != PersonRole::Quoted && *person.role != PersonRole::Author)
            add(person.organization, {ParticipantRole::TookPart, *person.role, known->tokens, 2});
        else if (person.role && known->rank < 2 && known->role == ParticipantRole::TookPart)
            *known = {ParticipantRole::Mentioned, std::nullopt, known->tokens, 0}; // being quoted is no taking part
    }

    std::vector<Participant> take(const TokenizedText &text) const
    {
        std::vector<Participant> participants;
        for (const QString &name : m_order) {
            const Part &part = *m_parts.constFind(name);
            participants.push_back(
                {name, part.role, part.via, Evidence::fromText(text.text, text.spanOf(part.tokens))});
        }
        return participants;
    }

private:
    QHash<QString, Part> m_parts;
    std::vector<QString> m_order;
};

} // namespace

std::vector<Participant> findParticipants(const TokenizedText &text, const NameTable &names, const EventTable &events,
                                          const std::vector<Organizing> &organizers,
                                          const std::vector<PersonFact> &people)
{
    Parts parts;
    for (const Organizing &organizing : organizers) {
        const NameMention *mention = organizing.mention >= 0 ? &names.mentions[size_t(organizing.mention)] : nullptr;
        parts.add(mention ? names.nameOf(*mention, text) : nameText(text, organizing.organization),
                  {ParticipantRole::Organised, std::nullopt, organizing.organization, 9});
    }
    const PartReader reader(text);
    for (const NameMention &mention : names.mentions) {
        if (mention.kind == NameKind::Organization && mention.entity >= 0
            && text.sentenceOf(mention.tokens.first).isBody() && !isEventHere(text, events, mention)
            && isBody(text, mention))
            parts.add(names.nameOf(mention, text), reader.read(mention));
    }
    for (const PersonFact &person : people)
        parts.addPerson(person);
    return parts.take(text);
}

} // namespace eventarium
