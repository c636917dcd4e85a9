// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The legend of an article's marks: one switch a type of fact, in its colour. Wraps where it is narrow. A
// widget; GUI thread.
#pragma once

#include "gui/views/articleviewmarks.h"

#include <QWidget>

class QToolButton;

namespace eventarium {

class ArticleViewLegend final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArticleViewLegend)

public:
    explicit ArticleViewLegend(QWidget *parent = nullptr);

    bool isOn(FactType type) const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintSwatches();

    std::vector<QToolButton *> m_buttons; // children, one a type
};

} // namespace eventarium
