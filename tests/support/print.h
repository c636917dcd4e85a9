// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lets Catch2 print Qt's strings where a check fails.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <catch2/catch_tostring.hpp>

template<>
struct Catch::StringMaker<QString>
{
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};

template<>
struct Catch::StringMaker<QStringView>
{
    static std::string convert(QStringView text) { return '"' + text.toString().toStdString() + '"'; }
};

template<>
struct Catch::StringMaker<QByteArray>
{
    static std::string convert(const QByteArray &bytes) { return '"' + bytes.toStdString() + '"'; }
};

template<>
struct Catch::StringMaker<QStringList>
{
    static std::string convert(const QStringList &list)
    {
        return '[' + list.join(QStringLiteral(" | ")).toStdString() + ']';
    }
};
