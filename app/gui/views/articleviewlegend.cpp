// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/articleviewlegend.h"

#include "gui/views/articleviewcolors.h"

#include <QEvent>
#include <QLayout>
#include <QPainter>
#include <QPixmap>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace eventarium {
namespace {

// Items one after another, on as many lines as they need.
class WrappingLayout final : public QLayout
{
public:
    explicit WrappingLayout(QWidget *parent)
        : QLayout(parent)
    {
        setContentsMargins(0, 0, 0, 0);
    }
    ~WrappingLayout() override { qDeleteAll(m_items); }

    void addItem(QLayoutItem *item) override { m_items.push_back(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override
    {
        return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)] : nullptr;
    }
    QLayoutItem *takeAt(int index) override
    {
        QLayoutItem *item = itemAt(index);
        if (item)
            m_items.erase(m_items.begin() + index);
        return item;
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override
    {
        QSize size;
        for (const QLayoutItem *item : m_items)
            size = size.expandedTo(item->minimumSize());
        return size;
    }
    void setGeometry(const QRect &rect) override
    {
        QLayout::setGeometry(rect);
        arrange(rect, true);
    }

private:
    int arrange(QRect rect, bool apply) const
    {
        const Qt::LayoutDirection direction = parentWidget()->layoutDirection();
        QPoint at = rect.topLeft();
        int lineHeight = 0;
        for (QLayoutItem *item : m_items) {
            const QSize size = item->sizeHint();
            if (at.x() > rect.left() && at.x() + size.width() > rect.right() + 1) {
                at = QPoint(rect.left(), at.y() + lineHeight);
                lineHeight = 0;
            }
            if (apply)
                item->setGeometry(QStyle::visualRect(direction, rect, QRect(at, size)));
            at.rx() += size.width();
            lineHeight = std::max(lineHeight, size.height());
        }
        return at.y() + lineHeight - rect.top();
    }

    std::vector<QLayoutItem *> m_items;
};

} // namespace

ArticleViewLegend::ArticleViewLegend(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Marked facts"));
    auto *layout = new WrappingLayout(this);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() > 0 ? small.pointSizeF() * 0.9 : 9);
    for (const FactType type : factTypes) {
        auto *button = new QToolButton(this);
        const QString name = factTypeName(type);
        button->setText(name);
        button->setCheckable(true);
        button->setChecked(true);
        button->setAutoRaise(true);
        button->setFont(small);
        button->setIconSize(QSize(11, 11));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAccessibleName(tr("Mark %1").arg(name));
        button->setToolTip(tr("Shows or hides the marks of this kind: %1").arg(name));
        connect(button, &QToolButton::toggled, this, &ArticleViewLegend::paintSwatches);
        connect(button, &QToolButton::toggled, this, &ArticleViewLegend::changed);
        layout->addWidget(button);
        m_buttons.push_back(button);
    }
    paintSwatches();
}

bool ArticleViewLegend::isOn(FactType type) const
{
    return m_buttons[static_cast<size_t>(type)]->isChecked();
}

void ArticleViewLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        paintSwatches();
}

// As the marks themselves: a tint over a line; empty when switched off.
void ArticleViewLegend::paintSwatches()
{
    for (const FactType type : factTypes) {
        QToolButton *button = m_buttons[static_cast<size_t>(type)];
        const QTextCharFormat format = factFormat(type, palette());
        const int side = button->iconSize().height();
        QPixmap swatch(QSize(side, side) * devicePixelRatio());
        swatch.setDevicePixelRatio(devicePixelRatio());
        swatch.fill(Qt::transparent);
        QPainter painter(&swatch);
        const QRectF box(1, 2, side - 2, side - 4);
        painter.setPen(format.underlineColor());
        if (button->isChecked())
            painter.fillRect(box, format.background());
        else
            painter.drawRect(box.adjusted(0, 0, -1, -1));
        painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), format.underlineColor());
        painter.end();
        button->setIcon(swatch);
    }
}

} // namespace eventarium
