// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The search language on one page. A dialog that stays open beside the work; GUI thread.
#pragma once

#include <QDialog>

namespace eventarium {

class SearchHelp final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchHelp)

public:
    explicit SearchHelp(QWidget *parent = nullptr);

Q_SIGNALS:
    // An example was clicked.
    void queryWanted(const QString &query);
};

} // namespace eventarium
