// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The value of one field to be typed or chosen, as the field wants it, with a word on what is wrong with it. A
// widget; GUI thread.
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace eventarium {

class FactEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactEditor)

public:
    explicit FactEditor(QWidget *parent = nullptr);

    // Values are the journal's.
    void setField(const QString &field, const QString &value);
    const QString &field() const { return m_field; }
    QString value() const;
    // Empty where the value will do.
    QString complaint() const;

Q_SIGNALS:
    void changed();

private:
    void fillWords();
    void setFigure(const QString &value);

    QString m_field;
    QComboBox *m_sign; // of figures: exactly, more than, about
    QLineEdit *m_text;
    QComboBox *m_category; // of figures
    QComboBox *m_word; // of kind, mode and status
    QLabel *m_complaint;
};

} // namespace eventarium
