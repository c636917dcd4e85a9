// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What to export: which columns, for which program, to which file. A dialog; GUI thread.
#pragma once

#include "report/csv.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace eventarium {

class ExportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    // `events` and `visibleColumns` describe the list that is shown; `target` is proposed.
    ExportDialog(qint64 events, const QStringList &visibleColumns, const QString &target, QWidget *parent = nullptr);

    QString target() const;
    QStringList columns() const; // empty: all
    CsvFormat format() const;

private:
    void browse();
    void describe();

    QStringList m_visible;
    QLineEdit *m_target;
    QRadioButton *m_allColumns;
    QRadioButton *m_visibleColumns;
    QRadioButton *m_plain;
    QRadioButton *m_excel;
    QLabel *m_description;
    QPushButton *m_export;
};

} // namespace eventarium
