// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/participants.h"

#include "extract/companycues.h"
#include "extract/eventcues.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int listReach = 60; // tokens between what introduces a list and its last member
constexpr int verbReach = 12; // between a name and its verb

enum Rank { // of what a mention shows, the highest wins
    Named,
    Present,
    Spoke,
    Missing,
    Organised
};

struct Part
{
    ParticipantRole role = ParticipantRole::Mentioned;
    std::optional<PersonRole> via;
    TokenRange tokens;
    int rank = Named;
};

// A cue that speaks of all the names of its sentence that stand behind it
struct SentenceCue
{
    int token = -1;
    int rank = Named;
};

class ParticipantFinder
{
public:
    ParticipantFinder(const TokenizedText &text, const NameTable &names, const EventTable &events)
        : m_text(text)
        , m_names(names)
        , m_events(events)
        , m_lists(text.sentences.size())
        , m_absent(text.sentences.size())
    {
        for (int i = 0; i < text.count(); ++i)
            readCues(i);
    }

    std::vector<Participant> run(const std::vector<Organizing> &organizers, const std::vector<PersonFact> &people)
    {
        for (const Organizing &organizing : organizers) {
            const NameMention *mention = organizing.mention >= 0 ? &m_names.mentions[size_t(organizing.mention)]
                                                                 : nullptr;
            add(mention ? m_names.nameOf(*mention, m_text) : nameText(m_text, organizing.organization),
                {ParticipantRole::Organised, std::nullopt, organizing.organization, Organised});
        }
        const std::vector<const PersonFact *> owners = peopleOf(people);
        for (size_t i = 0; i < m_names.mentions.size(); ++i) {
            const NameMention &mention = m_names.mentions[i];
            if (mention.kind == NameKind::Organization && mention.entity >= 0
                && m_text.sentenceOf(mention.tokens.first).isBody() && !isEventHere(mention) && isBody(mention))
                add(m_names.nameOf(mention, m_text), owners[i] ? throughPerson(*owners[i], mention) : partOf(mention));
        }
        std::vector<Participant> participants;
        for (const QString &name : m_order) {
            const Part &part = m_parts[name];
            participants.push_back(
                {name, part.role, part.via, Evidence::fromText(m_text.text, m_text.spanOf(part.tokens))});
        }
        return participants;
    }

private:
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

    // The organisation's name is the event's own, or stands in it.
    bool isEventHere(const NameMention &mention) const
    {
        const auto found = std::ranges::partition_point(
            m_events.mentions, [&](const EventMention &m) { return m.full.last <= mention.tokens.first; });
        if (found != m_events.mentions.end() && found->full.contains(mention.tokens.first)
            && (m_events.groups[size_t(found->group)].accepted || m_events.groups[size_t(found->group)].part))
            return true;
        return std::ranges::any_of(m_events.events, [&](int group) {
            const QString &acronym = m_events.groups[size_t(group)].acronym;
            return !acronym.isEmpty() && m_text.textOf(mention.tokens) == acronym;
        });
    }
    // Programmes and treaties are named like bodies and take part in nothing.
    bool isBody(const NameMention &mention) const
    {
        return !m_text.isAny(mention.tokens.last - 1, {"Initiative"_L1, "Agreement"_L1, "Treaty"_L1, "Protocol"_L1,
                                                       "Programme"_L1, "Program"_L1, "Project"_L1, "Act"_L1});
    }

    // For each name the person whose organisation it is; "founder of A and B" and "chairman of A and head of B" too
    std::vector<const PersonFact *> peopleOf(const std::vector<PersonFact> &people) const
    {
        QHash<QString, const PersonFact *> byName;
        for (const PersonFact &person : people)
            byName.insert(person.name, &person);
        std::vector<const PersonFact *> owners(m_names.mentions.size(), nullptr);
        for (const NameMention &mention : m_names.mentions) {
            if (mention.kind != NameKind::Person || mention.organization.isEmpty())
                continue;
            const size_t at = m_names.mentionAt(mention.organization.first);
            if (at < owners.size())
                owners[at] = byName.value(m_names.nameOf(mention, m_text));
        }
        for (size_t i = 1; i < owners.size(); ++i) {
            if (!owners[i] && owners[i - 1]
                && goesOn(m_names.mentions[i - 1].tokens.last, m_names.mentions[i].tokens.first))
                owners[i] = owners[i - 1];
        }
        return owners;
    }
    bool goesOn(int from, int to) const
    {
        if (to - from > 7 || to <= from || !m_text.sameSentence(from, to))
            return false;
        bool linked = false;
        for (int i = from; i < to; ++i) {
            const bool title = m_text.at(i).classes.hasAny({WordClass::PersonTitle, WordClass::TitleModifier});
            linked |= m_text.is(i, "and"_L1) || title;
            if (!title && !m_text.isAny(i, {"and"_L1, ","_L1, "of"_L1, "at"_L1, "the"_L1, "for"_L1}))
                return false;
        }
        return linked;
    }

