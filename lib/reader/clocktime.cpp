// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/clocktime.h"

#include <QTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

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

} // namespace

std::optional<QString> takeClockTime(TextCursor &cursor)
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

} // namespace eventarium
