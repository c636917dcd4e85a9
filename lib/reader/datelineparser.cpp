// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/datelineparser.h"

#include "reader/namelists.h"
#include "reader/namewords.h"
#include "reader/placenames.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype reach = 160; // no dateline is longer
constexpr qsizetype longestAgency = 48;
constexpr qsizetype shortestStory = 40; // what must follow a colon or stop
constexpr qsizetype shortestBareStory = 80; // the same behind a place in small letters alone

// Capitals that begin a line without naming a place.
constexpr QStringView notPlaces[] = {u"UPDATE",
                                     u"BREAKING",
                                     u"EXCLUSIVE",
                                     u"CORRECTION",
                                     u"NOTE",
                                     u"VIDEO",
                                     u"WATCH",
                                     u"PHOTOS",
                                     u"ANALYSIS",
                                     u"OPINION",
                                     u"EDITORIAL",
                                     u"INTERVIEW",
                                     u"FEATURE",
                                     u"FACTBOX",
                                     u"IN PICTURES",
                                     u"LIVE",
                                     u"REVIEW",
                                     u"PREVIEW",
                                     u"WARNING",
                                     u"WHAT",
                                     u"WHERE",
                                     u"WHEN",
                                     u"WHO",
                                     u"COVID",
                                     u"PRESS RELEASE",
                                     u"FOR IMMEDIATE RELEASE",
                                     u"NEWS",
                                     u"CONTACT",
                                     u"ABOUT",
                                     u"HOW",
                                     u"WHY"};
bool isCapitals(QStringView text)
{
    return std::ranges::none_of(text, [](QChar c) { return c.isLower(); });
}

bool takeClosingDash(TextCursor &cursor)
{
    TextCursor ahead = cursor;
    const bool blank = ahead.skipBlanks();
    const QChar dash = ahead.peek();
    if (blank && dash == u'_' && ahead.peek(1) == u' ') { // "LONDON (AP) _ "
        ++ahead.pos;
        cursor = ahead;
        return true;
    }
    if (dash == u'/' && ahead.peek(1) == u'/' && ahead.peek(2) == u' ') { // "DUBAI // "
        ahead.pos += 2;
        cursor = ahead;
        return true;
    }
    if (!isDash(dash))
        return false;
    qsizetype length = 0;
    while (isDash(ahead.peek())) {
        ++ahead.pos;
        ++length;
    }
    if (length == 1 && dash == u'-' && !blank && !ahead.atEnd() && !ahead.peek().isSpace())
        return false; // a hyphen
    cursor = ahead;
    return true;
}

QStringView takeAgency(TextCursor &cursor)
{
    TextCursor ahead = cursor;
    const bool bracket = ahead.take(u'(');
    if (!bracket && !ahead.take(u'/'))
        return {};
    const qsizetype end = ahead.rest().first(qMin(longestAgency, ahead.rest().size())).indexOf(bracket ? u')' : u'/');
    if (end < 2)
        return {};
    const QStringView agency = ahead.rest().first(end).trimmed();
    TextCursor date(agency);
    if (agency.isEmpty() || agency.front().isLower() || takeDate(date)
        || std::ranges::none_of(agency, [](QChar c) { return c.isUpper(); }))
        return {};
    ahead.pos += end + 1;
    cursor = ahead;
    return agency;
}

struct Parts
{
    QStringView place;
    bool hasRegion = false;
    bool hasWeekday = false;
    bool dashed = false;
    std::optional<Stamp> date;
    QStringView agency;
    qsizetype end = 0; // behind the last part

    bool isDated() const { return date || hasWeekday; }
};

// "New Delhi [India]", "Accra (Ghana)"
void takeBracketedRegion(TextCursor &cursor, Parts &parts)
{
    TextCursor ahead = cursor;
    ahead.skipBlanks();
    const bool square = ahead.take(u'[');
    if (!square && !ahead.take(u'('))
        return;
    const QStringView name = takePlaceName(ahead);
    if (name.isEmpty() || (!square && !isKnownPlace(name)) || !ahead.take(square ? u']' : u')'))
        return;
    cursor = ahead;
    parts.hasRegion = true;
}

void takeRegions(TextCursor &cursor, Parts &parts)
{
    takeBracketedRegion(cursor, parts);
    for (int i = 0; i < 2; ++i) {
        TextCursor ahead = cursor;
        if (!ahead.take(u',') || !ahead.skipBlanks())
            return;
        TextCursor day = ahead;
        if (takeWeekday(day) || takeDate(day) || takePlaceName(ahead).isEmpty())
            return;
        if (ahead.peek() == u'.' && ahead.peek(1) == u',') // "Calif.,"
            ++ahead.pos;
        cursor = ahead;
        parts.hasRegion = true;
    }
}

