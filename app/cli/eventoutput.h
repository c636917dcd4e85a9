// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists as tables for the terminal, and what they share with lists that are written as CSV and JSON. Main thread.
#pragma once

#include "cli/archivequery.h"
#include "cli/console.h"
#include "cli/delivery.h"
#include "cli/exporting.h"

namespace eventarium::cli {

enum class EventFormat { Table, Csv, Json, JsonLines };

std::optional<EventFormat> eventFormatOf(const QString &word); // "table", "csv", "json", "jsonl"
OutputKind kindOf(EventFormat format);
// What is wrong with giving a preset for this format; empty where nothing is.
QString presetComplaint(const Arguments &arguments, EventFormat format);

// "table" before the formats in which the table leaves the program.
QStringList listFormats(ExportTable table);
// The columns of --columns; a complaint where one of them is not among `known`.
std::expected<QStringList, QString> columnsOf(const Arguments &arguments, const QStringList &known);
// What is wrong with the options for a table on the terminal; empty where nothing is.
QString tableComplaint(const Arguments &arguments);

// The events as a table. `query` must outlive the pieces.
Pieces eventPieces(const ArchiveQuery &query, const QStringList &columns, int width);
// As above, under each event what an article says of the words of the query, and which one.
Pieces snippetPieces(const ArchiveQuery &query, const QStringList &columns, int width);

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
