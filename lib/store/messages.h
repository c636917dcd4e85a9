// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sentences in which the archive says what went wrong: what happened, to what, what is safe, what
// next. Pure; any thread.
#pragma once

#include "core/error.h"

#include <optional>

namespace eventarium::store::messages {

QString notFound(const QString &path);
QString notReadable(const QString &path);
QString notWritable(const QString &path);
QString alreadyThere(const QString &path);
QString linkToNothing(const QString &path);
QString inTheWay(const QString &path, const QString &other); // a file of a name that the archive needs
QString noFolder(const QString &path);
QString folderProtected(const QString &path);
QString notAnArchive(const QString &path);
QString newerVersion(const QString &path, int version);
QString notUpdated(const QString &path, const QString &why);
QString locked(const QString &path, const QString &owner);
QString readOnly(const QString &path);
QString leftOpenReadOnly(const QString &path);
QString leftOpenDiskFull(const QString &path);
QString readOnFullDisk(const QString &path);
QString incomplete(const QString &path);
QString corrupt(const QString &path, const QString &detail);
QString diskFull(const QString &path);
QString sizeLimit(const QString &path);
QString internal(const QString &path, const QString &detail);
QString cancelled();

// The error of a write for which there was no room (DiskFull); none for other system errors.
std::optional<Error> noSpace(int systemError, const QString &path);
// An SQLite result code (extended) with the system's error number.
Error sqliteError(int code, int systemError, const QString &detail, const QString &path);

} // namespace eventarium::store::messages