// "GENEVA (14 May 2018)", "Geneva 14 May 2018 –": full dates that no comma parts from the place.
std::optional<Stamp> takeJoinedDate(TextCursor &cursor, QStringView place)
{
    TextCursor ahead = cursor;
    ahead.skipBlanks();
    const bool bracket = ahead.take(u'(');
    if (!bracket && !isKnownPlace(place))
        return std::nullopt;
    const auto date = takeDate(ahead);
    if (!date || !date->year || (bracket && !ahead.take(u')')))
        return std::nullopt;
    TextCursor closing = ahead;
    if (!takeClosingDash(closing))
        return std::nullopt;
    cursor = ahead;
    return date;
}

// "Accra, May 14, GNA -"
QStringView takeBareAgency(TextCursor &cursor)
{
    TextCursor ahead = cursor;
    const QStringView word = ahead.peekWord();
    if (word.size() < 2 || word.size() > 8 || !isCapitals(word))
        return {};
    ahead.pos += word.size();
    TextCursor closing = ahead;
    if (!takeClosingDash(closing))
        return {};
    cursor = ahead;
    return word;
}

// "(City News - 05th Oct, 2018)": the date within the agency's brackets.
void takeDateOf(QStringView agency, Parts &parts)
{
    parts.agency = agency;
    const qsizetype dash = agency.lastIndexOf(u" - ");
    if (parts.date || dash < 1)
        return;
    TextCursor cursor(agency, dash + 3);
    if (const auto date = takeDate(cursor); date && cursor.atEnd()) {
        parts.date = date;
        parts.agency = agency.first(dash).trimmed();
    }
}

// "Casablanca, Morocco - 24 May 2023. The company"
bool isStopBehind(const TextCursor &cursor, const Stamp &date)
{
    return date.year && date.day && cursor.peek() == u'.' && cursor.peek(1) == u' ' && cursor.peek(2).isUpper();
}

// Date, agency and dashes in whatever order they come, each once.
void takeRest(TextCursor &cursor, Parts &parts)
{
    for (;;) {
        TextCursor ahead = cursor;
        ahead.skipBlanks();
        const bool apart = ahead.take(u',') || parts.dashed || isCapitals(parts.place)
                           || !parts.agency.isEmpty(); // not "On July 30"
        ahead.skipBlanks();
        if (apart && !parts.date && !parts.hasWeekday) {
            TextCursor dated = ahead;
            if (const auto date = takeDate(dated)) {
                // Behind a dash only what is itself closed is part of it: "LISBON — May 4 will be".
                TextCursor closing = dated;
                closing.skipBlanks();
                const bool closed = closing.atEnd() || takeClosingDash(closing) || isStopBehind(closing, *date)
                                    || (parts.agency.isEmpty() && !takeAgency(closing).isEmpty());
                if (!parts.dashed || closed) {
                    parts.date = date;
                    parts.dashed = false;
                    cursor = dated;
                    continue;
                }
            } else if (takeWeekday(dated) && !parts.dashed) {
                parts.hasWeekday = true;
                cursor = dated;
                continue;
            }
        }
        if (!parts.date && !parts.dashed && parts.agency.isEmpty()) {
            if ((parts.date = takeJoinedDate(cursor, parts.place)))
                continue;
        }
        if (parts.agency.isEmpty()) {
            QStringView agency = takeAgency(ahead);
            if (agency.isEmpty() && parts.date && !parts.dashed)
                agency = takeBareAgency(ahead);
            if (!agency.isEmpty()) {
                takeDateOf(agency, parts);
                cursor = ahead;
                parts.dashed = false;
                continue;
            }
        }
        if (parts.dashed || !takeClosingDash(cursor))
            return;
        parts.dashed = true;
        parts.end = cursor.pos;
    }
}

bool isStoryBegin(QStringView rest)
{
    rest = rest.trimmed();
    return !rest.isEmpty() && !rest.front().isLower();
}

bool isAgencyName(QStringView agency)
{
    return isPublisherName(agency) || (agency.size() <= 8 && isCapitals(agency));
}

