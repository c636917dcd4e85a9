// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The articles of the archive as a tab; the one that is looked at is shown in the article view. A view; GUI
// thread.
#pragma once

#include "core/event.h"

#include <QTableView>

namespace eventarium {

class SourceModel;

class SourcesTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourcesTable)

public:
    explicit SourcesTable(SourceModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void sourceLookedAt(const eventarium::ArticleRow &row);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    SourceModel &m_model;
};

} // namespace eventarium
