// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs filters against the archive on a worker: one request at a time counts, an earlier one is stopped and its
// result dropped. The answer is the page (list, facets, timeline) together with the first rows, so that a list
// is never painted empty. A QObject; GUI thread.
#pragma once

#include "core/error.h"
#include "query/eventpage.h"

#include <QObject>

#include <memory>
#include <stop_token>

namespace eventarium {

class ReaderThread;

class EventSearch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventSearch)

public:
    static constexpr qsizetype firstRows = 128;

    explicit EventSearch(QObject *parent = nullptr);
    ~EventSearch() override;

    // An empty path: no archive.
    void setArchive(const QString &path);
    void search(const EventFilter &filter, EventOrder order);

    bool isBusy() const { return m_busy; }
    // The last answer.
    const EventPage &page() const { return m_page; }

Q_SIGNALS:
    void started();
    void finished(const eventarium::EventPage &page, const std::vector<eventarium::EventRow> &firstRows);
    void failed(const eventarium::Error &error);

private:
    std::unique_ptr<ReaderThread> m_reader;
    std::stop_source m_stop;
    quint64 m_request = 0;
    bool m_busy = false;
    EventPage m_page;
};

} // namespace eventarium
