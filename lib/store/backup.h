// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A copy of an archive as of one commit, made while others read and write it. Blocking; any thread.
#pragma once

#include "core/error.h"

#include <stop_token>

namespace eventarium {

// The copy has its name only after it was opened and checked. Never over a file that is there (NotWritable).
// Other errors: those of opening `archive`; Corrupt where the copy, and so the archive, has problems; DiskFull;
// Cancelled when stopped. Nothing is left behind then.
Result<void> backUpArchive(const QString &archive, const QString &target, std::stop_token stop = {});

// The automatic backups beside an archive. Each is made, opened and checked before the older one goes.
// Before the archive's format is brought up to date: "NAME-backup-update".
Result<void> backUpBeforeUpdate(const QString &archive);
// After a large import: "NAME-backup-1" is the newest of `keep`.
Result<void> rotateBackups(const QString &archive, int keep, std::stop_token stop = {});
// Whether a file beside the archive, by its name, is such a backup.
bool isAutomaticBackup(const QString &archive, const QString &file);

// Puts a whole archive in the place of a damaged one, which is kept as "NAME-damaged"; its path. Locked.
Result<QString> takePlaceOf(const QString &archive, const QString &whole);

} // namespace eventarium
