// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How cells and lines are written; csv.cpp says what stands in them.
#include "report/csvformat.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// What spreadsheets take for the begin of a formula, full-width forms included.
bool isFormulaStart(QChar c)
{
    return QStringView(u"=+-@\t\r＝＋－＠").contains(c);
}

} // namespace

QString csvText(const QString &text, const CsvFormat &format)
{
    const bool guarded = !text.isEmpty() && (text.front() == u'\'' || isFormulaStart(text.front()));
    return csvQuoted(guarded ? u'\'' + text : text, format);
}

QString unguardedCsvText(QString cell)
{
    if (cell.size() >= 2 && cell.front() == u'\'' && (cell[1] == u'\'' || isFormulaStart(cell[1])))
        cell.removeFirst();
    return cell;
}

QString csvQuoted(QString cell, const CsvFormat &format)
{
    const bool special = std::ranges::any_of(
        std::as_const(cell), [&](QChar c) { return c == format.separator || c == u'"' || c == u'\n' || c == u'\r'; });
    const bool blankEnds = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    if (!special && !blankEnds)
        return cell;
    cell.replace(u'"', "\"\""_L1);
    return u'"' + cell + u'"';
}

QByteArray csvLine(const QStringList &cells, const CsvFormat &format)
{
    // A line with nothing in it would be no row to most readers.
    QString line = cells.size() == 1 && cells.front().isEmpty() ? u"\"\""_s : cells.join(format.separator);
    line += format.crlf ? "\r\n"_L1 : "\n"_L1;
    return line.toUtf8();
}

QString csvNumber(double value)
{
    if (value == std::floor(value) && std::abs(value) < 9e15)
        return QString::number(static_cast<qint64>(value));
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace eventarium
