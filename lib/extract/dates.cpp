// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/dates.h"

#include "extract/dateparser.h"
#include "extract/datephrases.h"
#include "extract/datereference.h"
#include "extract/durations.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr WordClasses dateWords{WordClass::Month,   WordClass::Weekday,  WordClass::DateTrigger,
                                WordClass::Season,  WordClass::TimeUnit, WordClass::DayPart,
                                WordClass::Holiday, WordClass::Ordinal,  WordClass::Cardinal};

class Finder
{
public:
    Finder(const TokenizedText &text, const std::vector<NumberMention> &numbers, const Lexicon &lexicon)
        : m_text(text)
        , m_numbers(numbers)
        , m_points(text, lexicon)
        , m_durations(text, m_points)
    {
    }

    std::vector<DateMention> run()
    {
        m_points.setDayFirst(hasDayFirst(m_text));
        for (int i = 0; i < m_text.count();) {
            while (m_number < m_numbers.size() && m_numbers[m_number].tokens.first < i)
                ++m_number;
            auto mention = at(i);
            if (mention && mention->tokens.last > i) {
                if (!m_found.empty())
                    mention->tokens.first = std::max(mention->tokens.first, m_found.back().tokens.last);
                frameDate(*mention, m_text, m_found.empty() ? 0 : m_found.back().tokens.last);
                i = mention->tokens.last;
                m_found.push_back(*mention);
            } else {
                ++i;
            }
        }
        return std::move(m_found);
    }

private:
    std::optional<DateMention> at(int i)
    {
        const Token &token = m_text.at(i);
        const bool number = m_number < m_numbers.size() && m_numbers[m_number].tokens.first == i;
        if (!number && token.kind != TokenKind::Number && !token.classes.hasAny(dateWords) && token.span.length() > 7
            && !m_text.isAny(i + 1, {"day"_L1, "eve"_L1}))
            return std::nullopt;
        if (auto set = m_durations.frequency(i))
            return set;
        if (number) {
            if (auto mention = m_durations.withNumber(m_numbers[m_number]))
                return mention;
        }
        if (token.classes.hasAny(dateWords)) {
            if (auto set = m_durations.set(i)) {
                TimePoint time;
                set->tokens.last = m_points.clocks(set->tokens.last, time);
                return set;
            }
        }
        if (auto ahead = m_durations.countedAhead(i))
            return ahead;
        if (auto range = dayRange(i))
            return range;
        if (token.kind == TokenKind::Number || token.classes.hasAny(dateWords) || token.word != 0
            || token.span.length() == 2) {
            if (auto parsed = m_points.point(i))
                return from(*parsed);
        }
        if (auto loose = m_durations.withoutNumber(i))
            return loose;
        if (auto vague = m_durations.vague(i))
            return vague;
        if (auto alone = dayAlone(i))
            return alone;
        return clockAlone(i);
    }

    // "on the 18th", "until the 5th" with nothing behind it that it could count
    std::optional<DateMention> dayAlone(int i) const
    {
        if (!isOrdinal(i) || !m_text.is(i - 1, "the"_L1)
            || !m_text.isAny(
                i - 2, {"on"_L1, "until"_L1, "by"_L1, "from"_L1, "since"_L1, "before"_L1, "after"_L1, "through"_L1}))
            return std::nullopt;
        const auto day = m_points.day(i);
        if (!day)
            return std::nullopt;
        const int next = day->tokens.last;
        const bool counts = m_text.inRange(next) && m_text.sameSentence(i, next) && m_text.is(next, TokenKind::Word)
                            && (!m_text.has(next, WordClass::FunctionWord) || m_text.is(next, "of"_L1));
        return counts ? std::nullopt : std::optional(from(*day));
    }

    // "10:30", "3-4 pm"; with the day behind it: "8 am this morning", "from 3:00 to 4:00 tomorrow", "3 pm each day"
    std::optional<DateMention> clockAlone(int i) const
    {
        if (!m_text.is(i, TokenKind::Number) && !m_text.isAny(i, {"noon"_L1, "midnight"_L1, "midday"_L1}))
            return std::nullopt;
        DateMention mention;
        mention.type = DateMention::Type::Time;
        int end = m_points.clockRange(i, m_text.is(i - 1, "between"_L1), mention.first);
        if (!end)
            end = m_points.clock(i, mention.first);
        if (end == i || (mention.first.second >= 0 && !m_text.is(i - 1, "at"_L1)))
            return std::nullopt; // "2:05:45" is a race's time
        mention.tokens = {i, end};
        int next = end + (m_text.is(end, ","_L1) && !m_text.is(end + 1, TokenKind::Number));
        next += m_text.is(next, "on"_L1);
        next += m_text.is(next, "the"_L1);
        if (!m_text.inRange(next) || !m_text.sameSentence(i, next))
            return mention;
        if (auto set = m_durations.set(next)) {
            set->tokens.first = i;
            return set;
        }
        auto day = m_points.point(next);
        if (!day || day->point.hour >= 0 || !isDay(day->point))
            return mention;
        mention.type = DateMention::Type::Date;
        day->point.hour = mention.first.hour;
        day->point.minute = mention.first.minute;
        day->point.second = mention.first.second;
        day->point.endHour = mention.first.endHour;
        day->point.endMinute = mention.first.endMinute;
        mention.first = day->point;
        mention.tokens.last = day->tokens.last;
        return mention;
    }

