// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/wordshape.h"

namespace eventarium {

CaseShape shapeOf(QStringView word)
{
    int letters = 0;
    int upper = 0;
    bool afterBreak = true; // at the start and after a hyphen or apostrophe a capital is no surprise
    bool inner = false;
    for (const QChar c : word) {
        if (!isLetter(c)) {
            afterBreak = isHyphen(c) || c == u'/' || c == u'&';
            continue;
        }
        ++letters;
        if (c.isUpper()) {
            ++upper;
            inner |= !afterBreak;
        }
        afterBreak = false;
    }
    if (!letters)
        return CaseShape::None;
    if (!upper)
        return CaseShape::Lower;
    if (upper == letters)
        return letters > 1 ? CaseShape::Upper : CaseShape::Capitalized;
    return inner || !word.front().isUpper() ? CaseShape::Mixed : CaseShape::Capitalized;
}

} // namespace eventarium
