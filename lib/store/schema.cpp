// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/schema.h"

#include "store/formerfacts.h"
#include "store/messages.h"
#include "store/transaction.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

// Outside of any namespace, as Qt demands; a static library does not do it by itself.
static void initSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace eventarium::store {

namespace {

// The files in order: NNN_name.sql with NNN from 001, without gaps.
QStringList files()
{
    initSchemaResource();
    return QDir(u":/schema"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

void runStep(const Connection &connection, const QString &name, int version)
{
    QFile file(u":/schema/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        raise(Error::Kind::Internal, messages::internal(connection.path(), u"no schema file "_s + name),
              connection.path());
    Transaction transaction(connection, Transaction::Kind::Write);
    for (const QByteArray &statement : Schema::statements(file.readAll()))
        connection.run(statement.constData());
    connection.run("PRAGMA application_id=" + QByteArray::number(Schema::applicationId));
    connection.run("PRAGMA user_version=" + QByteArray::number(version));
    transaction.commit();
}

} // namespace

int Schema::version()
{
    return static_cast<int>(files().size());
}

bool Schema::isCurrent(const Connection &connection)
{
    return connection.number("PRAGMA user_version") == version();
}

void Schema::verify(const Connection &connection)
{
    if (connection.number("PRAGMA application_id") != applicationId)
        raise(Error::Kind::NotAnArchive, messages::notAnArchive(connection.path()), connection.path());
    const auto found = static_cast<int>(connection.number("PRAGMA user_version"));
    if (found > version())
        raise(Error::Kind::NewerVersion, messages::newerVersion(connection.path(), found), connection.path());
    if (found < 1)
        raise(Error::Kind::NotAnArchive, messages::notAnArchive(connection.path()), connection.path());
    if (!connection.hasPageSums() && connection.number("SELECT value FROM archive WHERE key = 'page_sums'") != 0)
        raise(Error::Kind::Corrupt, messages::corrupt(connection.path(), u"its header"_s), connection.path());
}

void Schema::upgrade(const Connection &connection, int to)
{
    const QStringList steps = files();
    addFormerFactsFunctions(connection);
    for (auto done = connection.number("PRAGMA user_version"); done < to; ++done)
        runStep(connection, steps[done], static_cast<int>(done + 1));
}

// A semicolon alone ends no statement: triggers have some inside.
QByteArrayList Schema::statements(const QByteArray &file)
{
    QByteArrayList all;
    QByteArray pending;
    for (const QByteArray &line : file.split('\n')) {
        if (pending.isEmpty() && (line.trimmed().isEmpty() || line.trimmed().startsWith("--")))
            continue;
        pending += line + '\n';
        if (line.contains(';') && sqlite3_complete(pending.constData())) {
            all += pending;
            pending.clear();
        }
    }
    Q_ASSERT(pending.trimmed().isEmpty());
    return all;
}

} // namespace eventarium::store
