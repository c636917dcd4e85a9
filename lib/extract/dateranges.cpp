// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/dateranges.h"

#include "extract/dateparsing.h"
#include "extract/datephrases.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// What one end leaves out the other says.
void share(TimePoint &first, TimePoint &last)
{
    const auto copyAnchor = [](const TimePoint &from, TimePoint &to) {
        to.kind = from.kind;
        to.unit = from.unit;
        to.offset = from.offset;
        to.yearIsRelative = from.yearIsRelative;
    };
    if (first.day && !first.month) {
        first.month = last.month;
        if (last.kind == TimePoint::Kind::Relative)
            copyAnchor(last, first);
    }
    if (last.day && !last.month) {
        last.month = first.month;
        if (first.kind == TimePoint::Kind::Relative)
            copyAnchor(first, last);
    }
    if (first.weekday && last.weekday && !first.day && !last.day && first.kind != last.kind)
        first.kind == TimePoint::Kind::Calendar ? copyAnchor(last, first) : copyAnchor(first, last);
    if (first.month && !first.year && first.kind == TimePoint::Kind::Calendar && last.kind == TimePoint::Kind::Relative
        && last.unit == TimeUnit::Year && last.month) { // "from June 12 to 15 next year"
        copyAnchor(last, first);
        first.offset -= first.month > last.month;
    }
    const bool laterMonth = first.month && last.month && first.month > last.month;
    if (last.year && !first.year && first.kind == TimePoint::Kind::Calendar && !first.yearIsRelative)
        first.year = qint16(last.year - laterMonth);
    else if (first.year && !last.year && last.kind == TimePoint::Kind::Calendar && last.month)
        last.year = qint16(first.year + laterMonth);
}

// "between January 2019 and tomorrow", "from the middle of 2007 to the end of 2008"
bool isDayOrMonth(const TimePoint &p)
{
    return p.day || p.month || p.weekday || p.unit == TimeUnit::Day || p.year || p.kind == TimePoint::Kind::Present;
}

bool comparable(const TimePoint &a, const TimePoint &b)
{
    const auto grain = [](const TimePoint &p) {
        if (p.day || p.weekday || p.unit == TimeUnit::Day)
            return 3;
        if (p.month || p.unit == TimeUnit::Month)
            return 2;
        return p.season || p.quarter || p.half || p.week || p.dayPart || p.decade || p.century ? 1 : 0;
    };
    if (b.kind >= TimePoint::Kind::Present)
        return grain(a) == 3 || a.month || a.year;
    if (grain(a) == 2 && grain(b) == 3 && a.month && b.month && b.day)
        return true; // "Nov-Feb 5th, 2017"
    return grain(a) == grain(b) && !a.decade && !a.century;
}

} // namespace

bool DateRanges::isDash(int token) const
{
    if (!m_text.is(token, TokenKind::Punctuation) && !m_text.is(token, TokenKind::Symbol))
        return false;
    const QStringView word = m_text.textOf(token);
    return word == "-"_L1 || word == u"\u2013" || word == u"\u2014" || word == "~"_L1 || word == "--"_L1;
}

// What joins two ends of a range; `next` is the token behind it.
DateRanges::Link DateRanges::link(int token, int &next) const
{
    next = token + 1;
    if (!m_text.inRange(token) || !m_text.inRange(next) || !m_text.sameSentence(token - 1, next))
        return Link::None;
    if (m_text.is(token, "."_L1) && isDash(token + 1) && !m_text.at(token + 1).spaceBefore) { // "6.-11."
        next = token + 2;
        return Link::Dash;
    }
    if (isDash(token))
        return Link::Dash;
    if (m_text.isAny(token, {"to"_L1, "through"_L1, "thru"_L1})) {
        next += m_text.is(next, "and"_L1);
        return Link::To;
    }
    if (m_text.isAny(token, {"until"_L1, "till"_L1, "til"_L1}))
        return Link::Until;
    if (m_text.isAny(token, {"and"_L1, "&"_L1}))
        return Link::And;
    return Link::None;
}

bool DateRanges::follows(int token, WordKey word) const
{
    return m_text.is(token - 1, word) || (m_text.is(token - 1, "the"_L1) && m_text.is(token - 2, word));
}

