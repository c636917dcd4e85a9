// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers in the cells of a table whose columns are parted by bars: what they count and of which year they are stands
// in the first line and the first column. The lines of one paragraph are one table. Pure; any thread.
#pragma once

#include "extract/figureunits.h"

namespace eventarium {

struct TableCell
{
    CountedUnit unit;
    std::optional<int> year; // of the edition, where line or column is one year's
    double scale = 1; // "Business (R$ bn)"
};

class FigureTables final
{
public:
    FigureTables(const TokenizedText &text, const Lexicon &lexicon)
        : m_text(text)
        , m_lexicon(lexicon)
    {
    }

    // Whether the number fills a cell. Cheap.
    bool isCell(const NumberMention &number) const;
    // nullopt where neither line nor column say what is counted.
    std::optional<TableCell> cell(const NumberMention &number);

private:
    TokenRange column(int sentence, int wanted) const;
    int columnOf(int sentence, int token) const;
    bool headerOf(int sentence);
    std::optional<int> yearIn(TokenRange cell) const;
    bool nounIn(TokenRange cell, TableCell &found) const;

    const TokenizedText &m_text;
    const Lexicon &m_lexicon;
    int m_paragraph = -1;
    int m_header = -1; // sentence of the paragraph's first line of cells; -1: none
};

} // namespace eventarium
