// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tokenizer asks of single characters, and how a word is written. Pure; any thread.
#pragma once

#include "extract/token.h"

#include <QChar>
#include <QStringView>

#include <bit>
#include <cstring>

namespace eventarium {

inline bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

inline bool isLetter(QChar c)
{
    return c.unicode() < 128 ? (c.unicode() | 32) >= u'a' && (c.unicode() | 32) <= u'z' : c.isLetter() || c.isMark();
}

inline bool isHan(QChar c)
{
    return (c >= u'\u3400' && c <= u'\u9fff') || (c >= u'\uf900' && c <= u'\ufaff');
}

inline bool isWordLetter(QChar c)
{
    return isLetter(c) && !isHan(c);
}

inline bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

inline bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011';
}

inline bool isAsciiLetter(char16_t unit)
{
    return char16_t((unit | 32) - u'a') < 26;
}

// The ASCII letters at the start of eight units of text, folded and packed as in wordkey.h.
struct AsciiRun
{
    quint64 letters = 0;
    int length = 0; // 0-8
    int capitals = 0;
};

// All eight at once; the compiler makes the target's vector instructions of it.
inline AsciiRun asciiRun(const char16_t *units)
{
    using Units [[gnu::vector_size(16)]] = quint16;
    using Bytes [[gnu::vector_size(8)]] = quint8;
    Units raw;
    std::memcpy(&raw, units, sizeof raw);
    const Units small = raw | 32;
    const Units isLetter = Units(Units(small - u'a') < 26);
    const quint64 ends = ~std::bit_cast<quint64>(__builtin_convertvector(isLetter, Bytes));
    const quint64 within = ends ? (ends & -ends) - 1 : ~quint64(0); // the bytes before the first that is no letter
    const quint64 letters = std::bit_cast<quint64>(__builtin_convertvector(small, Bytes)) & within;
    const quint64 folded = letters ^ (std::bit_cast<quint64>(__builtin_convertvector(raw, Bytes)) & within);
    // a capital's bit 5 was set by folding: the sum of those bits
    return {letters, (64 - std::countl_zero(within)) / 8, int((folded >> 5) * 0x0101010101010101ull >> 56)};
}

// Punctuation as Unicode has it, but for the ASCII signs that stand for words.
inline bool isPunctuation(QChar c)
{
    switch (c.unicode()) {
    case u'#':
    case u'%':
    case u'&':
    case u'*':
    case u'@':
    case u'/':
    case u'\\':
        return false;
    case u',':
    case u'"':
    case u'(':
    case u')':
    case u':':
    case u';':
        return true;
    default:
        return c.isPunct();
    }
}

// What cannot go on with a word of ASCII letters
inline bool endsPlainWord(char16_t unit)
{
    switch (unit) {
    case u' ':
    case u'\n':
    case u',':
    case u';':
    case u'(':
    case u')':
    case u'"':
    case u'?':
    case u'!':
    case u'\u2013':
    case u'\u2014':
    case u'\u201c':
    case u'\u201d':
        return true;
    default:
        return false;
    }
}

CaseShape shapeOf(QStringView word);

// shapeOf() of ASCII letters
inline CaseShape plainShape(int capitals, int letters, bool opensCapital)
{
    if (!capitals)
        return CaseShape::Lower;
    if (capitals == letters)
        return letters > 1 ? CaseShape::Upper : CaseShape::Capitalized;
    return capitals == 1 && opensCapital ? CaseShape::Capitalized : CaseShape::Mixed;
}

} // namespace eventarium
