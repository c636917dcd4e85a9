// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the names that a page's makers gave an element (class, id, role, itemprop) say about it. Pure; any thread.
#pragma once

#include "reader/htmltree.h"

#include <QFlags>
#include <QHash>

namespace eventarium {

enum class HtmlHint : quint16 {
    Junk = 1, // sharing, related articles, advertisement, newsletter, navigation
    Apart = 2, // comments of readers, questions about cookies: prose, but another text
    Body = 4, // of the article
    Byline = 8,
    Date = 16,
    Caption = 32,
    Lead = 64, // the summary between title and body
    Hidden = 128,
    Never = 256, // scripts, forms' fields, frames: no text of the page's
    Heading = 512 // "headline", "entry-title"
};
Q_DECLARE_FLAGS(HtmlHints, HtmlHint)
Q_DECLARE_OPERATORS_FOR_FLAGS(HtmlHints)

// What was found for names before: a page repeats them.
using HtmlHintCache = QHash<QByteArrayView, HtmlHints>;

HtmlHints hintsOf(const HtmlTree &tree, int node, HtmlHintCache &cache);

} // namespace eventarium
