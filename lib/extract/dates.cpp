// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/dates.h"

#include "extract/dateparser.h"
#include "extract/datephrases.h"
#include "extract/dateranges.h"
#include "extract/datereference.h"
#include "extract/durations.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr WordClasses dateWords{WordClass::Month,   WordClass::Weekday,  WordClass::DateTrigger,
                                WordClass::Season,  WordClass::TimeUnit, WordClass::DayPart,
                                WordClass::Holiday, WordClass::Ordinal,  WordClass::Cardinal};

// What else opens a mention: "once a week", and with a unit behind it "several days", "a year ago"
constexpr WordList frequencies({"once"_L1, "twice"_L1, "thrice"_L1, "couple"_L1, "ago"_L1});
constexpr WordList quantities({"several"_L1, "few"_L1, "many"_L1, "some"_L1, "a"_L1, "an"_L1, "all"_L1});
constexpr WordTrigger openings(frequencies, quantities);

// The first two letters of a token as wordkey.h packs them
constexpr quint64 packedPair(char16_t first, char16_t second)
{
    return quint64(second) << 8 | first;
}

class Finder
{
public:
    Finder(const TokenizedText &text, const std::vector<NumberMention> &numbers, const Lexicon &lexicon)
        : m_text(text)
        , m_lexicon(lexicon)
        , m_numbers(numbers)
        , m_points(text, lexicon)
        , m_durations(text, m_points)
        , m_ranges(text, m_points)
    {
    }

