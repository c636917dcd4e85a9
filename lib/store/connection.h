// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One SQLite connection to an archive file, opened with the settings that the archive relies on.
// Lives as long as the reader or writer that owns it; used on one thread, interrupt() on any.
// Inside lib/store a failed call throws Failure, so that no result can be dropped; the public classes
// turn it into a Result with guarded(). It never leaves the library.
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;

namespace eventarium::store {

struct Failure
{
    Error error;
};

[[noreturn]] void raise(Error::Kind kind, const QString &message, const QString &where = {});

// Runs work, a Failure becoming the error of the Result.
template<class Work>
auto guarded(Work &&work) -> Result<decltype(work())>
{
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Failure &failure) {
        return std::unexpected(failure.error);
    }
}

class Connection final
{
public:
    // Salvage reads damaged pages as they stand.
    enum class Mode { Read, Salvage, Write, Create };

    Connection(const QString &path, Mode mode);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    sqlite3 *handle() const { return m_handle.get(); }
    QString path() const { return m_path; }
    // Opened where nothing can be written beside it: as it stands, unchanging.
    bool isImmutable() const { return m_immutable; }
    // What a reader should know about how it was opened; empty as a rule.
    QString notice() const { return m_notice; }
    bool inTransaction() const;
    void interrupt() const;

    void run(const QByteArray &sql) const { run(sql.constData()); }
    void run(const char *sql) const; // one or more statements without values
    qint64 number(const char *sql) const; // the first column of the first row
    QByteArray text(const char *sql) const;
    bool hasPageSums() const;
    qint64 lastId() const; // of the row that was inserted last
    // SQLite's last error on this connection in the words of people.
    [[noreturn]] void raiseError(int code) const;

private:
    struct Close
    {
        void operator()(sqlite3 *handle) const;
    };

    void openHandle(int flags, bool immutable, const QByteArray &words = {});
    void openForReading(const QByteArray &words);
    void secure() const;
    void setUpWriting() const;
    void probe() const;

    QString m_path;
    std::unique_ptr<sqlite3, Close> m_handle;
    bool m_immutable = false;
    QString m_notice;
};

} // namespace eventarium::store
