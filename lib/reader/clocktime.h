// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Clock times as they stand beside the date of an article: "11:14:39", "5:30 p.m. ET", "10.11 BST", "21:10
// (GMT+7)". The zone is read, not kept. Pure; any thread.
#pragma once

#include "reader/textcursor.h"

#include <QString>

#include <optional>

namespace eventarium {

// "HH:mm" or "HH:mm:ss". The cursor stands behind it, or is unmoved.
std::optional<QString> takeClockTime(TextCursor &cursor);

} // namespace eventarium
