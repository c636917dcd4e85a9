// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// DateParser: years, decades and their coded parts: "2019", "'87", "nineteen ninety-six", "fiscal 2013", "the 1960s",
// "Q3 2020", "FY 2019".
#include "extract/dateparser.h"
#include "extract/dateparsing.h"

using namespace Qt::StringLiterals;

namespace eventarium {

using namespace dateparsing;

std::optional<int> DateParser::yearNumber(int token) const
{
    if (!m_text.is(token, TokenKind::Number) || m_text.at(token).span.length() != 4)
        return std::nullopt;
    const int value = digitsValue(m_text.textOf(token));
    return isYear(value) ? std::optional(value) : std::nullopt;
}

// "fiscal 2013", "the financial year 2013": where the year stands; else the token itself
int DateParser::behindFiscal(int token) const
{
    const int at = token + m_text.is(token, "the"_L1);
    return m_text.isAny(at, {"fiscal"_L1, "financial"_L1}) ? at + 1 + m_text.is(at + 1, "year"_L1) : token;
}

int DateParser::year(int token, TimePoint &point, bool commaAllowed) const
{
    int at = token;
    if (commaAllowed && m_text.is(at, ","_L1))
        ++at;
    else if (m_text.isAny(at, {"of"_L1, "in"_L1}))
        ++at;
    if (const int fiscal = behindFiscal(at); fiscal > at && yearNumber(fiscal))
        at = fiscal;
    if (const auto value = yearNumber(at); value && *value >= 1500 && !m_text.has(at + 1, WordClass::Multiplier)) {
        point.year = qint16(*value);
        return at + 1;
    }
    if (int value = 0; const int end = shortYear(at, at > token && m_text.is(token, "of"_L1), value)) {
        point.year = qint16(value);
        return end;
    }
    if (int value = 0; const int end = wordYear(at, value)) {
        point.year = qint16(value);
        return end;
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

// One right before what it shortens: "'87", "'80s"
bool DateParser::isApostrophe(int token) const
{
    return m_text.inRange(token) && m_text.at(token).span.length() == 1
           && (m_text.is(token, "'"_L1) || m_text.textOf(token) == u"\u2019" || m_text.textOf(token) == u"\u2018")
           && m_text.inRange(token + 1) && !m_text.at(token + 1).spaceBefore;
}

// "'87", or after "of" a bare "87": the end, or 0. What lies less than 40 years ahead of 2000 is of this century.
int DateParser::shortYear(int token, bool bare, int &value) const
{
    const bool apostrophe = isApostrophe(token);
    const int at = token + apostrophe;
    if ((!apostrophe && !bare) || !m_text.is(at, TokenKind::Number) || m_text.at(at).span.length() != 2)
        return 0;
    const int digits = digitsValue(m_text.textOf(at));
    if (digits < 0 || m_text.at(at + 1 < m_text.count() ? at + 1 : at).classes.has(WordClass::UnitHead))
        return 0;
    value = digits + (digits < 40 ? 2000 : 1900);
    return at + 1;
}

// "nineteen ninety-six", "twenty fifteen", "two thousand and fifteen", "two thousand": the end, or 0
int DateParser::wordYear(int token, int &value) const
{
    const auto cardinal = [&](int at) {
        return m_text.has(at, WordClass::Cardinal) && m_text.is(at, TokenKind::Word) ? int(m_text.at(at).value) : -1;
    };
    // 1-99 in words; the end, or 0
    const auto small = [&](int at, int &number) {
        number = cardinal(at);
        if (number < 1)
            return 0;
        const int next = at + 1 + m_text.is(at + 1, "-"_L1);
        if (number >= 20 && number % 10 == 0 && cardinal(next) >= 1 && cardinal(next) <= 9) {
            number += cardinal(next);
            return next + 1;
        }
        return at + 1;
    };
    const int first = cardinal(token);
    int rest = 0;
    if (first == 2 && m_text.is(token + 1, "thousand"_L1)) {
        const int end = small(token + 2 + m_text.is(token + 2, "and"_L1), rest);
        value = 2000 + (end ? rest : 0);
        const int last = end ? end : token + 2;
        return m_text.has(last, WordClass::UnitHead) ? 0 : last;
    }
    if (first < 17 || first > 20)
        return 0;
    const int end = small(token + 1 + m_text.is(token + 1, "-"_L1), rest);
    if (!end || rest < 10 || m_text.has(end, WordClass::Multiplier) || m_text.has(end, WordClass::UnitHead))
        return 0;
    value = first * 100 + rest;
    return end;
}

// "133-03-2020", "2010-2015-86", "32-2015": numbers joined by hyphens that are no years
bool DateParser::isInsideCode(int token) const
{
    const auto joined = [&](int hyphen) {
        return m_text.is(hyphen, "-"_L1) && m_text.is(hyphen - 1, TokenKind::Number)
               && m_text.is(hyphen + 1, TokenKind::Number) && !m_text.at(hyphen).spaceBefore
               && !m_text.at(hyphen + 1).spaceBefore;
    };
    const bool before = joined(token - 1);
    const bool behind = joined(token + 1);
    if ((before && behind) || (before && joined(token - 3)) || (behind && joined(token + 3)))
        return true;
    if (behind && m_text.at(token + 2).span.length() > 4)
        return true;
    return before && m_text.at(token - 2).span.length() != 4 && digitsValue(m_text.textOf(token - 2)) > 31;
}

std::optional<ParsedPoint> DateParser::bareYear(int token) const
{
    const QStringView word = m_text.textOf(token);
    ParsedPoint parsed;
    parsed.tokens = {token, token + 1};
    const bool apart = word.size() <= 4 && m_text.isAny(token + 1, {"'s"_L1, "s"_L1}); // "1990's"
    if (word.size() == 3 && word.back() == u's' && word[1] == u'0') { // "the 90s", "'90s"
        const int value = digitsValue(word.first(2));
        const bool spoken = m_text.isAny(token - 1, {"the"_L1, "early"_L1, "late"_L1, "mid"_L1, "-"_L1})
                            || (m_text.inRange(token - 1) && m_text.textOf(token - 1).size() == 1
                                && !m_text.at(token).spaceBefore);
        if (value < 20 || !spoken)
            return std::nullopt;
        parsed.point.year = qint16(1900 + value);
        parsed.point.decade = true;
        parsed.tokens.first -= isApostrophe(token - 1);
        return parsed;
    }
    if (apart && word.size() == 4 && m_text.isAny(token - 1, {"the"_L1, "early"_L1, "late"_L1, "in"_L1})
        && isYear(digitsValue(word)) && digitsValue(word) % 10 == 0 && !m_text.isCapitalized(token + 2)) {
        parsed.point.year = qint16(digitsValue(word));
        parsed.point.decade = true;
        parsed.tokens.last = token + 2;
        return parsed;
    }
    if (word.size() == 5 && word.back() == u's') { // "1960s"
        const int value = digitsValue(word.first(4));
        if (!isYear(value) || value % 10)
            return std::nullopt;
        parsed.point.year = qint16(value);
        parsed.point.decade = true;
        return parsed;
    }
    const auto value = yearNumber(token);
    if (!value || isInsideCode(token)
        || (m_text.is(token + 1, "-"_L1) && !m_text.at(token + 1).spaceBefore && m_text.is(token + 2, TokenKind::Word)))
        return std::nullopt;
    const bool preposition = m_text.isAny(token - 1, {"in"_L1, "since"_L1, "by"_L1, "until"_L1, "till"_L1, "from"_L1,
                                                      "during"_L1, "before"_L1, "after"_L1, "of"_L1, "late"_L1,
                                                      "early"_L1, "mid"_L1, "than"_L1});
    if (*value < 1900 || *value > 2100) {
        const bool since = m_text.is(token - 1, "to"_L1)
                           && m_text.isAny(token - 2, {"back"_L1, "dates"_L1, "dating"_L1, "dated"_L1});
        if (since)
            return parsed.point.year = qint16(*value), parsed;
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
        if (after.classes.hasAny(
                {WordClass::Multiplier, WordClass::Currency, WordClass::AreaUnit, WordClass::MeasureUnit})
            || (after.classes.has(WordClass::TimeUnit) && m_text.textOf(next).endsWith(u's'))
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

// "year-end 2020", "midyear", "the year-ago quarter", "midweek"
std::optional<ParsedPoint> DateParser::wordOfYear(int token, int value) const
{
    ParsedPoint parsed;
    TimePoint &point = parsed.point;
    parsed.tokens = {token, token + 1};
    if (value == MidYear || value == YearEnd) {
        if (const int end = year(token + 1, point, false); end > token + 1)
            parsed.tokens.last = end;
    }
    if (!point.year && point.kind == TimePoint::Kind::Calendar) {
        point.kind = TimePoint::Kind::Relative;
        point.unit = value == MidWeek ? TimeUnit::Week : TimeUnit::Year;
        point.offset = value == YearBefore ? -1 : 0;
    }
    if (value != YearBefore)
        point.mod = value == YearEnd ? TimePoint::Mod::End : TimePoint::Mod::Mid;
    return parsed;
}

// "2019 Q3", "2017-H1"
std::optional<ParsedPoint> DateParser::partOfYear(int token) const
{
    const auto year = yearNumber(token);
    const int at = token + 1 + (m_text.is(token + 1, "-"_L1) && !m_text.at(token + 1).spaceBefore);
    if (!year || !m_text.is(at, TokenKind::Word) || m_text.at(at).span.length() != 2)
        return std::nullopt;
    const QStringView word = m_text.textOf(at);
    const QChar letter = word.front().toUpper();
    const int number = word[1].unicode() - u'0';
    if ((letter != u'Q' && letter != u'H') || number < 1 || number > (letter == u'Q' ? 4 : 2))
        return std::nullopt;
    ParsedPoint parsed;
    parsed.point.year = qint16(*year);
    (letter == u'Q' ? parsed.point.quarter : parsed.point.half) = quint8(number);
    parsed.tokens = {token, at + 1};
    return parsed;
}

// "Q3", "1H", "4Q20", "2020Q4": part and year of one word
static bool readCode(QStringView word, TimePoint &point)
{
    const auto isPart = [](QChar letter) {
        return letter == u'Q' || letter == u'q' || letter == u'H' || letter == u'h';
    };
    qsizetype at = 0;
    while (at < word.size() && !isPart(word[at]))
        ++at;
    if (at == word.size())
        return false;
    const QStringView before = word.first(at);
    const QStringView behind = word.sliced(at + 1);
    const bool numberFirst = before.size() == 1;
    const int number = numberFirst ? digitsValue(before) : behind.isEmpty() ? -1 : digitsValue(behind.first(1));
    const QStringView year = !numberFirst && !before.isEmpty() ? before
                             : numberFirst                     ? behind
                                                               : behind.sliced(behind.isEmpty() ? 0 : 1);
    if (number < 1 || number > (word[at].toUpper() == u'Q' ? 4 : 2) || (before.size() > 1 && behind.size() > 1))
        return false;
    const int value = digitsValue(year);
    if (!year.isEmpty() && (value < 0 || (year.size() != 2 && !isYear(value))))
        return false;
    (word[at].toUpper() == u'Q' ? point.quarter : point.half) = quint8(number);
    if (!year.isEmpty())
        point.year = qint16(value > 999 ? value : value + (value < 40 ? 2000 : 1900));
    return true;
}

// "Q3 2020", "1H21", "week 31", "FY 2019", "CY18"
std::optional<ParsedPoint> DateParser::codedPart(int token) const
{
    const QStringView word = m_text.textOf(token);
    ParsedPoint parsed;
    if (readCode(word, parsed.point)) {
        int end = token + 1;
        if (!parsed.point.year)
            end = year(end, parsed.point);
        if (end == token + 1 && !parsed.point.year
            && !m_text.isAny(token - 1, {"in"_L1, "for"_L1, "the"_L1, "of"_L1, "during"_L1, "since"_L1}))
            return std::nullopt;
        parsed.tokens = {token, end};
        return parsed;
    }
    const QChar letter = word.front().toUpper();
    const bool yearly = word.size() >= 2 && (letter == u'F' || letter == u'C') && word[1].toUpper() == u'Y';
    if (yearly) { // the calendar's year; a fiscal one is not worked out
        const int digits = word.size() == 4 || word.size() == 6 ? digitsValue(word.sliced(2)) : -1;
        const auto apart = word.size() == 2 ? yearNumber(token + 1) : std::nullopt;
        if ((digits < 0 && !apart) || (word.size() == 6 && !isYear(digits)))
            return std::nullopt;
        const int value = digits < 40 ? digits + 2000 : digits < 100 ? digits + 1900 : digits;
        parsed.point.year = qint16(apart ? *apart : value);
        parsed.tokens = {token, token + 1 + apart.has_value()};
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

} // namespace eventarium
