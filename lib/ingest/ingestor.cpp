// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/ingestor.h"

#include "extract/extractor.h"
#include "ingest/eventlist.h"
#include "ingest/importjob.h"
#include "reader/readerregistry.h"

#include <QFile>
#include <QFileInfo>

namespace eventarium {

namespace {

// Lists are texts; only what may be one is read again.
Result<std::optional<std::vector<ListedEvent>>> listIn(const QString &path, const Result<std::vector<Article>> &read,
                                                       const IngestPlan &plan)
{
    const bool other = read && (read->size() != 1 || !mayBeEventList(read->front().text));
    QFile file(path);
    if (other || !QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)
        || file.size() > ReaderRegistry::maximumSize)
        return std::nullopt;
    return readEventList(file.readAll(), path, plan.columns);
}

} // namespace

Ingestor::Ingestor(const ReaderRegistry &readers, const Extractor &extractor)
    : m_readers(readers)
    , m_extractor(extractor)
{
}

Result<IngestReport> Ingestor::run(const IngestPlan &plan, std::stop_token stop, const ProgressSink &progress) const
{
    const ImportSteps steps{[this](const QString &path) { return m_readers.readFile(path); },
                            [this](const Article &article) { return m_extractor.extract(article); }, Extractor::version,
                            [&plan](const QString &path, const auto &read) { return listIn(path, read, plan); }};
    return runImport(steps, plan, std::move(stop), progress);
}

} // namespace eventarium
