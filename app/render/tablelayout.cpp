// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/tablelayout.h"

#include <algorithm>
#include <numeric>

namespace eventarium {

TableLayout::TableLayout(const TableBlock &block, double width)
    : m_block(block)
{
    const double gutters = gutter * static_cast<double>(block.columns.size() - 1);
    size_t rest = 0;
    double taken = 0;
    for (size_t i = 0; i < block.columns.size(); ++i) {
        const TableColumn &column = block.columns[i];
        double natural = block.withHeader ? TextBox::naturalWidth({{column.title, TextStyle::Strong}}) : 0;
        for (const auto &row : block.rows) {
            if (natural >= column.most)
                break;
            if (i < row.size())
                natural = std::max(natural, TextBox::naturalWidth(row[i]));
        }
        m_widths.push_back(
            column.takesRest ? 0 : std::clamp(natural + 1, column.least, std::max(column.least, column.most)));
        taken += m_widths.back();
        if (column.takesRest)
            rest = i;
    }
    // The column that takes the rest keeps a fair share even where the others are wide.
    const double available = width - gutters;
    const double share = std::max(block.columns[rest].least, available * 0.3);
    if (taken > available - share) {
        const double shrink = std::max(0.1, (available - share) / taken);
        for (double &columnWidth : m_widths)
            columnWidth *= shrink;
        taken *= shrink;
    }
    m_widths[rest] = std::max(1.0, available - taken);
}

std::vector<TextBox> TableLayout::headerCells() const
{
    std::vector<TextBox> cells;
    for (size_t i = 0; i < m_widths.size(); ++i) {
        const TableColumn &column = m_block.columns[i];
        cells.emplace_back(TextRuns{{column.title, TextStyle::Strong}}, m_widths[i], 0,
                           column.alignRight ? Qt::AlignRight : Qt::AlignLeft);
    }
    return cells;
}

std::vector<TextBox> TableLayout::rowCells(const std::vector<TextRuns> &row) const
{
    std::vector<TextBox> cells;
    for (size_t i = 0; i < m_widths.size(); ++i) {
        const TableColumn &column = m_block.columns[i];
        cells.emplace_back(i < row.size() ? row[i] : TextRuns{}, m_widths[i], 0,
                           column.alignRight ? Qt::AlignRight : Qt::AlignLeft);
    }
    return cells;
}

double TableLayout::heightOf(const std::vector<TextBox> &cells) const
{
    const std::vector<double> down = drops(cells);
    double height = 0;
    for (size_t i = 0; i < cells.size(); ++i)
        height = std::max(height, down[i] + cells[i].height());
    return height + 2 * padding();
}

std::vector<double> TableLayout::drops(const std::vector<TextBox> &cells)
{
    double ascent = 0;
    for (const TextBox &cell : cells)
        ascent = std::max(ascent, cell.ascent());
    std::vector<double> drops;
    for (const TextBox &cell : cells)
        drops.push_back(cell.lineCount() ? ascent - cell.ascent() : 0);
    return drops;
}

double TableLayout::headerHeight() const
{
    return hasHeader() ? heightOf(headerCells()) : 0;
}

double TableLayout::leastHeight() const
{
    return headerHeight() + (m_block.rows.empty() ? 0 : heightOf(rowCells(m_block.rows.front())));
}

QPointF TableLayout::cellAt(size_t column, double rowTop, double drop) const
{
    const double left = std::accumulate(m_widths.begin(), m_widths.begin() + static_cast<std::ptrdiff_t>(column), 0.0)
                        + gutter * static_cast<double>(column);
    return {left, rowTop + padding() + drop};
}

} // namespace eventarium
