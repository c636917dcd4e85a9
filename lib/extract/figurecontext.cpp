// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/figurecontext.h"

#include "extract/ellipticunits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longEnough = 240; // days before the reference that make a date an earlier edition's
constexpr int longSentence = 90; // tokens looked at for cues

bool isEdition(const TokenizedText &text, int token)
{
    return text.isAny(token,
                      {"edition"_L1,   "session"_L1,  "fair"_L1,       "expo"_L1,       "show"_L1,       "event"_L1,
                       "summit"_L1,    "meeting"_L1,  "conference"_L1, "exhibition"_L1, "time"_L1,       "one"_L1,
                       "editions"_L1,  "congress"_L1, "festival"_L1,   "forum"_L1,      "fairs"_L1,      "race"_L1,
                       "gathering"_L1, "expos"_L1,    "shows"_L1,      "events"_L1,     "conferences"_L1});
}

} // namespace

std::optional<FigureContext::Edition> FigureContext::editionOf(const DateMention &date) const
{
    if (!date.isDate() || !m_reference)
        return std::nullopt;
    const TimePoint &point = date.first;
    Edition edition;
    edition.certain = true;
    if (point.kind == TimePoint::Kind::Calendar && point.year && !point.month && !point.season && !date.isRange()) {
        if (point.decade || point.century)
            return std::nullopt;
        edition.year = point.year;
        edition.when = point.year < m_reference->year   ? When::Earlier
                       : point.year > m_reference->year ? When::Later
                                                        : When::Current;
        if (date.bound == DateMention::Bound::From && edition.when == When::Earlier)
            edition.year.reset();
        return edition;
    }
    const bool yearly = point.unit == TimeUnit::Year && point.kind != TimePoint::Kind::Calendar && !date.isRange();
    if (yearly
        || (point.unit == TimeUnit::Month && point.kind == TimePoint::Kind::Relative && std::abs(point.offset) >= 9)) {
        const int years = yearly ? point.offset : point.offset / 12;
        edition.year = m_reference->year
                       + (point.kind == TimePoint::Kind::FromMention && date.resolved.start
                              ? date.resolved.start->year - m_reference->year
                              : years);
        const int offset = point.kind == TimePoint::Kind::FromMention && edition.year
                               ? *edition.year - m_reference->year // "exactly one year later" than what was told before
                               : point.offset;
        edition.when = offset < 0 ? When::Earlier : offset > 0 ? When::Later : When::Current;
        if (point.kind == TimePoint::Kind::FromMention && edition.when == When::Later)
            return std::nullopt; // from a date told before, not from today
        return edition;
    }
    if (point.shiftUnit == TimeUnit::Year || !date.resolved.start || point.kind >= TimePoint::Kind::Present)
        return std::nullopt;
    const QDate start = date.resolved.start->lastDay();
    const QDate today = m_reference->firstDay();
    if (!start.isValid() || !today.isValid())
        return std::nullopt;
    const qint64 days = today.daysTo(start);
    edition.year = date.resolved.start->year;
    edition.when = days < -longEnough ? When::Earlier : days > 300 ? When::Later : When::Current;
    return edition;
}

