// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/durations.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int lastTrigger = 11; // values of [date-trigger]
constexpr int nextTrigger = 12;
constexpr int longTrigger = 60; // and the unit: "week-long"

} // namespace

TimeUnit DurationParser::unitAt(int token) const
{
    if (!m_text.has(token, WordClass::TimeUnit))
        return TimeUnit::None;
    const TimeUnit unit = m_points.unit(token);
    return unit == TimeUnit::HalfYear || (unit == TimeUnit::Second && !m_text.textOf(token).endsWith(u's'))
               ? TimeUnit::None
               : unit;
}

// The unit of "week-long", else the other one
TimeUnit DurationParser::longUnit(int token, TimeUnit other) const
{
    const int value = m_points.trigger(token) - longTrigger;
    return value > 0 && value <= int(TimeUnit::Weekend) ? TimeUnit(value) : other;
}

std::optional<DateMention> DurationParser::withNumber(const NumberMention &number) const
{
    if (number.kind != NumberMention::Kind::Cardinal || number.qualifier == Qualifier::Vague || number.value < 0)
        return std::nullopt;
    int at = number.tokens.last;
    int first = number.tokens.first;
    if (m_text.is(at, "]"_L1) && m_text.is(first - 1, "["_L1)) { // "[Ten] years ago"
        ++at;
        --first;
    }
    bool adjective = false;
    if (number.hyphenated) {
        adjective = true;
        ++at;
    } else if (number.value == 0.5 && m_text.isAny(at, {"a"_L1, "an"_L1})) {
        ++at;
    }
    double value = number.value;
    const int half = at + 1 + m_text.is(at + 1, "a"_L1);
    if (m_text.is(at, "and"_L1) && m_text.is(half, "half"_L1) && unitAt(half + 1) != TimeUnit::None) {
        value += 0.5; // "one and a half hours"
        at = half + 1;
    }
    if (m_text.isAny(
            at, {"full"_L1, "whole"_L1, "more"_L1, "consecutive"_L1, "straight"_L1, "successive"_L1, "additional"_L1}))
        ++at;
    if (!m_text.inRange(at) || !m_text.sameSentence(at, number.number.first))
        return std::nullopt;
    const bool nights = m_text.is(at, "nights"_L1) || (number.digits && m_text.is(at, "night"_L1));
    const bool hours = m_text.is(at, "h"_L1) && !m_text.at(at).spaceBefore && number.digits; // "3h"
    const TimeUnit unit = nights      ? TimeUnit::Day
                          : hours     ? TimeUnit::Hour
                          : adjective ? longUnit(at, unitAt(at))
                                      : unitAt(at);
    if (unit == TimeUnit::None || m_text.is(at + 1, "old"_L1)
        || (m_text.is(at + 1, "-"_L1) && m_text.is(at + 2, "old"_L1)))
        return std::nullopt;
    if (number.bare && number.value > 1900 && !m_text.textOf(at).endsWith(u's'))
        return std::nullopt;
    Amount amount{value, unit, {first, at + 1}, true, true};
    DateMention mention = fromAmount(amount);
    mention.adjective = adjective || (m_text.is(at + 1, "'s"_L1))
                        || (m_text.is(at + 1, "-"_L1) && m_text.is(at + 2, "long"_L1));
    if (adjective)
        return mention;
    return mention;
}

DateMention DurationParser::fromAmount(const Amount &amount) const
{
    DateMention mention;
    mention.type = DateMention::Type::Duration;
    mention.tokens = amount.tokens;
    mention.amount = amount.exact ? amount.count : 0;
    mention.unit = amount.unit;
    const int way = m_points.trigger(amount.tokens.first - 1);
    if (mention.amount > 0 && way != lastTrigger && way != nextTrigger) {
        double second = 0;
        TimeUnit unit = TimeUnit::None;
        if (const int end = more(mention, mention.tokens.last, second, unit); end > mention.tokens.last) {
            mention.tokens.last = end;
            if (unit == mention.unit)
                mention.amount += second;
            else
                mention.amountMore = second, mention.unitMore = unit;
            mention.afterIn = m_text.isAny(amount.tokens.first - 1, {"in"_L1, "within"_L1});
            return mention;
        }
    }
    if (amount.unit < TimeUnit::Day && mention.amount > 0) { // a time of the same day, not worked out
        const int at = mention.tokens.last;
        if (isAhead(amount)) // "the last 24 hours"
            --mention.tokens.first;
        else if (m_text.is(at, "ago"_L1) || (m_text.isAny(at, {"later"_L1, "earlier"_L1}) && !m_points.trigger(at + 1)))
            ++mention.tokens.last;
        else if (m_text.is(at, "from"_L1) && m_text.is(at + 1, "now"_L1))
            mention.tokens.last += 2;
        return mention;
    }
    if (past(amount, mention) || direction(amount, mention) || starting(amount, mention))
        return mention;
    mention.afterIn = m_text.isAny(amount.tokens.first - 1, {"in"_L1, "within"_L1});
    return mention;
}

