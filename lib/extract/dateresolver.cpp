// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/dateresolver.h"

namespace eventarium {

std::optional<PartialDate> referenceDate(const Article &article, const std::optional<PartialDate> &callers,
                                         const std::vector<DateMention> &)
{
    if (callers)
        return callers;
    if (const auto published = article.publishedDate())
        return published;
    return article.dateline.date;
}

void resolveDates(std::vector<DateMention> &, const TokenizedText &, const std::optional<PartialDate> &) {}

} // namespace eventarium
