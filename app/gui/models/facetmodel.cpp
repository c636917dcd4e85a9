// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/facetmodel.h"

#include "core/names.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr std::array panelFacets = {Facet::Period, Facet::Organization, Facet::Place, Facet::Topic, Facet::Checked};

} // namespace

FacetModel::FacetModel(QObject *parent)
    : QAbstractItemModel(parent)
{
    for (const Facet facet : panelFacets)
        m_sections.push_back({facet, {}, {}, false});
}

void FacetModel::setPage(const EventPage &page)
{
    for (size_t i = 0; i < m_sections.size(); ++i) {
        Section &section = m_sections[i];
        QStringList missing = page.filter.facets.value(section.facet);
        std::vector<Item> items;
        for (const FacetValue &value : page.facets.value(section.facet))
            items.push_back({value, missing.removeAll(value.value) > 0, 0});
        for (const QString &value : missing)
            items.insert(items.begin(), {{value, 0}, true, 0});
        section.all = std::move(items);
        show(i);
    }
}

void FacetModel::clear()
{
    setPage({});
}

void FacetModel::setSearch(const QString &text)
{
    m_search = text.trimmed();
    for (size_t i = 0; i < m_sections.size(); ++i)
        show(i);
}

std::vector<FacetModel::Item> FacetModel::searched(const Section &section) const
{
    if (m_search.isEmpty())
        return folded(section);
    std::vector<Item> found;
    std::ranges::copy_if(section.all, std::back_inserter(found), [&](const Item &item) {
        return item.selected || valueText(section.facet, item.value.value).contains(m_search, Qt::CaseInsensitive);
    });
    return found;
}

// The first few and the selected ones; the rest behind a row of their own.
std::vector<FacetModel::Item> FacetModel::folded(const Section &section) const
{
    if (section.unfolded || section.all.size() <= fewValues + 1)
        return section.all;
    std::vector<Item> few;
    int left = 0;
    for (size_t i = 0; i < section.all.size(); ++i) {
        if (i < fewValues || section.all[i].selected)
            few.push_back(section.all[i]);
        else
            ++left;
    }
    if (left > 0)
        few.push_back({{}, false, left});
    return few;
}

void FacetModel::showAll(Facet facet)
{
    const auto section = std::ranges::find(m_sections, facet, &Section::facet);
    if (section == m_sections.end())
        return;
    section->unfolded = true;
    show(size_t(section - m_sections.begin()));
}

// Rows are kept where they are, so that the current one and the scroll position stay.
void FacetModel::show(size_t at)
{
    Section &section = m_sections[at];
    std::vector<Item> items = searched(section);
    const QModelIndex parent = index(int(at), 0);
    const auto before = int(section.shown.size());
    const auto after = int(items.size());
    if (after < before) {
        beginRemoveRows(parent, after, before - 1);
        section.shown.resize(size_t(after));
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows(parent, before, after - 1);
        section.shown.insert(section.shown.end(), items.begin() + before, items.end());
        endInsertRows();
    }
    section.shown = std::move(items);
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0, parent), index(after - 1, 0, parent));
    Q_EMIT dataChanged(parent, parent);
}

int FacetModel::selectedCount(Facet facet) const
{
    const auto section = std::ranges::find(m_sections, facet, &Section::facet);
    return section == m_sections.end() ? 0 : int(std::ranges::count(section->all, true, &Item::selected));
}

QModelIndex FacetModel::facetIndex(Facet facet) const
{
    const auto section = std::ranges::find(m_sections, facet, &Section::facet);
    return section == m_sections.end() ? QModelIndex() : index(int(section - m_sections.begin()), 0);
}

// A facet has internal id 0, a value the number of its facet.
QModelIndex FacetModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex FacetModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, quintptr(0));
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_sections.size());
    return parent.internalId() == 0 ? int(m_sections[size_t(parent.row())].shown.size()) : 0;
}

int FacetModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0) {
        const Facet facet = m_sections[size_t(index.row())].facet;
        const int selected = selectedCount(facet);
        switch (role) {
        case Qt::DisplayRole:
            return facetTitle(facet);
        case CountRole:
            return selected;
        case FacetRole:
            return int(facet);
        case Qt::AccessibleTextRole:
            return selected ? tr("%1, %n selected", nullptr, selected).arg(facetTitle(facet)) : facetTitle(facet);
        default:
            return {};
        }
    }
    const Section &section = m_sections[size_t(index.internalId()) - 1];
    const Item &item = section.shown[size_t(index.row())];
    if (item.more > 0) {
        if (role == Qt::DisplayRole)
            return tr("%Ln more…", nullptr, item.more);
        return role == MoreRole ? QVariant(true) : role == FacetRole ? QVariant(int(section.facet)) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return valueText(section.facet, item.value.value);
    case Qt::CheckStateRole:
        return item.selected ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %n event(s)", nullptr, int(item.value.count)).arg(valueText(section.facet, item.value.value));
    case ValueRole:
        return item.value.value;
    case CountRole:
        return item.value.count;
    case FacetRole:
        return int(section.facet);
    default:
        return {};
    }
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || index.internalId() == 0)
        return false;
    const Section &section = m_sections[size_t(index.internalId()) - 1];
    if (section.shown[size_t(index.row())].more > 0)
        return false;
    const FacetValue chosen = section.shown[size_t(index.row())].value; // a copy: the answer may come before we return
    Q_EMIT selectionWanted(section.facet, chosen.value, value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.internalId() == 0)
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Qt::ItemFlags value = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.data(MoreRole).toBool() ? value : value | Qt::ItemIsUserCheckable;
}

QString FacetModel::facetTitle(Facet facet)
{
    switch (facet) {
    case Facet::Period:
        return tr("Period");
    case Facet::Organization:
        return tr("Organisation");
    case Facet::Person:
        return tr("Person");
    case Facet::Place:
        return tr("Place");
    case Facet::Topic:
        return tr("Topic");
    case Facet::Kind:
        return tr("Kind");
    case Facet::Mode:
        return tr("Mode");
    case Facet::Checked:
        return tr("Checked");
    case Facet::Category:
        return tr("Figures");
    case Facet::Source:
        return tr("Source");
    }
    return {};
}

QString FacetModel::valueText(Facet facet, const QString &value)
{
    if (value.isEmpty())
        return tr("(none)");
    if (facet == Facet::Checked) {
        if (value == "machine"_L1)
            return tr("Machine-made");
        if (value == "verified"_L1)
            return tr("Verified");
        if (value == "corrected"_L1)
            return tr("Corrected");
    }
    return value;
}

} // namespace eventarium
