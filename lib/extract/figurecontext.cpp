// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/figurecontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longEnough = 240; // days before the reference that make a date an earlier edition's
constexpr int longSentence = 90; // tokens looked at for cues

bool isEdition(const TokenizedText &text, int token)
{
    return text.isAny(token, {"edition"_L1, "session"_L1, "fair"_L1, "expo"_L1, "show"_L1, "event"_L1, "summit"_L1,
                              "meeting"_L1, "conference"_L1, "exhibition"_L1, "time"_L1, "one"_L1, "editions"_L1,
                              "congress"_L1, "festival"_L1, "forum"_L1, "fairs"_L1, "race"_L1, "gathering"_L1});
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
        edition.when = point.offset < 0 ? When::Earlier : point.offset > 0 ? When::Later : When::Current;
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
        if (m_text.isAny(i, {"previous"_L1, "last"_L1, "inaugural"_L1, "preceding"_L1})
            && (isEdition(m_text, i + 1) || isEdition(m_text, i + 2)))
            found.push_back({{i, i + 2}, edition});
        else if (m_text.is(i, "editions"_L1) && m_text.isAny(i + 1, {"before"_L1, "so"_L1, "together"_L1}))
            found.push_back({{i, i + 2}, edition});
        else if (m_text.has(i, WordClass::Season) && m_text.isAny(i + 1, {"session"_L1, "edition"_L1})
                 && m_text.is(i + 2, "had"_L1))
            found.push_back({{i, i + 2}, edition});
        else if (m_text.isAny(i, {"normally"_L1, "usually"_L1, "typically"_L1})
                 || (m_text.isAny(i, {"ordinary"_L1, "normal"_L1, "average"_L1, "typical"_L1})
                     && m_text.is(i + 1, "year"_L1)))
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
            && !(gap > 0 && comparison(cue.tokens.first) && !m_text.isAny(cue.tokens.first - 1, {"in"_L1})))
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
        || (m_text.is(before, "from"_L1) && m_text.isAny(before - 1, {"up"_L1, "down"_L1}))) {
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
    for (int i = segment.first; i < segment.last; ++i) {
        if (unit.contains(i) && i != unit.last - 1)
            continue;
        const bool transitive = m_text.is(i, "registered"_L1)
                                && (i + 1 == number.tokens.first || m_text.isAny(i - 1, {"those"_L1}));
        registered |= m_text.has(i, WordClass::RegisterWord) && !transitive;
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

bool FigureContext::isName(int token) const
{
    if (!m_text.is(token, TokenKind::Word) || !m_text.isCapitalized(token))
        return false;
    if (m_text.has(token, WordClass::Weekday) && m_text.at(token).span.length() >= 6)
        return false;
    return !m_text.has(token, WordClass::Month) || !m_text.is(token + 1, TokenKind::Number);
}

// "the platform that TAITRA added": says nothing
bool FigureContext::isRelative(int name) const
{
    return m_text.isAny(name - 1, {"that"_L1, "which"_L1, "where"_L1})
           || (m_text.is(name - 1, "the"_L1) && m_text.isAny(name - 2, {"that"_L1, "which"_L1}));
}

TokenRange FigureContext::nameEndingAt(int last, int bound) const
{
    int first = last;
    while (first - 1 >= bound
           && (isName(first - 1)
               || (m_text.isAny(first - 1, {"of"_L1, "and"_L1, "for"_L1, "&"_L1, "bin"_L1, "van"_L1, "de"_L1})
                   && first - 2 >= bound && isName(first - 2))))
        --first;
    for (int i = last - 1; i >= first; --i) { // "TAITRA Chairman James Huang"
        if (m_text.has(i, WordClass::PersonTitle)) {
            first = i + 1;
            break;
        }
    }
    return {first, last + 1};
}

TokenRange FigureContext::nameStartingAt(int first, int bound) const
{
    first += m_text.isAny(first, {"the"_L1, "its"_L1, "their"_L1});
    if (m_text.isAny(first, {"organisers"_L1, "organizers"_L1, "organiser"_L1, "organizer"_L1})) {
        const int next = first + 1 + m_text.is(first + 1, ","_L1) + m_text.is(first + 1, "the"_L1);
        if (next < bound && isName(next))
            first = next;
        else
            return {first, first + 1};
    }
    int last = first;
    while (
        last < bound
        && (isName(last)
            || (last > first && m_text.isAny(last, {"of"_L1, "and"_L1, "for"_L1, "&"_L1, "bin"_L1, "van"_L1, "de"_L1})
                && last + 1 < bound && isName(last + 1))))
        ++last;
    while (first + 1 < last && m_text.has(first, WordClass::PersonTitle))
        ++first;
    return {first, last};
}

TokenRange FigureContext::speaker(int sentence) const
{
    const TokenRange tokens = m_text.sentences[size_t(sentence)].tokens;
    const int end = std::min(tokens.last, tokens.first + longSentence);
    for (int i = tokens.first; i < end; ++i) {
        if (m_text.is(i, "according"_L1) && m_text.is(i + 1, "to"_L1)) {
            const TokenRange name = nameStartingAt(i + 2, end);
            if (!name.isEmpty())
                return name;
            continue;
        }
        const bool puts = m_text.is(i, "put"_L1)
                          && (m_text.has(i + 1, WordClass::CountNoun) || m_text.has(i + 2, WordClass::CountNoun));
        if ((!m_text.has(i, WordClass::ReportVerb) && !puts) || i == tokens.first || !m_text.is(i, CaseShape::Lower))
            continue;
        if (m_text.isAny(i, {"said"_L1, "says"_L1, "announced"_L1, "added"_L1, "reported"_L1}) && !isName(i - 1)) {
            const TokenRange inverted = nameStartingAt(i + 1, end); // "said James Huang, chairman of"
            if (!inverted.isEmpty()
                && (m_text.is(i - 1, ","_L1) || m_text.textOf(i - 1) == u"\u201d" || m_text.is(i - 1, "\""_L1)))
                return inverted;
        }
        int last = i - 1;
        if (m_text.isAny(last, {"has"_L1, "had"_L1, "also"_L1, "have"_L1}))
            --last;
        if (m_text.is(last, ")"_L1)) { // "Council (TAITRA) said"
            while (last > tokens.first && !m_text.is(last, "("_L1))
                --last;
            --last;
        }
        if (last < tokens.first)
            continue;
        if (m_text.is(last, CaseShape::Lower)
            && m_text.isAny(last, {"organisers"_L1, "organizers"_L1, "organiser"_L1, "organizer"_L1, "association"_L1,
                                   "company"_L1, "network"_L1}))
            return isRelative(last) ? TokenRange{} : TokenRange{last, last + 1};
        if (m_text.is(i, "report"_L1))
            continue; // else a noun
        if (isName(last)) {
            const TokenRange name = nameEndingAt(last, tokens.first);
            if (isRelative(name.first))
                continue;
            return name;
        }
        if (m_text.is(last, ","_L1)) { // "T.H. Tung, chairman of the Taipei Computer Association, puts"
            for (int k = last - 1; k > tokens.first && k > last - 25; --k) {
                if (m_text.is(k, ","_L1) && isName(k - 1) && !m_text.isCapitalized(k + 1))
                    return nameEndingAt(k - 1, tokens.first);
                if (m_text.is(k, ","_L1)
                    && m_text.isAny(k - 1, {"organisers"_L1, "organizers"_L1, "organiser"_L1, "organizer"_L1}))
                    return nameStartingAt(k + 1, last);
            }
        }
    }
    return {};
}

TokenRange FigureContext::releasedBy(int sentence) const
{
    const TokenRange tokens = m_text.sentences[size_t(sentence)].tokens;
    const int end = std::min(tokens.last, tokens.first + 30);
    bool results = false;
    for (int i = tokens.first; i < end; ++i) {
        results |= m_text.isAny(i, {"figures"_L1, "results"_L1, "numbers"_L1, "statistics"_L1, "data"_L1});
        if (results
            && m_text.isAny(i,
                            {"released"_L1, "presented"_L1, "published"_L1, "announced"_L1, "given"_L1, "provided"_L1})
            && m_text.is(i + 1, "by"_L1))
            return nameStartingAt(i + 2, end);
    }
    return {};
}

TokenRange FigureContext::introducedBy(int sentence) const
{
    int intro = sentence;
    while (intro >= 0 && intro > sentence - 40 && m_text.sentences[size_t(intro)].kind == Sentence::Kind::ListItem)
        --intro;
    if (intro < 0 || intro == sentence)
        return {};
    const TokenRange tokens = m_text.sentences[size_t(intro)].tokens;
    if (!m_text.is(tokens.last - 1, ":"_L1))
        return {};
    bool pronoun = false;
    for (int i = tokens.first; i < tokens.last; ++i) {
        if (m_text.isAny(i, {"gave"_L1, "gives"_L1, "named"_L1, "listed"_L1, "reported"_L1, "presented"_L1, "read"_L1,
                             "published"_L1})) {
            if (i > tokens.first && isName(i - 1))
                return nameEndingAt(i - 1, tokens.first);
            pronoun = m_text.isAny(i - 1, {"he"_L1, "she"_L1, "they"_L1, "it"_L1});
        }
    }
    if (!pronoun || intro == 0)
        return {};
    // whom the sentence before names first in an apposition: "Priyank Kharge, the minister, speaks of"
    const TokenRange before = m_text.sentences[size_t(intro - 1)].tokens;
    for (int i = before.first + 1; i < before.last; ++i) {
        if (m_text.is(i, ","_L1) && isName(i - 1) && i - 2 >= before.first && isName(i - 2))
            return nameEndingAt(i - 1, before.first);
    }
    return {};
}

} // namespace eventarium
