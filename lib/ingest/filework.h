// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done with one file before anything is written: read, compared with what the archive has, extracted.
// Any thread.
#pragma once

#include "ingest/importjob.h"
#include "reader/filescanner.h"
#include "store/archivewriter.h"

#include <QHash>

#include <vector>

namespace eventarium {

struct ReadArticle
{
    Article article;
    FoundFacts facts;
    int extractorVersion = 0;
};

struct FileOutcome
{
    enum class Kind { Unchanged, SameContent, Taken, Failed };

    Kind kind = Kind::Unchanged;
    std::vector<ReadArticle> articles; // Taken
    Error error; // Failed
};

using KnownSources = QHash<QString, SourceState>;

// The name of the `part`th article of a file: the first bears the file's name, the others a number after it.
QString sourceName(const QString &path, size_t part);
// Whether time stamp and size say that it needs no reading.
bool isUntouched(const ScannedFile &file, const KnownSources &known, int extractorVersion);
// Never throws: whatever goes wrong is the file's failure.
FileOutcome workOn(const ScannedFile &file, const KnownSources &known, const ImportSteps &steps);

} // namespace eventarium
