// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/participantcues.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestItems = 60; // items of a list between its head and the one asked for

constexpr WordList stays{{"stay"_L1, "staying"_L1, "stayed"_L1, "stays"_L1}};
constexpr WordList pullsOut{{"pulled"_L1, "pulling"_L1, "pull"_L1, "pulls"_L1, "dropped"_L1, "bowed"_L1}};
constexpr WordList negations{{"not"_L1, "longer"_L1}};
constexpr WordList absences{{"withdrew"_L1, "withdrawn"_L1, "withdraw"_L1, "withdrawing"_L1, "absent"_L1, "boycott"_L1,
                             "boycotted"_L1, "boycotting"_L1, "skipped"_L1, "skipping"_L1, "absentees"_L1}};
constexpr WordList keeps{{"kept"_L1, "keep"_L1, "keeps"_L1, "left"_L1}};
constexpr WordTrigger absenceWords(stays, keeps, pullsOut, negations, absences);

constexpr WordList speechWords{{"keynote"_L1, "keynotes"_L1, "speech"_L1, "speeches"_L1, "speakers"_L1, "speaker"_L1,
                                "spoke"_L1, "talk"_L1, "talks"_L1, "remarks"_L1, "panelists"_L1, "panellists"_L1,
                                "presentations"_L1, "presentation"_L1, "lectures"_L1, "lecturers"_L1, "presenters"_L1,
                                "panel"_L1}};

constexpr WordList takes{{"take"_L1, "took"_L1, "taking"_L1, "takes"_L1}};
constexpr WordList attendanceWords{
    {"attended"_L1,    "attend"_L1,       "attending"_L1,     "attends"_L1,      "represented"_L1, "joined"_L1,
     "joining"_L1,     "participated"_L1, "participating"_L1, "participates"_L1, "participate"_L1, "participation"_L1,
     "sent"_L1,        "welcomed"_L1,     "featured"_L1,      "featuring"_L1,    "features"_L1,    "invited"_L1,
     "accompanied"_L1, "performed"_L1,    "performances"_L1,  "performing"_L1,   "finalists"_L1,   "winners"_L1,
     "attendees"_L1,   "presence"_L1,     "competed"_L1,      "participants"_L1, "delegation"_L1,  "delegations"_L1}};

constexpr WordList guestWords{
    {"representatives"_L1, "representative"_L1, "guests"_L1,     "guest"_L1,      "visitors"_L1,     "delegates"_L1,
     "teams"_L1,           "judges"_L1,         "jury"_L1,       "students"_L1,   "developers"_L1,   "executives"_L1,
     "experts"_L1,         "officials"_L1,      "managers"_L1,   "leaders"_L1,    "ambassadors"_L1,  "researchers"_L1,
     "scientists"_L1,      "members"_L1,        "people"_L1,     "engineers"_L1,  "founders"_L1,     "buyers"_L1,
     "performers"_L1,      "volunteers"_L1,     "staff"_L1,      "colleagues"_L1, "contributors"_L1, "dancers"_L1,
     "artists"_L1,         "bands"_L1,          "maintainers"_L1}};
constexpr WordList amongst{{"among"_L1}};
constexpr WordTrigger introducingWords(guestWords, amongst);

constexpr WordList exhibitWords{
    {"exhibitors"_L1,    "exhibitor"_L1, "exhibited"_L1,  "exhibits"_L1,   "exhibiting"_L1,   "booth"_L1,
     "booths"_L1,        "stand"_L1,     "stands"_L1,     "tent"_L1,       "tents"_L1,        "pavilion"_L1,
     "pavilions"_L1,     "showcased"_L1, "showcasing"_L1, "showcases"_L1,  "showed"_L1,       "shows"_L1,
     "unveiled"_L1,      "unveils"_L1,   "displayed"_L1,  "displays"_L1,   "demonstrated"_L1, "demonstrates"_L1,
     "demonstrating"_L1, "presented"_L1, "debuted"_L1,    "exhibition"_L1, "stalls"_L1,       "stall"_L1}};

constexpr WordList companyWords{{"companies"_L1, "enterprises"_L1, "firms"_L1, "brands"_L1, "giants"_L1,
                                 "manufacturers"_L1, "groups"_L1, "institutions"_L1, "universities"_L1, "startups"_L1,
                                 "start-ups"_L1, "publishers"_L1, "vendors"_L1, "agencies"_L1, "organisations"_L1,
                                 "organizations"_L1, "makers"_L1, "players"_L1, "suppliers"_L1}};

