// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Matching events in each format, in pieces, through the same report functions as the window's export. Main thread.
#pragma once

#include "cli/archivequery.h"
#include "cli/console.h"
#include "cli/delivery.h"

#include "report/csv.h"

namespace eventarium::cli {

enum class EventFormat { Table, Csv, Json, JsonLines, Text, Markdown, Html };

std::optional<EventFormat> eventFormatOf(const QString &word); // "table", "csv", "json", "jsonl", "text", "md", "html"
OutputKind kindOf(EventFormat format);

Option columnsOption();
Option presetOption(); // of CSV
// What is wrong with giving a preset for this format; empty where nothing is.
QString presetComplaint(const Arguments &arguments, EventFormat format);
CsvFormat csvFormatOf(const Arguments &arguments);
// The columns of --columns; a complaint where one of them is not among `known`.
std::expected<QStringList, QString> columnsOf(const Arguments &arguments, const QStringList &known);

// What can be asked for in --columns; empty where the format has no columns to choose.
QStringList knownColumns(EventFormat format);
// `query` must outlive the pieces.
Pieces eventPieces(const ArchiveQuery &query, EventFormat format, const QStringList &columns, const CsvFormat &csv,
                   int width);

// Rows or objects -> the text of a JSON array, or of JSON Lines, piece by piece.
class JsonPieces final
{
public:
    explicit JsonPieces(bool lines)
        : m_lines(lines)
    {
    }
    QByteArray begin() const { return m_lines ? QByteArray() : QByteArray("["); }
    QByteArray next(const QByteArray &object);
    QByteArray end() const { return m_lines ? QByteArray() : QByteArray("\n]\n"); }

private:
    bool m_lines;
    bool m_first = true;
};

} // namespace eventarium::cli
