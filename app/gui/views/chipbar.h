// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The filter as chips, one a part, each with a cross that takes it away; at the end the coverage line, always in
// sight. It sends back the filter without the chip. A widget; GUI thread.
#pragma once

#include "core/eventfilter.h"
#include "query/querylanguage.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace eventarium {

// One chip: click, Space, Delete or Backspace removes it.
class Chip final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Chip)

public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

class ChipBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipBar)

public:
    static constexpr size_t mostChips = 6; // the rest is behind "+3 more"

    explicit ChipBar(QWidget *parent = nullptr);

    void setFilter(const EventFilter &filter);
    // "+9 only mentioned", where an organisation is filtered by; 0: nothing.
    void setOnlyMentioned(qint64 events);
    void setCoverage(const QString &text);
    QString coverage() const;

Q_SIGNALS:
    void filterWanted(const eventarium::EventFilter &filter);
    void mentionsWanted();

private:
    void addChip(const FilterChip &chip);

    QHBoxLayout *m_chips;
    QToolButton *m_more;
    QToolButton *m_mentions;
    QToolButton *m_clear;
    QLabel *m_hint;
    QLabel *m_coverage;
};

} // namespace eventarium
