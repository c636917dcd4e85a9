// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tokenizer asks of single characters, and how a word is written. Pure; any thread.
#pragma once

#include "extract/token.h"

#include <QChar>
#include <QStringView>

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
