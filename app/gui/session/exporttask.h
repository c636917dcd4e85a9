// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes what is shown to a file, in any format, in pieces, on a worker; the target is replaced only when all of it
// is written. A QObject; GUI thread; destroying it cancels and waits.
#pragma once

#include "core/error.h"
#include "render/renderer.h"
#include "report/exportrun.h"

#include <QObject>

#include <thread>

namespace eventarium {

struct ExportPlan
{
    QString archive;
    QString target;
    ExportRequest request; // the archive's state is filled in when it is read
    bool withMeta = false;
    Renderer::Paper paper = Renderer::Paper::A4;
};

class ExportTask final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportTask)

public:
    explicit ExportTask(QObject *parent = nullptr);
    ~ExportTask() override;

    bool isRunning() const { return m_running; }
    const ExportPlan &plan() const { return m_plan; } // of the last one
    void start(ExportPlan plan);
    void cancel();

Q_SIGNALS:
    void started();
    void progressed(qint64 done, qint64 total);
    void finished(const QString &target, const eventarium::ExportOutcome &outcome);
    void failed(const eventarium::Error &error);

private:
    bool m_running = false;
    ExportPlan m_plan;
    std::jthread m_thread; // last: joined before the rest is gone
};

} // namespace eventarium
