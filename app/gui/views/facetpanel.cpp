// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/facetpanel.h"

#include "gui/models/icons.h"
#include "gui/session/filteredit.h"
#include "gui/views/dateedit.h"
#include "gui/views/facetdelegate.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace eventarium {

FacetPanel::FacetPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new FacetModel(this))
    , m_from(new DateEdit(this))
    , m_to(new DateEdit(this))
    , m_presets(new QToolButton(this))
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeView(this))
{
    setObjectName("facetPanel"_L1);
    setAccessibleName(tr("Filters"));
    setMinimumWidth(170);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 4, 6);
    layout->setSpacing(6);
    makePeriod();
    makeFacets();
}

void FacetPanel::makePeriod()
{
    m_from->setObjectName("dateFrom"_L1);
    m_to->setObjectName("dateTo"_L1);
    m_from->setAccessibleName(tr("Events from this date on"));
    m_to->setAccessibleName(tr("Events up to this date"));
    auto *from = new QLabel(tr("F&rom"), this);
    from->setBuddy(m_from);
    auto *to = new QLabel(tr("&Until"), this);
    to->setBuddy(m_to);
    m_presets->setText(tr("Choose"));
    m_presets->setAccessibleName(tr("Choose a period"));
    m_presets->setToolTip(tr("Choose a period"));
    m_presets->setAutoRaise(true);
    m_presets->setFocusPolicy(Qt::StrongFocus);
    m_presets->setPopupMode(QToolButton::InstantPopup);
    auto *title = new QLabel(tr("Dates"), this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);

    auto *menu = new QMenu(m_presets);
    const auto add = [this, menu](const QString &text, auto period) {
        menu->addAction(text, this, [this, period] {
            const auto [from, to] = period(QDate::currentDate());
            choosePeriod(from, to);
        });
    };
    using Days = std::pair<QDate, QDate>;
    add(tr("Any date"), [](QDate) { return Days(); });
    menu->addSeparator();
    add(tr("Last 30 days"), [](QDate today) { return Days(today.addDays(-29), today); });
    add(tr("Last 12 months"), [](QDate today) { return Days(today.addYears(-1).addDays(1), today); });
    add(tr("This year"), [](QDate today) { return Days(QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)); });
    add(tr("Last year"),
        [](QDate today) { return Days(QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)); });
    add(tr("From today on"), [](QDate today) { return Days(today, QDate()); });
    m_presets->setMenu(menu);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->addWidget(title, 0, 0);
    grid->addWidget(m_presets, 0, 1, Qt::AlignRight);
    grid->addWidget(from, 1, 0);
    grid->addWidget(m_from, 1, 1);
    grid->addWidget(to, 2, 0);
    grid->addWidget(m_to, 2, 1);
    grid->setColumnStretch(1, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(grid);
    for (DateEdit *edit : {m_from, m_to}) {
        connect(edit, &DateEdit::dateChosen, this, [this] {
            auto from = m_from->date();
            auto to = m_to->date();
            if (from && to && to->lastDay() < from->firstDay()) // the boxes then show it the right way round
                std::swap(from, to);
            Q_EMIT filterWanted(withDates(m_filter, dateFilter(from, to)));
        });
    }
}

void FacetPanel::makeFacets()
{
    m_search->setObjectName("facetSearch"_L1);
    m_search->setPlaceholderText(tr("Find in filters"));
    m_search->setAccessibleName(tr("Find a value in the filters"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themeIcon("search"_L1), QLineEdit::LeadingPosition);
    m_tree->setObjectName("facetTree"_L1);
    m_tree->setAccessibleName(tr("Filters with the number of events"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new FacetDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(12);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->header()->setStretchLastSection(true);
    m_tree->viewport()->setAutoFillBackground(false);
    for (const Facet facet : {Facet::Organization, Facet::Place, Facet::Topic, Facet::Checked})
        m_tree->expand(m_model->facetIndex(facet));
    layout()->addWidget(m_search);
    layout()->addWidget(m_tree);

    connect(m_search, &QLineEdit::textChanged, m_model, &FacetModel::setSearch);
    connect(m_tree, &QTreeView::clicked, this, &FacetPanel::toggle);
    connect(m_tree, &QTreeView::activated, this, &FacetPanel::toggle);
    connect(m_model, &FacetModel::selectionWanted, this, [this](Facet facet, const QString &value, bool selected) {
        Q_EMIT filterWanted(withFacetValue(m_filter, facet, value, selected));
    });
}

// A click anywhere on a row counts, not only on its box.
void FacetPanel::toggle(const QModelIndex &index)
{
    if (!index.parent().isValid())
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
    else if (index.data(FacetModel::MoreRole).toBool())
        m_model->showAll(Facet(index.data(FacetModel::FacetRole).toInt()));
    else
        m_model->setData(
            index, index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
            Qt::CheckStateRole);
}

void FacetPanel::choosePeriod(QDate from, QDate to)
{
    const auto partial = [](QDate day) {
        return day.isValid() ? std::optional(PartialDate::fromDate(day)) : std::nullopt;
    };
    Q_EMIT filterWanted(withDates(m_filter, dateFilter(partial(from), partial(to))));
}

void FacetPanel::setPage(const EventPage &page)
{
    m_filter = page.filter;
    m_from->setDate(page.filter.dates.from);
    m_to->setDate(page.filter.dates.to);
    m_model->setPage(page);
}

void FacetPanel::clear()
{
    setPage({});
}

} // namespace eventarium
