// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/eventtable.h"

#include "gui/models/eventmodel.h"
#include "gui/views/plaintable.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

EventTable::EventTable(QWidget *parent)
    : QTableView(parent)
{
    setObjectName("eventTable"_L1);
    setAccessibleName(tr("Events"));
    makePlain(*this);
    setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu menu;
        fillColumnMenu(&menu);
        menu.exec(horizontalHeader()->mapToGlobal(at));
    });
}

void EventTable::setEvents(EventModel *model)
{
    m_model = model;
    setModel(model);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicatorClearable(false);
    resetColumns();
}

void EventTable::resetColumns()
{
    auto *header = horizontalHeader();
    for (int i = 0; i < eventColumnCount; ++i)
        header->moveSection(header->visualIndex(i), i);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(24);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(int(EventColumn::Event), QHeaderView::Stretch);
    header->setSectionResizeMode(int(EventColumn::State), QHeaderView::Fixed);
    const int em = fontMetrics().horizontalAdvance(u'0');
    setColumnWidth(int(EventColumn::Date), em * 19);
    setColumnWidth(int(EventColumn::Role), em * 11);
    m_placeWidth = em * 10;
    setColumnWidth(int(EventColumn::Place), m_placeWidth);
    givePlaceItsShare();
    setColumnWidth(int(EventColumn::Attendance), em * 12);
    setColumnWidth(int(EventColumn::Online), em * 14);
    setColumnWidth(int(EventColumn::State), 28);
    m_placeGaveWay = false;
    for (int i = 0; i < eventColumnCount; ++i)
        setColumnHidden(i, EventColumn(i) == EventColumn::Role);
    Q_EMIT columnsChanged();
}

void EventTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    givePlaceItsShare();
}

// A wide window is not for names alone. A width that somebody chose stays.
void EventTable::givePlaceItsShare()
{
    constexpr double share = 0.14;
    if (columnWidth(int(EventColumn::Place)) != m_placeWidth)
        return;
    const int em = fontMetrics().horizontalAdvance(u'0');
    m_placeWidth = std::clamp(int(viewport()->width() * share), em * 10, em * 30);
    setColumnWidth(int(EventColumn::Place), m_placeWidth);
}

void EventTable::listChanged(const QString &organization, EventOrder order)
{
    if (!organization.isEmpty() && isColumnHidden(int(EventColumn::Role)) && !isColumnHidden(int(EventColumn::Place))) {
        hideColumn(int(EventColumn::Place));
        showColumn(int(EventColumn::Role));
        m_placeGaveWay = true;
    } else if (organization.isEmpty() && m_placeGaveWay) {
        showColumn(int(EventColumn::Place));
        hideColumn(int(EventColumn::Role));
        m_placeGaveWay = false;
    }
    if (const auto column = orderColumn(order.key)) {
        const QSignalBlocker blocker(horizontalHeader());
        horizontalHeader()->setSortIndicator(int(*column), order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    horizontalHeader()->viewport()->update();
    if (m_model->rowCount() == 0) {
        m_lookedAt = {};
        Q_EMIT eventLookedAt({});
        Q_EMIT selectionChangedTo({});
        return;
    }
    if (!m_lookedAt.isValid() || !lookAt(m_lookedAt))
        lookAt(m_model->idAt(0));
}

void EventTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int across = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(across);
}

EventId EventTable::currentEvent() const
{
    return m_lookedAt;
}

bool EventTable::lookAt(EventId id)
{
    const int row = m_model ? m_model->rowOf(id) : -1;
    if (row < 0)
        return false;
    const QModelIndex index = m_model->index(row, int(EventColumn::Event));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void EventTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const EventId id = m_model ? m_model->idAt(current.row()) : EventId();
    if (!id.isValid() || id == m_lookedAt)
        return;
    m_lookedAt = id;
    Q_EMIT eventLookedAt(id);
}

void EventTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionChangedTo(selectedEvents());
}

std::vector<EventId> EventTable::selectedEvents() const
{
    std::vector<EventId> ids;
    if (!m_model || !selectionModel())
        return ids;
    // By ranges, since a million rows may be selected.
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::ranges::sort(ranges);
    int next = 0;
    for (const auto &[top, bottom] : ranges) {
        for (int row = std::max(next, top); row <= bottom; ++row)
            ids.push_back(m_model->idAt(row));
        next = std::max(next, bottom + 1);
    }
    return ids;
}

std::vector<EventColumn> EventTable::visibleColumns() const
{
    std::vector<EventColumn> columns;
    for (int i = 0; i < eventColumnCount; ++i) {
        const int logical = horizontalHeader()->logicalIndex(i);
        if (logical >= 0 && !isColumnHidden(logical))
            columns.push_back(EventColumn(logical));
    }
    return columns;
}

void EventTable::setColumnVisible(EventColumn column, bool visible)
{
    setColumnHidden(int(column), !visible);
    if (column == EventColumn::Place || column == EventColumn::Role)
        m_placeGaveWay = false; // chosen by hand
    Q_EMIT columnsChanged();
}

void EventTable::fillColumnMenu(QMenu *menu)
{
    const auto visible = visibleColumns();
    for (int i = 0; i < eventColumnCount; ++i) {
        const auto column = EventColumn(i);
        const bool shown = std::ranges::find(visible, column) != visible.end();
        QAction *action = menu->addAction(column == EventColumn::State ? tr("State") : columnTitle(column));
        action->setToolTip(columnDescription(column));
        action->setCheckable(true);
        action->setChecked(shown);
        action->setEnabled(column != EventColumn::Event); // a list without names says nothing
        connect(action, &QAction::toggled, this, [this, column](bool on) { setColumnVisible(column, on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset Columns")), &QAction::triggered, this, &EventTable::resetColumns);
}

QByteArray EventTable::columnState() const
{
    return horizontalHeader()->saveState() + (m_placeGaveWay ? "1" : "0");
}

void EventTable::restoreColumns(const QByteArray &state)
{
    if (state.isEmpty() || !horizontalHeader()->restoreState(state.chopped(1))) {
        resetColumns();
        return;
    }
    m_placeGaveWay = state.endsWith('1');
    horizontalHeader()->setSectionResizeMode(int(EventColumn::Event), QHeaderView::Stretch);
    Q_EMIT columnsChanged();
}

void EventTable::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT contextMenuWanted(event->reason() == QContextMenuEvent::Keyboard
                                 ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                                 : event->globalPos());
}

// Not by all rows: that would fetch them.
int EventTable::sizeHintForColumn(int column) const
{
    return columnWidth(column);
}

} // namespace eventarium