std::vector<FigureContext::Cue> FigureContext::cues(int sentence) const
{
    std::vector<Cue> found;
    const TokenRange tokens = m_text.sentences[size_t(sentence)].tokens;
    const int last = std::min(tokens.last, tokens.first + longSentence);
    auto date = std::ranges::partition_point(m_dates,
                                             [&](const DateMention &d) { return d.tokens.last <= tokens.first; });
    for (; date != m_dates.end() && date->tokens.first < last; ++date) {
        if (const auto edition = editionOf(*date))
            found.push_back({date->tokens, *edition});
    }
    for (int i = tokens.first; i < last; ++i) {
        Edition edition{When::Earlier, std::nullopt, true};
        if (m_text.isAny(i, {"previous"_L1, "last"_L1, "inaugural"_L1, "preceding"_L1, "maiden"_L1})
            && (isEdition(m_text, i + 1) || isEdition(m_text, i + 2)))
            found.push_back({{i, i + 2}, edition});
        else if (m_text.is(i, "debut"_L1) && m_text.isAny(i - 1, {"its"_L1, "their"_L1})
                 && m_text.isAny(i - 2, {"at"_L1, "on"_L1}))
            found.push_back({{i, i + 1}, edition});
        else if (m_text.is(i, "editions"_L1) && m_text.isAny(i + 1, {"before"_L1, "so"_L1, "together"_L1}))
            found.push_back({{i, i + 2}, edition});
        else if (m_text.has(i, WordClass::Season) && m_text.isAny(i + 1, {"session"_L1, "edition"_L1})
                 && m_text.is(i + 2, "had"_L1))
            found.push_back({{i, i + 2}, edition});
        else if (m_text.isAny(i, {"normally"_L1, "usually"_L1, "typically"_L1})
                 || (m_text.isAny(i, {"ordinary"_L1, "normal"_L1, "average"_L1, "typical"_L1})
                     && (m_text.isAny(i + 1, {"year"_L1, "edition"_L1, "season"_L1})
                         || (m_text.has(i + 1, WordClass::Month) && m_text.is(i - 1, "a"_L1)))))
            found.push_back({{i, i + 1}, edition});
        else if (m_text.is(i, "next"_L1) && m_text.isAny(i + 1, {"edition"_L1, "session"_L1}))
            found.push_back({{i, i + 2}, {When::Later, std::nullopt, true}});
    }
    std::ranges::sort(found, {}, [](const Cue &c) { return c.tokens; });
    return found;
}

// "than in 2018", "compared with last year", "below last year's": the cue speaks of another number
bool FigureContext::comparison(int token) const
{
    for (int i = token - 1; i >= 0 && i >= token - 4; --i) {
        if (m_text.isAny(i, {"than"_L1, "over"_L1, "below"_L1, "above"_L1, "compared"_L1, "against"_L1, "as"_L1,
                             "on"_L1, "double"_L1, "of"_L1, "after"_L1}))
            return true;
        if (!m_text.isAny(
                i, {"in"_L1, "at"_L1, "the"_L1, "with"_L1, "to"_L1, "a"_L1, "number"_L1, "during"_L1, "whole"_L1}))
            return false;
    }
    return false;
}

bool FigureContext::foretells(TokenRange range) const
{
    for (int i = range.first; i < range.last; ++i) {
        if (m_text.is(i, "will"_L1)
            || (m_text.isAny(i, {"is"_L1, "are"_L1}) && m_text.isAny(i + 1, {"expected"_L1, "set"_L1, "due"_L1})))
            return true;
    }
    return false;
}

// "In 2019 ...", "...; in 2019 ...", "The inaugural meeting, in November 2014, ...": what follows is all of then.
bool FigureContext::opensClause(int token, int first) const
{
    for (int i = token - 1; i >= first; --i) {
        if (m_text.is(i, ";"_L1))
            return true;
        if (token - i > 8 || m_text.is(i, TokenKind::Number))
            return false;
        if (token - i > 4 && !m_text.is(token - 1, ","_L1) && !m_text.is(token - 2, ","_L1))
            return false;
    }
    return true;
}

