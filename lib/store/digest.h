// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A short number for bytes (FNV-1a), the same on every machine; not for strangers' bytes that must not
// collide. Pure; any thread.
#pragma once

#include <QByteArrayView>
#include <QtTypes>

namespace eventarium::store {

inline qint64 digestOf(QByteArrayView bytes)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3ULL;
    }
    return static_cast<qint64>(hash);
}

} // namespace eventarium::store
