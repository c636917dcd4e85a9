// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/organizercues.h"

#include "extract/companycues.h"
#include "extract/eventcues.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr WordList organizerNouns{
    {"organiser"_L1,  "organizer"_L1,     "organisers"_L1,    "organizers"_L1,  "host"_L1,         "hosts"_L1,
     "sponsors"_L1,   "co-organisers"_L1, "co-organizers"_L1, "co-hosts"_L1,    "co-organizer"_L1, "co-organiser"_L1,
     "co-host"_L1,    "sponsor"_L1,       "cosponsors"_L1,    "co-sponsors"_L1, "partners"_L1,     "partner"_L1,
     "supporters"_L1, "cosponsor"_L1,     "co-sponsor"_L1,    "convenors"_L1,   "conveners"_L1}};
// "under the auspices of", "with support from", "in partnership with", ...
constexpr WordList patronage{{"auspices"_L1, "guidance"_L1, "patronage"_L1, "aegis"_L1}};
constexpr WordList support{{"support"_L1, "sponsorship"_L1, "backing"_L1, "funding"_L1}};
constexpr WordList cooperation{
    {"cooperation"_L1, "co-operation"_L1, "partnership"_L1, "collaboration"_L1, "conjunction"_L1, "association"_L1}};
constexpr WordList otherOpenings{{"presided"_L1, "effort"_L1, "initiative"_L1}};
constexpr WordTrigger prepositions(patronage, support, cooperation, otherOpenings);

constexpr int longestGap = 14; // tokens between a verb and its "by"
constexpr int longestApposition = 24;

bool isDash(const TokenizedText &text, int token)
{
    const QStringView word = text.inRange(token) ? text.textOf(token) : QStringView();
    return word == u"\u2013" || word == u"\u2014" || word == u"--" || (word == u"-" && text.at(token).spaceBefore);
}

bool isPartNoun(const TokenizedText &text, int token)
{
    return text.isAny(token,
                      {"dinner"_L1,    "reception"_L1, "survey"_L1,    "report"_L1,     "study"_L1,     "award"_L1,
                       "panel"_L1,     "party"_L1,     "team"_L1,      "delegation"_L1, "project"_L1,   "projects"_L1,
                       "companies"_L1, "session"_L1,   "sessions"_L1,  "pavilion"_L1,   "breakfast"_L1, "lunch"_L1,
                       "trip"_L1,      "teams"_L1,     "excursion"_L1, "stand"_L1,      "booth"_L1,     "trial"_L1});
}

// "today", "in May", "at the town hall": goes between a verb and its "by"
bool fillsGap(const TokenizedText &text, int token)
{
    const WordClasses classes = text.at(token).classes;
    return text.is(token, TokenKind::Number) || text.isCapitalized(token)
           || classes.hasAny({WordClass::TimeUnit, WordClass::Month, WordClass::Weekday, WordClass::DayPart,
                              WordClass::Ordinal, WordClass::Cardinal, WordClass::VenueHead, WordClass::OrganizerVerb})
           || text.isAny(token, {"jointly"_L1,   "online"_L1, "together"_L1,  "again"_L1,    "and"_L1,    "annually"_L1,
                                 "each"_L1,      "every"_L1,  "virtually"_L1, "in"_L1,       "at"_L1,     "on"_L1,
                                 "from"_L1,      "to"_L1,     "the"_L1,       "this"_L1,     "these"_L1,  "last"_L1,
                                 "yesterday"_L1, "today"_L1,  "locally"_L1,   "entirely"_L1, "kindly"_L1, "-"_L1,
                                 "behalf"_L1,    "their"_L1,  "its"_L1,       "time"_L1});
}

} // namespace

