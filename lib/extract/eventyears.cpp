// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventyears.h"

#include "extract/eventcues.h"

#include <algorithm>

namespace eventarium {

namespace {

// "PotterCon2021": the year that is a part of the word, or 0
int yearInName(const TokenizedText &text, const EventMention &mention)
{
    for (const int token : {mention.name.last - 1, mention.full.last + 1}) { // the name's, or an acronym's in brackets
        if (!text.inRange(token) || text.at(token).span.length() < 6 || !text.at(token).span.length())
            continue;
        bool ok = false;
        const int year = text.textOf(token).last(4).toInt(&ok);
        if (ok && year >= 1900 && year <= 2100 && text.textOf(token).chopped(4).back().isLetter())
            return year;
    }
    return 0;
}

} // namespace

EventYears::EventYears(const Analysis &analysis, const EventTable &events, int group)
    : m_analysis(analysis)
    , m_text(analysis.text)
{
    for (const int index : events.groups[size_t(group)].mentions) {
        const EventMention &mention = events.mentions[size_t(index)];
        if (!m_year)
            m_year = mention.year.value_or(yearInName(m_text, mention));
    }
}

std::optional<DateMention> EventYears::sure(const DateMention &date) const
{
    const std::optional<PartialDate> &some = date.resolved.start ? date.resolved.start : date.resolved.end;
    if (date.first.kind != TimePoint::Kind::Calendar || date.first.year || (date.last && date.last->year)
        || !date.first.month || !date.first.day || saysYear(date, some->year))
        return date;
    DateMention result = date;
    const std::optional<PartialDate> &today = m_analysis.reference;
    if (!today || (!today->day && today->month != date.first.month)) { // only some year that the text names somewhere
        if (!m_year)
            return std::nullopt;
        const int turn = date.resolved.start && date.resolved.end ? date.resolved.end->year - date.resolved.start->year
                                                                  : 0;
        if (result.resolved.start)
            result.resolved.start->year = m_year;
        if (result.resolved.end)
            result.resolved.end->year = m_year + turn;
    }
    const QDate first = result.resolved.start ? result.resolved.start->firstDay() : QDate();
    if (date.first.weekday && first.isValid() && first.dayOfWeek() != date.first.weekday)
        return std::nullopt; // "Thursday, June 16th" is in another year
    return result;
}

bool EventYears::saysYear(const DateMention &date, int year) const
{
    const TokenRange tokens = m_text.sentenceOf(date.tokens.first).tokens;
    for (int i = std::max(tokens.first, date.tokens.first - 8); i < std::min(tokens.last, date.tokens.last + 4); ++i) {
        if (yearAt(m_text, i) == year)
            return true;
    }
    return false;
}

} // namespace eventarium
