// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The right to write to an archive, held while this lives: an flock on "NAME.eventarium-lock", which
// the system lets go when the program ends in whatever way. The file names its owner. One thread.
#pragma once

#include "store/connection.h"

#include <QString>

namespace eventarium::store {

class WriteLock final
{
public:
    // Throws Locked where another holds it, ReadOnly or NotWritable where the folder forbids it.
    explicit WriteLock(const QString &archive);
    ~WriteLock();
    Q_DISABLE_COPY_MOVE(WriteLock)

private:
    QString m_archive;
    QByteArray m_path;
    int m_file = -1;
};

} // namespace eventarium::store