OrganizerRole organizerRoleOf(const TokenizedText &text, int token)
{
    const QStringView word = text.textOf(token);
    const bool hyphened = word.startsWith(u"co-", Qt::CaseInsensitive);
    const bool closed = word.startsWith(u"cosponsor", Qt::CaseInsensitive)
                        || word.startsWith(u"cohost", Qt::CaseInsensitive)
                        || word.startsWith(u"coorgan", Qt::CaseInsensitive);
    const bool co = hyphened || closed || word.startsWith(u"joint", Qt::CaseInsensitive);
    const QStringView stem = hyphened ? word.sliced(3) : closed ? word.sliced(2) : word;
    if (stem.startsWith(u"host", Qt::CaseInsensitive))
        return co ? OrganizerRole::CoHost : OrganizerRole::Host;
    if (stem.startsWith(u"sponsor", Qt::CaseInsensitive) || stem.startsWith(u"fund", Qt::CaseInsensitive))
        return OrganizerRole::Sponsor;
    if (stem.startsWith(u"support", Qt::CaseInsensitive) || stem.startsWith(u"back", Qt::CaseInsensitive)
        || stem.startsWith(u"partner", Qt::CaseInsensitive) || stem.startsWith(u"possible", Qt::CaseInsensitive))
        return OrganizerRole::Supporter;
    if (stem.startsWith(u"undert", Qt::CaseInsensitive))
        return OrganizerRole::Undertaker;
    return co ? OrganizerRole::CoOrganizer : OrganizerRole::Organizer;
}

bool isLooseOrganizerVerb(const TokenizedText &text, int verb)
{
    return text.isAny(verb,
                      {"presented"_L1,    "led"_L1,         "supported"_L1,   "launched"_L1,     "run"_L1,
                       "managed"_L1,      "produced"_L1,    "initiated"_L1,   "arranged"_L1,     "staged"_L1,
                       "ran"_L1,          "runs"_L1,        "manages"_L1,     "produces"_L1,     "presents"_L1,
                       "supports"_L1,     "leads"_L1,       "launches"_L1,    "owns"_L1,         "holds"_L1,
                       "held"_L1,         "funded"_L1,      "delivered"_L1,   "backed"_L1,       "powered"_L1,
                       "curated"_L1,      "coordinated"_L1, "facilitated"_L1, "co-ordinated"_L1, "possible"_L1,
                       "hold"_L1,         "launch"_L1,      "present"_L1,     "stage"_L1,        "commemorated"_L1,
                       "commemorates"_L1, "celebrated"_L1,  "celebrates"_L1,  "conducted"_L1,    "conducts"_L1});
}

bool isOrganizerNoun(const TokenizedText &text, int token)
{
    if (!text.isAny(token, organizerNouns))
        return false;
    const bool label = text.is(token + 1, ":"_L1) || (text.is(token + 1, "by"_L1) && text.is(token + 2, ":"_L1));
    return text.is(token, CaseShape::Lower) || label || text.sentenceOf(token).tokens.first == token;
}

int listBehindNoun(const TokenizedText &text, int noun)
{
    int at = noun + 1;
    for (; at < noun + 12 && text.inRange(at) && text.sameSentence(noun, at); ++at) {
        if (at == noun + 1 && text.is(at, "from"_L1) && text.textOf(noun).endsWith(u's'))
            return at + 1; // "sponsors from A to B"
        if (text.isAny(at, {":"_L1, "include"_L1, "included"_L1, "includes"_L1, "including"_L1, "are"_L1, "were"_L1})
            || isDash(text, at))
            return text.is(at + 1, ":"_L1) ? at + 2 : at + 1;
        if ((text.is(at, "such"_L1) && text.is(at + 1, "as"_L1))
            || (text.is(at, "in"_L1) && text.is(at + 1, "particular"_L1)))
            return at + 2;
        if (!text.is(at, CaseShape::Lower) && !text.is(at, ","_L1) && !text.has(at, WordClass::EventHead))
            return -1;
    }
    return -1;
}

