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
    if (parsed.point.hour < 0)
        parsed.tokens.last = clocks(parsed.tokens.last, parsed.point);
    if (parsed.point.hour >= 0 && parsed.point.month && !parsed.point.year && yearNumber(parsed.tokens.last))
        parsed.tokens.last = year(parsed.tokens.last, parsed.point, false); // "Oct 26 15:50:06 2016"
    return parsed;
}

// The time of day behind a date or alone.
int DateParser::clock(int token, TimePoint &point) const
{
    int at = token;
    if (m_text.is(at, ","_L1) && m_text.inRange(at + 1) && m_text.is(at + 1, "at"_L1))
        at += 2;
    else
        at += m_text.isAny(at, {"at"_L1});
    const int article = m_text.is(at, "in"_L1) && m_text.is(at + 1, "the"_L1) && m_text.has(at + 2, WordClass::DayPart)
                            ? at + 2
                            : at;
    if (!m_text.inRange(article) || !m_text.sameSentence(token > 0 ? token - 1 : token, article))
        return token;
    if (m_text.has(article, WordClass::DayPart) && article != token + 1) {
        point.dayPart = quint8(m_text.at(article).value);
        TimePoint more = point;
        const int time = article + 1 + m_text.isAny(article + 1, {"at"_L1, "from"_L1, "between"_L1});
        if (const int end = m_text.is(time, TokenKind::Number) ? clocks(article + 1, more) : 0;
            end > article + 1 && more.hour >= 0) {
            point = more;
            return end;
        }
        return article + 1;
    }
    if (!m_text.is(at, TokenKind::Number))
        return token;
    const QStringView word = m_text.textOf(at);
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
    if (count == 1 && m_text.is(at + 1, "o'clock"_L1)) {
        point.hour = qint8(parts[0]);
        return at + 2;
    }
    const bool half = m_text.isAny(at + 1, {"am"_L1, "pm"_L1, "a.m."_L1, "p.m."_L1, "a.m"_L1, "p.m"_L1, "a"_L1, "p"_L1})
                      && (m_text.at(at + 1).span.length() > 1 || !m_text.at(at + 1).spaceBefore);
    if (!half && (count == 1 || separator == u'.'))
        return token;
    point.hour = qint8(parts[0]);
    point.minute = qint8(count > 1 ? parts[1] : -1);
    point.second = qint8(count > 2 ? parts[2] : -1);
    if (!half)
        return at + 1;
    if (m_text.textOf(at + 1).front().toLower() == u'p' && parts[0] < 12)
        point.hour = qint8(parts[0] + 12);
    else if (m_text.textOf(at + 1).front().toLower() == u'a' && parts[0] == 12)
        point.hour = 0;
    return at + 2;
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
        return 0;
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
    if (bare && last.hour >= 12 && first.hour < 12 && first.hour + 12 < last.hour)
        first.hour = qint8(first.hour + 12);
    point = first;
    return behind;
}

int DateParser::clocks(int token, TimePoint &point) const
{
    int at = token + m_text.is(token, ","_L1);
    const bool between = m_text.is(at, "between"_L1);
    const bool from = m_text.is(at, "from"_L1);
    at += between || from || m_text.is(at, "at"_L1);
    if (!m_text.inRange(at) || !m_text.sameSentence(token > 0 ? token - 1 : token, at))
        return token;
    if (const int end = clockRange(at, between, point))
        return end;
    if (from) {
        TimePoint time = point;
        if (const int end = clock(at, time); end > at && time.hour >= 0)
            return point = time, end;
    }
    if (const int end = clock(token, point); end > token)
        return end;
    TimePoint time = point;
    const int behindComma = m_text.is(token, ","_L1) ? clock(token + 1, time) : 0; // "Jan 15, 1:00 PM"
    return behindComma > token + 1 && time.hour >= 0 ? (point = time, behindComma) : token;
}

} // namespace eventarium
