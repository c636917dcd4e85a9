// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/newarchive.h"

#include "store/connection.h"
#include "store/messages.h"
#include "store/schema.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

void removeAll(const QString &path)
{
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + ending);
}

// Whether it is what a creation that died has left: SQLite's, or still without content. A link is only removed.
bool isUnfinished(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink() || !info.exists())
        return true;
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray begin = file.read(16);
    return begin.isEmpty() || begin == QByteArrayView("SQLite format 3\0", 16);
}

[[noreturn]] void raiseSystem(int error, const QString &path)
{
    if (const auto full = messages::noSpace(error, path))
        throw Failure{*full};
    if (error == EEXIST)
        raise(Error::Kind::NotWritable, messages::alreadyThere(path), path);
    raise(Error::Kind::NotWritable, messages::notWritable(path), path);
}

// What was written to a file or folder is on the disk, not only on its way there. 0, else the system's error.
int toDisk(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno;
    const int error = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    return error;
}

// Never over a file that has come meanwhile; no copying, as QFile would where renaming fails.
void rename(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return;
    if (errno != EINVAL && errno != ENOSYS)
        raiseSystem(errno, to);
    if (QFileInfo::exists(to))
        raiseSystem(EEXIST, to);
    if (::rename(source.constData(), target.constData()) != 0)
        raiseSystem(errno, to);
}

// Closing a connection would move the log into the file too, but drop the error of a full disk.
void fill(const QString &path)
{
    const Connection connection(path, Connection::Mode::Create);
    Schema::upgrade(connection);
    connection.run("INSERT INTO archive VALUES ('page_sums', 1)");
    if (connection.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
        raise(Error::Kind::NotWritable, messages::notWritable(path), path);
}

} // namespace

void makeWhole(const QString &path, const std::function<void(const QString &beside)> &fill)
{
    const QString beside = path + u"-new"_s;
    if (!isUnfinished(beside))
        raise(Error::Kind::NotWritable, messages::inTheWay(path, beside), path);
    removeAll(beside);
    try {
        fill(beside);
        // A full disk may show as late as here.
        if (const int error = toDisk(beside); error != 0)
            raiseSystem(error, beside);
        rename(beside, path);
    } catch (Failure &failure) {
        removeAll(beside);
        failure.error.message.replace(beside, path);
        failure.error.where = path;
        throw;
    }
    // Whole it is by now; not every file system can do this for a folder.
    [[maybe_unused]] const int error = toDisk(QFileInfo(path).absolutePath());
}

void makeArchive(const QString &path)
{
    makeWhole(path, fill);
}

} // namespace eventarium::store
