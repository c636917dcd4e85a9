// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/persons.h"

#include "extract/companycues.h"
#include "extract/namecues.h"
#include "extract/personcues.h"
#include "extract/titles.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

bool looksLikePerson(const TokenizedText &text, TokenRange tokens)
{
    int words = 0;
    for (int i = tokens.first; i < tokens.last; ++i) {
        const Token &token = text.at(i);
        if (i > tokens.first && i <= tokens.first + 3 && isNickname(text, tokens.first + 1))
            continue;
        if (token.kind != TokenKind::Word
            || token.classes.hasAny({WordClass::Possessive, WordClass::EventHead, WordClass::CompanySuffix})) // "&" too
            return false;
        const QStringView word = text.textOf(i);
        for (const QChar c : word) {
            if (c.isDigit() || c == u'/' || c == u'&')
                return false;
        }
        if (token.shape == CaseShape::Upper && word.size() > 4 && !word.contains(u'.'))
            return false;
        words += token.shape != CaseShape::Lower;
    }
    return words >= 1 && words <= 6 && tokens.size() <= 9;
}

bool isInitial(QStringView word)
{
    return word.size() <= 2 && word.front().isUpper() && (word.size() == 1 || word.back() == u'.');
}

int shapePoints(const TokenizedText &text, TokenRange tokens)
{
    const int first = tokens.first;
    int points = 0;
    if (text.has(first, WordClass::GivenName))
        points += 2;
    else if (text.has(first, WordClass::Surname) && tokens.size() <= 3)
        points += 2;
    else if ((isInitial(text.textOf(first)) && (text.textOf(first).size() > 1 || tokens.size() > 2))
             || (tokens.size() > 2 && isInitial(text.textOf(first + 1))))
        points += 2;
    for (int i = first; i < tokens.last; ++i) {
        const WordClasses classes = text.at(i).classes;
        if (i > first && text.is(i, CaseShape::Lower) && classes.has(WordClass::NameParticle))
            points += 1;
        if (i > first
            && classes.hasAny({WordClass::OrganizationHead, WordClass::VenueHead, WordClass::OrganizationFront}))
            points -= 2;
        if (text.is(i, CaseShape::Upper) && !text.textOf(i).contains(u'.'))
            points -= 1;
        if (classes.has(WordClass::TopicName))
            points -= 1;
    }
    const Token &last = text.at(tokens.last - 1);
    const bool country = (last.classes.has(WordClass::PlaceName) && last.value >= 2)
                         || last.classes.has(WordClass::Nationality);
    if (tokens.size() > 1 && country && !text.has(first, WordClass::GivenName))
        points -= 3; // "Sport Australia", "Pan African"
    if (tokens.size() > 1 && text.isAny(tokens.last - 1, {"Solutions"_L1, "Services"_L1}))
        points -= 3;
    if (tokens.size() > 2 && last.classes.has(WordClass::PlaceName) && !text.has(first, WordClass::GivenName))
        points -= 2; // "Volunteers Help Riga"
    return points;
}

// Two or three words in mixed case, none of them a part of what bodies and events are called
bool isPlainName(const TokenizedText &text, TokenRange tokens)
{
    if (tokens.size() < 2 || tokens.size() > 3)
        return false;
    for (int i = tokens.first; i < tokens.last; ++i) {
        if (!text.is(i, CaseShape::Capitalized)
            || text.at(i).classes.hasAny({WordClass::OrganizationHead, WordClass::OrganizationFront,
                                          WordClass::VenueHead, WordClass::EventHead, WordClass::CommonWord,
                                          WordClass::TopicName, WordClass::Nationality, WordClass::OrganizationName})
            || (text.has(i, WordClass::PlaceName) && !text.has(tokens.first, WordClass::GivenName)))
            return false;
    }
    return true;
}

// "NAME |the CEO and founder of"
bool leaderFollows(const TokenizedText &text, int behind)
{
    const TokenRange title = text.is(behind, "the"_L1) ? titleAt(text, behind + 1) : TokenRange{};
    return !title.isEmpty() && title.size() <= 4 && leadsCompany(text, title.last - 1);
}

// "delivered by NAME", "NAME, who", "NAME's talk"
bool actsAsPerson(const TokenizedText &text, TokenRange name)
{
    const bool agent = text.is(name.first - 1, "by"_L1)
                       && text.isAny(name.first - 2, {"delivered"_L1, "given"_L1, "moderated"_L1, "chaired"_L1,
                                                      "opened"_L1, "performed"_L1, "lectured"_L1, "written"_L1});
    return agent || (text.is(name.last, ","_L1) && text.is(name.last + 1, "who"_L1))
           || (text.has(name.last, WordClass::Possessive)
               && text.isAny(name.last + 1, {"talk"_L1, "keynote"_L1, "lecture"_L1, "speech"_L1}));
}

} // namespace

int personEvidence(const TokenizedText &text, const NameShapes &shapes, const NameMention &mention)
{
    const TokenRange tokens = mention.tokens;
    if (!looksLikePerson(text, tokens) || isCredit(text, tokens))
        return -3;
    const int before = tokens.first - 1;
    int points = tokens.size() > 1 ? shapePoints(text, tokens) : 0;
    if (honorificBefore(text, tokens.first))
        points += 4;
    const TokenRange title = titleBefore(text, tokens.first);
    if (!title.isEmpty())
        points += tokens.size() > 1 ? 3 : 1;
    if (tokens.size() == 1)
        return points;
    if (const int start = appositionStart(text, tokens.last); start >= 0) {
        const TokenRange apposition = titleAt(text, start);
        if (!apposition.isEmpty())
            points += isPlainName(text, tokens) ? 3 : 2;
        else if (text.has(start + 1, WordClass::Possessive) && !titleAt(text, start + 2).isEmpty())
            points += 2;
        else if (text.has(start + 2, WordClass::Possessive) && !titleAt(text, start + 3).isEmpty())
            points += 2;
    }
    if (const TokenRange office = text.is(before, ","_L1) ? titleBefore(text, before) : TokenRange{};
        !office.isEmpty() && text.has(before - 1, WordClass::PersonTitle) && !text.is(office.first - 1, ","_L1))
        points += 2; // "the administrator, NAME,"
    if (isPlainName(text, tokens)
        && (leaderFollows(text, tokens.last) || (text.is(tokens.last, "who"_L1) && !text.is(before, "the"_L1))))
        points += 2; // "NAME the founder of", "NAME who is"
    if (isPlainName(text, tokens))
        points += signsBesidePerson(text, tokens);
    if (affiliationFollows(text, tokens.last) && tokens.size() <= 3)
        points += 2;
    if (originFollows(text, tokens.last) && tokens.size() <= 3)
        points += 3;
    if (ageFollows(text, tokens.last))
        points += 3;
    if (tokens.size() <= 3 && actsAsPerson(text, tokens))
        points += 2;
    if (isPersonVerb(text, tokens.last)
        || (text.is(before, TokenKind::Word) && text.has(before, WordClass::ReportVerb) && !text.isCapitalized(before)))
        points += tokens.size() <= 3 ? 2 : 1;
    if (text.isAny(before, {"the"_L1, "a"_L1, "an"_L1}) && title.isEmpty())
        points -= 4;
    if (text.isAny(before, {"in"_L1, "at"_L1, "near"_L1, "via"_L1}))
        points -= 2;
    if (shapes.isWeak(tokens.first)
        && !text.at(tokens.first).classes.hasAny({WordClass::GivenName, WordClass::Surname}))
        points -= 1;
    if (shapes.isHeadline(tokens.first))
        points -= 2;
    return points;
}

} // namespace eventarium
