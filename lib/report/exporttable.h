// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tables that leave the program: events, the figure ledger, people, organisations and sources, each with its
// columns; and the cells of a row, told one by one to whoever writes them (CSV, a sheet, a preview). Pure; any thread.
#pragma once

#include "core/event.h"

#include <QStringList>

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace eventarium {

enum class ExportTable { Events, Figures, People, Organizations, Sources };

std::span<const QLatin1StringView> exportTableWords(); // "events", "figures", "people", "orgs", "sources"
std::optional<ExportTable> exportTableOf(QStringView word);

// What a column holds, for formats that type their cells.
enum class CellType { Text, Number, Date };

// The columns of a table as they stand unless others are chosen; of events they are product.md's.
const QStringList &exportColumns(ExportTable table);
// Those that lead back to the very place in the article, to be added on demand.
const QStringList &provenanceColumns(ExportTable table);
// Both.
QStringList allExportColumns(ExportTable table);

// A row's cells in turn, each column told by exactly one call.
class CellSink
{
public:
    CellSink() = default;
    virtual ~CellSink() = default;
    Q_DISABLE_COPY_MOVE(CellSink)

    virtual void text(const QString &text) = 0; // somebody else's words: may be anything
    virtual void word(QStringView word) = 0; // a word, id or number of ours: harmless
    virtual void number(double value) = 0;
    virtual void date(const PartialDate &date) = 0;
    virtual void list(const QStringList &values) = 0; // of somebody else's words
    virtual void none() = 0;
};

// A page of rows of one table; people and organisations are both names.
using ExportRows =
    std::variant<std::vector<EventRow>, std::vector<FigureRow>, std::vector<NameRow>, std::vector<ArticleRow>>;
size_t sizeOf(const ExportRows &rows);

// Chosen columns of a table, found once. Unknown names are left out; none chosen: exportColumns().
class ExportLayout final
{
public:
    ExportLayout(ExportTable table, const QStringList &columns);

    ExportTable table() const { return m_table; }
    const QStringList &names() const { return m_names; }
    CellType typeOf(size_t column) const;
    // `rows` are of this table.
    void tell(const ExportRows &rows, size_t row, CellSink &sink) const;

private:
    ExportTable m_table;
    QStringList m_names;
    std::vector<size_t> m_columns; // places among all columns of the table
};

} // namespace eventarium
