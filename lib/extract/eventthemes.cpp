// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/eventthemes.h"

#include "extract/lexicon.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

bool opensQuote(const TokenizedText &text, int token)
{
    return text.is(token, "\""_L1)
           || (text.inRange(token) && (text.textOf(token) == u"\u201c" || text.textOf(token) == u"\u2018"));
}
bool closesQuote(const TokenizedText &text, int token)
{
    return text.is(token, "\""_L1)
           || (text.inRange(token) && (text.textOf(token) == u"\u201d" || text.textOf(token) == u"\u2019"));
}

TokenRange quoted(const TokenizedText &text, int open)
{
    for (int i = open + 1; i < open + 25 && text.inRange(i) && text.at(i).sentence <= text.at(open).sentence + 2; ++i) {
        if (closesQuote(text, i))
            return {open + 1, i};
    }
    return {};
}

constexpr WordList themeWords{
    {"theme"_L1, "themed"_L1, "motto"_L1, "slogan"_L1, "titled"_L1, "entitled"_L1, "theme:"_L1}};

bool isThemeWord(const TokenizedText &text, int i)
{
    return text.isAny(i, themeWords);
}

NamedFact factOf(const TokenizedText &text, TokenRange tokens)
{
    return {text.textOf(tokens).toString().simplified(), Evidence::fromText(text.text, text.spanOf(tokens))};
}

} // namespace

FoundTheme findTheme(const TokenizedText &text)
{
    for (int i = 0; i < text.count(); ++i) {
        if (!isThemeWord(text, i) || !text.sentenceOf(i).isBody())
            continue;
        for (int j = i + 1; j < i + 10 && text.inRange(j) && text.sameSentence(i, j); ++j) {
            if (opensQuote(text, j)) {
                if (const TokenRange found = quoted(text, j); found.size() > 1)
                    return {nameText(text, found), found};
            }
        }
        for (int j = i - 1; j > i - 6 && j >= 0 && text.sameSentence(i, j); --j) { // ""Connected Impact" is the theme"
            if (!closesQuote(text, j))
                continue;
            for (int k = j - 1; k > j - 20 && k >= 0; --k) {
                if (opensQuote(text, k))
                    return {nameText(text, {k + 1, j}), {k + 1, j}};
            }
        }
        // "Entitled with Embracing a New Era and ..., the 2020 ..."; "under the theme of X Y Z,"
        int first = i + 1;
        while (text.isAny(first, {"with"_L1, "of"_L1, ":"_L1, "is"_L1, "as"_L1}))
            ++first;
        int last = first;
        while (last < first + 20 && text.inRange(last) && text.sameSentence(first, last)
               && text.is(last, TokenKind::Word))
            ++last;
        if (first > i + 1 && text.isCapitalized(first) && last - first >= 2 && text.inRange(last)
            && text.at(last).kind == TokenKind::Punctuation)
            return {nameText(text, {first, last}), {first, last}};
    }
    return {};
}

std::vector<NamedFact> findSessions(const TokenizedText &text, const Lexicon &lexicon, const EventTable &events)
{
    std::vector<NamedFact> sessions;
    QSet<QString> seen;
    const auto add = [&](TokenRange tokens) {
        NamedFact fact = factOf(text, tokens);
        const QString key = folded(fact.name);
        if (!seen.contains(key) && sessions.size() < 50) {
            seen.insert(key);
            sessions.push_back(std::move(fact));
        }
    };
    for (int i = 0; i < text.count(); ++i) {
        if (!text.sentenceOf(i).isBody())
            continue;
        const TokenRange phrase = lexicon.longestPhrase(text, i, {WordClass::SessionHead}).tokens;
        if (phrase.size() > 1)
            add(phrase);
    }
    for (const EventGroup &group : events.groups) {
        if (group.part)
            add(group.nameTokens);
    }
    return sessions;
}

} // namespace eventarium
