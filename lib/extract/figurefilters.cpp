// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/figurefilters.h"

#include "extract/ellipticunits.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {

bool FigureFilters::isDistractor(const NumberMention &number) const
{
    return partOfName(number) || isShare(number) || isMeasure(number);
}

// "6km", "30-minute", "in 1974 foreign teams came"
bool FigureFilters::isMeasure(const NumberMention &number) const
{
    const int at = number.tokens.last;
    if (number.kind != NumberMention::Kind::Cardinal)
        return false;
    if (number.digits && !number.hyphenated && m_text.is(at, TokenKind::Word) && !m_text.at(at).spaceBefore)
        return true;
    return number.bare && number.value >= 1900 && number.value < 2100
           && m_text.isAny(number.tokens.first - 1, {"in"_L1, "since"_L1, "until"_L1});
}

bool FigureFilters::isDistractor(const NumberMention &number, const CountedUnit &unit, TokenRange counted) const
{
    if (unit.people && number.value != std::floor(number.value))
        return true; // an index or an average
    if (!unit.people && m_text.is(number.tokens.first - 1, "of"_L1) && m_text.is(number.tokens.first - 2, "one"_L1))
        return true; // "one of more than 30 fairs", but "one of 63 judges"
    return isDifference(number, counted) || (unit.people && isHarmed(number, counted)) || isBody(number, unit)
           || isElsewhere(number, unit, counted) || isCumulative(number, counted);
}

// "Fortune 500", "Hall 4", "COP 25", "No. 43"
bool FigureFilters::partOfName(const NumberMention &number) const
{
    const int before = number.tokens.first - 1;
    if (number.kind != NumberMention::Kind::Cardinal || number.qualifier != Qualifier::Exact || number.value >= 3000
        || !number.digits || before < 0 || !m_text.sameSentence(before, number.number.first))
        return false;
    if (m_text.isAny(before, {"#"_L1, "No."_L1, "no."_L1, "Nos."_L1, "phase"_L1, "hall"_L1, "chapter"_L1, "article"_L1,
                              "booth"_L1, "room"_L1, "page"_L1}))
        return true;
    return m_text.is(before, TokenKind::Word) && m_text.isCapitalized(before)
           && !m_text.has(before, WordClass::FunctionWord) && before > m_text.sentenceOf(before).tokens.first
           && !m_text.has(before, WordClass::UnitStop)
           && !(number.value >= 10 && m_text.has(number.tokens.last, WordClass::UnitHead)
                && !m_text.isCapitalized(before - 1));
}

// "six visitors in seven", "two out of three", "half of", "one of more than 30 fairs"
bool FigureFilters::isShare(const NumberMention &number) const
{
    const int at = number.tokens.last;
    const bool year = m_text.is(at + 1, TokenKind::Number) && m_text.at(at + 1).span.length() == 4; // "the 300 of 2018"
    if (m_text.is(at, "of"_L1) && !year
        && (m_text.is(at + 2, TokenKind::Number) || m_text.is(at + 1, TokenKind::Number)))
        return true; // "45,000 of the 172,500"
    if (m_text.is(number.tokens.first - 1, "top"_L1) || m_text.is(number.tokens.first - 1, "+"_L1))
        return true; // "their top 3 demos", "6 + 1 slots"
    return m_text.isAny(at, {"out"_L1, "fold"_L1, "short"_L1, "mark"_L1})
           || (m_text.is(at, "times"_L1) && !EllipticUnits::isViewed(m_text, number))
           || (m_text.is(at, "in"_L1) && m_text.has(at + 1, WordClass::Cardinal));
}

// "20,000 more people than", "50,000 square metres more than": no figure of its own
bool FigureFilters::isDifference(const NumberMention &number, TokenRange counted) const
{
    return m_text.isAny(number.tokens.last, {"more"_L1, "fewer"_L1, "less"_L1})
           || (m_text.isAny(counted.last, {"more"_L1, "fewer"_L1, "less"_L1, "higher"_L1, "lower"_L1})
               && m_text.is(counted.last + 1, "than"_L1));
}

bool FigureFilters::isAverage(const NumberMention &number) const
{
    for (int i = m_text.sentenceOf(number.number.first).tokens.first; i < number.tokens.first; ++i) {
        if (m_text.isAny(i, {"average"_L1, "each"_L1, "every"_L1, "gets"_L1, "per"_L1}))
            return true;
    }
    return false;
}

// "killed 200 people", "200 people were injured"
bool FigureFilters::isHarmed(const NumberMention &number, TokenRange counted) const
{
    const auto harm = [&](int at) {
        return m_text.isAny(at,
                            {"killed"_L1,    "killing"_L1,      "injured"_L1,      "injuring"_L1,  "wounded"_L1,
                             "wounding"_L1,  "died"_L1,         "dead"_L1,         "displaced"_L1, "displacing"_L1,
                             "infected"_L1,  "infecting"_L1,    "arrested"_L1,     "detained"_L1,  "missing"_L1,
                             "homeless"_L1,  "hospitalised"_L1, "hospitalized"_L1, "drowned"_L1,   "perished"_L1,
                             "evacuated"_L1, "fleeing"_L1,      "fled"_L1,         "jobless"_L1,   "unemployed"_L1});
    };
    const TokenRange sentence = m_text.sentenceOf(number.number.first).tokens;
    for (int i = number.tokens.first - 1; i >= std::max(sentence.first, number.tokens.first - 3); --i) {
        if (harm(i))
            return true;
    }
    for (int i = counted.last; i < std::min(sentence.last, counted.last + 4) && m_text.is(i, TokenKind::Word); ++i) {
        if (harm(i))
            return true;
    }
    return m_text.isAny(number.tokens.last, {"dead"_L1, "injured"_L1, "homeless"_L1, "unemployed"_L1});
}

