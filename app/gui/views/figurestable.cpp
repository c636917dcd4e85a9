// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/figurestable.h"

#include "gui/models/figuremodel.h"
#include "gui/views/plaintable.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace eventarium {

FiguresTable::FiguresTable(FigureModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName("figuresTable"_L1);
    setAccessibleName(tr("Figures"));
    makePlain(*this);
    setModel(&model);
    const int em = fontMetrics().horizontalAdvance(u'0');
    setColumnWidth(FigureModel::Event, em * 22);
    setColumnWidth(FigureModel::Counted, em * 12);
    setColumnWidth(FigureModel::Value, em * 14);
    setColumnWidth(FigureModel::Scope, em * 15);
    setColumnWidth(FigureModel::Kind, em * 14);
    setColumnWidth(FigureModel::StatedBy, em * 15);
    horizontalHeader()->setStretchLastSection(true);
    setColumnWidth(FigureModel::Sentence, em * 60);
}

void FiguresTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row())
        Q_EMIT figureLookedAt(m_model.figureAt(current.row()));
}

} // namespace eventarium
