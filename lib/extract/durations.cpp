// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/durations.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int lastTrigger = 11; // values of [date-trigger]
constexpr int nextTrigger = 12;
constexpr int everyTrigger = 30;
constexpr int dailyTrigger = 31;

TimeUnit unitOfSet(int trigger)
{
    switch (trigger) {
    case dailyTrigger:
        return TimeUnit::Day;
    case 32:
        return TimeUnit::Week;
    case 33:
        return TimeUnit::Month;
    case 34:
        return TimeUnit::Quarter;
    default:
        return TimeUnit::Year;
    }
}

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

std::optional<DateMention> DurationParser::withNumber(const NumberMention &number) const
{
    if (number.kind != NumberMention::Kind::Cardinal || number.qualifier == Qualifier::Vague || number.value < 0)
        return std::nullopt;
    int at = number.tokens.last;
    bool adjective = false;
    if (number.hyphenated) {
        adjective = true;
        ++at;
    } else if (number.value == 0.5 && m_text.isAny(at, {"a"_L1, "an"_L1})) {
        ++at;
    }
    if (m_text.isAny(
            at, {"full"_L1, "whole"_L1, "more"_L1, "consecutive"_L1, "straight"_L1, "successive"_L1, "additional"_L1}))
        ++at;
    if (!m_text.inRange(at) || !m_text.sameSentence(at, number.number.first))
        return std::nullopt;
    const TimeUnit unit = unitAt(at);
    if (unit == TimeUnit::None || m_text.is(at + 1, "old"_L1)
        || (m_text.is(at + 1, "-"_L1) && m_text.is(at + 2, "old"_L1)))
        return std::nullopt;
    if (number.bare && number.value > 1900 && !m_text.textOf(at).endsWith(u's'))
        return std::nullopt;
    Amount amount{number.value, unit, {number.tokens.first, at + 1}, true, true};
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
        if (m_text.isAny(at, {"ago"_L1, "later"_L1, "earlier"_L1}))
            ++mention.tokens.last;
        else if (m_text.is(at, "from"_L1) && m_text.is(at + 1, "now"_L1))
            mention.tokens.last += 2;
        return mention;
    }
    if (past(amount, mention) || direction(amount, mention))
        return mention;
    mention.afterIn = m_text.isAny(amount.tokens.first - 1, {"in"_L1, "within"_L1});
    return mention;
}

// "the last 30 days", "the next two weeks"
bool DurationParser::past(const Amount &amount, DateMention &mention) const
{
    const int which = m_points.trigger(amount.tokens.first - 1);
    if (which != lastTrigger && which != nextTrigger)
        return false;
    const int before = amount.tokens.first - 2;
    const bool verb = m_text.is(before + 1, "last"_L1) && m_text.inRange(before)
                      && m_text.sameSentence(before, before + 1)
                      && (m_text.has(before, WordClass::FutureCue) || m_text.is(before, "to"_L1)
                          || !m_text.has(before, WordClass::FunctionWord));
    if (verb) // "will last three days"
        return false;
    mention.tokens.first = amount.tokens.first - 1;
    stretch(amount, which == lastTrigger, mention);
    return true;
}

// So many units up to the reference, or from it.
void DurationParser::stretch(const Amount &amount, bool back, DateMention &mention) const
{
    mention.type = DateMention::Type::Date;
    TimePoint now;
    now.kind = TimePoint::Kind::Relative;
    now.unit = TimeUnit::Day;
    TimePoint other = now;
    other.kind = amount.exact ? TimePoint::Kind::Relative : back ? TimePoint::Kind::Past : TimePoint::Kind::Future;
    other.shiftUnit = amount.unit;
    other.shift = int(std::lround(amount.count)) * (back ? -1 : 1);
    if (!amount.exact) {
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
    if (at > token && m_text.isAny(at, {"a"_L1, "one"_L1}) && m_text.is(at + 1, "half"_L1)) {
        amount = 0.5;
        unit = mention.unit;
        return at + 2;
    }
    int number = 0;
    const int end = count(at, number);
    unit = end ? unitAt(end) : TimeUnit::None;
    if (unit == TimeUnit::None || unit >= mention.unit || mention.unit > TimeUnit::Year)
        return token;
    amount = number;
    return end + 1;
}

// "two years ago", "three weeks after July 4", "a day later", "two weeks from now"
bool DurationParser::direction(const Amount &amount, DateMention &mention) const
{
    const int at = amount.tokens.last;
    if (!m_text.inRange(at) || !m_text.sameSentence(at, amount.tokens.first))
        return false;
    const int count = int(std::lround(amount.count));
    const bool whole = amount.exact && std::abs(amount.count - count) < 1e-9 && count < 10000;
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
            mention.first.shift = back ? -count : count;
            mention.first.shiftUnit = amount.unit;
            mention.tokens.last = anchor->tokens.last;
            return true;
        }
    }
    mention.first.kind = ago || m_text.is(at, "hence"_L1) || (back && amount.unit >= TimeUnit::Month)
                             ? TimePoint::Kind::Relative
                             : TimePoint::Kind::FromMention;
    mention.first.unit = amount.unit;
    mention.first.offset = back ? -count : count;
    if (amount.unit == TimeUnit::Week || amount.unit == TimeUnit::Fortnight) { // to the day
        mention.first.unit = TimeUnit::Day;
        mention.first.offset *= amount.unit == TimeUnit::Week ? 7 : 14;
    }
    mention.tokens.last = at + 1;
    return true;
}

