// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One run of NumberParser, whose parts are in two files: digits, and number words. Internal; pure.
#pragma once

#include "extract/numberparser.h"

#include <algorithm>

namespace eventarium {

class NumberParser final
{
public:
    NumberParser(const TokenizedText &text, int first)
        : m_text(text)
        , m_first(first)
        , m_at(first)
        , m_end(std::min(text.sentenceOf(first).tokens.last, first + longest))
    {
    }

    std::optional<Magnitude> run();

private:
    struct Part
    {
        double value = 0;
        int end = 0; // token behind it
    };
    static constexpr int longest = 14; // tokens

    bool inside(int token) const { return token < m_end; }
    bool has(int token, WordClass c) const { return inside(token) && m_text.has(token, c); }
    bool is(int token, WordKey word) const { return inside(token) && m_text.is(token, word); }
    bool isArticle(int token) const { return is(token, QLatin1StringView("a")) || is(token, QLatin1StringView("an")); }
    bool isPlural(int token) const { return m_text.textOf(token).endsWith(u's', Qt::CaseInsensitive); }

    // numberparser.cpp
    bool digits();
    void multipliers();
    void smallerPart();
    double attachedMultiplier() const;
    void andFraction(double scale);
    double divisorOf(int token) const;
    bool power();
    std::optional<Part> properFraction(int token) const;
    bool joinedHyphen(int token) const;

    // numberwords.cpp
    bool words();
    bool vagueWords();
    bool fewOf();
    bool halfOf();
    bool fraction(double value, int fractionToken);
    bool pluralFraction(double total, double group, bool behindTens);
    bool wordGroups(bool article);
    double scaleOrdinal(int token) const;
    int compoundDivisor(int tens, bool plural) const;
    bool ambiguousSecond() const;
    bool continuesAt(int token, bool afterTens) const;
    bool multiply(double &total, double &group, double &scale);
    void tail(bool scaleLast);

    const TokenizedText &m_text;
    const int m_first;
    int m_at;
    int m_end;
    Magnitude m_result;
};

} // namespace eventarium