FigureContext::Edition FigureContext::edition(TokenRange counted, const NumberMention &number) const
{
    const int sentence = m_text.at(number.number.first).sentence;
    const TokenRange whole = m_text.sentences[size_t(sentence)].tokens;
    const std::vector<Cue> all = cues(sentence);

    // right behind: "69,304 in 2018", "6,100 in 2017", "245,000 visitors a year ago"
    for (const Cue &cue : all) {
        const int gap = cue.tokens.first - counted.last;
        if (gap < 0 || gap > 4)
            continue;
        bool close = true;
        for (int i = counted.last; i < cue.tokens.first; ++i)
            close &= !(m_text.is(i, "("_L1) && m_text.is(cue.tokens.last, ":"_L1))
                     && m_text.isAny(i, {"in"_L1, "at"_L1, "during"_L1, "the"_L1, "of"_L1, "("_L1, "came"_L1,
                                         "people"_L1, "attendees"_L1, "a"_L1});
        if (close && !m_text.is(cue.tokens.last, ":"_L1)
            && !(gap > 0 && comparison(cue.tokens.first) && !m_text.isAny(cue.tokens.first - 1, {"in"_L1})
                 && !(gap == 1 && m_text.is(counted.last, "of"_L1)))) // "the 300 of 2018"
            return cue.edition;
    }
    for (const Cue &cue : all) {
        if (cue.tokens.first < counted.last)
            continue;
        // "have taken part since 2003", "have signed up for next year"
        const bool since = cue.edition.when == When::Earlier && m_text.is(cue.tokens.first - 1, "since"_L1);
        const bool forNext = cue.edition.when == When::Later && m_text.is(cue.tokens.first - 1, "for"_L1);
        bool boundary = false;
        for (int i = counted.last; i < cue.tokens.first; ++i)
            boundary |= m_text.isAny(i, {","_L1, ";"_L1, "("_L1});
        if ((since || forNext) && !boundary)
            return {cue.edition.when, std::nullopt, true};
    }
    // compared with: "after 7,503", "against 69,304", "up from 225 to 290"
    const int before = number.tokens.first - 1;
    const bool pairFirst =
        m_text.is(before, "from"_L1) && m_text.is(counted.last, "to"_L1) && m_text.inRange(counted.last + 1)
        && (m_text.is(counted.last + 1, TokenKind::Number)
            || m_text.isAny(counted.last + 1, {"a"_L1, "more"_L1, "over"_L1, "some"_L1, "about"_L1, "nearly"_L1}));
    if (pairFirst
        || (before > whole.first && m_text.isAny(before, {"against"_L1, "after"_L1})
            && m_text.isAny(before - 1, {","_L1, "("_L1, "abroad"_L1}))
        || (m_text.isAny(before, {"with"_L1, "to"_L1}) && m_text.is(before - 1, "compared"_L1))
        || (m_text.is(before, "from"_L1) && m_text.isAny(before - 1, {"up"_L1, "down"_L1}))
        || ((counted.last == number.tokens.last || m_text.is(before, "the"_L1))
            && EllipticUnits::isCompared(m_text, number))) {
        Edition edition{When::Earlier, std::nullopt, true};
        for (const Cue &cue : all) {
            if (cue.edition.when == When::Earlier && cue.edition.year)
                edition.year = cue.edition.year;
        }
        return edition;
    }
    // the nearest cue before it, where it governs the clause
    for (auto cue = all.rbegin(); cue != all.rend(); ++cue) {
        if (cue->tokens.first >= number.number.first)
            continue;
        const int gap = number.tokens.first - cue->tokens.last;
        if (gap <= 1 || (gap == 2 && m_text.is(cue->tokens.last, ":"_L1)))
            return cue->edition; // "last year's 108,000", "(2021: 36,000)"
        if (m_text.is(cue->tokens.last, ","_L1)
            && m_text.isAny(cue->tokens.last + 1, {"where"_L1, "when"_L1, "which"_L1}))
            return cue->edition; // "than at the first expo, where the sum had been"
        if (comparison(cue->tokens.first))
            continue;
        if (cue->edition.when == When::Earlier && foretells({cue->tokens.last, number.tokens.first}))
            continue; // "after a break in 2018, the fair will return with 80 exhibitors"
        if (opensClause(cue->tokens.first, whole.first))
            return cue->edition;
        bool boundary = false;
        for (int i = cue->tokens.last; i < number.tokens.first && !boundary; ++i)
            boundary = m_text.isAny(i, {";"_L1, "."_L1, ":"_L1, "("_L1, ")"_L1, ","_L1});
        if (!boundary)
            return cue->edition;
    }
    return {};
}

