// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/dateedit.h"

#include "gui/models/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QMenu>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace eventarium {

DateEdit::DateEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(tr("any date"));
    setToolTip(tr("A year, a month or a day: 2020, 2020-07 or 2020-07-23"));
    setMaxLength(10);
    auto *calendar = addAction(themeIcon("view-calendar-day"_L1), TrailingPosition);
    calendar->setToolTip(tr("Choose from a calendar (Alt+Down)"));
    calendar->setShortcut(Qt::ALT | Qt::Key_Down);
    calendar->setShortcutContext(Qt::WidgetShortcut);
    connect(calendar, &QAction::triggered, this, &DateEdit::pick);
    connect(this, &QLineEdit::editingFinished, this, &DateEdit::accept);
    connect(this, &QLineEdit::textEdited, this, &DateEdit::markValidity);
}

void DateEdit::setDate(std::optional<PartialDate> date)
{
    m_date = date;
    setText(date ? date->toIso() : QString());
    markValidity();
}

bool DateEdit::isValid() const
{
    const QString typed = text().trimmed();
    const auto date = PartialDate::fromIso(typed);
    return typed.isEmpty() || (date && date->isValid());
}

// What is no date is left standing, marked, and changes nothing.
void DateEdit::accept()
{
    if (!isValid())
        return;
    const auto date = PartialDate::fromIso(text().trimmed());
    if (date == m_date)
        return;
    m_date = date;
    Q_EMIT dateChosen();
}

void DateEdit::markValidity()
{
    QPalette colours;
    if (!isValid())
        colours.setColor(QPalette::Text, isDark(palette()) ? QColor(0xff, 0x8a, 0x80) : QColor(0xb0, 0x1c, 0x1c));
    setPalette(colours);
    setAccessibleDescription(isValid() ? QString() : tr("This is no date. Write 2020, 2020-07 or 2020-07-23."));
}

void DateEdit::pick()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(m_date ? m_date->firstDay() : QDate::currentDate());
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    const auto choose = [this, menu](QDate day) {
        menu->close();
        setText(PartialDate::fromDate(day).toIso());
        markValidity();
        accept();
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    menu->popup(mapToGlobal(QPoint(0, height())));
    calendar->setFocus();
}

} // namespace eventarium
