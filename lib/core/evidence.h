// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a fact stands: the provenance that every cell, bar, row and printed line leads back to.
// A value; any thread.
#pragma once

#include "core/ids.h"
#include "core/textspan.h"

#include <QDate>
#include <QString>

namespace eventarium {

struct Evidence
{
    enum class Kind {
        None, // not stated
        Text, // a span of the article's text; text == article.text.mid(span)
        Cell, // a cell of an event list: locator = file, line, column
        Pointer, // a place in structured data: locator = JSON pointer
        Note // said by a person: text = note, locator = author, date
    };

    Kind kind = Kind::None;
    ArticleId article; // set once the article is in an archive
    TextSpan span;
    QString text;
    QString locator;
    int line = 0;
    int column = 0;
    QDate date;

    bool isValid() const { return kind != Kind::None; }
    bool operator==(const Evidence &) const = default;

    static Evidence fromText(QStringView articleText, TextSpan span)
    {
        Evidence evidence;
        evidence.kind = Kind::Text;
        evidence.span = span;
        evidence.text = span.in(articleText).toString();
        return evidence;
    }
};

} // namespace eventarium
