// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the list that is shown as CSV, in pieces, on a worker; the target is replaced only when all of it is
// written. A QObject; GUI thread; destroying it cancels and waits.
#pragma once

#include "core/error.h"
#include "query/eventpage.h"
#include "report/csv.h"

#include <QObject>

#include <thread>

namespace eventarium {

struct ExportPlan
{
    QString archive;
    QString target;
    std::vector<EventId> events;
    QString organization; // that roles are told of
    QStringList columns; // of eventCsvColumns(); empty: all
    CsvFormat format;
};

class ExportTask final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportTask)

public:
    explicit ExportTask(QObject *parent = nullptr);
    ~ExportTask() override;

    bool isRunning() const { return m_running; }
    void start(ExportPlan plan);
    void cancel();

Q_SIGNALS:
    void started();
    void progressed(qint64 done, qint64 total);
    void finished(const QString &target, qint64 events);
    void failed(const eventarium::Error &error);

private:
    bool m_running = false;
    std::jthread m_thread; // last: joined before the rest is gone
};

} // namespace eventarium
