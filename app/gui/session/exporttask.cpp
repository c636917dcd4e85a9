// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/exporttask.h"

#include "report/atomicfile.h"
#include "store/archivereader.h"
#include "store/sourceguard.h"

namespace eventarium {

namespace {

constexpr size_t piece = 1000; // events

Result<void> write(const ExportPlan &plan, const std::stop_token &stop, const std::function<void(size_t)> &progress)
{
    auto reader = ArchiveReader::open(plan.archive);
    if (!reader)
        return std::unexpected(reader.error());
    if (auto spared = sparesSources(*reader, plan.target); !spared)
        return spared;
    bool header = true;
    size_t done = 0;
    return writeFile(plan.target, [&]() -> Result<QByteArray> {
        if (stop.stop_requested())
            return fail(Error::Kind::Cancelled, {}, plan.target);
        if (std::exchange(header, false))
            return csvHeader(plan.columns, plan.format);
        const auto rest = std::span(plan.events).subspan(done);
        if (rest.empty())
            return QByteArray();
        const auto part = rest.first(std::min(piece, rest.size()));
        auto rows = reader->rows(part, plan.organization);
        if (!rows)
            return std::unexpected(rows.error());
        done += part.size();
        progress(done);
        return eventsCsv(*rows, plan.columns, plan.format);
    });
}

} // namespace

ExportTask::ExportTask(QObject *parent)
    : QObject(parent)
{
}

ExportTask::~ExportTask() = default;

void ExportTask::start(ExportPlan plan)
{
    if (m_running)
        return;
    m_running = true;
    Q_EMIT started();
    m_thread = std::jthread([this, plan = std::move(plan)](const std::stop_token &stop) {
        const auto total = qint64(plan.events.size());
        auto written = write(plan, stop, [this, total](size_t done) {
            QMetaObject::invokeMethod(
                this, [this, done, total] { Q_EMIT progressed(qint64(done), total); }, Qt::QueuedConnection);
        });
        QMetaObject::invokeMethod(
            this,
            [this, written = std::move(written), target = plan.target, total] {
                m_running = false;
                if (written)
                    Q_EMIT finished(target, total);
                else
                    Q_EMIT failed(written.error());
            },
            Qt::QueuedConnection);
    });
}

void ExportTask::cancel()
{
    m_thread.request_stop();
}

} // namespace eventarium
