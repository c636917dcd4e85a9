// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/namejoins.h"

#include "extract/titles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// What may be one of several fields in an event's name: "Water", "Energy", "Smart Cities"
bool isField(const TokenizedText &text, TokenRange tokens)
{
    const WordClasses classes = text.at(tokens.first).classes;
    if (text.at(tokens.last - 1).classes.hasAny({WordClass::EventHead, WordClass::OrganizationHead}))
        return false;
    return tokens.size() <= 4 && !text.is(tokens.first, CaseShape::Upper)
           && !classes.hasAny({WordClass::PlaceName, WordClass::OrganizationName, WordClass::GivenName,
                               WordClass::PersonTitle, WordClass::Honorific});
}

bool isPair(const TokenizedText &text, TokenRange tokens)
{
    for (int i = tokens.first + 1; i + 1 < tokens.last; ++i) {
        if (text.isAny(i, {"&"_L1, "and"_L1}))
            return true;
    }
    return false;
}

// Words with a comma and an "and" among them and nothing else
bool isList(const TokenizedText &text, TokenRange tokens)
{
    bool conjunction = false;
    for (int i = tokens.first; i < tokens.last; ++i) {
        conjunction |= text.is(i, "and"_L1);
        if (!text.is(i, CaseShape::Capitalized) && !text.isAny(i, {","_L1, "and"_L1}))
            return false;
    }
    return conjunction && tokens.size() <= 8;
}

// "Jane Doe (EXA)": where she works
bool mayBePerson(const TokenizedText &text, TokenRange tokens)
{
    return tokens.size() <= 3
           && !text.at(tokens.last - 1)
                   .classes.hasAny({WordClass::OrganizationHead, WordClass::EventHead, WordClass::VenueHead,
                                    WordClass::CompanySuffix, WordClass::OrganizationFront})
           && (tokens.size() == 2 || text.has(tokens.first, WordClass::GivenName));
}

} // namespace

void joinByAcronyms(std::vector<NameSpan> &spans, const std::vector<AcronymDefinition> &acronyms)
{
    for (const AcronymDefinition &acronym : acronyms) {
        const auto first = std::ranges::partition_point(
            spans, [&](const NameSpan &s) { return s.tokens.last <= acronym.longForm.first; });
        auto last = first;
        while (last != spans.end() && last->tokens.first < acronym.longForm.last)
            ++last;
        if (last - first < 2 || first->tokens.first > acronym.longForm.first
            || (last - 1)->tokens.last != acronym.longForm.last)
            continue;
        first->tokens.last = acronym.longForm.last;
        spans.erase(first + 1, last);
    }
}

void joinFields(std::vector<NameSpan> &spans, const TokenizedText &text)
{
    for (size_t i = 1; i < spans.size(); ++i) {
        const bool paired = isPair(text, spans[i].tokens); // "..., | Vintage & Collectors Fair"
        const int head = spans[i].tokens.last - 1;
        const bool body = text.has(head, WordClass::OrganizationHead) && text.has(head, WordClass::OrganizationFront);
        if (!(text.has(head, WordClass::EventHead) || body) || spans[i].tokens.size() > (paired ? 5 : 3))
            continue;
        size_t first = i;
        bool known = false;
        while (first > 0 && i - first < 6 && isField(text, spans[first - 1].tokens)) {
            const int from = spans[first - 1].tokens.last;
            const int to = spans[first].tokens.first;
            const bool comma = text.is(from, ","_L1);
            if (to - from > 2 || !text.sameSentence(from, to) || !(comma || text.is(from, "and"_L1))
                || (to - from == 2 && !text.is(from + 1, "and"_L1)))
                break;
            --first;
            known |= isPortfolio(text, spans[first].tokens.last - 1)
                     || text.has(spans[first].tokens.last - 1, WordClass::TopicName);
        }
        const int before = spans[first].tokens.first - 1;
        // what an ordinal or "a" opens is one thing, whatever its fields
        const bool single = text.isAny(before, {"a"_L1, "an"_L1, "annual"_L1}) || text.has(before, WordClass::Ordinal)
                            || (text.is(before, TokenKind::Number) && text.textOf(before).back().isLetter());
        if (body && !(i - first >= 2 && text.is(before, "the"_L1) && isList(text, {spans[first].tokens.first, head})))
            continue; // "the Heart, Lung and Blood Institute"
        if (i - first < (paired ? 1 : 2) || !(body || single || (known && text.is(before, "the"_L1))))
            continue;
        spans[first].tokens.last = spans[i].tokens.last;
        spans.erase(spans.begin() + std::ptrdiff_t(first) + 1, spans.begin() + std::ptrdiff_t(i) + 1);
        i = first + 1;
    }
}

void addBracketAcronyms(std::vector<AcronymDefinition> &acronyms, const TokenizedText &text,
                        const std::vector<NameSpan> &spans)
{
    for (const NameSpan &span : spans) {
        const int letters = span.tokens.last + 1;
        if (span.tokens.size() < 2 || acronyms.size() >= 200 || !text.is(span.tokens.last, "("_L1)
            || mayBePerson(text, span.tokens) || !text.is(letters + 1, ")"_L1) || !text.is(letters, CaseShape::Upper)
            || text.has(letters, WordClass::PlaceName) || findAcronym(acronyms, text, text.textOf(letters)))
            continue;
        acronyms.push_back({{letters, letters + 1}, span.tokens});
    }
}

} // namespace eventarium
