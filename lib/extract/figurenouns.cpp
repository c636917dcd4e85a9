// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/figurenouns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestGroup = 5; // words of a noun group
constexpr int longestReach = 10; // tokens from the noun to its verb
constexpr double smallNumber = 10;

} // namespace

// The token behind the last word of the noun group that starts at `first`.
int AttendanceCues::groupEnd(int first) const
{
    const int last = std::min(m_text.sentenceOf(first).tokens.last, first + longestGroup);
    int at = first;
    for (; at < last && m_text.is(at, TokenKind::Word); ++at) {
        const bool joins = at > first && m_text.is(at, "and"_L1) && isAgent(at - 1)
                           && (isAgent(at + 1) || isAgent(at + 2));
        if (!joins
            && (m_text.at(at).classes.hasAny({WordClass::FunctionWord, WordClass::Possessive, WordClass::PastCue,
                                              WordClass::FutureCue, WordClass::UnitStop, WordClass::ReportVerb})
                || came(at, false)))
            break;
    }
    return at;
}

// A plural noun for those who do or are something: "lovers", "policymakers", "Rubyists", "musicians"
bool AttendanceCues::isAgent(int token) const
{
    if (!m_text.is(token, TokenKind::Word)
        || m_text.at(token).classes.hasAny({WordClass::UnitSkip, WordClass::UnitStop, WordClass::FunctionWord,
                                            WordClass::AreaUnit, WordClass::Currency, WordClass::TimeUnit,
                                            WordClass::MeasureUnit, WordClass::MoneyNoun, WordClass::ExhibitWord}))
        return false;
    const QStringView word = m_text.textOf(token);
    if (word.size() < 6)
        return m_text.isAny(token, {"men"_L1, "women"_L1, "boys"_L1, "girls"_L1, "chefs"_L1, "fans"_L1});
    static constexpr QLatin1StringView endings[] = {"ers"_L1,  "ors"_L1, "ists"_L1, "istas"_L1, "ians"_L1,
                                                    "ants"_L1, "ees"_L1, "men"_L1,  "women"_L1, "folk"_L1};
    return std::ranges::any_of(endings, [&](QLatin1StringView e) { return word.endsWith(e, Qt::CaseInsensitive); });
}

// Verbs whose subject is whoever came; the weak ones are said of letters and goods as well.
bool AttendanceCues::came(int at, bool strongOnly) const
{
    if (m_text.isAny(at, {"attended"_L1, "attend"_L1, "attending"_L1, "participated"_L1, "participate"_L1,
                          "participating"_L1, "gathered"_L1, "gather"_L1, "gathering"_L1, "flocked"_L1, "flock"_L1,
                          "converged"_L1, "thronged"_L1})
        || (m_text.isAny(at, {"took"_L1, "take"_L1, "taking"_L1, "taken"_L1}) && m_text.is(at + 1, "part"_L1))
        || (m_text.isAny(at, {"turned"_L1, "turn"_L1, "showed"_L1, "signed"_L1})
            && m_text.isAny(at + 1, {"out"_L1, "up"_L1}))
        || (m_text.isAny(at, {"were"_L1, "was"_L1, "are"_L1}) && m_text.isAny(at + 1, {"present"_L1, "there"_L1}))
        || (m_text.isAny(at, {"were"_L1, "are"_L1}) && m_text.is(at + 1, "in"_L1)
            && m_text.is(at + 2, "attendance"_L1)))
        return true;
    return !strongOnly
           && m_text.isAny(at, {"came"_L1, "come"_L1, "joined"_L1, "join"_L1, "visited"_L1, "visit"_L1, "registered"_L1,
                                "travelled"_L1, "traveled"_L1, "competed"_L1, "compete"_L1, "packed"_L1, "enrolled"_L1,
                                "performed"_L1, "marched"_L1, "ran"_L1, "watched"_L1});
}

// The verb of the noun that ends before `token`; what says where from may stand between.
bool AttendanceCues::cameBehind(int token, bool strongOnly) const
{
    if (!m_text.inRange(token))
        return false;
    const int last = std::min(m_text.sentenceOf(token).tokens.last, token + longestReach);
    for (int at = token; at < last; ++at) {
        if (came(at, strongOnly))
            return true;
        if (!m_text.is(at, TokenKind::Word) || m_text.has(at, WordClass::ReportVerb)
            || m_text.isAny(at, {"that"_L1, "which"_L1, "if"_L1, "when"_L1, "for"_L1}))
            return false;
    }
    return false;
}

