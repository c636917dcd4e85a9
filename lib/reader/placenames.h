// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The name of a place at the cursor, by its shape: "FRANKFURT AM MAIN", "Rio de Janeiro", "BONN/MADRID", "St. Louis".
// Pure; any thread.
#pragma once

#include "reader/textcursor.h"

namespace eventarium {

// Empty when no place can stand there.
QStringView takePlaceName(TextCursor &cursor);

} // namespace eventarium
