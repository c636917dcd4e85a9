// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventroles.h"

#include "extract/eventcues.h"

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

constexpr WordList keynoteCues{{"keynote"_L1, "keynotes"_L1}};
constexpr WordList talkCues{{"conversation"_L1, "dialogue"_L1}}; // in ... with
constexpr WordList linkCues{{"link"_L1}}; // video link
constexpr WordList moderatorCues{{"moderated"_L1, "moderates"_L1, "moderator"_L1}};
constexpr WordList laureateCues{
    {"won"_L1, "winner"_L1, "winners"_L1, "awarded"_L1, "laureate"_L1, "receives"_L1, "received"_L1, "accepted"_L1}};
constexpr WordList chairCues{{"chaired"_L1, "chairs"_L1, "presided"_L1, "presides"_L1}};
constexpr WordList speechCues{
    {"spoke"_L1,    "speech"_L1,  "speeches"_L1,   "remarks"_L1,   "lectured"_L1,  "talked"_L1,       "addressed"_L1,
     "speak"_L1,    "speaks"_L1,  "speakers"_L1,   "talk"_L1,      "address"_L1,   "appealed"_L1,     "discussed"_L1,
     "lecture"_L1,  "panel"_L1,   "panelist"_L1,   "panellist"_L1, "panelists"_L1, "panellists"_L1,   "delivered"_L1,
     "delivers"_L1, "deliver"_L1, "addressing"_L1, "addresses"_L1, "speaking"_L1,  "presentation"_L1, "rostrum"_L1}};
constexpr WordList guestCues{{"attended"_L1,    "attends"_L1,    "guests"_L1,      "guest"_L1,        "opened"_L1,
                              "inaugurated"_L1, "came"_L1,       "joined"_L1,      "visited"_L1,      "toured"_L1,
                              "inaugurates"_L1, "judges"_L1,     "performed"_L1,   "performances"_L1, "performs"_L1,
                              "headlined"_L1,   "headliners"_L1, "accompanied"_L1, "dignitaries"_L1,  "attending"_L1,
                              "attendees"_L1}};
constexpr WordList actCues{{"questioned"_L1, "presence"_L1, "graced"_L1, "graces"_L1, "introduced"_L1, "shared"_L1,
                            "demonstrated"_L1, "presented"_L1, "accompanying"_L1, "participated"_L1, "welcomed"_L1,
                            "hosting"_L1, "performing"_L1, "unveiled"_L1, "competed"_L1, "workshop"_L1,
                            "workshops"_L1}};
constexpr WordList doingCues{{"took"_L1, "gave"_L1, "read"_L1, "led"_L1, "leads"_L1, "sat"_L1}}; // over, part, the, out
constexpr WordList announcing{{"announced"_L1}}; // the end, the winners
constexpr WordTrigger personCues(keynoteCues, talkCues, linkCues, moderatorCues, laureateCues, chairCues, speechCues,
                                 guestCues, actCues, doingCues, announcing);

bool announcesPart(const TokenizedText &text, int verb)
{
    for (int i = verb + 1; i < verb + 4; ++i) {
        if (text.isAny(i, {"end"_L1, "opening"_L1, "close"_L1, "closing"_L1, "winner"_L1, "winners"_L1}))
            return true;
    }
    return false;
}

std::optional<PersonRole> cueAt(const TokenizedText &text, int i)
{
    if (!text.mayBe(i, personCues) && !text.has(i, WordClass::ReportVerb))
        return std::nullopt;
    if (text.isAny(i, keynoteCues))
        return PersonRole::Keynote;
    if (text.isAny(i, talkCues) && text.is(i - 1, "in"_L1) && text.is(i + 1, "with"_L1))
        return PersonRole::Speaker;
    if (text.isAny(i, linkCues) && text.isAny(i - 1, {"video"_L1, "satellite"_L1}))
        return PersonRole::Speaker;
    if (text.isAny(i, moderatorCues))
        return PersonRole::Moderator;
    if (text.isAny(i, laureateCues) && !text.is(i + 1, "over"_L1))
        return PersonRole::Laureate;
    if (text.isAny(i, chairCues) || (text.isAny(i, announcing) && announcesPart(text, i)))
        return PersonRole::Host;
    if (text.isAny(i, speechCues))
        return PersonRole::Speaker;
    if (text.isAny(i, guestCues) || text.isAny(i, actCues)
        || (text.isAny(i, doingCues)
            && text.isAny(
                i + 1, {"over"_L1, "part"_L1, "the"_L1, "a"_L1, "an"_L1, "by"_L1, "out"_L1, "through"_L1, "down"_L1})))
        return PersonRole::Guest;
    if (text.has(i, WordClass::ReportVerb) && text.is(i, CaseShape::Lower))
        return PersonRole::Quoted;
    return std::nullopt;
}

constexpr WordList attended{{"attended"_L1, "accompanied"_L1, "joined"_L1, "graced"_L1}};
constexpr WordList listedSpeakers{
    {"speakers"_L1, "panelists"_L1, "panellists"_L1, "lecturers"_L1, "keynotes"_L1, "presenters"_L1, "names"_L1}};
