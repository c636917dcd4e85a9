// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events as a table for the terminal: what the window's list shows, in its words. Pure; any thread.
#pragma once

#include "cli/texttable.h"

#include "core/event.h"

#include <QStringList>

#include <span>

namespace eventarium::cli {

const QStringList &tableColumns();
// Role takes Place's room where an organisation is asked for.
QStringList defaultTableColumns(bool withRole);
TextTable eventTable(std::span<const EventRow> rows, const QStringList &columns);

// The locale of all that the command line shows: the same on every machine.
const QLocale &displayLocale();

} // namespace eventarium::cli
