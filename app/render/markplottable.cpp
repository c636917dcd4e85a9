// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/markplottable.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {
namespace {

constexpr double dotRadius = 4.5;
constexpr double gap = 6; // between a mark's end and its label
constexpr double reach = 18; // of the mouse, around a dot

} // namespace

MarkPlottable::MarkPlottable(QCPAxis *keyAxis, QCPAxis *valueAxis)
    : QCPAbstractPlottable(keyAxis, valueAxis)
{
    setSelectable(QCP::stNone);
}

void MarkPlottable::setData(const ChartData &data)
{
    m_data = data;
    m_current = -1;
    m_focused = -1;
}

void MarkPlottable::setLook(const ChartColors &colors, const QFont &font)
{
    m_colors = colors;
    m_font = font;
}

QCPRange MarkPlottable::getKeyRange(bool &found, QCP::SignDomain) const
{
    found = !m_data.isEmpty();
    return found ? QCPRange(m_data.marks.front().position - 0.5, m_data.marks.back().position + 0.5) : QCPRange();
}

QCPRange MarkPlottable::getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const
{
    found = !m_data.isEmpty();
    return QCPRange(m_data.lower, m_data.upper);
}

QRect MarkPlottable::clipRect() const
{
    return parentPlot()->viewport();
}

bool MarkPlottable::isVisible(int mark) const
{
    const double position = m_data.marks[static_cast<size_t>(mark)].position;
    return position > mKeyAxis->range().lower && position < mKeyAxis->range().upper;
}

QPointF MarkPlottable::point(double position, double value) const
{
    return coordsToPixels(position, std::max(value, m_data.lower));
}

QPointF MarkPlottable::along(double length) const
{
    return isHorizontal() ? QPointF(length, 0) : QPointF(0, -length);
}

double MarkPlottable::thickness() const
{
    const double row = std::abs(mKeyAxis->coordToPixel(1) - mKeyAxis->coordToPixel(0));
    return std::clamp(row * 0.58, 4.0, 22.0);
}

QColor MarkPlottable::colorOf(int mark) const
{
    return mark == m_current ? m_colors.current : m_colors.mark;
}

QPointF MarkPlottable::markEnd(int mark) const
{
    const ChartMark &data = m_data.marks[static_cast<size_t>(mark)];
    const bool dot = !isHorizontal() || m_data.logarithmic;
    // A dot stands in the middle of its range; a bar reaches as far as is certain.
    const double value = dot && data.end == ChartMark::End::Range ? (data.value + data.upper) / 2 : data.value;
    return point(data.position, value);
}

QRectF MarkPlottable::markRect(int mark) const
{
    const ChartMark &data = m_data.marks[static_cast<size_t>(mark)];
    const bool bar = isHorizontal() && !m_data.logarithmic;
    const QPointF end = markEnd(mark);
    const double half = bar ? thickness() / 2 : dotRadius;
    QRectF rect = bar ? QRectF(point(data.position, 0) - QPointF(0, half), end + QPointF(0, half)).normalized()
                      : QRectF(end - QPointF(half, half), QSizeF(2 * half, 2 * half));
    if (data.end == ChartMark::End::Above)
        rect |= QRectF(end, end + along(arrowLength)).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
    if (data.end == ChartMark::End::Below && !bar)
        rect |= QRectF(end, end - along(arrowLength)).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
    if (data.end == ChartMark::End::Range) {
        rect |= QRectF(point(data.position, data.value), point(data.position, data.upper))
                    .normalized()
                    .adjusted(-0.5, -0.5, 0.5, 0.5);
    }
    return rect;
}

