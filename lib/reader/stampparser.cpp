// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/stampparser.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr QLatin1StringView months[] = {"january"_L1,   "february"_L1, "march"_L1,    "april"_L1,
                                        "may"_L1,       "june"_L1,     "july"_L1,     "august"_L1,
                                        "september"_L1, "october"_L1,  "november"_L1, "december"_L1};
constexpr QLatin1StringView weekdays[] = {"monday"_L1, "tuesday"_L1,  "wednesday"_L1, "thursday"_L1,
                                          "friday"_L1, "saturday"_L1, "sunday"_L1};

bool isShortFor(QStringView word, QLatin1StringView full)
{
    return word.size() >= 3 && word.size() <= 5 && QStringView(QString(full)).startsWith(word, Qt::CaseInsensitive);
}

bool isValidDay(int year, int month, int day)
{
    return year >= 1000 && QDate::isValid(year, month, day);
}

// Restores the position unless the parse was kept.
class Attempt
{
public:
    explicit Attempt(TextCursor &cursor)
        : m_cursor(cursor)
        , m_start(cursor.pos)
    {
    }
    ~Attempt()
    {
        if (!m_kept)
            m_cursor.pos = m_start;
    }
    Q_DISABLE_COPY_MOVE(Attempt)

    template<class T>
    T keep(T value)
    {
        m_kept = true;
        return value;
    }

private:
    TextCursor &m_cursor;
    qsizetype m_start;
    bool m_kept = false;
};

std::optional<int> takeMonthName(TextCursor &cursor)
{
    const QStringView word = cursor.peekWord();
    const int month = monthOf(word);
    if (!month)
        return std::nullopt;
    cursor.pos += word.size();
    cursor.take(u'.');
    return month;
}

std::optional<int> takeDayOfMonth(TextCursor &cursor)
{
    Attempt attempt(cursor);
    const auto day = cursor.takeNumber(1, 2);
    if (!day || *day < 1 || *day > 31)
        return std::nullopt;
    for (const QStringView suffix : {u"st", u"nd", u"rd", u"th"}) {
        if (cursor.take(suffix))
            break;
    }
    return attempt.keep(day);
}

// "2-4 June", "June 2 – 4": part of a range, so of no publication time.
bool isRangeAhead(const TextCursor &cursor)
{
    TextCursor ahead = cursor;
    ahead.skipBlanks();
    if (!ahead.atEnd() && isDash(ahead.peek())) {
        ++ahead.pos;
        ahead.skipBlanks();
        const auto number = ahead.takeNumber(1, 2);
        return number && ahead.peek() != u':' && ahead.peek() != u'.';
    }
    return false;
}

std::optional<int> takeYear(TextCursor &cursor)
{
    Attempt attempt(cursor);
    cursor.skipBlanks();
    cursor.take(u',');
    cursor.skipBlanks();
    const auto year = cursor.takeNumber(4, 4);
    if (!year || *year < 1000)
        return std::nullopt;
    return attempt.keep(year);
}

// 2020-07-30, 2020/7/30, 2020.07.30, 2020年7月30日
std::optional<Stamp> takeYearFirst(TextCursor &cursor)
{
    Attempt attempt(cursor);
    const auto year = cursor.takeNumber(4, 4);
    const QChar separator = cursor.peek();
    if (!year || !cursor.takeAnyOf(u"-/.年"))
        return std::nullopt;
    const auto month = cursor.takeNumber(1, 2);
    if (!month || !cursor.take(separator == u'年' ? QChar(u'月') : separator))
        return std::nullopt;
    const auto day = cursor.takeNumber(1, 2);
    if (!day || (separator == u'年' && !cursor.take(u'日')) || !isValidDay(*year, *month, *day))
        return std::nullopt;
    return attempt.keep(Stamp{*year, *month, *day, {}});
}

