// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// DurationParser: lengths without a number ("a year ago", "several days", "for decades") and sets ("every Monday",
// "twice a week").
#include "extract/durations.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int everyTrigger = 30; // values of [date-trigger]
constexpr int dailyTrigger = 31;

struct Rhythm
{
    int trigger;
    int amount;
    TimeUnit unit;
};

constexpr Rhythm rhythms[] = {
    {dailyTrigger, 1, TimeUnit::Day}, {32, 1, TimeUnit::Week}, {33, 1, TimeUnit::Month}, {34, 1, TimeUnit::Quarter},
    {35, 1, TimeUnit::Year},          {90, 1, TimeUnit::Hour}, {92, 2, TimeUnit::Week},  {93, 2, TimeUnit::Month},
    {94, 6, TimeUnit::Month},         {95, 2, TimeUnit::Year}, {96, 3, TimeUnit::Year},  {97, 4, TimeUnit::Year},
};

} // namespace

std::optional<DateMention> DurationParser::withoutNumber(int token) const
{
    Amount amount;
    amount.fromNumber = false;
    amount.count = 1;
    if (m_text.is(token, "couple"_L1) && m_text.is(token + 1, "of"_L1)) {
        amount.unit = unitAt(token + 2);
        amount.count = 2;
        amount.tokens = {token - m_text.is(token - 1, "a"_L1), token + 3};
        return amount.unit == TimeUnit::None ? std::nullopt : std::optional(fromAmount(amount));
    }
    if (m_text.is(token, "quarter"_L1) && m_text.is(token + 1, "of"_L1) && m_text.is(token + 2, "a"_L1)
        && m_text.is(token + 3, "century"_L1)) {
        amount.unit = TimeUnit::Year;
        amount.count = 25;
        amount.tokens = {token - m_text.is(token - 1, "a"_L1), token + 4};
        return fromAmount(amount);
    }
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
        const int at = token + 1 + m_text.isAny(token + 1, {"whole"_L1, "full"_L1, "entire"_L1, "single"_L1});
        amount.unit = unitAt(at);
        if (amount.unit == TimeUnit::None || m_text.textOf(at).endsWith(u's'))
            return std::nullopt;
        amount.tokens = {token, at + 1};
        DateMention mention = fromAmount(amount);
        if (mention.unit == TimeUnit::Quarter && m_text.is(at + 1, "of"_L1))
            return std::nullopt; // "a quarter of an hour"
        const bool length = mention.type == DateMention::Type::Date || at > token + 1
                            || m_text.isAny(token - 1,
                                            {"for"_L1,     "in"_L1,        "within"_L1,   "over"_L1,  "nearly"_L1,
                                             "almost"_L1,  "about"_L1,     "than"_L1,     "after"_L1, "lasted"_L1,
                                             "lasts"_L1,   "every"_L1,     "lasting"_L1,  "last"_L1,  "around"_L1,
                                             "roughly"_L1, "under"_L1,     "barely"_L1,   "least"_L1, "half"_L1,
                                             "spent"_L1,   "spend"_L1,     "spending"_L1, "takes"_L1, "took"_L1,
                                             "taken"_L1,   "throughout"_L1})
                            || m_text.is(at + 1, "long"_L1);
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

std::optional<DateMention> DurationParser::vague(int token) const
{
    DateMention mention;
    if (m_text.is(token, "ago"_L1) && m_text.isAny(token - 1, {"long"_L1, "time"_L1})) { // "not long ago"
        mention.first.kind = TimePoint::Kind::Past;
        mention.tokens = {token - 1, token + 1};
        return mention;
    }
    mention.unit = unitAt(token);
    if (mention.unit == TimeUnit::Day && m_text.is(token - 1, "these"_L1) && m_points.endsPhrase(token + 1)) {
        mention.first.kind = TimePoint::Kind::Present;
        mention.tokens = {token - 1, token + 1};
        return mention;
    }
    if (mention.unit < TimeUnit::Minute || !m_text.textOf(token).endsWith(u's'))
        return std::nullopt;
    mention.tokens = {token, token + 1};
    if (m_text.is(token + 1, "ago"_L1) && m_text.sameSentence(token, token + 1)) {
        mention.first.kind = TimePoint::Kind::Past;
        ++mention.tokens.last;
        return mention;
    }
    mention.type = DateMention::Type::Duration;
    return m_points.endsPhrase(token + 1)
                   && m_text.isAny(token - 1, {"for"_L1, "in"_L1, "within"_L1, "lasting"_L1, "lasted"_L1, "took"_L1,
                                               "take"_L1, "taken"_L1})
               ? std::optional(mention)
               : std::nullopt;
}

std::optional<DateMention> DurationParser::wordLong(int token) const
{
    DateMention mention;
    mention.unit = longUnit(token, TimeUnit::None);
    if (mention.unit == TimeUnit::None)
        return std::nullopt;
    mention.type = DateMention::Type::Duration;
    mention.tokens = {token, token + 1};
    mention.adjective = true;
    mention.amount = m_text.textOf(token).contains(u's') ? 0 : 1; // "weeks-long"
    return mention;
}

// "3h", "90min": digits and unit in one word
std::optional<DateMention> DurationParser::abbreviated(int token) const
{
    const QStringView word = m_text.textOf(token);
    if (!m_text.is(token, TokenKind::Word) || word.size() > 7 || !word.front().isDigit())
        return std::nullopt;
    qsizetype digits = 0;
    double value = 0;
    while (digits < word.size() && word[digits].isDigit())
        value = value * 10 + word[digits++].digitValue();
    const QStringView unit = word.sliced(digits);
    DateMention mention;
    mention.type = DateMention::Type::Duration;
    mention.tokens = {token, token + 1};
    mention.amount = value;
    mention.unit = unit == "h"_L1 || unit == "hr"_L1 || unit == "hrs"_L1 ? TimeUnit::Hour
                   : unit == "min"_L1 || unit == "mins"_L1               ? TimeUnit::Minute
                                                                         : TimeUnit::None;
    return value > 0 && mention.unit != TimeUnit::None ? std::optional(mention) : std::nullopt;
}

std::optional<DateMention> DurationParser::frequency(int token) const
{
    int at = token;
    if (m_text.isAny(at, {"once"_L1, "twice"_L1, "thrice"_L1})) {
        ++at;
    } else {
        int number = 0;
        const int end = count(at, number);
        if (!end || !m_text.is(end, "times"_L1))
            return std::nullopt;
        at = end + 1;
    }
    if (!m_text.isAny(at, {"a"_L1, "an"_L1, "per"_L1, "each"_L1, "every"_L1}) || !m_text.sameSentence(token, at))
        return std::nullopt;
    DateMention mention;
    mention.type = DateMention::Type::Set;
    mention.amount = 1;
    mention.unit = unitAt(at + 1);
    mention.tokens = {token, at + 2};
    return mention.unit != TimeUnit::None && !m_text.textOf(at + 1).endsWith(u's') ? std::optional(mention)
                                                                                   : std::nullopt;
}

std::optional<DateMention> DurationParser::set(int token) const
{
    const int value = m_points.trigger(token);
    DateMention mention;
    mention.type = DateMention::Type::Set;
    mention.amount = 1;
    for (const Rhythm &rhythm : rhythms) {
        const bool name = m_text.isCapitalized(token)
                          && (value > 35 || m_text.isCapitalized(token + 1)); // "Daily News"
        if (rhythm.trigger != value || name)
            continue;
        mention.amount = rhythm.amount;
        mention.unit = rhythm.unit;
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
    if (m_text.is(token, "weekends"_L1)
        && m_text.isAny(token - 1 - m_text.is(token - 1, "the"_L1), {"on"_L1, "at"_L1, "during"_L1})) {
        mention.unit = TimeUnit::Weekend;
        mention.tokens = {token, token + 1};
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
