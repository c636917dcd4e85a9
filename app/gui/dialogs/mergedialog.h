// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events that are to become one: field by field what each has and what the one will have; a click on a value lets
// it stand. A dialog; GUI thread.
#pragma once

#include "gui/session/correction.h"

#include <QDialog>

class QTableWidget;

namespace eventarium {

class MergeDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MergeDialog)

public:
    MergeDialog(const MergePreview &preview, QWidget *parent);

    QTableWidget &table() { return *m_table; }

Q_SIGNALS:
    // `chosen`: values by field that are to stand, where they are not what merging gives.
    void mergeWanted(const std::vector<eventarium::EventId> &events, const QMap<QString, QString> &chosen);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void choose(int row, int column);
    void showChoice(int row);

    struct Line
    {
        QString label;
        QString field; // empty: not to be chosen
        QStringList values; // the journal's, of each event; then of the merged one
        QStringList shown;
        int chosen = -1; // an event; -1: as merging gives it
    };
    void addLine(const QString &label, const QString &field, const std::function<QString(const Event &)> &value,
                 const std::function<QString(const Event &)> &shown);

    const MergePreview m_preview;
    std::vector<Line> m_lines;
    QTableWidget *m_table;
};

} // namespace eventarium
