// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/csvtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

class CsvCells
{
public:
    CsvCells(QStringView text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    std::vector<ListCell> row()
    {
        std::vector<ListCell> cells;
        bool more = true;
        while (more) {
            ListCell cell{{}, m_line, static_cast<int>(cells.size()) + 1};
            cell.text = atEnd() || m_text[m_at] != u'"' ? plain() : quoted();
            more = !atEnd() && m_text[m_at] == m_separator;
            if (!atEnd() && m_text[m_at] == u'\n')
                ++m_line;
            if (!atEnd())
                ++m_at;
            if (std::ssize(cells) > mostListColumns)
                throw Broken{u"it has too many columns"_s, m_line};
            cells.push_back(std::move(cell));
        }
        return cells;
    }

private:
    QString plain()
    {
        const qsizetype from = m_at;
        while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n')
            ++m_at;
        return m_text.sliced(from, m_at - from).trimmed().toString();
    }
    QString quoted()
    {
        const int begun = m_line;
        QString text;
        for (++m_at;; ++m_at) {
            if (atEnd())
                throw Broken{u"a quotation mark is not closed"_s, begun};
            if (m_text[m_at] == u'"') {
                if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                    ++m_at;
                } else {
                    ++m_at;
                    break;
                }
            }
            if (m_text[m_at] == u'\n')
                ++m_line;
            text += m_text[m_at];
        }
        text += plain();
        return text.trimmed();
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

// The separator with which the first lines have the same number of columns, two at least.
std::optional<QChar> separatorOf(QStringView text)
{
    std::optional<QChar> best;
    size_t most = 1;
    for (const QChar separator : {u',', u';', u'\t', u'|'}) {
        CsvCells cells(text, separator);
        try {
            const size_t columns = cells.row().size();
            bool same = columns > most && !cells.atEnd();
            for (int i = 0; i < 5 && same && !cells.atEnd(); ++i) {
                const auto row = cells.row();
                const bool blank = row.size() == 1 && row.front().text.isEmpty();
                same = blank || row.size() == columns;
            }
            if (same) {
                best = separator;
                most = columns;
            }
        } catch (const Broken &) {
            // Not with this one, then.
        }
    }
    return best;
}

void readRows(CsvCells &cells, ListTable &table)
{
    const auto columns = static_cast<size_t>(table.columns.size());
    while (!cells.atEnd()) {
        ListTable::Row row{cells.row(), {}};
        if (std::ranges::all_of(row.cells, [](const ListCell &cell) { return cell.text.isEmpty(); }))
            continue;
        if (row.cells.size() != columns)
            row.complaints +=
                u"Line %1 has %2 cells instead of %3."_s.arg(row.cells.front().line).arg(row.cells.size()).arg(columns);
        row.cells.resize(columns);
        if (std::ssize(table.rows) >= mostListRows)
            throw Broken{u"it has too many rows"_s, row.cells.front().line};
        table.rows.push_back(std::move(row));
    }
}

} // namespace

std::optional<ListTable> csvTable(QStringView text)
{
    const auto separator = separatorOf(text);
    if (!separator)
        return std::nullopt;
    ListTable table;
    table.format = u"csv"_s;
    try {
        CsvCells cells(text, *separator);
        for (const ListCell &head : cells.row())
            table.columns += head.text;
        readRows(cells, table);
    } catch (const Broken &broken) {
        table.broken = broken.saying();
    }
    return table;
}

} // namespace eventarium
