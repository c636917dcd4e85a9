// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// CSV as a table: RFC 4180 with whatever separator, the first line names the columns. Pure; any thread.
#pragma once

#include "ingest/listcells.h"

namespace eventarium {

// Thrown within the readers of lists.
struct Broken
{
    QString why;
    int line = 0;

    QString saying() const { return QStringLiteral("line %1: %2").arg(line).arg(why); }
};

// Nullopt where the first lines have no columns in common.
std::optional<ListTable> csvTable(QStringView text);

} // namespace eventarium
