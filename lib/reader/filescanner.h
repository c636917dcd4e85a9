// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists the regular files below folders, in a fixed order (by path), following no symbolic link
// out of them and entering no folder twice. Blocking; any thread.
#pragma once

#include "core/error.h"
#include "core/progress.h"

#include <QDateTime>
#include <QStringList>

#include <stop_token>
#include <vector>

namespace eventarium {

struct ScannedFile
{
    QString path; // absolute, clean
    qint64 size = 0;
    QDateTime modified; // UTC

    bool operator==(const ScannedFile &) const = default;
};

struct ScanResult
{
    std::vector<ScannedFile> files;
    std::vector<Error> skipped; // folders that cannot be read, sockets, devices...: one entry each, with why
};

// A path may be a file or a folder. Hidden files and an archive's own files (*.eventarium*) are passed
// over silently. Errors only where nothing can be scanned at all: NotFound, NotReadable, Cancelled.
Result<ScanResult> scanFiles(const QStringList &paths, std::stop_token stop, const ProgressSink &progress = {});

} // namespace eventarium
