// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a palette is light text on a dark ground; asked wherever colours of our own are chosen.
#pragma once

#include <QPalette>

namespace eventarium {

inline bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

} // namespace eventarium
