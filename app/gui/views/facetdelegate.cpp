// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/facetdelegate.h"

#include "gui/models/facetmodel.h"
#include "gui/models/icons.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace eventarium {

FacetDelegate::FacetDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const bool heading = !index.parent().isValid();
    const bool more = index.data(FacetModel::MoreRole).toBool();
    const qint64 count = index.data(FacetModel::CountRole).toLongLong();
    const QString number = more || (heading && count == 0) ? QString() : QLocale().toString(count);
    const int room = number.isEmpty() ? 0 : item.fontMetrics.horizontalAdvance(number) + 8;
    if (heading)
        item.font.setWeight(QFont::DemiBold);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();

    // The style paints ground, box and focus; the text is laid out here, since the number shares its line.
    const QString text = std::exchange(item.text, QString());
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    if (item.features.testFlag(QStyleOptionViewItem::HasCheckIndicator) && isDark(item.palette)) {
        // Styles draw a box darker than its ground, which nobody sees on a dark one.
        const QRect box = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, item.widget);
        painter->setPen(item.palette.color(QPalette::PlaceholderText));
        painter->drawRect(box.adjusted(0, 0, -1, -1));
    }
    item.text = text;
    QRect line = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget).adjusted(2, 0, 0, 0);
    line.setRight(option.rect.right() - 4);
    const bool selected = item.state & QStyle::State_Selected;
    const auto group = item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    painter->save();
    painter->setFont(item.font);
    painter->setPen(item.palette.color(group, selected ? QPalette::HighlightedText
                                              : more   ? QPalette::Link
                                                       : QPalette::WindowText));
    const QFontMetrics metrics(item.font);
    const QRect words = QStyle::visualRect(option.direction, line, line.adjusted(0, 0, -room, 0));
    painter->drawText(words, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter,
                      metrics.elidedText(text, Qt::ElideRight, words.width()));
    if (!number.isEmpty()) {
        if (!selected)
            painter->setPen(item.palette.color(group, QPalette::PlaceholderText));
        painter->setFont(option.font);
        painter->drawText(line, int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter,
                          number);
    }
    painter->restore();
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + 6));
    return size;
}

bool FacetDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    return false;
}

} // namespace eventarium
