// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the marks of a chart in QCustomPlot's coordinates and says where they are: bars or dots, open
// arrows, whiskers, hatching, value labels, focus and current mark. Owned by its QCustomPlot; GUI thread.
#pragma once

#include "render/chartcolors.h"
#include "render/chartdata.h"
#include "render/plot.h"

namespace eventarium {

class MarkPlottable final : public QCPAbstractPlottable
{
public:
    MarkPlottable(QCPAxis *keyAxis, QCPAxis *valueAxis);

    void setData(const ChartData &data);
    void setLook(const ChartColors &colors, const QFont &font);
    void setCurrent(int mark) { m_current = mark; } // -1: none
    void setFocused(int mark) { m_focused = mark; } // -1: none

    const ChartData &data() const { return m_data; }
    // Where the mark itself is, with its arrow or whisker, without its label; widget pixels.
    QRectF markRect(int mark) const;
    // Where the bar ends or the dot stands.
    QPointF markEnd(int mark) const;
    // The mark at a point: by event anywhere in its row, by edition the nearest within reach; -1: none.
    int markAt(QPointF point) const;
    // Room that the longest value label needs beyond the end of its mark.
    double labelRoom() const;

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    QCPRange getKeyRange(bool &found, QCP::SignDomain domain) const override;
    QCPRange getValueRange(bool &found, QCP::SignDomain domain, const QCPRange &keys) const override;

    static constexpr double arrowLength = 16;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *, const QRectF &) const override {}
    QRect clipRect() const override; // labels may stand beyond the axes

private:
    bool isHorizontal() const { return m_data.kind == ChartKind::ByEvent; }
    bool isVisible(int mark) const;
    QPointF point(double position, double value) const;
    QPointF along(double length) const; // away from the axis, in pixels
    double thickness() const;
    QColor colorOf(int mark) const;

    void drawLines(QCPPainter *painter) const;
    void drawBar(QCPPainter *painter, int mark) const;
    void drawDot(QCPPainter *painter, int mark) const;
    void drawEnd(QCPPainter *painter, int mark) const;
    void drawArrow(QCPPainter *painter, QPointF from, QPointF to) const;
    void drawLabel(QCPPainter *painter, int mark) const;
    void drawMissing(QCPPainter *painter) const;

    ChartData m_data;
    ChartColors m_colors;
    QFont m_font;
    int m_current = -1;
    int m_focused = -1;
};

} // namespace eventarium
