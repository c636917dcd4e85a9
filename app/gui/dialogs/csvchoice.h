// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How CSV is written: the two presets, and what differs from them. A widget; GUI thread.
#pragma once

#include "report/csv.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace eventarium {

class CsvChoice final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CsvChoice)

public:
    explicit CsvChoice(QWidget *parent = nullptr);
    CsvFormat format() const;

Q_SIGNALS:
    void changed();

private:
    void takePreset();

    QRadioButton *m_plain;
    QRadioButton *m_excel;
    QComboBox *m_separator;
    QComboBox *m_dates;
    QComboBox *m_lineEnds;
    QComboBox *m_encoding;
    QCheckBox *m_quoteAll;
    QCheckBox *m_oneRowEach;
};

} // namespace eventarium
