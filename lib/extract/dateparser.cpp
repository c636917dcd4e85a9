// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/dateparser.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// Values of [date-trigger].
enum Trigger {
    Today = 1,
    Yesterday,
    Tomorrow,
    Now,
    Recently,
    Soon,
    Tonight,
    This = 10,
    Last,
    Next,
    Early = 20,
    Mid,
    Late,
    Every = 30,
    Earlier = 40,
    Later,
    End = 45,
    Start,
    Middle,
    FirstDecade = 50,
    LastDecade = 59
};

TimePoint::Mod modOf(int trigger)
{
    return trigger == Early || trigger == Start  ? TimePoint::Mod::Start
           : trigger == Mid || trigger == Middle ? TimePoint::Mod::Mid
                                                 : TimePoint::Mod::End;
}

int digitsValue(QStringView digits)
{
    if (digits.isEmpty() || digits.size() > 4)
        return -1;
    int value = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

bool isYear(int value)
{
    return value >= 1000 && value <= 2999;
}

} // namespace

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
        if (!m_text.is(token + 1, "-"_L1) || !m_text.has(token + 2, WordClass::Ordinal) || value < 20 || value > 30)
            return std::nullopt;
        return value + m_text.at(token + 2).value <= 31 ? std::optional(value + m_text.at(token + 2).value)
                                                        : std::nullopt;
    }
    return value >= 1 && value <= 31 ? std::optional(value) : std::nullopt;
}

int DateParser::dayEnd(int token) const
{
    return m_text.has(token, WordClass::Cardinal) && !m_text.is(token, TokenKind::Number) ? token + 3 : token + 1;
}

std::optional<int> DateParser::yearNumber(int token) const
{
    if (!m_text.is(token, TokenKind::Number) || m_text.at(token).span.length() != 4)
        return std::nullopt;
    const int value = digitsValue(m_text.textOf(token));
    return isYear(value) ? std::optional(value) : std::nullopt;
}

int DateParser::year(int token, TimePoint &point, bool commaAllowed) const
{
    int at = token;
    if (commaAllowed && m_text.is(at, ","_L1))
        ++at;
    else if (m_text.isAny(at, {"of"_L1, "in"_L1}))
        ++at;
    if (const auto value = yearNumber(at); value && *value >= 1500 && !m_text.has(at + 1, WordClass::Multiplier)) {
        point.year = qint16(*value);
        return at + 1;
    }
    at = token + (m_text.isAny(token, {"of"_L1, ","_L1}) ? 1 : 0);
    at += m_text.is(at, "the"_L1);
    const int which = trigger(at);
    if (which >= This && which <= Next && m_text.is(at + 1, "year"_L1) && !m_text.is(at + 2, "'s"_L1)) {
        point.kind = TimePoint::Kind::Relative;
        point.unit = TimeUnit::Year;
        point.offset = which == This ? 0 : which == Last ? -1 : 1;
        return at + 2;
    }
    return token;
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

std::optional<ParsedPoint> DateParser::monthFirst(int token) const
{
    ParsedPoint parsed;
    parsed.point.month = quint8(m_text.at(token).value);
    int at = token + 1;
    if ((m_text.is(at, "-"_L1) || m_text.is(at, "/"_L1)) && !m_text.at(at).spaceBefore && dayNumber(at + 1))
        ++at;
    else
        at += m_text.is(at, "the"_L1) && dayNumber(at + 1);
    if (const auto number = dayNumber(at);
        number && !m_text.is(dayEnd(at), "%"_L1) && !m_text.has(dayEnd(at), WordClass::Multiplier)) {
        parsed.point.day = quint8(*number);
        at = year(dayEnd(at), parsed.point);
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
        if (nameBefore || nameAfter || starts)
            return std::nullopt;
    }
    return parsed;
}

std::optional<ParsedPoint> DateParser::weekdayFirst(int token) const
{
    ParsedPoint parsed;
    const quint8 weekday = quint8(m_text.at(token).value);
    int at = token + 1;
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
        if (m_text.is(at, TokenKind::Number) && m_text.textOf(at).back().isLetter() && at - token <= 2
            && !m_text.is(at - 1, ","_L1) && !m_text.isCapitalized(at + 1)) {
            if (auto bare = day(at)) { // "Friday the 13th"
                bare->tokens.first = token;
                bare->point.weekday = weekday;
                return bare;
            }
        }
    }
    parsed.point.weekday = weekday;
    parsed.tokens = {token, token + 1};
    at = token + 1 + m_text.is(token + 1, "of"_L1);
    const int which = trigger(at);
    if (which >= This && which <= Next && m_text.is(at + 1, "week"_L1)) {
        parsed.point.kind = TimePoint::Kind::Relative;
        parsed.point.unit = TimeUnit::Week;
        parsed.point.offset = which == This ? 0 : which == Last ? -1 : 1;
        parsed.tokens.last = at + 2;
    }
    return parsed;
}

