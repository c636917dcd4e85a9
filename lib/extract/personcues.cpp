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

} // namespace eventarium
