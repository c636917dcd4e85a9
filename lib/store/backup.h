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

} // namespace eventarium
