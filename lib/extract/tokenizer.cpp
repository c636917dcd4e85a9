// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/tokenizer.h"

#include "extract/lexicon.h"
#include "extract/sentencesplitter.h"
#include "extract/wordshape.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

// Letters that stand right behind a number and are a unit, multiplier or time of day of their own.
bool isUnitSuffix(QStringView letters)
{
    static constexpr std::array suffixes{u"bn",  u"m",   u"mn", u"mln", u"b",   u"tn",  u"trn", u"am",  u"pm",
                                         u"a",   u"p",   u"km", u"kg",  u"cm",  u"mm",  u"ft",  u"sqm", u"kb",
                                         u"mb",  u"gb",  u"tb", u"hz",  u"mhz", u"ghz", u"kw",  u"mw",  u"gw",
                                         u"min", u"hrs", u"hr", u"h",   u"m²",  u"km²", u"m2",  u"k"};
    if (letters.size() > 3)
        return false;
    for (const char16_t *suffix : suffixes) {
        if (letters.compare(QStringView(suffix), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

bool isOrdinalSuffix(QStringView letters)
{
    return letters.size() == 2
           && (letters.compare("st"_L1, Qt::CaseInsensitive) == 0 || letters.compare("nd"_L1, Qt::CaseInsensitive) == 0
               || letters.compare("rd"_L1, Qt::CaseInsensitive) == 0
               || letters.compare("th"_L1, Qt::CaseInsensitive) == 0);
}

constexpr WordClasses abbreviations{WordClass::AbbreviationTitle, WordClass::AbbreviationInner,
                                    WordClass::AbbreviationNumber};

// Cuts the text into tokens from left to right; look-ahead is bounded by the word at hand.
class Cutter
{
public:
    Cutter(QStringView text, const Lexicon &lexicon, std::vector<Token> &tokens)
        : m_text(text)
        , m_lexicon(lexicon)
        , m_tokens(tokens)
    {
    }

    void run()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (isAsciiLetter(c.unicode())) {
                if (!plainWord())
                    word();
            } else if (c == u' ') {
                m_space = true;
                ++m_at;
            } else if (c == u'\n') {
                m_space = m_line = true;
                ++m_at;
            } else if (c.isSpace() || c.unicode() < 32 || c == u'\u200b' || c == u'\ufeff') {
                m_space = true;
                ++m_at;
            } else if (isDigit(c)) {
                number();
            } else if (isHan(c)) {
                add(TokenKind::Han, m_at + 1);
            } else if (isWordLetter(c)) {
                word();
            } else {
                other(c);
            }
        }
    }

private:
    QChar peek(qsizetype at) const { return at >= 0 && at < m_text.size() ? m_text[at] : QChar(); }

    void add(TokenKind kind, qsizetype end)
    {
        Token &token = m_tokens.emplace_back();
        token.span = {m_at, end};
        token.kind = kind;
        const QStringView covered = token.span.in(m_text);
        if (kind == TokenKind::Word || kind == TokenKind::Number) {
            token.shape = kind == TokenKind::Word ? shapeOf(covered) : CaseShape::None;
            token.hash = Lexicon::hashOf(covered);
            setEntry(token, m_lexicon.find(covered, token.hash));
        } else if (covered.size() == 1) {
            const char16_t sign = covered.front().unicode(); // for phrases with punctuation
            token.word = sign < 128 ? m_lexicon.signNumber(sign) : m_lexicon.number(covered);
        }
        token.letters = packedLetters(covered);
        advance(token);
    }

    // What every token has by its place; goes on behind it.
    void advance(Token &token)
    {
        token.spaceBefore = m_space;
        token.lineStart = m_line;
        token.buckets = bucketsOf(token.letters);
        m_space = m_line = false;
        m_at = token.span.end;
    }

    static void setEntry(Token &token, const Lexicon::Entry &entry)
    {
        token.word = entry.number;
        token.value = entry.value;
        token.category = entry.category;
        token.classes = entry.classes;
    }

    // Nearly every word is ASCII letters with a blank or a comma behind: all that a token has in one go over
    // them, eight at a time. False for any other word; word() cuts those.
    bool plainWord()
    {
        const char16_t *const text = m_text.utf16();
        const qsizetype size = m_text.size();
        if (size - m_at < 8)
            return false;
        AsciiRun run = asciiRun(text + m_at);
        const quint64 letters = run.letters;
        quint64 hash = Lexicon::hashOn(Lexicon::emptyHash, letters);
        int capitals = run.capitals;
        qsizetype end = m_at + run.length;
        while (run.length == 8) {
            if (size - end < 8)
                return false;
            run = asciiRun(text + end);
            if (run.length == 0)
                break;
            hash = Lexicon::hashOn(hash, run.letters);
            capitals += run.capitals;
            end += run.length;
        }
        const bool stop = end < size && text[end] == u'.';
        if (end < size && !stop && !endsPlainWord(text[end]))
            return false;
        if (stop && (end - m_at == 1 || (end + 1 < size && text[end + 1] != u' ' && text[end + 1] != u'\n')))
            return false;
        const quint32 whole = Lexicon::hashEnd(hash);
        const Lexicon::Entry entry = m_lexicon.find({text + m_at, end - m_at}, whole, letters);
        if (stop && entry.classes.hasAny(abbreviations))
            return false;
        Token &token = m_tokens.emplace_back();
        token.span = {m_at, end};
        token.letters = letters;
        token.hash = whole;
        setEntry(token, entry);
        token.shape = plainShape(capitals, int(end - m_at), text[m_at] < u'a');
        advance(token);
        return true;
    }

    qsizetype letters(qsizetype at) const
    {
        while (at < m_text.size() && isWordLetter(m_text[at]))
            ++at;
        return at;
    }
    qsizetype lettersAndDigits(qsizetype at) const
    {
        while (at < m_text.size() && (isWordLetter(m_text[at]) || isDigit(m_text[at])))
            ++at;
        return at;
    }
    qsizetype digits(qsizetype at) const
    {
        while (at < m_text.size() && isDigit(m_text[at]))
            ++at;
        return at;
    }

    // "2020-07-30", "2020-07-30T11:14"; the end, or 0
    qsizetype isoDate() const
    {
        const qsizetype year = digits(m_at);
        if (year - m_at != 4 || peek(year) != u'-')
            return 0;
        const qsizetype month = digits(year + 1);
        if (month - year != 3 || (peek(month) == u'-' && digits(month + 1) - month > 3))
            return 0;
        if (peek(month) != u'-' || digits(month + 1) - month != 3)
            return isDigit(peek(month + 1)) || isWordLetter(peek(month)) ? 0 : month;
        const qsizetype day = month + 3;
        if (peek(day) != u'T' || !isDigit(peek(day + 1)))
            return isWordLetter(peek(day)) ? 0 : day;
        qsizetype end = day + 1;
        while (isDigit(peek(end)) || (peek(end) == u':' && isDigit(peek(end + 1))))
            ++end;
        return peek(end) == u'Z' ? end + 1 : end;
    }

    // "e6" of "1.3e6", "e-1": its end, or 0
    qsizetype exponent(qsizetype at) const
    {
        if (peek(at) != u'e' && peek(at) != u'E')
            return 0;
        const qsizetype first = at + 1 + (peek(at + 1) == u'-' || peek(at + 1) == u'+');
        const qsizetype end = digits(first);
        return end > first && end - first <= 3 && !isWordLetter(peek(end)) ? end : 0;
    }

    void number()
    {
        if (const qsizetype end = isoDate())
            return add(TokenKind::Number, end);
        qsizetype end = digits(m_at);
        for (;;) {
            const QChar c = peek(end);
            if (c == u',' && digits(end + 1) == end + 4 && end - m_at <= 3 + 4 * 8)
                end += 4;
            else if (isApostrophe(c) && end - m_at <= 3 + 4 * 4 && digits(end + 1) == end + 4
                     && (end - m_at <= 3 || isApostrophe(peek(end - 4))) && !isWordLetter(peek(end + 4)))
                end += 4; // "12'500" as in Switzerland
            else if ((c == u'.' || c == u':' || c == u'/' || c == u'\u2044') && isDigit(peek(end + 1)))
                end = digits(end + 1);
            else
                break;
        }
        if (!isWordLetter(peek(end)))
            return add(TokenKind::Number, end);
        if (const qsizetype behind = exponent(end))
            return add(TokenKind::Number, behind);
        const qsizetype behind = lettersAndDigits(end);
        const QStringView suffix = m_text.sliced(end, std::min<qsizetype>(behind - end, 8));
        if (isOrdinalSuffix(suffix) || (suffix == "s"_L1 && end - m_at >= 2)) {
            add(TokenKind::Number, behind);
        } else if (isUnitSuffix(suffix) && !(suffix.compare("k"_L1, Qt::CaseInsensitive) == 0 && end - m_at == 1)) {
            add(TokenKind::Number, end);
            word();
        } else {
            word();
        }
    }

    // "USD24.95": the letters are a token of their own; their end, or 0
    qsizetype currencyCode() const
    {
        const qsizetype end = m_at + 3;
        if (!isDigit(peek(end)) || !m_text[m_at].isUpper() || !peek(m_at + 1).isUpper() || !peek(m_at + 2).isUpper())
            return 0;
        return m_lexicon.find(m_text.sliced(m_at, 3)).classes.has(WordClass::CurrencyCode) ? end : 0;
    }

    void word()
    {
        if (const qsizetype end = currencyCode())
            return add(TokenKind::Word, end);
        qsizetype part = m_at; // where the part behind the last connector starts
        qsizetype end = lettersAndDigits(m_at);
        bool initials = end - m_at == 1; // "U.S.", "a.m."
        for (;;) {
            const QChar c = peek(end);
            const QChar next = peek(end + 1);
            if (isApostrophe(c) && isWordLetter(next)) {
                const qsizetype tail = letters(end + 1);
                if (tail == end + 2 && (next == u's' || next == u'S'))
                    break; // possessive, a token of its own
                part = end + 1;
                end = tail;
            } else if (isHyphen(c) && (isWordLetter(next) || isDigit(next))) {
                if (splitsAtHyphen(part, end))
                    break;
                part = end + 1;
                end = lettersAndDigits(end + 1);
            } else if (c == u'&' && isWordLetter(next)) {
                part = end + 1;
                end = lettersAndDigits(end + 1);
            } else if (c == u'/' && next.isUpper() && peek(end - 1).isUpper()) {
                const qsizetype tail = letters(end + 1);
                if (tail - end > 5 || !peek(tail - 1).isUpper())
                    break;
                part = end + 1;
                end = tail;
            } else if (c == u'.' && isWordLetter(next)) {
                if (!joinsAtDot(part, end, initials))
                    break;
                part = end + 1;
                end = lettersAndDigits(end + 1);
            } else if ((c == u'@' && isWordLetter(next)) || (c == u':' && next == u'/' && peek(end + 2) == u'/')) {
                return web(end);
            } else {
                break;
            }
            initials = initials && end - part == 1;
        }
        if (peek(end) == u'.' && takesDot(end, initials))
            ++end;
        add(end - m_at >= 5 && m_text.sliced(m_at, 4) == "www."_L1 ? TokenKind::Web : TokenKind::Word, end);
        if (isApostrophe(peek(m_at)) && (peek(m_at + 1) == u's' || peek(m_at + 1) == u'S')
            && !isWordLetter(peek(m_at + 2)))
            add(TokenKind::Word, m_at + 2);
    }

    // "four-day", "mid-July", "twenty-first", "mid-2019", but not "one-on-one"
    bool splitsAtHyphen(qsizetype part, qsizetype end) const
    {
        constexpr WordClasses parts{WordClass::TimeUnit,    WordClass::Cardinal, WordClass::Ordinal,
                                    WordClass::Multiplier,  WordClass::Fraction, WordClass::Month,
                                    WordClass::Weekday,     WordClass::Season,   WordClass::DayPart,
                                    WordClass::NumberSuffix};
        if (!m_lexicon.find(m_text.sliced(part, end - part)).classes.has(WordClass::HyphenSplit))
            return false;
        if (isDigit(peek(end + 1)))
            return true;
        const qsizetype tail = std::min(letters(end + 1), end + 1 + Lexicon::maximumWord);
        return m_lexicon.find(m_text.sliced(end + 1, tail - end - 1)).classes.hasAny(parts);
    }

    // Whether the dot at `end`, with a letter right behind it, belongs into the word.
    bool joinsAtDot(qsizetype part, qsizetype end, bool initials) const
    {
        const qsizetype tail = lettersAndDigits(end + 1);
        if (initials)
            return tail - end == 2; // "T.H." but "T.H.Tung" is cut before "Tung"
        if (end - part == 1)
            return false;
        const Lexicon::Entry before = m_lexicon.find(m_text.sliced(part, end - part));
        if (before.classes.hasAny({WordClass::AbbreviationTitle, WordClass::AbbreviationNumber})
            && peek(end + 1).isUpper())
            return false; // "Mr.Liu"
        return peek(end + 1).isLower(); // "linux.conf.au", "Node.js"; "ended.The" is cut
    }

    // Whether the dot at `end`, with no letter behind it, belongs to the word.
    bool takesDot(qsizetype end, bool initials) const
    {
        const QStringView covered = m_text.sliced(m_at, end - m_at);
        if (initials)
            return covered.size() > 1 || (covered.front().isUpper() && !(peek(end + 1) == u'.'));
        if (peek(end + 1) == u'.')
            return false;
        const WordClasses classes = m_lexicon.find(covered).classes;
        if (classes.has(WordClass::AbbreviationTitle) || classes.has(WordClass::AbbreviationInner))
            return true;
        if (!classes.has(WordClass::AbbreviationNumber))
            return false;
        const qsizetype next = peek(end + 1) == u' ' ? end + 2 : end + 1;
        return isDigit(peek(next)) || (peek(next) == u',' && covered.front().isUpper());
    }

    void web(qsizetype end)
    {
        while (end < m_text.size() && !m_text[end].isSpace() && m_text[end].unicode() < 128
               && !u"\"'<>()[]{}|,;"_s.contains(m_text[end]))
            ++end;
        while (end > m_at + 1
               && (peek(end - 1) == u'.' || peek(end - 1) == u':' || peek(end - 1) == u'?' || peek(end - 1) == u'!'))
            --end;
        add(TokenKind::Web, end);
    }

    void other(QChar c)
    {
        qsizetype end = m_at + 1;
        if (c == u'.' || isHyphen(c)) { // "...", "--"
            while (peek(end) == c)
                ++end;
            return add(TokenKind::Punctuation, end);
        }
        if (c.isHighSurrogate() && peek(end).isLowSurrogate())
            return add(TokenKind::Symbol, end + 1);
        add(isPunctuation(c) ? TokenKind::Punctuation : TokenKind::Symbol, end);
    }

    QStringView m_text;
    const Lexicon &m_lexicon;
    std::vector<Token> &m_tokens;
    qsizetype m_at = 0;
    bool m_space = true;
    bool m_line = true;
};

} // namespace

TokenizedText Tokenizer::tokenize(const Article &article) const
{
    TokenizedText result;
    result.text = article.text;
    result.tokens.reserve(size_t(article.text.size() / 5 + 8));
    Cutter(article.text, m_lexicon, result.tokens).run();
    result.seal();
    splitSentences(result, article);
    return result;
}

} // namespace eventarium
