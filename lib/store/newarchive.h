// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes an archive file that is whole from the moment it has its name: until then it lies beside it, so that
// a program that dies meanwhile leaves nothing that is no archive. The caller holds the write lock.
#pragma once

#include <QString>

namespace eventarium::store {

// Throws NotWritable (also where the path is taken), ReadOnly, DiskFull.
void makeArchive(const QString &path);

} // namespace eventarium::store
