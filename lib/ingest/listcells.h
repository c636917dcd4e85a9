// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The cells of a list: CSV with a header line, JSON objects in an array or one a line. Each knows where it
// stands. Bounded in rows, columns and depth; never crashes, whatever the text. Pure; any thread.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace eventarium {

struct ListCell
{
    QString text; // "true", "12", "Genoa"; lists of values separated by "; "
    int line = 0; // from 1
    int column = 0; // from 1: of CSV the column, of JSON the character in the line

    bool operator==(const ListCell &) const = default;
};

struct ListTable
{
    struct Row
    {
        std::vector<ListCell> cells; // as many as there are columns; without text where there is none
        QStringList complaints;
    };

    QString format; // "csv", "json", "jsonl"
    QStringList columns; // "name", "location.city"
    std::vector<Row> rows;
    QStringList complaints; // of lines that were left out
    QString broken; // where and why it breaks off; empty as a rule
};

inline constexpr int mostListColumns = 1000;
inline constexpr qsizetype mostListRows = 2'000'000;

// Nullopt where it is no list at all: an article, say. A line of JSON Lines that cannot be read is left out.
std::optional<ListTable> readCells(QStringView text);

} // namespace eventarium
