// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/participants.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int reach = 45; // tokens before a name that may say what a list of names is
constexpr int subjectReach = 14; // tokens behind a name that may say what it did
constexpr int longestItems = 60; // items of a list between its head and the one asked for

struct Part
{
    ParticipantRole role = ParticipantRole::Mentioned;
    std::optional<PersonRole> via;
    TokenRange tokens;
    int rank = 0;
};

constexpr WordList stays{{"stay"_L1, "staying"_L1, "stayed"_L1, "stays"_L1}};
constexpr WordList pullsOut{{"pulled"_L1, "pulling"_L1, "pull"_L1, "pulls"_L1, "dropped"_L1, "bowed"_L1}};
constexpr WordList negations{{"not"_L1, "longer"_L1}};
constexpr WordList absences{{"withdrew"_L1, "withdrawn"_L1, "withdraw"_L1, "withdrawing"_L1, "absent"_L1, "boycott"_L1,
                             "boycotted"_L1, "boycotting"_L1, "skipped"_L1, "skipping"_L1, "absentees"_L1}};
constexpr WordTrigger absenceWords(stays, pullsOut, negations, absences);

bool tellsAbsence(const TokenizedText &text, int i)
{
    if (!text.mayBe(i, absenceWords))
        return false;
    if (text.isAny(i, stays))
        return text.isAny(i + 1, {"away"_L1, "home"_L1, "at"_L1});
    if (text.isAny(i, pullsOut))
        return text.is(i + 1, "out"_L1);
    if (text.isAny(i, negations))
        return text.isAny(i + 1, {"attend"_L1, "exhibit"_L1, "participate"_L1, "attending"_L1, "exhibiting"_L1})
               || (text.is(i + 1, "take"_L1) && text.is(i + 2, "part"_L1));
    return text.isAny(i, absences);
}

constexpr WordList speechWords{{"keynote"_L1, "keynotes"_L1, "speech"_L1, "speeches"_L1, "speakers"_L1, "speaker"_L1,
                                "spoke"_L1, "talk"_L1, "talks"_L1, "remarks"_L1, "panelists"_L1, "panellists"_L1,
                                "presentations"_L1, "presentation"_L1, "lectures"_L1, "lecturers"_L1, "presenters"_L1,
                                "panel"_L1}};

// "speakers", "talks", "keynotes": the names behind it spoke
bool tellsSpeech(const TokenizedText &text, int i)
{
    return text.isAny(i, speechWords);
}

constexpr WordList takes{{"take"_L1, "took"_L1, "taking"_L1, "takes"_L1}};
constexpr WordList presenceWords{
    {"attended"_L1,     "attend"_L1,          "attending"_L1,      "attendees"_L1,    "represented"_L1,
     "representing"_L1, "representatives"_L1, "representative"_L1, "guests"_L1,       "guest"_L1,
     "came"_L1,         "joined"_L1,          "joining"_L1,        "participated"_L1, "participating"_L1,
     "participants"_L1, "participation"_L1,   "visited"_L1,        "visitors"_L1,     "sent"_L1,
     "present"_L1,      "delegates"_L1,       "delegation"_L1,     "delegations"_L1,  "welcomed"_L1,
     "featured"_L1,     "featuring"_L1,       "features"_L1,       "finalists"_L1,    "winners"_L1,
     "teams"_L1,        "judges"_L1,          "jury"_L1,           "performances"_L1, "students"_L1,
     "developers"_L1,   "executives"_L1,      "experts"_L1,        "officials"_L1,    "invited"_L1}};

// Nouns and verbs whose list of names is one of those who came
bool tellsPresence(const TokenizedText &text, int i)
{
    if (text.isAny(i, takes))
        return text.is(i + 1, "part"_L1);
    return text.isAny(i, presenceWords);
}

constexpr WordList exhibitWords{
    {"exhibitors"_L1, "exhibitor"_L1,  "exhibited"_L1,    "exhibits"_L1,     "exhibiting"_L1,    "booth"_L1,
     "booths"_L1,     "stand"_L1,      "stands"_L1,       "pavilion"_L1,     "pavilions"_L1,     "showcased"_L1,
     "showcasing"_L1, "showcases"_L1,  "showed"_L1,       "shows"_L1,        "unveiled"_L1,      "unveils"_L1,
     "displayed"_L1,  "displays"_L1,   "demonstrated"_L1, "demonstrates"_L1, "demonstrating"_L1, "presented"_L1,
     "debuted"_L1,    "exhibition"_L1, "stalls"_L1,       "stall"_L1}};

bool tellsExhibit(const TokenizedText &text, int i)
{
    return text.isAny(i, exhibitWords);
}

constexpr WordList companyWords{{"companies"_L1, "enterprises"_L1, "firms"_L1, "brands"_L1, "giants"_L1,
                                 "manufacturers"_L1, "groups"_L1, "institutions"_L1, "universities"_L1, "startups"_L1,
                                 "start-ups"_L1, "publishers"_L1, "vendors"_L1, "agencies"_L1, "organisations"_L1,
                                 "organizations"_L1, "makers"_L1, "players"_L1, "suppliers"_L1}};

