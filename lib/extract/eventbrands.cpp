// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventbrands.h"

#include "extract/eventcues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestBracket = 14; // tokens
constexpr int longestEvent = 200; // days

} // namespace

bool EventBrands::daysInBracket(const NameMention &name, int behind, bool ranged) const
{
    if (m_text.is(behind, TokenKind::Number) && m_text.at(behind).span.length() < 4)
        ++behind; // "POTS 20x (Riga, ...)"
    if (!m_text.is(behind, "("_L1) || !m_text.sameSentence(behind, name.tokens.first)
        || m_text.isAny(name.tokens.first - 1, {"in"_L1, "to"_L1, "from"_L1, "until"_L1, "on"_L1}))
        return false;
    int close = behind + 1;
    while (close - behind < longestBracket && m_text.inRange(close) && !m_text.is(close, ")"_L1))
        ++close;
    if (!m_text.is(close, ")"_L1))
        return false;
    const auto date = std::ranges::partition_point(m_analysis.dates,
                                                   [&](const DateMention &d) { return d.tokens.last <= behind; });
    if (date == m_analysis.dates.end() || date->tokens.last != close || !date->isDate()
        || !(date->first.month || (date->last && date->last->month)) || !date->first.day)
        return false;
    if (!date->isRange())
        return !ranged;
    const ResolvedTime &time = date->resolved;
    return !time.start || !time.end || !time.start->day || !time.end->day
           || time.start->firstDay().daysTo(time.end->firstDay()) <= longestEvent;
}

int EventBrands::shortYearAt(const NameMention &name, int behind) const
{
    if (!m_text.is(behind, TokenKind::Number) || m_text.at(behind).span.length() != 2 || !m_analysis.reference
        || !m_text.sameSentence(behind, name.tokens.first) || !m_text.at(behind).spaceBefore)
        return 0;
    const int first = name.tokens.first;
    if (!m_text.is(first, CaseShape::Upper) && !m_text.is(first, CaseShape::Mixed))
        return 0;
    bool ok = false;
    const int year = m_analysis.reference->year / 100 * 100 + m_text.textOf(behind).toInt(&ok);
    if (!ok || std::abs(year - m_analysis.reference->year) > 1)
        return 0;
    const int next = behind + 1;
    const bool counts = m_text.is(next, CaseShape::Lower) && !m_text.has(next, WordClass::FunctionWord)
                        && eventVerbAt(m_text, next) == EventSaying::None && !m_text.has(next, WordClass::ReportVerb);
    const bool goesOn = m_text.isAny(next, {"."_L1, ","_L1, "-"_L1, "/"_L1, ":"_L1})
                        && m_text.is(next + 1, TokenKind::Number);
    return counts || goesOn || m_text.is(next, "%"_L1) || m_text.has(next, WordClass::Month) ? 0 : year;
}

bool EventBrands::isCounted(const NameMention &name, TokenRange edition) const
{
    return name.tokens.size() <= 3 && edition.last == name.tokens.first
           && m_text.isAny(edition.first - 1, {"the"_L1, "its"_L1, "our"_L1})
           && !m_text.at(name.tokens.last - 1)
                   .classes.hasAny({WordClass::OrganizationHead, WordClass::OrganizationFront, WordClass::VenueHead,
                                    WordClass::PlaceName})
           && recurs(name.tokens);
}

int EventBrands::uses(TokenRange name) const
{
    if (m_uses.isEmpty()) {
        for (const NameMention &mention : m_names.mentions)
            ++m_uses[nameKey(m_text, mention.tokens)];
    }
    return m_uses.value(nameKey(m_text, name));
}

} // namespace eventarium
