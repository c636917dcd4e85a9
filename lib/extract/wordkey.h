// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A word that a rule looks for, made ready by the compiler: its first letters packed into a number, so that a
// token is told apart from it by one comparison. Views a literal; any thread.
#pragma once

#include <QLatin1StringView>
#include <QStringView>
#include <QtTypes>

#include <array>
#include <utility>

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

// The words that a pass waits for, as a table of bits over the buckets: one look tells nearly every other token
// apart (one of a hundred is taken for a word of a list of forty).
class WordTrigger
{
public:
    template<class... Lists>
    consteval explicit WordTrigger(const Lists &...lists)
    {
        (add(lists.words()), ...);
    }

    bool mayBe(Buckets buckets) const { return m_bits[buckets.first] >> buckets.second & 1; }

private:
    template<class Words>
    consteval void add(const Words &words)
    {
        for (const WordKey &word : words) {
            const Buckets buckets = bucketsOf(word.letters);
            m_bits[buckets.first] |= quint64(1) << buckets.second;
        }
    }

    std::array<quint64, 64> m_bits{};
};

// A list of words with its trigger. For lists that are asked for at every token, and for what triggers are made of.
template<size_t Count>
class WordList
{
public:
    consteval WordList(const WordKey (&words)[Count])
        : WordList(words, std::make_index_sequence<Count>())
    {
    }

    constexpr const std::array<WordKey, Count> &words() const { return m_words; }
    bool mayBe(Buckets buckets) const { return m_trigger.mayBe(buckets); }

private:
    struct Raw // a trigger's view of the words before they are a list
    {
        const WordKey (&array)[Count];
        consteval const WordKey (&words() const)[Count] { return array; }
    };
    template<size_t... Index>
    consteval WordList(const WordKey (&words)[Count], std::index_sequence<Index...>)
        : m_words{words[Index]...}
        , m_trigger(Raw{words})
    {
    }

    std::array<WordKey, Count> m_words;
    WordTrigger m_trigger;
};

} // namespace eventarium
