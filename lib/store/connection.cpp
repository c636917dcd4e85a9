// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"

#include "store/messages.h"
#include "store/pagesums.h"
#include "store/statement.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace eventarium::store {

void raise(Error::Kind kind, const QString &message, const QString &where)
{
    throw Failure{Error{kind, message, where}};
}

void Connection::Close::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

Connection::Connection(const QString &path, Mode mode)
    : m_path(path)
{
    if (mode != Mode::Create) {
        const QFileInfo file(path);
        if (!file.exists())
            raise(Error::Kind::NotFound, messages::notFound(path), path);
        if (!file.isFile())
            raise(Error::Kind::NotAnArchive, messages::notAnArchive(path), path);
        if (!file.isReadable())
            raise(Error::Kind::NotReadable, messages::notReadable(path), path);
        if (file.size() == 0)
            raise(Error::Kind::NotAnArchive, messages::notAnArchive(path), path);
    }
    if (mode == Mode::Read || mode == Mode::Salvage) {
        openForReading(mode == Mode::Salvage ? "&unverified=1" : "");
        return;
    }
    if (mode == Mode::Write) {
        openHandle(SQLITE_OPEN_READWRITE, false);
        probe();
    } else {
        openHandle(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE, false, "&sums=1");
        int reserved = pageSumBytes;
        sqlite3_file_control(handle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    }
    setUpWriting();
}

Connection::~Connection() = default;

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle.get()) == 0;
}

void Connection::interrupt() const
{
    sqlite3_interrupt(m_handle.get());
}

void Connection::openHandle(int flags, bool immutable, const QByteArray &words)
{
    QUrl url = QUrl::fromLocalFile(QFileInfo(m_path).absoluteFilePath());
    const QByteArray uri = url.toEncoded(QUrl::FullyEncoded) + (immutable ? "?immutable=1" : "?immutable=0") + words;
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(uri.constData(), &handle,
                                     flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                     pageSumsLayer());
    m_handle.reset(handle);
    m_immutable = immutable;
    if (code != SQLITE_OK)
        raiseError(code);
    secure();
}

// Reading a file in WAL mode writes a little beside it (the index of the log). Where that cannot be, in a
// protected folder or on a full disk, the file is read as one that does not change, unless its log still
// holds commits.
void Connection::openForReading(const QByteArray &words)
{
    try {
        openHandle(SQLITE_OPEN_READWRITE, false, words);
        probe();
    } catch (const Failure &failure) {
        const bool full = failure.error.kind == Error::Kind::DiskFull;
        const bool unwritable = full || failure.error.kind == Error::Kind::NotReadable
                                || failure.error.kind == Error::Kind::ReadOnly
                                || failure.error.kind == Error::Kind::NotWritable;
        if (!unwritable)
            throw;
        m_handle.reset();
        if (QFileInfo(m_path + u"-wal"_s).size() > 0)
            raise(Error::Kind::NotReadable,
                  full ? messages::leftOpenDiskFull(m_path) : messages::leftOpenReadOnly(m_path), m_path);
        openHandle(SQLITE_OPEN_READONLY, true, words);
        probe();
        if (full)
            m_notice = messages::readOnFullDisk(m_path);
    }
    run("PRAGMA query_only=ON");
}

// Archives come from anywhere: nothing in the file may run code or touch SQLite's own tables.
void Connection::secure() const
{
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(handle(), SQLITE_LIMIT_LENGTH, 512 * 1024 * 1024);
    sqlite3_limit(handle(), SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_busy_timeout(handle(), 5000);
    run("PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON");
}

void Connection::setUpWriting() const
{
    // Bigger pages suit articles of some kilobytes; only a new file takes it.
    run("PRAGMA page_size=8192");
    if (text("PRAGMA journal_mode=WAL") != "wal")
        raise(Error::Kind::NotWritable, messages::notWritable(m_path), m_path);
    run("PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=4000;"
        "PRAGMA journal_size_limit=67108864");
    if (number("PRAGMA synchronous") != 1 || number("PRAGMA foreign_keys") != 1)
        raise(Error::Kind::Internal, messages::internal(m_path, u"the settings did not take"_s), m_path);
}

// open() succeeds on anything: only a query tells whether it is SQLite and whole.
void Connection::probe() const
{
    number("SELECT count(*) FROM sqlite_master");
    const qint64 size = QFileInfo(m_path).size();
    const bool hasLog = QFileInfo(m_path + u"-wal"_s).size() > 0;
    if (!hasLog && size < number("PRAGMA page_count") * number("PRAGMA page_size"))
        raise(Error::Kind::Corrupt, messages::incomplete(m_path), m_path);
}

bool Connection::hasPageSums() const
{
    int reserved = -1;
    sqlite3_file_control(handle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    return reserved == pageSumBytes;
}

void Connection::run(const char *sql) const
{
    const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        raiseError(code);
}

qint64 Connection::number(const char *sql) const
{
    Statement statement(*this, sql);
    return statement.step() ? statement.int64(0) : 0;
}

QByteArray Connection::text(const char *sql) const
{
    Statement statement(*this, sql);
    return statement.step() ? statement.text(0).toUtf8() : QByteArray();
}

qint64 Connection::lastId() const
{
    return sqlite3_last_insert_rowid(handle());
}

void Connection::raiseError(int code) const
{
    const QString detail = m_handle ? QString::fromUtf8(sqlite3_errmsg(handle()))
                                    : QString::fromUtf8(sqlite3_errstr(code));
    throw Failure{messages::sqliteError(code, m_handle ? sqlite3_system_errno(handle()) : 0, detail, m_path)};
}

} // namespace eventarium::store
