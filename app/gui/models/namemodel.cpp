// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/namemodel.h"

#include "gui/models/factwords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

NameModel::NameModel(ArchiveReader::Names kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
{
}

void NameModel::setRows(std::vector<NameRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    sortRows();
    endResetModel();
}

FilterTerm NameModel::termOf(int row) const
{
    const NameRow &name = rowAt(row);
    FilterTerm term;
    term.text = name.name;
    term.phrase = true;
    term.field = m_kind == ArchiveReader::Names::People    ? FilterField::Person
                 : name.organised > 0 || name.tookPart > 0 ? FilterField::Org
                                                           : FilterField::Mentions;
    return term;
}

bool NameModel::isUsed(Column column) const
{
    const bool ofOrganizations = column >= Organised && column <= Mentioned;
    return m_kind == ArchiveReader::Names::People ? !ofOrganizations : column != Roles;
}

int NameModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NameModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

qint64 NameModel::countOf(const NameRow &row, Column column)
{
    switch (column) {
    case Events:
        return row.events;
    case Organised:
        return row.organised;
    case TookPart:
        return row.tookPart;
    case Absent:
        return row.absent;
    case Mentioned:
        return row.onlyMentioned;
    default:
        return 0;
    }
}

QString NameModel::text(const NameRow &row, Column column) const
{
    if (isCount(column)) {
        const qint64 count = countOf(row, column);
        return count > 0 ? QLocale().toString(count) : u"–"_s;
    }
    if (column == Name)
        return row.name;
    if (column == Aliases)
        return row.aliases.join(u", "_s);
    QStringList roles;
    for (const PersonRole role : row.roles)
        roles << personRoleText(role);
    return roles.join(u", "_s);
}

QVariant NameModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NameRow &row = rowAt(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return isCount(column) ? QVariant() : text(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isCount(column) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant NameModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isCount(Column(section)) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return m_kind == ArchiveReader::Names::People ? tr("Person") : tr("Organisation");
    case Events:
        return tr("Events");
    case Organised:
        return tr("Organised");
    case TookPart:
        return tr("Took part");
    case Absent:
        return tr("Stayed away");
    case Mentioned:
        return tr("Only mentioned");
    case Roles:
        return tr("Was there as");
    case Aliases:
        return tr("Also known as");
    case ColumnCount:
        break;
    }
    return {};
}

void NameModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sorted = Column(column);
    m_order = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<QString> names;
    for (const QModelIndex &index : before)
        names.push_back(rowAt(index.row()).name);
    sortRows();
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto now = std::ranges::find(m_rows, names[size_t(i)], &NameRow::name);
        changePersistentIndex(before[i], index(int(now - m_rows.begin()), before[i].column()));
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void NameModel::sortRows()
{
    const bool descending = m_order == Qt::DescendingOrder;
    std::ranges::stable_sort(m_rows, [&](const NameRow &a, const NameRow &b) {
        if (isCount(m_sorted)) {
            const qint64 one = countOf(a, m_sorted);
            const qint64 other = countOf(b, m_sorted);
            if (one != other)
                return descending ? one > other : one < other;
            return a.name.localeAwareCompare(b.name) < 0;
        }
        const int order = text(a, m_sorted).localeAwareCompare(text(b, m_sorted));
        return descending ? order > 0 : order < 0;
    });
}

} // namespace eventarium
