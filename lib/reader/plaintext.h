// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plain text whose lines were broken to a width, made whole. Pure; any thread.
#pragma once

#include "core/article.h"

namespace eventarium {

// Lines of a paragraph that were broken at 60 to 90 characters are joined; lists and short lines stay.
QString unwrapped(const QString &text);
// An article of text whose header stands in its first lines.
Article articleOfText(QString text, const QString &format);

} // namespace eventarium
