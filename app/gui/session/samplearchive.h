// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sample archive: the articles that come with the program, imported into a temporary file that is thrown
// away at the end. Lives as long as the window; GUI thread.
#pragma once

#include "ingest/ingestor.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace eventarium {

class SampleArchive final
{
public:
    SampleArchive();
    ~SampleArchive();
    Q_DISABLE_COPY_MOVE(SampleArchive)

    // The folder of the sample's articles; empty when the program was installed without them.
    static QString articlesFolder();
    // A fresh place for it and what to import; nullopt without articles or without room for temporary files.
    std::optional<IngestPlan> plan();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace eventarium
