// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Walks along one line of text for the small parsers of header parts. What does not match leaves the
// position where it was. A value, borrowed text; any thread.
#pragma once

#include <QStringView>
#include <QtClassHelperMacros>

#include <optional>

namespace eventarium {

class TextCursor final
{
public:
    explicit TextCursor(QStringView text, qsizetype start = 0)
        : pos(start)
        , m_text(text)
    {
    }

    qsizetype pos = 0;

    QStringView text() const { return m_text; }
    QStringView rest() const { return m_text.sliced(pos); }
    bool atEnd() const { return pos >= m_text.size(); }
    QChar peek(qsizetype ahead = 0) const
    {
        return pos + ahead >= 0 && pos + ahead < m_text.size() ? m_text[pos + ahead] : QChar();
    }

    bool skipBlanks() // whether there was one
    {
        const qsizetype start = pos;
        while (!atEnd() && peek().isSpace())
            ++pos;
        return pos > start;
    }
    bool take(QChar c)
    {
        if (atEnd() || peek() != c)
            return false;
        ++pos;
        return true;
    }
    bool takeAnyOf(QStringView characters)
    {
        if (atEnd() || !characters.contains(peek()))
            return false;
        ++pos;
        return true;
    }
    bool take(QStringView words, Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive)
    {
        if (!rest().startsWith(words, sensitivity))
            return false;
        const QChar next = peek(words.size());
        if (words.back().isLetter() && next.isLetter() && next.script() != QChar::Script_Han)
            return false; // the middle of a word
        pos += words.size();
        return true;
    }
    // Letters only.
    QStringView peekWord() const
    {
        qsizetype end = pos;
        while (end < m_text.size() && m_text[end].isLetter())
            ++end;
        return m_text.sliced(pos, end - pos);
    }
    // ASCII digits, not more and not fewer, whole.
    std::optional<int> takeNumber(int minimumDigits, int maximumDigits)
    {
        int count = 0;
        int value = 0;
        while (count <= maximumDigits && peek(count) >= u'0' && peek(count) <= u'9')
            value = value * 10 + (peek(count++).unicode() - u'0');
        if (count < minimumDigits || count > maximumDigits)
            return std::nullopt;
        pos += count;
        return value;
    }

private:
    QStringView m_text;
};

// Restores the position unless the parse was kept.
class Attempt final
{
public:
    explicit Attempt(TextCursor &cursor)
        : m_cursor(cursor)
        , m_start(cursor.pos)
    {
    }
    ~Attempt()
    {
        if (!m_kept)
            m_cursor.pos = m_start;
    }
    Q_DISABLE_COPY_MOVE(Attempt)

    template<class T>
    T keep(T value)
    {
        m_kept = true;
        return value;
    }

private:
    TextCursor &m_cursor;
    qsizetype m_start;
    bool m_kept = false;
};

inline bool isOneOf(QChar c, QStringView characters)
{
    return characters.contains(c);
}

inline bool isDash(QChar c)
{
    return c == u'-' || c == u'\u2013' || c == u'\u2014' || c == u'\u2212';
}

} // namespace eventarium
