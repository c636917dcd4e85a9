// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the menus print, preview and save as PDF: of the list its summary and digest, of an event its sheet and the
// comparison of its editions. GUI thread.
#pragma once

#include "core/ids.h"

#include <functional>

class QObject;

namespace eventarium {

class FileCommands;
class WindowActions;
struct EventPage;

// `page` and `event` tell what is shown then; the connections live as long as `window`.
void connectPrinting(const WindowActions &actions, FileCommands &files, std::function<const EventPage &()> page,
                     std::function<EventId()> event, QObject *window);

} // namespace eventarium