// "companies such as A, B": what has names behind it is a list of them
bool namesCompanies(const TokenizedText &text, int i)
{
    return text.isAny(i, companyWords)
           && (text.isAny(i + 1, {"like"_L1, "including"_L1, "include"_L1, "included"_L1, ":"_L1, "from"_L1})
               || (text.is(i + 1, "such"_L1) && text.is(i + 2, "as"_L1)) || text.is(i + 1, ","_L1));
}

constexpr WordList presentingVerbs{
    {"presents"_L1,   "present"_L1,    "launched"_L1,     "launches"_L1,     "launch"_L1,    "brought"_L1,
     "brings"_L1,     "bring"_L1,      "showcase"_L1,     "show"_L1,         "exhibit"_L1,   "demonstrate"_L1,
     "unveil"_L1,     "introduced"_L1, "introduces"_L1,   "won"_L1,          "wins"_L1,      "attended"_L1,
     "joined"_L1,     "joins"_L1,      "participated"_L1, "participates"_L1, "performed"_L1, "performing"_L1,
     "performs"_L1,   "display"_L1,    "debut"_L1,        "hosting"_L1,      "offered"_L1,   "showing"_L1,
     "presenting"_L1, "sent"_L1,       "contributed"_L1,  "participate"_L1,  "join"_L1,      "attend"_L1,
     "announced"_L1}};

// What the organisation itself does at an event, as the subject
bool isPresentingVerb(const TokenizedText &text, int i)
{
    return tellsExhibit(text, i) || text.isAny(i, presentingVerbs);
}

// "according to X", "told X", "X press release": words are taken from it, or it is where something is
bool isSource(const TokenizedText &text, TokenRange name)
{
    int before = name.first - 1;
    if (text.is(before, "the"_L1))
        --before;
    return (text.is(before, "to"_L1) && text.is(before - 1, "according"_L1)) || text.is(before, "told"_L1)
           || (text.is(name.last, "press"_L1) && text.isAny(name.last + 1, {"release"_L1, "office"_L1, "service"_L1}))
           || (text.isAny(before, {"by"_L1, "from"_L1})
               && text.isAny(before - 1, {"report"_L1, "study"_L1, "survey"_L1, "funded"_L1, "owned"_L1, "figures"_L1,
                                          "data"_L1, "published"_L1}));
}

// The sentence that introduces the list whose item the sentence is ("Exhibitors:"); empty for none
TokenRange listIntroOf(const TokenizedText &text, int sentence)
{
    if (text.sentences[size_t(sentence)].kind != Sentence::Kind::ListItem)
        return {};
    int at = sentence - 1;
    while (at >= 0 && sentence - at < longestItems && text.sentences[size_t(at)].kind == Sentence::Kind::ListItem)
        --at;
    if (at < 0 || text.sentences[size_t(at)].kind == Sentence::Kind::ListItem)
        return {};
    const Sentence &intro = text.sentences[size_t(at)];
    const bool opens = intro.kind == Sentence::Kind::Heading || text.is(intro.tokens.last - 1, ":"_L1);
    return opens ? intro.tokens : TokenRange{};
}

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
        if (absent(before) || absent(behind))
            return {ParticipantRole::Absent, std::nullopt, mention.tokens, 3};
        if (isSource(m_text, mention.tokens))
            return mentioned;
        const TokenRange intro = listIntroOf(m_text, m_text.at(mention.tokens.first).sentence);
        if (any(before, tellsSpeech) || any(intro, tellsSpeech)
            || any({behind.first, std::min(behind.last, behind.first + subjectReach)}, tellsSpeech))
            return {ParticipantRole::TookPart, PersonRole::Speaker, mention.tokens, 2};
        if (any(before, tellsPresence) || any(before, tellsExhibit) || any(intro, tellsPresence)
            || any(intro, tellsExhibit) || any(before, namesCompanies) || presents(mention, behind)
            || any(behind, tellsExhibit) || any(behind, tellsPresence))
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
    bool absent(TokenRange tokens) const { return any(tokens, tellsAbsence); }

    // The name is the subject of what exhibitors do.
    bool presents(const NameMention &mention, TokenRange behind) const
    {
        for (int i = behind.first; i < std::min(behind.last, behind.first + subjectReach); ++i) {
            if (m_text.isAny(i, {";"_L1, "that"_L1, "which"_L1}))
                return false;
            if (m_text.is(i, CaseShape::Lower) && isPresentingVerb(m_text, i))
                return !m_text.isAny(mention.tokens.first - 1, {"of"_L1, "in"_L1, "at"_L1});
        }
        return false;
    }

    const TokenizedText &m_text;
};

// Programmes and treaties are named like bodies and take part in nothing.
bool isBody(const TokenizedText &text, const NameMention &mention)
{
    return !text.isAny(mention.tokens.last - 1, {"Initiative"_L1, "Agreement"_L1, "Treaty"_L1, "Protocol"_L1,
                                                 "Programme"_L1, "Program"_L1, "Project"_L1, "Act"_L1});
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
