// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings an archive to the schema of this program: numbered files, each with its version bump in one
// transaction; a newer archive is refused. Stateless; on the connection's thread. Throws Failure.
#pragma once

#include "store/connection.h"

#include <QByteArray>
#include <QByteArrayList>

namespace eventarium::store {

class Schema final
{
public:
    static constexpr int applicationId = 0x45766e74; // "Evnt"

    static int version(); // the number of the last schema file
    // Refuses what is not an archive (NotAnArchive) or is too new (NewerVersion).
    static void verify(const Connection &connection);
    static bool isCurrent(const Connection &connection);
    // Runs the steps that the file lacks, up to one; all of them in a new one.
    static void upgrade(const Connection &connection, int to = version());

    // The single statements of a schema file.
    static QByteArrayList statements(const QByteArray &file);
};

} // namespace eventarium::store
