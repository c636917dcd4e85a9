// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/archiveguard.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype applicationIdAt = 68; // of SQLite's file header

QByteArray beginOf(const QString &path)
{
    // Neither a pipe nor a device: reading could wait for ever.
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? file.read(100) : QByteArray();
}

bool isDatabase(const QByteArray &begin)
{
    return begin.startsWith(QByteArrayView("SQLite format 3\0", 16));
}

bool isLog(const QByteArray &begin)
{
    return begin.startsWith("\x37\x7f\x06\x82") || begin.startsWith("\x37\x7f\x06\x83");
}

// The name without the ending of a file that SQLite or we keep beside an archive; empty where it has none.
QString besideWhat(const QString &path)
{
    static const QStringList endings = {u"-wal"_s, u"-shm"_s, u"-journal"_s, u"-lock"_s, u".lock"_s, u"-new"_s};
    const auto ending = std::ranges::find_if(endings, [&](const QString &each) { return path.endsWith(each); });
    return ending == endings.end() ? QString() : path.chopped(ending->size());
}

std::optional<QString> inTheWay(const QString &path)
{
    // By its name, without opening it: closing a file takes this process' locks on it, and the archive may be open.
    if (path.endsWith(".eventarium"_L1, Qt::CaseInsensitive) && QFileInfo(path).isFile())
        return u"it is an archive"_s;
    const QByteArray begin = beginOf(path);
    if (isDatabase(begin))
        return begin.sliced(std::min(begin.size(), applicationIdAt)).startsWith("Evnt") ? u"it is an archive"_s
                                                                                        : u"it is a database"_s;
    if (isLog(begin))
        return u"it belongs to an archive"_s;
    // Also where there is no such file yet: the archive may make it at any time.
    for (QString base = besideWhat(path); !base.isEmpty(); base = besideWhat(base)) {
        if (base.endsWith(".eventarium"_L1, Qt::CaseInsensitive) || isDatabase(beginOf(base)))
            return u"it belongs to the archive "_s + QFileInfo(base).fileName();
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> archiveInTheWay(const QString &path)
{
    constexpr int mostLinks = 40; // as the system: more lead in a circle
    QString at = path;
    for (int links = 0; links < mostLinks; ++links) {
        if (auto reason = inTheWay(at))
            return reason;
        const QFileInfo file(at);
        if (!file.isSymLink())
            return std::nullopt;
        at = file.symLinkTarget();
    }
    return std::nullopt;
}

} // namespace eventarium
