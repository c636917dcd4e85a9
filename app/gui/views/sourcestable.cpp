// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/sourcestable.h"

#include "gui/models/sourcemodel.h"
#include "gui/views/plaintable.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace eventarium {

SourcesTable::SourcesTable(SourceModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName("sourcesTable"_L1);
    setAccessibleName(tr("Sources"));
    makePlain(*this);
    setModel(&model);
    setSortingEnabled(true);
    sortByColumn(SourceModel::Published, Qt::DescendingOrder);
    const int em = fontMetrics().horizontalAdvance(u'0');
    setColumnWidth(SourceModel::Published, em * 18);
    setColumnWidth(SourceModel::Events, em * 9);
    setColumnWidth(SourceModel::File, em * 28);
    horizontalHeader()->setSectionResizeMode(SourceModel::Title, QHeaderView::Stretch);
}

void SourcesTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row())
        Q_EMIT sourceLookedAt(m_model.sourceAt(current.row()));
}

} // namespace eventarium
