// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One import, apart from who reads and extracts. Blocking; on the calling thread, which writes.
#pragma once

#include "core/article.h"
#include "core/facts.h"
#include "ingest/eventlist.h"
#include "ingest/ingestor.h"

#include <functional>

namespace eventarium {

struct ImportSteps
{
    std::function<Result<std::vector<Article>>(const QString &path)> read; // on any thread
    std::function<FoundFacts(const Article &)> extract; // on any thread
    int extractorVersion = 0;
    // Whether what was read of a file is a list of events, and which. On any thread; may be missing.
    std::function<Result<std::optional<std::vector<ListedEvent>>>(const QString &path,
                                                                  const Result<std::vector<Article>> &read)>
        list;
};

Result<IngestReport> runImport(const ImportSteps &steps, const IngestPlan &plan, std::stop_token stop,
                               const ProgressSink &progress);

} // namespace eventarium