// "last" or "next" before the amount, not "will last three days"
bool DurationParser::isAhead(const Amount &amount) const
{
    const int way = amount.tokens.first - 1;
    const int which = m_points.trigger(way);
    if (which != lastTrigger && which != nextTrigger)
        return false;
    const int before = way - 1;
    const bool verb = m_text.is(way, "last"_L1) && m_text.inRange(before) && m_text.sameSentence(before, way)
                      && (m_text.has(before, WordClass::FutureCue) || m_text.is(before, "to"_L1)
                          || !m_text.has(before, WordClass::FunctionWord));
    return !verb;
}

// "the last 30 days", "the next two weeks"
bool DurationParser::past(const Amount &amount, DateMention &mention) const
{
    if (!isAhead(amount))
        return false;
    mention.tokens.first = amount.tokens.first - 1;
    stretch(amount, m_points.trigger(mention.tokens.first) == lastTrigger, mention);
    return true;
}

// "for a week starting tomorrow", "for three days from July 4": the days themselves
bool DurationParser::starting(const Amount &amount, DateMention &mention) const
{
    const int count = int(std::lround(amount.count));
    if (!amount.exact || std::abs(amount.count - count) > 1e-9 || count < 1 || count > 1000)
        return false;
    int at = amount.tokens.last;
    at += m_text.is(at, ","_L1);
    const bool from = m_text.is(at, "from"_L1) && m_text.is(amount.tokens.first - 1, "for"_L1);
    if (!from && !m_text.isAny(at, {"starting"_L1, "beginning"_L1, "commencing"_L1}))
        return false;
    at += 1 + (!from && m_text.isAny(at + 1, {"on"_L1, "from"_L1}));
    const auto day = m_text.inRange(at) && m_text.sameSentence(at, amount.tokens.first) ? m_points.point(at)
                                                                                        : std::nullopt;
    if (!day || day->point.stretch != TimePoint::Stretch::None || day->point.kind >= TimePoint::Kind::Present
        || !(day->point.day || day->point.weekday || day->point.unit == TimeUnit::Day))
        return false;
    mention.type = DateMention::Type::Date;
    mention.first = day->point;
    mention.first.stretch = TimePoint::Stretch::Head;
    mention.first.countUnit = amount.unit;
    mention.first.count = qint16(count);
    mention.tokens.first -= from;
    mention.tokens.last = day->tokens.last;
    return true;
}

// So many units up to the reference, or from it.
void DurationParser::stretch(const Amount &amount, bool back, DateMention &mention) const
{
    mention.type = DateMention::Type::Date;
    mention.byLength = true;
    TimePoint now;
    now.kind = TimePoint::Kind::Relative;
    now.unit = TimeUnit::Day;
    TimePoint other = now;
    other.kind = amount.exact ? TimePoint::Kind::Relative : back ? TimePoint::Kind::Past : TimePoint::Kind::Future;
    other.shiftUnit = amount.unit;
    other.shift = int(std::lround(amount.count)) * (back ? -1 : 1);
    if (!amount.exact || std::abs(amount.count - std::round(amount.count)) > 1e-9) {
        other.kind = back ? TimePoint::Kind::Past : TimePoint::Kind::Future;
        mention.first = other;
        return;
    }
    if (amount.unit == TimeUnit::BusinessDay) { // without today
        now.shiftUnit = amount.unit;
        now.shift = back ? -1 : 1;
    } else if (!back) { // from tomorrow
        now.offset = 1;
    }
    mention.first = back ? other : now;
    mention.last = back ? now : other;
}