// 30.07.2020, 30-07-2020 (day first); with slashes the order is told only by a number over 12.
std::optional<Stamp> takeNumeric(TextCursor &cursor)
{
    Attempt attempt(cursor);
    const auto first = cursor.takeNumber(1, 2);
    const QChar separator = cursor.peek();
    if (!first || !cursor.takeAnyOf(u"./-"))
        return std::nullopt;
    const auto second = cursor.takeNumber(1, 2);
    if (!second || !cursor.take(separator))
        return std::nullopt;
    const auto year = cursor.takeNumber(4, 4);
    if (!year)
        return std::nullopt;
    const bool dayFirst = isValidDay(*year, *second, *first);
    const bool monthFirst = separator == u'/' && isValidDay(*year, *first, *second);
    if (dayFirst && monthFirst && *first != *second)
        return attempt.keep(Stamp{*year, 0, 0, {}});
    if (dayFirst)
        return attempt.keep(Stamp{*year, *second, *first, {}});
    if (monthFirst)
        return attempt.keep(Stamp{*year, *first, *second, {}});
    return std::nullopt;
}

// 30 July 2020, 22nd June, 2021, 02-Mar-2018, 30 July
std::optional<Stamp> takeDayFirst(TextCursor &cursor)
{
    Attempt attempt(cursor);
    const auto day = takeDayOfMonth(cursor);
    if (!day)
        return std::nullopt;
    const bool dashed = cursor.take(u'-');
    cursor.skipBlanks();
    cursor.take(u"of");
    cursor.skipBlanks();
    const auto month = takeMonthName(cursor);
    if (!month)
        return std::nullopt;
    if (dashed)
        cursor.take(u'-');
    const int year = takeYear(cursor).value_or(0);
    if (!QDate::isValid(year ? year : 2000, *month, *day) || isRangeAhead(cursor))
        return std::nullopt;
    return attempt.keep(Stamp{year, *month, *day, {}});
}

// July 30, 2020; Nov. 6; July 2020
std::optional<Stamp> takeMonthFirst(TextCursor &cursor)
{
    Attempt attempt(cursor);
    const auto month = takeMonthName(cursor);
    if (!month)
        return std::nullopt;
    if (const auto year = takeYear(cursor))
        return attempt.keep(Stamp{*year, *month, 0, {}});
    cursor.skipBlanks();
    const auto day = takeDayOfMonth(cursor);
    if (!day || isRangeAhead(cursor))
        return std::nullopt;
    const int year = takeYear(cursor).value_or(0);
    if (!QDate::isValid(year ? year : 2000, *month, *day))
        return std::nullopt;
    return attempt.keep(Stamp{year, *month, *day, {}});
}

enum class HalfDay { None, Morning, Afternoon };

HalfDay takeHalfDay(TextCursor &cursor)
{
    Attempt attempt(cursor);
    cursor.skipBlanks();
    for (const QStringView word : {u"a.m.", u"a.m", u"am"}) {
        if (cursor.take(word))
            return attempt.keep(HalfDay::Morning);
    }
    for (const QStringView word : {u"p.m.", u"p.m", u"pm"}) {
        if (cursor.take(word))
            return attempt.keep(HalfDay::Afternoon);
    }
    return HalfDay::None;
}

// "GMT", "UTC+8", "+08:00", "(Beijing time)", "Central European Summer Time": read, not kept.
bool takeZone(TextCursor &cursor)
{
    Attempt attempt(cursor);
    cursor.skipBlanks();
    const bool bracket = cursor.take(u'(');
    bool found = false;
    const qsizetype wordsStart = cursor.pos;
    for (int words = 0; words < 5 && !found; ++words) { // up to the word Time
        const QStringView word = cursor.peekWord();
        if (word.isEmpty())
            break;
        cursor.pos += word.size();
        found = word.compare("time"_L1, Qt::CaseInsensitive) == 0 || word.compare("uhr"_L1, Qt::CaseInsensitive) == 0;
        if (!found)
            cursor.skipBlanks();
    }
    if (!found) {
        cursor.pos = wordsStart;
        const QStringView word = cursor.peekWord();
        if (word.size() <= 5 && std::ranges::all_of(word, [](QChar c) { return c.isUpper(); })) {
            cursor.pos += word.size();
            found = !word.isEmpty();
        }
        TextCursor offset = cursor;
        if (offset.takeAnyOf(u"+-\u2212") && (offset.takeNumber(4, 4) || offset.takeNumber(1, 2))) {
            if (offset.take(u':'))
                offset.takeNumber(2, 2);
            cursor = offset;
            found = true;
        }
    }
    if (!found || (bracket && !cursor.take(u')')))
        return false;
    return attempt.keep(true);
}

