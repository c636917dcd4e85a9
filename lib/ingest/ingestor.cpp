// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/ingestor.h"

#include "extract/extractor.h"
#include "ingest/importjob.h"
#include "reader/readerregistry.h"

namespace eventarium {

Ingestor::Ingestor(const ReaderRegistry &readers, const Extractor &extractor)
    : m_readers(readers)
    , m_extractor(extractor)
{
}

Result<IngestReport> Ingestor::run(const IngestPlan &plan, std::stop_token stop, const ProgressSink &progress) const
{
    const ImportSteps steps{[this](const QString &path) { return m_readers.readFile(path); },
                            [this](const Article &article) { return m_extractor.extract(article); },
                            Extractor::version};
    return runImport(steps, plan, std::move(stop), progress);
}

} // namespace eventarium
