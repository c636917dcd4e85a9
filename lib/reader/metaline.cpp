// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/metaline.h"

#include "reader/namewords.h"
#include "reader/stampparser.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype longestLine = 240;
constexpr QStringView marks = u"*_#>~ \t\u00A0";
constexpr QStringView strongSeparators = u"|·•\t";

struct TimeLabel
{
    QStringView text;
    MetaLine::Time time;
};
// Longer before shorter.
constexpr TimeLabel timeLabels[] = {{u"first published on", MetaLine::Time::Published},
                                    {u"first published", MetaLine::Time::Published},
                                    {u"published on", MetaLine::Time::Published},
                                    {u"published at", MetaLine::Time::Published},
                                    {u"published", MetaLine::Time::Published},
                                    {u"publication date", MetaLine::Time::Published},
                                    {u"publication time", MetaLine::Time::Published},
                                    {u"publish date", MetaLine::Time::Published},
                                    {u"publish time", MetaLine::Time::Published},
                                    {u"date published", MetaLine::Time::Published},
                                    {u"pub date", MetaLine::Time::Published},
                                    {u"posted on", MetaLine::Time::Published},
                                    {u"posted at", MetaLine::Time::Published},
                                    {u"posted", MetaLine::Time::Published},
                                    {u"release date", MetaLine::Time::Published},
                                    {u"released on", MetaLine::Time::Published},
                                    {u"released", MetaLine::Time::Published},
                                    {u"issued on", MetaLine::Time::Published},
                                    {u"issued", MetaLine::Time::Published},
                                    {u"created on", MetaLine::Time::Published},
                                    {u"created", MetaLine::Time::Published},
                                    {u"发布时间", MetaLine::Time::Published},
                                    {u"发布日期", MetaLine::Time::Published},
                                    {u"last updated on", MetaLine::Time::Updated},
                                    {u"last updated at", MetaLine::Time::Updated},
                                    {u"last updated", MetaLine::Time::Updated},
                                    {u"last modified", MetaLine::Time::Updated},
                                    {u"updated on", MetaLine::Time::Updated},
                                    {u"updated at", MetaLine::Time::Updated},
                                    {u"updated", MetaLine::Time::Updated},
                                    {u"modified", MetaLine::Time::Updated},
                                    {u"更新时间", MetaLine::Time::Updated},
                                    {u"date", MetaLine::Time::Plain},
                                    {u"time", MetaLine::Time::Plain},
                                    {u"时间", MetaLine::Time::Plain}};

constexpr QStringView authorLabels[] = {u"posted by",  u"published by", u"written by", u"reported by", u"reporting by",
                                        u"report by",  u"story by",     u"text by",    u"words by",    u"compiled by",
                                        u"writing by", u"by",           u"von",        u"par",         u"por"};
constexpr QStringView authorColons[] = {u"author", u"authors", u"text",  u"words", u"reporter", u"reporters",
                                        u"writer", u"byline",  u"story", u"autor", u"autorin",  u"auteur",
                                        u"by",     u"作者",    u"记者",  u"文"};
constexpr QStringView sourceColons[] = {u"source", u"publisher", u"agency", u"来源", u"quelle", u"fuente"};
constexpr QStringView editorColons[] = {u"editor", u"editors",      u"web editor", u"photo",
                                        u"photos", u"photographer", u"责任编辑",   u"编辑"};

bool isSeparator(QChar c)
{
    return isOneOf(c, strongSeparators) || isOneOf(c, u",;-\u2013\u2014/:()[]") || isOneOf(c, marks);
}

bool isBoundary(const TextCursor &cursor)
{
    return cursor.atEnd() || isSeparator(cursor.peek()) || cursor.peek().isSpace() || cursor.peek() == u'.';
}

// A separator that ends whatever stands before it.
bool isStrong(const TextCursor &cursor)
{
    const QChar c = cursor.peek();
    if (isOneOf(c, strongSeparators))
        return true;
    if (c == u' ' && cursor.peek(1) == u' ')
        return true;
    return c == u' ' && isDash(cursor.peek(1)) && cursor.peek(2) == u' ';
}

