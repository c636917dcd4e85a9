// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/statement.h"

#include <sqlite3.h>

namespace eventarium::store {

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(const Connection &connection, const QByteArray &sql)
    : m_connection(connection)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(connection.handle(), sql.constData(), static_cast<int>(sql.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    m_statement.reset(statement);
    check(code);
}

Statement::~Statement() = default;

void Statement::check(int code)
{
    if (code != SQLITE_OK) {
        reset();
        m_connection.raiseError(code);
    }
}

Statement &Statement::bind(qint64 value)
{
    check(sqlite3_bind_int64(m_statement.get(), ++m_next, value));
    return *this;
}

Statement &Statement::bind(double value)
{
    check(sqlite3_bind_double(m_statement.get(), ++m_next, value));
    return *this;
}

Statement &Statement::bind(const QString &value)
{
    const QByteArray &held = m_held.emplace_back(value.toUtf8());
    check(sqlite3_bind_text64(m_statement.get(), ++m_next, held.constData(), static_cast<sqlite3_uint64>(held.size()),
                              SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bind(const QByteArray &value)
{
    const QByteArray &held = m_held.emplace_back(value);
    check(sqlite3_bind_blob64(m_statement.get(), ++m_next, held.constData(), static_cast<sqlite3_uint64>(held.size()),
                              SQLITE_STATIC));
    return *this;
}

Statement &Statement::bindNull()
{
    check(sqlite3_bind_null(m_statement.get(), ++m_next));
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        // Message first: reset() would lose it.
        try {
            m_connection.raiseError(code);
        } catch (const Failure &) {
            reset();
            throw;
        }
    }
    reset();
    return false;
}

void Statement::run()
{
    while (step()) {
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get()); // repeats the error that step() has told already
    m_held.clear();
    m_next = 0;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

qint64 Statement::int64(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

QString Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement.get(), column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement.get(), column));
}

QByteArrayView Statement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return {bytes, qsizetype(sqlite3_column_bytes(m_statement.get(), column))};
}

} // namespace eventarium::store