    std::vector<DateMention> run()
    {
        m_points.setDayFirst(hasDayFirst(m_text));
        const int count = m_text.count();
        for (int i = 0; i < count;) {
            const bool number = i >= m_nextNumber && startsNumber(i);
            auto mention = number || mayOpen(i) ? at(i, number) : std::nullopt;
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
    bool startsNumber(int i)
    {
        while (m_number < m_numbers.size() && m_numbers[m_number].tokens.first < i)
            ++m_number;
        m_nextNumber = m_number < m_numbers.size() ? m_numbers[m_number].tokens.first : m_text.count();
        return m_nextNumber == i;
    }

    // What the gate leaves out begins no mention: nearly every word of a text.
    bool mayOpen(int i) const
    {
        const Token &token = m_text.at(i);
        if (token.kind == TokenKind::Number || token.classes.hasAny(dateWords))
            return true;
        if (token.kind != TokenKind::Word)
            return false;
        const auto isDigit = [&](int place) { return (token.letters >> (8 * place) & 0xff) - u'0' < 10; };
        constexpr quint64 fiscalYear = packedPair(u'f', u'y');
        constexpr quint64 calendarYear = packedPair(u'c', u'y');
        const quint64 pair = token.letters & 0xffff;
        if (m_text.mayBe(i, openings) || isDigit(0) || isDigit(1) || pair == fiscalYear || pair == calendarYear)
            return true; // "3h", "Q3", "FY19"
        if (m_text.is(i, "the"_L1))
            return m_text.is(i + 1, TokenKind::Number)
                   || (m_text.inRange(i + 1)
                       && m_text.at(i + 1).classes.hasAny({WordClass::Ordinal, WordClass::Cardinal}));
        return token.word && m_lexicon.startsPhrase(token, {WordClass::Holiday}); // "New Year's Eve"
    }

    std::optional<DateMention> at(int i, bool number)
    {
        const Token &token = m_text.at(i);
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
        if (auto range = m_ranges.ofDays(i))
            return range;
        if (auto season = m_ranges.ofYears(i))
            return season;
        if (auto parsed = m_points.point(i))
            return m_ranges.from(*parsed);
        if (auto loose = m_durations.withoutNumber(i))
            return loose;
        if (auto vague = m_durations.vague(i))
            return vague;
        if (auto adjective = m_durations.wordLong(i))
            return adjective;
        if (auto abbreviated = m_durations.abbreviated(i))
            return abbreviated;
        if (auto alone = dayAlone(i))
            return alone;
        return clockAlone(i);
    }

    // "on the 18th", "until the 5th" with nothing behind it that it could count
    std::optional<DateMention> dayAlone(int i) const
    {
        const bool digits = m_text.is(i, TokenKind::Number) && m_text.is(i - 1, "on"_L1); // "on 29th"
        if (!m_points.isOrdinal(i) || (!digits && !m_text.is(i - 1, "the"_L1)))
            return std::nullopt;
        if (!digits
            && !m_text.isAny(
                i - 2, {"on"_L1, "until"_L1, "by"_L1, "from"_L1, "since"_L1, "before"_L1, "after"_L1, "through"_L1}))
            return std::nullopt;
        const auto day = m_points.day(i);
        if (!day)
            return std::nullopt;
        const int next = day->tokens.last;
        if (m_text.is(i, TokenKind::Word)
            && (m_text.isCapitalized(i) || m_text.is(next, "("_L1) || day->point.day <= 3))
            return std::nullopt; // "by the Eighth (8th) Meeting", "after the first"
        const bool counts = m_text.inRange(next) && m_text.sameSentence(i, next) && m_text.is(next, TokenKind::Word)
                            && (!m_text.has(next, WordClass::FunctionWord) || m_text.is(next, "of"_L1));
        return counts ? std::nullopt : std::optional(m_ranges.from(*day));
    }

    // "10:30", "3-4 pm"; with the day behind it: "8 am this morning", "from 3:00 to 4:00 tomorrow", "3 pm each day"
    std::optional<DateMention> clockAlone(int i) const
    {
        if (auto part = partOfDay(i))
            return part;
        if (auto part = partWithDay(i))
            return part;
        if (!m_text.is(i, TokenKind::Number) && !m_text.isAny(i, {"noon"_L1, "midnight"_L1, "midday"_L1})
            && !m_text.at(i).classes.hasAny({WordClass::Cardinal, WordClass::TimeUnit}))
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
        const bool late = day->point.dayPart >= 3 && day->point.dayPart <= 5 && mention.first.hour < 12
                          && mention.first.endHour < 0 && !m_text.isAny(end - 1, {"am"_L1, "a.m."_L1, "a.m"_L1});
        day->point.hour = qint8(mention.first.hour
                                + (late && mention.first.hour > 0 ? 12 : 0)); // "11 o'clock Monday night"
        day->point.minute = mention.first.minute;
        day->point.second = mention.first.second;
        day->point.endHour = mention.first.endHour;
        day->point.endMinute = mention.first.endMinute;
        day->point.dayPart = mention.first.dayPart ? mention.first.dayPart : day->point.dayPart;
        mention.first = day->point;
        mention.tokens.last = day->tokens.last;
        return mention;
    }

    // "in the morning", "overnight"
    std::optional<DateMention> partOfDay(int i) const
    {
        const bool overnight = m_text.is(i, "overnight"_L1);
        if (!m_text.has(i, WordClass::DayPart)
            || !(overnight || (m_text.is(i - 1, "the"_L1) && m_text.isAny(i - 2, {"in"_L1, "during"_L1})))
            || !m_points.endsPhrase(i + 1) || m_text.isAny(i + 1, {"of"_L1, "-"_L1}))
            return std::nullopt;
        DateMention mention;
        mention.type = DateMention::Type::Time;
        mention.first.dayPart = quint8(m_text.at(i).value);
        mention.tokens = {i - !overnight, i + 1};
        return mention;
    }

    // "the night of 3 May", "on the morning of Monday, June 3", "dawn on Tuesday", "lunchtime today"
    std::optional<DateMention> partWithDay(int i) const
    {
        if (!m_text.has(i, WordClass::DayPart) || m_text.textOf(i).endsWith(u's'))
            return std::nullopt;
        const bool linked = m_text.isAny(i + 1, {"of"_L1, "on"_L1});
        int at = i + 1 + linked;
        at += linked && m_text.is(at, "the"_L1) && m_text.is(at + 1, TokenKind::Number);
        if (!m_text.inRange(at) || !m_text.sameSentence(i, at)
            || (!linked && !m_text.isAny(at, {"today"_L1, "tomorrow"_L1, "yesterday"_L1})))
            return std::nullopt;
        auto day = m_points.point(at);
        if (!day || day->point.hour >= 0 || day->point.dayPart || !isDay(day->point))
            return std::nullopt;
        day->point.dayPart = quint8(m_text.at(i).value);
        DateMention mention;
        mention.first = day->point;
        mention.tokens = {i, day->tokens.last};
        return mention;
    }

    static bool isDay(const TimePoint &point)
    {
        return point.kind < TimePoint::Kind::Present && point.stretch == TimePoint::Stretch::None
               && (point.day || point.weekday || point.unit == TimeUnit::Day);
    }

    const TokenizedText &m_text;
    const Lexicon &m_lexicon;
    const std::vector<NumberMention> &m_numbers;
    DateParser m_points;
    DurationParser m_durations;
    DateRanges m_ranges;
    size_t m_number = 0; // into m_numbers
    int m_nextNumber = 0; // the token where that starts
    std::vector<DateMention> m_found;
};

} // namespace

std::vector<DateMention> findDates(const TokenizedText &text, const std::vector<NumberMention> &numbers,
                                   const Lexicon &lexicon)
{
    return Finder(text, numbers, lexicon).run();
}

} // namespace eventarium