template<size_t N>
bool takeColonLabel(TextCursor &cursor, const QStringView (&labels)[N])
{
    for (const QStringView label : labels) {
        TextCursor behind = cursor;
        if (!behind.take(label))
            continue;
        behind.skipBlanks();
        if (behind.takeAnyOf(u":：") || (label == u"文" && behind.take(u'/'))) {
            behind.skipBlanks();
            cursor = behind;
            return true;
        }
    }
    return false;
}

struct LabelledStamp
{
    Stamp stamp;
    MetaLine::Time time = MetaLine::Time::Plain;
    bool labelled = false;
};

std::optional<LabelledStamp> takeLabelledStamp(TextCursor &cursor)
{
    TextCursor ahead = cursor;
    LabelledStamp found;
    if (ahead.take(u"on"))
        ahead.skipBlanks();
    for (const TimeLabel &label : timeLabels) {
        if (ahead.take(label.text)) {
            found.time = label.time;
            found.labelled = true;
            ahead.skipBlanks();
            ahead.takeAnyOf(u":：");
            ahead.skipBlanks();
            break;
        }
    }
    const auto stamp = takeStamp(ahead);
    if (!stamp || !stamp->year || !isBoundary(ahead) || (!stamp->day && stamp->month && !found.labelled))
        return std::nullopt;
    found.stamp = *stamp;
    cursor = ahead;
    return found;
}

class LineParser
{
public:
    LineParser(QStringView line, bool labelled)
        : m_cursor(line)
        , m_labelled(labelled)
    {
    }

    std::optional<MetaLine> parse()
    {
        while (skipSeparators(), !m_cursor.atEnd()) {
            if (!takeStampHere() && !takeAuthors() && !takeSource() && !takeEditors() && !takeUnknown())
                return std::nullopt;
        }
        if (m_meta.parts.empty() || !m_recognised || m_unknownWords > 8)
            return std::nullopt;
        return std::move(m_meta);
    }

private:
    void skipSeparators()
    {
        while (!m_cursor.atEnd() && (isSeparator(m_cursor.peek()) || m_cursor.peek() == u'.'))
            ++m_cursor.pos;
    }

    void mark(HeaderPart::Kind kind, qsizetype start)
    {
        qsizetype end = m_cursor.pos;
        while (end > start && isOneOf(m_cursor.text()[end - 1], marks))
            --end;
        m_meta.parts.push_back({kind, {start, end}});
    }

    bool takeStampHere()
    {
        const qsizetype start = m_cursor.pos;
        const auto found = takeLabelledStamp(m_cursor);
        if (!found)
            return false;
        if (m_labelled && !found->labelled && !m_saidBy) {
            m_cursor.pos = start;
            return false;
        }
        if (found->time > m_meta.time) {
            m_meta.time = found->time;
            m_meta.published = found->stamp.iso();
        }
        m_recognised = true;
        mark(HeaderPart::Kind::Timestamp, start);
        return true;
    }

    // Text up to a strong separator or to where a time begins.
    QStringView takeText()
    {
        const qsizetype start = m_cursor.pos;
        while (!m_cursor.atEnd() && !isStrong(m_cursor)) {
            if (m_cursor.pos > start && m_cursor.peek(-1).isSpace()) {
                TextCursor ahead = m_cursor;
                if (takeLabelledStamp(ahead))
                    break;
            }
            ++m_cursor.pos;
        }
        QStringView text = m_cursor.text().sliced(start, m_cursor.pos - start).trimmed();
        while (!text.isEmpty() && (isOneOf(text.back(), marks) || text.back() == u','))
            text.chop(1);
        return text;
    }

