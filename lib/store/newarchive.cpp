// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/newarchive.h"

#include "store/connection.h"
#include "store/messages.h"
#include "store/schema.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace eventarium::store {

namespace {

void removeAll(const QString &path)
{
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + ending);
}

} // namespace

void makeArchive(const QString &path)
{
    const QString beside = path + u"-new"_s;
    removeAll(beside); // of one that died
    try {
        // Closing it moves all from the log into the file.
        Schema::upgrade(Connection(beside, Connection::Mode::Create));
    } catch (Failure &failure) {
        removeAll(beside);
        failure.error.message.replace(beside, path);
        failure.error.where = path;
        throw;
    }
    if (!QFile::rename(beside, path)) {
        const bool taken = QFile::exists(path);
        removeAll(beside);
        raise(Error::Kind::NotWritable, taken ? messages::alreadyThere(path) : messages::notWritable(path), path);
    }
}

} // namespace eventarium::store
