// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tabs beside the list: chart, figure ledger and sources. What they show is computed by a worker, and only
// for the tab that is in sight. A QObject; GUI thread; lives as long as the window.
#pragma once

#include "gui/session/listfigures.h"

#include <QObject>

namespace eventarium {

struct EventPage;
struct WindowParts;

class FigureTabs final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureTabs)

public:
    FigureTabs(WindowParts &parts, QObject *parent);

    // An empty path: none; all tabs are emptied.
    void setArchive(const QString &path);
    void setEvents(const std::vector<EventId> &events);
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
    void showIfSeen();
    void loadSeries();

    WindowParts &m_parts;
    ListFigures m_figures;
    std::vector<EventId> m_events;
    EventId m_current;
    bool m_open = false;
    bool m_ledgerStale = false;
    bool m_seriesStale = false;
    bool m_sourcesStale = false;
};

} // namespace eventarium
