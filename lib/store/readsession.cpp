// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/readsession.h"

#include "store/messages.h"

namespace eventarium::store {

ReadConnection::ReadConnection(const QString &path, Connection::Mode mode)
    : m_connection(path, mode)
{
}

Statement &ReadConnection::prepare(const QByteArray &sql)
{
    auto &statement = m_statements[sql];
    if (!statement)
        statement = std::make_shared<Statement>(m_connection, sql);
    statement->reset();
    return *statement;
}

ReadSession::ReadSession(ReadConnection &archive, std::stop_token stop)
    : m_archive(archive)
    , m_stop(std::move(stop))
    , m_snapshot(archive.connection(), Transaction::Kind::Read)
    , m_interrupt(m_stop, [&archive] { archive.connection().interrupt(); })
{
    throwIfStopped();
}

void ReadSession::throwIfStopped() const
{
    if (m_stop.stop_requested())
        raise(Error::Kind::Cancelled, messages::cancelled(), connection().path());
}

} // namespace eventarium::store