std::optional<DateMention> DurationParser::withoutNumber(int token) const
{
    Amount amount;
    amount.fromNumber = false;
    amount.count = 1;
    if (m_text.isAny(token, {"several"_L1, "few"_L1, "many"_L1, "some"_L1})) {
        const bool article = m_text.isAny(token - 1, {"a"_L1, "the"_L1}) && m_text.is(token, "few"_L1);
        amount.unit = unitAt(token + 1);
        if (amount.unit == TimeUnit::None || !m_text.textOf(token + 1).endsWith(u's'))
            return std::nullopt;
        amount.exact = false;
        amount.tokens = {token - (article && m_text.is(token - 1, "a"_L1)), token + 2};
        return fromAmount(amount);
    }
    if (m_text.isAny(token, {"a"_L1, "an"_L1, "one"_L1})) {
        amount.unit = unitAt(token + 1);
        if (amount.unit == TimeUnit::None || m_text.textOf(token + 1).endsWith(u's'))
            return std::nullopt;
        amount.tokens = {token, token + 2};
        DateMention mention = fromAmount(amount);
        const bool length = mention.type == DateMention::Type::Date
                            || m_text.isAny(token - 1,
                                            {"for"_L1, "in"_L1, "within"_L1, "over"_L1, "nearly"_L1, "almost"_L1,
                                             "about"_L1, "than"_L1, "after"_L1, "lasted"_L1, "lasts"_L1, "every"_L1})
                            || m_text.is(token + 2, "long"_L1);
        return length ? std::optional(mention) : std::nullopt;
    }
    if (m_text.is(token, "all"_L1) && unitAt(token + 1) >= TimeUnit::Day && unitAt(token + 1) <= TimeUnit::Year
        && !m_text.textOf(token + 1).endsWith(u's')) { // "all week"
        amount.unit = unitAt(token + 1);
        amount.tokens = {token, token + 2};
        DateMention mention;
        mention.type = DateMention::Type::Duration;
        mention.tokens = amount.tokens;
        mention.amount = 1;
        mention.unit = amount.unit;
        return mention;
    }
    // "the year before", "the day after"
    if (m_text.is(token - 1, "the"_L1) && unitAt(token) >= TimeUnit::Day
        && m_text.isAny(token + 1, {"before"_L1, "after"_L1, "earlier"_L1, "later"_L1})) {
        amount.unit = unitAt(token);
        amount.tokens = {token, token + 1};
        DateMention mention = fromAmount(amount);
        if (mention.type != DateMention::Type::Date)
            return std::nullopt;
        if (!mention.first.shift)
            mention.first.kind = TimePoint::Kind::FromMention;
        return mention;
    }
    return std::nullopt;
}

std::optional<DateMention> DurationParser::set(int token) const
{
    const int value = m_points.trigger(token);
    DateMention mention;
    mention.type = DateMention::Type::Set;
    mention.amount = 1;
    if (value >= dailyTrigger && value <= 35) {
        mention.unit = unitOfSet(value);
        mention.tokens = {token, token + 1};
        return mention;
    }
    if (value == everyTrigger) {
        int at = token + 1;
        if (m_text.isAny(at, {"other"_L1, "second"_L1})) {
            mention.amount = 2;
            ++at;
        } else if (m_text.has(at, WordClass::Cardinal) || m_text.is(at, TokenKind::Number)) {
            mention.amount = m_text.has(at, WordClass::Cardinal) ? m_text.at(at).value
                                                                 : m_points.dayNumber(at).value_or(0);
            ++at;
        }
        if (const TimeUnit unit = unitAt(at); unit != TimeUnit::None && mention.amount > 0)
            mention.unit = unit;
        else if (m_points.isWeekday(at))
            mention.first.weekday = quint8(m_text.at(at).value);
        else if (m_points.isMonth(at))
            mention.first.month = quint8(m_text.at(at).value);
        else if (m_text.has(at, WordClass::DayPart))
            mention.first.dayPart = quint8(m_text.at(at).value);
        else if (m_text.has(at, WordClass::Season))
            mention.first.season = quint8(m_text.at(at).value);
        else
            return std::nullopt;
        mention.tokens = {token, at + 1};
        return mention;
    }
    if (m_points.isWeekday(token) && m_text.textOf(token).endsWith("days"_L1)) {
        mention.first.weekday = quint8(m_text.at(token).value);
        mention.tokens = {token, token + 1};
        return mention;
    }
    return std::nullopt;
}

} // namespace eventarium
