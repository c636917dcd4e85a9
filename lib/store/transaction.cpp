// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/transaction.h"

#include <sqlite3.h>

namespace eventarium::store {

Transaction::Transaction(const Connection &connection, Kind kind)
    : m_connection(connection)
{
    m_connection.run(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction()
{
    // A failed statement may have rolled back already (disk full); then there is nothing to do.
    if (m_open && m_connection.inTransaction())
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_connection.run("COMMIT");
    m_open = false;
}

} // namespace eventarium::store
