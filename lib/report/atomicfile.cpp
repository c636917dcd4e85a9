// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/atomicfile.h"

#include "report/archiveguard.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

QString shown(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return name.isEmpty() ? path : name;
}

QString safety(const QString &path)
{
    return QFileInfo::exists(path) ? u"The old file is unchanged."_s : u"Nothing was written."_s;
}

std::unexpected<Error> notWritable(const QString &path, const QString &why,
                                   const QString &next = u"Choose another folder."_s)
{
    return fail(Error::Kind::NotWritable,
                u"Could not write " + shown(path) + u": " + why + u". " + safety(path) + u' ' + next, path);
}

// `code`: EFBIG is a limit on the size of files, all else a full disk.
std::unexpected<Error> noSpace(int code, const QString &path)
{
    const QString why = code == EFBIG ? u"a limit on the size of files was reached"_s : u"the disk is full"_s;
    return fail(Error::Kind::DiskFull,
                u"Could not write " + shown(path) + u": " + why + u". " + safety(path) + u" Choose another folder.",
                path);
}

bool isFull(int code)
{
    return code == ENOSPC || code == EDQUOT || code == EFBIG;
}

// `code`: errno right after the call that failed.
std::unexpected<Error> failed(const QFileDevice &file, int code, const QString &path)
{
    if (isFull(code) || file.error() == QFileDevice::ResourceError)
        return noSpace(code, path);
    return notWritable(path, file.errorString());
}

Result<void> copyInto(QFileDevice &file, const std::function<Result<QByteArray>()> &next, const QString &path)
{
    for (;;) {
        const Result<QByteArray> piece = next();
        if (!piece)
            return std::unexpected(piece.error());
        if (piece->isEmpty())
            break;
        errno = 0;
        if (file.write(*piece) != piece->size())
            return failed(file, errno, path);
    }
    errno = 0;
    if (!file.flush())
        return failed(file, errno, path);
    return {};
}

// A device or pipe cannot be renamed over; what was sent to it is gone.
Result<void> writeSpecial(const QString &path, const std::function<Result<QByteArray>()> &next)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return notWritable(path, file.errorString());
    return copyInto(file, next, path);
}

std::optional<Error> whyNoFile(const QFileInfo &target, const QString &path)
{
    if (path.isEmpty())
        return Error{Error::Kind::NotWritable, u"No file name was given. Nothing was written."_s, path};
    if (target.isDir())
        return notWritable(path, u"there is a folder of that name"_s, u"Choose another name."_s).error();
    if (const auto reason = archiveInTheWay(path))
        return notWritable(path, *reason, u"Choose another name."_s).error();
    const QFileInfo folder(target.absolutePath());
    if (!folder.exists())
        return notWritable(path, u"the folder " + folder.filePath() + u" does not exist").error();
    if (!folder.isDir())
        return notWritable(path, folder.filePath() + u" is not a folder").error();
    return std::nullopt;
}

} // namespace

Result<void> writeFile(const QString &path, const std::function<Result<QByteArray>()> &next)
{
    const QFileInfo target(path);
    if (auto error = whyNoFile(target, path))
        return std::unexpected(std::move(*error));
    if (target.exists() && !target.isFile())
        return writeSpecial(path, next);

    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly)) {
        const int code = errno;
        return failed(file, code, path);
    }
    if (const auto written = copyInto(file, next, path); !written) {
        file.cancelWriting();
        return written;
    }
    // A full disk may show only here.
    if (fsync(file.handle()) != 0 && isFull(errno)) {
        const int code = errno;
        file.cancelWriting();
        return noSpace(code, path);
    }
    errno = 0;
    if (!file.commit())
        return failed(file, errno, path);
    return {};
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    bool given = false;
    return writeFile(path, [&]() -> Result<QByteArray> {
        if (given)
            return QByteArray();
        given = true;
        return bytes;
    });
}

} // namespace eventarium
