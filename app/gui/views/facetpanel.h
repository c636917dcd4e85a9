// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The filter panel: a period by two dates or a preset, and the facets with their counts and check boxes. It
// shows a page and sends back new filter values. A widget; GUI thread.
#pragma once

#include "core/eventfilter.h"
#include "gui/models/facetmodel.h"
#include "query/eventpage.h"

#include <QWidget>

class QLineEdit;
class QToolButton;
class QTreeView;

namespace eventarium {

class DateEdit;

class FacetPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FacetPanel)

public:
    explicit FacetPanel(QWidget *parent = nullptr);

    void setPage(const EventPage &page);
    void clear();

    FacetModel &model() { return *m_model; }

Q_SIGNALS:
    void filterWanted(const eventarium::EventFilter &filter);

private:
    void makePeriod();
    void makeFacets();
    void choosePeriod(QDate from, QDate to);
    void toggle(const QModelIndex &index);

    EventFilter m_filter;
    FacetModel *m_model;
    DateEdit *m_from;
    DateEdit *m_to;
    QToolButton *m_presets;
    QLineEdit *m_search;
    QTreeView *m_tree;
};

} // namespace eventarium
