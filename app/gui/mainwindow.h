// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window: connects the session to the models and views, and nothing else. User's wish -> new filter value ->
// FilterStack -> EventSearch (worker) -> EventPage -> models -> views. A widget; GUI thread.
#pragma once

#include "gui/session/eventdetails.h"
#include "gui/session/eventsearch.h"
#include "gui/session/filterstack.h"
#include "gui/windowactions.h"
#include "gui/windowparts.h"

#include <QMainWindow>

#include <memory>

namespace eventarium {

class ArchiveSession;
class CurationCommands;
class EventCommands;
class FigureTabs;
class FileCommands;
class Settings;
class ViewCommands;

class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    MainWindow(ArchiveSession &session, Settings &settings);
    ~MainWindow() override;

    // With a path that archive, else the one of the last session, else the sample; `query` takes the place of
    // the remembered filter.
    void start(const QString &archive, const QString &query);
    // Nothing is being fetched, searched or read for this window.
    bool isSettled() const;

    WindowParts &parts() { return m_parts; }
    WindowActions &actions() { return *m_actions; }
    FilterStack &filters() { return m_filters; }
    FileCommands &files() { return *m_files; }
    const QString &archive() const { return m_archive; } // empty: none
    const EventPage &page() const { return m_search.page(); }

Q_SIGNALS:
    // isSettled() may have become true.
    void settled();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectSession();
    void connectFilters();
    void connectDetails();
    void connectViews();
    void connectActions();

    void archiveOpened();
    void archiveClosed();
    void sayWhatIsOpen();
    void setOrder(EventOrder order);
    void runSearch();
    void showPage(const EventPage &page, const std::vector<EventRow> &firstRows);
    void showEmptyState();
    void lookAt(EventId id);
    void showSums(const std::vector<EventId> &selected);
    void updateActions();
    void saveState();

    ArchiveSession &m_session;
    Settings &m_settings;
    WindowActions *m_actions;
    WindowParts m_parts;
    FileCommands *m_files;
    FilterStack m_filters;
    EventSearch m_search;
    EventDetails m_details;
    EventCommands *m_commands;
    CurationCommands *m_curation;
    FigureTabs *m_tabs;
    ViewCommands *m_views;
    EventOrder m_order;
    quint64 m_sumsRequest = 0;
    bool m_corrected = false; // the event that is looked at may say something else
    Evidence m_pendingEvidence; // to be lit once its event is shown
    QString m_startQuery;
    QString m_archive; // whose columns and filter are in force
};

} // namespace eventarium