// "4", "two", "twenty", "couple", "couple of": the end, or 0
int DurationParser::count(int token, int &value) const
{
    if (m_text.is(token, "couple"_L1)) {
        value = 2;
        return token + 1 + m_text.is(token + 1, "of"_L1);
    }
    if (m_text.is(token, TokenKind::Number)) {
        const QStringView digits = m_text.textOf(token);
        bool whole = false;
        value = digits.size() <= 3 ? digits.toInt(&whole) : 0;
        return whole && value > 0 ? token + 1 : 0;
    }
    value = m_text.has(token, WordClass::Cardinal) ? m_text.at(token).value : 0;
    return value > 0 ? token + 1 : 0;
}

// "days", "business days", "consecutive quarters": the end, or 0
int DurationParser::unitEnd(int token, TimeUnit &unit) const
{
    if (m_text.isAny(token, {"business"_L1, "working"_L1}) && m_text.isAny(token + 1, {"day"_L1, "days"_L1})) {
        unit = TimeUnit::BusinessDay;
        return token + 2;
    }
    const int at = token + m_text.isAny(token, {"consecutive"_L1, "full"_L1, "calendar"_L1});
    unit = unitAt(at);
    return unit != TimeUnit::None && m_text.textOf(at).endsWith(u's') ? at + 1 : 0;
}

std::optional<DateMention> DurationParser::countedAhead(int token) const
{
    const auto isWay = [&](int at) {
        const int which = m_points.trigger(at);
        return which == lastTrigger || which == nextTrigger;
    };
    const bool before = isWay(token);
    Amount amount;
    int number = 0;
    int at = before ? token + 1 : token;
    if (m_text.is(token, "past"_L1) && m_text.is(token - 1, "the"_L1) && unitAt(at) >= TimeUnit::Day
        && unitAt(at) <= TimeUnit::Century && !m_text.textOf(at).endsWith(u's')
        && m_text.isAny(token - 2, {"over"_L1, "in"_L1, "during"_L1, "for"_L1, "within"_L1, "throughout"_L1})) {
        amount.unit = unitAt(at); // "over the past year": a length up to now
        amount.count = 1;
        amount.tokens = {token, at + 1};
        DateMention mention;
        mention.tokens = amount.tokens;
        mention.amount = 1;
        mention.unit = amount.unit;
        stretch(amount, true, mention);
        return mention;
    }
    at += before && m_text.is(at, "past"_L1);
    at = count(at, number);
    if (!at || (!before && !isWay(at)))
        return std::nullopt;
    const int way = before ? token : at;
    const int end = unitEnd(before ? at : at + 1, amount.unit);
    if (!end || !m_text.sameSentence(token, end - 1) || amount.unit < TimeUnit::Day)
        return std::nullopt;
    // "two quarters" reads as a fraction too, a couple and business days are no numbers; the rest is known as a number
    if (before && amount.unit != TimeUnit::Quarter && amount.unit != TimeUnit::BusinessDay
        && !m_text.is(token + 1, "couple"_L1))
        return std::nullopt;
    amount.count = number;
    amount.tokens = {token, end};
    DateMention mention;
    mention.tokens = amount.tokens;
    mention.amount = number;
    mention.unit = amount.unit;
    stretch(amount, m_points.trigger(way) == lastTrigger, mention);
    return mention;
}

// A second, smaller part: the "30 minutes" of "two hours 30 minutes", the "and a half" of "an hour and a half".
int DurationParser::more(const DateMention &mention, int token, double &amount, TimeUnit &unit) const
{
    int at = token + (m_text.is(token, ","_L1) && m_text.is(token + 1, TokenKind::Number));
    at += m_text.is(at, "and"_L1);
    if (!m_text.inRange(at) || !m_text.sameSentence(mention.tokens.first, at))
        return token;
    const int half = at + m_text.isAny(at, {"a"_L1, "one"_L1});
    if (at > token && m_text.is(half, "half"_L1) && (half > at || mention.amount <= 2)) {
        amount = 0.5;
        unit = mention.unit;
        return half + 1;
    }
    int number = 0;
    const int end = count(at, number);
    unit = end ? unitAt(end) : TimeUnit::None;
    if (unit == TimeUnit::None || unit >= mention.unit || mention.unit > TimeUnit::Year)
        return token;
    amount = number;
    return end + 1;
}

