// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A reader's connection with its prepared statements, and one call on it: a snapshot of the archive that
// can be interrupted. On the reader's thread. Throws Failure.
#pragma once

#include "store/connection.h"
#include "store/currentindex.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <QHash>

#include <functional>
#include <memory>
#include <stop_token>

namespace eventarium::store {

class ReadConnection final
{
public:
    explicit ReadConnection(const QString &path, Connection::Mode mode = Connection::Mode::Read);
    Q_DISABLE_COPY_MOVE(ReadConnection)

    const Connection &connection() const { return m_connection; }
    // Prepared once and kept; reset and ready for values.
    Statement &prepare(const QByteArray &sql);
    CurrentIndex &index() { return m_index; }

private:
    Connection m_connection;
    CurrentIndex m_index{m_connection};
    QHash<QByteArray, std::shared_ptr<Statement>> m_statements; // shared_ptr: QHash wants copyable values
};

class ReadSession final
{
public:
    ReadSession(ReadConnection &archive, std::stop_token stop);
    Q_DISABLE_COPY_MOVE(ReadSession)

    Statement &prepare(const QByteArray &sql) { return m_archive.prepare(sql); }
    const Connection &connection() const { return m_archive.connection(); }
    EventIndex &index() { return m_archive.index().get(m_stop); }
    CurrentIndex &answers() { return m_archive.index(); }
    void throwIfStopped() const;
    const std::stop_token &stopToken() const { return m_stop; }

private:
    ReadConnection &m_archive;
    std::stop_token m_stop;
    Transaction m_snapshot;
    std::stop_callback<std::function<void()>> m_interrupt;
};

} // namespace eventarium::store
