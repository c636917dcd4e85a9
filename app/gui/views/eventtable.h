// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The table of events: sorting by header, columns to choose and move, the looked-at event kept across new
// lists. A view; GUI thread.
#pragma once

#include "core/event.h"
#include "gui/models/eventcolumns.h"

#include <QTableView>

#include <vector>

class QMenu;

namespace eventarium {

class EventModel;

class EventTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventTable)

public:
    explicit EventTable(QWidget *parent = nullptr);

    void setEvents(EventModel *model);
    // Keeps the looked-at event if it is still there, else looks at the first. To be called after a new list.
    void listChanged(const QString &organization, EventOrder order);

    // Up and down only: an event is a row, and its first columns stay in sight.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

    EventId currentEvent() const;
    std::vector<EventId> selectedEvents() const;
    // False when it is not in the list.
    bool lookAt(EventId id);

    std::vector<EventColumn> visibleColumns() const; // as they stand, from the left
    void setColumnVisible(EventColumn column, bool visible);
    void fillColumnMenu(QMenu *menu);
    QByteArray columnState() const;
    void restoreColumns(const QByteArray &state);
    void resetColumns();

Q_SIGNALS:
    void eventLookedAt(eventarium::EventId id);
    void selectionChangedTo(const std::vector<eventarium::EventId> &ids);
    void contextMenuWanted(const QPoint &globalPosition);
    void columnsChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    int sizeHintForColumn(int column) const override;

private:
    void givePlaceItsShare();

    EventModel *m_model = nullptr;
    int m_placeWidth = 0; // that we gave it
    EventId m_lookedAt;
    bool m_restoring = false;
    bool m_placeGaveWay = false; // to the role column
};

} // namespace eventarium
