// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The word lists of data/extract: folded word -> classes and a value, and phrases as a trie over words.
// Built once from the embedded lists, then immutable; any thread.
//
// A list is plain text: "# comment", "[section]" (see wordclass.h; "[a b]" gives both classes),
// then one entry a line, "word" or "several words", each optionally "= number". An entry may stand
// in many sections: classes add up, a later value wins. Words are folded (case only). The value in a
// section with unit-head is kept apart, as the category.
// To add a list: put it into data/extract, name it in lib/extract/CMakeLists.txt; new classes go
// into wordclass.h. Whoever needs more than classes may key tables of his own by number().
#pragma once

#include "extract/tokenizedtext.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <array>
#include <vector>

namespace eventarium {

class Lexicon final
{
public:
    Lexicon(); // the embedded lists, all languages
    explicit Lexicon(const QStringList &listTexts); // for tests
    Q_DISABLE_COPY_MOVE(Lexicon)

    struct Entry
    {
        quint32 number = 0; // 0: in no list
        qint16 value = 0;
        quint8 category = 0;
        WordClasses classes;
    };
    // The folded word's entry; an empty one if it is in no list.
    Entry find(QStringView word) const { return find(word, hashOf(word)); }
    Entry find(QStringView word, quint32 hash) const { return find(word, hash, 0); }
    // The same for a word of ASCII letters alone, with its packed letters at hand.
    Entry find(QStringView word, quint32 hash, quint64 letters) const;
    quint32 number(QStringView word) const { return find(word).number; }

    struct Phrase
    {
        TokenRange tokens; // empty: no phrase starts here
        qint16 value = 0;
        quint8 category = 0;
        WordClasses classes;
    };
    // The longest phrase of two or more words that starts at the token and has any of the classes,
    // within the sentence. At most maximumPhrase steps.
    Phrase longestPhrase(const TokenizedText &text, int token, WordClasses wanted) const
    {
        if (!text.inRange(token) || !startsPhrase(text.at(token), wanted))
            return {};
        return walk(text, token, wanted);
    }

    // Whether phrases with any of the classes begin with the token's word.
    bool startsPhrase(const Token &token, WordClasses wanted) const { return m_phrasesFrom[token.word].hasAny(wanted); }

    static constexpr int maximumPhrase = 12; // words
    static constexpr int maximumWord = 48; // UTF-16 units; longer words are in no list

    QStringList problems() const { return m_problems; } // lines that could not be read; empty for the embedded lists

    // How a word is folded: case only, and one kind of apostrophe.
    static char16_t fold(char16_t unit)
    {
        if (unit < 128)
            return unit >= u'A' && unit <= u'Z' ? char16_t(unit + 32) : unit;
        return unit == u'\u2019' ? u'\'' : QChar(unit).toCaseFolded().unicode();
    }
    // The hash of a folded word takes its units by eights, each group packed into a number of a byte a unit.
    static constexpr quint64 emptyHash = 0xcbf29ce484222325ull;
    static constexpr quint64 hashOn(quint64 hash, quint64 group)
    {
        hash = (hash ^ group) * 0x9e3779b97f4a7c15ull;
        return hash ^ hash >> 29;
    }
    static constexpr quint32 hashEnd(quint64 hash) { return quint32(hash >> 8); }
    static quint32 hashOf(QStringView word);
    // The number of a word that is one ASCII character.
    quint32 signNumber(char16_t ascii) const { return m_signs[ascii]; }

private:
    struct Slot
    {
        quint32 hash = 0;
        quint32 number = 0; // 0: free
    };
    struct Word
    {
        quint32 start = 0; // in m_pool
        quint16 length = 0;
        qint16 value = 0;
        quint8 category = 0;
        WordClasses classes;
        quint64 letters = 0; // the first eight, packed
    };
    struct Edge
    {
        quint64 key = 0; // node << 32 | word number; 0: free
        quint32 node = 0;
    };
    struct Node
    {
        qint16 value = 0;
        quint8 category = 0;
        WordClasses classes; // not empty: a phrase ends here
    };

    void addList(QStringView list);
    void addEntry(QStringView entry, WordClasses classes);
    quint32 numberFor(QStringView word);
    quint32 nodeFor(quint32 node, quint32 word);
    void growWords();
    void growEdges();
    bool equals(const Word &known, QStringView word) const;
    Phrase walk(const TokenizedText &text, int token, WordClasses wanted) const;

    std::array<quint32, 128> m_signs{};
    std::vector<char16_t> m_pool;
    std::vector<Slot> m_slots; // open addressing, as m_edges: size a power of two, never more than half full
    std::vector<Word> m_words; // by number
    std::vector<WordClasses> m_phrasesFrom; // by the number of their first word
    std::vector<Node> m_nodes; // [0] is the root
    std::vector<Edge> m_edges;
    QStringList m_problems;
};

} // namespace eventarium
