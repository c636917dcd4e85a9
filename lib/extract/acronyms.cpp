// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/acronyms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int mostLetters = 12;
constexpr int mostWords = 24;
constexpr size_t mostDefinitions = 200; // keeps look-up in a list of them bounded

bool isSkippedWord(const TokenizedText &text, int token)
{
    return text.isAny(token,
                      {"of"_L1, "and"_L1, "for"_L1, "the"_L1, "on"_L1, "in"_L1, "&"_L1, "'s"_L1, "to"_L1, "at"_L1})
           || text.textOf(token) == u"\u2019s";
}

bool looksLikeAcronym(const TokenizedText &text, int token)
{
    if (!text.is(token, TokenKind::Word))
        return false;
    const QStringView word = text.textOf(token);
    if (word.size() < 2 || word.size() > mostLetters || !word.front().isLetterOrNumber())
        return false;
    const auto capitals = std::ranges::count_if(word, [](QChar c) { return c.isUpper(); });
    return capitals >= 2 || (capitals == 0 && word.size() <= 5 && !text.has(token, WordClass::FunctionWord));
}

QStringView withoutPluralS(QStringView word)
{
    return word.size() > 2 && word.back() == u's' && word[word.size() - 2].isUpper() ? word.chopped(1) : word;
}

// The letters are the initials of the words, small connecting words skipped: the surest kind.
int startByInitials(const TokenizedText &text, QStringView shortForm, int end, int firstAllowed)
{
    qsizetype letter = shortForm.size() - 1;
    int start = -1;
    for (int token = end - 1; token >= firstAllowed && letter >= 0; --token) {
        while (letter > 0 && !shortForm[letter].isLetterOrNumber())
            --letter;
        const QStringView word = text.textOf(token);
        if (word.front().toCaseFolded() == shortForm[letter].toCaseFolded()) {
            --letter;
            start = token;
        } else if (!isSkippedWord(text, token)) {
            return -1;
        }
    }
    return letter < 0 ? start : -1;
}

// Schwartz and Hearst: the letters stand in the words in this order, the first one opens a word.
int startByLetters(const TokenizedText &text, QStringView shortForm, int end, int firstAllowed)
{
    qsizetype letter = shortForm.size() - 1;
    for (int token = end - 1; token >= firstAllowed; --token) {
        const QStringView word = text.textOf(token);
        for (qsizetype at = word.size() - 1; at >= 0 && letter >= 0; --at) {
            while (letter > 0 && !shortForm[letter].isLetterOrNumber())
                --letter;
            const bool opensPart = at == 0 || !word[at - 1].isLetterOrNumber();
            if (word[at].toCaseFolded() == shortForm[letter].toCaseFolded() && (letter > 0 || opensPart))
                --letter;
        }
        if (letter < 0)
            return token;
    }
    return -1;
}

// The long form that ends before `end`; empty if the letters do not stand there.
TokenRange longFormBefore(const TokenizedText &text, QStringView shortForm, int end)
{
    const int sentence = text.at(end - 1).sentence;
    const int letters = int(shortForm.size());
    int words = std::min(std::min(letters + 5, letters * 2), mostWords);
    int first = end;
    while (first > 0 && words > 0 && text.at(first - 1).sentence == sentence) {
        const Token &token = text.at(first - 1);
        if (token.kind != TokenKind::Word && !text.is(first - 1, "&"_L1))
            break;
        --first;
        words -= isSkippedWord(text, first) ? 0 : 1;
        if (end - first >= mostWords)
            break;
    }
    if (const int start = startByInitials(text, shortForm, end, first); start >= 0)
        return {start, end};
    const int start = startByLetters(text, shortForm, end, first);
    if (start < 0 || text.has(start, WordClass::FunctionWord))
        return {};
    if (end - start < 2 && text.textOf(start).size() < shortForm.size() + 3)
        return {};
    const bool capitals = shortForm.front().isUpper();
    return capitals && !text.isCapitalized(start) && !text.is(start, CaseShape::Mixed) && end - start < 3
               ? TokenRange{}
               : TokenRange{start, end};
}