    static Part throughPerson(const PersonFact &person, const NameMention &mention)
    {
        if (!person.role || *person.role == PersonRole::Quoted || *person.role == PersonRole::Author)
            return {ParticipantRole::Mentioned, std::nullopt, mention.tokens, Named};
        return {ParticipantRole::TookPart, person.role, mention.tokens, Spoke};
    }

    void readCues(int i)
    {
        const size_t sentence = size_t(m_text.at(i).sentence);
        if (m_absent[sentence].token < 0 && isAbsence(i))
            m_absent[sentence] = {i, Missing};
        if (m_lists[sentence].token < 0) {
            if (const int rank = listCue(i); rank > Named)
                m_lists[sentence] = {i, rank};
        }
    }

    bool isAbsence(int i) const
    {
        if (m_text.isAny(i, {"pull"_L1, "pulls"_L1, "pulled"_L1, "pulling"_L1, "drop"_L1, "dropped"_L1, "dropping"_L1,
                             "back"_L1, "backed"_L1, "backing"_L1, "bowed"_L1, "sit"_L1, "sat"_L1}))
            return m_text.is(i + 1, "out"_L1);
        if (m_text.isAny(i, {"stay"_L1, "stays"_L1, "stayed"_L1, "staying"_L1}))
            return m_text.isAny(i + 1, {"away"_L1, "home"_L1})
                   || (m_text.is(i + 1, "at"_L1) && m_text.is(i + 2, "home"_L1));
        if (m_text.is(i, "not"_L1) || m_text.isAny(i, {"won't"_L1, "cannot"_L1}))
            return m_text.isAny(i + 1, {"attend"_L1, "participate"_L1, "exhibit"_L1, "attending"_L1, "exhibiting"_L1})
                   || (m_text.isAny(i + 1, {"take"_L1, "taking"_L1}) && m_text.is(i + 2, "part"_L1));
        return m_text.isAny(i, {"withdrew"_L1, "withdraw"_L1, "withdrawn"_L1, "withdrawing"_L1, "absent"_L1,
                                "boycott"_L1, "boycotts"_L1, "boycotted"_L1, "skipped"_L1, "skipping"_L1, "skips"_L1});
    }

    // "speakers from", "exhibitors included", "companies such as", "executives of", "representatives of"
    int listCue(int i) const
    {
        const bool spoke = m_text.isAny(i, {"speakers"_L1, "panelists"_L1, "panellists"_L1, "keynotes"_L1,
                                            "speeches"_L1, "lectures"_L1, "talks"_L1});
        const bool came = m_text.isAny(i, {"exhibitors"_L1, "guests"_L1,      "participants"_L1,    "attendees"_L1,
                                           "delegates"_L1,  "delegations"_L1, "representatives"_L1, "executives"_L1,
                                           "managers"_L1,   "officials"_L1,   "experts"_L1,         "teams"_L1,
                                           "leaders"_L1,    "winners"_L1,     "visitors"_L1,        "judges"_L1,
                                           "staff"_L1,      "researchers"_L1, "scientists"_L1,      "students"_L1,
                                           "members"_L1,    "presenters"_L1,  "pavilions"_L1,       "stands"_L1,
                                           "booths"_L1,     "mentors"_L1,     "partners"_L1});
        const bool company = isCompanyNoun(m_text, i)
                             || m_text.isAny(i, {"enterprises"_L1, "brands"_L1, "organizations"_L1, "organisations"_L1,
                                                 "institutions"_L1, "agencies"_L1, "names"_L1, "players"_L1});
        if (!spoke && !came && !company)
            return Named;
        for (int j = i + 1; j < i + 4 && m_text.inRange(j) && m_text.sameSentence(i, j); ++j) {
            const bool names = m_text.isAny(j, {"include"_L1, "included"_L1, "including"_L1, "includes"_L1, "such"_L1,
                                                "like"_L1, ":"_L1, "among"_L1});
            if (names || (!company && m_text.isAny(j, {"from"_L1, "of"_L1})))
                return spoke ? Spoke : Present;
        }
        return Named;
    }

    // Companies are listed everywhere; they are there where the sentence says so.
    bool tellsOfPresence(int sentence) const
    {
        const TokenRange tokens = m_text.sentences[size_t(sentence)].tokens;
        for (int i = tokens.first; i < std::min(tokens.last, tokens.first + 3 * listReach); ++i) {
            if (isPresence(i) || isEventNoun(m_text, i)
                || m_text.isAny(i, {"halls"_L1, "hall"_L1, "booth"_L1, "booths"_L1, "stand"_L1, "stands"_L1, "floor"_L1,
                                    "here"_L1, "venue"_L1}))
                return true;
        }
        return false;
    }

