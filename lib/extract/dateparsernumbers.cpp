// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// DateParser: points that begin with a number or an ordinal.
#include "extract/dateparser.h"
#include "extract/dateparsing.h"

using namespace Qt::StringLiterals;

namespace eventarium {

using namespace dateparsing;

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

// "2018-7-6", "02-02-2020", "2016 10 16", "2019/Aug/01", "2020/23/Sep": parts that are tokens of their own
std::optional<ParsedPoint> DateParser::partedDate(int token) const
{
    const auto value = [&](int at) {
        return m_text.is(at, TokenKind::Number) && m_text.at(at).span.length() <= 4 ? digitsValue(m_text.textOf(at))
                                                                                    : -1;
    };
    const auto joins = [&](int at) {
        return (m_text.is(at, "-"_L1) || m_text.is(at, "/"_L1)) && !m_text.at(at).spaceBefore && m_text.inRange(at + 1)
               && !m_text.at(at + 1).spaceBefore;
    };
    if (m_text.inRange(token - 1) && !m_text.at(token).spaceBefore && joins(token - 1))
        return std::nullopt; // inside something longer
    const int first = value(token);
    if (first < 1)
        return std::nullopt;
    ParsedPoint parsed;
    int parts[3] = {first, 0, 0};
    if (joins(token + 1) && joins(token + 3)) {
        parts[1] = isMonth(token + 2) ? m_text.at(token + 2).value : value(token + 2);
        parts[2] = isMonth(token + 4) ? m_text.at(token + 4).value : value(token + 4);
        parsed.tokens = {token, token + 5};
        if (isMonth(token + 4))
            std::swap(parts[1], parts[2]);
        if (joins(token + 5) && (first > 31 || parts[2] < 1000))
            return std::nullopt;
    } else if (isYear(first) && m_text.at(token).span.length() == 4 && first >= 1900 && value(token + 1) >= 1
               && m_text.at(token + 1).span.length() == 2 && value(token + 2) >= 1
               && m_text.at(token + 2).span.length() == 2 && m_text.sameSentence(token, token + 2)) {
        parts[1] = value(token + 1); // "2016 10 16"
        parts[2] = value(token + 2);
        parsed.tokens = {token, token + 3};
    } else {
        return std::nullopt;
    }
    if (parts[0] <= 31) {
        const bool dated = m_text.isAny(token - 1, {"on"_L1, "by"_L1, "until"_L1, "since"_L1, "before"_L1, "after"_L1,
                                                    "from"_L1, "dated"_L1})
                           || m_text.has(token - 1, WordClass::Weekday);
        if (parts[2] < 1000 && (parts[2] > 99 || !dated || m_text.at(token + 4).span.length() != 2))
            return std::nullopt; // "on 9-18-15"
        const int year = parts[2] >= 1000 ? parts[2] : parts[2] + (parts[2] < 40 ? 2000 : 1900);
        int month = parts[0];
        int day = parts[1];
        if (month > 12 || m_dayFirst || isMonth(token + 2))
            std::swap(month, day);
        parts[0] = year, parts[1] = month, parts[2] = day;
    }
    if (parts[0] < 1000 || parts[1] < 1 || parts[2] < 1 || !PartialDate{parts[0], parts[1], parts[2]}.isValid())
        return std::nullopt;
    parsed.point.year = qint16(parts[0]);
    parsed.point.month = quint8(parts[1]);
    parsed.point.day = quint8(parts[2]);
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
        const bool speaks = m_text.isAny(token - 1, {"on"_L1, "by"_L1, "until"_L1, "from"_L1, "to"_L1, "since"_L1,
                                                     "this"_L1, "next"_L1})
                            || m_text.has(token - 1, WordClass::Weekday)
                            || (m_text.is(token - 1, "-"_L1) && m_text.is(token - 2, TokenKind::Number)
                                && m_text.textOf(token - 2).contains(u'/'));
        TimePoint ofYear;
        const bool behind = m_text.is(token + 1, ","_L1) && year(token + 1, ofYear) > token + 1 && parts[1] > 12;
        const bool range = m_text.is(token + 1, "-"_L1) && m_text.is(token + 2, TokenKind::Number)
                           && m_text.textOf(token + 2).contains(u'/') && parts[1] > 12; // "2/27-3/1"
        if (separator != u'/' || !(speaks || behind || range))
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
        year += year < 40 ? 2000 : 1900;
    int month = parts[0];
    int day = parts[1];
    if (separator == u'.' || month > 12 || (m_dayFirst && day <= 12))
        std::swap(month, day);
    if (count == 2 && m_text.is(token + 1, ","_L1)) { // "5/1-5/7, 2020"
        TimePoint ofYear;
        if (const int end = this->year(token + 1, ofYear); ofYear.year) {
            year = ofYear.year;
            parsed.tokens.last = end;
        }
    }
    if (!PartialDate{year ? year : 2000, month, day}.isValid() || month < 1 || day < 1)
        return std::nullopt;
    parsed.point.year = qint16(year);
    parsed.point.month = quint8(month);
    parsed.point.day = quint8(day);
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
    if (auto parted = partedDate(token))
        return parted;
    if (auto part = partOfYear(token))
        return part;
    const bool price = m_text.inRange(token - 1) && !m_text.at(token).spaceBefore
                       && m_text.textOf(token - 1).front().category() == QChar::Symbol_Currency;
    if (const auto number = price ? std::nullopt : dayNumber(token)) {
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
    if (m_text.is(next, "-"_L1) && m_text.is(next + 1, "quarter"_L1) && *number <= 4) { // "first-quarter sales"
        point.quarter = quint8(*number);
        parsed.tokens = {token, year(next + 2, point, false)};
        return parsed;
    }
    if (m_text.is(next, "-"_L1) && m_text.is(next + 1, "half"_L1) && *number <= 2
        && (yearNumber(next + 2) || m_text.has(next + 2, WordClass::MoneyNoun)
            || m_text.isAny(next + 2, {"results"_L1, "profit"_L1, "profits"_L1, "earnings"_L1, "revenue"_L1,
                                       "revenues"_L1, "sales"_L1, "loss"_L1, "losses"_L1, "net"_L1, "income"_L1,
                                       "figures"_L1, "growth"_L1, "output"_L1}))) { // no half of a match
        point.half = quint8(*number);
        parsed.tokens = {token, year(next + 2, point, false)};
        return parsed;
    }
    if ((m_text.is(next, "quarter"_L1) && *number <= 4) || (m_text.is(next, "half"_L1) && *number <= 2)) {
        (m_text.is(next, "half"_L1) ? point.half : point.quarter) = quint8(*number);
        int at = year(next + 1, point);
        if (at == next + 1 && m_text.is(at, "of"_L1) && m_text.is(at + 1, "the"_L1) && m_text.is(at + 2, "year"_L1)) {
            at += 3;
            point.kind = TimePoint::Kind::Relative;
            point.unit = TimeUnit::Year;
        } else if (at == next + 1 && m_text.is(next, "half"_L1))
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

} // namespace eventarium
