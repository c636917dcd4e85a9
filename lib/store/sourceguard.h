// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Articles are never written to: what leaves an archive must not land on one that it was made from. Blocking;
// the reader's thread.
#pragma once

#include "core/error.h"

#include <QString>

namespace eventarium {

class ArchiveReader;

// Errors: NotWritable where `path` is, or leads to, a file that is an article of the archive.
Result<void> sparesSources(const ArchiveReader &reader, const QString &path);

} // namespace eventarium