int byBehind(const TokenizedText &text, int verb)
{
    for (int i = verb + 1; i <= verb + longestGap && text.inRange(i) && text.sameSentence(verb, i); ++i) {
        if (text.is(i, "by"_L1))
            return text.is(i + 1, ":"_L1) ? i + 1 : i;
        if (!fillsGap(text, i))
            return -1;
    }
    return -1;
}

int listBehindPreposition(const TokenizedText &text, int i, OrganizerRole &role)
{
    if (!text.mayBe(i, prepositions))
        return -1;
    role = OrganizerRole::Supporter;
    if (text.isAny(i, patronage) && text.is(i + 1, "of"_L1))
        return text.is(i, "guidance"_L1) && text.is(text.is(i + 2, "the"_L1) ? i + 3 : i + 2, CaseShape::Lower) ? -1
                                                                                                                : i + 2;
    if (text.isAny(i, support) && text.isAny(i + 1, {"from"_L1, "of"_L1, "by"_L1})
        && (text.is(i - 1, "with"_L1) || text.is(i - 2, "with"_L1) || text.is(i - 3, "with"_L1)))
        return i + 2;
    if (text.isAny(i, support) && text.is(i + 1, "of"_L1) && text.is(i - 1, "the"_L1)
        && text.isAny(i - 2, {"enjoys"_L1, "enjoyed"_L1, "has"_L1, "had"_L1, "received"_L1, "receives"_L1}))
        return i + 2;
    if (text.is(i, "presided"_L1) && text.is(i + 1, "over"_L1) && text.is(i + 2, "by"_L1)) {
        role = OrganizerRole::Host;
        return i + 3;
    }
    if (text.isAny(i, cooperation)) {
        role = OrganizerRole::CoOrganizer;
        const bool working = text.is(i - 1, "in"_L1)
                             && text.isAny(i - 2, {"working"_L1, "worked"_L1, "works"_L1, "developed"_L1, "built"_L1});
        if (text.is(i + 1, "with"_L1) && text.is(i - 1, CaseShape::Lower) && !working
            && !text.isAny(i - 1, {"a"_L1, "our"_L1, "their"_L1, "closer"_L1, "this"_L1, "its"_L1}))
            return i + 2;
        if (text.is(i + 1, "between"_L1) && text.isAny(i - 1, {"a"_L1, "in"_L1, "the"_L1}))
            return i + 2;
        if (text.is(i + 1, "from"_L1) && text.is(i - 1, "with"_L1))
            return i + 2;
    }
    if (text.is(i, "effort"_L1) && text.isAny(i + 1, {"between"_L1, "of"_L1, "by"_L1}) && text.is(i - 1, "joint"_L1)) {
        role = OrganizerRole::CoOrganizer;
        return i + 2;
    }
    if (text.is(i, "initiative"_L1) && text.is(i + 1, "of"_L1)
        && (text.isAny(i - 1, {"an"_L1, "the"_L1, "flagship"_L1, "joint"_L1}) || text.is(i - 2, "an"_L1))) {
        role = OrganizerRole::Organizer;
        return i + 2;
    }
    return -1;
}

int partnersBehind(const TokenizedText &text, int verb)
{
    if (!text.is(verb, CaseShape::Lower))
        return -1;
    if (text.isAny(verb, {"partner"_L1, "partners"_L1, "partnered"_L1, "partnering"_L1, "collaborates"_L1,
                          "collaborated"_L1, "collaborating"_L1, "cooperated"_L1}))
        return text.is(verb + 1, "with"_L1) ? verb + 2 : -1;
    if (text.isAny(verb, {"team"_L1, "teams"_L1, "teamed"_L1, "teaming"_L1}))
        return text.is(verb + 1, "up"_L1) && text.is(verb + 2, "with"_L1) ? verb + 3 : -1;
    if (text.isAny(verb, {"join"_L1, "joins"_L1, "joined"_L1, "joining"_L1}))
        return text.isAny(verb + 1, {"forces"_L1, "hands"_L1}) && text.is(verb + 2, "with"_L1) ? verb + 3 : -1;
    return -1;
}

