// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventroles.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int reach = 26; // tokens of a sentence beside a name that may speak of it

// Cue words in order of precedence.
int roleRank(PersonRole role)
{
    switch (role) {
    case PersonRole::Keynote:
        return 8;
    case PersonRole::Moderator:
        return 7;
    case PersonRole::Laureate:
        return 6;
    case PersonRole::Host:
        return 5;
    case PersonRole::Speaker:
        return 4;
    case PersonRole::Guest:
        return 3;
    case PersonRole::Author:
        return 2;
    case PersonRole::Quoted:
        return 1;
    }
    return 0;
}

std::optional<PersonRole> cueAt(const TokenizedText &text, int i)
{
    if (text.isAny(i, {"keynote"_L1, "keynotes"_L1}))
        return PersonRole::Keynote;
    if (text.isAny(i, {"moderated"_L1, "moderates"_L1, "moderator"_L1}))
        return PersonRole::Moderator;
    if (text.isAny(i, {"won"_L1, "winner"_L1, "winners"_L1, "awarded"_L1, "laureate"_L1, "receives"_L1, "received"_L1,
                       "accepted"_L1})
        && !text.is(i + 1, "over"_L1))
        return PersonRole::Laureate;
    if (text.isAny(i, {"chaired"_L1, "chairs"_L1, "presided"_L1, "presides"_L1}))
        return PersonRole::Host;
    if (text.isAny(i, {"spoke"_L1, "speech"_L1, "speeches"_L1, "remarks"_L1, "lectured"_L1, "talked"_L1, "addressed"_L1,
                       "speak"_L1, "speaks"_L1, "speakers"_L1, "talk"_L1, "address"_L1, "appealed"_L1, "discussed"_L1,
                       "lecture"_L1, "panel"_L1}))
        return PersonRole::Speaker;
    if (text.isAny(i, {"attended"_L1, "attends"_L1, "guests"_L1, "guest"_L1, "opened"_L1, "inaugurated"_L1, "came"_L1,
                       "joined"_L1, "visited"_L1, "toured"_L1}))
        return PersonRole::Guest;
    if (text.has(i, WordClass::ReportVerb) && text.is(i, CaseShape::Lower))
        return PersonRole::Quoted;
    return std::nullopt;
}

std::optional<PersonRole> roleOf(const TokenizedText &text, const NameTable &names, size_t index)
{
    const NameMention &mention = names.mentions[index];
    const TokenRange sentence = text.sentenceOf(mention.tokens.first).tokens;
    std::optional<PersonRole> role;
    const auto take = [&](int token) {
        if (const auto cue = cueAt(text, token); cue && (!role || roleRank(*cue) > roleRank(*role)))
            role = cue;
    };
    for (int i = mention.tokens.last; i < std::min(sentence.last, mention.tokens.last + reach); ++i) {
        if (text.is(i, ";"_L1))
            break;
        take(i);
    }
    for (int i = mention.tokens.first - 1; i >= std::max(sentence.first, mention.tokens.first - reach); --i) {
        if (text.isAny(i, {";"_L1, "who"_L1}))
            break;
        take(i);
    }
    return role;
}

TokenRange organizationName(const TokenizedText &text, const NameTable &names, TokenRange tokens, QString &name)
{
    const NameMention *mention = tokens.isEmpty() ? nullptr : names.mentionOver(tokens.first);
    name = mention ? names.nameOf(*mention, text) : tokens.isEmpty() ? QString() : nameText(text, tokens);
    return tokens;
}

bool isBodyMention(const TokenizedText &text, const NameMention &mention)
{
    return text.sentenceOf(mention.tokens.first).isBody();
}

} // namespace

std::vector<PersonFact> findPeople(const TokenizedText &text, const NameTable &names)
{
    std::vector<PersonFact> people;
    QHash<int, int> byEntity;
    for (size_t i = 0; i < names.mentions.size(); ++i) {
        const NameMention &mention = names.mentions[i];
        if (mention.kind != NameKind::Person || mention.entity < 0 || !isBodyMention(text, mention))
            continue;
        const auto role = roleOf(text, names, i);
        auto known = byEntity.constFind(mention.entity);
        if (known == byEntity.constEnd()) {
            known = byEntity.insert(mention.entity, int(people.size()));
            PersonFact person;
            person.name = names.entities[size_t(mention.entity)].name;
            person.evidence = Evidence::fromText(text.text, text.spanOf(mention.tokens));
            people.push_back(person);
        }
        PersonFact &person = people[size_t(*known)];
        if (person.title.isEmpty() && !mention.title.isEmpty())
            person.title = nameText(text, mention.title);
        if (person.organization.isEmpty())
            organizationName(text, names, mention.organization, person.organization);
        if (role && (!person.role || roleRank(*role) > roleRank(*person.role)))
            person.role = role;
    }
    return people;
}

