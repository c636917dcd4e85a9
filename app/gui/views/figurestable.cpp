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
    setColumnWidth(FigureModel::Event, em * 18);
    setColumnWidth(FigureModel::Counted, em * 11);
    setColumnWidth(FigureModel::Value, em * 12);
    setColumnWidth(FigureModel::Scope, em * 13);
    setColumnWidth(FigureModel::Sentence, em * 56);
    setColumnWidth(FigureModel::Kind, em * 16);
    setColumnWidth(FigureModel::StatedBy, em * 22);
}

void FiguresTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row())
        Q_EMIT figureLookedAt(m_model.figureAt(current.row()));
}

// A number is read whole or not at all.
void FiguresTable::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTableView::rowsInserted(parent, first, last);
    int widest = columnWidth(FigureModel::Value);
    for (int row = first; row <= last; ++row) {
        const QString number = m_model.index(row, FigureModel::Value).data().toString();
        widest = std::max(widest, fontMetrics().horizontalAdvance(number) + 16);
    }
    setColumnWidth(FigureModel::Value, std::min(widest, fontMetrics().horizontalAdvance(u'0') * 34));
}

} // namespace eventarium
