// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds what in an article's text is not body: title, publication time, byline, publisher, dateline,
// remnants of the page around it, contact and "About" blocks. Looks at the first and last lines only, so its
// cost does not grow with what lies between. Pure; any thread.
#pragma once

#include "core/article.h"

namespace eventarium {

// Fills title, published, byline, publisher, dateline and parts from article.text.
void findHeaderParts(Article &article);

} // namespace eventarium
