// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The facets of the filter panel as a tree of two levels: facet, then its values with counts and check boxes,
// "(none)" among them. A selected value stays in sight even where no event has it any more. Changing a check
// box only asks for it: the tree follows the filter. A model; GUI thread.
#pragma once

#include "core/event.h"
#include "core/eventfilter.h"
#include "query/eventpage.h"

#include <QAbstractItemModel>

#include <vector>

namespace eventarium {

class FacetModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FacetModel)

public:
    enum Role { ValueRole = Qt::UserRole, CountRole, FacetRole, MoreRole };
    static constexpr size_t fewValues = 6; // of a facet, before "12 more…"

    explicit FacetModel(QObject *parent = nullptr);

    void setPage(const EventPage &page);
    void clear();
    // Values that contain this (case folded) are shown; the facets themselves always are.
    void setSearch(const QString &text);
    // To be called when a "12 more…" row (MoreRole) is chosen.
    void showAll(Facet facet);
    // How many values of a facet are selected.
    int selectedCount(Facet facet) const;

    QModelIndex facetIndex(Facet facet) const;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    static QString facetTitle(Facet facet);
    static QString valueText(Facet facet, const QString &value);

Q_SIGNALS:
    void selectionWanted(eventarium::Facet facet, const QString &value, bool selected);

private:
    struct Item
    {
        FacetValue value;
        bool selected = false;
        int more = 0; // not a value, but the row that stands for so many

        bool operator==(const Item &) const = default;
    };
    struct Section
    {
        Facet facet;
        std::vector<Item> all;
        std::vector<Item> shown; // those of all that the search leaves, or the first few
        bool unfolded = false;
    };

    void show(size_t section);
    std::vector<Item> searched(const Section &section) const;
    std::vector<Item> folded(const Section &section) const;

    std::vector<Section> m_sections;
    QString m_search;
};

} // namespace eventarium