int listOfThoseWho(const TokenizedText &text, int verb)
{
    if (!text.isAny(verb - 1, {"who"_L1, "that"_L1, "which"_L1})
        || !(isCompanyNoun(text, verb - 2) || text.isAny(verb - 2, {"those"_L1, "companies"_L1, "people"_L1})))
        return -1;
    for (int i = verb + 1; i < verb + 7 && text.inRange(i) && text.sameSentence(verb, i); ++i) {
        if (isDash(text, i) || text.is(i, ":"_L1))
            return i + 1;
        if (!text.is(i, TokenKind::Word))
            return -1;
    }
    return -1;
}

bool organizesPart(const TokenizedText &text, int verb)
{
    for (int i = verb - 1; i > verb - 8 && text.inRange(i) && text.sameSentence(i, verb); --i) {
        if (isPartNoun(text, i) && !isEventNoun(text, i))
            return true;
        if (isEventNoun(text, i) || (text.is(i, ","_L1) && i < verb - 1)
            || text.isAny(i, {"is"_L1, "was"_L1, "are"_L1, "were"_L1, "been"_L1, "be"_L1, "which"_L1, "and"_L1}))
            return text.isAny(i, {"is"_L1, "was"_L1, "are"_L1, "were"_L1}) && isPartNoun(text, i - 1);
    }
    return false;
}

std::optional<OrganizerRole> roleThankedFor(const TokenizedText &text, int preposition)
{
    bool sponsors = false;
    for (int i = preposition + 2; i < preposition + 5 && text.is(preposition + 1, "being"_L1); ++i)
        sponsors |= text.isAny(i, {"sponsor"_L1, "sponsors"_L1, "partners"_L1, "hosts"_L1, "host"_L1});
    if (!sponsors
        && !text.isAny(preposition + 1, {"sponsoring"_L1, "hosting"_L1, "organising"_L1, "organizing"_L1,
                                         "supporting"_L1, "co-hosting"_L1, "funding"_L1}))
        return std::nullopt;
    for (int i = preposition - 1; i > preposition - 60 && i >= 0 && text.sameSentence(i, preposition); --i) {
        if (text.isAny(i, {"thanks"_L1, "thank"_L1, "grateful"_L1, "thanked"_L1, "gratitude"_L1}))
            return sponsors ? OrganizerRole::Sponsor : organizerRoleOf(text, preposition + 1);
    }
    return std::nullopt;
}

bool sharesWorkWithPeople(const TokenizedText &text, int verb)
{
    return text.isAny(verb, {"led"_L1, "leads"_L1, "presented"_L1, "curated"_L1, "presents"_L1, "conducted"_L1,
                             "facilitated"_L1, "ran"_L1});
}

bool opensOrganizers(const TokenizedText &text, int start, int name)
{
    if (text.is(start, ","_L1) && text.isAny(start + 1, {"among"_L1, "amongst"_L1}) && text.is(start + 3, ","_L1))
        start += 4; // "sponsored by, among others, A"
    if (name - start > 7)
        return false;
    for (int i = start; i < name; ++i) {
        if (i > start && text.is(i, ","_L1) && (i + 1 == name || (i + 2 == name && text.is(i + 1, "the"_L1))))
            continue; // "belongs to five bodies, A, B and C"
        if (!text.is(i, CaseShape::Lower) && !text.is(i, "["_L1) && !text.has(i, WordClass::Nationality))
            return false;
        if (text.isAny(i, {"at"_L1, "in"_L1, "for"_L1, "who"_L1, "which"_L1, "that"_L1, "on"_L1, "to"_L1, "with"_L1,
                           "and"_L1}))
            return false;
    }
    return true;
}

