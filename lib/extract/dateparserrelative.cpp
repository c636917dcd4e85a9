// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// DateParser: seasons, holidays and points that begin with a word like "last", "early", "end".
#include "extract/dateparser.h"
#include "extract/dateparsing.h"

using namespace Qt::StringLiterals;

namespace eventarium {

using namespace dateparsing;

std::optional<ParsedPoint> DateParser::season(int token) const
{
    ParsedPoint parsed;
    parsed.point.season = quint8(m_text.at(token).value);
    parsed.tokens = {token, year(token + 1, parsed.point, false)};
    const bool alone = parsed.tokens.last == token + 1;
    if (alone && !m_text.is(token - 1, "in"_L1)
        && !(m_text.is(token - 1, "the"_L1) && m_text.isAny(token - 2, {"in"_L1, "during"_L1})))
        return std::nullopt;
    if (alone && m_text.inRange(token + 1) && m_text.is(token + 1, TokenKind::Word)
        && m_text.sameSentence(token, token + 1) && !m_text.has(token + 1, WordClass::FunctionWord))
        return std::nullopt;
    return parsed;
}

std::optional<ParsedPoint> DateParser::holiday(int token) const
{
    const auto phrase = m_lexicon.longestPhrase(m_text, token, {WordClass::Holiday});
    const int value = phrase.tokens.isEmpty() ? (m_text.has(token, WordClass::Holiday) ? m_text.at(token).value : 0)
                                              : phrase.value;
    if (!value || !m_text.isCapitalized(token))
        return std::nullopt;
    ParsedPoint parsed;
    parsed.point.month = quint8(value / 100);
    parsed.point.day = quint8(value % 100);
    const int end = phrase.tokens.isEmpty() ? token + 1 : phrase.tokens.last;
    parsed.tokens = {token, year(end, parsed.point, false)};
    return parsed;
}

// this (0), last (-1), next (+1) with what follows it
std::optional<ParsedPoint> DateParser::relative(int token, int offset) const
{
    ParsedPoint parsed;
    TimePoint &point = parsed.point;
    point.offset = offset;
    int at = token + 1;
    if (offset <= 0 && m_text.is(at, "past"_L1)) { // "this past week"
        point.offset = offset = -1;
        ++at;
    }
    if (!m_text.inRange(at) || !m_text.sameSentence(at, token))
        return std::nullopt;
    const Token &what = m_text.at(at);
    parsed.tokens = {token, at + 1};
    const bool fromMention = m_text.isAny(token, {"following"_L1, "previous"_L1, "preceding"_L1})
                             || (m_text.is(token, "next"_L1) && m_text.is(token - 1, "the"_L1));
    if (what.classes.has(WordClass::TimeUnit) && !m_text.textOf(at).endsWith(u's')) {
        point.unit = unit(at);
        if (point.unit < TimeUnit::Day
            || (point.unit == TimeUnit::Day && offset <= 0 && !m_text.is(token, "previous"_L1)))
            return std::nullopt;
        point.kind = fromMention && point.unit <= TimeUnit::Week ? TimePoint::Kind::FromMention
                                                                 : TimePoint::Kind::Relative;
        if (point.unit == TimeUnit::Day && !fromMention)
            point.kind = TimePoint::Kind::FromMention;
        if (point.unit == TimeUnit::Week && offset == -1 && m_text.is(token, "last"_L1) && m_text.is(at + 1, "of"_L1)) {
            TimePoint month; // "the last week of July"
            if (const int end = monthAndYear(at + 1, month);
                end > at + 1 && (month.month || month.unit == TimeUnit::Month)) {
                month.week = 99;
                return ParsedPoint{month, {token, end}, false};
            }
        }
        if (point.unit == TimeUnit::Week) {
            const int day = at + 1 + m_text.is(at + 1, "on"_L1);
            if (isWeekday(day) && !m_text.textOf(day).endsWith("days"_L1)) {
                point.weekday = quint8(m_text.at(day).value);
                parsed.tokens.last = day + 1;
            }
        }
        return parsed;
    }
    if (isWeekday(at)) {
        point.weekday = quint8(what.value);
        point.yearIsRelative = true;
        TimePoint rest;
        const auto date = weekdayFirst(at);
        if (date && date->point.day)
            return std::nullopt; // "this Friday, June 5": the date says it
        return parsed;
    }
    if (isMonth(at)) {
        auto date = monthFirst(at);
        if (!date || date->point.year)
            return std::nullopt;
        point.month = date->point.month;
        point.day = date->point.day;
        point.yearIsRelative = true;
        parsed.tokens.last = date->tokens.last;
        return parsed;
    }
    if (what.classes.has(WordClass::Season) && !m_text.textOf(at).endsWith(u's')) {
        point.season = quint8(what.value);
        point.yearIsRelative = true;
        if (const int end = year(at + 1, point, false); end > at + 1)
            return std::nullopt;
        return parsed;
    }
    if (what.classes.has(WordClass::DayPart)
        && (offset == 0 || m_text.is(at, "night"_L1))) { // "this morning", "last night"
        point.kind = TimePoint::Kind::Relative;
        point.unit = TimeUnit::Day;
        point.dayPart = quint8(what.value);
        return parsed;
    }
    return std::nullopt;
}

// "early July", "mid-2019", "late last year"
std::optional<ParsedPoint> DateParser::modified(int token, TimePoint::Mod mod) const
{
    int at = token + 1 + m_text.is(token + 1, "-"_L1);
    at += m_text.is(at, "in"_L1);
    if (!m_text.inRange(at) || !m_text.sameSentence(at, token))
        return std::nullopt;
    std::optional<ParsedPoint> parsed;
    if (m_text.has(at, WordClass::Season)) {
        parsed.emplace();
        parsed->point.season = quint8(m_text.at(at).value);
        parsed->tokens = {token, year(at + 1, parsed->point, false)};
    } else if (isMonth(at) || m_text.is(at, TokenKind::Number) || isPlainTrigger(at) || isWeekday(at)) {
        parsed = point(at);
    }
    if (!parsed || parsed->point.day)
        return std::nullopt;
    parsed->tokens.first = token;
    if (!parsed->point.weekday)
        parsed->point.mod = mod;
    return parsed;
}

// "the end of the year", "the beginning of July", "year end"
std::optional<ParsedPoint> DateParser::edgeOf(int token, TimePoint::Mod mod) const
{
    if (!m_text.is(token + 1, "of"_L1))
        return std::nullopt;
    int at = token + 2;
    if (m_text.is(at, "the"_L1) && m_text.has(at + 1, WordClass::TimeUnit)) {
        ParsedPoint parsed;
        parsed.point.kind = TimePoint::Kind::Relative;
        parsed.point.unit = unit(at + 1);
        parsed.point.mod = mod;
        parsed.tokens = {token, at + 2};
        if (parsed.point.unit < TimeUnit::Day)
            return std::nullopt;
        return parsed;
    }
    at += m_text.is(at, "the"_L1);
    const bool starts = isMonth(at) || m_text.is(at, TokenKind::Number) || isPlainTrigger(at) || isWeekday(at)
                        || m_text.has(at, WordClass::Ordinal);
    auto parsed = starts ? point(at) : std::nullopt;
    if (!parsed)
        return std::nullopt;
    parsed->tokens.first = token;
    parsed->point.mod = mod;
    return parsed;
}

std::optional<ParsedPoint> DateParser::triggerFirst(int token, int value) const
{
    ParsedPoint parsed;
    parsed.tokens = {token, token + 1};
    TimePoint &point = parsed.point;
    switch (value) {
    case Today:
    case Yesterday:
    case Tomorrow:
    case Tonight:
        point.kind = TimePoint::Kind::Relative;
        point.unit = TimeUnit::Day;
        point.offset = value == Yesterday ? -1 : value == Tomorrow ? 1 : 0;
        point.dayPart = value == Tonight ? 5 : 0;
        if (m_text.is(token - 1, "before"_L1) && m_text.is(token - 2, "day"_L1) && value == Yesterday) {
            point.offset = -2;
            parsed.tokens.first = token - 2;
        } else if (m_text.is(token - 1, "after"_L1) && m_text.is(token - 2, "day"_L1) && value == Tomorrow) {
            point.offset = 2;
            parsed.tokens.first = token - 2;
        }
        return parsed;
    case Now:
        point.kind = TimePoint::Kind::Present;
        return m_text.is(token, "now"_L1) && m_text.is(token + 1, TokenKind::Number) ? std::nullopt
                                                                                     : std::optional(parsed);
    case Recently:
        point.kind = TimePoint::Kind::Past;
        return parsed;
    case Soon:
        point.kind = TimePoint::Kind::Future;
        return m_text.isAny(token + 1, {"after"_L1, "before"_L1}) ? std::nullopt : std::optional(parsed);
    case This:
        return relative(token, 0);
    case Last:
        return relative(token, -1);
    case Next:
        return relative(token, 1);
    case Early:
    case Mid:
    case Late:
        return modified(token, modOf(value));
    case Earlier:
    case Later:
        if (const int next = token + 1 + m_text.is(token + 1, "in"_L1);
            trigger(next) == This || trigger(next) == Today) {
            auto rest = this->point(next);
            if (rest)
                rest->tokens.first = token;
            return rest;
        }
        return std::nullopt;
    case End:
    case Start:
    case Middle:
        return edgeOf(token, modOf(value));
    default:
        break;
    }
    if (value > FirstDecade && value <= LastDecade && (m_text.is(token - 1, "the"_L1) || m_text.is(token - 1, "in"_L1))
        && !m_text.is(token + 1, "of"_L1)) {
        point.year = qint16(1900 + (value - FirstDecade) * 10);
        point.decade = true;
        return parsed;
    }
    return std::nullopt;
}

} // namespace eventarium
