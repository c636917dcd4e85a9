// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/nameshapes.h"

#include <algorithm>
#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// How the words of an article are written: small somewhere, capitalised inside a sentence.
class WordUse
{
public:
    enum Use : quint8 { Small = 1, Capital = 2 };

    explicit WordUse(size_t words)
        : m_slots(std::bit_ceil(words * 2 + 16))
    {
    }

    void add(const Token &token, Use use)
    {
        Slot &slot = m_slots[find(key(token))];
        slot.key = key(token);
        slot.uses |= use;
    }
    bool has(const Token &token, Use use) const { return m_slots[find(key(token))].uses & use; }

private:
    static quint64 key(const Token &token)
    {
        const quint64 rest = quint64(token.hash) << 32 | token.hash;
        return ((token.letters * 0x9e3779b97f4a7c15ull ^ rest) + quint64(token.span.length())) | 1; // 0: a free slot
    }
    struct Slot
    {
        quint64 key = 0;
        quint8 uses = 0;
    };

    size_t find(quint64 key) const // its slot or a free one
    {
        const size_t mask = m_slots.size() - 1;
        size_t i = (key ^ key >> 32) & mask;
        while (m_slots[i].key && m_slots[i].key != key)
            i = (i + 1) & mask;
        return i;
    }

    std::vector<Slot> m_slots; // never more than half full: one key a token at most
};

bool isOpeningQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u2018' || c == u'\u00ab' || c == u'\'';
}

// "He Guili", "Mr. He": a family name that looks like a pronoun.
bool isFamilyName(const TokenizedText &text, int token)
{
    if (!text.has(token, WordClass::Surname))
        return false;
    if (text.has(token - 1, WordClass::Honorific))
        return true;
    return text.isAny(token, {"He"_L1, "She"_L1}) && text.is(token + 1, CaseShape::Capitalized)
           && text.at(token + 1).spaceBefore
           && !text.at(token + 1).classes.hasAny({WordClass::Month, WordClass::Weekday, WordClass::FunctionWord});
}

// "KEY DATES": a line in capitals
bool isAllCapitals(const TokenizedText &text, TokenRange tokens)
{
    int words = 0;
    for (int i = tokens.first; i < tokens.last; ++i) {
        if (!text.is(i, TokenKind::Word))
            continue;
        if (!text.is(i, CaseShape::Upper))
            return false;
        ++words;
    }
    return words >= 2;
}

// "Sun Chenghai", "Jan Smith", "Mark Damazer": everyday words that are a person's name before another name
bool isFirstOfName(const TokenizedText &text, int token)
{
    return text.at(token).classes.hasAny({WordClass::GivenName, WordClass::Surname})
           && text.is(token, CaseShape::Capitalized) && text.is(token + 1, CaseShape::Capitalized)
           && text.at(token + 1).spaceBefore && text.sameSentence(token, token + 1)
           && !text.at(token + 1).classes.hasAny(
               {WordClass::Month, WordClass::Weekday, WordClass::FunctionWord, WordClass::CommonWord})
           && !text.is(token - 1, TokenKind::Number);
}

// "linux.conf.au": a name that is an address
bool isAddressName(QStringView word)
{
    return word.size() >= 8 && word.back() != u'.' && std::ranges::count(word, u'.') >= 2;
}

constexpr size_t mostBrands = 3; // words in small letters that are names
constexpr size_t fewestUses = 3;

// No everyday word, no particle of a name
bool isBrandWord(const TokenizedText &text, int token)
{
    return text.is(token, CaseShape::Lower) && text.is(token, TokenKind::Word) && text.at(token).span.length() > 3
           && text.at(token).classes == WordClasses();
}

bool isFullStop(const TokenizedText &text, int token)
{
    return text.isAny(token, {"."_L1, "!"_L1, "?"_L1}) || (text.inRange(token) && text.textOf(token) == u"\u201d");
}

constexpr qsizetype longestWord = 40; // a longer one is no word

