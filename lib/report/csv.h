// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events and figures -> CSV (RFC 4180, product.md). Pure; any thread.
#pragma once

#include "core/event.h"

#include <QByteArray>
#include <QStringList>

#include <span>

namespace eventarium {

struct CsvFormat
{
    QChar separator = u',';
    bool byteOrderMark = false;
    bool crlf = false;

    static CsvFormat plain() { return {}; }
    static CsvFormat excel(QChar listSeparator) { return {listSeparator, true, true}; }
    bool operator==(const CsvFormat &) const = default;
};

// All event columns of product.md, in order.
const QStringList &eventCsvColumns();
const QStringList &figureCsvColumns();

// The columns that stand for a column of the event table: Date, Event, Place, Role, Attendance, Online, State, Status,
// Mode, Articles (or their keys in lower case). Empty for any other name.
QStringList csvColumnsOf(const QString &visibleColumn);

// `columns` empty: all. Unknown names are left out. Each call returns whole lines, so that a long export
// can be written in pieces: the header once, then rows.
QByteArray csvHeader(const QStringList &columns, const CsvFormat &format);
QByteArray eventsCsv(std::span<const EventRow> rows, const QStringList &columns, const CsvFormat &format);
QByteArray figuresCsv(std::span<const FigureRow> rows, const QStringList &columns, const CsvFormat &format);

// One text cell: guarded against formulas and quoted where needed; and its inverse for reading back.
QString csvText(const QString &text, const CsvFormat &format);
QString unguardedCsvText(QString cell);

} // namespace eventarium