// "drew", "attended by", "a crowd of" right before the number that starts behind `before`
bool AttendanceCues::drawn(int before, bool strongOnly) const
{
    int at = before;
    for (int skipped = 0; skipped < 3
                          && m_text.isAny(at, {"a"_L1, "an"_L1, "record"_L1, "total"_L1, "the"_L1, "of"_L1, "its"_L1,
                                               "together"_L1, "as"_L1, "estimated"_L1});
         ++skipped)
        --at;
    if (m_text.is(before, "of"_L1)
        && m_text.isAny(before - 1, {"crowd"_L1, "audience"_L1, "turnout"_L1, "presence"_L1}))
        return true;
    if (m_text.is(at, "by"_L1)
        && m_text.isAny(at - 1, {"attended"_L1, "visited"_L1, "joined"_L1, "thronged"_L1, "packed"_L1, "watched"_L1}))
        return true;
    if (m_text.isAny(at, {"brought"_L1, "brings"_L1, "bringing"_L1, "bring"_L1}) && m_text.is(at + 1, "together"_L1))
        return true;
    return !strongOnly
           && m_text.isAny(at,
                           {"drew"_L1,     "draws"_L1,      "drawing"_L1, "drawn"_L1,     "draw"_L1,     "attracted"_L1,
                            "attracts"_L1, "attracting"_L1, "attract"_L1, "welcomed"_L1,  "welcomes"_L1, "welcoming"_L1,
                            "welcome"_L1,  "gathered"_L1,   "gathers"_L1, "gathering"_L1, "gather"_L1,   "hosted"_L1,
                            "hosts"_L1,    "hosting"_L1,    "host"_L1,    "assembled"_L1, "united"_L1});
}

std::optional<CountedUnit> AttendanceCues::people(const NumberMention &number) const
{
    if (number.kind != NumberMention::Kind::Cardinal || number.hyphenated || number.value < smallNumber)
        return std::nullopt;
    int first = number.tokens.last;
    if (!m_text.inRange(first) || !m_text.sameSentence(first, number.number.first))
        return std::nullopt;
    if (number.qualifier == Qualifier::Vague && m_text.is(first, "of"_L1))
        first += 1 + m_text.isAny(first + 1, {"the"_L1, "its"_L1});
    if (!m_text.inRange(first) || !m_text.sameSentence(first, number.number.first))
        return std::nullopt;
    const int end = groupEnd(first);
    const int head = end - 1;
    if (end == first || !m_text.textOf(head).endsWith(u's') || m_text.has(head, WordClass::UnitSkip)
        || m_text.textOf(head).endsWith("ss"_L1))
        return std::nullopt;
    const bool agent = isAgent(head);
    if (!cameBehind(end, !agent) && !drawn(number.tokens.first - 1, !agent))
        return std::nullopt;
    CountedUnit unit;
    unit.tokens = {first, end};
    unit.head = head;
    unit.category = FigureCategory::Attendees;
    unit.people = true;
    return unit;
}

bool AttendanceCues::standsAlone(const NumberMention &number) const
{
    const int at = number.tokens.last;
    if (number.kind != NumberMention::Kind::Cardinal || number.hyphenated || number.bare || number.value < smallNumber
        || !m_text.inRange(at) || !m_text.sameSentence(at, number.number.first))
        return false;
    const int verb = at + m_text.isAny(at, {"have"_L1, "had"_L1, "will"_L1, "also"_L1, "has"_L1});
    if (m_text.isAny(verb, {"join"_L1, "come"_L1, "visit"_L1, "packed"_L1, "ran"_L1, "performed"_L1, "watched"_L1})
        || number.value > 2e7)
        return false;
    const bool finite = verb > at || m_text.textOf(verb).endsWith("ed"_L1)
                        || m_text.isAny(verb, {"came"_L1, "took"_L1, "were"_L1});
    return finite && came(verb, false);
}

} // namespace eventarium
