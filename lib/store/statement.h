// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A prepared statement: values are bound from left to right with bind(), rows fetched with step().
// Kept and used again; must not outlive its connection. Throws Failure (connection.h). One thread.
#pragma once

#include "store/connection.h"
#include "store/enumrange.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <concepts>
#include <deque>
#include <memory>
#include <optional>

struct sqlite3_stmt;

namespace eventarium::store {

class Statement final
{
public:
    Statement(const Connection &connection, const QByteArray &sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    // Each bind() takes the next parameter.
    Statement &bind(qint64 value);
    Statement &bind(int value) { return bind(static_cast<qint64>(value)); }
    Statement &bind(bool) = delete; // say which number it is
    Statement &bind(double value);
    Statement &bind(const QString &value); // as UTF-8 text
    Statement &bind(const QByteArray &value); // as a blob
    Statement &bindNull();
    template<class T>
    Statement &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bindNull();
    }
    template<class Enum>
        requires std::is_enum_v<Enum>
    Statement &bind(Enum value)
    {
        return bind(static_cast<qint64>(value));
    }

    bool step(); // whether there is a row; after the last one the statement is ready for new values
    void run(); // for statements without rows; ready for new values afterwards
    void reset(); // give up the remaining rows

    bool isNull(int column) const;
    qint64 int64(int column) const;
    int int32(int column) const { return static_cast<int>(int64(column)); }
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QByteArrayView bytes(int column) const; // of a text or blob, as stored; until the next step
    template<class T>
    std::optional<T> optional(int column) const
    {
        if (isNull(column))
            return std::nullopt;
        if constexpr (std::same_as<T, double>)
            return real(column);
        else if constexpr (std::same_as<T, QString>)
            return text(column);
        else if constexpr (std::is_enum_v<T>)
            return enumFrom<T>(int64(column));
        else
            return static_cast<T>(int64(column));
    }
    template<class Enum>
    Enum value(int column) const
    {
        return enumFrom<Enum>(int64(column));
    }

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    void check(int code);

    const Connection &m_connection;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::deque<QByteArray> m_held; // bound texts, alive until reset
    int m_next = 0;
};

} // namespace eventarium::store
