// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/titles.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestLead = 5; // words of a title before its head

bool isTitle(const TokenizedText &text, int token)
{
    return text.has(token, WordClass::PersonTitle)
           || (text.is(token, "person"_L1) && text.isAny(token - 1, {"responsible"_L1, "contact"_L1}));
}

bool isModifier(const TokenizedText &text, int token)
{
    return text.has(token, WordClass::TitleModifier) && !text.has(token, WordClass::FunctionWord);
}

// "to host", "will head": words that are verbs as well need a sign that they are a title here.
bool isVerbLike(const TokenizedText &text, int token)
{
    if (!text.is(token, CaseShape::Lower)
        || !text.isAny(token, {"host"_L1,      "head"_L1,   "chair"_L1,   "judge"_L1,       "coach"_L1,   "model"_L1,
                               "pilot"_L1,     "deputy"_L1, "fan"_L1,     "champion"_L1,    "chief"_L1,   "general"_L1,
                               "member"_L1,    "leader"_L1, "partner"_L1, "anchor"_L1,      "patron"_L1,  "chairs"_L1,
                               "executive"_L1, "vice"_L1,   "winner"_L1,  "participant"_L1, "visitor"_L1, "broker"_L1}))
        return false;
    const int before = token - 1;
    return !(text.isAny(before, {"the"_L1, "a"_L1, "an"_L1, ","_L1, "its"_L1, "their"_L1, "and"_L1})
             || isModifier(text, before) || isTitle(text, before) || text.has(before, WordClass::Possessive)
             || text.isCapitalized(before));
}

// The head of the office whose name goes on up to the token: "Minister" of "Minister of Industry and Trade |";
// -1 where there is none.
int officeHead(const TokenizedText &text, int token)
{
    for (int i = token - 1; i > token - 14 && i > 0 && text.sameSentence(i, token); --i) {
        if (text.isAny(i, {"of"_L1, "for"_L1, "to"_L1}) && isTitle(text, i - 1))
            return text.has(i - 1, WordClass::PersonTitle) && text.isCapitalized(i - 1) ? i - 1 : -1;
        if (!text.isCapitalized(i) && !text.isAny(i, {"and"_L1, "of"_L1, "for"_L1, "the"_L1, ","_L1, "&"_L1}))
            return -1;
    }
    return -1;
}

// "Deputy Minister of Industry and Trade" right before a name
TokenRange officeAt(const TokenizedText &text, int name)
{
    if (!text.isCapitalized(name - 1))
        return {};
    const int head = officeHead(text, name);
    if (head < 0)
        return {};
    int first = head;
    while (head - first < 4 && first > 0 && text.sameSentence(first - 1, name)
           && (isTitle(text, first - 1) || isModifier(text, first - 1)))
        --first;
    return {first, name};
}

} // namespace

bool officeBefore(const TokenizedText &text, int token)
{
    return officeHead(text, token) >= 0;
}

bool isPortfolio(const TokenizedText &text, int token)
{
    return text.isCapitalized(token)
           && text.isAny(
               token, {"Affairs"_L1,     "Agriculture"_L1, "Business"_L1,       "Commerce"_L1,    "Communications"_L1,
                       "Culture"_L1,     "Defence"_L1,     "Defense"_L1,        "Development"_L1, "Economy"_L1,
                       "Education"_L1,   "Employment"_L1,  "Energy"_L1,         "Environment"_L1, "Finance"_L1,
                       "Fisheries"_L1,   "Forestry"_L1,    "Health"_L1,         "Heritage"_L1,    "Housing"_L1,
                       "Immigration"_L1, "Industry"_L1,    "Infrastructure"_L1, "Information"_L1, "Innovation"_L1,
                       "Interior"_L1,    "Investment"_L1,  "Justice"_L1,        "Labor"_L1,       "Labour"_L1,
                       "Mines"_L1,       "Planning"_L1,    "Resources"_L1,      "Research"_L1,    "Science"_L1,
                       "Security"_L1,    "Services"_L1,    "Sport"_L1,          "Sports"_L1,      "State"_L1,
                       "Technology"_L1,  "Tourism"_L1,     "Trade"_L1,          "Transport"_L1,   "Transportation"_L1,
                       "Treasury"_L1,    "Water"_L1,       "Works"_L1,          "Youth"_L1});
}

bool honorificBefore(const TokenizedText &text, int name)
{
    return text.has(name - 1, WordClass::Honorific) && text.isCapitalized(name - 1)
           && text.sameSentence(name - 1, name);
}