    static bool isDay(const TimePoint &point)
    {
        return point.kind < TimePoint::Kind::Present && point.stretch == TimePoint::Stretch::None
               && (point.day || point.weekday || point.unit == TimeUnit::Day);
    }

    // -- ranges

    bool isDash(int token) const
    {
        if (!m_text.is(token, TokenKind::Punctuation) && !m_text.is(token, TokenKind::Symbol))
            return false;
        const QStringView word = m_text.textOf(token);
        return word == "-"_L1 || word == u"\u2013" || word == u"\u2014" || word == "~"_L1 || word == "--"_L1;
    }

    enum class Link { None, Dash, To, And, Until };

    // What joins two ends of a range; `next` is the token behind it.
    Link link(int token, int &next) const
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

    bool follows(int token, WordKey word) const
    {
        return m_text.is(token - 1, word) || (m_text.is(token - 1, "the"_L1) && m_text.is(token - 2, word));
    }

    // "postponed from March 1 to June 28" is no stretch of time
    bool isMoved(int from) const
    {
        for (int i = from - 1; i >= 0 && i >= from - 5 && m_text.sameSentence(i, from); --i) {
            if (m_text.isAny(i, {"moved"_L1, "postponed"_L1, "rescheduled"_L1, "shifted"_L1, "delayed"_L1,
                                 "deferred"_L1, "changed"_L1, "pushed"_L1, "brought"_L1}))
                return true;
        }
        return false;
    }

    // "23-25 July", "from the 5th to the 10th of next month", "the 20th to the 23rd", "26.-29. August"
    std::optional<DateMention> dayRange(int i) const
    {
        const auto first = m_points.day(i);
        if (!first)
            return std::nullopt;
        int next = 0;
        const Link how = link(first->tokens.last, next);
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
        const bool inMonth = isOrdinal(second->tokens.first) && m_text.is(end, "in"_L1) && m_points.isMonth(end + 1);
        end += inMonth;
        const int after = m_points.monthAndYear(end, second->point);
        if (after == end) { // no month at all: only "from the 20th to the 23rd"
            if (!isOrdinal(first->tokens.first) || !isOrdinal(second->tokens.first) || how == Link::And
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

    bool isOrdinal(int token) const
    {
        return m_text.has(token, WordClass::Ordinal)
               || (m_text.is(token, TokenKind::Number) && m_text.textOf(token).back().isLetter());
    }

    DateMention ranged(const ParsedPoint &first, const ParsedPoint &second) const
    {
        DateMention mention;
        mention.tokens = {first.tokens.first, second.tokens.last};
        mention.first = first.point;
        mention.last = second.point;
        share(mention.first, *mention.last);
        return mention;
    }

    // What one end leaves out the other says.
    static void share(TimePoint &first, TimePoint &last)
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
        const bool laterMonth = first.month && last.month && first.month > last.month;
        if (last.year && !first.year && first.kind == TimePoint::Kind::Calendar && !first.yearIsRelative)
            first.year = qint16(last.year - laterMonth);
        else if (first.year && !last.year && last.kind == TimePoint::Kind::Calendar && last.month)
            last.year = qint16(first.year + laterMonth);
    }

    DateMention from(const ParsedPoint &parsed) const
    {
        if (const auto second = rangeEnd(parsed))
            return ranged(parsed, *second);
        DateMention mention;
        mention.tokens = parsed.tokens;
        mention.first = parsed.point;
        return mention;
    }

    std::optional<ParsedPoint> rangeEnd(const ParsedPoint &first) const
    {
        int next = 0;
        const int at = first.tokens.last;
        const Link how = m_text.inRange(at) ? link(at, next) : Link::None;
        const TimePoint &a = first.point;
        if (how == Link::None || a.kind >= TimePoint::Kind::Present)
            return std::nullopt;
        const bool from = follows(first.tokens.first, "from"_L1);
        if (from && isMoved(first.tokens.first - 1))
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

    // "between January 2019 and tomorrow", "from the middle of 2007 to the end of 2008"
    static bool isDayOrMonth(const TimePoint &p)
    {
        return p.day || p.month || p.weekday || p.unit == TimeUnit::Day || p.year || p.kind == TimePoint::Kind::Present;
    }

    static bool comparable(const TimePoint &a, const TimePoint &b)
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

    // The end of "July 23 to 25", "Oct. 26 and 27", "2019-20"
    std::optional<ParsedPoint> bareEnd(const ParsedPoint &first, Link how, int next) const
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

    const TokenizedText &m_text;
    const std::vector<NumberMention> &m_numbers;
    DateParser m_points;
    DurationParser m_durations;
    size_t m_number = 0;
    std::vector<DateMention> m_found;
};

} // namespace

std::vector<DateMention> findDates(const TokenizedText &text, const std::vector<NumberMention> &numbers,
                                   const Lexicon &lexicon)
{
    return Finder(text, numbers, lexicon).run();
}

} // namespace eventarium
