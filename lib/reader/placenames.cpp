// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/placenames.h"

#include "reader/stampparser.h"

#include <algorithm>

namespace eventarium {

namespace {

constexpr QStringView particles[] = {u"am", u"an", u"de", u"del", u"da",   u"do",  u"di",  u"la",
                                     u"le", u"el", u"of", u"on",  u"upon", u"sur", u"der", u"the"};

bool isPlaceLetter(QChar c)
{
    return c.isLetter() || c.isMark() || c == u'\'' || c == u'\u2019';
}

// One word of a place: letters with inner hyphens, or an abbreviation ("St.", "D.C.").
QStringView takePlaceWord(TextCursor &cursor)
{
    const qsizetype start = cursor.pos;
    while (!cursor.atEnd()) {
        if (isPlaceLetter(cursor.peek()))
            ++cursor.pos;
        else if (cursor.peek() == u'-' && cursor.pos > start && cursor.peek(1).isLetter())
            ++cursor.pos;
        else if (cursor.peek() == u'.' && cursor.pos > start
                 && (cursor.peek(1).isUpper() || cursor.pos - start <= 2 || cursor.peek(-2) == u'.'))
            ++cursor.pos;
        else
            break;
    }
    return cursor.text().sliced(start, cursor.pos - start);
}

bool isParticle(QStringView word)
{
    return std::ranges::find(particles, word) != std::end(particles);
}

} // namespace

QStringView takePlaceName(TextCursor &cursor)
{
    const qsizetype start = cursor.pos;
    qsizetype end = start;
    for (int words = 0; words < 4; ++words) {
        const qsizetype wordStart = cursor.pos;
        const QStringView word = takePlaceWord(cursor);
        const bool joins = words > 0 && isParticle(word);
        if (word.isEmpty() || (!joins && !word.front().isUpper())
            || (monthOf(word) && (cursor.peek() == u'.' || cursor.peek(1).isDigit()))) {
            cursor.pos = wordStart;
            break;
        }
        if (!joins)
            end = cursor.pos;
        if (cursor.take(u'/')) {
            if (cursor.peek().isUpper())
                continue;
            --cursor.pos;
        }
        if (cursor.peek() != u' ')
            break;
        ++cursor.pos;
    }
    cursor.pos = end;
    return cursor.text().sliced(start, end - start);
}

} // namespace eventarium
