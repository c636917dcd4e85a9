// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A chart to look at and to use: a click, Enter or Space on a mark activates its event, arrow keys walk from
// mark to mark, a tool tip tells the sentence. Follows the palette. Assistive technology sees a list with one
// item a mark (chartaccessible.h). GUI thread.
#pragma once

#include "render/chartdata.h"

#include <QWidget>

#include <memory>

namespace eventarium {

class ChartWidget final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartWidget)

public:
    explicit ChartWidget(QWidget *parent = nullptr);
    ~ChartWidget() override;

    void setData(const ChartData &data, const QLocale &locale);
    const ChartData &data() const;

    void setCurrentEvent(EventId event); // scrolls to its mark; does not emit
    int focusedMark() const; // -1: none
    void focusMark(int mark); // scrolls to it
    void activateMark(int mark);

    // In this widget's coordinates; empty where the mark is scrolled out of sight.
    QRectF markRect(int mark) const;
    QPointF markEnd(int mark) const;
    int markAt(QPointF point) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void eventActivated(eventarium::EventId event);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void arrange();
    void followPalette();
    void scrollTo(int mark);
    bool isInSight(int mark) const;

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace eventarium
