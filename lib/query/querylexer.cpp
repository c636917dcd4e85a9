// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/querylexer.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

bool isSpace(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control;
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e' || c == u'\u201f' || c == u'\uff02';
}

bool isOpen(QChar c)
{
    return c == u'(' || c == u'\uff08';
}

bool isClose(QChar c)
{
    return c == u')' || c == u'\uff09';
}

bool isColon(QChar c)
{
    return c == u':' || c == u'\uff1a';
}

bool endsWord(QChar c)
{
    return isSpace(c) || isQuote(c) || isOpen(c) || isClose(c);
}

class Lexer
{
public:
    explicit Lexer(QStringView text)
        : m_text(text)
    {
    }

    std::vector<QueryToken> run()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (isSpace(c))
                ++m_at;
            else if (isOpen(c))
                sign(QueryToken::Kind::Open);
            else if (isClose(c))
                sign(QueryToken::Kind::Close);
            else if (isQuote(c))
                phrase();
            else if (c == u'-' && beginsNegation())
                sign(QueryToken::Kind::Minus);
            else
                word();
        }
        return std::move(m_tokens);
    }

private:
    static QueryToken made(QueryToken::Kind kind, qsizetype start, qsizetype end)
    {
        QueryToken token;
        token.kind = kind;
        token.span = {start, end};
        return token;
    }

    void sign(QueryToken::Kind kind)
    {
        m_tokens.push_back(made(kind, m_at, m_at + 1));
        ++m_at;
    }

    // A hyphen stands for "not" only where something follows that can be left out.
    bool beginsNegation() const
    {
        if (m_at + 1 >= m_text.size())
            return false;
        const QChar next = m_text[m_at + 1];
        return !isSpace(next) && !isClose(next) && next != u'-';
    }

    // What stands between quotation marks; "" is one such mark. A curly one may be closed by any.
    QString quotation(bool &closed)
    {
        const bool straight = m_text[m_at] == u'"';
        ++m_at;
        QString content;
        closed = false;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (straight ? c == u'"' : isQuote(c)) {
                ++m_at;
                if (straight && m_at < m_text.size() && m_text[m_at] == u'"') {
                    content += u'"';
                    ++m_at;
                    continue;
                }
                closed = true;
                break;
            }
            content += c;
            ++m_at;
        }
        return content;
    }

    void phrase()
    {
        QueryToken token = made(QueryToken::Kind::Phrase, m_at, m_at);
        token.text = quotation(token.closed);
        token.span.end = m_at;
        m_tokens.push_back(token);
    }

    void word()
    {
        const qsizetype start = m_at;
        qsizetype colon = -1;
        while (m_at < m_text.size() && !endsWord(m_text[m_at])) {
            if (colon < 0 && isColon(m_text[m_at]))
                colon = m_at;
            ++m_at;
        }
        if (colon >= 0) {
            if (const auto name = fieldByWord(m_text.sliced(start, colon - start))) {
                field(*name, start, colon);
                return;
            }
        }
        QueryToken token = made(QueryToken::Kind::Word, start, m_at);
        token.text = m_text.sliced(start, m_at - start).toString();
        if (token.text == "OR"_L1)
            token.kind = QueryToken::Kind::Or;
        m_tokens.push_back(token);
    }

    void field(const FieldName &name, qsizetype start, qsizetype colon)
    {
        QueryToken token = made(QueryToken::Kind::Field, start, m_at);
        token.name = name;
        qsizetype valueStart = colon + 1;
        token.exact = valueStart < m_at && m_text[valueStart] == u'=';
        valueStart += token.exact;
        token.quoted = valueStart == m_at && m_at < m_text.size() && isQuote(m_text[m_at]);
        token.text = token.quoted ? quotation(token.closed) : m_text.sliced(valueStart, m_at - valueStart).toString();
        token.value = {valueStart, m_at};
        token.span.end = m_at;
        m_tokens.push_back(token);
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::vector<QueryToken> m_tokens;
};

} // namespace

std::vector<QueryToken> tokenizeQuery(QStringView text)
{
    return Lexer(text).run();
}

bool isBareWord(const QString &text)
{
    const std::vector<QueryToken> tokens = tokenizeQuery(text);
    return tokens.size() == 1 && tokens.front().kind == QueryToken::Kind::Word && tokens.front().text == text;
}

bool isBareValue(const QString &fieldWord, const QString &text)
{
    const std::vector<QueryToken> tokens = tokenizeQuery(QString(fieldWord + u':' + text));
    if (text.isEmpty() || tokens.size() != 1)
        return false;
    const QueryToken &token = tokens.front();
    return token.kind == QueryToken::Kind::Field && !token.quoted && !token.exact && token.text == text;
}

bool isSearchable(QStringView text)
{
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isLetterOrNumber(c))
            return true;
    }
    return false;
}

FilterTerm wordTerm(const QString &text)
{
    FilterTerm term;
    term.text = text;
    term.phrase = !isBareWord(text);
    return term;
}

} // namespace eventarium