std::optional<ParsedPoint> DateParser::isoDate(int token) const
{
    const QStringView word = m_text.textOf(token);
    if (word.size() == 8 && (word.startsWith("19"_L1) || word.startsWith("20"_L1))) {
        const PartialDate date{digitsValue(word.first(4)), digitsValue(word.sliced(4, 2)),
                               digitsValue(word.sliced(6, 2))};
        if (date.month < 1 || date.day < 1 || !date.isValid())
            return std::nullopt;
        ParsedPoint parsed;
        parsed.point.year = qint16(date.year);
        parsed.point.month = quint8(date.month);
        parsed.point.day = quint8(date.day);
        parsed.tokens = {token, token + 1};
        return parsed;
    }
    if (word.size() < 7 || word[4] != u'-')
        return std::nullopt;
    const auto date = PartialDate::fromIso(word.first(std::min<qsizetype>(word.size(), 10)));
    if (!date)
        return std::nullopt;
    ParsedPoint parsed;
    parsed.point.year = qint16(date->year);
    parsed.point.month = quint8(date->month);
    parsed.point.day = quint8(date->day);
    if (word.size() >= 16 && word[10] == u'T') {
        parsed.point.hour = qint8(digitsValue(word.sliced(11, 2)));
        parsed.point.minute = qint8(digitsValue(word.sliced(14, 2)));
    }
    parsed.tokens = {token, token + 1};
    return parsed;
}

// "26/05/2019", "06.11.2019", "5/17/2018", "22/04": month first with slashes unless that cannot be.
std::optional<ParsedPoint> DateParser::numericDate(int token) const
{
    const QStringView word = m_text.textOf(token);
    const QChar separator = word.contains(u'/') ? u'/' : word.contains(u'.') ? u'.' : QChar();
    if (separator.isNull() || word.size() > 10)
        return std::nullopt;
    int parts[3] = {0, 0, 0};
    int count = 0;
    for (const QStringView part : word.tokenize(separator)) {
        if (count == 3 || part.isEmpty())
            return std::nullopt;
        parts[count++] = digitsValue(part);
    }
    ParsedPoint parsed;
    parsed.tokens = {token, token + 1};
    if (count == 2) { // "22/04", but "1/2" is a fraction and "2019/20" a season
        if (separator != u'/'
            || !m_text.isAny(token - 1, {"on"_L1, "by"_L1, "until"_L1, "from"_L1, "to"_L1, "since"_L1}))
            return std::nullopt;
    } else if (count != 3 || (parts[2] < 100 && separator == u'.')) {
        return std::nullopt;
    }
    int year = count == 3 ? parts[2] : 0;
    if (parts[0] > 1000 && count == 3) { // "2016/10/16"
        parsed.point.year = qint16(parts[0]);
        parsed.point.month = quint8(parts[1]);
        parsed.point.day = quint8(parts[2]);
        return PartialDate{parts[0], parts[1], parts[2]}.isValid() ? std::optional(parsed) : std::nullopt;
    }
    if (count == 3 && year < 100)
        year += year < 70 ? 2000 : 1900;
    int month = parts[0];
    int day = parts[1];
    if (separator == u'.' || month > 12)
        std::swap(month, day);
    if (!PartialDate{year ? year : 2000, month, day}.isValid() || month < 1 || day < 1)
        return std::nullopt;
    parsed.point.year = qint16(year);
    parsed.point.month = quint8(month);
    parsed.point.day = quint8(day);
    return parsed;
}

