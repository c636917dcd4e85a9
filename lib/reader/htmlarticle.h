// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The article on a parsed page, by a cascade: what the page states about itself, then its own names for its parts,
// then where the prose is, then every paragraph on it. Pure; any thread.
#pragma once

#include "core/article.h"
#include "reader/htmltree.h"

#include <optional>

namespace eventarium {

std::optional<Article> articleOnPage(const HtmlTree &tree, const QString &format);

} // namespace eventarium
