// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/figuremodel.h"

#include "gui/models/factwords.h"
#include "report/display.h"

#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace eventarium {

FigureModel::FigureModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FigureModel::setEvents(std::vector<EventId> events)
{
    beginResetModel();
    m_events = std::move(events);
    m_rows.clear();
    m_asked = 0;
    m_waiting = false;
    ++m_ticket;
    endResetModel();
}

void FigureModel::append(const std::vector<FigureRow> &rows, quint64 ticket)
{
    if (ticket != m_ticket)
        return; // of an older list
    m_waiting = false;
    if (rows.empty()) {
        fetchMore({}); // events without any figure
        return;
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

int FigureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FigureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool FigureModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_waiting && m_asked < m_events.size();
}

void FigureModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const auto part = std::span(m_events).subspan(m_asked, std::min(step, m_events.size() - m_asked));
    m_asked += part.size();
    m_waiting = true;
    Q_EMIT figuresWanted({part.begin(), part.end()}, m_ticket);
}

QString FigureModel::text(const FigureRow &row, Column column) const
{
    const Figure &figure = row.figure;
    switch (column) {
    case Event: {
        EventRow event;
        event.name = row.eventName;
        event.edition = row.edition;
        return displayName(event);
    }
    case Counted:
        return categoryText(figure.category);
    case Value:
        return displayQuantity(figure.quantity, QLocale());
    case Scope:
        return row.previous ? previousText(figure) : figure.scope.value_or(tr("whole event"));
    case Kind:
        return basisText(figure);
    case StatedBy:
        return figure.statedBy ? figure.statedBy->name : tr("not attributed");
    case Sentence:
        return row.quote.simplified();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FigureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FigureRow &row = m_rows[size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return tr("“%1”\n%2").arg(row.quote.simplified(), row.source);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column == Value ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (row.previous || (column == StatedBy && !row.figure.statedBy) || (column == Scope && !row.figure.scope))
            return QGuiApplication::palette().brush(QPalette::PlaceholderText);
        return {};
    default:
        return {};
    }
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Value ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Event:
        return tr("Event");
    case Counted:
        return tr("What");
    case Value:
        return tr("Figure");
    case Scope:
        return tr("Of what");
    case Kind:
        return tr("Kind");
    case StatedBy:
        return tr("Stated by");
    case Sentence:
        return tr("Sentence");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace eventarium
