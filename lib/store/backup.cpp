// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/backup.h"

#include "store/archivecheck.h"
#include "store/connection.h"
#include "store/messages.h"
#include "store/newarchive.h"
#include "store/pagesums.h"
#include "store/readsession.h"
#include "store/schema.h"
#include "store/transaction.h"
#include "store/writelock.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <cerrno>
#include <cstdio>
#include <memory>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace eventarium {

using namespace store;

namespace {

constexpr int pagesAtOnce = 2048;

struct Close
{
    void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

struct Finish
{
    void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
};

[[noreturn]] void raiseFor(sqlite3 *handle, int code, const QString &path)
{
    throw Failure{
        messages::sqliteError(code, sqlite3_system_errno(handle), QString::fromUtf8(sqlite3_errmsg(handle)), path)};
}

Handle emptyFile(const QString &path, bool withPageSums)
{
    sqlite3 *opened = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE | SQLITE_OPEN_EXRESCODE
                      | SQLITE_OPEN_URI;
    const QByteArray uri = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded(QUrl::FullyEncoded)
                           + (withPageSums ? "?sums=1" : "");
    const int code = sqlite3_open_v2(uri.constData(), &opened, flags, pageSumsLayer());
    Handle handle(opened);
    if (code != SQLITE_OK)
        raise(Error::Kind::NotWritable, messages::notWritable(path), path);
    return handle;
}

void copyPages(const Connection &from, const QString &path, const std::stop_token &stop)
{
    const Handle to = emptyFile(path, from.hasPageSums());
    // Of one commit, whatever others write meanwhile.
    const Transaction snapshot(from, Transaction::Kind::Read);
    const std::unique_ptr<sqlite3_backup, Finish> backup(sqlite3_backup_init(to.get(), "main", from.handle(), "main"));
    if (!backup)
        raiseFor(to.get(), sqlite3_extended_errcode(to.get()), path);
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        if (stop.stop_requested())
            raise(Error::Kind::Cancelled, messages::cancelled(), path);
        code = sqlite3_backup_step(backup.get(), pagesAtOnce);
    }
    if (code != SQLITE_DONE)
        raiseFor(to.get(), code, path);
}

// A damaged archive must not pass for a backup of it.
void verify(const QString &path, const QString &archive, const std::stop_token &stop)
{
    ReadConnection copy(path);
    Schema::verify(copy.connection());
    ReadSession session(copy, stop);
    const QStringList problems = checkArchive(session);
    if (!problems.isEmpty())
        raise(Error::Kind::Corrupt,
              u"%1 was not backed up, since it has problems: %2 Run “eventarium-cli check” for all of them."_s.arg(
                  archive, problems.front()),
              archive);
}

} // namespace

Result<void> backUpArchive(const QString &archive, const QString &target, std::stop_token stop)
{
    return guarded([&] {
        const Connection from(archive, Connection::Mode::Read);
        Schema::verify(from);
        const QFileInfo file(target);
        if (file.exists())
            raise(Error::Kind::NotWritable, messages::alreadyThere(target), target);
        if (file.isSymLink())
            raise(Error::Kind::NotWritable, messages::linkToNothing(target), target);
        makeWhole(target, [&](const QString &beside) {
            copyPages(from, beside, stop);
            verify(beside, archive, stop);
        });
    });
}

namespace {

const QString backupEnding = u"-backup-"_s;

QString backupName(const QString &archive, const QString &which)
{
    return QFileInfo(archive).absoluteFilePath() + backupEnding + which;
}

// Over what is there; both lie in one folder.
void moveOver(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        raise(Error::Kind::NotWritable, messages::notWritable(to), to);
}

// The new backup, whole and checked, under a name of its own.
QString freshBackup(const QString &archive, const std::stop_token &stop)
{
    const QString fresh = backupName(archive, u"fresh"_s);
    QFile::remove(fresh); // of a program that died before it gave it its name
    if (auto made = backUpArchive(archive, fresh, stop); !made)
        throw Failure{made.error()};
    return fresh;
}

} // namespace

Result<void> backUpBeforeUpdate(const QString &archive)
{
    return guarded([&] { moveOver(freshBackup(archive, {}), backupName(archive, u"update"_s)); });
}

Result<void> rotateBackups(const QString &archive, int keep, std::stop_token stop)
{
    return guarded([&] {
        const QString fresh = freshBackup(archive, stop);
        for (int i = keep - 1; i >= 1; --i) {
            const QString older = backupName(archive, QString::number(i));
            if (QFile::exists(older))
                moveOver(older, backupName(archive, QString::number(i + 1)));
        }
        moveOver(fresh, backupName(archive, u"1"_s));
    });
}

bool isAutomaticBackup(const QString &archive, const QString &file)
{
    return file.startsWith(QFileInfo(archive).absoluteFilePath() + backupEnding)
           || file.startsWith(archive + backupEnding);
}

Result<QString> takePlaceOf(const QString &archive, const QString &whole)
{
    return guarded([&] {
        const WriteLock lock(archive);
        {
            // All of it in the one file, and clean.
            const Connection connection(whole, Connection::Mode::Write);
            if (connection.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
                raise(Error::Kind::NotWritable, messages::notWritable(whole), whole);
        }
        verify(whole, archive, {});
        const QString kept = archive + u"-damaged"_s;
        // The log belongs to its file; it goes first, so that the new file never meets it.
        for (const QString &ending : {u"-wal"_s, u"-shm"_s}) {
            QFile::remove(kept + ending);
            if (QFile::exists(archive + ending))
                moveOver(archive + ending, kept + ending);
        }
        moveOver(archive, kept);
        moveOver(whole, archive);
        return kept;
    });
}

} // namespace eventarium
