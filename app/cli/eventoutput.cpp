// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/eventoutput.h"

#include "cli/eventtable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace eventarium::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("EventOutput", source);
}

const QStringList &formatWords()
{
    static const QStringList words = {u"table"_s, u"csv"_s, u"json"_s, u"jsonl"_s};
    return words;
}

// On one line, the words that were looked for in square brackets.
QString marked(const Snippet &snippet)
{
    QString line;
    qsizetype at = 0;
    const QStringView words = snippet.text;
    for (const TextSpan &hit : snippet.hits) {
        line += words.sliced(at, hit.start - at) + u'[' + words.sliced(hit.start, hit.end - hit.start) + u']';
        at = hit.end;
    }
    return QString(line + words.sliced(at)).simplified();
}

} // namespace

std::optional<EventFormat> eventFormatOf(const QString &word)
{
    const qsizetype index = formatWords().indexOf(word);
    return index < 0 ? std::nullopt : std::optional(static_cast<EventFormat>(index));
}

OutputKind kindOf(EventFormat format)
{
    return format == EventFormat::Table ? OutputKind::Text : OutputKind::Data;
}

QString presetComplaint(const Arguments &arguments, EventFormat format)
{
    return arguments.has(u"preset"_s) && format != EventFormat::Csv ? text("“--preset” is for CSV.") : QString();
}

QStringList listFormats(ExportTable table)
{
    return QStringList{u"table"_s} + exportFormats(table);
}

std::expected<QStringList, QString> columnsOf(const Arguments &arguments, const QStringList &known)
{
    if (!arguments.has(u"columns"_s))
        return QStringList();
    const QStringList columns = arguments.value(u"columns"_s).split(u',');
    for (const QString &column : columns) {
        if (!known.contains(column)) {
            const QString near = nearest(column, known);
            return std::unexpected(text("There is no column “%1”.").arg(column) + u' '
                                   + (near.isEmpty() ? text("There are: %1.").arg(known.join(u", "_s))
                                                     : text("Is “%1” meant?").arg(near)));
        }
    }
    return columns;
}

QString tableComplaint(const Arguments &arguments)
{
    for (const QString &name : {u"preset"_s, u"separator"_s, u"quote-all"_s, u"line-ends"_s, u"encoding"_s, u"dates"_s,
                                u"one-row-each"_s, u"provenance"_s}) {
        if (arguments.has(name))
            return text("“--%1” is for CSV.").arg(name);
    }
    if (arguments.has(u"paper"_s))
        return text("“--paper” is for PDF.");
    return arguments.has(u"meta"_s) ? text("“--meta” is for exports, not for the table.") : QString();
}

Pieces eventPieces(const ArchiveQuery &query, const QStringList &columns, int width)
{
    return [&query, columns, width, given = false]() mutable -> Result<QByteArray> {
        if (std::exchange(given, true))
            return QByteArray();
        return query.archive.rows(query.list.ids, query.organization).transform([&](const auto &rows) {
            const QStringList shown = columns.isEmpty() ? defaultTableColumns(!query.organization.isEmpty()) : columns;
            return eventTable(rows, shown).toText(width).toUtf8();
        });
    };
}

Pieces snippetPieces(const ArchiveQuery &query, const QStringList &columns, int width)
{
    return [&query, columns, width, given = false]() mutable -> Result<QByteArray> {
        if (std::exchange(given, true))
            return QByteArray();
        const auto rows = query.archive.rows(query.list.ids, query.organization);
        if (!rows)
            return std::unexpected(rows.error());
        const auto snippets = query.archive.snippets(query.list.ids, query.filter);
        if (!snippets)
            return std::unexpected(snippets.error());
        const QStringList shown = columns.isEmpty() ? defaultTableColumns(!query.organization.isEmpty()) : columns;
        // A line for the head, then one an event.
        QStringList lines = eventTable(*rows, shown).toText(width).split(u'\n', Qt::SkipEmptyParts);
        for (const Snippet &snippet : *snippets) {
            const auto row = std::ranges::find(*rows, snippet.event, &EventRow::id);
            const qsizetype line = row - rows->begin() + 1;
            if (row != rows->end() && line < lines.size())
                lines[line] += u"\n    "_s + marked(snippet) + u"\n    "_s + snippet.source;
        }
        return QString(lines.join(u'\n') + u'\n').toUtf8();
    };
}

QByteArray JsonPieces::next(const QByteArray &object)
{
    if (m_lines)
        return object + '\n';
    return (std::exchange(m_first, false) ? "\n" : ",\n") + object;
}

} // namespace eventarium::cli
