// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the parts of ArchiveReader have in common. One thread.
#pragma once

#include "store/archivereader.h"
#include "store/readsession.h"

namespace eventarium {

struct ArchiveReader::Private
{
    explicit Private(const QString &path, store::Connection::Mode mode = store::Connection::Mode::Read)
        : archive(path, mode)
        , path(path)
    {
    }

    mutable store::ReadConnection archive;
    QString path;
};

// One call: a snapshot that the stop token can interrupt; an interrupted query is a cancelled call.
template<class Work>
auto reading(store::ReadConnection &archive, std::stop_token stop, Work &&work)
{
    return store::guarded([&] {
        store::ReadSession session(archive, std::move(stop));
        return work(session);
    });
}

} // namespace eventarium
