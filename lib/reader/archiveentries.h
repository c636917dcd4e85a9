// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files in a ZIP, tar or compressed file, unpacked in memory and never to disk, within limits that a bomb runs
// into early. Blocking; any thread.
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace eventarium {

struct ArchiveEntry
{
    QString name; // as in the archive, with /
    QByteArray content;
};

struct ArchiveLimits
{
    qint64 entry = 64 * 1024 * 1024; // bytes of one file
    qint64 total = 256 * 1024 * 1024; // of all
    int entries = 20'000;
};

struct ArchiveContents
{
    QStringList problems; // entries left out, with why
};

// Calls `take` for every file that `wanted` (may be empty: all) wants. Entries named absolutely or with .. are left
// out. Errors: Corrupt (nothing of it can be read), TooLarge (over the limits), NotReadable (encrypted).
Result<ArchiveContents> readArchive(const QByteArray &bytes, const std::function<bool(const QString &name)> &wanted,
                                    const std::function<void(ArchiveEntry)> &take, ArchiveLimits limits = {});
// A gzip, bzip2, xz or Zstandard file, its members behind one another, as one.
Result<QByteArray> decompressed(const QByteArray &bytes, qint64 limit);

} // namespace eventarium
