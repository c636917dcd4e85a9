// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/sentencesplitter.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype wrappedLine = 50; // a shorter line is not one that was broken for width

class Splitter
{
public:
    Splitter(TokenizedText &text, const Article &article)
        : m_text(text)
        , m_article(article)
    {
    }

    void run()
    {
        const int count = m_text.count();
        for (int i = 0; i < count; ++i) {
            if (i > m_first && isInside(i))
                continue;
            const bool newParagraph = i == 0 || (m_text.at(i).lineStart && emptyLineBefore(i));
            const bool newPart = i > 0 && partOf(i) != m_part;
            if (i > 0 && (newParagraph || newPart || endsBefore(i)))
                closeSentence(i);
            if (newParagraph) {
                closeParagraph();
                m_text.paragraphs.push_back({{m_text.at(i).span.start, 0}, int(m_text.sentences.size()), 0});
            }
            if (i == m_first)
                m_part = partOf(i);
        }
        closeSentence(count);
        closeParagraph();
    }

private:
    // Behind a word without a dot, in the same line and part: most tokens
    bool isInside(int token) const
    {
        const Token &before = m_text.at(token - 1);
        const Token &here = m_text.at(token);
        return before.kind == TokenKind::Word && !here.lineStart && here.span.start < m_sameUntil
               && m_text.text[before.span.end - 1] != u'.';
    }

    bool emptyLineBefore(int token) const
    {
        const qsizetype from = m_text.at(token - 1).span.end;
        const qsizetype to = m_text.at(token).span.start;
        int lines = 0;
        for (qsizetype i = from; i < to; ++i)
            lines += m_text.text[i] == u'\n';
        return lines > 1;
    }

    // The article part that the token stands in; parts are in text order, so one pass over them does.
    std::optional<HeaderPart::Kind> partOf(int token)
    {
        const qsizetype start = m_text.at(token).span.start;
        if (start < m_sameUntil)
            return m_here;
        const auto &parts = m_article.parts;
        while (m_nextPart < parts.size() && parts[m_nextPart].span.end <= start)
            ++m_nextPart;
        const bool within = m_nextPart < parts.size() && parts[m_nextPart].span.start <= start;
        m_here = within ? std::optional(parts[m_nextPart].kind) : std::nullopt;
        m_sameUntil = within                      ? parts[m_nextPart].span.end
                      : m_nextPart < parts.size() ? parts[m_nextPart].span.start
                                                  : m_text.text.size();
        return m_here;
    }

    static bool isStop(QStringView token)
    {
        switch (token.front().unicode()) {
        case u'.':
            return true; // or several
        case u'!':
        case u'?':
        case u'\u3002':
        case u'\uff01':
        case u'\uff1f':
        case u'\u2026':
            return token.size() == 1;
        default:
            return false;
        }
    }
    static bool closes(QChar c)
    {
        return c == u'"' || c == u'\'' || c == u'\u201d' || c == u'\u2019' || c == u')' || c == u']' || c == u'\u00bb';
    }

    bool isBullet(int token) const
    {
        const Token &t = m_text.at(token);
        const QStringView word = m_text.textOf(token);
        if (t.kind == TokenKind::Symbol || t.kind == TokenKind::Punctuation)
            return word == "*"_L1 || word == "-"_L1 || word == u"\u2013" || word == u"\u2014" || word == u"\u2022"
                   || word == "#"_L1 || word == ">"_L1 || word == "+"_L1 || word == "--"_L1 || word == u"\u00b7"
                   || word == u"\u25aa" || word == "---"_L1 || word == "|"_L1;
        return false;
    }

    bool opensLine(int token) const // "1." "a)" "(1)" "Q:" at the start of a line
    {
        return isBullet(token) || m_text.is(token, "("_L1) || m_text.is(token + 1, ")"_L1)
               || (m_text.is(token + 1, ":"_L1) && !m_text.at(token + 1).spaceBefore);
    }

    bool endsBefore(int token) const
    {
        if (m_text.at(token).lineStart && lineBreakEnds(token))
            return true;
        int last = token - 1;
        for (int closed = 0; closed < 3 && last > m_first && !m_text.at(last).spaceBefore
                             && m_text.at(last).span.length() == 1 && closes(m_text.textOf(last).front());
             ++closed)
            --last;
        const QStringView word = m_text.textOf(last);
        const Token &next = m_text.at(token);
        if (isStop(word)) {
            if (word.front().unicode() > 0x2fff)
                return true;
            if (closes(m_text.textOf(token).front()) && !next.spaceBefore)
                return false;
            return startsSentence(token, next.spaceBefore);
        }
        return last == token - 1 && word.endsWith(u'.') && word.size() > 1 && abbreviationEnds(last, token);
    }

