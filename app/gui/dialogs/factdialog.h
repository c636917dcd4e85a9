// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One fact of an event, to be corrected, taken out, or added; it asks what was wrong. Opens beside the fact, goes
// away by itself. A dialog; GUI thread.
#pragma once

#include "gui/session/correction.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QPushButton;

namespace eventarium {

class FactEditor;

class FactDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactDialog)

public:
    // Corrects the fact; one without a value is added to its field.
    FactDialog(const QString &event, const ShownFact &fact, QWidget *parent);
    // Adds a fact; `quoted`: the words it is taken from, may be empty; `value`: what they seem to mean.
    FactDialog(const QString &event, const QString &field, const QString &value, const QString &quoted,
               QWidget *parent);

    FactEditor &editor() { return *m_editor; }
    // With its upper left corner there, but on the screen.
    void openAt(const QPoint &global);

Q_SIGNALS:
    // An empty value: it is not true of the event.
    void changeWanted(const eventarium::ShownFact &fact, const QString &value, eventarium::JournalEntry::Reason reason,
                      const QString &note);
    void additionWanted(const QString &field, const QString &value, const QString &note);
    // For the column "attendance" or "online".
    void choiceWanted(const eventarium::ShownFact &figure, const QString &column);

private:
    void build(const QString &event, const QString &quoted);
    QWidget *makeReasons();
    void makeButtons();
    JournalEntry::Reason reason() const;
    void update();
    void save();

    const ShownFact m_fact;
    const bool m_adding;
    QString m_before; // the value as the editor had it at first
    QComboBox *m_field = nullptr; // where a field is to be chosen
    FactEditor *m_editor;
    QButtonGroup *m_reasons = nullptr;
    QLineEdit *m_note;
    QDialogButtonBox *m_buttons;
    QPushButton *m_save = nullptr;
};

} // namespace eventarium
