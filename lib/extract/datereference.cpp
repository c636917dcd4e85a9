// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/datereference.h"

#include "extract/dateresolver.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

std::optional<PartialDate> referenceDate(const Article &article, const std::optional<PartialDate> &callers,
                                         const std::vector<DateMention> &dates)
{
    if (callers)
        return callers;
    if (const auto published = article.publishedDate())
        return published;
    if (article.dateline.date)
        return article.dateline.date;
    for (const DateMention &mention : dates) {
        const TimePoint &p = mention.first;
        if (mention.isDate() && p.kind == TimePoint::Kind::Calendar && p.year && p.month && p.day) {
            const PartialDate date{p.year, p.month, p.day};
            if (date.isValid())
                return date;
        }
    }
    for (const DateMention &mention : dates) { // "the 2020 Tech Week": at least the year
        const TimePoint &p = mention.first;
        if (mention.isDate() && p.kind == TimePoint::Kind::Calendar && p.year >= 1900 && !p.decade && !p.century)
            return PartialDate{p.year, p.month, 0};
    }
    return std::nullopt;
}

bool isWritingDay(const Article &article, const std::optional<PartialDate> &callers)
{
    return callers || article.publishedDate() || article.dateline.date;
}

namespace {

bool isDayNumber(const TokenizedText &text, int token)
{
    if (!text.is(token, TokenKind::Number) || text.at(token).span.length() > 2)
        return false;
    const int day = text.textOf(token).toInt();
    return day >= 1 && day <= 31;
}

// "IFA 2019 will take place from 6 to 11 September": the year that a name before it in the sentence bears, or 0
int yearOfName(const std::vector<DateMention> &dates, size_t index, const TokenizedText &text)
{
    const int first = dates[index].tokens.first;
    for (size_t step = 1; step <= 3 && step <= index; ++step) {
        const DateMention &other = dates[index - step];
        if (!text.sameSentence(other.tokens.first, first))
            return 0;
        const TimePoint &p = other.first;
        const bool year = other.isDate() && !other.isRange() && p.kind == TimePoint::Kind::Calendar && p.year
                          && !p.month && !p.decade && !p.century && !p.quarter && !p.half && !p.season && !p.week;
        if (!year || other.tokens.size() != 1)
            continue;
        const int before = other.tokens.first - 1;
        const bool named = text.inRange(before) && text.sameSentence(before, first) && text.isCapitalized(before)
                           && !text.at(before).classes.hasAny({WordClass::FunctionWord, WordClass::Month});
        return named ? int(p.year) : 0;
    }
    return 0;
}

} // namespace

int yearBeside(const std::vector<DateMention> &dates, size_t index, const TokenizedText &text,
               const std::optional<PartialDate> &reference)
{
    const DateMention &mention = dates[index];
    const auto yearOf = [&](const DateMention &other, int gapFirst, int gapLast) {
        if (!other.isDate() || other.isRange() || other.first.month || other.first.weekday || gapLast - gapFirst > 3)
            return 0;
        if (gapFirst < gapLast && !text.sameSentence(gapFirst, gapLast - 1))
            return 0;
        for (int i = gapFirst; i < gapLast; ++i) {
            if (!text.has(i, WordClass::FunctionWord) && !text.is(i, ","_L1) && !text.is(i, "-"_L1))
                return 0;
        }
        const bool year = (other.first.kind == TimePoint::Kind::Calendar && other.first.year && !other.first.decade
                           && !other.first.century && !other.first.season && !other.first.quarter && !other.first.half)
                          || (other.first.kind == TimePoint::Kind::Relative && other.first.unit == TimeUnit::Year
                              && !other.first.shift);
        if (!year)
            return 0;
        if (other.first.kind == TimePoint::Kind::Calendar)
            return int(other.first.year);
        return reference ? std::max(0, reference->year + other.first.offset) : 0;
    };
    if (index > 0) {
        const DateMention &before = dates[index - 1];
        if (const int year = yearOf(before, before.tokens.last, mention.tokens.first))
            return year;
        // "In 2022 it is to move back to February"
        const int start = text.sentenceOf(mention.tokens.first).tokens.first;
        if (before.tokens.first == start + 1 && text.is(start, "in"_L1) && !text.is(before.tokens.last, ","_L1))
            return yearOf(before, before.tokens.last, before.tokens.last);
    }
    if (index + 1 < dates.size()) {
        if (const int year = yearOf(dates[index + 1], mention.tokens.last, dates[index + 1].tokens.first))
            return year;
    }
    return yearOfName(dates, index, text);
}

bool hasDayFirst(const TokenizedText &text)
{
    int order = 0;
    for (int i = 0; i < text.count(); ++i) {
        const Token &token = text.at(i);
        if (token.classes.has(WordClass::Month)) {
            order += isDayNumber(text, i - 1);
            order -= isDayNumber(text, i + 1);
        }
        if (token.kind != TokenKind::Number || token.span.length() < 8 || token.span.length() > 10)
            continue;
        const QStringView word = token.span.in(text.text);
        if (word[2] != u'/' || word[5] != u'/')
            continue;
        if (word.first(2) > u"12" && word.first(2) <= u"31")
            return true;
        if (word.sliced(3, 2) > u"12" && word.sliced(3, 2) <= u"31")
            return false;
    }
    return order > 0;
}

} // namespace eventarium