// "ISC (Internet Society of China)": the whole of the bracket must be the long form.
TokenRange longFormInBracket(const TokenizedText &text, QStringView shortForm, int open)
{
    int close = open + 1;
    while (close < text.count() && close - open <= mostWords && !text.is(close, ")"_L1)
           && text.sameSentence(open, close))
        ++close;
    if (close >= text.count() || !text.is(close, ")"_L1) || close - open < 3)
        return {};
    const int first = text.is(open + 1, "the"_L1) ? open + 2 : open + 1;
    const int start = startByInitials(text, shortForm, close, first);
    return start == first ? TokenRange{first, close} : TokenRange{};
}

// "IFPE, the International Fluid Power Exposition, ...": initials only.
TokenRange longFormBehindComma(const TokenizedText &text, QStringView shortForm, int comma)
{
    const int first = text.is(comma + 1, "the"_L1) ? comma + 2 : comma + 1;
    qsizetype letter = 0;
    int last = first;
    for (int token = first; token < text.count() && token - first < mostWords && letter < shortForm.size(); ++token) {
        if (!text.sameSentence(comma, token) || text.at(token).kind != TokenKind::Word)
            return {};
        if (text.isCapitalized(token) && text.textOf(token).front() == shortForm[letter].toUpper())
            ++letter;
        else if (!isSkippedWord(text, token) || token == first)
            return {};
        last = token + 1;
    }
    return letter == shortForm.size() && last - first >= 2 ? TokenRange{first, last} : TokenRange{};
}

// "ENP stands for 'Encontro Nacional de Poesia'", "ENP, short for Encontro Nacional de Poesia"
TokenRange longFormBehindFor(const TokenizedText &text, QStringView shortForm, int preposition)
{
    int first = preposition + 1;
    first += text.is(first, "the"_L1);
    const bool quoted = text.inRange(first) && text.is(first, TokenKind::Punctuation);
    first += quoted;
    int last = first;
    while (last - first < mostWords && text.inRange(last) && text.sameSentence(preposition, last)
           && text.is(last, TokenKind::Word)
           && (quoted || text.isCapitalized(last) || text.is(last, CaseShape::Mixed)
               || (isSkippedWord(text, last) && text.isCapitalized(last + 1))))
        ++last;
    if (last - first < 2 || (quoted && !text.is(last, TokenKind::Punctuation)))
        return {};
    return startByInitials(text, shortForm, last, first) == first
                   || startByLetters(text, shortForm, last, first) == first
               ? TokenRange{first, last}
               : TokenRange{};
}

} // namespace

std::vector<AcronymDefinition> findAcronyms(const TokenizedText &text)
{
    std::vector<AcronymDefinition> found;
    const auto add = [&](TokenRange shortForm, TokenRange longForm) {
        if (!longForm.isEmpty() && found.size() < mostDefinitions && !findAcronym(found, text, text.textOf(shortForm)))
            found.push_back({shortForm, longForm});
    };
    for (int i = 1; i + 1 < text.count(); ++i) {
        if (text.is(i, "("_L1)) {
            const bool closed = text.is(i + 2, ")"_L1) || text.is(i + 2, ","_L1) || text.is(i + 2, ";"_L1);
            if (closed && looksLikeAcronym(text, i + 1) && text.sameSentence(i - 1, i + 1))
                add({i + 1, i + 2}, longFormBefore(text, withoutPluralS(text.textOf(i + 1)), i));
            else if (looksLikeAcronym(text, i - 1) && text.is(i - 1, CaseShape::Upper))
                add({i - 1, i}, longFormInBracket(text, withoutPluralS(text.textOf(i - 1)), i));
        } else if (text.is(i, ","_L1) && text.is(i - 1, CaseShape::Upper) && text.textOf(i - 1).size() >= 3) {
            add({i - 1, i}, longFormBehindComma(text, text.textOf(i - 1), i));
        }
        if (text.is(i, "for"_L1) && text.isAny(i - 1, {"stands"_L1, "short"_L1})) {
            const int word = text.is(i - 2, ","_L1) ? i - 3 : i - 2;
            if (text.inRange(word) && text.is(word, CaseShape::Upper) && looksLikeAcronym(text, word))
                add({word, word + 1}, longFormBehindFor(text, text.textOf(word), i));
        }
    }
    return found;
}

const AcronymDefinition *findAcronym(const std::vector<AcronymDefinition> &definitions, const TokenizedText &text,
                                     QStringView word)
{
    const QStringView wanted = withoutPluralS(word);
    for (const AcronymDefinition &definition : definitions) {
        if (withoutPluralS(text.textOf(definition.shortForm)) == wanted)
            return &definition;
    }
    return nullptr;
}

} // namespace eventarium