// The last day of ", 6 and 7" behind the 5th: days one after the other, the last joined by "and". Nullopt: no such list.
std::optional<ParsedPoint> DateRanges::listEnd(int token, int day) const
{
    for (int at = token; m_text.inRange(at) && m_text.sameSentence(token, at);) {
        const bool comma = m_text.is(at, ","_L1);
        const int join = at + comma;
        const bool last = m_text.isAny(join, {"and"_L1, "&"_L1});
        if (!comma && !last)
            return std::nullopt;
        auto next = m_points.day(join + last);
        if (!next || next->point.day != ++day)
            return std::nullopt;
        if (last)
            return next;
        at = next->tokens.last;
    }
    return std::nullopt;
}

// "23-25 July", "from the 5th to the 10th of next month", "the 20th to the 23rd", "26.-29. August"
std::optional<DateMention> DateRanges::ofDays(int i) const
{
    const auto first = m_points.day(i);
    if (!first)
        return std::nullopt;
    int next = 0;
    Link how = link(first->tokens.last, next);
    if (m_text.is(first->tokens.last, ","_L1)) { // "4, 5 and 6 May"
        if (const auto last = listEnd(first->tokens.last, first->point.day)) {
            how = Link::To;
            next = last->tokens.first;
        }
    }
    if (how == Link::None)
        return std::nullopt;
    if (auto whole = m_points.point(next);
        whole && whole->point.day && (whole->point.month || whole->point.unit == TimeUnit::Month)) {
        const int day = whole->point.day;
        if (m_points.isMonth(next) || day <= first->point.day
            || (how == Link::And && day != first->point.day + 1 && !follows(i, "between"_L1)))
            return std::nullopt;
        return ranged(*first, *whole);
    }
    auto second = m_points.day(next);
    if (!second || (how == Link::And && !follows(i, "between"_L1) && second->point.day != first->point.day + 1))
        return std::nullopt;
    int end = second->tokens.last;
    end += m_text.is(end, "."_L1) && m_points.isMonth(end + 1);
    const bool inMonth = m_points.isOrdinal(second->tokens.first) && m_text.is(end, "in"_L1)
                         && m_points.isMonth(end + 1);
    end += inMonth;
    const int after = m_points.monthAndYear(end, second->point);
    if (after == end) { // no month at all: only "from the 20th to the 23rd"
        if (!m_points.isOrdinal(first->tokens.first) || !m_points.isOrdinal(second->tokens.first) || how == Link::And
            || second->point.day <= first->point.day
            || (m_text.inRange(end) && m_text.sameSentence(end, next) && m_text.is(end, TokenKind::Word)
                && !m_text.has(end, WordClass::FunctionWord)))
            return std::nullopt;
    } else if (second->point.day <= first->point.day) {
        return std::nullopt;
    } else {
        second->tokens.last = after;
    }
    return ranged(*first, *second);
}

std::optional<DateMention> DateRanges::ofYears(int i) const
{
    if (!m_text.is(i, TokenKind::Number))
        return std::nullopt;
    const QStringView word = m_text.textOf(i);
    if ((word.size() != 7 && word.size() != 9) || (word[4] != u'/' && word[4] != u'-' && word[4] != u'\u2013'))
        return std::nullopt;
    const int first = dateparsing::digitsValue(word.first(4));
    const int last = dateparsing::digitsValue(word.sliced(5));
    if (!dateparsing::isYear(first) || last != (word.size() == 7 ? (first + 1) % 100 : first + 1))
        return std::nullopt;
    if (word.size() == 7 && last >= 1 && last <= 12 // a month of the year, but for what goes over two
        && !m_text.isAny(i + 1, {"season"_L1, "school"_L1, "academic"_L1, "financial"_L1, "fiscal"_L1, "campaign"_L1,
                                 "budget"_L1, "tax"_L1})
        && !m_text.isAny(i - 1, {"season"_L1, "year"_L1, "winter"_L1}))
        return std::nullopt;
    DateMention mention;
    mention.tokens = {i, i + 1};
    mention.first.year = qint16(first);
    mention.last.emplace();
    mention.last->year = qint16(first + 1);
    return mention;
}

