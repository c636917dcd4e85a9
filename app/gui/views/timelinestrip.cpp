// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/timelinestrip.h"

#include "report/display.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int margin = 8;
constexpr int above = 6;
constexpr int labelRoom = 16;
constexpr int widestBar = 28;
constexpr int undatedRoom = 56; // with a gap before it

} // namespace

TimelineStrip::TimelineStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName("timeline"_L1);
    setAccessibleName(tr("Timeline"));
    setWhatsThis(tr("How many events took place when. Drag over it to choose a period; with the keyboard, arrows move, "
                    "Shift+arrows "
                    "extend, Enter chooses and Escape lets go."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TimelineStrip::sizeHint() const
{
    return {400, stripHeight};
}

QSize TimelineStrip::minimumSizeHint() const
{
    return {160, stripHeight};
}

void TimelineStrip::setTimeline(const Timeline &timeline, const DateFilter &dates)
{
    m_timeline = timeline;
    m_dates = dates;
    m_hovered = -1;
    m_cursor = std::clamp(m_cursor, 0, std::max(0, int(timeline.buckets.size()) - 1));
    if (!m_dragging)
        m_brush.reset();
    describe();
    update();
}

QRect TimelineStrip::plotRect() const
{
    return rect().adjusted(margin, above, -margin - (m_timeline.undated > 0 ? undatedRoom : 0), -labelRoom);
}

QRect TimelineStrip::undatedRect() const
{
    if (m_timeline.undated == 0)
        return {};
    return {width() - margin - undatedRoom + 12, above, undatedRoom - 12, height() - above - labelRoom};
}

QRect TimelineStrip::slotRect(size_t bucket) const
{
    const QRect plot = plotRect();
    const double n = double(m_timeline.buckets.size());
    const int left = plot.left() + int(double(plot.width()) * double(bucket) / n);
    const int right = plot.left() + int(double(plot.width()) * double(bucket + 1) / n);
    return {left, plot.top(), std::max(1, right - left), plot.height()};
}

QRect TimelineStrip::barRect(size_t bucket) const
{
    const QRect slot = slotRect(bucket);
    const int gap = slot.width() > 5 ? 2 : slot.width() > 2 ? 1 : 0;
    const int width = std::min(widestBar, std::max(1, slot.width() - gap));
    qint64 most = 1;
    for (const TimelineBucket &other : m_timeline.buckets)
        most = std::max(most, other.count);
    const qint64 count = m_timeline.buckets[bucket].count;
    const int high = count == 0 ? 0 : std::max(2, int(double(slot.height()) * double(count) / double(most)));
    return {slot.left() + (slot.width() - gap - width) / 2, slot.bottom() - high + 1, width, high};
}

int TimelineStrip::bucketAt(int x) const
{
    const QRect plot = plotRect();
    if (m_timeline.buckets.empty() || plot.width() <= 0)
        return -1;
    const int n = int(m_timeline.buckets.size());
    return std::clamp(int(double(x - plot.left()) * n / plot.width()), 0, n - 1);
}

bool TimelineStrip::inRange(size_t bucket) const
{
    if (m_brush)
        return int(bucket) >= m_brush->first() && int(bucket) <= m_brush->last();
    const PartialDate period = m_timeline.buckets[bucket].period;
    return (!m_dates.from || period.lastDay() >= m_dates.from->firstDay())
           && (!m_dates.to || period.firstDay() <= m_dates.to->lastDay());
}

QString TimelineStrip::periodText(PartialDate period) const
{
    DateRange range;
    range.start = range.end = period;
    return displayDates(range, QLocale());
}

QString TimelineStrip::bucketText(const TimelineBucket &bucket) const
{
    return tr("%1: %Ln event(s)", nullptr, int(bucket.count)).arg(periodText(bucket.period));
}

void TimelineStrip::describe()
{
    if (m_timeline.buckets.empty()) {
        setAccessibleDescription(tr("No dated events"));
        return;
    }
    QString text = bucketText(m_timeline.buckets[size_t(m_cursor)]);
    if (m_brush)
        text = tr("%1 to %2 marked, Enter chooses")
                   .arg(periodText(m_timeline.buckets[size_t(m_brush->first())].period),
                        periodText(m_timeline.buckets[size_t(m_brush->last())].period));
    setAccessibleDescription(text);
}

void TimelineStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_timeline.buckets.empty() && m_timeline.undated == 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter, tr("No dated events"));
    } else {
        paintBars(painter);
        paintLabels(painter);
        paintUndated(painter);
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void TimelineStrip::paintBars(QPainter &painter) const
{
    if (m_timeline.buckets.empty())
        return;
    const QRect plot = plotRect();
    const QColor accent = palette().color(QPalette::Highlight);
    QColor dim = palette().color(QPalette::PlaceholderText);
    dim.setAlpha(90);
    const bool limited = m_brush || !m_dates.isOpen();
    for (size_t i = 0; i < m_timeline.buckets.size(); ++i) {
        const QRect bar = barRect(i);
        if (limited && inRange(i)) {
            QColor ground = accent;
            ground.setAlpha(36);
            painter.fillRect(slotRect(i).adjusted(0, -2, 0, 0), ground);
        }
        QColor colour = inRange(i) ? accent : dim;
        if (int(i) == m_hovered)
            colour = colour.lighter(125);
        painter.fillRect(bar, colour);
        if (hasFocus() && int(i) == m_cursor) {
            painter.fillRect(QRect(bar.left(), plot.bottom() + 1, std::max(3, bar.width()), 3),
                             palette().color(QPalette::WindowText));
        }
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(plot.left(), plot.bottom() + 1, plot.right(), plot.bottom() + 1);
}

// As many labels as fit: years where they begin, and where the bars are few, each bar's own period.
void TimelineStrip::paintLabels(QPainter &painter) const
{
    if (m_timeline.buckets.empty())
        return;
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    painter.setFont(small);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QFontMetrics metrics(small);
    const int bottom = height() - 4;
    const auto &buckets = m_timeline.buckets;
    const bool years = buckets.front().period.year != buckets.back().period.year && buckets.size() > 12;
    int free = 0;
    for (size_t i = 0; i < buckets.size(); ++i) {
        const PartialDate period = buckets[i].period;
        if (years && (period.month > 1 || period.day > 1))
            continue;
        const QString text = years ? QString::number(period.year) : periodText(period);
        const QRect slot = slotRect(i);
        const int width = metrics.horizontalAdvance(text);
        const int x = years ? slot.left() : slot.left() + (std::min(slot.width(), 2 * width) - width) / 2;
        if (x < free || x + width > plotRect().right() + margin)
            continue;
        painter.drawText(x, bottom, text);
        free = x + width + 10;
    }
}

void TimelineStrip::paintUndated(QPainter &painter) const
{
    const QRect box = undatedRect();
    if (box.isEmpty())
        return;
    qint64 most = m_timeline.undated;
    for (const TimelineBucket &bucket : m_timeline.buckets)
        most = std::max(most, bucket.count);
    const int high = std::max(2, int(double(box.height()) * double(m_timeline.undated) / double(most)));
    QColor colour = palette().color(QPalette::PlaceholderText);
    colour.setAlpha(120);
    const int barWidth = 14;
    const QRect bar(box.center().x() - barWidth / 2, box.bottom() - high + 1, barWidth, high);
    painter.fillRect(bar, QBrush(colour, Qt::Dense4Pattern));
    painter.setPen(colour);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    painter.setFont(small);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QRect(box.left() - 14, height() - labelRoom, box.width() + 20, labelRoom), Qt::AlignCenter,
                     tr("undated"));
}

void TimelineStrip::chooseBrush()
{
    if (!m_brush)
        return;
    DateFilter dates;
    dates.from = m_timeline.buckets[size_t(m_brush->first())].period;
    dates.to = m_timeline.buckets[size_t(m_brush->last())].period;
    Q_EMIT periodChosen(dates);
}

void TimelineStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (undatedRect().adjusted(-10, 0, 6, labelRoom).contains(event->pos())) {
        Q_EMIT undatedChosen();
        return;
    }
    const int at = bucketAt(event->pos().x());
    if (at < 0)
        return;
    m_dragging = true;
    m_cursor = at;
    m_brush = Brush{at, at};
    update();
}

