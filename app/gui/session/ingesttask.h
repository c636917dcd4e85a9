// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One import at a time, on a worker: progress, cancel, and a report at the end. What was committed before a
// cancel stays. A QObject; GUI thread; destroying it cancels and waits.
#pragma once

#include "core/error.h"
#include "core/progress.h"
#include "ingest/ingestor.h"

#include <QObject>

#include <thread>

namespace eventarium {

class IngestTask final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IngestTask)

public:
    explicit IngestTask(QObject *parent = nullptr);
    ~IngestTask() override;

    bool isRunning() const { return m_running; }
    const IngestPlan &plan() const { return m_plan; }
    // Ignored while one runs.
    void start(const IngestPlan &plan);
    // finished() follows soon, with a report that says so.
    void cancel();

Q_SIGNALS:
    void started();
    void progressed(const eventarium::Progress &progress);
    void finished(const eventarium::IngestReport &report);
    void failed(const eventarium::Error &error);

private:
    IngestPlan m_plan;
    bool m_running = false;
    std::jthread m_thread; // last: joined before the rest is gone
};

} // namespace eventarium
