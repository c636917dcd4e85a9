// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ingestor with all readers and the extractor of this build: the one call for whoever only wants files in an
// archive (the window). Blocking; any thread.
#pragma once

#include "ingest/ingestor.h"

namespace eventarium {

Result<IngestReport> importFiles(const IngestPlan &plan, std::stop_token stop, const ProgressSink &progress = {});

} // namespace eventarium