namespace {

struct Part
{
    ParticipantRole role = ParticipantRole::Mentioned;
    std::optional<PersonRole> via;
    TokenRange tokens;
    int rank = 0;
};

Part partOf(const TokenizedText &text, const NameMention &mention)
{
    const TokenRange sentence = text.sentenceOf(mention.tokens.first).tokens;
    const int first = std::max(sentence.first, mention.tokens.first - reach);
    const int last = std::min(sentence.last, mention.tokens.last + reach);
    Part part{ParticipantRole::Mentioned, std::nullopt, mention.tokens, 0};
    bool spoke = false;
    bool present = false;
    bool exhibits = false;
    for (int i = first; i < last; ++i) {
        if ((text.is(i, "stay"_L1) && text.is(i + 1, "away"_L1))
            || (text.is(i, "stayed"_L1) && text.isAny(i + 1, {"at"_L1, "away"_L1, "home"_L1}))
            || text.isAny(i, {"withdrew"_L1, "absent"_L1, "boycott"_L1, "boycotted"_L1, "skipped"_L1, "skipping"_L1})
            || (text.is(i, "pulled"_L1) && text.is(i + 1, "out"_L1)))
            part = {ParticipantRole::Absent, std::nullopt, mention.tokens, 3};
        spoke |= text.isAny(i, {"keynote"_L1, "keynotes"_L1, "speech"_L1, "speeches"_L1, "speakers"_L1, "spoke"_L1,
                                "talk"_L1, "remarks"_L1});
        present |= text.isAny(i, {"attended"_L1, "attend"_L1, "represented"_L1, "guests"_L1, "came"_L1, "joined"_L1,
                                  "participated"_L1, "visited"_L1, "sent"_L1, "present"_L1})
                   || (text.isAny(i, {"took"_L1, "take"_L1, "taking"_L1}) && text.is(i + 1, "part"_L1));
        exhibits |= text.isAny(i,
                               {"exhibitors"_L1, "exhibitor"_L1, "exhibited"_L1, "exhibits"_L1, "booth"_L1, "booths"_L1,
                                "stand"_L1, "showcased"_L1, "presented"_L1, "showed"_L1, "unveiled"_L1});
    }
    if (part.rank)
        return part;
    if (spoke)
        return {ParticipantRole::TookPart, PersonRole::Speaker, mention.tokens, 2};
    if (present || exhibits)
        return {ParticipantRole::TookPart, PersonRole::Guest, mention.tokens, 1};
    return part;
}

} // namespace

std::vector<Participant> findParticipants(const TokenizedText &text, const NameTable &names,
                                          const std::vector<Organizing> &organizers,
                                          const std::vector<PersonFact> &people)
{
    QHash<QString, Part> parts;
    std::vector<QString> order;
    const auto add = [&](const QString &name, const Part &part) {
        const auto known = parts.find(name);
        if (known == parts.end()) {
            parts.insert(name, part);
            order.push_back(name);
        } else if (part.rank > known->rank) {
            *known = part;
        }
    };
    for (const Organizing &organizing : organizers) {
        const NameMention *mention = organizing.mention >= 0 ? &names.mentions[size_t(organizing.mention)] : nullptr;
        add(mention ? names.nameOf(*mention, text) : nameText(text, organizing.organization),
            {ParticipantRole::Organised, std::nullopt, organizing.organization, 9});
    }
    for (const NameMention &mention : names.mentions) {
        if (mention.kind == NameKind::Organization && mention.entity >= 0 && isBodyMention(text, mention))
            add(names.nameOf(mention, text), partOf(text, mention));
    }
    for (const PersonFact &person : people) {
        if (person.organization.isEmpty() || !parts.contains(person.organization))
            continue;
        Part part = parts[person.organization];
        if (person.role && *person.role != PersonRole::Quoted && *person.role != PersonRole::Author)
            add(person.organization, {ParticipantRole::TookPart, *person.role, part.tokens, 2});
        else if (part.rank < 3 && part.role == ParticipantRole::TookPart) // being quoted is no taking part
            parts[person.organization] = {ParticipantRole::Mentioned, std::nullopt, part.tokens, 0};
    }
    std::vector<Participant> participants;
    for (const QString &name : order) {
        const Part &part = parts[name];
        participants.push_back({name, part.role, part.via, Evidence::fromText(text.text, text.spanOf(part.tokens))});
    }
    return participants;
}

} // namespace eventarium
