// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// DateParser: seasons and holidays.
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

// Values of [holiday], see its list.
static TimePoint holidayPoint(int value)
{
    TimePoint point;
    if (value >= 8200) { // so many days from Thanksgiving
        point.month = 11;
        point.nth = 4;
        point.weekday = 4;
        point.shift = value - 8200;
        point.shiftUnit = TimeUnit::Day;
    } else if (value >= 7900) {
        point.easter = true;
        point.month = 4;
        point.offset = value - 8000;
    } else if (value > 5000) {
        point.month = quint8((value - 5000) / 100);
        point.nth = quint8(value / 10 % 10);
        point.weekday = quint8(value % 10);
    } else {
        point.month = quint8(value / 100);
        point.day = quint8(value % 100);
    }
    return point;
}

std::optional<ParsedPoint> DateParser::holiday(int token) const
{
    const auto phrase = m_lexicon.longestPhrase(m_text, token, {WordClass::Holiday});
    const int value = phrase.tokens.isEmpty() ? (m_text.has(token, WordClass::Holiday) ? m_text.at(token).value : 0)
                                              : phrase.value;
    // names of several words are sure without a capital, but for "new year" and "may day"
    const bool plain = value == 101 || value == 501 || phrase.tokens.isEmpty();
    const bool sure = m_text.isCapitalized(token) || !plain
                      || m_text.isAny(token, {"christmas"_L1, "easter"_L1, "thanksgiving"_L1, "halloween"_L1})
                      || (value == 101 && m_text.isAny(token - 1, {"before"_L1, "after"_L1, "until"_L1}));
    const int before = token - 1; // a name: "Ann Christmas", "Chinese New Year"
    const bool name = m_text.isCapitalized(before) && m_text.is(before, TokenKind::Word)
                      && m_text.sameSentence(before, token) && m_text.sentenceOf(token).tokens.first != before
                      && !m_text.at(before).classes.hasAny(
                          {WordClass::FunctionWord, WordClass::DateTrigger, WordClass::Weekday, WordClass::Ordinal});
    const bool foreign = value == 101
                         && (m_text.has(before, WordClass::Nationality)
                             || m_text.isAny(before,
                                             {"lunar"_L1, "jewish"_L1, "islamic"_L1, "persian"_L1, "hindu"_L1,
                                              "orthodox"_L1, "solar"_L1, "financial"_L1, "school"_L1, "academic"_L1}));
    if (!value || !sure || name || foreign)
        return std::nullopt;
    const int end = phrase.tokens.isEmpty() ? token + 1 : phrase.tokens.last;
    ParsedPoint parsed;
    parsed.point = holidayPoint(value);
    const int of = end + (m_text.is(end, "of"_L1) && trigger(end + 1) == This); // "Independence Day of this year"
    parsed.tokens = {token, year(of, parsed.point, false)};
    if (of > end && parsed.tokens.last == of)
        parsed.tokens.last = end;
    if (m_text.is(parsed.tokens.last, "weekend"_L1)) { // "the Labor Day weekend"
        parsed.point.stretch = TimePoint::Stretch::Weekend;
        parsed.tokens.last = year(parsed.tokens.last + 1, parsed.point, false);
    }
    return parsed;
}

} // namespace eventarium
