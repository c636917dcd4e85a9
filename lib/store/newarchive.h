// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes archive files that are whole from the moment they have their name: until then they lie
// beside it, so that a program that dies meanwhile leaves nothing that is no archive.
#pragma once

#include <QString>

#include <functional>

namespace eventarium::store {

// `fill` makes the file of the name that it is given. Throws what that throws, NotWritable (also where the
// path is taken), ReadOnly, DiskFull.
void makeWhole(const QString &path, const std::function<void(const QString &beside)> &fill);
// An empty archive; the caller holds the write lock.
void makeArchive(const QString &path);

} // namespace eventarium::store