constexpr WordList listedGuests{{"guests"_L1, "judges"_L1, "dignitaries"_L1, "attendees"_L1, "performers"_L1,
                                 "participants"_L1, "headliners"_L1, "jurors"_L1}};
constexpr WordList listedWinners{{"winners"_L1, "laureates"_L1, "prizewinners"_L1}};
constexpr WordTrigger listWords(attended, listedSpeakers, listedGuests, listedWinners);

// The people whom a sentence lists: "Speakers included A; B; and C", "The opening was attended by A, ...".
std::optional<PersonRole> listCueAt(const TokenizedText &text, int i)
{
    if (!text.mayBe(i, listWords))
        return std::nullopt;
    const bool attendedBy = text.isAny(i, attended) && text.is(i + 1, "by"_L1);
    const bool spoke = text.isAny(i, listedSpeakers);
    const bool guests = attendedBy || text.isAny(i, listedGuests);
    const bool won = text.isAny(i, listedWinners);
    if ((!spoke && !guests && !won) || (text.is(i, "names"_L1) && !text.is(i + 1, ":"_L1)))
        return std::nullopt;
    bool introduces = attendedBy;
    for (int j = i + 1; j < i + 5 && text.inRange(j) && text.sameSentence(i, j); ++j) {
        introduces |= text.isAny(j, {"included"_L1, "include"_L1, "includes"_L1, "including"_L1, "are"_L1, "were"_L1,
                                     ":"_L1, "like"_L1, "such"_L1})
                      || (text.isAny(j, {"will"_L1, "would"_L1}) && text.isAny(j + 1, {"be"_L1, "include"_L1}));
    }
    if (!introduces)
        return std::nullopt;
    if (spoke)
        return text.is(i - 1, "keynote"_L1) || text.is(i, "keynotes"_L1) ? PersonRole::Keynote : PersonRole::Speaker;
    return won ? PersonRole::Laureate : PersonRole::Guest;
}

struct ListCue
{
    int token = -1;
    std::optional<PersonRole> role;
};

// The first list cue of each sentence; a list below "...:" keeps that of the sentence above it.
std::vector<ListCue> listCues(const TokenizedText &text)
{
    std::vector<ListCue> cues(text.sentences.size());
    for (int i = 0; i < text.count(); ++i) {
        ListCue &cue = cues[size_t(text.at(i).sentence)];
        if (cue.token >= 0 || !text.sentenceOf(i).isBody())
            continue;
        if (const auto role = listCueAt(text, i))
            cue = {i, role};
    }
    for (size_t i = 1; i < cues.size(); ++i) {
        const TokenRange above = text.sentences[i - 1].tokens;
        const bool goesOn = text.sentences[i].kind == Sentence::Kind::ListItem
                            && (text.sentences[i - 1].kind == Sentence::Kind::ListItem
                                || (!above.isEmpty() && text.is(above.last - 1, ":"_L1)));
        if (goesOn && cues[i].token < 0 && cues[i - 1].token >= 0)
            cues[i] = {text.sentences[i].tokens.first, cues[i - 1].role};
    }
    return cues;
}

// "said at the opening ceremony", "told the forum": whoever is quoted so has spoken there
bool saysThere(const TokenizedText &text, int verb)
{
    for (int i = verb + 1; i < verb + 14 && text.inRange(i) && text.sameSentence(verb, i); ++i) {
        const bool told = i <= verb + 2 && text.is(verb, "told"_L1) && text.is(i - 1, "the"_L1) && isEventNoun(text, i);
        const bool there = text.isAny(i, {"ceremony"_L1, "opening"_L1, "closing"_L1})
                           && (text.is(i - 1, "the"_L1) || text.is(i - 2, "the"_L1) || text.is(i - 3, "the"_L1)
                               || text.has(i - 2, WordClass::Possessive));
        if (told || (there && !text.isAny(i + 1, {"day"_L1, "of"_L1})))
            return true;
        if (text.isAny(i, {"press"_L1, "news"_L1, "that"_L1}))
            return false;
    }
    return false;
}

std::optional<PersonRole> roleOf(const TokenizedText &text, const NameTable &names, size_t index,
                                 const std::vector<ListCue> &lists)
{
    const NameMention &mention = names.mentions[index];
    const TokenRange sentence = text.sentenceOf(mention.tokens.first).tokens;
    std::optional<PersonRole> role;
    const auto take = [&](int token) {
        auto cue = cueAt(text, token);
        if (cue == PersonRole::Quoted && saysThere(text, token))
            cue = PersonRole::Speaker;
        if (cue && (!role || roleRank(*cue) > roleRank(*role)))
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
    const ListCue &list = lists[size_t(text.at(mention.tokens.first).sentence)];
    if (list.token >= 0 && list.token < mention.tokens.first && (!role || roleRank(*list.role) > roleRank(*role)))
        role = list.role;
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
    const std::vector<ListCue> lists = listCues(text);
    for (size_t i = 0; i < names.mentions.size(); ++i) {
        const NameMention &mention = names.mentions[i];
        if (mention.kind != NameKind::Person || mention.entity < 0 || !isBodyMention(text, mention))
            continue;
        const auto role = roleOf(text, names, i, lists);
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

} // namespace eventarium
