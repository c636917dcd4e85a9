// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/chipbar.h"

#include "gui/models/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int chipHeight = 22;
constexpr int widestText = 240;
constexpr int crossRoom = 18;

} // namespace

Chip::Chip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(tr("Remove filter %1").arg(text));
    setToolTip(tr("%1\nClick to remove this filter").arg(text));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize Chip::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(this->text());
    return {std::min(text, widestText) + 12 + crossRoom, chipHeight};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 64), chipHeight};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    QColor ground = accent;
    ground.setAlpha(underMouse() || isDown() ? 90 : isDark(palette()) ? 70 : 44);
    painter.setPen(hasFocus() ? QPen(accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(palette().color(QPalette::WindowText));
    const bool rtl = isRightToLeft();
    const QRect textBox = rect().adjusted(rtl ? crossRoom : 10, 0, rtl ? -10 : -crossRoom, 0);
    painter.drawText(textBox, Qt::AlignVCenter | (rtl ? Qt::AlignRight : Qt::AlignLeft),
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, textBox.width()));
    const QPointF cross(rtl ? crossRoom / 2.0 + 1 : width() - crossRoom / 2.0 - 1, height() / 2.0);
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1.4));
    painter.drawLine(cross + QPointF(-3, -3), cross + QPointF(3, 3));
    painter.drawLine(cross + QPointF(-3, 3), cross + QPointF(3, -3));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Return)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

ChipBar::ChipBar(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QHBoxLayout)
    , m_more(new QToolButton(this))
    , m_mentions(new QToolButton(this))
    , m_clear(new QToolButton(this))
    , m_hint(new QLabel(tr("No filter: all events are shown"), this))
    , m_coverage(new QLabel(this))
{
    setObjectName("chipBar"_L1);
    setMinimumHeight(28);
    m_chips->setSpacing(4);
    for (QToolButton *button : {m_more, m_mentions, m_clear}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->hide();
    }
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_clear->setText(tr("Clear all"));
    m_clear->setToolTip(tr("Remove all filters"));
    m_mentions->setToolTip(tr("Show also the events whose articles only mention this organisation"));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_coverage->setObjectName("coverage"_L1);
    m_coverage->setAccessibleName(tr("Events shown"));
    m_coverage->setAlignment(Qt::AlignVCenter | Qt::AlignRight);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 10, 2);
    layout->setSpacing(4);
    layout->addWidget(m_hint);
    layout->addLayout(m_chips);
    layout->addWidget(m_more);
    layout->addWidget(m_mentions);
    layout->addWidget(m_clear);
    layout->addStretch(1);
    layout->addWidget(m_coverage);

    connect(m_clear, &QToolButton::clicked, this, [this] { Q_EMIT filterWanted({}); });
    connect(m_mentions, &QToolButton::clicked, this, &ChipBar::mentionsWanted);
}

void ChipBar::setFilter(const EventFilter &filter)
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was clicked
        delete item;
    }
    m_more->menu()->clear();
    const std::vector<FilterChip> chips = filterChips(filter);
    for (size_t i = 0; i < chips.size(); ++i) {
        if (i < mostChips)
            addChip(chips[i]);
        else
            m_more->menu()->addAction(tr("Remove %1").arg(chips[i].text), this,
                                      [this, without = chips[i].without] { Q_EMIT filterWanted(without); });
    }
    const auto hidden = int(chips.size()) - int(mostChips);
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("+%n more", nullptr, hidden));
    m_clear->setVisible(chips.size() > 1);
    m_hint->setVisible(chips.empty());
}

void ChipBar::addChip(const FilterChip &chip)
{
    auto *button = new Chip(chip.text, this);
    connect(button, &Chip::clicked, this, [this, without = chip.without] { Q_EMIT filterWanted(without); });
    m_chips->addWidget(button);
    button->show();
}

void ChipBar::setOnlyMentioned(qint64 events)
{
    m_mentions->setText(tr("+%Ln only mentioned", nullptr, int(events)));
    m_mentions->setVisible(events > 0);
}

void ChipBar::setCoverage(const QString &text)
{
    m_coverage->setText(text);
    m_coverage->setAccessibleDescription(text);
}

QString ChipBar::coverage() const
{
    return m_coverage->text();
}

} // namespace eventarium
