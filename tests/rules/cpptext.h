// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// C++ text taken apart just far enough for the rules: code, comments and string literals, so that
// a word in a comment is no offence and SQL in a literal is one. A value; any thread.
#pragma once

#include <QString>

#include <vector>

namespace eventarium::rules {

struct CppText
{
    struct Literal
    {
        int line = 0; // from 1, where it begins
        QString text; // without quotes and prefixes; literals side by side are one

        bool operator==(const Literal &) const = default;
    };

    QString code; // the text with comments and what stands within quotes blanked, line ends kept
    std::vector<Literal> literals;

    bool operator==(const CppText &) const = default;
};

CppText takeApart(const QString &text);

struct Include
{
    int line = 0; // from 1
    QString path;
    bool quoted = false; // "path", else <path>

    bool operator==(const Include &) const = default;
};

std::vector<Include> includesOf(const QString &text);

// The number of the line, from 1, that holds the position.
int lineAt(const QString &text, qsizetype position);

} // namespace eventarium::rules
