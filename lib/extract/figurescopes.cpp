// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/figurescopes.h"

#include "extract/figurekinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

std::optional<QString> FigureScopes::scopeOf(const FigureCandidate &found, const CountedUnit &unit,
                                             const NumberMention &number, const FigureCandidate *last) const
{
    const bool bodies = m_text.isAny(unit.head, {"organizations"_L1, "organisations"_L1, "institutions"_L1});
    for (int i = unit.tokens.first; i < unit.tokens.last && !bodies; ++i) {
        if (m_text.isAny(i, {"overseas"_L1, "foreign"_L1, "international"_L1, "domestic"_L1, "local"_L1}))
            return m_text.textOf(i).toString().toLower();
    }
    const int end = unit.elsewhere || unit.before ? number.tokens.last + ofThem(number.tokens.last) : unit.tokens.last;
    // "viewers on the opening ceremony", "participants at the opening forum"
    if (m_text.isAny(end, {"on"_L1, "at"_L1, "in"_L1, "of"_L1}) && m_text.is(end + 1, "the"_L1)) {
        for (int i = end + 2; i < end + 5; ++i) {
            if (m_text.isAny(i, {"ceremony"_L1, "forum"_L1, "session"_L1, "debate"_L1, "dinner"_L1, "panel"_L1,
                                 "section"_L1, "series"_L1, "weekend"_L1}))
                return m_text.textOf(TokenRange{end + 2, i + 1}).toString();
        }
    }
    if (auto from = origin(unit, end))
        return from;
    if (auto day = dayOf(found.tokens))
        return day;
    if (auto part = partBefore(number))
        return part;
    if (last && isSubset(found, number, *last)) {
        for (int i = end; i < end + 5; ++i) {
            if (auto from = fromPhrase(i))
                return from;
        }
        return unit.elsewhere ? u"part"_s : m_text.textOf(unit.tokens).toString();
    }
    return std::nullopt;
}

// Guests of one origin are a part of all: "8,919 American buyers", "the European Union alone sent 22,000 buyers",
// "300 visitors from Norway", not "buyers from 30 countries"
std::optional<QString> FigureScopes::origin(const CountedUnit &unit, int end) const
{
    if (!isPeopleCategory(unit.category) && unit.category != FigureCategory::Exhibitors
        && unit.category != FigureCategory::Companies)
        return std::nullopt;
    for (int i = unit.tokens.first; i < unit.tokens.last; ++i) {
        if (m_text.has(i, WordClass::Nationality) && m_text.isCapitalized(i) && !m_text.is(i + 1, "and"_L1)
            && !m_text.is(i - 1, "and"_L1))
            return m_text.textOf(i).toString();
    }
    const int first = m_text.sentenceOf(unit.tokens.first).tokens.first;
    for (int i = unit.tokens.first - 1; i > first && i >= unit.tokens.first - 6; --i) {
        if (!m_text.is(i, "sent"_L1))
            continue;
        int last = i - 1;
        last -= m_text.isAny(last, {"alone"_L1, "itself"_L1, "has"_L1, "had"_L1});
        bool place = false; // not an event or a company
        int start = last + 1;
        while (start > first && m_text.isCapitalized(start - 1)
               && (start - 1 == last || !m_text.has(start - 1, WordClass::FunctionWord))) {
            --start;
            place |= m_text.at(start).classes.hasAny({WordClass::PlaceName, WordClass::Nationality});
        }
        return place ? std::optional(m_text.textOf(TokenRange{start, last + 1}).toString()) : std::nullopt;
    }
    return fromPhrase(end);
}

// "from abroad", "from Norway", "from partner countries", "from the Baltic states"; not "from 30 countries", "from
// Norway and Sweden", "from all countries"
std::optional<QString> FigureScopes::fromPhrase(int at) const
{
    if (!m_text.is(at, "from"_L1))
        return std::nullopt;
    if (m_text.isAny(at + 1, {"abroad"_L1, "overseas"_L1, "outside"_L1}))
        return m_text.textOf(TokenRange{at, at + 2}).toString();
    const int place = at + 1 + m_text.is(at + 1, "the"_L1);
    if (m_text.has(place, WordClass::PlaceName) && m_text.isCapitalized(place)
        && !m_text.isAny(place + 1, {","_L1, "and"_L1, "&"_L1}))
        return m_text.textOf(TokenRange{at, place + 1}).toString();
    for (int i = place; i < place + 7 && m_text.is(i, TokenKind::Word); ++i) {
        if (m_text.isAny(i, {"other"_L1, "various"_L1, "different"_L1, "many"_L1, "several"_L1, "all"_L1, "more"_L1,
                             "over"_L1, "both"_L1, "around"_L1})
            || m_text.has(i, WordClass::Cardinal) || m_text.has(i, WordClass::Multiplier))
            break;
        if (i > place
            && m_text.isAny(i, {"countries"_L1, "nations"_L1, "states"_L1, "economies"_L1, "markets"_L1, "regions"_L1}))
            return m_text.textOf(TokenRange{at, i + 1}).toString();
    }
    return std::nullopt;
}