constexpr WordList presentingVerbs{
    {"presents"_L1,   "present"_L1,    "launched"_L1,     "launches"_L1,     "launch"_L1,    "brought"_L1,
     "brings"_L1,     "bring"_L1,      "showcase"_L1,     "show"_L1,         "exhibit"_L1,   "demonstrate"_L1,
     "unveil"_L1,     "introduced"_L1, "introduces"_L1,   "won"_L1,          "wins"_L1,      "attended"_L1,
     "joined"_L1,     "joins"_L1,      "participated"_L1, "participates"_L1, "performed"_L1, "performing"_L1,
     "performs"_L1,   "display"_L1,    "debut"_L1,        "hosting"_L1,      "offered"_L1,   "showing"_L1,
     "presenting"_L1, "sent"_L1,       "contributed"_L1,  "participate"_L1,  "join"_L1,      "attend"_L1,
     "signed"_L1,     "agreed"_L1,     "inked"_L1,        "added"_L1,        "stood"_L1,     "pitched"_L1,
     "came"_L1,       "filled"_L1,     "demonstrated"_L1, "exhibited"_L1,    "competed"_L1,  "staffed"_L1}};

constexpr WordList siteWords{{"hall"_L1, "halls"_L1, "stood"_L1, "venue"_L1, "floor"_L1, "debut"_L1, "came"_L1}};

} // namespace

bool tellsAbsence(const TokenizedText &text, int i)
{
    if (!text.mayBe(i, absenceWords))
        return false;
    if (text.isAny(i, stays))
        return text.isAny(i + 1, {"away"_L1, "home"_L1}) || (text.is(i + 1, "at"_L1) && text.is(i + 2, "home"_L1));
    if (text.isAny(i, keeps)) { // "kept its crew at home", "keeping all of its people home"
        for (int at = i + 1; at < i + 7 && text.inRange(at) && text.sameSentence(i, at); ++at) {
            if (text.is(at, "home"_L1))
                return true;
        }
        return false;
    }
    if (text.isAny(i, pullsOut))
        return text.is(i + 1, "out"_L1);
    if (text.isAny(i, negations))
        return text.isAny(i + 1, {"attend"_L1, "exhibit"_L1, "participate"_L1, "attending"_L1, "exhibiting"_L1})
               || (text.is(i + 1, "take"_L1) && text.is(i + 2, "part"_L1));
    if (text.is(i, "boycott"_L1) && text.is(i - 1, "to"_L1))
        return false; // others were asked to
    return text.isAny(i, absences) && !text.isAny(i + 1, {"its"_L1, "their"_L1}); // "withdrew its sponsorship"
}

bool tellsSpeech(const TokenizedText &text, int i)
{
    return text.isAny(i, speechWords);
}

bool tellsAttendance(const TokenizedText &text, int i)
{
    if (text.isAny(i, takes))
        return text.is(i + 1, "part"_L1);
    return text.isAny(i, attendanceWords);
}

bool introducesGuests(const TokenizedText &text, int i)
{
    if (!text.mayBe(i, introducingWords))
        return false;
    if (text.isAny(i, amongst))
        return text.isAny(i + 1, {"them"_L1, "those"_L1, "others"_L1});
    return text.isAny(i, guestWords)
           && (text.isAny(i + 1, {"from"_L1, "of"_L1, "at"_L1, "including"_L1, "include"_L1, "included"_L1, "such"_L1,
                                  "like"_L1, ":"_L1, "representing"_L1, "were"_L1, "are"_L1})
               || (text.is(i + 1, ","_L1) && text.isAny(i + 2, {"including"_L1, "among"_L1, "such"_L1})));
}

bool tellsExhibit(const TokenizedText &text, int i)
{
    return text.isAny(i, exhibitWords);
}

bool namesCompanies(const TokenizedText &text, int i)
{
    return text.isAny(i, companyWords)
           && (text.isAny(i + 1, {"like"_L1, "including"_L1, "include"_L1, "included"_L1, ":"_L1, "from"_L1})
               || (text.is(i + 1, "such"_L1) && text.is(i + 2, "as"_L1)) || text.is(i + 1, ","_L1));
}

bool tellsSite(const TokenizedText &text, int i)
{
    return text.isAny(i, siteWords);
}

bool tellsPresenting(const TokenizedText &text, int i)
{
    return tellsExhibit(text, i) || text.isAny(i, presentingVerbs);
}

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

} // namespace eventarium
