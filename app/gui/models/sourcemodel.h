// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The articles of the archive as a table. A model; GUI thread.
#pragma once

#include "core/event.h"

#include <QAbstractTableModel>

#include <vector>

namespace eventarium {

class SourceModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceModel)

public:
    enum Column { Published, Title, Events, File, ColumnCount };

    explicit SourceModel(QObject *parent = nullptr);

    void setSources(std::vector<ArticleRow> rows);
    const ArticleRow &sourceAt(int row) const { return m_rows[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void sortRows();

    std::vector<ArticleRow> m_rows;
    int m_sortColumn = Published;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace eventarium
