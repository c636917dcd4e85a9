// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One point of time in symbolic form, read from where it starts: "Thursday, July 23, 2020", "23 July",
// "2020-07-23", "last week", "the third quarter of 2019", "mid-July", "the sixties". Bounded
// look-ahead. Pure; any thread.
#pragma once

#include "extract/dates.h"
#include "extract/lexicon.h"

#include <optional>

namespace eventarium {

struct ParsedPoint
{
    TimePoint point;
    TokenRange tokens; // may begin before the token asked for ("the" is never in it)
    bool dayOnly = false; // "the 20th", or a bare "20" where that was allowed
};

class DateParser final
{
public:
    DateParser(const TokenizedText &text, const Lexicon &lexicon)
        : m_text(text)
        , m_lexicon(lexicon)
    {
    }

    // "03/04/2019" is the third of April: other dates of the text have the day first.
    void setDayFirst(bool dayFirst) { m_dayFirst = dayFirst; }

    // A point that starts at the token, if one does.
    std::optional<ParsedPoint> point(int token) const;
    // A day of the month without month: "20", "20th", "20." behind or before a range's dash.
    std::optional<ParsedPoint> day(int token) const;
    // "July", "July 2020", "of July 2020", "of next month" behind a day: fills month and year; the end, or the token itself.
    int monthAndYear(int token, TimePoint &point) const;
    // "8:00 am", "5 p.m.", "14:30", "noon", "evening", with "at" or "in the" before it: the end, or the token itself.
    int clock(int token, TimePoint &point) const;
    // The same with a range of times: "from 2 to 3:30 pm", "1-3 pm".
    int clocks(int token, TimePoint &point) const;
    // "3 to 4:30 pm", "10:00 - 11:00", behind "between" also "2 and 4 pm": the end, or 0.
    int clockRange(int token, bool between, TimePoint &point) const;
    // ", 2020", "2020", "of 2020", "last year": the end, or the token itself.
    int year(int token, TimePoint &point, bool commaAllowed = true) const;

    std::optional<int> dayNumber(int token) const; // 1-31 of "23", "23rd", "twenty-third"; its tokens are dayEnd()
    int dayEnd(int token) const;
    std::optional<int> yearNumber(int token) const; // four digits that may be a year
    bool isMonth(int token) const;
    bool isWeekday(int token) const;
    bool endsPhrase(int next) const; // nothing stands at `next` that what is before it could belong to
    bool isOrdinal(int token) const; // "fifth", "5th"
    int trigger(int token) const; // value of [date-trigger], 0 for others
    TimeUnit unit(int token) const; // of a [time-unit]

private:
    std::optional<ParsedPoint> monthFirst(int token) const;
    std::optional<ParsedPoint> weekdayFirst(int token) const;
    std::optional<ParsedPoint> numberFirst(int token) const;
    std::optional<ParsedPoint> numericDate(int token) const;
    std::optional<ParsedPoint> partedDate(int token) const;
    std::optional<ParsedPoint> wordOfYear(int token, int value) const;
    std::optional<ParsedPoint> partOfYear(int token) const;
    std::optional<ParsedPoint> isoDate(int token) const;
    std::optional<ParsedPoint> bareYear(int token) const;
    std::optional<ParsedPoint> ordinalFirst(int token) const;
    std::optional<ParsedPoint> triggerFirst(int token, int value) const;
    std::optional<ParsedPoint> relative(int token, int offset) const;
    std::optional<ParsedPoint> modified(int token, TimePoint::Mod mod) const;
    std::optional<ParsedPoint> edgeOf(int token, TimePoint::Mod mod) const;
    std::optional<ParsedPoint> season(int token) const;
    std::optional<ParsedPoint> holiday(int token) const;
    std::optional<ParsedPoint> codedPart(int token) const;
    std::optional<ParsedPoint> unitFirst(int token) const;
    std::optional<ParsedPoint> countedFirst(int token) const;
    std::optional<ParsedPoint> spelledYear(int token) const;
    std::optional<ParsedPoint> wholeAhead(int token) const;
    std::optional<ParsedPoint> nthWeekday(int token, int next, int number) const;
    std::optional<ParsedPoint> weekBeside(int token) const;
    bool isApostrophe(int token) const;
    int behindFiscal(int token) const;
    bool isInsideCode(int token) const;
    std::optional<ParsedPoint> vagueRef(int token, int value) const;
    int shortYear(int token, bool bare, int &value) const;
    int wordYear(int token, int &value) const;
    int bareHour(int token) const;
    int zoneEnd(int token) const;
    bool isOClock(int token) const;
    int spokenClock(int token, TimePoint &point) const;
    int plainHour(int token, TimePoint &point) const;
    int weekOf(int token, TimePoint &point) const;
    int clockLink(int token, bool between) const;
    bool isLoneNumber(int token) const;
    bool isOrdinalBehindComma(int token) const;

    bool isPlainTrigger(int token) const;
    bool isAmbiguousName(int token) const;
    ParsedPoint withClock(ParsedPoint parsed) const;

    const TokenizedText &m_text;
    const Lexicon &m_lexicon;
    bool m_dayFirst = false;
};

} // namespace eventarium