std::optional<QString> takeTime(TextCursor &cursor)
{
    Attempt attempt(cursor);
    auto hour = cursor.takeNumber(1, 2);
    if (!hour)
        return std::nullopt;
    std::optional<int> minute;
    std::optional<int> second;
    const QChar separator = cursor.peek();
    TextCursor behind = cursor;
    if (behind.takeAnyOf(u":.h") && (minute = behind.takeNumber(2, 2))) {
        cursor = behind;
        if (separator == u':' && behind.take(u':') && (second = behind.takeNumber(2, 2))) {
            if (behind.take(u'.'))
                behind.takeNumber(1, 9);
            cursor = behind;
        }
    }
    const HalfDay half = takeHalfDay(cursor);
    const bool zoned = takeZone(cursor);
    if (half == HalfDay::None && (!minute || (separator == u'.' && !zoned))) // a bare number, or a decimal one
        return std::nullopt;
    if (half != HalfDay::None && (*hour < 1 || *hour > 12) && *hour > 23)
        return std::nullopt;
    if (half == HalfDay::Afternoon && *hour < 12)
        *hour += 12;
    else if (half == HalfDay::Morning && *hour == 12)
        *hour = 0;
    if (!QTime::isValid(*hour, minute.value_or(0), second.value_or(0)))
        return std::nullopt;
    const QTime time(*hour, minute.value_or(0), second.value_or(0));
    return attempt.keep(std::optional(time.toString(second ? u"HH:mm:ss"_s : u"HH:mm"_s)));
}

// Between date and time.
void skipJoint(TextCursor &cursor)
{
    cursor.skipBlanks();
    cursor.takeAnyOf(u",|/·•T;") || cursor.takeAnyOf(u"-\u2013\u2014");
    cursor.skipBlanks();
    cursor.take(u"at") || cursor.take(u"@") || cursor.take(u"um");
    cursor.skipBlanks();
}

} // namespace

std::optional<PartialDate> Stamp::date() const
{
    if (!year)
        return std::nullopt;
    return PartialDate{year, month, day};
}

QString Stamp::iso() const
{
    if (!year)
        return {};
    const QString text = PartialDate{year, month, day}.toIso();
    return day && !time.isEmpty() ? text + u'T' + time : text;
}

int monthOf(QStringView word)
{
    for (int i = 0; i < 12; ++i) {
        const QLatin1StringView full = months[i];
        const bool isFull = word.compare(full, Qt::CaseInsensitive) == 0;
        const bool isShort = word.size() == 3 && QStringView(word).compare(full.first(3), Qt::CaseInsensitive) == 0;
        if (isFull || isShort)
            return i + 1;
    }
    return word.compare("sept"_L1, Qt::CaseInsensitive) == 0 ? 9 : 0;
}

bool takeWeekday(TextCursor &cursor)
{
    const QStringView word = cursor.peekWord();
    const bool found = std::ranges::any_of(weekdays, [&](QLatin1StringView full) {
        return word.compare(full, Qt::CaseInsensitive) == 0 || isShortFor(word, full);
    });
    if (!found)
        return false;
    cursor.pos += word.size();
    if (word.size() < 6)
        cursor.take(u'.');
    return true;
}

std::optional<Stamp> takeDate(TextCursor &cursor)
{
    Attempt attempt(cursor);
    if (takeWeekday(cursor)) {
        cursor.take(u',');
        cursor.skipBlanks();
        cursor.take(u"the");
        cursor.skipBlanks();
    }
    for (const auto form : {takeYearFirst, takeNumeric, takeDayFirst, takeMonthFirst}) {
        if (const auto stamp = form(cursor); stamp && !cursor.peek().isDigit())
            return attempt.keep(stamp);
    }
    return std::nullopt;
}

std::optional<Stamp> takeStamp(TextCursor &cursor)
{
    Attempt attempt(cursor);
    if (auto stamp = takeDate(cursor)) {
        TextCursor behind = cursor;
        skipJoint(behind);
        if (const auto time = takeTime(behind)) {
            stamp->time = *time;
            cursor = behind;
        }
        return attempt.keep(stamp);
    }
    const auto time = takeTime(cursor);
    if (!time)
        return std::nullopt;
    skipJoint(cursor);
    cursor.take(u"on");
    cursor.skipBlanks();
    auto stamp = takeDate(cursor);
    if (!stamp)
        return std::nullopt;
    stamp->time = *time;
    return attempt.keep(stamp);
}

} // namespace eventarium