int MarkPlottable::markAt(QPointF at) const
{
    int nearest = -1;
    double least = isHorizontal() ? 0.5 : reach;
    for (int i = 0; i < static_cast<int>(m_data.marks.size()); ++i) {
        if (!isVisible(i))
            continue;
        const double distance = isHorizontal() ? std::abs(mKeyAxis->pixelToCoord(at.y())
                                                          - m_data.marks[static_cast<size_t>(i)].position)
                                               : std::hypot(at.x() - markEnd(i).x(), at.y() - markEnd(i).y());
        if (distance <= least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

double MarkPlottable::labelRoom() const
{
    const QFontMetricsF metrics(m_font);
    if (!isHorizontal())
        return metrics.height() + gap + arrowLength;
    double widest = 0;
    for (const ChartMark &mark : m_data.marks)
        widest = std::max(widest, metrics.horizontalAdvance(mark.valueText));
    return widest + 2 * gap + arrowLength;
}

void MarkPlottable::draw(QCPPainter *painter)
{
    if (m_data.isEmpty())
        return;
    painter->setAntialiasing(true);
    painter->setFont(m_font);
    drawLines(painter);
    drawMissing(painter);
    for (int i = 0; i < static_cast<int>(m_data.marks.size()); ++i) {
        if (!isVisible(i))
            continue;
        if (isHorizontal() && !m_data.logarithmic)
            drawBar(painter, i);
        else
            drawDot(painter, i);
        drawEnd(painter, i);
        drawLabel(painter, i);
        if (i == m_focused) {
            painter->setPen(QPen(m_colors.text, 1, Qt::DashLine));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(markRect(i).adjusted(-4, -3, 4, 3));
        }
    }
}

void MarkPlottable::drawLines(QCPPainter *painter) const
{
    painter->setPen(QPen(m_colors.mark, 2));
    for (const auto &[first, last] : m_data.segments) {
        for (int i = first; i < last; ++i)
            painter->drawLine(QLineF(markEnd(i), markEnd(i + 1)));
    }
}

void MarkPlottable::drawMissing(QCPPainter *painter) const
{
    painter->setPen(m_colors.dimmed);
    const QFontMetricsF metrics(m_font);
    for (const ChartTick &tick : m_data.ticks) {
        if (!tick.missing)
            continue;
        const QPointF foot = point(tick.position, m_data.lower);
        painter->drawText(foot + QPointF(-metrics.horizontalAdvance(u'–') / 2, -gap), u"–"_s);
    }
}

void MarkPlottable::drawBar(QCPPainter *painter, int mark) const
{
    const ChartMark &data = m_data.marks[static_cast<size_t>(mark)];
    const double half = thickness() / 2;
    const QRectF bar(point(data.position, 0) - QPointF(0, half), markEnd(mark) + QPointF(0, half));
    const QColor color = colorOf(mark);
    painter->setPen(Qt::NoPen);
    if (data.end == ChartMark::End::Hatched) {
        painter->setBrush(QBrush(color, Qt::BDiagPattern));
        painter->setPen(QPen(color, 1, Qt::DashLine));
        painter->drawRect(bar);
        return;
    }
    // The number of "up to" is a limit that may not have been reached: paler, with the limit as a line.
    QColor fill = color;
    if (data.end == ChartMark::End::Below)
        fill.setAlphaF(0.35f);
    painter->setBrush(fill);
    painter->drawRect(bar);
}

void MarkPlottable::drawDot(QCPPainter *painter, int mark) const
{
    const QColor color = colorOf(mark);
    const bool hatched = m_data.marks[static_cast<size_t>(mark)].end == ChartMark::End::Hatched;
    painter->setPen(QPen(color, hatched ? 1.5 : 1));
    painter->setBrush(hatched ? QBrush(m_colors.paper) : QBrush(color));
    painter->drawEllipse(markEnd(mark), dotRadius, dotRadius);
    if (hatched) {
        painter->setBrush(QBrush(color, Qt::BDiagPattern));
        painter->drawEllipse(markEnd(mark), dotRadius, dotRadius);
    }
}

void MarkPlottable::drawEnd(QCPPainter *painter, int mark) const
{
    const ChartMark &data = m_data.marks[static_cast<size_t>(mark)];
    const QPointF end = markEnd(mark);
    const bool bar = isHorizontal() && !m_data.logarithmic;
    const QPointF across = isHorizontal() ? QPointF(0, 1) : QPointF(1, 0);
    const double half = bar ? thickness() / 2 : 6;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colorOf(mark), 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    if (data.end == ChartMark::End::Above)
        drawArrow(painter, bar ? end : end + along(dotRadius), end + along(arrowLength));
    if (data.end == ChartMark::End::Below) {
        if (bar)
            painter->drawLine(QLineF(end - across * half, end + across * half));
        drawArrow(painter, bar ? end : end - along(dotRadius), end - along(arrowLength));
    }
    if (data.end != ChartMark::End::Range)
        return;
    const QPointF from = point(data.position, data.value);
    const QPointF to = point(data.position, data.upper);
    painter->setPen(QPen(bar ? m_colors.text : colorOf(mark), 1.5));
    painter->drawLine(QLineF(from, to));
    for (const QPointF cap : {from, to})
        painter->drawLine(QLineF(cap - across * (half * 0.7), cap + across * (half * 0.7)));
}

void MarkPlottable::drawArrow(QCPPainter *painter, QPointF from, QPointF to) const
{
    const QLineF shaft(from, to);
    painter->drawLine(shaft);
    // The head is left open: two strokes, no filling.
    for (const double angle : {150.0, -150.0}) {
        QLineF barb(to, to + (to - from));
        barb.setAngle(shaft.angle() + angle);
        barb.setLength(7);
        painter->drawLine(barb);
    }
}

void MarkPlottable::drawLabel(QCPPainter *painter, int mark) const
{
    const ChartMark &data = m_data.marks[static_cast<size_t>(mark)];
    const QFontMetricsF metrics(m_font);
    const QRectF rect = markRect(mark);
    const double width = metrics.horizontalAdvance(data.valueText);
    painter->setPen(m_colors.text);
    if (isHorizontal()) {
        painter->drawText(QPointF(rect.right() + gap, rect.center().y() + (metrics.ascent() - metrics.descent()) / 2),
                          data.valueText);
        return;
    }
    const QRect plot = mKeyAxis->axisRect()->rect();
    const double left = std::clamp(rect.center().x() - width / 2, static_cast<double>(parentPlot()->viewport().left()),
                                   std::max<double>(plot.left(), parentPlot()->viewport().right() - width));
    painter->drawText(QPointF(left, rect.top() - gap), data.valueText);
}

} // namespace eventarium
