// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// DateParser: the time of day, alone and as a range, before and behind a date.
#include "extract/dateparser.h"
#include "extract/dateparsing.h"

using namespace Qt::StringLiterals;

namespace eventarium {

using namespace dateparsing;

ParsedPoint DateParser::withClock(ParsedPoint parsed) const
{
    TimePoint &point = parsed.point;
    if (!point.weekday && point.day && m_text.is(parsed.tokens.last, "("_L1)
        && m_text.has(parsed.tokens.last + 1, WordClass::Weekday)
        && m_text.is(parsed.tokens.last + 2, ")"_L1)) { // "July 23 (Thursday)"
        point.weekday = quint8(m_text.at(parsed.tokens.last + 1).value);
        parsed.tokens.last += 3;
    }
    if (point.hour < 0) {
        const int dash = m_text.is(parsed.tokens.last, "-"_L1) && m_text.is(parsed.tokens.last - 1, ")"_L1);
        if (const int end = clocks(parsed.tokens.last + dash, point); end > parsed.tokens.last + dash)
            parsed.tokens.last = end;
    }
    if (point.weekday && !point.day && point.kind == TimePoint::Kind::Calendar && !point.yearIsRelative
        && point.dayPart) // "Wednesday evening next week"
        parsed.tokens.last = weekOf(parsed.tokens.last, point);
    if (trigger(parsed.tokens.first) == Tonight && point.hour > 0 && point.hour < 12)
        point.hour = qint8(point.hour + 12);
    if (parsed.point.hour >= 0 && parsed.point.month && !parsed.point.year && yearNumber(parsed.tokens.last))
        parsed.tokens.last = year(parsed.tokens.last, parsed.point, false); // "Oct 26 15:50:06 2016"
    return parsed;
}

// "next week", "of this week" behind a weekday: the end, or the token itself
int DateParser::weekOf(int token, TimePoint &point) const
{
    const int at = token + m_text.is(token, "of"_L1);
    const int which = trigger(at);
    if (which < This || which > Next || !m_text.is(at + 1, "week"_L1) || !m_text.sameSentence(token - 1, at + 1))
        return token;
    point.kind = TimePoint::Kind::Relative;
    point.unit = TimeUnit::Week;
    point.offset = which == This ? 0 : which == Last ? -1 : 1;
    return at + 2;
}

// "tonight at 8", "in the evening at 7": an hour without more, where the part of the day is known
int DateParser::plainHour(int token, TimePoint &point) const
{
    const int hour = m_text.is(token, "at"_L1) ? bareHour(token + 1) : -1;
    const int next = token + 2;
    if (hour < 1 || hour > 12 || !endsPhrase(next) || m_text.at(token + 1).span.length() > 2)
        return token;
    const bool late = point.dayPart >= 3 && point.dayPart <= 5 && hour < 12;
    point.hour = qint8(late ? hour + 12 : hour);
    return next;
}

// The time of day behind a date or alone.
int DateParser::clock(int token, TimePoint &point) const
{
    int at = token;
    if (m_text.is(at, ","_L1) && m_text.inRange(at + 1) && m_text.is(at + 1, "at"_L1))
        at += 2;
    else
        at += m_text.isAny(at, {"at"_L1});
    int article = m_text.is(at, "in"_L1) && m_text.is(at + 1, "the"_L1) && m_text.has(at + 2, WordClass::DayPart)
                      ? at + 2
                      : at;
    if (!m_text.inRange(article) || !m_text.sameSentence(token > 0 ? token - 1 : token, article))
        return token;
    const bool late = article == token && m_text.isAny(token, {"late"_L1, "early"_L1});
    article += late && m_text.has(article + 1, WordClass::DayPart);
    const bool pointOfDay = m_text.isAny(
        article, {"noon"_L1, "midnight"_L1, "midday"_L1, "night"_L1, "dawn"_L1, "dusk"_L1, "lunchtime"_L1});
    if (m_text.has(article, WordClass::DayPart) && (article != token + 1 || pointOfDay || late)) {
        point.dayPart = quint8(m_text.at(article).value);
        TimePoint more = point;
        const int time = article + 1 + m_text.isAny(article + 1, {"at"_L1, "from"_L1, "between"_L1});
        if (const int end = m_text.is(time, TokenKind::Number) ? clocks(article + 1, more) : 0;
            end > article + 1 && more.hour >= 0) {
            point = more;
            return end;
        }
        return plainHour(article + 1, point);
    }
    if (const int end = spokenClock(at, point); end > at)
        return end;
    if (!m_text.is(at, TokenKind::Number))
        return token;
    const QStringView word = m_text.textOf(at);
    const int value = word.size() == 4 ? digitsValue(word) : -1;
    if (const int zone = zoneEnd(at + 1); zone > at + 1 && value >= 0) { // "1430 GMT"
        if (value >= 2400 || value % 100 > 59)
            return token;
        point.hour = qint8(value / 100);
        point.minute = qint8(value % 100);
        return zone;
    }
    int parts[3] = {-1, -1, -1};
    int count = 0;
    bool part2Bad = false; // "1:1" is no time
    const QChar separator = word.contains(u':') ? u':' : u'.';
    for (const QStringView part : word.tokenize(separator)) {
        if (count == 3)
            return token;
        part2Bad = part2Bad || (count > 0 && part.size() != 2);
        parts[count++] = part.size() <= 2 ? digitsValue(part) : -1;
    }
    if (parts[0] < 0 || parts[0] > 24 || (count > 1 && (part2Bad || parts[1] < 0 || parts[1] > 59)))
        return token;
    if (parts[0] == 12 && m_text.isAny(at + 1, {"noon"_L1, "midnight"_L1})) {
        point.hour = qint8(m_text.is(at + 1, "noon"_L1) ? 12 : 0);
        point.minute = qint8(count > 1 ? parts[1] : -1);
        return at + 2;
    }
    const bool half = m_text.isAny(at + 1, {"am"_L1, "pm"_L1, "a.m."_L1, "p.m."_L1, "a.m"_L1, "p.m"_L1, "a"_L1, "p"_L1})
                      && (m_text.at(at + 1).span.length() > 1 || !m_text.at(at + 1).spaceBefore);
    if (const int part = m_text.is(at + 1, "in"_L1) && m_text.is(at + 2, "the"_L1) ? at + 3 : -1;
        !half && count == 1 && parts[0] >= 1 && parts[0] <= 12 && m_text.has(part, WordClass::DayPart)) {
        const bool late = m_text.at(part).value >= 3 && parts[0] < 12; // "2 in the afternoon"
        point.hour = qint8(parts[0] + (late ? 12 : 0));
        return part + 1;
    }
    if (!half && (count == 1 || separator == u'.'))
        return token;
    point.hour = qint8(parts[0]);
    point.minute = qint8(count > 1 ? parts[1] : -1);
    point.second = qint8(count > 2 ? parts[2] : -1);
    if (!half) {
        const int part = m_text.is(at + 1, "in"_L1) && m_text.is(at + 2, "the"_L1) ? at + 3 : -1;
        if (!m_text.has(part, WordClass::DayPart))
            return zoneEnd(at + 1);
        if (m_text.at(part).value >= 3 && point.hour < 12) // "3:30 in the afternoon"
            point.hour = qint8(point.hour + 12);
        return part + 1;
    }
    if (m_text.textOf(at + 1).front().toLower() == u'p' && parts[0] < 12)
        point.hour = qint8(parts[0] + 12);
    else if (m_text.textOf(at + 1).front().toLower() == u'a' && parts[0] == 12)
        point.hour = 0;
    return zoneEnd(at + 2);
}

// "GMT", "local time" behind a time: the end, or the token itself
int DateParser::zoneEnd(int token) const
{
    if (m_text.is(token, CaseShape::Upper)
        && m_text.isAny(token, {"gmt"_L1, "utc"_L1,  "bst"_L1, "et"_L1,  "est"_L1, "edt"_L1, "ct"_L1,   "cst"_L1,
                                "cdt"_L1, "mst"_L1,  "mdt"_L1, "pt"_L1,  "pst"_L1, "pdt"_L1, "cet"_L1,  "cest"_L1,
                                "eet"_L1, "eest"_L1, "ist"_L1, "jst"_L1, "hkt"_L1, "sgt"_L1, "aest"_L1, "aedt"_L1}))
        return token + 1;
    return m_text.is(token, "local"_L1) && m_text.is(token + 1, "time"_L1) ? token + 2 : token;
}

bool DateParser::isOClock(int token) const
{
    if (!m_text.inRange(token) || m_text.at(token).span.length() != 7)
        return false;
    const QStringView word = m_text.textOf(token); // with either apostrophe
    return word.front().toLower() == u'o' && word.endsWith("clock"_L1, Qt::CaseInsensitive);
}

// "seven o'clock", "half past nine", "a quarter to ten in the evening", "twenty past 4 p.m.": the end, or the token
int DateParser::spokenClock(int token, TimePoint &point) const
{
    if (!m_text.inRange(token)
        || !(m_text.is(token, TokenKind::Number)
             || m_text.at(token).classes.hasAny({WordClass::Cardinal, WordClass::TimeUnit})))
        return token;
    const auto small = [&](int at) {
        return m_text.has(at, WordClass::Cardinal) && m_text.is(at, TokenKind::Word) ? int(m_text.at(at).value)
                                                                                     : bareHour(at);
    };
    int at = token;
    int minutes = 0;
    int way = at + 1;
    if (!isOClock(way)) {
        minutes = m_text.is(at, "half"_L1) ? 30 : m_text.is(at, "quarter"_L1) ? 15 : small(at);
        const bool said = m_text.isAny(way, {"minutes"_L1, "minute"_L1});
        way += said;
        const bool past = m_text.is(way, "past"_L1) || (said && m_text.is(way, "after"_L1));
        const bool before = (said || m_text.is(at, "quarter"_L1))
                            && (m_text.is(way, "to"_L1) || (said && m_text.is(way, "before"_L1)));
        const bool speaks = said || past || m_text.isAny(token - 1, {"a"_L1, "at"_L1, "by"_L1, "until"_L1});
        if ((!past && !before) || minutes < 1 || minutes > 30 || !speaks || !m_text.sameSentence(token, way))
            return token;
        at = way + 1;
        minutes = past ? minutes : -minutes;
        way = at + 1;
        if (!m_text.inRange(at) || (small(at) < 1 && !m_text.isAny(at, {"noon"_L1, "midnight"_L1})))
            return token;
    }
    int hour = m_text.is(at, "noon"_L1) ? 12 : m_text.is(at, "midnight"_L1) ? 24 : small(at);
    if (hour < 1 || hour > 24 || !m_text.sameSentence(token, at))
        return token;
    way += isOClock(way);
    const bool night = m_text.is(way, "at"_L1) && m_text.is(way + 1, "night"_L1);
    const int part = night ? way + 1 : m_text.is(way, "in"_L1) && m_text.is(way + 1, "the"_L1) ? way + 2 : -1;
    bool late = false;
    if (m_text.has(part, WordClass::DayPart)) {
        late = m_text.at(part).value >= 3;
        way = part + 1;
    } else if (m_text.isAny(way, {"am"_L1, "pm"_L1, "a.m."_L1, "p.m."_L1, "a.m"_L1, "p.m"_L1})) {
        late = m_text.textOf(way).front().toLower() == u'p';
        ++way;
    }
    const int time = (hour + (late && hour < 12 ? 12 : 0)) * 60 + minutes;
    point.hour = qint8(time / 60 % 24);
    point.minute = qint8(minutes ? time % 60 : -1);
    return zoneEnd(way);
}

// A bare hour before what is a time: the "1" of "1-3 pm", the "2" of "between 2 and 4:30".
int DateParser::bareHour(int token) const
{
    const QStringView word = m_text.is(token, TokenKind::Number) ? m_text.textOf(token) : QStringView();
    const int hour = word.size() <= 2 ? digitsValue(word) : -1;
    return hour <= 24 ? hour : -1;
}

int DateParser::clockLink(int token, bool between) const
{
    if (!m_text.inRange(token) || !m_text.inRange(token + 1))
        return 0;
    const QStringView word = m_text.textOf(token);
    if (word == "-"_L1 || word == u"\u2013" || word == u"\u2014" || word == "~"_L1
        || m_text.isAny(token, {"to"_L1, "until"_L1, "till"_L1, "til"_L1, "through"_L1}))
        return token + 1;
    return between && m_text.is(token, "and"_L1) ? token + 1 : 0;
}

// "3 to 4:30 pm", "10:00 - 11:00": the end, or 0. The second one must be a time for certain.
int DateParser::clockRange(int token, bool between, TimePoint &point) const
{
    TimePoint first = point;
    int end = clock(token, first);
    const bool bare = end == token;
    if (bare) {
        const int hour = bareHour(token);
        if (hour < 0)
            return 0;
        first.hour = qint8(hour);
        end = token + 1;
    } else if (first.hour < 0) {
        if (!m_text.isAny(end - 1, {"noon"_L1, "midnight"_L1}))
            return 0;
        first.hour = qint8(m_text.is(end - 1, "noon"_L1) ? 12 : 0); // "noon - 1:30"
        first.dayPart = 0;
    }
    const int next = clockLink(end, between);
    TimePoint last;
    int behind = next ? clock(next, last) : 0;
    if (next && behind == next && !bare && bareHour(next) >= 0 && m_text.at(next).span.length() <= 2) {
        last.hour = qint8(bareHour(next)); // "10:30 to 3"
        behind = next + 1;
    }
    if (!next || behind == next || last.hour < 0)
        return 0;
    const bool said = !bare && m_text.is(end - 1, TokenKind::Word); // "a.m.", "noon"
    const int minutes = first.hour * 60 + std::max<int>(0, first.minute);
    if (!said && last.hour >= 12 && minutes + 12 * 60 < last.hour * 60 + std::max<int>(0, last.minute))
        first.hour = qint8(first.hour + 12);
    else if (said && first.hour >= 12 && last.hour < 12 && last.hour + 12 > first.hour
             && !m_text.is(behind - 1, TokenKind::Word))
        last.hour = qint8(last.hour + 12); // "2 p.m. until 5"
    else if (!said && last.hour < 12 && minutes > 0 && last.hour + 12 <= 23 && first.hour > last.hour
             && !m_text.is(behind - 1, TokenKind::Word))
        last.hour = qint8(last.hour + 12); // "10:30 to 3"
    first.endHour = last.hour;
    first.endMinute = last.minute;
    point = first;
    return behind;
}

int DateParser::clocks(int token, TimePoint &point) const
{
    int at = token + m_text.is(token, ","_L1);
    const bool between = m_text.is(at, "between"_L1);
    const bool from = m_text.isAny(
        at, {"from"_L1, "before"_L1, "after"_L1, "by"_L1, "until"_L1, "till"_L1, "around"_L1, "about"_L1});
    at += between || from || m_text.is(at, "at"_L1);
    if (!m_text.inRange(at) || !m_text.sameSentence(token > 0 ? token - 1 : token, at))
        return token;
    if (const int end = clockRange(at, between, point))
        return end;
    if (from) {
        TimePoint time = point;
        if (const int end = clock(at, time); end > at && (time.hour >= 0 || m_text.is(at, "noon"_L1)))
            return point = time, end;
    }
    if (const int end = clock(token, point); end > token)
        return end;
    if (trigger(token - 1) == Tonight) {
        if (const int end = plainHour(token, point); end > token)
            return end;
    }
    TimePoint time = point;
    const int behindComma = m_text.is(token, ","_L1) ? clock(token + 1, time) : 0; // "Jan 15, 1:00 PM"
    return behindComma > token + 1 && time.hour >= 0 ? (point = time, behindComma) : token;
}

} // namespace eventarium