// Half a decade is five years, two and a half years are thirty months.
DurationParser::Amount DurationParser::inWholeUnits(Amount amount)
{
    const auto isHalf = [&] { return std::abs(amount.count * 2 - std::round(amount.count * 2)) < 1e-9; };
    if (amount.count == std::floor(amount.count) || !isHalf())
        return amount;
    if (amount.unit == TimeUnit::Century || amount.unit == TimeUnit::Decade) {
        amount.count *= amount.unit == TimeUnit::Century ? 100 : 10;
        amount.unit = TimeUnit::Year;
    } else if (amount.unit == TimeUnit::Year) {
        amount.count *= 12;
        amount.unit = TimeUnit::Month;
    }
    return amount;
}

// "two years ago", "three weeks after July 4", "a day later", "two weeks from now"
bool DurationParser::direction(const Amount &amount, DateMention &mention) const
{
    const int at = amount.tokens.last;
    if (!m_text.inRange(at) || !m_text.sameSentence(at, amount.tokens.first))
        return false;
    const Amount even = inWholeUnits(amount);
    const int count = int(std::lround(even.count));
    const bool whole = amount.exact && std::abs(even.count - count) < 1e-9 && count < 10000;
    const bool ago = m_text.is(at, "ago"_L1);
    const bool back = ago || m_text.isAny(at, {"earlier"_L1, "before"_L1, "prior"_L1, "previously"_L1});
    const bool forth = m_text.isAny(at, {"later"_L1, "after"_L1, "hence"_L1, "afterwards"_L1})
                       || (m_text.is(at, "from"_L1) && (m_points.trigger(at + 1) || m_points.isWeekday(at + 1)));
    if ((!back && !forth) || !whole)
        return back && ago
               && (mention.type = DateMention::Type::Date, mention.first.kind = TimePoint::Kind::Past,
                   mention.tokens.last = at + 1, true);
    const bool takesPoint = m_text.isAny(at, {"before"_L1, "after"_L1, "from"_L1, "prior"_L1});
    mention.type = DateMention::Type::Date;
    mention.first = {};
    if (takesPoint) {
        int next = at + 1 + m_text.is(at + 1, "to"_L1);
        next += m_text.is(next, "the"_L1) && !m_text.is(next + 1, "the"_L1);
        const auto anchor = m_text.inRange(next) && m_text.sameSentence(at, next) ? m_points.point(next) : std::nullopt;
        if (!anchor) {
            const bool ends = !m_text.inRange(at + 1) || !m_text.sameSentence(at, at + 1)
                              || m_text.is(at + 1, TokenKind::Punctuation)
                              || m_text.isAny(at + 1, {"that"_L1, "this"_L1, "and"_L1});
            if (m_text.is(at, "from"_L1) || !ends) {
                mention.type = DateMention::Type::Duration;
                return false;
            }
        } else {
            mention.first = anchor->point;
            mention.tokens.last = anchor->tokens.last;
            if (anchor->tokens.first >= next) { // else it has looked back itself: "the day after tomorrow"
                mention.first.shift = back ? -count : count;
                mention.first.shiftUnit = even.unit;
            }
            return true;
        }
    }
    mention.first.kind = ago || m_text.is(at, "hence"_L1) || (back && even.unit >= TimeUnit::Month)
                             ? TimePoint::Kind::Relative
                             : TimePoint::Kind::FromMention;
    mention.first.unit = even.unit;
    mention.first.offset = back ? -count : count;
    if (even.unit == TimeUnit::Week || even.unit == TimeUnit::Fortnight) { // to the day
        mention.first.unit = TimeUnit::Day;
        mention.first.offset *= even.unit == TimeUnit::Week ? 7 : 14;
    } else if (even.unit == TimeUnit::Decade || even.unit == TimeUnit::Century) { // to the year
        mention.first.unit = TimeUnit::Year;
        mention.first.offset *= even.unit == TimeUnit::Decade ? 10 : 100;
    }
    mention.tokens.last = at + 1;
    return true;
}

} // namespace eventarium
