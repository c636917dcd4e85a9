// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loads the event that is looked at, with its articles' texts, on a worker; only the last one asked for
// arrives. A QObject; GUI thread.
#pragma once

#include "core/article.h"
#include "core/error.h"
#include "core/event.h"
#include "core/journal.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace eventarium {

class ReaderThread;

class EventDetails final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventDetails)

public:
    explicit EventDetails(QObject *parent = nullptr);
    ~EventDetails() override;

    void setArchive(const QString &path);
    // An invalid id: nothing is looked at; cleared() follows at once.
    void load(EventId id);
    // A source for itself, without an event.
    void loadArticle(ArticleId id);
    // The rows of these events, for the status line and for copying; `answer` is called while `context` lives.
    void loadRows(std::vector<EventId> ids, const QString &organization, QObject *context,
                  std::function<void(const std::vector<EventRow> &)> answer);

    bool isBusy() const { return m_busy; }
    EventId current() const { return m_current; }
    // What people said of the event that was loaded last; oldest first.
    const JournalEntries &said() const { return m_said; }

Q_SIGNALS:
    void loaded(const eventarium::Event &event, const std::vector<eventarium::Article> &articles);
    void articleLoaded(const eventarium::Article &article);
    void cleared();
    void failed(const eventarium::Error &error);

private:
    std::unique_ptr<ReaderThread> m_reader;
    std::stop_source m_stop;
    quint64 m_request = 0;
    EventId m_current;
    JournalEntries m_said;
    bool m_busy = false;
};

} // namespace eventarium
