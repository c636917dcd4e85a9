// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/figuretables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int longestLine = 80; // tokens
constexpr int longestTable = 60; // lines down to which a header is looked for

FigureCategory categoryOf(quint8 value)
{
    return value >= 1 && value <= 17 ? FigureCategory(value - 1) : FigureCategory::Other;
}

} // namespace

bool FigureTables::isCell(const NumberMention &number) const
{
    const int at = number.tokens.last;
    const bool closed = m_text.is(at, "|"_L1) || !m_text.inRange(at) || m_text.at(at).lineStart;
    return closed && m_text.is(number.tokens.first - 1, "|"_L1);
}

int FigureTables::columnOf(int sentence, int token) const
{
    const TokenRange line = m_text.sentences[size_t(sentence)].tokens;
    int column = 0;
    for (int i = line.first; i < token; ++i)
        column += m_text.is(i, "|"_L1);
    return column - m_text.is(line.first, "|"_L1);
}

TokenRange FigureTables::column(int sentence, int wanted) const
{
    const TokenRange line = m_text.sentences[size_t(sentence)].tokens;
    const int end = std::min(line.last, line.first + longestLine);
    int first = line.first + m_text.is(line.first, "|"_L1);
    int at = 0;
    for (int i = first; i <= end; ++i) {
        if (i < end && !m_text.is(i, "|"_L1))
            continue;
        if (at == wanted)
            return {first, i};
        ++at;
        first = i + 1;
    }
    return {};
}

// The first line of cells in the paragraph that the sentence is in.
bool FigureTables::headerOf(int sentence)
{
    const int paragraph = m_text.sentences[size_t(sentence)].paragraph;
    if (paragraph == m_paragraph)
        return m_header >= 0 && m_header < sentence;
    m_paragraph = paragraph;
    m_header = -1;
    const int first = std::max(m_text.paragraphs[size_t(paragraph)].firstSentence, sentence - longestTable);
    for (int s = first; s < sentence && m_header < 0; ++s) {
        const TokenRange line = m_text.sentences[size_t(s)].tokens;
        for (int i = line.first; i < std::min(line.last, line.first + longestLine) && m_header < 0; ++i) {
            if (m_text.is(i, "|"_L1))
                m_header = s;
        }
    }
    return m_header >= 0;
}

std::optional<int> FigureTables::yearIn(TokenRange cell) const
{
    for (int i = cell.first; i < cell.last; ++i) {
        if (!m_text.is(i, TokenKind::Number) || m_text.at(i).span.length() != 4)
            continue;
        const int year = m_text.textOf(i).toInt();
        if (year >= 1850 && year < 2100)
            return year;
    }
    return std::nullopt;
}

bool FigureTables::nounIn(TokenRange cell, TableCell &found) const
{
    CountedUnit &unit = found.unit;
    unit.head = -1;
    bool online = false;
    for (int i = cell.first; i < cell.last; ++i) {
        online |= m_text.has(i, WordClass::OnlineWord) || m_text.is(i, "remote"_L1);
        if (m_text.isAny(i, {"bn"_L1, "billion"_L1, "billions"_L1}))
            found.scale = 1e9;
        else if (m_text.isAny(i, {"mn"_L1, "million"_L1, "millions"_L1, "m"_L1}))
            found.scale = 1e6;
        else if (m_text.isAny(i, {"thousand"_L1, "thousands"_L1, "k"_L1}))
            found.scale = 1e3;
        const auto phrase = m_lexicon.longestPhrase(m_text, i, {WordClass::UnitHead});
        if (!phrase.tokens.isEmpty() && phrase.tokens.last <= cell.last) {
            unit.head = phrase.tokens.last - 1;
            unit.category = categoryOf(phrase.category);
            unit.people = phrase.classes.has(WordClass::UnitPeople);
            i = unit.head;
        } else if (m_text.has(i, WordClass::UnitHead) && unit.head < 0) {
            unit.head = i;
            unit.category = categoryOf(m_text.at(i).category);
            unit.people = m_text.has(i, WordClass::UnitPeople);
        } else if (m_text.has(i, WordClass::MoneyNoun) && unit.head < 0) {
            unit.head = i;
            unit.category = m_text.at(i).value == 1 ? FigureCategory::Deals : FigureCategory::Money;
        } else if (m_text.has(i, WordClass::AreaUnit) && unit.head < 0) {
            unit.head = i;
            unit.category = FigureCategory::Area;
        }
    }
    if (unit.head < 0)
        return false;
    if (m_text.is(unit.head, "tickets"_L1))
        unit.category = FigureCategory::Attendees;
    if (online && unit.category == FigureCategory::Attendees)
        unit.category = FigureCategory::OnlineViewers;
    unit.tokens = cell;
    for (int i = cell.first + 1; i < cell.last; ++i) {
        if (m_text.is(i, "("_L1) && i > unit.head)
            unit.tokens.last = i;
    }
    unit.before = true;
    unit.elsewhere = true;
    return true;
}

std::optional<TableCell> FigureTables::cell(const NumberMention &number)
{
    const int sentence = m_text.at(number.number.first).sentence;
    const TokenRange line = m_text.sentences[size_t(sentence)].tokens;
    if (line.size() > longestLine || !headerOf(sentence))
        return std::nullopt;
    const int at = columnOf(sentence, number.number.first);
    const TokenRange label = column(sentence, 0);
    const TokenRange header = column(m_header, at);
    if (at == 0 || header.isEmpty())
        return std::nullopt;
    TableCell found;
    if (!nounIn(label, found) && !nounIn(header, found))
        return std::nullopt;
    found.year = yearIn(header);
    if (!found.year)
        found.year = yearIn(label);
    return found;
}

} // namespace eventarium