// Whether what was found is a dateline after all; moves `cursor` behind it.
bool isClosed(TextCursor &cursor, const Parts &parts, bool strict)
{
    const bool capitals = isCapitals(parts.place) && parts.place.size() >= 3;
    const bool strong = parts.date || !parts.agency.isEmpty();
    if (strict && !strong)
        return false;
    if (parts.dashed) {
        if (parts.date)
            return true;
        if (!isStoryBegin(cursor.rest()))
            return false;
        if (!parts.agency.isEmpty())
            return capitals || isAgencyName(parts.agency);
        if (parts.hasRegion && isKnownPlace(parts.place))
            return true;
        return capitals && (parts.hasRegion || parts.hasWeekday || parts.place.size() >= 4);
    }
    TextCursor ahead = cursor;
    ahead.skipBlanks();
    if (ahead.atEnd())
        return parts.date && !parts.agency.isEmpty();
    const bool sure = capitals || (isAgencyName(parts.agency) && isKnownPlace(parts.place));
    if (parts.date && !parts.agency.isEmpty() && sure && isStoryBegin(ahead.rest())) {
        ahead.take(u':');
        cursor = ahead;
        return true;
    }
    const bool longEnough = ahead.rest().size() >= shortestStory;
    if (longEnough && ahead.take(u':') && ahead.peek().isSpace()) {
        cursor = ahead;
        const bool bare = isKnownPlace(parts.place) && ahead.rest().size() >= shortestBareStory
                          && isStoryBegin(ahead.rest());
        return strong || bare || (capitals && parts.place.size() >= 4);
    }
    if (longEnough && parts.isDated() && ahead.take(u'.') && ahead.peek().isSpace() && isStoryBegin(ahead.rest())) {
        cursor = ahead;
        return true;
    }
    return false;
}

// The place that stands with a full date where the form itself says that this is a dateline.
QStringView takeDatedPlace(TextCursor &cursor)
{
    const qsizetype start = cursor.pos;
    Parts parts;
    parts.place = takePlaceName(cursor);
    if (parts.place.size() < 2)
        return {};
    takeRegions(cursor, parts);
    return cursor.text().sliced(start, cursor.pos - start);
}

void skipPlaceJoint(TextCursor &cursor)
{
    cursor.skipBlanks();
    while (cursor.takeAnyOf(u",|-\u2013\u2014"))
        cursor.skipBlanks();
}

std::optional<FoundDateline> closedDateline(TextCursor &cursor, QStringView place, const Stamp &date)
{
    if (place.isEmpty() || !date.year || !takeClosingDash(cursor) || !isStoryBegin(cursor.rest()))
        return std::nullopt;
    return FoundDateline{place.toString(), date, {}, {0, cursor.pos}};
}

// "(Chicago, May 14, 2018) –", "[Chicago, IL – May 14, 2018] –"
std::optional<FoundDateline> bracketedDateline(QStringView line)
{
    TextCursor cursor(line);
    if (!cursor.takeAnyOf(u"(["))
        return std::nullopt;
    const QStringView place = takeDatedPlace(cursor);
    skipPlaceJoint(cursor);
    const auto date = takeDate(cursor);
    if (!date || !cursor.takeAnyOf(u")]"))
        return std::nullopt;
    return closedDateline(cursor, place, *date);
}

// "May 14, 2018 – Chicago –", "May 14, 2018 (CHICAGO) –", "14 May 2018, Geneva –", "(City Wire) - May 14, 2018 -
// CHICAGO –"
std::optional<FoundDateline> dateFirstDateline(QStringView line)
{
    TextCursor cursor(line);
    const QStringView agency = takeAgency(cursor);
    if (!agency.isEmpty())
        skipPlaceJoint(cursor);
    const auto date = takeDate(cursor);
    if (!date)
        return std::nullopt;
    skipPlaceJoint(cursor);
    const bool bracket = cursor.take(u'(');
    const QStringView place = takeDatedPlace(cursor);
    if (bracket && !cursor.take(u')'))
        return std::nullopt;
    auto found = closedDateline(cursor, place, *date);
    if (found)
        found->agency = agency.toString();
    return found;
}

} // namespace

std::optional<FoundDateline> datelineAt(QStringView line, bool strict)
{
    const QStringView head = line.first(qMin(line.size(), 2 * reach));
    if (const auto bracketed = bracketedDateline(head))
        return bracketed;
    if (const auto dated = dateFirstDateline(head))
        return dated;
    TextCursor cursor(line);
    Parts parts;
    parts.place = takePlaceName(cursor);
    if (parts.place.size() < 2)
        return std::nullopt;
    for (const QStringView word : notPlaces) {
        if (parts.place == word)
            return std::nullopt;
    }
    takeRegions(cursor, parts);
    const QStringView placeText = line.first(cursor.pos);
    // The rest is parsed within reach only, so that no line costs more.
    TextCursor near(line.first(qMin(line.size(), reach)), cursor.pos);
    if (cursor.pos > near.text().size())
        return std::nullopt;
    takeRest(near, parts);
    cursor.pos = near.pos;
    if (!isClosed(cursor, parts, strict))
        return std::nullopt;
    return FoundDateline{placeText.toString(), parts.date, parts.agency.toString(), {0, cursor.pos}};
}

} // namespace eventarium
