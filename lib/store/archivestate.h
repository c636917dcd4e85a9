// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an archive says of itself: its generation, when it was changed last and by which version, and
// its fingerprint. The fingerprint is a sum over the sources' content, so that their order does not
// matter and one article more costs the same in any archive. On the connection's thread. Throws Failure.
#pragma once

#include "store/connection.h"

#include <QByteArray>

#include <array>

namespace eventarium::store {

// Adds 256-bit numbers without carry out: a set's sum whatever the order, and subtraction undoes it.
class ContentSum final
{
public:
    void add(const QByteArray &source, int extractorVersion);
    void subtract(const QByteArray &source, int extractorVersion);
    QByteArray bytes() const;
    static ContentSum fromBytes(const QByteArray &bytes);

private:
    std::array<quint64, 4> m_words = {};
};

struct ArchiveState
{
    qint64 generation = 0;
    QByteArray changed; // UTC, ISO 8601
    QByteArray writtenBy;
    ContentSum content;

    static ArchiveState read(const Connection &connection);
    void write(const Connection &connection) const;
    // Of the content and of what people said.
    QByteArray fingerprint(const Connection &connection) const;
};

} // namespace eventarium::store
