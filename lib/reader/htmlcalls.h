// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lines that pages put between and behind an article's paragraphs: calls to read, share or subscribe. Pure; any
// thread.
#pragma once

#include <QStringView>

namespace eventarium {

bool startsCall(QStringView line); // "Read more: ..."
bool isEndingTitle(QStringView line); // "Related stories": behind it an article is over
bool isLabel(QStringView line); // "Published", "Share", with nothing behind it

} // namespace eventarium
