// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/namestable.h"

#include "gui/models/namemodel.h"
#include "gui/views/plaintable.h"

#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace eventarium {

NamesTable::NamesTable(NameModel &model, const QString &name, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setAccessibleName(name);
    setAccessibleDescription(tr("Enter shows the events of the one that is looked at"));
    setToolTip(accessibleDescription());
    makePlain(*this);
    setSelectionMode(SingleSelection);
    setModel(&model);
    const int em = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < NameModel::ColumnCount; ++column) {
        const bool text = column == NameModel::Name || column >= NameModel::Roles;
        setColumnWidth(column, em * (column == NameModel::Name ? 34 : text ? 30 : 10));
        setColumnHidden(column, !model.isUsed(NameModel::Column(column)));
    }
    setColumnWidth(NameModel::Absent, em * 13);
    setColumnWidth(NameModel::Mentioned, em * 16);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicator(NameModel::Events, Qt::DescendingOrder);
    setSortingEnabled(true);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { want(index.row()); });
}

void NamesTable::want(int row)
{
    if (row >= 0 && row < m_model.rowCount())
        Q_EMIT termWanted(m_model.termOf(row));
}

void NamesTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        want(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

} // namespace eventarium
