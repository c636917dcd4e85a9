// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints the filter panel's tree: facet headings with how many values are selected, values with their box and,
// right-aligned, the number of events. Owned by its view; GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace eventarium {

class FacetDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FacetDelegate)

public:
    explicit FacetDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // The view toggles on a click anywhere in the row; the box alone would do it a second time.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
};

} // namespace eventarium
