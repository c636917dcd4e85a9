// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Summaries as plain text: tables in columns, long cells wrapped.
#include "report/summarydocument.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int widestCell = 40;

// Columns of a terminal: East Asian characters take two, marks none.
int width(QStringView text)
{
    int columns = 0;
    for (const QChar c : text) {
        if (c.category() == QChar::Mark_NonSpacing || c.isLowSurrogate())
            continue;
        const char16_t u = c.unicode();
        const bool wide = (u >= 0x1100 && u <= 0x115F) || (u >= 0x2E80 && u <= 0xA4CF) || (u >= 0xAC00 && u <= 0xD7A3)
                          || (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xFE30 && u <= 0xFE6F)
                          || (u >= 0xFF00 && u <= 0xFF60) || (u >= 0xD83C && u <= 0xD83E);
        columns += wide ? 2 : 1;
    }
    return columns;
}

// At blanks; a word that is wider alone stays whole.
QStringList wrapped(const QString &text, int limit)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ')) {
        if (!line.isEmpty() && width(line) + 1 + width(word) > limit) {
            lines.append(line);
            line.clear();
        }
        line += (line.isEmpty() ? QString() : u" "_s) + word;
    }
    lines.append(line);
    return lines;
}

QString withReferences(const SummaryCell &cell)
{
    QString text = cell.text;
    for (const int number : cell.references)
        text += u" [" + QString::number(number) + u']';
    return text;
}

QString padded(const QString &text, int columns, bool right)
{
    const QString blanks(qMax(0, columns - width(text)), u' ');
    return right ? blanks + text : text + blanks;
}

QString trimmedEnd(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

class TextTable
{
public:
    explicit TextTable(const SummarySection &section)
        : m_section(section)
        , m_widths(section.columns.size(), 0)
    {
        for (qsizetype i = 0; i < section.columns.size(); ++i)
            m_widths[i] = width(section.columns[i]);
        for (const auto &row : section.rows) {
            for (size_t i = 0; i < row.size(); ++i) {
                int &widest = m_widths[static_cast<qsizetype>(i)];
                for (const QString &line : wrapped(withReferences(row[i]), widestCell))
                    widest = qMax(widest, width(line));
            }
        }
    }

    QString text() const
    {
        QStringList heads;
        QString rule;
        for (qsizetype i = 0; i < m_section.columns.size(); ++i) {
            heads += padded(m_section.columns[i], m_widths[i], isNumber(i));
            rule += (i ? u"  "_s : QString()) + QString(m_widths[i], u'-');
        }
        QString out = trimmedEnd(heads.join(u"  "_s)) + u'\n' + rule + u'\n';
        for (const auto &row : m_section.rows)
            out += rowText(row);
        return out;
    }

private:
    bool isNumber(qsizetype column) const
    {
        return !m_section.rows.empty() && m_section.rows.front()[static_cast<size_t>(column)].number;
    }

    QString rowText(const std::vector<SummaryCell> &row) const
    {
        std::vector<QStringList> cells;
        qsizetype height = 1;
        for (const SummaryCell &cell : row) {
            cells.push_back(wrapped(withReferences(cell), widestCell));
            height = qMax(height, cells.back().size());
        }
        QString out;
        for (qsizetype line = 0; line < height; ++line) {
            QStringList parts;
            for (size_t i = 0; i < cells.size(); ++i)
                parts += padded(cells[i].value(line), m_widths[static_cast<qsizetype>(i)], row[i].number);
            out += trimmedEnd(parts.join(u"  "_s)) + u'\n';
        }
        return out;
    }

    const SummarySection &m_section;
    QList<int> m_widths;
};

QString barsText(const SummarySection &section)
{
    constexpr int longest = 30;
    int labels = 0;
    for (const SummaryBar &bar : section.bars)
        labels = qMax(labels, qMin(width(bar.label), 60));
    QString out;
    for (const SummaryBar &bar : section.bars) {
        const int blocks = bar.value > 0 ? qMax(1, qRound(bar.share * longest)) : 0;
        out += padded(bar.label, labels, false) + u"  " + QString(blocks, u'█') + (bar.open ? u"▷ "_s : u" "_s)
               + bar.text;
        if (bar.reference)
            out += u" [" + QString::number(bar.reference) + u']';
        out += u'\n';
    }
    return out;
}

QString sectionText(const SummarySection &section)
{
    QString out;
    if (!section.heading.isEmpty())
        out += section.heading + u'\n' + QString(width(section.heading), u'-') + u'\n';
    int labels = 0;
    for (const auto &fact : section.facts)
        labels = qMax(labels, width(fact.first));
    for (const auto &[label, cell] : section.facts)
        out += padded(label + u':', labels + 1, false) + u' ' + withReferences(cell) + u'\n';
    out += barsText(section);
    if (!section.columns.isEmpty())
        out += section.rows.empty() ? section.whenEmpty + u'\n' : TextTable(section).text();
    if (!section.note.isEmpty())
        out += section.note + u'\n';
    return out + u'\n';
}

} // namespace

QString summaryAsText(const SummaryDocument &document)
{
    QString out = document.title + u'\n' + QString(width(document.title), u'=') + u'\n';
    for (const QString &line : document.lines)
        out += line + u'\n';
    out += u'\n';
    for (const SummarySection &section : document.sections)
        out += sectionText(section);
    for (size_t i = 0; i < document.quotes.size(); ++i) {
        const SummaryQuote &quote = document.quotes[i];
        out += u'[' + QString::number(i + 1) + u"] “" + quote.text + u"” — " + quote.source + u'\n';
    }
    while (out.endsWith(u"\n\n"))
        out.chop(1);
    return out;
}

} // namespace eventarium
