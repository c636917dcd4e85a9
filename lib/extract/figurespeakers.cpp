// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of FigureContext that finds who states a figure.
#include "extract/figurecontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longSentence = 90; // tokens looked at for a verb of saying
constexpr int longestList = 40; // lines

// What bodies are called that are named by no name: "the organising committee"
bool isBody(const TokenizedText &text, int token)
{
    return text.is(token, CaseShape::Lower)
           && text.isAny(token,
                         {"organisers"_L1, "organizers"_L1, "organiser"_L1, "organizer"_L1, "association"_L1,
                          "company"_L1, "network"_L1, "committee"_L1, "secretariat"_L1, "authority"_L1, "ministry"_L1,
                          "foundation"_L1, "society"_L1, "broadcaster"_L1, "federation"_L1, "chamber"_L1});
}

} // namespace

bool FigureContext::isName(int token) const
{
    if (!m_text.is(token, TokenKind::Word) || !m_text.isCapitalized(token)
        || m_text.isAny(token, {"he"_L1, "she"_L1, "they"_L1, "it"_L1, "we"_L1, "i"_L1, "this"_L1, "that"_L1,
                                "nobody"_L1, "everybody"_L1, "everyone"_L1, "who"_L1, "others"_L1, "there"_L1}))
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
    for (int i = first; i < std::min(bound, first + 4) && m_text.is(i, CaseShape::Lower); ++i) {
        if (isBody(m_text, i)) // "says the organising committee"
            return {first, i + 1};
        if (m_text.has(i, WordClass::PersonTitle) && i + 1 < bound && isName(i + 1)) { // "events manager Jane Doe"
            first = last = i + 1;
            break;
        }
        if (m_text.has(i, WordClass::FunctionWord))
            break;
    }
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
        if (isBody(m_text, last)) {
            int start = last; // "the expo secretariat said"
            while (start > tokens.first && last - start < 2 && m_text.is(start - 1, CaseShape::Lower)
                   && !m_text.at(start - 1).classes.hasAny({WordClass::FunctionWord, WordClass::ReportVerb,
                                                            WordClass::PastCue, WordClass::UnitStop,
                                                            WordClass::Possessive}))
                --start;
            return isRelative(start) ? TokenRange{} : TokenRange{start, last + 1};
        }
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
    const auto isLine = [&](int s) {
        const Sentence &line = m_text.sentences[size_t(s)];
        return line.kind == Sentence::Kind::ListItem
               || (!m_text.is(line.tokens.last - 1, ":"_L1) && m_text.at(line.tokens.first).lineStart
                   && !m_text.is(line.tokens.last - 1, "."_L1));
    };
    while (intro >= 0 && intro > sentence - longestList && isLine(intro))
        --intro;
    if (intro < 0 || intro == sentence)
        return {};
    const TokenRange tokens = m_text.sentences[size_t(intro)].tokens;
    if (!m_text.is(tokens.last - 1, ":"_L1))
        return {};
    for (int i = tokens.first + 1; i < tokens.last; ++i) { // "the numbers that X (X's letters), the organiser, put out"
        const bool out = m_text.is(i + 1, "out"_L1) && m_text.isAny(i, {"put"_L1, "gave"_L1, "sent"_L1});
        if (!out && !m_text.isAny(i, {"released"_L1, "issued"_L1, "published"_L1, "announced"_L1}))
            continue;
        for (int k = i - 1; k > tokens.first && k > i - 14; --k) {
            if (isName(k) && !m_text.is(k - 1, "("_L1))
                return nameEndingAt(k, tokens.first);
        }
    }
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
