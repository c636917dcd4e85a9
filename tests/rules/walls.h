// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The walls of the house: which module may include and link which, and what may be used only in
// one of them. Pure functions; any thread.
#pragma once

#include "rules/offence.h"

#include <QStringList>

namespace eventarium::rules {

// "store" for lib/store/x.cpp, "gui" for app/gui/models/y.h; empty for files of no module.
QString moduleOf(const QString &path);
// The modules that a module may include beside itself; empty for what is no module.
QStringList mayInclude(const QString &module);

// Includes in lib and app are written "module/header.h" and follow the table.
Offences includesFollowTheTable(const SourceFile &file);
// What a module's CMakeLists.txt links follows the same table.
Offences linksFollowTheTable(const SourceFile &file);
// SQL text, QtSql and sqlite3.h stand in lib/store, resources/schema and tests alone.
Offences sqlOnlyInStore(const SourceFile &file);
// No object with an event loop's needs in lib.
Offences noQObjectInLib(const SourceFile &file);
// No widgets in lib and in app/cli, neither included nor linked.
Offences noWidgetsOutsideTheWindow(const SourceFile &file);
// The highlighter belongs to the window.
Offences highlightingOnlyInGui(const SourceFile &file);
// Objects are made in main and passed by reference.
Offences noSingletons(const SourceFile &file);
// Signals are connected by pointer to member.
Offences connectionsAreTyped(const SourceFile &file);

} // namespace eventarium::rules