std::optional<ParsedPoint> DateParser::bareYear(int token) const
{
    const QStringView word = m_text.textOf(token);
    ParsedPoint parsed;
    parsed.tokens = {token, token + 1};
    if (word.size() == 5 && word.back() == u's') { // "1960s"
        const int value = digitsValue(word.first(4));
        if (!isYear(value) || value % 10)
            return std::nullopt;
        parsed.point.year = qint16(value);
        parsed.point.decade = true;
        return parsed;
    }
    const auto value = yearNumber(token);
    if (!value
        || (m_text.is(token + 1, "-"_L1) && !m_text.at(token + 1).spaceBefore && m_text.is(token + 2, TokenKind::Word)))
        return std::nullopt;
    const bool preposition = m_text.isAny(token - 1, {"in"_L1, "since"_L1, "by"_L1, "until"_L1, "till"_L1, "from"_L1,
                                                      "during"_L1, "before"_L1, "after"_L1, "of"_L1, "late"_L1,
                                                      "early"_L1, "mid"_L1, "than"_L1});
    if (*value < 1900 || *value > 2100) {
        if (!preposition || *value < 1400 || m_text.isAny(token - 1, {"of"_L1, "than"_L1, "by"_L1}))
            return std::nullopt;
    }
    const int next = token + 1;
    if (m_text.inRange(token - 1)
        && (m_text.at(token - 1).classes.hasAny({WordClass::QualifierAbout, WordClass::QualifierMore,
                                                 WordClass::QualifierLess, WordClass::CurrencyCode})
            || m_text.textOf(token - 1).front().category() == QChar::Symbol_Currency)
        && !m_text.isAny(token - 1, {"around"_L1}) && !m_text.is(token - 1, "over"_L1))
        return std::nullopt;
    if (m_text.isAny(token - 1, {"over"_L1, "than"_L1, "least"_L1, "to"_L1}) && m_text.has(next, WordClass::UnitHead))
        return std::nullopt;
    if (m_text.inRange(next) && m_text.sameSentence(token, next)) {
        const Token &after = m_text.at(next);
        if (after.classes.hasAny({WordClass::Multiplier, WordClass::Currency, WordClass::AreaUnit,
                                  WordClass::MeasureUnit, WordClass::TimeUnit})
            || m_text.textOf(next) == "%"_L1 || (m_text.textOf(next) == "+"_L1 && !after.spaceBefore))
            return std::nullopt;
        const bool plural = after.kind == TokenKind::Word && after.shape == CaseShape::Lower
                            && m_text.textOf(next).endsWith(u's') && !after.classes.has(WordClass::FunctionWord)
                            && !after.classes.has(WordClass::Possessive);
        if (after.classes.has(WordClass::UnitHead) && after.shape == CaseShape::Lower
            && !m_text.is(token - 1, "the"_L1))
            return std::nullopt;
        const bool nounNext = plural
                              || (after.kind == TokenKind::Word && after.shape == CaseShape::Lower
                                  && !after.classes.has(WordClass::FunctionWord)
                                  && m_text.has(next + 1, WordClass::UnitHead));
        if (nounNext && !m_text.is(token - 1, "the"_L1) && (!preposition || m_text.has(next + 1, WordClass::UnitHead)))
            return std::nullopt;
    }
    parsed.point.year = qint16(*value);
    return parsed;
}

std::optional<ParsedPoint> DateParser::numberFirst(int token) const
{
    if (!m_text.is(token, TokenKind::Number))
        return ordinalFirst(token);
    if (auto iso = isoDate(token))
        return iso;
    if (auto numeric = numericDate(token))
        return numeric;
    if (const auto number = dayNumber(token)) {
        int at = token + 1;
        if (m_text.is(at, "."_L1) && !m_text.at(at).spaceBefore && isMonth(at + 1) && m_text.at(at + 1).spaceBefore)
            ++at; // "26. August"
        if ((m_text.is(at, "-"_L1) || m_text.is(at, "/"_L1)) && isMonth(at + 1) && !m_text.at(at).spaceBefore)
            ++at; // "26-Aug"
        TimePoint point;
        point.day = quint8(*number);
        const bool ordinal = m_text.textOf(token).back().isLetter();
        const bool relative = m_text.is(at, "of"_L1) && !isMonth(at + 1);
        if (const int end = monthAndYear(at, point); end > at && (!relative || ordinal)) {
            if (relative && !ordinal)
                return std::nullopt;
            if ((m_text.is(end, "-"_L1) || m_text.is(end, "/"_L1)) && !m_text.at(end).spaceBefore && !point.year
                && yearNumber(end + 1)) {
                point.year = qint16(*yearNumber(end + 1));
                return ParsedPoint{point, {token, end + 2}, false};
            }
            return ParsedPoint{point, {token, end}, false};
        }
    }
    if (auto ordinal = ordinalFirst(token))
        return ordinal;
    return bareYear(token);
}