TokenRange titleBefore(const TokenizedText &text, int name)
{
    int last = name;
    while (name - last < 3 && honorificBefore(text, last) && !isTitle(text, last - 1))
        --last;
    if (last > 0 && last < name && text.is(last - 1, ","_L1))
        return {};
    int first = last;
    while (last - first < 8 && first > 0 && text.sameSentence(first - 1, name)) {
        if (isTitle(text, first - 1) || (first < last && isModifier(text, first - 1)))
            --first;
        else if (first < last && text.isAny(first - 1, {"and"_L1, "&"_L1}) && isTitle(text, first - 2))
            first -= 2;
        else
            break;
    }
    if (first == last)
        return last == name ? officeAt(text, name) : TokenRange{};
    if (isVerbLike(text, last - 1))
        return {};
    // "buyer Seren Atay" is one, "the visitor Berlin" is none: the caller knows; a title is never an ordinal alone
    return {first, last};
}

TokenRange titleAt(const TokenizedText &text, int token)
{
    int head = token;
    while (head - token <= longestLead && text.inRange(head) && text.sameSentence(token, head)
           && !isTitle(text, head)) {
        const Token &t = text.at(head);
        const bool word = t.kind == TokenKind::Word
                          && !t.classes.hasAny({WordClass::FunctionWord, WordClass::ReportVerb, WordClass::PastCue});
        if (!word && !(text.is(head, "&"_L1) && head > token))
            return {};
        ++head;
    }
    if (head - token > longestLead || !text.inRange(head) || !text.sameSentence(token, head) || !isTitle(text, head))
        return {};
    int last = head + 1;
    for (int step = 0; step < 8 && text.inRange(last) && text.sameSentence(token, last); ++step) {
        if (isTitle(text, last)) {
            ++last;
        } else if (isModifier(text, last)
                   && (isTitle(text, last + 1) || (isModifier(text, last + 1) && isTitle(text, last + 2)))) {
            ++last;
        } else if (text.isAny(last, {"and"_L1, "&"_L1})
                   && (isTitle(text, last + 1) || (isModifier(text, last + 1) && isTitle(text, last + 2))
                       || (isModifier(text, last + 1) && isModifier(text, last + 2) && isTitle(text, last + 3)))) {
            ++last;
        } else {
            break;
        }
    }
    return {token, last};
}

bool isTitleDash(const TokenizedText &text, int token)
{
    return text.inRange(token) && text.at(token).spaceBefore
           && (text.textOf(token) == u"\u2013" || text.textOf(token) == u"\u2014" || text.is(token, "-"_L1)
               || text.is(token, "--"_L1));
}

int appositionStart(const TokenizedText &text, int behindName)
{
    int at = behindName;
    if (text.is(at, "("_L1)) {
        int close = at + 1;
        while (close - at < 5 && !text.is(close, ")"_L1))
            ++close;
        if (!text.is(close, ")"_L1))
            return -1;
        at = close + 1;
    }
    const bool who = text.is(at, "who"_L1) && text.isAny(at + 1, {"is"_L1, "was"_L1})
                     && text.isAny(at + 2, {"the"_L1, "also"_L1}); // "Jane Doe who is the director"
    if (who)
        return text.inRange(at + 3) && text.sameSentence(at, at + 3) ? at + 3 : -1;
    const bool dash = isTitleDash(text, at);
    if ((!text.is(at, ","_L1) && !dash) || !text.inRange(at + 1) || !text.sameSentence(at - 1, at + 1))
        return -1;
    ++at;
    if (text.isAny(at, {"IAS"_L1, "IPS"_L1, "MP"_L1, "PhD"_L1, "MD"_L1, "OBE"_L1, "CBE"_L1, "MBE"_L1, "QC"_L1, "KC"_L1,
                        "JP"_L1, "FRS"_L1, "MSP"_L1, "MLA"_L1, "CPA"_L1})
        && (text.is(at + 1, ","_L1) || isTitleDash(text, at + 1)))
        at += 2; // "Jane Doe, OBE, chair of"
    if (text.isAny(at, {"who"_L1, "which"_L1}) && text.isAny(at + 1, {"is"_L1, "was"_L1}))
        at += 2;
    while (text.isAny(at, {"a"_L1, "an"_L1, "the"_L1, "its"_L1, "their"_L1, "his"_L1, "her"_L1, "currently"_L1,
                           "also"_L1, "itself"_L1}))
        ++at;
    return text.inRange(at) && text.sameSentence(at, behindName - 1) ? at : -1;
}

} // namespace eventarium
