// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/messagebar.h"

#include "gui/models/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace eventarium {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    setObjectName("messageBar"_L1);
    setAccessibleName(tr("Message"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setAutoRaise(true);
    m_close->setIcon(themeIcon("dialog-close"_L1));
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close this message"));
    m_actions->setSpacing(6);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 5, 6, 5);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_actions);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::show(Kind kind, const QString &text, const std::vector<Action> &actions)
{
    m_kind = kind;
    static constexpr std::array icons = {"dialog-information"_L1, "dialog-positive"_L1, "dialog-warning"_L1,
                                         "dialog-error"_L1};
    m_icon->setPixmap(themeIcon(icons[size_t(kind)]).pixmap(style()->pixelMetric(QStyle::PM_SmallIconSize)));
    m_text->setText(text);
    setAccessibleDescription(text);
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Action &action : actions) {
        auto *button = new QPushButton(action.text, this);
        connect(button, &QPushButton::clicked, this, [this, run = action.run] {
            hide();
            run();
        });
        m_actions->addWidget(button);
    }
    QFrame::show();
    update();
}

void MessageBar::showError(const Error &error)
{
    const bool named = error.where.isEmpty() || error.message.contains(error.where);
    show(Kind::Error, named ? error.message : u"%1\n%2"_s.arg(error.message, error.where));
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

QColor MessageBar::tint() const
{
    switch (m_kind) {
    case Kind::Information:
        return QColor(0x3d, 0x8e, 0xc9);
    case Kind::Success:
        return QColor(0x2f, 0x9e, 0x5b);
    case Kind::Warning:
        return QColor(0xd9, 0x8a, 0x00);
    case Kind::Error:
        return QColor(0xd0, 0x3b, 0x3b);
    }
    return {};
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor ground = tint();
    ground.setAlpha(isDark(palette()) ? 60 : 36);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(isRightToLeft() ? width() - 4 : 0, 0, 4, height()), tint());
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace eventarium
