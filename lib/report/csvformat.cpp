// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How cells and lines are written; csv.cpp says what stands in them.
#include "report/csvformat.h"

#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// What spreadsheets take for the begin of a formula, full-width forms included.
bool isFormulaStart(QChar c)
{
    return QStringView(u"=+-@\t\r\n＝＋－＠").contains(c);
}

// Marks that are not seen: what stands behind them begins the cell for a person, and for some programs.
bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c == QChar::Nbsp || c == u' ';
}

bool wantsGuard(QStringView text)
{
    qsizetype first = 0;
    while (first < text.size() && isInvisible(text[first]))
        ++first;
    return first < text.size() && ((first == 0 && text[0] == u'\'') || isFormulaStart(text[first]));
}

QString padded(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

} // namespace

QString csvText(const QString &text, const CsvFormat &format)
{
    QString cell = wantsGuard(text) ? u'\'' + text : text;
    // A file with a NUL in it is no text to most readers.
    cell.replace(QChar(QChar::Null), QChar(QChar::ReplacementCharacter));
    return csvQuoted(std::move(cell), format);
}

QString unguardedCsvText(QString cell)
{
    if (cell.size() >= 2 && cell.front() == u'\'' && wantsGuard(QStringView(cell).sliced(1)))
        cell.removeFirst();
    return cell;
}

QString csvQuoted(QString cell, const CsvFormat &format)
{
    const bool special = std::ranges::any_of(
        std::as_const(cell), [&](QChar c) { return c == format.separator || c == u'"' || c == u'\n' || c == u'\r'; });
    const bool blankEnds = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    if (!special && !blankEnds && !format.quoteAll)
        return cell;
    cell.replace(u'"', "\"\""_L1);
    return u'"' + cell + u'"';
}

QString csvNumber(double value)
{
    if (value == std::floor(value) && std::abs(value) < 9e15)
        return QString::number(static_cast<qint64>(value));
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

QString csvDate(const PartialDate &date, CsvFormat::Dates dates)
{
    if (dates == CsvFormat::Dates::Iso || !date.month)
        return date.toIso();
    const bool dayFirst = dates == CsvFormat::Dates::DayMonthYear;
    const QChar between = dayFirst ? u'.' : u'/';
    const QString year = u"%1"_s.arg(date.year, 4, 10, QChar(u'0'));
    if (!date.day)
        return padded(date.month) + between + year;
    return dayFirst ? QString(padded(date.day) + between + padded(date.month) + between + year)
                    : QString(padded(date.month) + between + padded(date.day) + between + year);
}

QByteArray csvBytes(const QString &text, const CsvFormat &format)
{
    if (format.encoding == CsvFormat::Encoding::Utf8)
        return text.toUtf8();
    QStringEncoder encoder(QStringEncoder::Utf16LE);
    return encoder(text);
}

} // namespace eventarium
