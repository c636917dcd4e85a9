// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One token of an article: where it stands, what it looks like, which word classes it has. A value; any thread.
#pragma once

#include "core/textspan.h"
#include "extract/wordclass.h"
#include "extract/wordkey.h"

namespace eventarium {

enum class TokenKind : quint8 {
    Word, // letters, may hold digits, inner hyphens, dots, '&' ("Berlin-Marathon", "5G", "U.S.", "AT&T")
    Number, // digits with separators: "10,000", "3.5", "2:05:45", "2020-07-30", "06.11.2019", "19th", "1980s"
    Han, // one ideograph
    Web, // address, e-mail address
    Punctuation, // . , ; : ? ! quotes, brackets, dashes; a run of dots or hyphens is one token
    Symbol // anything else: % $ € + # * | ...
};

enum class CaseShape : quint8 {
    None, // no letter
    Lower, // "forum", "e-mail"
    Capitalized, // "Forum", "I", "Vice-Premier", "O'Brien" is Mixed
    Upper, // two or more letters, all capitals: "CIIE", "U.S."
    Mixed // "iPhone", "McDonald", "EUvsVirus"
};

struct Token
{
    TextSpan span;
    WordClasses classes; // of the word, case folded; see lexicon.h
    quint64 letters = 0; // the first eight, packed: see wordkey.h
    quint32 hash = 0; // of the folded word: see lexicon.h
    quint32 word = 0; // the lexicon's number of the folded word; 0: in no list
    qint32 sentence = 0; // index into TokenizedText::sentences
    qint16 value = 0; // what the lists give the word: month number, number word, category...
    quint8 category = 0; // of a [unit-head]: FigureCategory + 1
    TokenKind kind = TokenKind::Word;
    CaseShape shape = CaseShape::None;
    bool spaceBefore = false; // white space or the start of the text
    bool lineStart = false; // first on its line
    Buckets buckets; // of the letters

    bool operator==(const Token &) const = default;
};

} // namespace eventarium
