// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chart tab: attendance by event or by edition, with the choice of both above it, what the chart leaves
// out below it, and an empty state in words. A widget; GUI thread. The series is computed elsewhere (a
// worker) and handed in; when the user chooses another chart, seriesWanted() asks for it.
#pragma once

#include "core/event.h"
#include "query/figureseries.h"

#include <QWidget>

#include <memory>

namespace eventarium {

class ChartView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartView)

public:
    enum class Mode { ByEvent, ByEdition };
    Q_ENUM(Mode)

    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    Mode mode() const; // ByEvent at first
    FigureSeries::Column column() const; // Attendance at first
    void setMode(Mode mode); // does not emit
    void setColumn(FigureSeries::Column column); // does not emit

    // The series of the present mode and column.
    void setSeries(const FigureSeries &series);
    // No archive, or nothing asked yet.
    void clear();

    EventId currentEvent() const;
    const FigureSeries &series() const;

public Q_SLOTS:
    // Marks the event's bar and scrolls to it; none marks nothing. Does not emit.
    void setCurrentEvent(eventarium::EventId event);

Q_SIGNALS:
    // The user chose another mode or column: compute mode()'s series of column() and call setSeries().
    void seriesWanted();
    // A mark was clicked or entered.
    void eventActivated(eventarium::EventId event);

private:
    void redraw();
    void save(const QString &suffix);
    void copyPicture();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace eventarium
