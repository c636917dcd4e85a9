// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One chart as a QCustomPlot: axes, grid, elided names and marks, fitted to a size. Used by the widget and
// by what saves or prints. Not a widget itself; owns its plot unless that has a parent; GUI thread.
#pragma once

#include "render/chartcolors.h"
#include "render/chartdata.h"

#include <QFont>
#include <QRectF>

#include <memory>

class QCPPainter;
class QWidget;

namespace eventarium {

class ChartPlot final
{
    Q_DISABLE_COPY_MOVE(ChartPlot)

public:
    explicit ChartPlot(QWidget *parent = nullptr);
    ~ChartPlot();

    QWidget *widget() const;
    void setData(const ChartData &data, const QLocale &locale);
    void setLook(const ChartColors &colors, const QFont &font);

    // By event, rows have a fixed height and only some fit; firstRow is the topmost shown.
    int rowsThatFit(int height) const;
    int heightForRows(int rows) const;
    void fit(QSize size, int firstRow = 0);
    void replot();
    void draw(QCPPainter *painter, QSize size);

    void setCurrent(int mark);
    void setFocused(int mark);
    int markAt(QPointF point) const;
    QRectF markRect(int mark) const;
    QPointF markEnd(int mark) const;
    const ChartData &data() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace eventarium
