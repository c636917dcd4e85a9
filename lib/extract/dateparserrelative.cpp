// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// DateParser: points that begin with a word like "last", "early", "end".
#include "extract/dateparser.h"
#include "extract/dateparsing.h"

using namespace Qt::StringLiterals;

namespace eventarium {

using namespace dateparsing;

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
    if (offset == -1 && (what.classes.has(WordClass::Cardinal) || what.kind == TokenKind::Number)) {
        if (auto part = countedFirst(token)) // "the last three weeks of the year"
            return part;
    }
    if (offset == 0 && m_text.isAny(at, {"date"_L1, "time"_L1}) && m_text.is(token, "current"_L1)) {
        point.kind = TimePoint::Kind::Present;
        return parsed;
    }
    at += m_text.isAny(at, {"calendar"_L1, "fiscal"_L1, "financial"_L1, "school"_L1, "academic"_L1})
          && m_text.isAny(at + 1, {"year"_L1, "quarter"_L1});
    if (auto vague = vagueRef(token, offset < 0 ? Last : offset > 0 ? Next : 0))
        return vague;
    if (m_text.has(at, WordClass::TimeUnit) && !m_text.textOf(at).endsWith(u's')) {
        parsed.tokens.last = at + 1;
        point.unit = unit(at);
        if (point.unit == TimeUnit::Day && m_text.is(token, "last"_L1))
            return countedFirst(token); // "the last day of July"
        if (point.unit < TimeUnit::Day || point.unit == TimeUnit::HalfYear
            || (point.unit == TimeUnit::Day && offset <= 0 && !m_text.is(token, "previous"_L1)))
            return std::nullopt;
        point.kind = fromMention && point.unit <= TimeUnit::Week ? TimePoint::Kind::FromMention
                                                                 : TimePoint::Kind::Relative;
        if (point.unit == TimeUnit::Day && !fromMention)
            point.kind = TimePoint::Kind::FromMention;
        if ((point.unit == TimeUnit::Week || point.unit == TimeUnit::Weekend) && offset == -1
            && m_text.is(token, "last"_L1) && m_text.isAny(at + 1, {"of"_L1, "in"_L1})) {
            if (auto part = countedFirst(token)) // "the last week of July"
                return part;
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
        if (fromMention && offset > 0 && m_text.is(token - 1, "the"_L1)) { // "the next Tuesday": after the day told of
            point.kind = TimePoint::Kind::FromMention;
            point.unit = TimeUnit::Day;
            return parsed;
        }
        point.yearIsRelative = true;
        if (m_text.isAny(token, {"next"_L1, "last"_L1, "previous"_L1})) // of the week before or behind
            point.offset = 2 * offset;
        if (offset < 0) {
            if (auto ofMonth = countedFirst(token)) // "the last Friday of May"
                return ofMonth;
        }
        auto date = weekdayFirst(at);
        if (date && date->point.day) { // "this Friday, June 5": the date says it
            date->tokens.first = token;
            return date;
        }
        return parsed;
    }
    if (m_text.is(at, TokenKind::Number) && offset >= 0) { // "this 5/12", "next 6th of April"
        auto date = numericDate(at);
        if (!date)
            date = m_text.textOf(at).back().isLetter() ? numberFirst(at) : std::nullopt;
        if (!date || !date->point.day || date->point.year)
            return std::nullopt;
        date->tokens.first = token;
        date->point.offset = offset;
        date->point.yearIsRelative = offset > 0;
        return date;
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
    if (what.classes.has(WordClass::Holiday)) { // "last Easter"
        auto date = holiday(at);
        if (!date || date->point.year)
            return std::nullopt;
        date->tokens.first = token;
        date->point.yearIsRelative = true;
        date->point.count = qint16(offset); // an Easter's `offset` is taken
        if (!date->point.easter)
            date->point.offset = offset;
        return date;
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
    if (m_text.is(at, "in"_L1) && m_text.is(at + 1, "the"_L1)) { // "late in the year"
        auto whole = wholeAhead(at);
        if (!whole)
            return std::nullopt;
        whole->tokens.first = token;
        whole->point.mod = mod;
        return whole;
    }
    const TimeUnit half = m_text.is(token + 1, "-"_L1) && mod == TimePoint::Mod::Mid ? unit(at) : TimeUnit::None;
    if (half == TimeUnit::Year || half == TimeUnit::Month || half == TimeUnit::Week) { // "mid-year"
        auto middle = wordOfYear(at, half == TimeUnit::Week ? MidWeek : MidYear);
        middle->tokens.first = token;
        middle->point.unit = middle->point.unit == TimeUnit::None ? TimeUnit::None : half;
        return middle;
    }
    at += m_text.is(at, "in"_L1) || (m_text.is(at, "on"_L1) && isWeekday(at + 1));
    if (!m_text.inRange(at) || !m_text.sameSentence(at, token))
        return std::nullopt;
    at += m_text.is(at + 1, TokenKind::Number) && isApostrophe(at); // "the late '80s"
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
    const bool rest = m_text.isAny(token, {"rest"_L1, "remainder"_L1});
    int at = token + 1 + m_text.is(token + 1, "of"_L1);
    const bool bare = m_text.isAny(token, {"end"_L1, "start"_L1, "beginning"_L1})
                      && !m_text.has(token - 1, WordClass::Possessive); // "end of month", "end 2020", "end July"
    const bool article = m_text.is(at, "the"_L1);
    if (m_text.has(at + article, WordClass::TimeUnit) && (article || bare) && m_text.is(token + 1, "of"_L1)
        && !m_text.textOf(at + article).endsWith(u's')) {
        ParsedPoint parsed;
        at += article;
        parsed.point.kind = TimePoint::Kind::Relative;
        parsed.point.unit = unit(at);
        parsed.point.mod = rest ? TimePoint::Mod::None : mod;
        parsed.point.stretch = rest ? TimePoint::Stretch::Remaining : TimePoint::Stretch::None;
        parsed.tokens = {token, at + 1};
        if (parsed.point.unit <= TimeUnit::Day) // "at the end of the day" is a way of speaking
            return std::nullopt;
        return parsed;
    }
    if (!m_text.is(token + 1, "of"_L1)
        && !(m_text.is(token, "end"_L1) && (isMonth(at) || yearNumber(at))
             && m_text.isAny(token - 1, {"by"_L1, "at"_L1, "until"_L1, "before"_L1, "from"_L1, "since"_L1, "to"_L1})))
        return std::nullopt;
    at += m_text.is(at, "the"_L1);
    const bool starts = isMonth(at) || m_text.is(at, TokenKind::Number) || isPlainTrigger(at) || isWeekday(at)
                        || m_text.has(at, WordClass::Ordinal);
    auto parsed = starts ? point(at) : std::nullopt;
    if (!parsed)
        return std::nullopt;
    parsed->tokens.first = token;
    if (rest)
        parsed->point.stretch = TimePoint::Stretch::Remaining;
    else
        parsed->point.mod = mod;
    return parsed;
}

// "recent weeks", "the coming years", "in the past", "the near future", "at the moment", "at present"
std::optional<ParsedPoint> DateParser::vagueRef(int token, int value) const
{
    ParsedPoint parsed;
    parsed.tokens = {token, token + 1};
    const int next = token + 1;
    const bool ends = endsPhrase(next);
    const bool units = unit(next) >= TimeUnit::Hour && m_text.textOf(next).endsWith(u's');
    parsed.point.kind = value == FutureWord || value == Next ? TimePoint::Kind::Future
                        : value == PresentWord               ? TimePoint::Kind::Present
                                                             : TimePoint::Kind::Past;
    if (value == RecentWord || value == Last || value == Next) {
        if (units && !(m_text.is(token, "last"_L1) && !m_text.is(token - 1, "the"_L1))) {
            ++parsed.tokens.last;
            return parsed;
        }
        const bool past = m_text.is(token, "past"_L1) && m_text.is(token - 1, "the"_L1)
                          && m_text.isAny(token - 2, {"in"_L1, "of"_L1});
        return past && ends ? std::optional(parsed) : std::nullopt;
    }
    if (!ends)
        return std::nullopt;
    if (value == FutureWord) {
        parsed.tokens.first -= m_text.isAny(token - 1, {"near"_L1, "foreseeable"_L1, "distant"_L1, "immediate"_L1});
        const int article = parsed.tokens.first - 1;
        return m_text.is(article, "the"_L1) && m_text.isAny(article - 1, {"in"_L1, "for"_L1, "at"_L1})
                   ? std::optional(parsed)
                   : std::nullopt;
    }
    const bool at = m_text.is(token, "present"_L1)
                        ? m_text.is(token - 1, "at"_L1)
                        : m_text.isAny(token - 1, {"the"_L1, "this"_L1}) && m_text.is(token - 2, "at"_L1);
    return at ? std::optional(parsed) : std::nullopt;
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
    case FutureWord:
    case PresentWord:
    case RecentWord:
        return vagueRef(token, value);
    case Fiscal: {
        const int at = behindFiscal(token);
        const auto year = yearNumber(at);
        point.year = qint16(year.value_or(0));
        parsed.tokens.last = at + 1;
        return year ? std::optional(parsed) : std::nullopt;
    }
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
        if (m_text.is(token + 1, "in"_L1) && m_text.is(token + 2, "the"_L1)) { // "later in the year"
            auto whole = wholeAhead(token + 1);
            if (whole)
                whole->tokens.first = token;
            return whole;
        }
        if (const int next = token + 1 + m_text.is(token + 1, "in"_L1);
            trigger(next) == This || trigger(next) == Today || trigger(next) == Last || trigger(next) == Next) {
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
    case MidYear:
    case YearEnd:
    case YearBefore:
    case MidWeek:
        return wordOfYear(token, value);
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
