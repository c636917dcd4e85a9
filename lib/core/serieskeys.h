// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names made comparable: how a name is folded for looking it up, and the keys by which tellings of one
// event series find each other. Here in core because the archive groups tellings by the same keys that
// the resolver compares. Pure; any thread.
#pragma once

#include "core/facts.h"

#include <QString>
#include <QStringList>
#include <QStringView>

namespace eventarium {

// Case, accents and width folded, all but letters and digits made single spaces:
// "Café-Münster, 2020" -> "cafe munster 2020". Idempotent.
QString foldName(QStringView name);

// Ideographs, kana and Hangul: scripts searched by pairs of characters.
bool isCjk(char32_t character);

struct SeriesKeys
{
    QString primary; // of the name; never empty where the name has a letter or digit
    QStringList aliases; // of the other forms, without the primary; too general ones are left out; sorted

    bool operator==(const SeriesKeys &) const = default;
};

// The words of a name that tell its events from others': folded, without years ("2020", the "21" of "MWC21"),
// ordinals, "annual", "edition" and articles. Prepositions stay.
QStringList nameWords(QStringView name);
// Words that thousands of events have in their name ("international", "forum"): alone they tell none apart.
bool isGeneralNameWord(QStringView word);

// A name's key: folded, without years, ordinals, "annual" and articles. A name of which nothing would be
// left ("The 19th Annual") keeps all its words.
QString seriesNameKey(QStringView name);
// Whether a key is short for something: one word, as "ciie", "g20". Two series may well share it.
bool isShortKey(QStringView key);
SeriesKeys seriesKeys(const EventFacts &facts);

// By what tellings of one event under two names meet: its days with its city, and with the first letter of
// its name, which an acronym shares with what it stands for; its year with its city and what its name is for short.
QStringList occasionKeys(const EventFacts &facts);

} // namespace eventarium
