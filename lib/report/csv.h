// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tables -> CSV (RFC 4180, product.md). Pure; any thread.
#pragma once

#include "report/exporttable.h"

#include <QByteArray>

namespace eventarium {

struct CsvFormat
{
    enum class Dates { Iso, DayMonthYear, MonthDayYear }; // 2020-07-23, 23.07.2020, 07/23/2020
    enum class Encoding { Utf8, Utf16 }; // the latter little-endian

    QChar separator = u',';
    bool byteOrderMark = false;
    bool crlf = false;
    bool quoteAll = false; // else only where needed
    bool oneRowEach = false; // a cell of several values: one row a value, the other cells repeated; else joined by "; "
    Dates dates = Dates::Iso;
    Encoding encoding = Encoding::Utf8;

    static CsvFormat plain() { return {}; }
    static CsvFormat excel(QChar listSeparator) { return {listSeparator, true, true}; }
    static CsvFormat tabs() { return {u'\t'}; }
    bool operator==(const CsvFormat &) const = default;
};

// All event columns of product.md, in order.
const QStringList &eventCsvColumns();
const QStringList &figureCsvColumns();

// The columns that stand for a column of the event table: Date, Event, Place, Role, Attendance, Online, State, Status,
// Mode, Articles (or their keys in lower case). Empty for any other name.
QStringList csvColumnsOf(const QString &visibleColumn);

// Each call returns whole lines, so that a long export can be written in pieces: the header once, then rows.
QByteArray csvHeader(const ExportLayout &layout, const CsvFormat &format);
QByteArray csvRows(const ExportLayout &layout, const ExportRows &rows, const CsvFormat &format);

// The numbers behind a chart's marks: label, dates, value, bound, unit, sentence and source.
template<class Series>
QByteArray markData(const Series &series, const CsvFormat &format = {})
{
    std::vector<FigureRow> rows;
    for (const auto &mark : series.marks) {
        FigureRow row;
        row.event = mark.event;
        row.eventName = mark.label;
        row.edition = mark.edition;
        row.dates = mark.dates;
        row.figure = mark.headline.figure;
        row.quote = mark.headline.quote;
        row.source = mark.headline.source;
        rows.push_back(std::move(row));
    }
    const ExportLayout layout(ExportTable::Figures, {});
    return csvHeader(layout, format) + csvRows(layout, rows, format);
}

// One text cell: guarded against formulas and quoted where needed; and its inverse for reading back.
QString csvText(const QString &text, const CsvFormat &format);
QString unguardedCsvText(QString cell);
QString csvDate(const PartialDate &date, CsvFormat::Dates dates); // as precise as it is known

} // namespace eventarium
