// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Query text -> tokens. Never fails: every text has tokens. Private to lib/query; pure; any thread.
#pragma once

#include "core/textspan.h"
#include "query/queryfields.h"

#include <QString>

#include <vector>

namespace eventarium {

struct QueryToken
{
    enum class Kind { Word, Phrase, Field, Minus, Or, Open, Close };

    Kind kind = Kind::Word;
    TextSpan span;
    QString text; // Word, Phrase, Field: the word, what stands in the quotation marks, the value
    bool quoted = false; // Field: the value stood in quotation marks
    bool closed = true; // Phrase, Field: its quotation mark was closed
    FieldName name; // Field
    bool exact = false; // Field: ":="
    TextSpan value; // Field: of the value, with its quotation marks

    bool operator==(const QueryToken &) const = default;
};

std::vector<QueryToken> tokenizeQuery(QStringView text);

// Whether the text, typed as it stands, is read as just this word, or as just this value of the field.
bool isBareWord(const QString &text);
bool isBareValue(const QString &fieldWord, const QString &text);

// Whether there is a letter or digit to search for.
bool isSearchable(QStringView text);
// The text as a word, or as a phrase where it would not be read as just one word.
FilterTerm wordTerm(const QString &text);

} // namespace eventarium
