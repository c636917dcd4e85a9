// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands where nothing can be shown: what is the case, and what one can do. A widget; GUI thread.
#pragma once

#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QVBoxLayout;

namespace eventarium {

class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    explicit EmptyState(QWidget *parent = nullptr);

    // One button an action; they follow its text and whether it is enabled.
    void show(const QString &icon, const QString &heading, const QString &text,
              const std::vector<QAction *> &actions = {});
    QString heading() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_heading;
    QLabel *m_text;
    QVBoxLayout *m_buttons;
};

} // namespace eventarium
