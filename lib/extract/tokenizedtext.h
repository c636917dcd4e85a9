// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An article as a flat token array with its sentences and paragraphs: what every pass works on.
// Views the article's text, which must outlive it. Never changed after tokenize(), moved but not copied; any
// thread.
#pragma once

#include "core/article.h"
#include "extract/token.h"
#include "extract/wordkey.h"

#include <QLatin1StringView>

#include <optional>
#include <span>
#include <vector>

namespace eventarium {

struct TokenRange // half open
{
    int first = 0;
    int last = 0;

    constexpr int size() const { return last - first; }
    constexpr bool isEmpty() const { return last <= first; }
    constexpr bool contains(int token) const { return first <= token && token < last; }
    constexpr auto operator<=>(const TokenRange &) const = default;
};

struct Sentence
{
    enum class Kind : quint8 { Text, Heading, ListItem };

    TextSpan span;
    TokenRange tokens;
    int paragraph = 0;
    Kind kind = Kind::Text;
    std::optional<HeaderPart::Kind> part; // nullopt: body

    bool isBody() const { return !part; }
    bool operator==(const Sentence &) const = default;
};

struct Paragraph // between empty lines
{
    TextSpan span;
    int firstSentence = 0;
    int lastSentence = 0; // half open

    bool operator==(const Paragraph &) const = default;
};

struct Reason;

struct TokenizedText
{
    TokenizedText() = default;
    TokenizedText(TokenizedText &&) = default;
    TokenizedText &operator=(TokenizedText &&) = default;
    Q_DISABLE_COPY(TokenizedText)

    QStringView text;
    std::vector<Token> tokens; // complete before seal(), which the look-ups below need
    std::vector<Sentence> sentences;
    std::vector<Paragraph> paragraphs;
    std::vector<Reason> *reasons = nullptr; // where passes tell why, if somebody asked; see reason.h

    void seal()
    {
        m_first = tokens.data();
        m_count = unsigned(tokens.size());
    }
    int count() const { return int(m_count); }
    const Token &at(int token) const { return m_first[token]; }
    const Sentence &sentenceOf(int token) const { return sentences[size_t(at(token).sentence)]; }
    bool sameSentence(int a, int b) const { return at(a).sentence == at(b).sentence; }

    QStringView textOf(int token) const { return at(token).span.in(text); }
    TextSpan spanOf(TokenRange range) const
    {
        return range.isEmpty() ? TextSpan{} : TextSpan{at(range.first).span.start, at(range.last - 1).span.end};
    }
    QStringView textOf(TokenRange range) const { return spanOf(range).in(text); }

    // Out of range counts as "no": the rules look ahead without checking bounds.
    bool has(int token, WordClass c) const { return inRange(token) && at(token).classes.has(c); }
    bool is(int token, TokenKind kind) const { return inRange(token) && at(token).kind == kind; }
    bool is(int token, CaseShape shape) const { return inRange(token) && at(token).shape == shape; }
    // Without regard to case.
    bool is(int token, WordKey word) const
    {
        return inRange(token) && at(token).letters == word.letters && isWhole(token, word.word);
    }
    // Inlined, so that the buckets of a list of literals are a constant.
    [[gnu::always_inline]] bool isAny(int token, std::initializer_list<WordKey> words) const
    {
        quint64 first = 0;
        quint64 second = 0;
#pragma GCC unroll 256
        for (const WordKey *word = words.begin(); word != words.end(); ++word) {
            first |= word->first;
            second |= word->second;
        }
        if (!inRange(token))
            return false;
        const Buckets buckets = at(token).buckets;
        if (!(first >> buckets.first & 1)) [[likely]]
            return false;
        return (second >> buckets.second & 1) && isListed(token, {words.begin(), words.size()});
    }
    template<size_t Count>
    bool isAny(int token, const WordList<Count> &list) const
    {
        return inRange(token) && list.mayBe(at(token).buckets) && isListed(token, list.words());
    }
    bool mayBe(int token, const WordTrigger &trigger) const { return trigger.mayBe(at(token).buckets); } // in range
    bool inRange(int token) const { return unsigned(token) < m_count; } // a negative one is large
    bool isCapitalized(int token) const // first letter is a capital
    {
        return is(token, CaseShape::Capitalized) || is(token, CaseShape::Upper)
               || (is(token, CaseShape::Mixed) && at(token).span.in(text).front().isUpper());
    }

    // The token that holds the position, else the first one after it; count() if there is none.
    int tokenAt(qsizetype position) const;
    // Tokens that lie wholly in the span.
    TokenRange tokensIn(TextSpan span) const;

private:
    bool isListed(int token, std::span<const WordKey> words) const;
    // Whether a token whose first letters are the word's is the word.
    bool isWhole(int token, QLatin1StringView word) const
    {
        return at(token).span.length() == word.size()
               && (word.size() <= 8 || textOf(token).compare(word, Qt::CaseInsensitive) == 0);
    }

    // What the vector knows by subtraction and division, at hand: the rules ask millions of times.
    const Token *m_first = nullptr;
    unsigned m_count = 0;
};

} // namespace eventarium
