// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/digitgroups.h"

#include "extract/numerals.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

bool gapIsOneSpace(const TokenizedText &text, int token)
{
    return text.at(token).span.start - text.at(token - 1).span.end == 1;
}

bool isGroup(const TokenizedText &text, int token)
{
    if (!text.is(token, TokenKind::Number) || !gapIsOneSpace(text, token))
        return false;
    const QStringView group = text.textOf(token);
    if (group.size() < 3 || text.text[text.at(token).span.start - 1] == u'-')
        return false;
    return isDigitGroup(group);
}

} // namespace

std::optional<DigitGroups> readSpacedGroups(const TokenizedText &text, int first, int limit, double value)
{
    const double alone = value;
    int at = first + 1;
    for (bool decimals = false; at < limit && !decimals && isGroup(text, at); ++at) {
        const QStringView group = text.textOf(at);
        decimals = group.size() > 3;
        value = value * 1000 + (decimals ? group.toString().toDouble() : group.toInt());
    }
    if (at < limit && text.is(at, TokenKind::Number) && at > first + 1 && gapIsOneSpace(text, at)) { // "1 200 15"
        if (text.textOf(at).size() == 4 && text.is(first - 1, "+"_L1))
            return std::nullopt;
        return DigitGroups{alone, first + 1};
    }
    return DigitGroups{value, at};
}

} // namespace eventarium