    bool startsSentence(int token, bool spaced) const
    {
        const Token &next = m_text.at(token);
        const QChar first = m_text.textOf(token).front();
        if (!spaced) // "ended.The fair"
            return next.kind == TokenKind::Word && first.isUpper();
        if (next.kind == TokenKind::Word)
            return !first.isLower() || next.shape == CaseShape::Mixed;
        if (next.kind == TokenKind::Number || next.kind == TokenKind::Han)
            return true;
        return !(first == u',' || first == u';' || first == u')' || first == u'-' || first == u'\u2013'
                 || first == u'\u2014');
    }

    // The token before ends with a dot of its own.
    bool abbreviationEnds(int abbreviation, int token) const
    {
        const Token &t = m_text.at(abbreviation);
        const Token &next = m_text.at(token);
        if (t.classes.has(WordClass::AbbreviationTitle) || t.kind != TokenKind::Word || !next.spaceBefore)
            return false;
        const bool opensQuote = next.kind == TokenKind::Punctuation
                                && (m_text.is(token, "\""_L1) || m_text.textOf(token) == u"\u201c");
        if (t.span.length() == 2) // an initial: "Walter M. S. Yeh", but "vitamin C. The"
            return next.classes.has(WordClass::FunctionWord) && m_text.isCapitalized(token)
                   && !m_text.isCapitalized(abbreviation - 1);
        return opensQuote || (next.classes.has(WordClass::FunctionWord) && m_text.isCapitalized(token));
    }

    // Whether the line break before the token ends the sentence: only a line that is broken for width goes on.
    bool lineBreakEnds(int token) const
    {
        if (m_part || opensLine(token))
            return true;
        const qsizetype lineLength = m_text.at(token - 1).span.end - lineStartOf(token - 1);
        if (lineLength < wrappedLine)
            return true;
        const QStringView before = m_text.textOf(token - 1);
        return isStop(before) || before == ":"_L1;
    }

    qsizetype lineStartOf(int token) const
    {
        const qsizetype end = m_text.at(token).span.end;
        const qsizetype from = std::max<qsizetype>(0, end - wrappedLine - 1);
        for (qsizetype i = end; i > from; --i) {
            if (m_text.text[i - 1] == u'\n')
                return i;
        }
        return from;
    }

    Sentence::Kind kindOf(TokenRange tokens) const
    {
        if (isBullet(tokens.first) && tokens.size() > 1 && m_text.at(tokens.first).lineStart)
            return Sentence::Kind::ListItem;
        const bool ownLine = m_text.at(tokens.first).lineStart
                             && (tokens.last == m_text.count() || m_text.at(tokens.last).lineStart);
        const QStringView last = m_text.textOf(tokens.last - 1);
        return ownLine && !isStop(last) && tokens.size() < 30 ? Sentence::Kind::Heading : Sentence::Kind::Text;
    }

    void closeSentence(int end)
    {
        if (end <= m_first)
            return;
        const TokenRange tokens{m_first, end};
        Sentence sentence{m_text.spanOf(tokens), tokens, int(m_text.paragraphs.size()) - 1, kindOf(tokens), m_part};
        for (int i = m_first; i < end; ++i)
            m_text.tokens[size_t(i)].sentence = int(m_text.sentences.size());
        m_text.sentences.push_back(sentence);
        m_first = end;
    }

    void closeParagraph()
    {
        if (m_text.paragraphs.empty() || m_text.sentences.empty())
            return;
        Paragraph &paragraph = m_text.paragraphs.back();
        paragraph.lastSentence = int(m_text.sentences.size());
        paragraph.span.end = m_text.sentences.back().span.end;
    }

    TokenizedText &m_text;
    const Article &m_article;
    size_t m_nextPart = 0;
    qsizetype m_sameUntil = 0; // up to there the part is m_here
    std::optional<HeaderPart::Kind> m_here;
    int m_first = 0;
    std::optional<HeaderPart::Kind> m_part;
};

} // namespace

void splitSentences(TokenizedText &text, const Article &article)
{
    Splitter(text, article).run();
}

} // namespace eventarium
