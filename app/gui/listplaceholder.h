// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in the place of the list where there is nothing to list, and what to do about it. GUI thread.
#pragma once

namespace eventarium {

class ArchiveSession;
class EmptyState;
class WindowActions;
struct EventPage;

// False where there is something to list. `waiting`: an archive is being made or opened; `page`: the answer to the
// last search, null while one is running.
bool fillPlaceholder(EmptyState &empty, const ArchiveSession &session, bool waiting, const EventPage *page,
                     const WindowActions &actions);

} // namespace eventarium
