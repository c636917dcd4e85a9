// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A word that a rule looks for, made ready by the compiler: its first letters packed into a number, so that a
// token is told apart from it by one comparison. Views a literal; any thread.
#pragma once

#include <QLatin1StringView>
#include <QStringView>
#include <QtTypes>

namespace eventarium {

// The first eight units of a word, case folded, one byte each; units beyond ASCII are all 0xff.
inline quint64 packedLetters(QStringView word)
{
    quint64 packed = 0;
    const qsizetype count = word.size() < 8 ? word.size() : 8;
    for (qsizetype i = 0; i < count; ++i) {
        quint64 unit = word[i].unicode();
        if (unit - u'A' < 26)
            unit |= 32;
        else if (unit >= 128)
            unit = word[i].toCaseFolded().unicode();
        packed |= (unit < 128 ? unit : 0xff) << (8 * i);
    }
    return packed;
}

// Two of 64 buckets of packed letters: a word in none of a list's first or second ones is not in the list.
struct Buckets
{
    quint8 first = 0;
    quint8 second = 0;

    bool operator==(const Buckets &) const = default;
};

constexpr Buckets bucketsOf(quint64 letters)
{
    const quint64 spread = letters * 0x9e3779b97f4a7c15ull;
    return {quint8(spread >> 58), quint8(spread >> 52 & 63)};
}

struct WordKey
{
    quint64 letters = 0;
    quint64 first = 0; // the buckets as bits
    quint64 second = 0;
    QLatin1StringView word; // in ASCII

    consteval WordKey(QLatin1StringView literal)
        : word(literal)
    {
        for (qsizetype i = 0; i < literal.size() && i < 8; ++i) {
            quint64 unit = quint64(quint8(literal.data()[i]));
            if (unit - 'A' < 26)
                unit |= 32;
            letters |= unit << (8 * i);
        }
        first = quint64(1) << bucketsOf(letters).first;
        second = quint64(1) << bucketsOf(letters).second;
    }
};

} // namespace eventarium
