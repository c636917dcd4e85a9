// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/numberbounds.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

bool isLower(Qualifier qualifier)
{
    return qualifier == Qualifier::MoreThan;
}

bool isUpper(Qualifier qualifier)
{
    return qualifier == Qualifier::LessThan || qualifier == Qualifier::UpTo;
}

bool isPlain(const NumberMention &number)
{
    return number.kind == NumberMention::Kind::Cardinal && !number.upper && !number.hyphenated && number.value > 0;
}

} // namespace

void readComparison(const TokenizedText &text, NumberMention &number, int from)
{
    int at = number.tokens.first - 1;
    const bool equal = at > from && text.textOf(at) == "="_L1 && !text.at(at).spaceBefore;
    at -= equal;
    if (at < from || number.qualifier != Qualifier::Exact || number.upper)
        return;
    const QStringView sign = text.textOf(at);
    const bool circa = sign == "."_L1 && at > from && text.is(at - 1, "c"_L1) && !text.at(at).spaceBefore;
    if (sign == "~"_L1 || sign == u"\u2248" || text.is(at, "c."_L1) || circa) { // "~300", "c. 300"
        number.qualifier = Qualifier::About;
        number.tokens.first = at - circa;
        return;
    }
    if ((sign != ">"_L1 && sign != "<"_L1) || (at > from && text.textOf(at - 1) == sign))
        return;
    if (text.at(at).lineStart || (at > from && text.textOf(at - 1) == "="_L1)) // a quotation's mark, an arrow
        return;
    number.qualifier = sign == ">"_L1 ? Qualifier::MoreThan : Qualifier::LessThan;
    number.tokens.first = at;
}

bool joinBounds(const TokenizedText &text, NumberMention &first, const NumberMention &second)
{
    const int gap = first.tokens.last;
    if (!isPlain(first) || !isPlain(second) || second.tokens.first != gap + 1 || !text.isAny(gap, {"and"_L1, "but"_L1})
        || !text.sameSentence(gap, second.tokens.first))
        return false;
    const bool upwards = isLower(first.qualifier) && isUpper(second.qualifier) && first.value < second.value;
    const bool downwards = isUpper(first.qualifier) && isLower(second.qualifier) && second.value < first.value;
    if (!upwards && !downwards)
        return false;
    const double value = std::min(first.value, second.value);
    first.upper = std::max(first.value, second.value);
    first.value = value;
    first.qualifier = Qualifier::Exact;
    first.bare = false;
    first.tokens.last = second.tokens.last;
    first.number.last = second.number.last;
    return true;
}

bool joinRatio(const TokenizedText &text, NumberMention &first, const NumberMention &second)
{
    const int gap = first.tokens.last;
    NumberMention size = first; // "minus one in five"
    size.value = std::abs(size.value);
    if (!isPlain(size) || !isPlain(second) || first.bare || second.bare || size.value >= second.value
        || first.qualifier == Qualifier::Vague || second.qualifier == Qualifier::Vague)
        return false;
    const bool out = text.is(gap, "out"_L1) && text.is(gap + 1, "of"_L1) && second.number.first == gap + 2;
    const bool one = size.value == 1
                     && ((text.is(gap, "in"_L1) && second.tokens.first == gap + 1)
                         || (text.is(gap, "over"_L1) && second.number.first == gap + 1
                             && !text.is(second.tokens.last, TokenKind::Word)));
    const bool counted = first.tokens.first > 0 && text.is(first.tokens.first - 1, TokenKind::Word)
                         && !text.has(first.tokens.first - 1, WordClass::FunctionWord)
                         && text.isCapitalized(first.tokens.first - 1); // "Hall 1 in 20 minutes"
    if ((!out && !one) || (one && counted) || text.has(second.tokens.last, WordClass::TimeUnit))
        return false;
    first.value /= second.value;
    first.tokens.last = second.tokens.last;
    first.number.last = second.number.last;
    return true;
}

} // namespace eventarium
