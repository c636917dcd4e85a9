// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/chartview.h"

namespace eventarium {

struct ChartView::Private
{
    FigureSeries series;
    Mode mode = Mode::ByEvent;
    FigureSeries::Column column = FigureSeries::Column::Attendance;
    EventId current;
};

ChartView::ChartView(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
}

ChartView::~ChartView() = default;

ChartView::Mode ChartView::mode() const { return d->mode; }
FigureSeries::Column ChartView::column() const { return d->column; }
void ChartView::setMode(Mode mode) { d->mode = mode; }
void ChartView::setColumn(FigureSeries::Column column) { d->column = column; }
void ChartView::setSeries(const FigureSeries &series) { d->series = series; }
void ChartView::clear() { d->series = {}; }
EventId ChartView::currentEvent() const { return d->current; }
const FigureSeries &ChartView::series() const { return d->series; }
void ChartView::setCurrentEvent(EventId event) { d->current = event; }

} // namespace eventarium
