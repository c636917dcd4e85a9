// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A report that is laid out as pages: its headings, tables, charts and numbered sentences. Any thread.
#include "render/pagefonts.h"
#include "render/pagewords.h"
#include "render/reportpages.h"

#include "report/summarydocument.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace eventarium {
namespace {

// Units of the picture; PagedLayout scales it to the page's width.
constexpr double chartWidth = 720;
constexpr double barHeight = 15;
constexpr double rowHeight = 22;
constexpr QColor textInk(0x1a, 0x1a, 0x1a);

ParagraphBlock paragraph(const QString &text, TextStyle style, double spaceBefore = 40)
{
    ParagraphBlock block;
    block.runs = {{text, style}};
    block.spaceBefore = spaceBefore;
    return block;
}

ParagraphBlock heading(const QString &text)
{
    ParagraphBlock block = paragraph(text, TextStyle::Heading, 200);
    block.keepWithNext = true;
    block.outline = text;
    return block;
}

TextRuns cellRuns(const SummaryCell &cell)
{
    TextRuns runs{{cell.text, cell.muted ? TextStyle::Quiet : TextStyle::Body}};
    for (const int number : cell.references)
        runs.push_back({u"\u00a0[%1]"_s.arg(number), TextStyle::Reference, number});
    return runs;
}

TableBlock tableOf(const SummarySection &section)
{
    TableBlock table;
    // The column of names takes what is left: the longest text decides which one that is.
    qsizetype rest = 0;
    qsizetype longest = -1;
    for (qsizetype column = 0; column < section.columns.size(); ++column) {
        qsizetype length = 0;
        for (const auto &row : section.rows)
            length = std::max(length, row[size_t(column)].number ? 0 : row[size_t(column)].text.size());
        if (length > longest) {
            longest = length;
            rest = column;
        }
    }
    for (qsizetype column = 0; column < section.columns.size(); ++column) {
        TableColumn made;
        made.title = section.columns[column];
        made.alignRight = section.rows.front()[size_t(column)].number;
        made.takesRest = column == rest;
        made.least = made.takesRest ? 1300 : 400;
        made.most = made.takesRest ? 0 : 1150;
        table.columns.push_back(made);
    }
    for (const auto &row : section.rows) {
        std::vector<TextRuns> cells;
        for (const SummaryCell &cell : row)
            cells.push_back(cellRuns(cell));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

// An open end stands for "more than": the number is a bound.
void drawBar(QPainter &painter, const SummaryBar &bar, double left, double top, double width)
{
    const QColor ink(0x2f, 0x6d, 0xa8);
    const double length = std::max(1.0, bar.share * width);
    painter.fillRect(QRectF(left, top, length, barHeight), ink);
    if (bar.open) {
        const QPolygonF arrow{QPointF(left + length, top), QPointF(left + length + 7, top + barHeight / 2),
                              QPointF(left + length, top + barHeight)};
        painter.setBrush(Qt::white);
        painter.setPen(QPen(ink, 1.2));
        painter.drawPolygon(arrow);
    }
}

PictureBlock chartOf(const SummarySection &section)
{
    PictureBlock block;
    block.size = QSizeF(chartWidth, double(section.bars.size()) * rowHeight + 4);
    QPainter painter(&block.picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = pageFont(13);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    double labels = 0;
    for (const SummaryBar &bar : section.bars)
        labels = std::max(labels, metrics.horizontalAdvance(bar.label));
    labels = std::min(labels, chartWidth * 0.45);
    const double left = labels + 10;
    constexpr double room = 150; // for the numbers
    for (size_t i = 0; i < section.bars.size(); ++i) {
        const SummaryBar &bar = section.bars[i];
        const double top = double(i) * rowHeight + (rowHeight - barHeight) / 2;
        const double base = top + (barHeight + metrics.capHeight()) / 2;
        painter.setPen(textInk); // said each time: black would be left out of the picture
        painter.drawText(QPointF(0, base), metrics.elidedText(bar.label, Qt::ElideRight, labels));
        drawBar(painter, bar, left, top, chartWidth - left - room);
        const double end = left + std::max(1.0, bar.share * (chartWidth - left - room)) + (bar.open ? 14 : 7);
        painter.setPen(textInk);
        painter.drawText(QPointF(end, base), bar.reference ? bar.text + u" [%1]"_s.arg(bar.reference) : bar.text);
    }
    return block;
}

void addSection(PageContent &content, const SummarySection &section)
{
    if (!section.heading.isEmpty())
        content.blocks.emplace_back(heading(section.heading));
    if (!section.facts.empty()) {
        TableBlock facts;
        facts.withHeader = facts.ruled = false;
        facts.columns = {{QString(), 700, 1100}, {QString(), 1500, 0, true}};
        for (const auto &[label, cell] : section.facts)
            facts.rows.push_back({{{label, TextStyle::Label}}, cellRuns(cell)});
        content.blocks.emplace_back(std::move(facts));
    }
    if (!section.bars.empty())
        content.blocks.emplace_back(chartOf(section));
    if (!section.columns.isEmpty()) {
        if (section.rows.empty())
            content.blocks.emplace_back(paragraph(section.whenEmpty, TextStyle::Body, 160));
        else
            content.blocks.emplace_back(tableOf(section));
    }
    if (!section.note.isEmpty())
        content.blocks.emplace_back(paragraph(section.note, TextStyle::Quiet, 60));
}

} // namespace

PageContent documentPages(const SummaryDocument &document, const ReportContext &context)
{
    PageContent content;
    content.title = document.title;
    content.runningHead = document.title;
    content.footer = PageWords::footer(context);
    ParagraphBlock title = paragraph(document.title, TextStyle::Title);
    title.outline = document.title;
    content.blocks.emplace_back(title);
    for (const QString &line : document.lines)
        content.blocks.emplace_back(paragraph(line, TextStyle::Quiet, 20));
    for (const SummarySection &section : document.sections)
        addSection(content, section);
    if (!document.quotes.empty())
        content.blocks.emplace_back(heading(PageWords::tr("Quotations")));
    for (size_t i = 0; i < document.quotes.size(); ++i) {
        const int number = int(i) + 1;
        ParagraphBlock block;
        block.anchor = number;
        block.hanging = 220;
        block.spaceBefore = 50;
        block.runs = {{u"[%1] "_s.arg(number), TextStyle::Small},
                      {u"“"_s + document.quotes[i].text + u"”"_s, TextStyle::Small},
                      {u" — "_s + document.quotes[i].source, TextStyle::Quiet}};
        content.blocks.emplace_back(std::move(block));
    }
    return content;
}

} // namespace eventarium
