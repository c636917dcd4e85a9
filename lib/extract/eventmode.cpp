// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventmode.h"

#include "extract/eventcues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr WordList onlineWords{{"online"_L1, "virtual"_L1, "virtually"_L1, "remote"_L1, "remotely"_L1, "digital"_L1,
                                "digitally"_L1, "livestream"_L1, "livestreamed"_L1, "zoom"_L1}};
constexpr WordList siteWords{
    {"in-person"_L1, "offline"_L1, "on-site"_L1, "onsite"_L1, "physical"_L1, "physically"_L1, "face-to-face"_L1}};
constexpr WordList placesOfSites{
    {"venue"_L1,   "booths"_L1,     "booth"_L1,       "stalls"_L1,      "auditorium"_L1, "ballroom"_L1,
     "campus"_L1,  "pavilions"_L1,  "grandstand"_L1,  "fairgrounds"_L1, "showground"_L1, "crowds"_L1,
     "halls"_L1,   "seats"_L1,      "doors"_L1,       "lunch"_L1,       "dinner"_L1,     "refreshments"_L1,
     "parking"_L1, "hotel"_L1,      "stage"_L1,       "fairground"_L1,  "travelled"_L1,  "traveled"_L1,
     "flew"_L1,    "restaurant"_L1, "restaurants"_L1, "classrooms"_L1}};
constexpr WordList otherModeWords{{"in"_L1, "on"_L1, "hybrid"_L1, "zoom"_L1, "webex"_L1, "video"_L1}};
constexpr WordList followVerbs{{"watched"_L1, "followed"_L1, "joined"_L1, "attended"_L1, "participated"_L1, "tuned"_L1,
                                "logged"_L1, "listened"_L1, "took"_L1, "watch"_L1, "follow"_L1}};
constexpr WordTrigger modeWords(onlineWords, siteWords, placesOfSites, otherModeWords, followVerbs);
constexpr int followReach = 8; // tokens between "watched" and from where

bool isOnlineWord(const TokenizedText &text, int i)
{
    return text.isAny(i, onlineWords);
}

// "in person" counts as its first word
bool isSiteWord(const TokenizedText &text, int i)
{
    return text.isAny(i, siteWords) || (text.is(i, "in"_L1) && text.is(i + 1, "person"_L1))
           || (text.is(i, "on"_L1) && text.is(i + 1, "site"_L1));
}

// "online and offline", "400 in-person and 100 virtual participants", "virtual participation option": both ways
bool offersBoth(const TokenizedText &text, int i)
{
    const bool online = isOnlineWord(text, i);
    if (online && text.isAny(i + 1, {"participation"_L1, "attendance"_L1, "participants"_L1, "attendees"_L1})
        && text.isAny(i + 2, {"option"_L1, "options"_L1, "possible"_L1, "available"_L1}))
        return true;
    if (!online && !isSiteWord(text, i))
        return false;
    bool linked = false;
    for (int j = i + 1; j < i + 7 && text.inRange(j) && text.sameSentence(i, j); ++j) {
        linked |= text.isAny(j, {"and"_L1, "or"_L1, "plus"_L1, "&"_L1})
                  || (text.is(j, "as"_L1) && text.is(j + 1, "as"_L1));
        if (online ? isSiteWord(text, j) : isOnlineWord(text, j))
            return linked;
        if (text.is(j, ","_L1) || text.isAny(j, {"but"_L1, "back"_L1, "after"_L1}))
            return false;
    }
    return false;
}

// "a further 12,000 followed the sessions via livestream", "another 5,000 watched from home", "a virtual ticket"
bool isFollowed(const TokenizedText &text, int i)
{
    if (text.isAny(i, {"online"_L1, "virtual"_L1, "remote"_L1}))
        return text.isAny(i + 1, {"ticket"_L1, "tickets"_L1, "pass"_L1, "passes"_L1, "attendees"_L1});
    if (!text.isAny(i, followVerbs))
        return false;
    const TokenRange sentence = text.sentenceOf(i).tokens;
    bool many = false;
    for (int j = std::max(sentence.first, i - 12); j < i && !many; ++j)
        many = (text.is(j, TokenKind::Number) && text.at(j).span.length() > 3 && !yearAt(text, j))
               || text.isAny(j, {"thousands"_L1, "hundreds"_L1, "others"_L1, "million"_L1, "thousand"_L1});
    for (int j = i + 1; many && j < std::min(sentence.last, i + followReach); ++j) {
        if (text.isAny(j, {"livestream"_L1, "online"_L1, "remotely"_L1, "virtually"_L1, "internet"_L1, "webcast"_L1})
            || (text.is(j, "home"_L1) && text.is(j - 1, "from"_L1)))
            return true;
        if (text.isAny(j, {","_L1, ";"_L1}))
            return false;
    }
    return false;
}

// Words for what only a site has
bool tellsOfSite(const TokenizedText &text, int i)
{
    return text.is(i, CaseShape::Lower)
           && (text.isAny(i, placesOfSites) || (text.is(i, "in"_L1) && text.is(i + 1, "person"_L1)));
}

} // namespace

