// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/organizationsigns.h"

#include "extract/companycues.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int itsReach = 6; // tokens behind a verb in which "its" speaks of the verb's subject

constexpr WordList companyVerbs{{"unveiled"_L1, "unveils"_L1, "showcased"_L1, "showcases"_L1, "exhibited"_L1,
                                 "exhibits"_L1, "launched"_L1, "launches"_L1, "debuted"_L1, "showed"_L1,
                                 "demonstrated"_L1, "displayed"_L1, "sponsored"_L1, "sponsors"_L1, "sells"_L1,
                                 "sold"_L1, "manufactures"_L1, "makes"_L1}};
constexpr WordList ownersVerbs{{"brought"_L1,   "brings"_L1,   "put"_L1,      "puts"_L1, "kept"_L1,     "keeps"_L1,
                                "presented"_L1, "presents"_L1, "filled"_L1,   "used"_L1, "uses"_L1,     "introduced"_L1,
                                "released"_L1,  "opened"_L1,   "promoted"_L1, "sent"_L1, "withdrew"_L1, "cancelled"_L1,
                                "moved"_L1,     "closed"_L1,   "expanded"_L1, "met"_L1,  "doubled"_L1,  "reported"_L1,
                                "sells"_L1,     "has"_L1,      "had"_L1}};

bool hasAddressee(const TokenizedText &text, int verb)
{
    for (int i = verb + 1; i < verb + itsReach && text.inRange(i) && text.sameSentence(verb, i); ++i) {
        if (text.is(i, "its"_L1))
            return true;
        if (text.at(i).kind == TokenKind::Punctuation)
            return false;
    }
    return false;
}

// Two plain words may be somebody's name.
bool mayBePerson(const TokenizedText &text, TokenRange name)
{
    return name.size() >= 2 && name.size() <= 3 && text.is(name.first, CaseShape::Capitalized)
           && text.is(name.last - 1, CaseShape::Capitalized);
}

} // namespace

bool actsAsOrganization(const TokenizedText &text, const NameMention &mention)
{
    const TokenRange name = mention.tokens;
    const int verb = name.last;
    const WordClasses classes = text.at(name.first).classes;
    if (name.size() > 4 || !text.is(verb, CaseShape::Lower) || !text.sameSentence(name.first, verb)
        || text.isAny(name.first - 1, {"in"_L1, "the"_L1, "of"_L1, "at"_L1, "a"_L1, "no"_L1, "every"_L1, "each"_L1,
                                       "this"_L1, "any"_L1})
        || classes.hasAny({WordClass::CommonWord, WordClass::FunctionWord, WordClass::GivenName, WordClass::Month,
                           WordClass::Weekday, WordClass::Nationality, WordClass::TopicName, WordClass::EventHead})
        || text.at(name.last - 1).classes.hasAny({WordClass::EventHead, WordClass::VenueHead}))
        return false;
    if (text.isAny(verb, companyVerbs) && !mayBePerson(text, name)
        && (!mention.weak || text.is(name.first, CaseShape::Mixed))
        && !text.at(name.first).classes.hasAny({WordClass::Surname, WordClass::MeasureUnit}))
        return name.size() > 1 || !text.is(name.first, CaseShape::Capitalized) || hasAddressee(text, verb);
    return (text.isAny(verb, companyVerbs) || text.isAny(verb, ownersVerbs)) && hasAddressee(text, verb);
}

bool exhibitBehind(const TokenizedText &text, int behind)
{
    int verb = behind;
    while (verb - behind < 3
           && text.isAny(verb, {"all"_L1, "both"_L1, "also"_L1, "had"_L1, "have"_L1, "will"_L1, "each"_L1}))
        ++verb;
    if (!text.is(verb, CaseShape::Lower))
        return false;
    return text.isAny(verb, companyVerbs)
           || text.isAny(verb, {"filled"_L1, "brought"_L1, "presented"_L1, "exhibit"_L1, "unveil"_L1, "showcase"_L1,
                                "show"_L1, "exhibiting"_L1, "introduced"_L1, "announced"_L1})
           || (text.isAny(verb, {"stayed"_L1, "stay"_L1}) && text.is(verb + 1, "away"_L1))
           || (text.isAny(verb, {"had"_L1, "have"_L1}) && text.isAny(verb + 1, {"booths"_L1, "stands"_L1}));
}

bool introducedAsOrganizations(const TokenizedText &text, int first)
{
    for (int i = first - 1; i > first - 7 && i >= 0 && text.sameSentence(i, first); --i) {
        if (isCompanyNoun(text, i) || text.isAny(i, {"likes"_L1, "founders"_L1, "carriers"_L1}))
            return true;
        if (!text.is(i, TokenKind::Word) && !text.isAny(i, {","_L1, ";"_L1, ":"_L1}))
            return false;
    }
    return false;
}

} // namespace eventarium
