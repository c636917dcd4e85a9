// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/writelock.h"

#include "store/messages.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

// Whether the name still leads to the file that we hold: its former owner may have removed it just now.
bool isStillThere(int file, const QByteArray &path)
{
    struct stat held = {};
    struct stat named = {};
    return fstat(file, &held) == 0 && stat(path.constData(), &named) == 0 && held.st_ino == named.st_ino
           && held.st_dev == named.st_dev;
}

QString owner(int file)
{
    char text[200] = {};
    const ssize_t size = pread(file, text, sizeof text - 1, 0);
    return size > 0 ? QString::fromUtf8(text, size).trimmed() : QString();
}

// A lock that was left behind says whose it was, or nothing. All else is somebody's file.
bool isLock(int file)
{
    struct stat status = {};
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode))
        return false;
    return status.st_size == 0 || owner(file).startsWith("program"_L1);
}

[[noreturn]] void raiseOpening(int error, const QString &archive, const QString &lock)
{
    // A link would lead to somebody's file, which the lock would overwrite.
    if (error == ELOOP || error == EISDIR || error == ENXIO)
        raise(Error::Kind::NotWritable, messages::inTheWay(archive, lock), archive);
    if (const auto full = messages::noSpace(error, archive))
        throw Failure{*full};
    if (error == EROFS || error == EACCES || error == EPERM) {
        if (!QFileInfo::exists(archive))
            raise(Error::Kind::NotWritable, messages::folderProtected(archive), archive);
        raise(Error::Kind::ReadOnly, messages::readOnly(archive), archive);
    }
    if (error == ENOENT || error == ENOTDIR)
        raise(Error::Kind::NotWritable, messages::noFolder(archive), archive);
    raise(Error::Kind::NotWritable, messages::notWritable(archive), archive);
}

} // namespace

WriteLock::WriteLock(const QString &archive)
    : m_archive(archive)
{
    // Several names of one file share one lock.
    const QString canonical = QFileInfo(archive).canonicalFilePath();
    m_path = QFile::encodeName((canonical.isEmpty() ? archive : canonical) + u"-lock"_s);
    for (;;) {
        m_file = ::open(m_path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0644);
        if (m_file < 0)
            raiseOpening(errno, archive, QFile::decodeName(m_path));
        if (flock(m_file, LOCK_EX | LOCK_NB) != 0) {
            const int error = errno;
            const QString who = owner(m_file);
            ::close(m_file);
            if (error == EWOULDBLOCK)
                raise(Error::Kind::Locked, messages::locked(archive, who), archive);
            raise(Error::Kind::NotWritable, messages::notWritable(archive), archive);
        }
        const bool mine = isLock(m_file);
        if (mine && isStillThere(m_file, m_path))
            break;
        ::close(m_file);
        if (!mine)
            raise(Error::Kind::NotWritable, messages::inTheWay(archive, QFile::decodeName(m_path)), archive);
    }
    const QByteArray text = u"program %1 on %2\n"_s.arg(getpid()).arg(QSysInfo::machineHostName()).toUtf8();
    // Only a courtesy to whoever is refused: the lock holds without it.
    if (ftruncate(m_file, 0) != 0 || pwrite(m_file, text.constData(), static_cast<size_t>(text.size()), 0) < 0)
        errno = 0;
}

WriteLock::~WriteLock()
{
    ::unlink(m_path.constData());
    ::close(m_file);
}

} // namespace eventarium::store
