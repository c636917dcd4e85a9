// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one part of report that touches a disk. Writes a file beside its target and renames it, so that the
// target is never half written; the commit is checked. Never over an archive or a file that belongs to one,
// whoever asks: all that the program writes for people goes through here. Blocking; any thread.
#pragma once

#include "core/error.h"

#include <QByteArray>

#include <functional>

namespace eventarium {

// `next` returns the next piece, an empty one at the end. Errors: NotWritable, DiskFull; the old file is
// then unchanged, and the message says so.
Result<void> writeFile(const QString &path, const std::function<Result<QByteArray>()> &next);
Result<void> writeFile(const QString &path, const QByteArray &bytes);

} // namespace eventarium
