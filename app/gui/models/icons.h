// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Icons by their freedesktop name, from the desktop's theme or Breeze, light or dark as the palette is. GUI
// thread.
#pragma once

#include "core/event.h"
#include "gui/views/darkground.h"

#include <QIcon>
#include <QPalette>

namespace eventarium {

// For what is said by the way: between text and ground, without transparency, which rich text cannot have.
QColor faintColor(const QPalette &palette);
// Chooses the Breeze variant that suits the application's palette; to be called again when that changes.
void chooseIconTheme();
// Light or dark for the whole application, whatever the desktop is; Unknown follows it.
void applyColors(Qt::ColorScheme scheme);
QIcon themeIcon(QLatin1StringView name);
// Of the state column: a conflict before what has been checked; machine-made has no icon.
QIcon stateIcon(const EventRow &row);

} // namespace eventarium
