// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/importfiles.h"

#include "extract/extractor.h"
#include "reader/readerregistry.h"

namespace eventarium {

Result<IngestReport> importFiles(const IngestPlan &plan, std::stop_token stop, const ProgressSink &progress)
{
    const ReaderRegistry readers;
    const Extractor extractor;
    return Ingestor(readers, extractor).run(plan, std::move(stop), progress);
}

} // namespace eventarium
