// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/ingesttask.h"

#include "ingest/importfiles.h"

namespace eventarium {

IngestTask::IngestTask(QObject *parent)
    : QObject(parent)
{
}

IngestTask::~IngestTask() = default;

void IngestTask::start(const IngestPlan &plan)
{
    if (m_running)
        return;
    m_plan = plan;
    m_running = true;
    Q_EMIT started();
    m_thread = std::jthread([this, plan](const std::stop_token &stop) {
        const auto post = [this](auto call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); };
        auto report = importFiles(plan, stop, [this, post](const Progress &progress) {
            post([this, progress] {
                if (m_running)
                    Q_EMIT progressed(progress);
            });
        });
        post([this, report = std::move(report)] {
            m_running = false;
            if (report)
                Q_EMIT finished(*report);
            else
                Q_EMIT failed(report.error());
        });
    });
}

void IngestTask::cancel()
{
    m_thread.request_stop();
}

} // namespace eventarium