    bool takeAuthors()
    {
        const qsizetype start = m_cursor.pos;
        TextCursor behind = m_cursor;
        bool found = takeColonLabel(behind, authorColons);
        for (const QStringView label : authorLabels) {
            if (found)
                break;
            found = behind.take(label) && behind.skipBlanks();
            if (!found)
                behind = m_cursor;
        }
        if (!found)
            return false;
        m_cursor = behind;
        const QStringView text = takeText();
        const QStringList names = authorsIn(text);
        if (names.isEmpty() && !isPublisherName(text) && m_cursor.atEnd()) { // "By popular demand": no byline
            m_cursor.pos = start;
            return false;
        }
        m_saidBy = true;
        m_recognised = m_recognised || !names.isEmpty() || isPublisherName(text);
        m_meta.byline += names;
        mark(HeaderPart::Kind::Byline, start);
        return true;
    }

    bool takeSource()
    {
        const qsizetype start = m_cursor.pos;
        if (!takeColonLabel(m_cursor, sourceColons))
            return false;
        m_meta.publisher = takeText().toString();
        m_recognised = true;
        mark(HeaderPart::Kind::Publisher, start);
        return true;
    }

    bool takeEditors()
    {
        const qsizetype start = m_cursor.pos;
        if (!takeColonLabel(m_cursor, editorColons))
            return false;
        takeText();
        m_recognised = true;
        mark(HeaderPart::Kind::Boilerplate, start);
        return true;
    }

    // "Guiyang Today |", "No. 43 |", "in Trade fairs |": short, and not glued to a bare date, which would
    // rather be a heading ("Results of 30 July 2020").
    bool takeUnknown()
    {
        const qsizetype start = m_cursor.pos;
        const QStringView text = takeText();
        if (text.isEmpty()) {
            ++m_cursor.pos;
            return true;
        }
        const bool publisher = isPublisherName(text);
        const bool closed = m_cursor.atEnd() || isStrong(m_cursor);
        if (m_labelled || (!closed && !publisher))
            return false;
        if (closed && m_cursor.atEnd() && !m_recognised)
            return false;
        m_unknownWords += static_cast<int>(text.count(u' ')) + 1;
        if (publisher && m_meta.publisher.isEmpty())
            m_meta.publisher = text.toString();
        mark(publisher ? HeaderPart::Kind::Publisher : HeaderPart::Kind::Boilerplate, start);
        return true;
    }

    TextCursor m_cursor;
    bool m_labelled;
    MetaLine m_meta;
    bool m_recognised = false;
    bool m_saidBy = false; // "Posted by ... on": the time is labelled too
    int m_unknownWords = 0;
};

bool endsLikeSentence(QStringView line)
{
    return line.endsWith(u'!') || line.endsWith(u'?')
           || (line.endsWith(u'.') && !line.endsWith(u".m.", Qt::CaseInsensitive));
}

} // namespace

std::optional<MetaLine> metaLine(QStringView line, bool labelled)
{
    if (line.isEmpty() || line.size() > longestLine || endsLikeSentence(line))
        return std::nullopt;
    return LineParser(line, labelled).parse();
}

std::optional<MetaLine> closingLine(QStringView line)
{
    if (line.isEmpty() || line.size() > longestLine)
        return std::nullopt;
    QStringView inner = line;
    const bool bracket = (line.startsWith(u'(') && line.endsWith(u')'))
                         || (line.startsWith(u'（') && line.endsWith(u'）'))
                         || (line.startsWith(u'[') && line.endsWith(u']'));
    if (bracket)
        inner = line.sliced(1, line.size() - 2);
    MetaLine meta;
    TextCursor cursor(inner);
    bool named = bracket;
    while (isDash(cursor.peek()) || cursor.peek() == u' ') {
        named = true;
        ++cursor.pos;
    }
    bool labelled = takeColonLabel(cursor, authorColons);
    for (const QStringView label : authorLabels) {
        if (!labelled)
            labelled = cursor.take(label) && cursor.skipBlanks();
    }
    if (!labelled && !named)
        return std::nullopt;
    QStringView names = cursor.rest();
    if (const qsizetype end = names.indexOf(u';'); end >= 0)
        names = names.first(end);
    while (names.endsWith(u'.'))
        names.chop(1);
    meta.byline = authorsIn(names);
    if (meta.byline.isEmpty())
        return std::nullopt;
    meta.parts.push_back({HeaderPart::Kind::Byline, {0, line.size()}});
    return meta;
}

} // namespace eventarium
