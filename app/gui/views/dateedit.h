// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A date as precise as one likes: "2020", "2020-07", "2020-07-23", typed or picked from a calendar; empty is
// open. A widget; GUI thread.
#pragma once

#include "core/partialdate.h"

#include <QLineEdit>

#include <optional>

namespace eventarium {

class DateEdit final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DateEdit)

public:
    explicit DateEdit(QWidget *parent = nullptr);

    std::optional<PartialDate> date() const { return m_date; }
    void setDate(std::optional<PartialDate> date); // does not emit
    // What is typed is a date, or nothing.
    bool isValid() const;

Q_SIGNALS:
    void dateChosen();

private:
    void accept();
    void pick();
    void markValidity();

    std::optional<PartialDate> m_date;
};

} // namespace eventarium
