// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/chartwidget.h"

#include "render/chartaccessible.h"
#include "render/chartplot.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace eventarium {

struct ChartWidget::Private
{
    explicit Private(ChartWidget *q)
        : plot(q)
        , bar(Qt::Vertical, q)
    {
    }

    ChartPlot plot;
    QScrollBar bar; // rows, one step a mark
    EventId current;
    int focused = -1;

    int count() const { return static_cast<int>(plot.data().marks.size()); }
    bool byEvent() const { return plot.data().kind == ChartKind::ByEvent; }
    int markOf(EventId event) const
    {
        const auto &marks = plot.data().marks;
        const auto found = std::ranges::find(marks, event, &ChartMark::event);
        return found == marks.end() || !event.isValid() ? -1 : static_cast<int>(found - marks.begin());
    }
};

ChartWidget::ChartWidget(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    installChartAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Chart"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    d->bar.hide();
    connect(&d->bar, &QScrollBar::valueChanged, this, &ChartWidget::arrange);
    followPalette();
}

ChartWidget::~ChartWidget() = default;

void ChartWidget::setData(const ChartData &data, const QLocale &locale)
{
    const bool otherMarks = data.marks != d->plot.data().marks;
    d->plot.setData(data, locale);
    d->focused = -1;
    if (otherMarks)
        d->bar.setValue(0);
    arrange();
    d->plot.setCurrent(d->markOf(d->current));
    scrollTo(d->markOf(d->current));
    d->plot.replot();
}

const ChartData &ChartWidget::data() const
{
    return d->plot.data();
}

void ChartWidget::setCurrentEvent(EventId event)
{
    d->current = event;
    const int mark = d->markOf(event);
    d->plot.setCurrent(mark);
    scrollTo(mark);
    d->plot.replot();
}

int ChartWidget::focusedMark() const
{
    return d->focused;
}

void ChartWidget::focusMark(int mark)
{
    if (d->count() == 0)
        return;
    d->focused = std::clamp(mark, 0, d->count() - 1);
    d->plot.setFocused(hasFocus() ? d->focused : -1);
    scrollTo(d->focused);
    d->plot.replot();
    setAccessibleDescription(d->plot.data().marks[static_cast<size_t>(d->focused)].spoken);
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(d->focused);
    QAccessible::updateAccessibility(&focus);
}

void ChartWidget::activateMark(int mark)
{
    if (mark < 0 || mark >= d->count())
        return;
    focusMark(mark);
    const EventId event = d->plot.data().marks[static_cast<size_t>(mark)].event;
    setCurrentEvent(event);
    Q_EMIT eventActivated(event);
}

// Where there are more marks than rows, the scroll bar's value is the topmost mark.
void ChartWidget::arrange()
{
    const int rows = d->byEvent() ? d->plot.rowsThatFit(height()) : d->count();
    const bool scrolls = d->byEvent() && rows < d->count();
    d->bar.setVisible(scrolls);
    d->bar.setRange(0, scrolls ? d->count() - rows : 0);
    d->bar.setPageStep(rows);
    const int barWidth = scrolls ? d->bar.sizeHint().width() : 0;
    d->bar.setGeometry(width() - barWidth, 0, barWidth, height());
    const int plotHeight = d->byEvent() && !scrolls ? std::min(height(), d->plot.heightForRows(d->count())) : height();
    const QSize size(width() - barWidth, plotHeight);
    d->plot.widget()->setVisible(d->count() > 0 && !size.isEmpty());
    if (!d->plot.widget()->isVisibleTo(this))
        return;
    d->plot.widget()->setGeometry(QRect(QPoint(0, 0), size));
    d->plot.fit(size, d->bar.value());
    d->plot.replot();
}

void ChartWidget::followPalette()
{
    d->plot.setLook(ChartColors::fromPalette(palette()), font());
    arrange();
}

void ChartWidget::scrollTo(int mark)
{
    if (mark < 0 || isInSight(mark))
        return;
    d->bar.setValue(mark < d->bar.value() ? mark : mark - d->bar.pageStep() + 1);
}

bool ChartWidget::isInSight(int mark) const
{
    return !d->byEvent() || (mark >= d->bar.value() && mark < d->bar.value() + d->bar.pageStep());
}

QRectF ChartWidget::markRect(int mark) const
{
    return mark >= 0 && mark < d->count() && isInSight(mark) ? d->plot.markRect(mark) : QRectF();
}

QPointF ChartWidget::markEnd(int mark) const
{
    return d->plot.markEnd(mark);
}

int ChartWidget::markAt(QPointF point) const
{
    return d->plot.widget()->geometry().contains(point.toPoint()) ? d->plot.markAt(point) : -1;
}

QSize ChartWidget::sizeHint() const
{
    return {560, 360};
}

QSize ChartWidget::minimumSizeHint() const
{
    return {220, d->plot.heightForRows(2)};
}

bool ChartWidget::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int mark = markAt(help->pos());
    if (mark >= 0)
        QToolTip::showText(help->globalPos(), d->plot.data().marks[static_cast<size_t>(mark)].tip, this);
    else
        QToolTip::hideText();
    return true;
}

void ChartWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        followPalette();
        break;
    default:
        break;
    }
}

void ChartWidget::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChartWidget::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, d->bar.pageStep() - 1);
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        return focusMark(d->focused + 1);
    case Qt::Key_Up:
    case Qt::Key_Left:
        return focusMark(d->focused - 1);
    case Qt::Key_Home:
        return focusMark(0);
    case Qt::Key_End:
        return focusMark(d->count() - 1);
    case Qt::Key_PageDown:
        return focusMark(d->focused + page);
    case Qt::Key_PageUp:
        return focusMark(d->focused - page);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return activateMark(d->focused);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartWidget::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(markAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        activateMark(markAt(event->position()));
}

void ChartWidget::wheelEvent(QWheelEvent *event)
{
    if (d->bar.isVisible())
        QCoreApplication::sendEvent(&d->bar, event);
    else
        QWidget::wheelEvent(event);
}

void ChartWidget::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    const bool byKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                       || reason == Qt::ShortcutFocusReason;
    if (d->focused >= 0 || byKey)
        focusMark(d->focused >= 0 ? d->focused : d->markOf(d->current));
}

void ChartWidget::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    d->plot.setFocused(-1);
    d->plot.replot();
}

} // namespace eventarium
