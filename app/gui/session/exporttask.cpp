// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/exporttask.h"

#include "store/archivereader.h"
#include "store/sourceguard.h"

namespace eventarium {

namespace {

Result<ExportOutcome> write(ExportPlan plan, const ExportTick &tick)
{
    auto reader = ArchiveReader::open(plan.archive);
    if (!reader)
        return std::unexpected(reader.error());
    auto info = reader->info();
    if (!info)
        return std::unexpected(info.error());
    plan.request.context.archive = std::move(*info);
    if (const auto spared = sparesSources(*reader, plan.target); !spared)
        return std::unexpected(spared.error());
    ExportSource source = exportSource(*reader, plan.request);
    source.listPdf = [paper = plan.paper](std::span<const EventRow> rows, const ReportContext &context) {
        return eventariumRenderer()->listPdf(rows, context, paper);
    };
    source.documentPdf = [paper = plan.paper](const SummaryDocument &document, const ReportContext &context) {
        return eventariumRenderer()->documentPdf(document, context, paper);
    };
    return writeExport(plan.request, source, plan.target, plan.withMeta, tick);
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
    m_plan = plan;
    Q_EMIT started();
    m_thread = std::jthread([this, plan = std::move(plan)](const std::stop_token &stop) {
        auto written = write(plan, [this, &stop](qint64 done, qint64 total) {
            QMetaObject::invokeMethod(
                this, [this, done, total] { Q_EMIT progressed(done, total); }, Qt::QueuedConnection);
            return !stop.stop_requested();
        });
        QMetaObject::invokeMethod(
            this,
            [this, written = std::move(written), target = plan.target] {
                m_running = false;
                if (written)
                    Q_EMIT finished(target, *written);
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
