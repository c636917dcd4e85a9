// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/sourcemodel.h"

#include "report/display.h"

#include <QFileInfo>
#include <QLocale>

namespace eventarium {

SourceModel::SourceModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SourceModel::setSources(std::vector<ArticleRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    sortRows();
    endResetModel();
}

int SourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArticleRow &row = m_rows[size_t(index.row())];
    if (role == Qt::ToolTipRole)
        return row.source;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Events ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case Published:
        return row.published.isEmpty() ? tr("no date") : displayPublished(row.published, QLocale());
    case Title:
        return row.title.isEmpty() ? tr("(no title)") : row.title;
    case Events:
        return QLocale().toString(row.events);
    case File:
        return QFileInfo(row.source).fileName();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Events ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Published:
        return tr("Published");
    case Title:
        return tr("Title");
    case Events:
        return tr("Events");
    case File:
        return tr("File");
    case ColumnCount:
        break;
    }
    return {};
}

void SourceModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<ArticleId> ids;
    for (const QModelIndex &index : before)
        ids.push_back(m_rows[size_t(index.row())].id);
    m_sortColumn = column;
    m_sortOrder = order;
    sortRows();
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto found = std::ranges::find(m_rows, ids[size_t(i)], &ArticleRow::id);
        changePersistentIndex(before[i], index(int(found - m_rows.begin()), before[i].column()));
    }
    Q_EMIT layoutChanged();
}

void SourceModel::sortRows()
{
    const auto less = [this](const ArticleRow &a, const ArticleRow &b) {
        switch (Column(m_sortColumn)) {
        case Title:
            return QString::localeAwareCompare(a.title, b.title) < 0;
        case Events:
            return a.events < b.events;
        case File:
            return a.source < b.source;
        case Published:
        case ColumnCount:
            break;
        }
        return a.published < b.published;
    };
    std::ranges::stable_sort(m_rows, [&](const auto &a, const auto &b) {
        return m_sortOrder == Qt::AscendingOrder ? less(a, b) : less(b, a);
    });
}

} // namespace eventarium
