// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/tablelayout.h"

#include <algorithm>
#include <numeric>

namespace eventarium {

namespace {

// What a column needs lest a word of it is broken, and what it would like.
struct Wanted
{
    double least = 0;
    double natural = 0;
};

Wanted wantedBy(const TableBlock &block, size_t index)
{
    const TableColumn &column = block.columns[index];
    Wanted wanted{column.least, column.least};
    const auto hold = [&](const TextRuns &cell) {
        wanted.least = std::max(wanted.least, TextBox::widestWord(cell) + 1);
        wanted.natural = std::max(wanted.natural, TextBox::naturalWidth(cell) + 1);
    };
    if (block.withHeader)
        hold({{column.title, TextStyle::Strong}});
    for (const auto &row : block.rows) {
        if (wanted.least >= column.most)
            break;
        if (index < row.size())
            hold(row[index]);
    }
    const double most = std::max(column.least, column.most);
    wanted.least = std::min(wanted.least, most);
    wanted.natural = std::clamp(wanted.natural, wanted.least, most);
    return wanted;
}

} // namespace

// As CSS 2 lays out tables of automatic width: no column narrower than its widest word, and what is left
// over goes by how much more each would like. One column takes the rest, but keeps a fair share.
TableLayout::TableLayout(const TableBlock &block, double width)
    : m_block(block)
    , m_widths(block.columns.size())
{
    std::vector<Wanted> wanted(block.columns.size());
    size_t rest = 0;
    double least = 0, natural = 0;
    for (size_t i = 0; i < block.columns.size(); ++i) {
        if (block.columns[i].takesRest) {
            rest = i;
            continue;
        }
        wanted[i] = wantedBy(block, i);
        least += wanted[i].least;
        natural += wanted[i].natural;
    }
    const double available = width - gutter * static_cast<double>(block.columns.size() - 1);
    const double forOthers = available - std::max(block.columns[rest].least, available * 0.3);
    const double more = natural > least ? std::clamp((forOthers - least) / (natural - least), 0.0, 1.0) : 0;
    const double shrink = least > forOthers ? std::max(0.1, forOthers / least) : 1;
    double taken = 0;
    for (size_t i = 0; i < block.columns.size(); ++i) {
        m_widths[i] = (wanted[i].least + (wanted[i].natural - wanted[i].least) * more) * shrink;
        taken += m_widths[i];
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