void TimelineStrip::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = bucketAt(event->pos().x());
    if (m_dragging && m_brush && m_hovered >= 0) {
        m_brush->end = m_hovered;
        describe();
    }
    update();
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_dragging)
        return;
    m_dragging = false;
    chooseBrush();
}

void TimelineStrip::mouseDoubleClickEvent(QMouseEvent *)
{
    m_dragging = false;
    m_brush.reset();
    Q_EMIT periodChosen({});
}

void TimelineStrip::moveCursor(int to, bool extend)
{
    const int last = int(m_timeline.buckets.size()) - 1;
    if (last < 0)
        return;
    if (extend && !m_brush)
        m_brush = Brush{m_cursor, m_cursor};
    m_cursor = std::clamp(to, 0, last);
    if (extend)
        m_brush->end = m_cursor;
    else
        m_brush.reset();
    describe();
    update();
}

void TimelineStrip::keyPressEvent(QKeyEvent *event)
{
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(m_cursor - forward, extend);
    case Qt::Key_Right:
        return moveCursor(m_cursor + forward, extend);
    case Qt::Key_Home:
        return moveCursor(0, extend);
    case Qt::Key_End:
        return moveCursor(int(m_timeline.buckets.size()) - 1, extend);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_brush && !m_timeline.buckets.empty())
            m_brush = Brush{m_cursor, m_cursor};
        return chooseBrush();
    case Qt::Key_Escape:
        m_brush.reset();
        Q_EMIT periodChosen({});
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    describe();
    update();
}

void TimelineStrip::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

bool TimelineStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int at = bucketAt(help->pos().x());
    if (undatedRect().contains(help->pos()))
        QToolTip::showText(help->globalPos(),
                           tr("%Ln event(s) without a date. Click to see them.", nullptr, int(m_timeline.undated)),
                           this);
    else if (at >= 0)
        QToolTip::showText(help->globalPos(), bucketText(m_timeline.buckets[size_t(at)]), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace eventarium
