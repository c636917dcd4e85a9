// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The figure ledger of the list that is shown: every claim a row of its own, with its sentence. It grows while
// one scrolls: figures are fetched for some hundred events at a time by whoever answers figuresWanted(). A
// model; GUI thread.
#pragma once

#include "core/event.h"

#include <QAbstractTableModel>

#include <vector>

namespace eventarium {

class FigureModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureModel)

public:
    enum Column { Event, Counted, Value, Scope, Sentence, Kind, StatedBy, ColumnCount };
    static constexpr size_t step = 200; // events

    explicit FigureModel(QObject *parent = nullptr);

    // Starts over; nothing is fetched before a view asks.
    void setEvents(std::vector<EventId> events);
    // The answer to figuresWanted(); one with another ticket is dropped.
    void append(const std::vector<FigureRow> &rows, quint64 ticket);
    const FigureRow &figureAt(int row) const { return m_rows[size_t(row)]; }
    bool isComplete() const { return m_asked >= m_events.size() && !m_waiting; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void figuresWanted(const std::vector<eventarium::EventId> &events, quint64 ticket);

private:
    QString text(const FigureRow &row, Column column) const;

    std::vector<EventId> m_events;
    std::vector<FigureRow> m_rows;
    size_t m_asked = 0;
    bool m_waiting = false;
    quint64 m_ticket = 0;
};

} // namespace eventarium
