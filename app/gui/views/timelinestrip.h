// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When the events took place, as a histogram to brush: drag, or Shift+arrows and Enter, to choose a period;
// Escape or a double click lets go of it. The undated are a bar of their own at the end. A widget; GUI thread.
#pragma once

#include "core/eventfilter.h"
#include "query/eventpage.h"

#include <QWidget>

#include <optional>

namespace eventarium {

class TimelineStrip final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineStrip)

public:
    static constexpr int stripHeight = 64;

    explicit TimelineStrip(QWidget *parent = nullptr);

    void setTimeline(const Timeline &timeline, const DateFilter &dates);
    const Timeline &timeline() const { return m_timeline; }
    // Where a bucket's bar is, in widget coordinates.
    QRect barRect(size_t bucket) const;
    QRect slotRect(size_t bucket) const; // the whole height that belongs to it
    QRect undatedRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void periodChosen(const eventarium::DateFilter &dates);
    void undatedChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Brush // buckets, both included
    {
        int anchor = 0;
        int end = 0;

        int first() const { return std::min(anchor, end); }
        int last() const { return std::max(anchor, end); }
    };

    QRect plotRect() const;
    int bucketAt(int x) const;
    bool inRange(size_t bucket) const;
    QString bucketText(const TimelineBucket &bucket) const;
    QString periodText(PartialDate period) const;
    void chooseBrush();
    void moveCursor(int to, bool extend);
    void describe();
    void paintBars(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintUndated(QPainter &painter) const;

    Timeline m_timeline;
    DateFilter m_dates;
    std::optional<Brush> m_brush;
    int m_cursor = 0;
    int m_hovered = -1;
    bool m_dragging = false;
};

} // namespace eventarium