// "12,000 people came on the first day", "on the first day alone 12,000 people came"
std::optional<QString> FigureScopes::dayOf(TokenRange counted) const
{
    const TokenRange sentence = m_text.sentenceOf(counted.first).tokens;
    const auto dayAt = [&](int at) -> std::optional<QString> {
        if (!m_text.isAny(at, {"on"_L1, "during"_L1}) || !m_text.isAny(at + 1, {"the"_L1, "its"_L1, "their"_L1})
            || !m_text.isAny(at + 2, {"first"_L1, "second"_L1, "third"_L1, "fourth"_L1, "opening"_L1, "final"_L1,
                                      "last"_L1, "closing"_L1, "public"_L1, "trade"_L1})
            || !m_text.isAny(at + 3, {"day"_L1, "days"_L1, "weekend"_L1, "night"_L1, "evening"_L1, "morning"_L1,
                                      "two"_L1, "three"_L1}))
            return std::nullopt;
        const int last = at + 4 + m_text.isAny(at + 3, {"two"_L1, "three"_L1});
        return m_text.textOf(TokenRange{at + 2, last}).toString();
    };
    for (int i = counted.last; i < std::min(sentence.last, counted.last + 8); ++i) {
        if (m_text.isAny(i, {","_L1, ";"_L1}) || m_text.is(i, TokenKind::Number))
            break;
        if (auto day = dayAt(i))
            return day;
    }
    for (int i = counted.first - 1; i >= std::max(sentence.first, counted.first - 8); --i) {
        if (m_text.is(i, ";"_L1) || m_text.is(i, TokenKind::Number))
            break;
        if (auto day = dayAt(i))
            return day;
    }
    return std::nullopt;
}

// "The Turkish pavilion drew", "The opening session was attended by", "Nordic Seeds, its start-up section, had"
std::optional<QString> FigureScopes::partBefore(const NumberMention &number) const
{
    const int first = m_text.sentenceOf(number.number.first).tokens.first;
    int verb = number.tokens.first - 1;
    verb -= m_text.isAny(verb, {"by"_L1, "together"_L1, "a"_L1, "the"_L1});
    if (verb <= first
        || !m_text.isAny(verb, {"drew"_L1, "had"_L1, "has"_L1, "attracted"_L1, "counted"_L1, "welcomed"_L1, "saw"_L1,
                                "attended"_L1, "hosted"_L1, "gathered"_L1, "visited"_L1, "recorded"_L1, "brought"_L1,
                                "counts"_L1, "hosts"_L1, "features"_L1, "featured"_L1, "watched"_L1}))
        return std::nullopt;
    int noun = verb - 1;
    while (noun > first && m_text.isAny(noun, {"was"_L1, "were"_L1, "alone"_L1, "also"_L1, "had"_L1, "has"_L1}))
        --noun;
    const bool apposition = m_text.is(noun, ","_L1);
    noun -= apposition;
    const bool opening = m_text.isAny(noun - 1, {"opening"_L1, "closing"_L1})
                         && m_text.isAny(noun, {"ceremony"_L1, "session"_L1, "forum"_L1, "concert"_L1, "night"_L1,
                                                "gala"_L1, "day"_L1, "weekend"_L1});
    if (!opening
        && !m_text.isAny(noun, {"pavilion"_L1, "section"_L1, "zone"_L1, "stage"_L1, "booth"_L1, "panel"_L1, "area"_L1,
                                "track"_L1, "dinner"_L1, "programme"_L1, "program"_L1, "delegation"_L1}))
        return std::nullopt;
    int start = noun;
    while (start > first && noun - start < 5 && m_text.is(start - 1, TokenKind::Word)
           && !m_text.has(start - 1, WordClass::FunctionWord))
        --start;
    if (!apposition)
        return m_text.textOf(TokenRange{start, noun + 1}).toString();
    int name = start - 1;
    name -= m_text.isAny(name, {"its"_L1, "the"_L1, "their"_L1, "a"_L1});
    if (!m_text.is(name, ","_L1) || !m_text.isCapitalized(name - 1))
        return std::nullopt;
    int from = name - 1;
    while (from > first && m_text.isCapitalized(from - 1) && !m_text.has(from - 1, WordClass::FunctionWord))
        --from;
    return m_text.textOf(TokenRange{from, name}).toString();
}

int FigureScopes::ofThem(int token) const
{
    return m_text.is(token, "of"_L1) && m_text.isAny(token + 1, {"them"_L1, "whom"_L1, "these"_L1, "which"_L1}) ? 2 : 0;
}

// "135 of them", "including 120 students", "of the 2,000 delegates, 300 came"
bool FigureScopes::isSubset(const FigureCandidate &found, const NumberMention &number,
                            const FigureCandidate &last) const
{
    if (found.figure.quantity.value > last.figure.quantity.value || found.sentence - last.sentence > 1)
        return false;
    if (ofThem(number.tokens.last) > 0)
        return true;
    if (last.sentence != found.sentence || found.previous != last.previous
        || found.figure.category != last.figure.category)
        return false;
    const int before = number.tokens.first - 1;
    if (m_text.is(before, "including"_L1) || ofThem(before - 1) > 0
        || (m_text.isAny(before, {"them"_L1, "these"_L1, "whom"_L1})
            && m_text.isAny(before - 1, {"among"_L1, "of"_L1})))
        return true;
    const int start = m_text.sentenceOf(number.number.first).tokens.first;
    return m_text.isAny(start, {"of"_L1, "among"_L1}) && last.tokens.first - start <= 3;
}

} // namespace eventarium
