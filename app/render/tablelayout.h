// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The columns of a table on a page: how wide each is, and its cells as text. Same thread as its TextBoxes.
#pragma once

#include "render/pagecontent.h"
#include "render/textbox.h"

namespace eventarium {

class TableLayout final
{
public:
    TableLayout(const TableBlock &block, double width); // `block` outlives this

    static constexpr double gutter = 100; // between columns

    bool hasHeader() const { return m_block.withHeader; }
    bool isRuled() const { return m_block.ruled; }
    double padding() const { return m_block.ruled ? 32 : 6; } // above and below the text of a row
    std::vector<TextBox> headerCells() const;
    std::vector<TextBox> rowCells(const std::vector<TextRuns> &row) const;
    double heightOf(const std::vector<TextBox> &cells) const;
    double headerHeight() const;
    double leastHeight() const; // header and first row
    // Where a cell's text goes.
    QPointF cellAt(size_t column, double rowTop, double drop = 0) const;
    // How far each cell has to be lowered so that the first lines share a baseline.
    static std::vector<double> drops(const std::vector<TextBox> &cells);
    const std::vector<double> &widths() const { return m_widths; }

private:
    const TableBlock &m_block;
    std::vector<double> m_widths;
};

} // namespace eventarium
