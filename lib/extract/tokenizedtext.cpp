// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/tokenizedtext.h"

#include <algorithm>

namespace eventarium {

bool TokenizedText::isListed(int token, std::span<const WordKey> words) const
{
    const quint64 letters = at(token).letters;
    return std::ranges::any_of(words, [&](const WordKey &w) { return letters == w.letters && isWhole(token, w.word); });
}

int TokenizedText::tokenAt(qsizetype position) const
{
    const auto found = std::ranges::partition_point(tokens, [&](const Token &t) { return t.span.end <= position; });
    return int(found - tokens.begin());
}

TokenRange TokenizedText::tokensIn(TextSpan span) const
{
    const auto first = std::ranges::partition_point(tokens, [&](const Token &t) { return t.span.start < span.start; });
    const auto last = std::ranges::partition_point(tokens, [&](const Token &t) { return t.span.end <= span.end; });
    return {int(first - tokens.begin()), std::max(int(first - tokens.begin()), int(last - tokens.begin()))};
}

} // namespace eventarium
