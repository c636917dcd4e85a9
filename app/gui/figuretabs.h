// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tabs beside the list: chart, figure ledger, people, organisations and sources. What they show is computed by a worker, and only
// for the tab that is in sight. A QObject; GUI thread; lives as long as the window.
#pragma once

#include "gui/session/listfigures.h"

#include <QObject>

namespace eventarium {

class FilterStack;
struct EventPage;
struct WindowParts;

class FigureTabs final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureTabs)

public:
    FigureTabs(WindowParts &parts, FilterStack &filters, QObject *parent);

    // An empty path: none; all tabs are emptied.
    void setArchive(const QString &path);
    void setEvents(const EventPage &page);
    void setCurrentEvent(EventId event);
    void showSeriesOfCurrent(); // the chart by edition, with its tab brought up
    bool isBusy() const { return m_figures.isBusy(); }

Q_SIGNALS:
    void eventWanted(eventarium::EventId event);
    void sentenceWanted(eventarium::EventId event, const eventarium::Evidence &evidence);
    void articleWanted(eventarium::ArticleId article);
    void failed(const eventarium::Error &error);
    void loaded();

private:
    void connectChart();
    void connectTables();
    void connectNames();
    void showIfSeen();
    void loadSeries();

    WindowParts &m_parts;
    FilterStack &m_filters;
    ListFigures m_figures;
    EventFilter m_filter; // of the events
    std::vector<EventId> m_events;
    EventId m_current;
    bool m_open = false;
    bool m_ledgerStale = false;
    bool m_seriesStale = false;
    bool m_sourcesStale = false;
    bool m_peopleStale = false;
    bool m_organizationsStale = false;
};

} // namespace eventarium