std::optional<FigureBasis> FigureContext::basis(TokenRange segment, TokenRange unit, const NumberMention &number) const
{
    bool registered = false;
    bool expected = false;
    bool limit = false;
    expected |= unit.first >= number.tokens.last
                && m_text.isAny(unit.last, {"could"_L1, "might"_L1, "may"_L1, "shall"_L1})
                && !m_text.is(unit.last + 1, "be"_L1);
    if (isLimit(number))
        return FigureBasis::Limit;
    if (m_text.is(unit.last - 1, "registrants"_L1))
        return FigureBasis::Registered;
    for (int i = segment.first; i < segment.last; ++i) {
        registered |= unit.contains(i) && i != unit.last - 1 && m_text.has(unit.last - 1, WordClass::UnitPeople)
                      && m_text.isAny(i, {"registered"_L1, "pre-registered"_L1, "preregistered"_L1});
        if (unit.contains(i) && i != unit.last - 1)
            continue;
        const bool inviting = i < number.tokens.first && m_text.isAny(i, {"register"_L1, "enrol"_L1})
                              && m_text.isAny(i - 1, {"to"_L1, "can"_L1, "must"_L1, "please"_L1, "should"_L1});
        const bool transitive = m_text.is(i, "registered"_L1)
                                && (i + 1 == number.tokens.first || m_text.isAny(i - 1, {"those"_L1}));
        registered |= m_text.has(i, WordClass::RegisterWord) && !transitive && !inviting;
        registered |= m_text.isAny(i, {"signed"_L1, "sign"_L1}) && m_text.is(i + 1, "up"_L1);
        expected |= m_text.isAny(i, {"counts"_L1, "count"_L1, "counting"_L1}) && m_text.is(i + 1, "on"_L1);
        expected |= m_text.has(i, WordClass::ExpectWord) && !number.tokens.contains(i);
        limit |= m_text.isAny(i, {"capacity"_L1, "limit"_L1, "limited"_L1, "allowed"_L1, "capped"_L1, "cap"_L1,
                                  "seats"_L1, "maximum"_L1, "tolerated"_L1, "permitted"_L1});
    }
    if (limit && (number.qualifier == Qualifier::UpTo || number.qualifier == Qualifier::LessThan))
        return FigureBasis::Limit;
    if (registered)
        return FigureBasis::Registered;
    return expected ? std::optional(FigureBasis::Expected) : std::nullopt;
}

// "limited to 300", "room for 300", "the capacity to hold 300", "only 60 tickets are available"
bool FigureContext::isLimit(const NumberMention &number) const
{
    const int before = number.tokens.first - 1;
    if (m_text.is(before, "to"_L1) && m_text.isAny(before - 1, {"limited"_L1, "capped"_L1, "restricted"_L1}))
        return true;
    if (m_text.is(before, "at"_L1) && m_text.isAny(before - 1, {"capped"_L1, "limited"_L1}))
        return true;
    if (m_text.isAny(before, {"for"_L1, "of"_L1}) && m_text.isAny(before - 1, {"room"_L1, "space"_L1, "capacity"_L1}))
        return true;
    if (m_text.isAny(before, {"hold"_L1, "accommodate"_L1, "accommodates"_L1, "hosting"_L1, "holding"_L1, "seat"_L1})
        && !m_text.isAny(before - 1, {"will"_L1}))
        return true;
    if (!m_text.is(before, "only"_L1))
        return false;
    for (int i = number.tokens.last; i < number.tokens.last + 5; ++i) {
        if (m_text.isAny(i, {"available"_L1, "allowed"_L1, "admitted"_L1, "left"_L1}))
            return true;
    }
    return false;
}

} // namespace eventarium
