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

// The comma before `token` is all that parts it from digits.
bool isGlued(const TokenizedText &text, int token)
{
    return text.is(token, TokenKind::Number) && text.is(token - 1, ","_L1) && text.is(token - 2, TokenKind::Number)
           && !text.at(token).spaceBefore && !text.at(token - 1).spaceBefore;
}

} // namespace

std::optional<DigitGroups> readCommaGroups(const TokenizedText &text, int token)
{
    constexpr int longest = 12; // tokens
    int first = token;
    while (isGlued(text, first) && token - first < longest)
        first -= 2;
    int end = token + 1;
    while (isGlued(text, end + 1) && end - token < longest)
        end += 2;
    if (end - first == 1)
        return std::nullopt;
    const QStringView whole(
        text.text.mid(text.at(first).span.start, text.at(end - 1).span.end - text.at(first).span.start));
    double value = 0;
    bool threes = false;
    bool indian = true;
    qsizetype groups = 0;
    const qsizetype point = whole.lastIndexOf(u'.'); // "12,34,567.89"
    const auto parts = whole.first(point < 0 ? whole.size() : point).split(u',');
    for (const QStringView part : parts) {
        bool isNumber = false;
        const int group = part.toInt(&isNumber);
        const bool last = ++groups == parts.size();
        if (!isNumber || part.size() > 3 || (groups > 1 && part.size() < 2))
            return std::nullopt; // "1,2,3", "June 1,2020"
        threes |= groups > 1 && part.size() == 3;
        indian &= groups == 1 ? part.size() <= 2 : part.size() == (last ? 3 : 2);
        value = value * (part.size() == 3 ? 1000 : 100) + group;
    }
    if (!threes)
        return std::nullopt; // "rooms 10,12,14"
    if (point > 0) {
        bool isNumber = false;
        value += QString(u"0"_s + whole.sliced(point)).toDouble(&isNumber);
        indian &= isNumber;
    }
    return DigitGroups{value, indian && token == first ? end : 0};
}

std::optional<DigitGroups> readDottedGroups(const TokenizedText &text, int token)
{
    const QStringView word = text.textOf(token);
    if (!word.first(std::min<qsizetype>(word.size(), 4)).contains(u'.')) // most numbers
        return std::nullopt;
    const auto groups = word.split(u'.');
    if (groups.size() < 2 || groups.size() > 5 || groups.front().isEmpty() || groups.front().size() > 3
        || groups.front().front() == u'0')
        return std::nullopt;
    double value = 0;
    for (const QStringView &group : groups) {
        bool isNumber = false;
        value = value * 1000 + group.toInt(&isNumber);
        if (!isNumber || (group.size() != 3 && &group != &groups.front()))
            return std::nullopt;
    }
    const bool comma = isGlued(text, token + 2) && text.at(token + 2).span.length() <= 2;
    if (comma) {
        const QStringView decimals = text.textOf(token + 2);
        return DigitGroups{value + decimals.toInt() / (decimals.size() == 1 ? 10.0 : 100.0), token + 3};
    }
    const bool counts = text.has(token + 1, WordClass::UnitHead)
                        || (text.has(token + 2, WordClass::UnitHead) && text.is(token + 1, TokenKind::Word)
                            && !text.at(token + 1).classes.hasAny({WordClass::Multiplier, WordClass::FunctionWord}));
    return groups.size() > 2 || counts ? std::optional(DigitGroups{value, token + 1}) : std::nullopt;
}

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
