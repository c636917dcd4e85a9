// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cells -> aligned lines for a terminal. East Asian wide characters take two columns, combining ones none.
// Values; any thread.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace eventarium::cli {

int displayWidth(QStringView text);
// At most `width` columns, with an ellipsis where something was cut; never half a character.
QString elided(const QString &text, int width);

struct TextTable
{
    struct Column
    {
        QString title;
        bool right = false; // numbers
        bool shrinks = false; // gives way where the terminal is too narrow
    };

    std::vector<Column> columns;
    std::vector<QStringList> rows;

    // `width` 0: as wide as needed. Each line ends in LF, none in blanks.
    QString toText(int width = 0) const;
};

} // namespace eventarium::cli
