// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The figure ledger as a tab: every claim of the events shown, with its sentence. A view; GUI thread.
#pragma once

#include "core/event.h"

#include <QTableView>

namespace eventarium {

class FigureModel;

class FiguresTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FiguresTable)

public:
    explicit FiguresTable(FigureModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void figureLookedAt(const eventarium::FigureRow &row);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;

private:
    FigureModel &m_model;
};

} // namespace eventarium
