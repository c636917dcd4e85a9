// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How cells and lines are written; csv.cpp says what stands in them.
#include "report/csvformat.h"

#include <QStringEncoder>

#include <array>
#include <charconv>

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
    if (text.isEmpty() || (text[0] < QChar(0x80) && text[0].isLetterOrNumber()))
        return false; // nearly all
    qsizetype first = 0;
    while (first < text.size() && isInvisible(text[first]))
        ++first;
    return first < text.size() && ((first == 0 && text[0] == u'\'') || isFormulaStart(text[first]));
}

bool needsQuotes(QStringView cell, const CsvFormat &format)
{
    if (format.quoteAll)
        return true;
    if (cell.isEmpty())
        return false;
    if (cell.front().isSpace() || cell.back().isSpace())
        return true;
    return std::ranges::any_of(cell,
                               [&](QChar c) { return c == format.separator || c == u'"' || c == u'\n' || c == u'\r'; });
}

QString padded(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

} // namespace

QString csvText(const QString &text, const CsvFormat &format)
{
    QString cell;
    appendCsvText(cell, text, format);
    return cell;
}

void appendCsvText(QString &line, QStringView text, const CsvFormat &format)
{
    const bool guarded = wantsGuard(text);
    if (!guarded && !text.contains(QChar(QChar::Null)))
        return appendCsvQuoted(line, text, format);
    QString cell = guarded ? u'\'' + text.toString() : text.toString();
    // A file with a NUL in it is no text to most readers.
    cell.replace(QChar(QChar::Null), QChar(QChar::ReplacementCharacter));
    appendCsvQuoted(line, cell, format);
}

QString unguardedCsvText(QString cell)
{
    if (cell.size() >= 2 && cell.front() == u'\'' && wantsGuard(QStringView(cell).sliced(1)))
        cell.removeFirst();
    return cell;
}

void appendCsvQuoted(QString &line, QStringView cell, const CsvFormat &format)
{
    if (!needsQuotes(cell, format)) {
        line += cell;
        return;
    }
    line += u'"';
    for (qsizetype quote = cell.indexOf(u'"'); quote >= 0; quote = cell.indexOf(u'"')) {
        line += cell.first(quote + 1);
        line += u'"';
        cell = cell.sliced(quote + 1);
    }
    line += cell;
    line += u'"';
}

void appendCsvNumber(QString &line, double value, const CsvFormat &format)
{
    if (value != std::floor(value) || std::abs(value) >= 9e15)
        return appendCsvQuoted(line, QString::number(value, 'f', QLocale::FloatingPointShortest), format);
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), static_cast<qint64>(value)).ptr;
    if (format.quoteAll)
        line += u'"';
    line += QLatin1StringView(digits.begin(), end);
    if (format.quoteAll)
        line += u'"';
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
