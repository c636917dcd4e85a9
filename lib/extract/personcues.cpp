// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/personcues.h"

using namespace Qt::StringLiterals;

namespace eventarium {

bool isPersonVerb(const TokenizedText &text, int token)
{
    return text.has(token, WordClass::ReportVerb) || text.has(token, WordClass::RoleVerb)
           || text.isAny(token, {"said"_L1,   "says"_L1,      "told"_L1,    "spoke"_L1,     "argued"_L1,
                                 "argues"_L1, "called"_L1,    "thinks"_L1,  "believes"_L1,  "hopes"_L1,
                                 "wrote"_L1,  "explained"_L1, "recalls"_L1, "recalled"_L1,  "lectured"_L1,
                                 "talked"_L1, "won"_L1,       "chaired"_L1, "moderated"_L1, "thanked"_L1,
                                 "urged"_L1,  "warned"_L1,    "praised"_L1, "described"_L1, "regards"_L1});
}

bool ageFollows(const TokenizedText &text, int behind)
{
    return text.is(behind, ","_L1) && text.is(behind + 1, TokenKind::Number) && text.at(behind + 1).span.length() == 2
           && (text.is(behind + 2, ","_L1) || text.is(behind + 2, "."_L1));
}

bool originFollows(const TokenizedText &text, int behind)
{
    int at = text.is(behind, ","_L1) ? behind + 1 : behind;
    at = text.is(at, "also"_L1) ? at + 1 : at;
    return text.isAny(at, {"of"_L1, "from"_L1}) && text.has(at + 1, WordClass::PlaceName) && text.at(at + 1).value == 3;
}

bool affiliationFollows(const TokenizedText &text, int behind)
{
    if (!text.is(behind, "("_L1) || text.is(behind + 1, CaseShape::Upper) || !text.isCapitalized(behind + 1)
        || text.at(behind + 1)
               .classes.hasAny({WordClass::PlaceName, WordClass::Month, WordClass::Weekday, WordClass::FunctionWord}))
        return false;
    for (int i = behind + 2; i < behind + 6; ++i) {
        if (text.is(i, ")"_L1))
            return true;
        if (!text.isCapitalized(i))
            return false;
    }
    return false;
}

bool isCredit(const TokenizedText &text, TokenRange tokens)
{
    if (text.is(tokens.first - 1, "("_L1) && text.is(tokens.last, "/"_L1))
        return true;
    for (int i = tokens.first - 1; i > tokens.first - 4 && text.inRange(i); --i) {
        if (text.isAny(i, {"photo"_L1, "photos"_L1, "photograph"_L1, "photographs"_L1, "picture"_L1, "pictures"_L1,
                           "pic"_L1, "image"_L1, "images"_L1, "photography"_L1, "credit"_L1}))
            return text.isAny(i + 1, {":"_L1, "by"_L1, "/"_L1, "courtesy"_L1});
        if (text.isAny(i, {"contact"_L1, "contacts"_L1}))
            return text.is(i + 1, ":"_L1); // the press office's
        if (!text.isAny(i, {":"_L1, "by"_L1, "/"_L1, "of"_L1, "courtesy"_L1}))
            return false;
    }
    return false;
}

namespace {

constexpr WordList roleLabels{{"moderation"_L1, "moderator"_L1, "moderators"_L1, "keynote"_L1,  "chair"_L1,
                               "chairs"_L1,     "host"_L1,      "speaker"_L1,    "speakers"_L1, "panel"_L1,
                               "panellists"_L1, "panelists"_L1, "address"_L1,    "lecture"_L1,  "director"_L1,
                               "conductor"_L1,  "curator"_L1,   "jury"_L1,       "opening"_L1,  "welcome"_L1}};
constexpr WordList agentVerbs{{"emceed"_L1, "led"_L1, "headed"_L1, "directed"_L1, "compered"_L1, "anchored"_L1,
                               "composed"_L1, "sung"_L1, "painted"_L1, "coached"_L1, "played"_L1, "narrated"_L1}};

bool isQuotationMark(const TokenizedText &text, int token)
{
    if (!text.inRange(token) || text.at(token).kind != TokenKind::Punctuation)
        return false;
    const QStringView sign = text.textOf(token);
    return sign == u"\"" || sign == u"\u201d" || sign == u"\u2019";
}

// "Jane Doe of Example |spoke", but not "Gulf of Example"
bool comesFrom(const TokenizedText &text, TokenRange name)
{
    if (!text.is(name.last, "of"_L1)
        || text.isAny(name.last - 1,
                      {"Gulf"_L1,   "Cape"_L1,   "Sea"_L1,     "Bay"_L1,   "Isle"_L1,     "Heart"_L1, "Art"_L1,
                       "Spirit"_L1, "Voices"_L1, "Friends"_L1, "Order"_L1, "Festival"_L1, "Duchy"_L1, "Book"_L1,
                       "Land"_L1,   "Story"_L1,  "Battle"_L1,  "Night"_L1, "Day"_L1,      "Way"_L1}))
        return false;
    const int origin = text.is(name.last + 1, "the"_L1) ? name.last + 2 : name.last + 1;
    return text.isCapitalized(origin) && text.sameSentence(name.first, origin);
}

// "Min-jun": the given name of a Korean behind or before the family name
bool isTwoPartName(QStringView word)
{
    const qsizetype hyphen = word.indexOf(u'-');
    return hyphen > 1 && hyphen < 7 && word.size() - hyphen > 2 && word.size() - hyphen < 8
           && word[hyphen + 1].isLower() && word.indexOf(u'-', hyphen + 1) < 0;
}

} // namespace

int signsBesidePerson(const TokenizedText &text, TokenRange name)
{
    const int before = name.first - 1;
    const int behind = name.last;
    int points = 0;
    if (text.is(behind, ","_L1) && text.is(behind + 1, "who"_L1))
        points += 1;
    if (text.is(before, CaseShape::Lower) && isQuotationMark(text, before - 1))
        points += 2; // '"...," laughed Jane Doe'
    if (text.is(before, ":"_L1) && text.isAny(before - 1, roleLabels))
        points += 3;
    if (text.is(before, "by"_L1) && text.isAny(before - 1, agentVerbs))
        points += 2;
    const bool opens = text.sentenceOf(name.first).tokens.first == name.first;
    if ((opens || text.isAny(before, {","_L1, "and"_L1, "by"_L1, "with"_L1, "between"_L1})
         || text.has(before, WordClass::Weekday))
        && comesFrom(text, name))
        points += opens ? 3 : 2;
    if (text.inRange(behind + 1) && isQuotationMark(text, behind) && text.at(behind).spaceBefore
        && text.is(behind + 1, TokenKind::Number) && !text.at(behind + 1).spaceBefore
        && text.at(behind + 1).span.length() == 2)
        points += 3; // "Jane Doe '24"
    if (name.size() == 2
        && (isTwoPartName(text.textOf(name.last - 1))
            || (isTwoPartName(text.textOf(name.first)) && text.has(name.last - 1, WordClass::Surname))))
        points += 2;
    return points;
}

} // namespace eventarium
