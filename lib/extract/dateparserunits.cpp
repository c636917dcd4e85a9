// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// DateParser: parts of a larger unit and weeks named by a day: "the first Monday of March", "the first ten days of
// next year", "the week of July 4", "the week after next".
#include "extract/dateparser.h"
#include "extract/dateparsing.h"

using namespace Qt::StringLiterals;

namespace eventarium {

using namespace dateparsing;

// The whole that "of" or "in" names: "of July", "of the month", "in next year", "of 2016"; its tokens begin at `token`.
std::optional<ParsedPoint> DateParser::wholeAhead(int token) const
{
    if (!m_text.isAny(token, {"of"_L1, "in"_L1}))
        return std::nullopt;
    const int at = token + 1 + m_text.is(token + 1, "the"_L1);
    if (!m_text.inRange(at) || !m_text.sameSentence(token, at))
        return std::nullopt;
    ParsedPoint parsed;
    if (at > token + 1 && m_text.has(at, WordClass::TimeUnit)) { // "of the month"
        parsed.point.kind = TimePoint::Kind::Relative;
        parsed.point.unit = unit(at);
        parsed.tokens = {token, at + 1};
        return parsed.point.unit > TimeUnit::Day ? std::optional(parsed) : std::nullopt;
    }
    TimePoint point;
    if (const int end = monthAndYear(at, point); end > at) {
        parsed.point = point;
        parsed.tokens = {token, end};
        return parsed;
    }
    if (const auto year = yearNumber(at); year && *year >= 1500) {
        parsed.point.year = qint16(*year);
        parsed.tokens = {token, at + 1};
        return parsed;
    }
    const int which = trigger(at);
    if (which < This || which > Next || !m_text.has(at + 1, WordClass::TimeUnit))
        return std::nullopt;
    parsed.point.kind = TimePoint::Kind::Relative;
    parsed.point.unit = unit(at + 1);
    parsed.point.offset = which == This ? 0 : which == Last ? -1 : 1;
    parsed.tokens = {token, at + 2};
    return parsed.point.unit > TimeUnit::Day ? std::optional(parsed) : std::nullopt;
}

// "first Monday of March", "last Friday in May 2021", "second Thursday of next month"
std::optional<ParsedPoint> DateParser::nthWeekday(int token, int next, int number) const
{
    if (!isWeekday(next) || m_text.textOf(next).endsWith("days"_L1))
        return std::nullopt;
    auto whole = wholeAhead(next + 1);
    const bool month = whole && !whole->point.day && (whole->point.month || whole->point.unit == TimeUnit::Month);
    if (!month)
        return std::nullopt;
    whole->point.nth = quint8(number);
    whole->point.weekday = quint8(m_text.at(next).value);
    whole->tokens.first = token;
    return whole;
}

// "first Monday of March", "15th day of next month", "9th month of next year", "first ten days of last year",
// "last three weeks of this year", "first day of July"
std::optional<ParsedPoint> DateParser::countedFirst(int token) const
{
    const bool last = m_text.isAny(token, {"last"_L1, "final"_L1, "closing"_L1});
    const bool ordinal = m_text.has(token, WordClass::Ordinal)
                         || (m_text.is(token, TokenKind::Number) && m_text.textOf(token).back().isLetter());
    const bool counted = !last && (ordinal || m_text.has(token, WordClass::Cardinal));
    const int number = counted ? dayNumber(token).value_or(0) : 0;
    if (!last && number < 1)
        return std::nullopt;
    int next = last ? token + 1 : dayEnd(token);
    if (auto weekday = nthWeekday(token, next, last ? 9 : number); weekday && (last || number <= 5))
        return weekday;
    int count = 1;
    const bool head = last || number == 1;
    if (head && !m_text.has(next, WordClass::TimeUnit)) {
        count = m_text.is(next, "few"_L1)                        ? 0
                : m_text.has(next, WordClass::Cardinal)          ? m_text.at(next).value
                : bareHour(next) > 0 && !m_text.is(next, "0"_L1) ? digitsValue(m_text.textOf(next))
                                                                 : 0;
        ++next;
    }
    const TimeUnit part = unit(next);
    if (part == TimeUnit::Weekend && count == 1
        && (last || number <= 5)) { // "the last weekend in June": its Saturday's
        auto whole = wholeAhead(next + 1);
        if (!whole || whole->point.day || !(whole->point.month || whole->point.unit == TimeUnit::Month))
            return std::nullopt;
        whole->point.nth = quint8(last ? 9 : number);
        whole->point.weekday = 6;
        whole->point.stretch = TimePoint::Stretch::Weekend;
        whole->tokens.first = token;
        return whole;
    }
    if (count < 1 || part < TimeUnit::Day || part > TimeUnit::Month)
        return std::nullopt;
    auto whole = wholeAhead(next + 1);
    if (!whole || whole->point.day)
        return std::nullopt;
    whole->tokens.first = token;
    TimePoint &point = whole->point;
    const bool wholeYear = !point.month && (point.year || point.unit == TimeUnit::Year);
    if (!head && part == TimeUnit::Day && !wholeYear && !point.week) {
        point.day = quint8(number); // "the 15th day of next month"
        return point.month || point.unit == TimeUnit::Month ? whole : std::nullopt;
    }
    if (count == 1 && part == TimeUnit::Month && wholeYear && (last || number <= 12)) {
        point.month = quint8(last ? 12 : number);
        return whole;
    }
    if (count == 1 && part == TimeUnit::Week && (wholeYear || point.month || point.unit == TimeUnit::Month)) {
        point.week = quint8(last ? 99 : number);
        return whole;
    }
    if (!head)
        return std::nullopt;
    point.stretch = last ? TimePoint::Stretch::Tail : TimePoint::Stretch::Head;
    point.count = qint16(count);
    point.countUnit = part;
    return whole;
}

// "week of July 4", "week beginning Monday", "week after next", "week to date"
std::optional<ParsedPoint> DateParser::weekBeside(int token) const
{
    using Stretch = TimePoint::Stretch;
    const int next = token + 1;
    Stretch stretch = Stretch::None;
    if (unit(token) == TimeUnit::Weekend)
        stretch = m_text.is(next, "of"_L1) ? Stretch::Weekend : Stretch::None;
    else if (m_text.is(next, "of"_L1))
        stretch = Stretch::WeekOf;
    else if (m_text.isAny(next, {"beginning"_L1, "commencing"_L1, "starting"_L1, "from"_L1}))
        stretch = Stretch::WeekFrom;
    else if (m_text.isAny(next, {"ending"_L1, "ended"_L1}))
        stretch = Stretch::WeekTo;
    const int at = next + 1 + m_text.is(next + 1, "the"_L1);
    if (stretch == Stretch::None || !m_text.inRange(at) || !m_text.sameSentence(token, at))
        return std::nullopt;
    auto day = dayNumber(at) || isMonth(at) || isWeekday(at) || trigger(at) || m_text.has(at, WordClass::Holiday)
                   ? point(at)
                   : std::nullopt;
    if (!day && isWeekday(token))
        return std::nullopt;
    if (!day && stretch == Stretch::WeekOf) {
        if (auto number = this->day(at); number && at > next + 1 && isLoneNumber(at))
            day = number; // "the week of the 14th"
    }
    if (!day)
        return std::nullopt;
    const TimePoint &p = day->point;
    const bool precise = p.day || p.weekday || p.easter || p.unit == TimeUnit::Day;
    if (!precise || p.stretch != Stretch::None)
        return std::nullopt;
    day->point.stretch = stretch;
    day->tokens.first = token;
    return day;
}

// What begins with a unit's name
std::optional<ParsedPoint> DateParser::unitFirst(int token) const
{
    const TimeUnit what = unit(token);
    if (what < TimeUnit::Day || m_text.textOf(token).endsWith(u's'))
        return std::nullopt;
    if (what == TimeUnit::Week || what == TimeUnit::Weekend) {
        if (auto week = weekBeside(token))
            return week;
    }
    ParsedPoint parsed;
    TimePoint &point = parsed.point;
    point.kind = TimePoint::Kind::Relative;
    point.unit = what;
    const int next = token + 1;
    const bool article = m_text.is(token - 1, "the"_L1);
    if (what >= TimeUnit::Week
        && ((article && m_text.is(next, "after"_L1) && m_text.is(next + 1, "next"_L1))
            || (article && m_text.is(next, "before"_L1) && m_text.is(next + 1, "last"_L1)))) {
        point.offset = m_text.is(next, "after"_L1) ? 2 : -2;
        parsed.tokens = {token, next + 2};
        return parsed;
    }
    if (m_text.is(next, "to"_L1) && m_text.is(next + 1, "date"_L1)) { // "the year to date"
        point.stretch = TimePoint::Stretch::Elapsed;
        parsed.tokens = {token, next + 2};
        return parsed;
    }
    if (what == TimeUnit::Year) {
        if (const auto year = yearNumber(next); year && *year >= 1500) { // "the year 2019"
            parsed.point = {};
            parsed.point.year = qint16(*year);
            parsed.tokens = {token, next + 1};
            return parsed;
        }
        if (m_text.is(next, "end"_L1) || (m_text.is(next, "-"_L1) && m_text.is(next + 1, "end"_L1))) {
            point.mod = TimePoint::Mod::End; // "year-end"
            parsed.tokens = {token, next + 1 + m_text.is(next, "-"_L1)};
            return parsed;
        }
    }
    if (what == TimeUnit::Weekend && article && !m_text.is(next, "of"_L1)
        && (endsPhrase(next)
            || m_text.isAny(token - 2,
                            {"over"_L1, "during"_L1, "for"_L1, "at"_L1, "through"_L1, "of"_L1, "throughout"_L1}))) {
        parsed.tokens = {token, next};
        return parsed;
    }
    const bool within = m_text.is(token - 2, "for"_L1)
                        || (what > TimeUnit::Day && m_text.isAny(token - 2, {"in"_L1, "during"_L1}));
    if (article && within && what <= TimeUnit::Year && what != TimeUnit::HalfYear && what != TimeUnit::Fortnight
        && endsPhrase(next)
        && !m_text.isAny(next, {"of"_L1, "to"_L1, "when"_L1, "that"_L1, "which"_L1, "before"_L1, "after"_L1, "since"_L1,
                                "until"_L1, "from"_L1, "-"_L1})) { // "profit for the year"
        parsed.tokens = {token, next};
        return parsed;
    }
    const bool named = m_text.isAny(token - 1, {"that"_L1, "same"_L1});
    if (named && !m_text.is(next, "'s"_L1)
        && (what <= TimeUnit::Year || what == TimeUnit::Weekend)) { // "that weekend", "the same week"
        point.kind = TimePoint::Kind::FromMention;
        parsed.tokens = {token - 1, next};
        return parsed;
    }
    return std::nullopt;
}

// "in nineteen ninety-six"
std::optional<ParsedPoint> DateParser::spelledYear(int token) const
{
    if (!m_text.isAny(token - 1, {"in"_L1, "since"_L1, "until"_L1, "by"_L1, "from"_L1, "before"_L1, "after"_L1}))
        return std::nullopt;
    int value = 0;
    const int end = wordYear(token, value);
    const bool thousand = m_text.is(token + 1, "thousand"_L1);
    if (!end || (thousand && (value < 2010 || !endsPhrase(end))))
        return std::nullopt; // "in two thousand and fifteen", but "in two thousand towns"
    ParsedPoint parsed;
    parsed.point.year = qint16(value);
    parsed.tokens = {token, end};
    return parsed;
}

} // namespace eventarium