namespace {

// "on Zoom", "via video conference", "the online platform": there is a way in from afar
bool tellsOfLink(const TokenizedText &text, int i)
{
    if (text.isAny(i, {"zoom"_L1, "webex"_L1}))
        return text.isAny(i - 1, {"on"_L1, "via"_L1, "over"_L1, "through"_L1});
    return text.is(i, "video"_L1) && text.isAny(i - 1, {"via"_L1, "by"_L1})
           && text.isAny(i + 1, {"conference"_L1, "conferencing"_L1});
}

// "Alder Virtual Congress", "Timber Fair Online"
TokenRange onlineInName(const TokenizedText &text, const EventTable &events, int group)
{
    for (const int index : events.groups[size_t(group)].mentions) {
        const TokenRange name = events.mentions[size_t(index)].name;
        for (int i = name.first; i < name.last; ++i) {
            if (text.isAny(i, {"Virtual"_L1, "Online"_L1, "Webinar"_L1}))
                return {i, i + 1};
        }
    }
    return {};
}

} // namespace

FoundMode findMode(const Analysis &analysis, const EventTable &events, int group, bool hasPlaces)
{
    const TokenizedText &text = analysis.text;
    TokenRange online;
    TokenRange hybrid;
    TokenRange inPerson;
    TokenRange site;
    TokenRange link;
    TokenRange platform;
    TokenRange followed;
    const bool main = !events.events.empty() && events.events.front() == group;
    for (int i = 0; i < text.count() && main; ++i) {
        if (!text.mayBe(i, modeWords) || !text.is(i, TokenKind::Word) || !text.sentenceOf(i).isBody())
            continue;
        const bool onlineWord = text.isAny(
            i, {"online"_L1, "virtually"_L1, "virtual"_L1, "digitally"_L1, "digital"_L1, "remotely"_L1});
        if (onlineWord && online.isEmpty()) {
            bool held = false;
            for (int j = i - 1; j > i - 7 && j >= 0 && text.sameSentence(i, j); --j)
                held = held || (eventVerbAt(text, j) == EventSaying::Held && !text.is(j, "hold"_L1))
                       || text.is(j, "went"_L1);
            const bool event = isEventNoun(text, i + 1) && !text.isAny(i, {"digital"_L1})
                               && !text.isAny(i - 1, {"an"_L1});
            if ((held && !text.is(i, "virtual"_L1) && !text.is(i, "digital"_L1)) || event)
                online = {i, i + 1};
        }
        if (hybrid.isEmpty()
            && ((text.is(i, "hybrid"_L1)
                 && (isEventNoun(text, i + 1)
                     || text.isAny(i + 1, {"format"_L1, "mode"_L1, "edition"_L1, "model"_L1, "hackathon"_L1})))
                || offersBoth(text, i)))
            hybrid = {i, i + 1};
        if (followed.isEmpty() && isFollowed(text, i))
            followed = {i, i + 1};
        if (site.isEmpty() && tellsOfSite(text, i))
            site = {i, i + 1};
        if (link.isEmpty() && tellsOfLink(text, i))
            link = {i, i + 1};
        if (platform.isEmpty() && text.is(i, "online"_L1) && text.is(i + 1, "platform"_L1)
            && text.isAny(i - 1, {"its"_L1, "the"_L1}))
            platform = {i, i + 1};
        if (inPerson.isEmpty() && text.isAny(i, {"in-person"_L1, "on-site"_L1, "face-to-face"_L1})
            && (isEventNoun(text, i + 1)))
            inPerson = {i, i + 1};
    }
    bool onlineFigure = false;
    bool siteFigure = false;
    for (const FigureCandidate &candidate : analysis.figures) {
        onlineFigure |= !candidate.previous && candidate.figure.audience == FigureAudience::Online;
        const bool people = candidate.figure.counts == FigureCounts::People
                            || candidate.figure.counts == FigureCounts::Visits;
        const bool attends = candidate.figure.category == FigureCategory::Attendees && people
                             && !candidate.figure.audience;
        siteFigure |= !candidate.previous
                      && (candidate.figure.audience == FigureAudience::OnSite || (attends && hasPlaces));
    }
    if (!hybrid.isEmpty())
        return {EventMode::Hybrid, hybrid};
    if (!online.isEmpty())
        return {hasPlaces && siteFigure ? EventMode::Hybrid : EventMode::Online, online};
    if (!followed.isEmpty() && (hasPlaces || siteFigure))
        return {EventMode::Hybrid, followed};
    if (!inPerson.isEmpty())
        return {EventMode::InPerson, inPerson};
    if (!platform.isEmpty() && hasPlaces)
        return {EventMode::Hybrid, platform};
    if (const TokenRange name = onlineInName(text, events, group); !name.isEmpty() && !siteFigure)
        return {EventMode::Online, name};
    if (!link.isEmpty() && site.isEmpty())
        return {hasPlaces ? EventMode::Hybrid : EventMode::Online, link};
    if (main && onlineFigure)
        return {siteFigure ? EventMode::Hybrid : EventMode::Online, {}};
    if (hasPlaces || (main && siteFigure))
        return {EventMode::InPerson, {}};
    if (!site.isEmpty())
        return {EventMode::InPerson, site};
    return {};
}

} // namespace eventarium
