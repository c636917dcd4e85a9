// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fonts of pages and saved charts: Noto Sans, with its CJK sister where a text needs it, so that the
// same archive gives the same page on each machine that has the packages. Any thread.
#pragma once

#include <QFont>

namespace eventarium {

// `pixels` are units of the page or picture, whatever its resolution.
QFont pageFont(int pixels, QFont::Weight weight = QFont::Normal);

} // namespace eventarium
