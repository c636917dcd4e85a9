// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/messages.h"

#include <QFileInfo>

#include <cerrno>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace eventarium::store::messages {

namespace {

QString name(const QString &path)
{
    return QFileInfo(path).fileName();
}

} // namespace

QString notFound(const QString &path)
{
    return u"There is no archive at %1. Check the name, or make a new archive there."_s.arg(path);
}

QString notReadable(const QString &path)
{
    return u"The archive %1 cannot be read: you do not have the right to, or its drive reports an error. Nothing was "
           u"changed. "
           "Check the rights of the file and its drive."_s.arg(path);
}

QString notWritable(const QString &path)
{
    return u"The archive %1 cannot be written: its folder does not allow it. Nothing was changed. Choose another "
           u"folder, or check "
           "its rights."_s.arg(path);
}

QString alreadyThere(const QString &path)
{
    return u"%1 exists already and was left unchanged. Choose another name, or open it."_s.arg(path);
}

QString linkToNothing(const QString &path)
{
    return u"%1 is a link to a file that is not there, so no archive was made. Remove the link, or name the file itself."_s
        .arg(path);
}

QString inTheWay(const QString &path, const QString &other)
{
    return u"The archive %1 cannot be written: %2 is in the way, which is no file of Eventarium. It was left "
           u"unchanged. "
           u"Move it, or choose another name for the archive."_s.arg(path, name(other));
}

QString noFolder(const QString &path)
{
    return u"The archive %1 cannot be made: its folder does not exist. Make the folder first, or choose another one."_s
        .arg(path);
}

QString folderProtected(const QString &path)
{
    return u"The archive %1 cannot be made: its folder cannot be written. Nothing was changed. Choose another folder, "
           u"or "
           u"check the rights of this one."_s.arg(path);
}

QString notAnArchive(const QString &path)
{
    return u"%1 is not an Eventarium archive. It was left unchanged. Choose a file that ends in “.eventarium”."_s.arg(
        path);
}

QString newerVersion(const QString &path, int version)
{
    return u"%1 was written by a newer version of Eventarium (archive version %2). It was left unchanged. Update "
           u"Eventarium to "
           "open it."_s.arg(path)
               .arg(version);
}

QString notUpdated(const QString &path, const QString &why)
{
    return u"%1 was written by an older version of Eventarium and could not be brought up to date: %2"_s.arg(path, why);
}

QString locked(const QString &path, const QString &owner)
{
    const QString who = owner.isEmpty() ? u"another program"_s : owner;
    return u"%1 is being written by %2. Nothing was changed; it can still be read. Wait until that is done, then try again."_s
        .arg(name(path), who);
}

QString readOnly(const QString &path)
{
    return u"%1 can only be read: the file or its folder is write-protected. Nothing was changed. Copy it to a folder "
           u"of your own "
           "to change it."_s.arg(path);
}

QString leftOpenReadOnly(const QString &path)
{
    return u"%1 was not closed properly and lies in a folder that cannot be written, so its last changes cannot be "
           u"read. Nothing is "
           "lost. Copy it together with the file “%2-wal” to a folder of your own and open it there."_s.arg(path,
                                                                                                            name(path));
}

QString leftOpenDiskFull(const QString &path)
{
    return u"%1 was not closed properly, and the disk is too full to read its last changes. Nothing is lost. Free some "
           u"space, then try again."_s.arg(path);
}

QString readOnFullDisk(const QString &path)
{
    return u"The disk is full: %1 is read as it stands. It is whole, but cannot be changed before some space is free."_s
        .arg(path);
}

QString incomplete(const QString &path)
{
    return u"The archive %1 is incomplete: the end of the file is missing. It was left unchanged. Copy it again from "
           u"where it came, "
           "or use a backup."_s.arg(path);
}

QString corrupt(const QString &path, const QString &detail)
{
    return u"The archive %1 is damaged (%2). It was left unchanged. Use a backup, or make a new archive and import the "
           u"articles "
           "again."_s.arg(path, detail);
}

QString diskFull(const QString &path)
{
    return u"Could not write to %1: the disk is full. What was saved before is unchanged. Free some space, then try again."_s
        .arg(path);
}

QString sizeLimit(const QString &path)
{
    return u"Could not write to %1: a limit on the size of files was reached. What was saved before is unchanged. "
           u"Raise "
           u"that limit (“ulimit -f”) or choose a folder on another drive, then try again."_s.arg(path);
}

QString internal(const QString &path, const QString &detail)
{
    return u"Eventarium made an error while working on %1 (%2). The archive is as it was at its last commit. Please report this."_s
        .arg(path, detail);
}

QString cancelled()
{
    return u"Cancelled. Nothing was changed."_s;
}

std::optional<Error> noSpace(int systemError, const QString &path)
{
    if (systemError == ENOSPC || systemError == EDQUOT)
        return Error{Error::Kind::DiskFull, diskFull(path), path};
    if (systemError == EFBIG)
        return Error{Error::Kind::DiskFull, sizeLimit(path), path};
    return std::nullopt;
}

Error sqliteError(int code, int systemError, const QString &detail, const QString &path)
{
    using Kind = Error::Kind;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {Kind::DiskFull, diskFull(path), path};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Kind::Locked, locked(path, {}), path};
    case SQLITE_NOTADB:
        return {Kind::NotAnArchive, notAnArchive(path), path};
    case SQLITE_CORRUPT:
        return {Kind::Corrupt, corrupt(path, detail), path};
    case SQLITE_READONLY:
        return {Kind::ReadOnly, readOnly(path), path};
    case SQLITE_INTERRUPT:
        return {Kind::Cancelled, cancelled(), path};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return noSpace(systemError, path).value_or(Error{Kind::NotReadable, notReadable(path), path});
    case SQLITE_IOERR:
        if (const auto full = noSpace(systemError, path))
            return *full;
        if (code == SQLITE_IOERR_SHORT_READ)
            return {Kind::Corrupt, incomplete(path), path};
        if (code == SQLITE_IOERR_DATA)
            return {Kind::Corrupt, corrupt(path, u"a page does not have the sum that was written with it"_s), path};
        return {Kind::NotReadable, notReadable(path), path};
    default:
        // Our statements are right: it is the archive that has lost or changed a table.
        if (detail.startsWith("no such "_L1) || detail.contains(" has no column "_L1))
            return {Kind::Corrupt, corrupt(path, detail), path};
        return {Kind::Internal, internal(path, detail), path};
    }
}

} // namespace eventarium::store::messages