bool linksOrganizers(const TokenizedText &text, int from, int to)
{
    if (to - from > 14 || to <= from)
        return false;
    int words = 0;
    for (int i = from; i < to; ++i) {
        if (text.is(i, "("_L1)) {
            int close = i + 1;
            while (close < to && close - i < 9 && !text.is(close, ")"_L1))
                ++close;
            if (!text.is(close, ")"_L1) || close + 1 > to)
                return false;
            i = close;
            continue;
        }
        if (i == from && text.is(i, "in"_L1) && text.has(i + 1, WordClass::PlaceName)) {
            ++i; // "the Embassy in Hanoi"
            continue;
        }
        if (++words > 6)
            return false;
        if (i > from && isCompanyNoun(text, i))
            continue; // "A, the charity B and the bank C"
        if (i > from && i + 1 < to && text.is(i - 1, ","_L1) && text.is(i + 1, ","_L1) && text.is(i, TokenKind::Word)
            && !text.has(i, WordClass::FunctionWord))
            continue; // "A, 3days, B": a name that does not look like one
        if (!text.isAny(i, {","_L1,
                            ";"_L1,
                            "and"_L1,
                            "the"_L1,
                            "&"_L1,
                            "as"_L1,
                            "well"_L1,
                            "together"_L1,
                            "with"_L1,
                            "by"_L1,
                            "jointly"_L1,
                            "also"_L1,
                            "both"_L1,
                            "along"_L1,
                            "alongside"_L1,
                            "in"_L1,
                            "partnership"_L1,
                            "cooperation"_L1,
                            "collaboration"_L1,
                            "association"_L1,
                            "conjunction"_L1,
                            "or"_L1,
                            "/"_L1,
                            "to"_L1}))
            return false;
    }
    return true;
}

int subjectEndBefore(const TokenizedText &text, int verb)
{
    int before = verb - 1;
    while (verb - before < 9
           && text.isAny(before,
                         {"jointly"_L1,  "also"_L1,    "which"_L1,      "that"_L1,         ","_L1,       "will"_L1,
                          "has"_L1,      "have"_L1,    "together"_L1,   "and"_L1,          "owns"_L1,    "annually"_L1,
                          "again"_L1,    "itself"_L1,  "who"_L1,        "is"_L1,           "are"_L1,     "to"_L1,
                          "going"_L1,    "was"_L1,     "were"_L1,       "proud"_L1,        "pleased"_L1, "delighted"_L1,
                          "excited"_L1,  "set"_L1,     "recently"_L1,   "successfully"_L1, "today"_L1,   "proudly"_L1,
                          "be"_L1,       "been"_L1,    "once"_L1,       "officially"_L1,   "plans"_L1,   "had"_L1,
                          "then"_L1,     "kindly"_L1,  "generously"_L1, "yesterday"_L1,    "now"_L1,     "happy"_L1,
                          "decided"_L1,  "agreed"_L1,  "offered"_L1,    "volunteered"_L1,  "helped"_L1,  "thrilled"_L1,
                          "honoured"_L1, "honored"_L1, "teamed"_L1,     "chosen"_L1,       "invited"_L1, "scheduled"_L1,
                          "first"_L1}))
        --before;
    if (text.is(before, ")"_L1) && text.is(before - 2, "("_L1))
        before -= 3;
    if (!text.is(before + 1, ","_L1) || before < 0)
        return before;
    // "X, the association of the trade, hosted", "X, in cooperation with Y, hosted"
    for (int i = before; i > verb - longestApposition && i > 0 && text.sameSentence(i, verb); --i) {
        if (text.is(i, ","_L1)
            && text.isAny(i + 1, {"a"_L1, "an"_L1, "the"_L1, "which"_L1, "who"_L1, "in"_L1, "together"_L1, "with"_L1,
                                  "along"_L1, "one"_L1}))
            return text.is(i - 1, ")"_L1) && text.is(i - 3, "("_L1) ? i - 4 : i - 1;
    }
    return before;
}

} // namespace eventarium
