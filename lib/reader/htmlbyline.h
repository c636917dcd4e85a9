// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who wrote an article and when, as its page shows it, beside what its data say. Pure; any thread.
#pragma once

#include "reader/htmloutline.h"

#include <QStringList>

namespace eventarium {

struct ArticleFrame // where on the page the article is: nodes
{
    int title = -1;
    int body = 0;
    int bodyEnd = 0;
};

QStringList shownAuthors(const HtmlTree &tree, const HtmlOutline &outline, const ArticleFrame &frame);
QString shownTime(const HtmlTree &tree, const HtmlOutline &outline, const ArticleFrame &frame); // ISO 8601, or empty

} // namespace eventarium
