// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/textbox.h"

#include "render/pagefonts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextCharFormat>
#include <QTextLine>

#include <algorithm>

namespace eventarium {
namespace {

QFont fontOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Title:
        return pageFont(180, QFont::DemiBold);
    case TextStyle::Heading:
        return pageFont(120, QFont::DemiBold);
    case TextStyle::Strong:
        return pageFont(90, QFont::DemiBold);
    case TextStyle::Small:
    case TextStyle::Quiet:
        return pageFont(80);
    case TextStyle::Reference:
        return pageFont(70);
    case TextStyle::Label:
    case TextStyle::Body:
        break;
    }
    return pageFont(90);
}

QColor colorOf(TextStyle style)
{
    const bool quiet = style == TextStyle::Label || style == TextStyle::Quiet || style == TextStyle::Reference;
    return quiet ? QColor(0x55, 0x55, 0x55) : QColor(0x1a, 0x1a, 0x1a);
}

QString textOf(const TextRuns &runs)
{
    QString text;
    for (const TextRun &run : runs) {
        // A line feed would end the layout; tabs and controls have no place in a cell.
        for (const QChar c : run.text)
            text += c == u'\n' ? QChar(QChar::LineSeparator) : c < u' ' ? QChar(u' ') : c;
    }
    return text;
}

QList<QTextLayout::FormatRange> formatsOf(const TextRuns &runs)
{
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const TextRun &run : runs) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = static_cast<int>(run.text.size());
        range.format.setFont(fontOf(run.style));
        range.format.setForeground(colorOf(run.style));
        formats << range;
        start += range.length;
    }
    return formats;
}

} // namespace

TextBox::TextBox(const TextRuns &runs, double width, double hanging, Qt::Alignment alignment)
    : m_layout(std::make_unique<QTextLayout>(textOf(runs), fontOf(runs.empty() ? TextStyle::Body : runs.front().style)))
    , m_runs(runs)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    m_layout->setFormats(formatsOf(runs));
    m_layout->setCacheEnabled(true);
    double y = 0;
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        const double indent = m_layout->lineCount() > 1 ? std::min(hanging, width / 2) : 0;
        line.setLeadingIncluded(true);
        line.setLineWidth(std::max(1.0, width - indent));
        line.setPosition(QPointF(indent, y));
        y += line.height();
    }
    m_layout->endLayout();
}

double TextBox::ascent() const
{
    return lineCount() ? m_layout->lineAt(0).ascent() : 0;
}

double TextBox::top(int line) const
{
    if (lineCount() == 0)
        return 0;
    if (line < lineCount())
        return m_layout->lineAt(line).y();
    const QTextLine last = m_layout->lineAt(lineCount() - 1);
    return last.y() + last.height();
}

void TextBox::draw(QPainter &painter, QPointF at, int firstLine, int lastLine) const
{
    const QPointF origin = at - QPointF(0, top(firstLine));
    for (int i = firstLine; i < lastLine; ++i)
        m_layout->lineAt(i).draw(&painter, origin);
}

std::vector<TextBox::Link> TextBox::links() const
{
    std::vector<Link> links;
    int start = 0;
    for (const TextRun &run : m_runs) {
        const int end = start + static_cast<int>(run.text.size());
        for (int i = 0; run.linkTo && i < lineCount(); ++i) {
            const QTextLine line = m_layout->lineAt(i);
            const int from = std::max(start, line.textStart());
            const int to = std::min(end, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const double left = line.cursorToX(from);
            links.push_back({QRectF(left, line.y(), line.cursorToX(to) - left, line.height()), i, run.linkTo});
        }
        start = end;
    }
    return links;
}

double TextBox::naturalWidth(const TextRuns &runs)
{
    double width = 0;
    for (const TextRun &run : runs)
        width += QFontMetricsF(fontOf(run.style)).horizontalAdvance(run.text);
    return width;
}

double TextBox::widestWord(const TextRuns &runs)
{
    double widest = 0;
    double word = 0;
    for (const TextRun &run : runs) {
        const QFontMetricsF metrics(fontOf(run.style));
        const QStringList pieces = run.text.split(u' ');
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (i > 0)
                word = 0;
            word += metrics.horizontalAdvance(pieces[i]);
            widest = std::max(widest, word);
        }
    }
    return widest;
}

} // namespace eventarium
