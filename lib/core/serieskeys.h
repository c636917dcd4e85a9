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

// A name's key: folded, without years, ordinals, "annual" and articles. A name of which nothing would be
// left ("The 19th Annual") keeps all its words.
QString seriesNameKey(QStringView name);
// Whether a key is short for something: one word, as "ciie", "g20". Two series may well share it.
bool isShortKey(QStringView key);
SeriesKeys seriesKeys(const EventFacts &facts);

} // namespace eventarium
