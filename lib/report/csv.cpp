// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/csv.h"

#include "report/csvformat.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// Writes the cells of a row as they are told, straight into the line.
class CsvSink final : public CellSink
{
public:
    explicit CsvSink(const CsvFormat &format)
        : m_format(format)
    {
    }

    // `value`: which one of several values is told, where each has a row of its own.
    void begin(QString &line, qsizetype value)
    {
        m_line = &line;
        m_value = value;
        m_values = 1;
        m_first = true;
    }
    qsizetype values() const { return m_values; } // the most that a cell of this row had

    void text(const QString &text) override { appendCsvText(next(), text, m_format); }
    void word(QStringView word) override { appendCsvQuoted(next(), word, m_format); }
    void number(double value) override { appendCsvNumber(next(), value, m_format); }
    void date(const PartialDate &date) override { appendCsvQuoted(next(), csvDate(date, m_format.dates), m_format); }
    void none() override { appendCsvQuoted(next(), {}, m_format); }
    void list(const QStringList &values) override
    {
        if (!m_format.oneRowEach)
            return values.isEmpty() ? none() : text(values.join("; "_L1));
        m_values = std::max(m_values, values.size());
        return m_value < values.size() ? text(values[m_value]) : none();
    }

private:
    // The line, where the next cell begins.
    QString &next()
    {
        if (!std::exchange(m_first, false))
            *m_line += m_format.separator;
        return *m_line;
    }

    const CsvFormat &m_format;
    QString *m_line = nullptr;
    qsizetype m_value = 0;
    qsizetype m_values = 1;
    bool m_first = true;
};

void endLine(QString &lines, qsizetype begin, const CsvFormat &format)
{
    // A line with nothing in it would be no row to most readers.
    if (lines.size() == begin)
        lines += "\"\""_L1;
    lines += format.crlf ? "\r\n"_L1 : "\n"_L1;
}

} // namespace

const QStringList &eventCsvColumns()
{
    return exportColumns(ExportTable::Events);
}

const QStringList &figureCsvColumns()
{
    return exportColumns(ExportTable::Figures);
}

QStringList csvColumnsOf(const QString &visibleColumn)
{
    static const QMap<QString, QStringList> groups = [] {
        QMap<QString, QStringList> made = {{u"date"_s, {u"start"_s, u"end"_s, u"date_precision"_s}},
                                           {u"event"_s, {u"name"_s, u"edition"_s}},
                                           {u"place"_s, {u"city"_s, u"country"_s}},
                                           {u"state"_s, {u"conflict"_s, u"checked"_s}}};
        for (const QString &single : {u"role"_s, u"status"_s, u"mode"_s, u"articles"_s})
            made[single] = {single};
        for (const QString &name : eventCsvColumns()) {
            for (const QString &headline : {u"attendance"_s, u"online"_s}) {
                if (name == headline || name.startsWith(headline + u'_'))
                    made[headline].append(name);
            }
        }
        return made;
    }();
    return groups.value(visibleColumn.toLower());
}

QByteArray csvHeader(const ExportLayout &layout, const CsvFormat &format)
{
    QString line;
    for (const QString &name : layout.names()) {
        if (!line.isEmpty())
            line += format.separator;
        appendCsvQuoted(line, name, format);
    }
    if (!line.isEmpty())
        endLine(line, 0, format);
    const QByteArray mark = format.byteOrderMark ? csvBytes(QString(QChar(QChar::ByteOrderMark)), format)
                                                 : QByteArray();
    return mark + csvBytes(line, format);
}

QByteArray csvRows(const ExportLayout &layout, const ExportRows &rows, const CsvFormat &format)
{
    if (layout.names().isEmpty())
        return {};
    QString lines;
    CsvSink sink(format);
    for (size_t row = 0; row < sizeOf(rows); ++row) {
        for (qsizetype value = 0; value == 0 || value < sink.values(); ++value) {
            const qsizetype begin = lines.size();
            sink.begin(lines, value);
            layout.tell(rows, row, sink);
            endLine(lines, begin, format);
        }
    }
    return csvBytes(lines, format);
}

} // namespace eventarium