// "a city of 300,000 people", "a backstage team of 6 people", "teams of up to 4 members": what a body consists of
bool FigureFilters::isBody(const NumberMention &number, const CountedUnit &unit) const
{
    const int before = number.tokens.first - 1;
    if (!unit.people || unit.before
        || !m_text.isAny(unit.head, {"people"_L1, "persons"_L1, "members"_L1, "person"_L1, "students"_L1, "pupils"_L1,
                                     "children"_L1}))
        return false;
    if (m_text.isAny(before, {"employs"_L1, "employed"_L1, "employing"_L1, "employ"_L1, "houses"_L1}))
        return true;
    if (!m_text.is(before, "of"_L1))
        return false;
    return m_text.isAny(before - 1,
                        {"city"_L1,       "town"_L1,      "village"_L1,  "country"_L1, "nation"_L1,    "island"_L1,
                         "population"_L1, "community"_L1, "district"_L1, "county"_L1,  "region"_L1,    "team"_L1,
                         "teams"_L1,      "crew"_L1,      "crews"_L1,    "staff"_L1,   "workforce"_L1, "committee"_L1,
                         "board"_L1,      "family"_L1,    "groups"_L1,   "school"_L1,  "composed"_L1,  "comprised"_L1,
                         "consisting"_L1, "made-up"_L1,   "club"_L1});
}

// "helped over 200 local groups", "there are 33,000 small businesses in our region", "has 1,000 member companies",
// "these fairs attract 200,000 visitors", "a further 400 companies are members"
bool FigureFilters::isElsewhere(const NumberMention &number, const CountedUnit &unit, TokenRange counted) const
{
    const int before = number.tokens.first - 1;
    if (unit.before && m_text.isAny(unit.head, {"applications"_L1, "proposals"_L1, "ideas"_L1}))
        return true; // of an office rather than an event
    if (m_text.isAny(before, {"helped"_L1, "helps"_L1, "helping"_L1, "serves"_L1, "insures"_L1, "supports"_L1}))
        return true;
    if (unit.people && m_text.isAny(counted.last, {"that"_L1, "who"_L1})
        && (m_text.isAny(counted.last + 1, {"helped"_L1, "help"_L1})
            || (m_text.is(counted.last + 1, "made"_L1) && !m_text.isAny(counted.last + 2, {"their"_L1, "it"_L1}))))
        return true;
    if (unit.category == FigureCategory::Companies || unit.category == FigureCategory::Exhibitors) {
        for (int i = unit.tokens.first; i < unit.head; ++i) {
            if (m_text.is(i, "member"_L1))
                return true;
        }
        const int members = counted.last + 1 + !m_text.isAny(counted.last + 1, {"members"_L1, "associates"_L1});
        if (m_text.isAny(counted.last, {"are"_L1, "were"_L1}) // "750 operators are full members"
            && m_text.isAny(members, {"members"_L1, "associates"_L1, "affiliates"_L1}))
            return true;
        const bool there = m_text.isAny(before, {"are"_L1, "is"_L1}) && m_text.is(before - 1, "there"_L1);
        const int last = std::min(m_text.sentenceOf(number.number.first).tokens.last, counted.last + 8);
        for (int i = counted.last; there && i < last; ++i) {
            if (m_text.isAny(i, {"area"_L1, "region"_L1, "state"_L1, "country"_L1, "county"_L1, "city"_L1, "town"_L1,
                                 "province"_L1, "district"_L1, "nation"_L1, "world"_L1, "worldwide"_L1, "nationwide"_L1,
                                 "sector"_L1, "industry"_L1}))
                return true;
        }
    }
    if (unit.people) { // what the law allows: "public gatherings are capped at 100 persons"
        for (int i = before; i >= std::max(m_text.sentenceOf(number.number.first).tokens.first, before - 6); --i) {
            if (m_text.is(i, "gatherings"_L1))
                return true;
        }
    }
    if (m_text.isAny(before, {"attract"_L1, "draw"_L1, "welcome"_L1, "host"_L1, "bring"_L1})) {
        for (int i = before - 1; i >= std::max(m_text.sentenceOf(before).tokens.first, before - 3); --i) {
            if (m_text.isAny(i, {"events"_L1, "fairs"_L1, "festivals"_L1, "shows"_L1, "exhibitions"_L1,
                                 "conferences"_L1, "expos"_L1, "congresses"_L1, "conventions"_L1}))
                return true;
        }
    }
    return false;
}

// "54,000 people have attended since they began", "over the past ten years"
bool FigureFilters::isCumulative(const NumberMention &number, TokenRange counted) const
{
    const int last = std::min(m_text.sentenceOf(number.number.first).tokens.last, counted.last + 12);
    for (int i = counted.last; i < last && !m_text.isAny(i, {","_L1, ";"_L1, "("_L1}); ++i) {
        if (m_text.is(i, "since"_L1)
            && m_text.isAny(i + 1, {"they"_L1, "it"_L1, "its"_L1, "their"_L1, "we"_L1, "then"_L1}))
            return true;
        if (m_text.isAny(i, {"over"_L1, "in"_L1, "during"_L1}) && m_text.is(i + 1, "the"_L1)
            && m_text.isAny(i + 2, {"years"_L1, "decades"_L1}))
            return true;
        if (m_text.isAny(i, {"over"_L1, "in"_L1, "during"_L1}) && m_text.is(i + 1, "the"_L1)
            && m_text.isAny(i + 2, {"last"_L1, "past"_L1})
            && (m_text.isAny(i + 3, {"years"_L1, "decade"_L1, "decades"_L1})
                || m_text.isAny(i + 4, {"years"_L1, "decades"_L1, "editions"_L1})))
            return true;
    }
    return false;
}

} // namespace eventarium
