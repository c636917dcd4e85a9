// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A transaction for the life of a scope: rolled back unless committed. On its connection's thread.
#pragma once

#include "store/connection.h"

namespace eventarium::store {

class Transaction final
{
public:
    enum class Kind { Read, Write };

    Transaction(const Connection &connection, Kind kind);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    // Throws where it fails; then everything since the beginning is rolled back.
    void commit();

private:
    const Connection &m_connection;
    bool m_open = true;
};

} // namespace eventarium::store
