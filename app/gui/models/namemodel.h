// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The people, or the organisations, of the events that are shown: one row each, most frequent first. A model; GUI
// thread.
#pragma once

#include "core/event.h"
#include "core/eventfilter.h"
#include "store/archivereader.h"

#include <QAbstractTableModel>

#include <vector>

namespace eventarium {

class NameModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NameModel)

public:
    enum Column { Name, Events, Organised, TookPart, Absent, Mentioned, Roles, Aliases, ColumnCount };

    explicit NameModel(ArchiveReader::Names kind, QObject *parent = nullptr);

    ArchiveReader::Names kind() const { return m_kind; }
    void setRows(std::vector<NameRow> rows);
    const NameRow &rowAt(int row) const { return m_rows[size_t(row)]; }
    // What finds the events of a row: as an organiser or participant where it was one.
    FilterTerm termOf(int row) const;
    // Roles are of people; what they did with an event, of organisations.
    bool isUsed(Column column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    static qint64 countOf(const NameRow &row, Column column);
    static bool isCount(Column column) { return column >= Events && column <= Mentioned; }
    QString text(const NameRow &row, Column column) const;
    void sortRows();

    const ArchiveReader::Names m_kind;
    std::vector<NameRow> m_rows;
    Column m_sorted = Events;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace eventarium
