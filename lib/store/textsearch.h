// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How text goes into the full-text index and how words are looked up there. Runs of ideographs, kana
// and Hangul are written as overlapping pairs and, last, their final character, so that words of any
// length are found without knowing where they begin: "互联网" -> "互联 联网 网". Pure; any thread.
#pragma once

#include <QString>
#include <QStringView>

namespace eventarium::store {

QString indexText(QStringView text);

// An FTS5 expression for the text as a phrase, quoted so that nothing in it is read as an operator.
// A "*" at the end finds words that begin so. Empty where there is nothing to look for.
QString phraseQuery(QStringView text);
// The same for words in any order, all of which must occur.
QString wordsQuery(QStringView text);

} // namespace eventarium::store