// How the words are written whose capital tells nothing where they stand; `tellsNothing` says that of a token.
// The others, most of an article, are told apart by one bit and not counted.
template<class TellsNothing>
WordUse usesOf(const TokenizedText &text, TellsNothing tellsNothing)
{
    std::array<quint64, 64> asked{};
    for (int i = 0; i < text.count(); ++i) {
        if (tellsNothing(i))
            asked[text.at(i).buckets.first] |= quint64(1) << text.at(i).buckets.second;
    }
    std::vector<int> found;
    for (int i = 0; i < text.count(); ++i) {
        const Token &token = text.at(i);
        if ((asked[token.buckets.first] >> token.buckets.second & 1) && token.kind == TokenKind::Word
            && token.span.length() <= longestWord)
            found.push_back(i);
    }
    WordUse use(found.size());
    for (const int i : found) {
        if (text.at(i).shape == CaseShape::Lower)
            use.add(text.at(i), WordUse::Small);
        else if (!tellsNothing(i) && text.isCapitalized(i))
            use.add(text.at(i), WordUse::Capital);
    }
    return use;
}

// "Thriving Through Change": within a sentence a preposition has a capital only as a part of a name.
bool isInnerWord(const TokenizedText &text, int token)
{
    return text.isAny(token, {"Through"_L1, "To"_L1, "For"_L1, "With"_L1, "Of"_L1, "And"_L1, "Into"_L1, "Without"_L1,
                              "Beyond"_L1, "Over"_L1, "Under"_L1, "Against"_L1, "Between"_L1, "Towards"_L1})
           && text.is(token - 1, CaseShape::Capitalized) && text.is(token + 1, CaseShape::Capitalized)
           && text.sameSentence(token, token + 1);
}

constexpr WordClasses knownNames{WordClass::PlaceName, WordClass::OrganizationName};

} // namespace

NameShapes::NameShapes(const TokenizedText &text)
    : m_flags(text.tokens.size())
{
    markHeadlines(text);
    markOpenings(text);
    judge(text);
    markBrands(text);
}

// "potta": a word that opens sentences without a capital is written so, and so is what takes place as "the potta".
void NameShapes::markBrands(const TokenizedText &text)
{
    std::vector<int> found;
    for (const Sentence &sentence : text.sentences) {
        const int first = sentence.tokens.first;
        if (sentence.kind != Sentence::Kind::Text || !sentence.isBody() || sentence.tokens.size() < 5)
            continue;
        const bool opens = isBrandWord(text, first) && isFullStop(text, first - 1);
        const bool held = text.is(first, "The"_L1) && isBrandWord(text, first + 1)
                          && text.isAny(first + 2, {"takes"_L1, "took"_L1}) && text.is(first + 3, "place"_L1);
        if (opens || held)
            found.push_back(opens ? first : first + 1);
        if (found.size() > mostBrands)
            return; // written without capitals throughout
    }
    for (const int word : found) {
        std::vector<int> uses;
        for (int i = 0; i < text.count(); ++i) {
            if (text.at(i).letters == text.at(word).letters && text.textOf(i) == text.textOf(word))
                uses.push_back(i);
        }
        if (uses.size() < fewestUses)
            continue;
        for (const int use : uses)
            m_flags[size_t(use)] |= Name;
    }
}

// A line of four words or more in which two thirds of the longer words are capitalised.
void NameShapes::markHeadlines(const TokenizedText &text)
{
    for (const Sentence &sentence : text.sentences) {
        if (sentence.kind == Sentence::Kind::Text && !sentence.part)
            continue;
        int words = 0;
        int capitals = 0;
        bool office = false;
        for (int i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
            office |= text.has(i, WordClass::PersonTitle);
            if (text.at(i).kind != TokenKind::Word || text.has(i, WordClass::FunctionWord)
                || text.at(i).span.length() < 3)
                continue;
            ++words;
            capitals += text.isCapitalized(i);
        }
        if ((words < 4 || capitals * 4 < words * 3) && !isAllCapitals(text, sentence.tokens))
            continue;
        if (office && sentence.kind == Sentence::Kind::ListItem)
            continue; // "- Jane Doe, Director, Example Digital Institute"
        for (int i = sentence.tokens.first; i < sentence.tokens.last; ++i)
            m_flags[size_t(i)] |= Headline;
    }
}

