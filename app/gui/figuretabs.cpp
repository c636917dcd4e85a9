// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/figuretabs.h"

#include "gui/models/figuremodel.h"
#include "gui/models/namemodel.h"
#include "gui/models/sourcemodel.h"
#include "gui/session/filteredit.h"
#include "gui/session/filterstack.h"
#include "gui/views/chartview.h"
#include "gui/views/eventtable.h"
#include "gui/views/figurestable.h"
#include "gui/views/namestable.h"
#include "gui/views/sourcestable.h"
#include "gui/windowparts.h"
#include "query/eventpage.h"

#include <QTabBar>

namespace eventarium {

FigureTabs::FigureTabs(WindowParts &parts, FilterStack &filters, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_filters(filters)
{
    connect(m_parts.tabs, &QTabBar::currentChanged, this, &FigureTabs::showIfSeen);
    connect(&m_figures, &ListFigures::failed, this, &FigureTabs::failed);
    connectChart();
    connectTables();
    connectNames();
}

// One of them, chosen, narrows the list to its events.
void FigureTabs::connectNames()
{
    for (const NamesTable *table : {m_parts.people, m_parts.organizations}) {
        connect(table, &NamesTable::termWanted, this, [this](const FilterTerm &term) {
            m_parts.tabs->setCurrentIndex(WindowParts::EventsTab);
            m_parts.table->setFocus();
            m_filters.push(withTerm(m_filters.current(), term));
        });
    }
    connect(&m_figures, &ListFigures::namesLoaded, this,
            [this](ArchiveReader::Names kind, const std::vector<NameRow> &rows) {
                NameModel *model = kind == ArchiveReader::Names::People ? m_parts.peopleModel
                                                                        : m_parts.organizationModel;
                model->setRows(rows);
                Q_EMIT loaded();
            });
}

void FigureTabs::connectChart()
{
    connect(m_parts.chart, &ChartView::seriesWanted, this, &FigureTabs::loadSeries);
    connect(m_parts.chart, &ChartView::eventActivated, this, &FigureTabs::eventWanted);
    connect(&m_figures, &ListFigures::seriesLoaded, this, [this](const FigureSeries &series) {
        m_parts.chart->setSeries(series);
        m_parts.chart->setCurrentEvent(m_current);
        Q_EMIT loaded();
    });
}

void FigureTabs::connectTables()
{
    connect(m_parts.figureModel, &FigureModel::figuresWanted, &m_figures, &ListFigures::loadLedger);
    connect(&m_figures, &ListFigures::ledgerLoaded, this, [this](const std::vector<FigureRow> &rows, quint64 ticket) {
        m_parts.figureModel->append(rows, ticket);
        Q_EMIT loaded();
    });
    connect(m_parts.figures, &FiguresTable::figureLookedAt, this,
            [this](const FigureRow &row) { Q_EMIT sentenceWanted(row.event, row.figure.evidence); });
    connect(&m_figures, &ListFigures::sourcesLoaded, this, [this](const std::vector<ArticleRow> &rows) {
        m_parts.sourceModel->setSources(rows);
        Q_EMIT loaded();
    });
    connect(m_parts.sources, &SourcesTable::sourceLookedAt, this,
            [this](const ArticleRow &row) { Q_EMIT articleWanted(row.id); });
}

void FigureTabs::setArchive(const QString &path)
{
    m_figures.setArchive(path);
    m_open = !path.isEmpty();
    m_events.clear();
    m_current = {};
    m_parts.figureModel->setEvents({});
    m_parts.sourceModel->setSources({});
    m_parts.peopleModel->setRows({});
    m_parts.organizationModel->setRows({});
    m_parts.chart->clear();
}

void FigureTabs::setEvents(const EventPage &page)
{
    m_events = page.list.ids;
    m_filter = page.filter;
    m_ledgerStale = m_seriesStale = m_sourcesStale = m_peopleStale = m_organizationsStale = true;
    showIfSeen();
}

void FigureTabs::setCurrentEvent(EventId event)
{
    m_current = event;
    m_parts.chart->setCurrentEvent(event);
    if (m_parts.chart->mode() == ChartView::Mode::ByEdition) {
        m_seriesStale = true;
        showIfSeen();
    }
}

void FigureTabs::showSeriesOfCurrent()
{
    m_parts.chart->setMode(ChartView::Mode::ByEdition);
    m_seriesStale = true;
    m_parts.tabs->setCurrentIndex(WindowParts::ChartTab);
    showIfSeen();
}

void FigureTabs::showIfSeen()
{
    if (!m_open)
        return;
    const int tab = m_parts.tabs->currentIndex();
    if (tab == WindowParts::FiguresTab && std::exchange(m_ledgerStale, false)) {
        m_parts.figureModel->setEvents(m_events);
        m_parts.figureModel->fetchMore({});
    } else if (tab == WindowParts::ChartTab && std::exchange(m_seriesStale, false)) {
        loadSeries();
    } else if (tab == WindowParts::SourcesTab && std::exchange(m_sourcesStale, false)) {
        m_figures.loadSources();
    } else if (tab == WindowParts::PeopleTab && std::exchange(m_peopleStale, false)) {
        m_figures.loadNames(ArchiveReader::Names::People, m_filter);
    } else if (tab == WindowParts::OrganizationsTab && std::exchange(m_organizationsStale, false)) {
        m_figures.loadNames(ArchiveReader::Names::Organizations, m_filter);
    }
}

void FigureTabs::loadSeries()
{
    if (m_parts.chart->mode() == ChartView::Mode::ByEvent)
        m_figures.loadByEvent(m_events, m_parts.chart->column());
    else if (m_current.isValid())
        m_figures.loadByEdition(m_current, m_parts.chart->column());
    else
        m_parts.chart->clear();
}

} // namespace eventarium