// "the third quarter of 2020", "the first half of the year", "the 20th century", "second of August", "first week of July"
std::optional<ParsedPoint> DateParser::ordinalFirst(int token) const
{
    const bool digits = m_text.is(token, TokenKind::Number) && m_text.textOf(token).back().isLetter()
                        && !m_text.textOf(token).endsWith(u's');
    if (!digits && !m_text.has(token, WordClass::Ordinal) && !m_text.has(token, WordClass::Cardinal))
        return std::nullopt;
    const auto number = dayNumber(token);
    if (!number)
        return std::nullopt;
    const int next = dayEnd(token);
    ParsedPoint parsed;
    TimePoint &point = parsed.point;
    if (m_text.is(next, "century"_L1)) {
        point.year = qint16((*number - 1) * 100);
        point.century = true;
        parsed.tokens = {token, next + 1};
        return parsed;
    }
    if ((m_text.is(next, "quarter"_L1) && *number <= 4) || (m_text.is(next, "half"_L1) && *number <= 2)) {
        (m_text.is(next, "half"_L1) ? point.half : point.quarter) = quint8(*number);
        int at = year(next + 1, point);
        if (at == next + 1 && m_text.is(at, "of"_L1) && m_text.is(at + 1, "the"_L1) && m_text.is(at + 2, "year"_L1))
            at += 3;
        else if (at == next + 1 && m_text.is(next, "half"_L1))
            return std::nullopt; // a half of what?
        parsed.tokens = {token, at};
        return parsed;
    }
    if (m_text.is(next, "week"_L1) && *number <= 5 && m_text.is(next + 1, "of"_L1)) {
        const int end = monthAndYear(next + 1, point);
        if (end > next + 1 && point.month) {
            point.week = quint8(*number);
            parsed.tokens = {token, end};
            return parsed;
        }
        TimePoint ofYear;
        if (const int at = year(next + 1, ofYear, false); at > next + 1) {
            ofYear.week = quint8(*number);
            return ParsedPoint{ofYear, {token, at}, false};
        }
        return std::nullopt;
    }
    if (!m_text.is(next, "of"_L1) && !isMonth(next))
        return std::nullopt;
    point.day = quint8(*number);
    const int end = monthAndYear(next, point);
    if (end == next)
        return std::nullopt;
    parsed.tokens = {token, end};
    return parsed;
}

// "Q3 2020", "H1", "week 31"
std::optional<ParsedPoint> DateParser::codedPart(int token) const
{
    const QStringView word = m_text.textOf(token);
    ParsedPoint parsed;
    const QChar letter = word.front().toUpper();
    if (word.size() == 2 && word[1].isDigit() && (letter == u'Q' || letter == u'H')) {
        const int number = word[1].unicode() - u'0';
        if (number < 1 || number > (letter == u'Q' ? 4 : 2))
            return std::nullopt;
        (letter == u'Q' ? parsed.point.quarter : parsed.point.half) = quint8(number);
        const int end = year(token + 1, parsed.point);
        if (end == token + 1 && !m_text.isAny(token - 1, {"in"_L1, "for"_L1, "the"_L1, "of"_L1}))
            return std::nullopt;
        parsed.tokens = {token, end};
        return parsed;
    }
    if (m_text.is(token, "week"_L1) && m_text.is(token + 1, TokenKind::Number)) {
        const int number = m_text.at(token + 1).span.length() <= 2 ? digitsValue(m_text.textOf(token + 1)) : 0;
        if (number < 1 || number > 53)
            return std::nullopt;
        parsed.point.week = quint8(number);
        parsed.tokens = {token, year(token + 2, parsed.point, false)};
        return parsed;
    }
    return std::nullopt;
}

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

ParsedPoint DateParser::withClock(ParsedPoint parsed) const
{
    if (parsed.point.hour < 0)
        parsed.tokens.last = clock(parsed.tokens.last, parsed.point);
    return parsed;
}

std::optional<ParsedPoint> DateParser::point(int token) const
{
    if (!m_text.inRange(token))
        return std::nullopt;
    const Token &first = m_text.at(token);
    std::optional<ParsedPoint> parsed;
    if (isWeekday(token) && !m_text.textOf(token).endsWith("days"_L1))
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
    else if (first.kind == TokenKind::Word && (first.span.length() == 2 || first.classes.has(WordClass::TimeUnit)))
        parsed = codedPart(token);
    if (!parsed)
        parsed = holiday(token);
    if (!parsed)
        return parsed;
    const TimePoint &point = parsed->point;
    const bool dayPrecise = point.day || point.weekday
                            || (point.unit == TimeUnit::Day && point.kind != TimePoint::Kind::Calendar);
    return dayPrecise ? std::optional(withClock(*parsed)) : parsed;
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
        const bool time = m_text.is(article + 1, TokenKind::Number)
                          || (m_text.is(article + 1, "at"_L1) && m_text.is(article + 2, TokenKind::Number));
        if (const int end = time ? clock(article + 1, more) : 0; end > article + 1 && more.hour >= 0) {
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
    const QChar separator = word.contains(u':') ? u':' : u'.';
    for (const QStringView part : word.tokenize(separator)) {
        if (count == 3)
            return token;
        parts[count++] = part.size() <= 2 ? digitsValue(part) : -1;
    }
    if (parts[0] < 0 || parts[0] > 24 || (count > 1 && (parts[1] < 0 || parts[1] > 59)))
        return token;
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

} // namespace eventarium
