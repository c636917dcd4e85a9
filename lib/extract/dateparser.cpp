// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/dateparser.h"
#include "extract/dateparsing.h"

using namespace Qt::StringLiterals;

namespace eventarium {

using namespace dateparsing;

int DateParser::trigger(int token) const
{
    return m_text.has(token, WordClass::DateTrigger) ? m_text.at(token).value : 0;
}

// "quarter" and "second" are numbers too and have that value.
TimeUnit DateParser::unit(int token) const
{
    if (!m_text.has(token, WordClass::TimeUnit))
        return TimeUnit::None;
    if (m_text.isAny(token, {"quarter"_L1, "quarters"_L1}))
        return TimeUnit::Quarter;
    if (m_text.isAny(token, {"second"_L1, "half"_L1}))
        return m_text.is(token, "half"_L1) ? TimeUnit::HalfYear : TimeUnit::Second;
    return TimeUnit(m_text.at(token).value);
}

// "this", "next", "sixties": what may stand behind "early" or "the end of"; it leads to no further point.
bool DateParser::isPlainTrigger(int token) const
{
    const int value = trigger(token);
    return (value >= This && value <= Next) || (value > FirstDecade && value <= LastDecade);
}

// Words that are names or verbs too need a capital and, alone, something that speaks for a date.
bool DateParser::isAmbiguousName(int token) const
{
    return m_text.isAny(
        token, {"may"_L1, "march"_L1, "mar"_L1, "april"_L1, "june"_L1, "august"_L1, "jan"_L1, "dec"_L1, "sep"_L1});
}

bool DateParser::isMonth(int token) const
{
    if (!m_text.has(token, WordClass::Month) || !m_text.is(token, TokenKind::Word))
        return false;
    if (m_text.isCapitalized(token))
        return true;
    return !m_text.isAny(token, {"may"_L1, "march"_L1, "mar"_L1, "dec"_L1, "jan"_L1, "sep"_L1})
           || m_text.is(token + 1, TokenKind::Number) || m_text.is(token - 1, TokenKind::Number)
           || m_text.isAny(token - 1, {"of"_L1, "in"_L1, "next"_L1, "last"_L1});
}

bool DateParser::isWeekday(int token) const
{
    if (!m_text.has(token, WordClass::Weekday))
        return false;
    const qsizetype length = m_text.at(token).span.length();
    if (length >= 6)
        return true;
    // "Sat", "Sun", "Wed": only as an abbreviation with a date behind it or a comma
    return m_text.isCapitalized(token)
           && (m_text.textOf(token).endsWith(u'.') || m_text.is(token + 1, TokenKind::Number) || isMonth(token + 1)
               || m_text.is(token + 1, ","_L1) || m_text.is(token + 1, "at"_L1)
               || m_text.isAny(token - 1, {"on"_L1, "week"_L1, "or"_L1}));
}

bool DateParser::endsPhrase(int next) const
{
    return !m_text.inRange(next) || !m_text.sameSentence(next - 1, next) || m_text.is(next, TokenKind::Punctuation)
           || m_text.has(next, WordClass::FunctionWord);
}

bool DateParser::isOrdinal(int token) const
{
    return m_text.has(token, WordClass::Ordinal)
           || (m_text.is(token, TokenKind::Number) && m_text.textOf(token).back().isLetter());
}

std::optional<int> DateParser::dayNumber(int token) const
{
    if (!m_text.inRange(token))
        return std::nullopt;
    if (m_text.is(token, TokenKind::Number)) {
        QStringView word = m_text.textOf(token);
        if (word.size() > 2 && word.back().isLetter())
            word.chop(2);
        const int value = word.size() <= 2 ? digitsValue(word) : -1;
        return value >= 1 && value <= 31 ? std::optional(value) : std::nullopt;
    }
    if (!m_text.at(token).classes.hasAny({WordClass::Ordinal, WordClass::Cardinal}))
        return std::nullopt;
    const int value = m_text.at(token).value;
    if (m_text.has(token, WordClass::Cardinal)) {
        const int second = token + 1 + m_text.is(token + 1, "-"_L1); // "twenty-third", "twenty third"
        if (!m_text.has(second, WordClass::Ordinal) || (value != 20 && value != 30) || m_text.at(second).value > 9)
            return std::nullopt;
        return value + m_text.at(second).value <= 31 ? std::optional(value + m_text.at(second).value) : std::nullopt;
    }
    return value >= 1 && value <= 31 ? std::optional(value) : std::nullopt;
}

int DateParser::dayEnd(int token) const
{
    if (!m_text.has(token, WordClass::Cardinal) || m_text.is(token, TokenKind::Number))
        return token + 1;
    return token + (m_text.is(token + 1, "-"_L1) ? 3 : 2);
}

int DateParser::monthAndYear(int token, TimePoint &point) const
{
    int at = token + m_text.is(token, "of"_L1);
    if (isMonth(at)) {
        point.month = quint8(m_text.at(at).value);
        return year(at + 1, point);
    }
    at += m_text.is(at, "the"_L1);
    const int which = trigger(at);
    if (which >= This && which <= Next && m_text.is(at + 1, "month"_L1)) {
        point.kind = TimePoint::Kind::Relative;
        point.unit = TimeUnit::Month;
        point.offset = which == This ? 0 : which == Last ? -1 : 1;
        return at + 2;
    }
    return token;
}

std::optional<ParsedPoint> DateParser::day(int token) const
{
    const int start = token + m_text.is(token, "the"_L1);
    const auto number = dayNumber(start);
    if (!number)
        return std::nullopt;
    ParsedPoint parsed;
    parsed.point.day = quint8(*number);
    parsed.tokens = {start, dayEnd(start)};
    parsed.dayOnly = true;
    return parsed;
}

// "September, 22nd"
bool DateParser::isOrdinalBehindComma(int token) const
{
    return m_text.is(token, ","_L1) && m_text.is(token + 1, TokenKind::Number)
           && m_text.textOf(token + 1).back().isLetter() && dayNumber(token + 1)
           && !m_text.is(token + 2, TokenKind::Word);
}

std::optional<ParsedPoint> DateParser::monthFirst(int token) const
{
    ParsedPoint parsed;
    parsed.point.month = quint8(m_text.at(token).value);
    int at = token + 1;
    const bool joined = (m_text.is(at, "-"_L1) || m_text.is(at, "/"_L1)) && !m_text.at(at).spaceBefore;
    if (joined && yearNumber(at + 1)) { // "Dec-2018"
        parsed.point.year = qint16(*yearNumber(at + 1));
        parsed.tokens = {token, at + 2};
        return parsed;
    }
    if (joined && dayNumber(at + 1))
        ++at;
    else
        at += (m_text.is(at, "the"_L1) && dayNumber(at + 1)) || isOrdinalBehindComma(at);
    if (const auto number = dayNumber(at);
        number && !m_text.is(dayEnd(at), "%"_L1) && !m_text.has(dayEnd(at), WordClass::Multiplier)) {
        parsed.point.day = quint8(*number);
        at = dayEnd(at);
        if (joined && m_text.is(at, "-"_L1) && !m_text.at(at).spaceBefore && yearNumber(at + 1)) { // "Sep-23-2020"
            parsed.point.year = qint16(*yearNumber(at + 1));
            at += 2;
        } else {
            at = year(at, parsed.point);
        }
        parsed.tokens = {token, at};
        return parsed;
    }
    at = year(token + 1, parsed.point, true);
    parsed.tokens = {token, at};
    if (at == token + 1 && isAmbiguousName(token)) {
        const bool nameBefore = m_text.inRange(token - 1) && m_text.sameSentence(token - 1, token)
                                && m_text.isCapitalized(token - 1)
                                && !m_text.at(token - 1).classes.hasAny({WordClass::FunctionWord,
                                                                         WordClass::DateTrigger, WordClass::Weekday,
                                                                         WordClass::Month});
        const bool nameAfter = m_text.inRange(token + 1) && m_text.sameSentence(token + 1, token)
                               && m_text.isCapitalized(token + 1)
                               && !m_text.at(token + 1).classes.hasAny({WordClass::FunctionWord, WordClass::Month});
        const bool starts = m_text.sentenceOf(token).tokens.first == token;
        if ((nameBefore || nameAfter || starts) && !(joined && isMonth(token + 2)))
            return std::nullopt;
    }
    return parsed;
}

// One or two digits that nothing behind them makes a count, a time or a name.
bool DateParser::isLoneNumber(int token) const
{
    if (!m_text.is(token, TokenKind::Number) || m_text.at(token).span.length() > 2)
        return false;
    const int next = token + 1;
    if (m_text.has(next + 1, WordClass::Weekday)
        && m_text.isAny(next, {"to"_L1, "until"_L1, "till"_L1, "through"_L1, "-"_L1})) // "Monday 3 to Friday 7 May"
        return true;
    return !m_text.inRange(next) || !m_text.sameSentence(token, next) || m_text.at(next).lineStart
           || m_text.isAny(
               next, {"."_L1, ","_L1, ";"_L1, ")"_L1, "!"_L1, "?"_L1, "and"_L1, "or"_L1, "for"_L1, "in"_L1, "with"_L1});
}

std::optional<ParsedPoint> DateParser::weekdayFirst(int token) const
{
    ParsedPoint parsed;
    const quint8 weekday = quint8(m_text.at(token).value);
    int at = token + 1;
    if (m_text.is(at, "("_L1) && m_text.sameSentence(token, at) && (isMonth(at + 1) || dayNumber(at + 1))) {
        auto date = isMonth(at + 1) ? monthFirst(at + 1) : numberFirst(at + 1); // "Thursday (July 23)"
        if (date && date->point.day && date->point.month && m_text.is(date->tokens.last, ")"_L1)) {
            date->tokens = {token, date->tokens.last + 1};
            date->point.weekday = weekday;
            return date;
        }
    }
    at += m_text.is(at, ","_L1);
    at += m_text.is(at, "the"_L1);
    if (isMonth(at)) {
        if (auto date = monthFirst(at)) {
            date->tokens.first = token;
            date->point.weekday = weekday;
            return date;
        }
    } else if (m_text.is(at, TokenKind::Number) || m_text.has(at, WordClass::Ordinal)) {
        if (auto date = numberFirst(at); date && date->point.day) {
            date->tokens.first = token;
            date->point.weekday = weekday;
            return date;
        }
        if (auto numeric = m_text.is(at, TokenKind::Number) ? numericDate(at) : std::nullopt) { // "Friday 7/6"
            numeric->tokens.first = token;
            numeric->point.weekday = weekday;
            return numeric;
        }
        const bool ordinal = m_text.has(at, WordClass::Ordinal) || m_text.textOf(at).back().isLetter();
        const bool behindArticle = m_text.is(at - 1, "the"_L1);
        if ((ordinal || isLoneNumber(at)) && (ordinal || !behindArticle) && at - token <= 2
            && !m_text.is(at - 1, ","_L1) && (!m_text.isCapitalized(at + 1) || isLoneNumber(at))
            && !m_text.has(at + 1, WordClass::TimeUnit) && !m_text.has(at + 1, WordClass::UnitHead)) {
            if (auto bare = day(at)) { // "Friday the 13th"
                bare->tokens.first = token;
                bare->point.weekday = weekday;
                return bare;
            }
        }
    }
    parsed.point.weekday = weekday;
    parsed.tokens = {token, token + 1};
    parsed.tokens.last = weekOf(token + 1, parsed.point);
    return parsed;
}

// "Q3", "1H21", "FY2020", not "it", "for"
static bool isShortCode(const Token &token)
{
    const auto isDigit = [&](int place) { return (token.letters >> (8 * place) & 0xff) - u'0' < 10; };
    return token.span.length() <= 6 && (isDigit(0) || isDigit(1) || (token.letters >> 8 & 0xff) == u'y');
}

std::optional<ParsedPoint> DateParser::point(int token) const
{
    constexpr WordClasses openers{WordClass::Weekday, WordClass::Month,   WordClass::DateTrigger,
                                  WordClass::Season,  WordClass::Ordinal, WordClass::Cardinal};
    if (!m_text.inRange(token))
        return std::nullopt;
    const Token &first = m_text.at(token);
    std::optional<ParsedPoint> parsed;
    if (first.kind != TokenKind::Number && !first.classes.hasAny(openers)) {
        if (first.kind == TokenKind::Word && (isShortCode(first) || first.classes.has(WordClass::TimeUnit)))
            parsed = codedPart(token);
    } else if (isWeekday(token) && !m_text.textOf(token).endsWith("days"_L1))
        parsed = weekdayFirst(token);
    else if (isMonth(token))
        parsed = monthFirst(token);
    else if (first.kind == TokenKind::Number)
        parsed = numberFirst(token);
    else if (first.classes.has(WordClass::DateTrigger))
        parsed = triggerFirst(token, first.value);
    else if (first.classes.has(WordClass::Season))
        parsed = season(token);
    else if (first.classes.hasAny({WordClass::Ordinal, WordClass::Cardinal}))
        parsed = ordinalFirst(token);
    if (!parsed && first.classes.has(WordClass::TimeUnit))
        parsed = unitFirst(token);
    if (!parsed && first.classes.hasAny({WordClass::Ordinal, WordClass::Cardinal}))
        parsed = countedFirst(token);
    if (!parsed && first.kind == TokenKind::Number && m_text.textOf(token).back().isLetter())
        parsed = countedFirst(token);
    if (!parsed && first.classes.has(WordClass::Cardinal))
        parsed = spelledYear(token);
    if (!parsed)
        parsed = holiday(token);
    if (!parsed)
        return parsed;
    const TimePoint &point = parsed->point;
    const bool dayPrecise = point.day || point.weekday
                            || (point.unit == TimeUnit::Day && point.kind != TimePoint::Kind::Calendar);
    if (point.day && point.month && !point.weekday && m_text.is(parsed->tokens.last, "weekend"_L1)) {
        parsed->point.stretch = TimePoint::Stretch::Weekend; // "the Fourth of July weekend"
        ++parsed->tokens.last;
        return parsed;
    }
    return dayPrecise ? std::optional(withClock(*parsed)) : parsed;
}

} // namespace eventarium