DateMention DateRanges::ranged(const ParsedPoint &first, const ParsedPoint &second) const
{
    DateMention mention;
    mention.tokens = {first.tokens.first, second.tokens.last};
    mention.first = first.point;
    mention.last = second.point;
    share(mention.first, *mention.last);
    return mention;
}

DateMention DateRanges::from(const ParsedPoint &parsed) const
{
    if (const auto second = rangeEnd(parsed))
        return ranged(parsed, *second);
    DateMention mention;
    mention.tokens = parsed.tokens;
    mention.first = parsed.point;
    return mention;
}

std::optional<ParsedPoint> DateRanges::rangeEnd(const ParsedPoint &first) const
{
    int next = 0;
    const int at = first.tokens.last;
    const Link how = m_text.inRange(at) ? link(at, next) : Link::None;
    const TimePoint &a = first.point;
    if (m_text.is(at, ","_L1) && a.day && a.month && !a.year && a.hour < 0) { // "June 5, 6 and 7"
        auto last = listEnd(at, a.day);
        if (!last || m_points.isMonth(last->tokens.last))
            return std::nullopt;
        last->tokens.last = m_points.year(last->tokens.last, last->point);
        return last;
    }
    if (how == Link::None || a.kind >= TimePoint::Kind::Present)
        return std::nullopt;
    const bool from = follows(first.tokens.first, "from"_L1);
    if (from && how != Link::Dash && isMoved(m_text, first.tokens.first - 1))
        return std::nullopt;
    const bool between = follows(first.tokens.first, "between"_L1);
    if (a.mod != TimePoint::Mod::None && !from && !between)
        return std::nullopt;
    next += m_text.is(next, "the"_L1);
    if (const auto second = bareEnd(first, how, next))
        return second;
    auto second = m_points.point(next);
    const bool open = (from || between) && second && isDayOrMonth(a) && isDayOrMonth(second->point);
    if (!second || how == Link::And)
        return second && between && (open || comparable(a, second->point)) ? second : std::nullopt;
    if (open && how != Link::Until)
        return second;
    if (a.year && !a.month && !a.decade && second->point.year > a.year && second->point.day
        && (from || how == Link::Until || m_text.is(at, "through"_L1)))
        return second; // "from 2014 until May 2, 2018"
    if (!comparable(a, second->point) || (how == Link::Until && !from && !a.day))
        return std::nullopt;
    if (a.year && !a.month && !a.decade && second->point.year <= a.year)
        return std::nullopt;
    if (how == Link::Dash && a.weekday && !a.day && second->point.day)
        return std::nullopt;
    return second;
}

// The end of "July 23 to 25", "Oct. 26 and 27", "2019-20"
std::optional<ParsedPoint> DateRanges::bareEnd(const ParsedPoint &first, Link how, int next) const
{
    const TimePoint &a = first.point;
    if (a.day && a.month && !m_points.yearNumber(first.tokens.last - 1)) {
        auto second = m_points.day(next);
        if (!second || second->point.day <= a.day
            || m_points.monthAndYear(second->tokens.last, second->point) > second->tokens.last)
            return std::nullopt;
        const int end = second->tokens.last;
        if (how == Link::And && second->point.day != a.day + 1)
            return std::nullopt;
        if (m_text.inRange(end)
            && (m_text.at(end).classes.hasAny(
                    {WordClass::Multiplier, WordClass::UnitHead, WordClass::Currency, WordClass::TimeUnit})
                || m_text.textOf(end) == "%"_L1)
            && m_text.sameSentence(end, next) && how != Link::Dash)
            return std::nullopt;
        second->tokens.last = m_points.year(end, second->point);
        return second;
    }
    if (a.year && !a.month && !a.decade && how == Link::Dash && m_text.is(next, TokenKind::Number)
        && m_text.at(next).span.length() == 2 && !m_text.at(next).spaceBefore) {
        ParsedPoint second;
        second.point.year = qint16(a.year / 100 * 100 + m_text.textOf(next).toInt());
        second.tokens = {next, next + 1};
        return second.point.year > a.year ? std::optional(second) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace eventarium