void NameShapes::markOpenings(const TokenizedText &text)
{
    for (const Sentence &sentence : text.sentences) {
        bool open = true;
        for (int i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
            const Token &token = text.at(i);
            if (token.kind == TokenKind::Word) {
                if (open)
                    m_flags[size_t(i)] |= Opens;
                open = false;
                continue;
            }
            if (token.span.length() != 1 || (token.kind == TokenKind::Number && !open))
                continue;
            const QChar sign = text.text[token.span.start];
            if (isOpeningQuote(sign) && i > sentence.tokens.first)
                open = open || text.isAny(i - 1, {":"_L1, ","_L1});
            else if (sign == u':') // "A: The ...", "Exhibitors: ..."
                open = true;
        }
    }
}

// "Melbourne | Film Festival": in a headline everyday words between a name and its head belong to it.
void NameShapes::markToHead(const TokenizedText &text, int head)
{
    int first = head;
    while (head - first < 4 && text.isCapitalized(first - 1) && !isName(first - 1) && text.sameSentence(first - 1, head)
           && !text.at(first - 1).classes.hasAny({WordClass::FunctionWord, WordClass::EventOpens, WordClass::EventHolds,
                                                  WordClass::EventCloses, WordClass::ReportVerb}))
        --first;
    if (first == head || !isName(first - 1) || !text.sameSentence(first - 1, head))
        return;
    for (int i = first; i <= head; ++i)
        m_flags[size_t(i)] |= Name;
}

void NameShapes::judge(const TokenizedText &text)
{
    const int count = text.count();
    const WordUse use = usesOf(text, [this](int i) { return isHeadline(i) || opensSentence(i); });
    for (int i = 0; i < count; ++i) {
        const Token &token = text.at(i);
        if (token.kind != TokenKind::Word || token.span.length() > longestWord)
            continue;
        const QStringView word = text.textOf(i);
        if (token.shape == CaseShape::Lower && isAddressName(word))
            m_flags[size_t(i)] |= Name;
        if (!(text.isCapitalized(i) || token.shape == CaseShape::Mixed))
            continue;
        if (!word.front().isLetter() && token.shape != CaseShape::Upper && token.shape != CaseShape::Mixed)
            continue; // "5G"
        const bool distinct = token.shape == CaseShape::Mixed || (token.shape == CaseShape::Upper && !isHeadline(i));
        const bool person = isFirstOfName(text, i);
        if (!distinct && !person && (token.classes.has(WordClass::Month) || token.classes.has(WordClass::Weekday)))
            continue;
        if (!distinct && token.classes.has(WordClass::FunctionWord) && !isFamilyName(text, i)
            && !(!isHeadline(i) && !opensSentence(i) && isName(i - 1) && isInnerWord(text, i)))
            continue;
        if (word.size() == 1 && !(text.isCapitalized(i - 1) || text.isCapitalized(i + 1)))
            continue;
        if (distinct || !(isHeadline(i) || opensSentence(i))) {
            m_flags[size_t(i)] |= Name;
            continue;
        }
        const bool small = use.has(token, WordUse::Small);
        const bool capital = use.has(token, WordUse::Capital);
        if (isHeadline(i)) {
            const bool head = token.classes.has(WordClass::EventHead)
                              && (isName(i - 1) || text.is(i + 1, "of"_L1) || text.has(i - 1, WordClass::Ordinal));
            const bool annual = text.is(i, "annual"_L1) && text.has(i + 1, WordClass::EventHead);
            if (!(token.classes.has(WordClass::CommonWord) || small) || capital || head || annual)
                m_flags[size_t(i)] |= Name;
            else if (token.classes.has(WordClass::EventHead))
                markToHead(text, i);
        } else {
            const bool common = (small || token.classes.has(WordClass::CommonWord)) && !capital;
            const bool known = person || token.classes.hasAny(knownNames) || token.classes.has(WordClass::PersonTitle);
            if (common && !known)
                continue;
            m_flags[size_t(i)] |= Name;
            if (!capital && !known)
                m_flags[size_t(i)] |= Weak;
        }
    }
}

} // namespace eventarium
