// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of an export, page by page, whatever table they are of. Made by exportrun.cpp for those that write.
#pragma once

#include "report/exportrun.h"

namespace eventarium {

class ExportPager final
{
public:
    ExportPager(const ExportRequest &request, const ExportSource &source, const ExportTick &tick);

    // The next page; no rows at the end. A page of events that are all gone is skipped.
    Result<ExportRows> next();
    qint64 rowsTold() const { return m_rows; }

    // The next page of ids, for what reads them in a way of its own; empty at the end.
    Result<std::span<const EventId>> nextIds();

private:
    Result<ExportRows> nextOfIds();
    Result<ExportRows> names();
    Result<ExportRows> sources();
    bool tick(qint64 done, qint64 total) const { return !m_tick || m_tick(done, total); }

    const ExportRequest &m_request;
    const ExportSource &m_source;
    ExportTick m_tick;
    size_t m_at = 0; // in the events
    qint64 m_rows = 0;
    bool m_ended = false;
};

} // namespace eventarium
