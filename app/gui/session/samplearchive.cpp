// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/session/samplearchive.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace eventarium {

SampleArchive::SampleArchive() = default;
SampleArchive::~SampleArchive() = default;

QString SampleArchive::articlesFolder()
{
    // In a build tree the checkout's own; installed, what stands beside the program; else anywhere in the
    // data paths.
    const QStringList candidates = {
        QCoreApplication::applicationDirPath() + "/../share/eventarium/sample"_L1,
        QStringLiteral(EVENTARIUM_SAMPLE_DIR),
        QStandardPaths::locate(QStandardPaths::GenericDataLocation, u"eventarium/sample"_s,
                               QStandardPaths::LocateDirectory),
    };
    for (const QString &candidate : candidates) {
        if (!candidate.isEmpty() && QDir(candidate).exists())
            return QDir(candidate).canonicalPath();
    }
    return {};
}

std::optional<IngestPlan> SampleArchive::plan()
{
    const QString articles = articlesFolder();
    if (articles.isEmpty())
        return std::nullopt;
    m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/eventarium-sample-XXXXXX"_L1);
    if (!m_folder->isValid())
        return std::nullopt;
    IngestPlan plan;
    plan.archive = m_folder->filePath(u"sample.eventarium"_s);
    plan.paths = {articles};
    return plan;
}

} // namespace eventarium