    bool isPresence(int i) const
    {
        if (m_text.isAny(i, {"took"_L1, "take"_L1, "takes"_L1, "taking"_L1}))
            return m_text.is(i + 1, "part"_L1) || m_text.is(i + 1, "place"_L1);
        return m_text.isAny(
            i, {"attended"_L1,    "attend"_L1,       "attends"_L1,       "attending"_L1, "participated"_L1,
                "participate"_L1, "participates"_L1, "participating"_L1, "joined"_L1,    "exhibited"_L1,
                "exhibits"_L1,    "exhibit"_L1,      "exhibiting"_L1,    "showcased"_L1, "showcases"_L1,
                "showcase"_L1,    "showcasing"_L1,   "displayed"_L1,     "displays"_L1,  "demonstrated"_L1,
                "presented"_L1,   "presents"_L1,     "presenting"_L1,    "unveiled"_L1,  "unveils"_L1,
                "debuted"_L1,     "represented"_L1,  "performed"_L1,     "competed"_L1,  "won"_L1,
                "received"_L1,    "came"_L1,         "visited"_L1,       "sent"_L1,      "brought"_L1,
                "showed"_L1,      "shows"_L1,        "pitched"_L1,       "hosted"_L1,    "facilitated"_L1});
    }

    Part partOf(const NameMention &mention) const
    {
        const int sentence = m_text.at(mention.tokens.first).sentence;
        const Part present{ParticipantRole::TookPart, PersonRole::Guest, mention.tokens, Present};
        const SentenceCue &absent = m_absent[size_t(sentence)];
        const bool saysSo = absent.token > mention.tokens.last; // "X said that it will stay away"
        if (isSource(mention) && !(saysSo && m_text.has(mention.tokens.last, WordClass::ReportVerb)))
            return {ParticipantRole::Mentioned, std::nullopt, mention.tokens, Named};
        if (absent.token >= 0 && std::abs(absent.token - mention.tokens.first) < listReach)
            return {ParticipantRole::Absent, std::nullopt, mention.tokens, Missing};
        const SentenceCue &list = m_lists[size_t(sentence)];
        if (list.token >= 0 && list.token < mention.tokens.first && mention.tokens.first - list.token < listReach) {
            const bool company = isCompanyNoun(m_text, list.token);
            if (list.rank == Spoke)
                return {ParticipantRole::TookPart, PersonRole::Speaker, mention.tokens, Spoke};
            if (!company || tellsOfPresence(sentence))
                return present;
        }
        return ownPresence(mention) ? present : Part{ParticipantRole::Mentioned, std::nullopt, mention.tokens, Named};
    }

    // "according to X", "X said", "X's report"
    bool isSource(const NameMention &mention) const
    {
        const int before = m_text.is(mention.tokens.first - 1, "the"_L1) ? mention.tokens.first - 2
                                                                         : mention.tokens.first - 1;
        int behind = mention.tokens.last;
        if (m_text.is(behind, "("_L1) && m_text.is(behind + 2, ")"_L1))
            behind += 3;
        return (m_text.is(before, "to"_L1) && m_text.is(before - 1, "according"_L1))
               || (m_text.has(behind, WordClass::ReportVerb) && m_text.is(behind, CaseShape::Lower)
                   && !isPresence(behind))
               || m_text.has(behind, WordClass::Possessive);
    }

    // Its own verb says that it was there: "X showed", "X, which took part", "was won by X"
    bool ownPresence(const NameMention &mention) const
    {
        if (m_text.isAny(mention.tokens.last, {"booth"_L1, "stand"_L1, "stall"_L1, "pavilion"_L1})
            || m_text.isAny(mention.tokens.first - 1, {"exhibitor"_L1, "exhibitors"_L1, "winner"_L1, "winners"_L1,
                                                       "finalist"_L1, "finalists"_L1}))
            return true;
        const TokenRange sentence = m_text.sentenceOf(mention.tokens.first).tokens;
        for (int i = mention.tokens.last; i < std::min(sentence.last, mention.tokens.last + verbReach); ++i) {
            if (isPresence(i))
                return true;
            if (m_text.isAny(i, {";"_L1, "who"_L1}) || m_text.has(i, WordClass::ReportVerb))
                break;
        }
        for (int i = mention.tokens.first - 1; i > std::max(sentence.first - 1, mention.tokens.first - verbReach);
             --i) {
            if (isPresence(i) && !m_text.isAny(i, {"took"_L1, "take"_L1, "takes"_L1, "taking"_L1}))
                return m_text.isAny(i + 1, {"by"_L1, "with"_L1, "to"_L1})
                       || m_text.isAny(i, {"represented"_L1, "joined"_L1});
            if (m_text.isAny(i, {";"_L1, "who"_L1}))
                break;
        }
        return false;
    }

    const TokenizedText &m_text;
    const NameTable &m_names;
    const EventTable &m_events;
    std::vector<SentenceCue> m_lists;
    std::vector<SentenceCue> m_absent;
    QHash<QString, Part> m_parts;
    std::vector<QString> m_order;
};

} // namespace

std::vector<Participant> findParticipants(const TokenizedText &text, const NameTable &names, const EventTable &events,
                                          const std::vector<Organizing> &organizers,
                                          const std::vector<PersonFact> &people)
{
    return ParticipantFinder(text, names, events).run(organizers, people);
}

} // namespace eventarium
