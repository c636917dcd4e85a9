// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// People or organisations as a tab; Enter or a double click shows the events of one. A view; GUI thread.
#pragma once

#include "core/eventfilter.h"

#include <QTableView>

namespace eventarium {

class NameModel;

class NamesTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NamesTable)

public:
    NamesTable(NameModel &model, const QString &name, QWidget *parent = nullptr);

Q_SIGNALS:
    void termWanted(const eventarium::FilterTerm &term);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void want(int row);

    NameModel &m_model;
};

} // namespace eventarium
