// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/metaline.h"

#include "reader/metalabels.h"
#include "reader/namelists.h"
#include "reader/namewords.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype longestLine = 240;
constexpr int mostUnknownWords = 8;

// Without a year there is no publication time: most lines need not be searched for one. The year of 30/7/20 and
// 30-Jul-20 has two digits.
bool hasYear(QStringView line)
{
    qsizetype run = 0;
    int joints = 0;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        if (i < line.size() && line[i] >= u'0' && line[i] <= u'9') {
            ++run;
            continue;
        }
        if ((run == 4 && line[i - 4] <= u'2') || (run == 2 && joints >= 2))
            return true;
        joints += i < line.size() && isOneOf(line[i], u"/.-");
        run = 0;
    }
    return false;
}

class LineParser
{
public:
    LineParser(QStringView line, bool labelled)
        : m_cursor(line)
        , m_labelled(labelled)
        , m_hasYear(hasYear(line))
    {
    }

    std::optional<MetaLine> parse()
    {
        while (skipSeparators(), !m_cursor.atEnd()) {
            if (!takeStampHere() && !takeIssue() && !takeAuthors() && !takeSource() && !takeEditors() && !takeUnknown())
                return std::nullopt;
        }
        if (m_meta.parts.empty() || !m_recognised || m_unknownWords > mostUnknownWords)
            return std::nullopt;
        return std::move(m_meta);
    }

private:
    void skipSeparators()
    {
        while (!m_cursor.atEnd() && (isMetaSeparator(m_cursor.peek()) || m_cursor.peek() == u'.'))
            ++m_cursor.pos;
    }

    void mark(HeaderPart::Kind kind, qsizetype start)
    {
        qsizetype end = m_cursor.pos;
        while (end > start && isEmphasis(m_cursor.text()[end - 1]))
            --end;
        m_meta.parts.push_back({kind, {start, end}});
    }

    std::optional<LabelledStamp> takeStampAt(TextCursor &cursor) const
    {
        return m_hasYear ? takeLabelledStamp(cursor) : std::nullopt;
    }

    bool takeStampHere()
    {
        const qsizetype start = m_cursor.pos;
        const auto found = takeStampAt(m_cursor);
        if (!found)
            return false;
        if (m_labelled && !found->labelled && !m_saidBy) {
            m_cursor.pos = start;
            return false;
        }
        if (found->time > m_meta.time) {
            m_meta.time = found->time;
            m_meta.published = found->stamp.iso();
            m_meta.ambiguous = found->stamp.isAmbiguous() ? std::optional(found->stamp) : std::nullopt;
        }
        // "14 June 2020: tickets on sale" heads an entry of a list.
        if (!found->labelled && !m_recognised && m_cursor.peek() == u':' && m_cursor.peek(1) == u' ')
            return false;
        m_recognised = true;
        mark(HeaderPart::Kind::Timestamp, start);
        return true;
    }

    // "no. 61, July 2023", "The Harbour Quarterly - January 2025", "words Jane Doe | June 2023": the month of an
    // issue, where the line tells that it is one.
    bool takeIssue()
    {
        const qsizetype start = m_cursor.pos;
        TextCursor ahead = m_cursor;
        for (const QStringView label : {u"no.", u"nr.", u"issue no.", u"issue", u"vol.", u"volume"}) {
            if (!ahead.take(label))
                continue;
            ahead.skipBlanks();
            const qsizetype number = ahead.pos;
            while (ahead.peek().isDigit())
                ++ahead.pos;
            if (ahead.pos == number || ahead.peek().isLetter())
                return false;
            m_cursor = ahead;
            m_issue = true;
            mark(HeaderPart::Kind::Boilerplate, start);
            return true;
        }
        if (m_labelled || !m_hasYear || !(m_issue || !m_meta.byline.isEmpty() || !m_meta.publisher.isEmpty()))
            return false;
        const auto stamp = takeStamp(ahead);
        if (!stamp || !stamp->year || !stamp->month || stamp->day || !ahead.atEnd())
            return false;
        m_cursor = ahead;
        if (m_meta.time < MetaLine::Time::Plain) {
            m_meta.time = MetaLine::Time::Plain;
            m_meta.published = stamp->iso();
        }
        m_recognised = true;
        mark(HeaderPart::Kind::Timestamp, start);
        return true;
    }

    // Whether ". Photographs: Jane Doe" follows.
    bool labelFollows() const
    {
        if (m_cursor.peek() != u'.' || m_cursor.peek(1) != u' ')
            return false;
        TextCursor ahead = m_cursor;
        ahead.pos += 2;
        return takeEditorLabel(ahead) || takeSourceLabel(ahead) || takeAuthorLabel(ahead);
    }

    // Text up to a strong separator, a label or to where a time begins.
    QStringView takeText()
    {
        const qsizetype start = m_cursor.pos;
        while (!m_cursor.atEnd() && !isStrongSeparator(m_cursor) && !labelFollows()) {
            if (m_cursor.pos > start && (m_cursor.peek(-1).isSpace() || m_cursor.peek(-1) == u'(')) {
                TextCursor ahead = m_cursor;
                if (takeStampAt(ahead))
                    break;
            }
            ++m_cursor.pos;
        }
        QStringView text = m_cursor.text().sliced(start, m_cursor.pos - start).trimmed();
        while (!text.isEmpty() && (isEmphasis(text.back()) || isOneOf(text.back(), u",()")))
            text.chop(1);
        return text;
    }

    bool takeAuthors()
    {
        const qsizetype start = m_cursor.pos;
        if (!takeAuthorLabel(m_cursor))
            return false;
        const QStringView text = takeText();
        // "Posted by Jane on May 14, 2018": beside a time one name will do.
        const bool single = m_hasYear && (isUserName(text) || isGivenName(text));
        QStringList names = single ? QStringList(text.toString()) : authorsIn(text);
        if (names.isEmpty() && m_meta.time != MetaLine::Time::None && isBody(text))
            names = {text.sliced(4).toString()};
        const bool publisher = names.isEmpty() && isPublisherName(text);
        if (names.isEmpty() && !publisher && m_cursor.atEnd()) { // "By popular demand": no byline
            m_cursor.pos = start;
            return false;
        }
        m_saidBy = true;
        m_recognised = m_recognised || !names.isEmpty() || publisher;
        m_meta.byline += names;
        if (publisher && m_meta.publisher.isEmpty())
            m_meta.publisher = text.toString();
        mark(HeaderPart::Kind::Byline, start);
        return true;
    }

    // "Posted on 3 May 2018 by the Harbour Society board"
    static bool isBody(QStringView text)
    {
        const qsizetype words = text.count(u' ') + 1;
        return text.startsWith(u"the ") && words >= 3 && words <= 7 && text[4].isUpper() && !isPublisherName(text);
    }

    bool takeSource()
    {
        const qsizetype start = m_cursor.pos;
        if (!takeSourceLabel(m_cursor))
            return false;
        m_meta.publisher = takeText().toString();
        m_recognised = true;
        mark(HeaderPart::Kind::Publisher, start);
        return true;
    }

    bool takeEditors()
    {
        const qsizetype start = m_cursor.pos;
        if (!takeEditorLabel(m_cursor))
            return false;
        takeText();
        m_recognised = true;
        mark(HeaderPart::Kind::Boilerplate, start);
        return true;
    }

    // The time that follows, over separators.
    std::optional<LabelledStamp> stampAhead() const
    {
        TextCursor ahead = m_cursor;
        while (!ahead.atEnd() && isMetaSeparator(ahead.peek()))
            ++ahead.pos;
        return takeStampAt(ahead);
    }

    // "Guiyang Today |", "No. 43 |", "in Trade fairs |", "Tracy Li 11:14": short, and not glued to a bare date,
    // which would rather be a heading ("Results of 30 July 2020").
    bool takeUnknown()
    {
        const qsizetype start = m_cursor.pos;
        const QStringView text = takeText();
        if (text.isEmpty()) {
            ++m_cursor.pos;
            return true;
        }
        const int words = static_cast<int>(text.count(u' ')) + 1;
        const bool publisher = isPublisherName(text);
        const bool closed = m_cursor.atEnd() || isStrongSeparator(m_cursor);
        const auto stamp = stampAhead();
        // "Harbour Courier, 11.11.2022. Text: Jane Doe", "Programme (as of 30 September 2022)"
        const bool signedLine = stamp && (stamp->stamp.day || stamp->stamp.isAmbiguous()) && words <= 4
                                && text.front().isUpper() && (stamp->labelled || isSignedBehind());
        const bool clocked = stamp && !stamp->stamp.time.isEmpty() && words <= 3 && text.front().isUpper();
        const bool author = stamp && (!surelyAuthorsIn(text).isEmpty() || isUserName(text));
        const bool apart = closed || publisher || clocked || author;
        if (m_labelled || (!apart && !signedLine))
            return false;
        const QStringList names = apart ? signedNames(text, stamp.has_value()) : QStringList();
        if (m_cursor.atEnd() && !m_recognised && names.isEmpty())
            return false;
        m_unknownWords += words;
        m_recognised = m_recognised || !names.isEmpty();
        m_meta.byline += names;
        if (publisher && m_meta.publisher.isEmpty())
            m_meta.publisher = text.toString();
        mark(!names.isEmpty() ? HeaderPart::Kind::Byline
             : publisher      ? HeaderPart::Kind::Publisher
                              : HeaderPart::Kind::Boilerplate,
             start);
        return true;
    }

    // Whether the line tells its author behind a time.
    bool isSignedBehind() const
    {
        TextCursor ahead = m_cursor;
        bool dated = false;
        while (!ahead.atEnd()) {
            if (isMetaSeparator(ahead.peek()) || ahead.peek() == u'.' || ahead.peek() == u' ') {
                ++ahead.pos;
            } else if (!dated && takeStampAt(ahead)) {
                dated = true;
            } else if (TextCursor label = ahead; dated && takeAuthorLabel(label)) {
                return label.peek().isUpper();
            } else {
                while (!ahead.atEnd() && !ahead.peek().isSpace())
                    ++ahead.pos;
            }
        }
        return false;
    }

    // A name counts as the author's without "by" only next to a time or before a reporter's title.
    QStringList signedNames(QStringView text, bool stampAhead) const
    {
        if (!m_meta.byline.isEmpty())
            return {};
        if (m_hasYear && isUserName(text))
            return {text.toString()};
        if (stampAhead || m_meta.time != MetaLine::Time::None)
            return bareAuthorsIn(text);
        if (m_hasYear && !surelyAuthorsIn(text).isEmpty())
            return surelyAuthorsIn(text);
        const qsizetype comma = text.indexOf(u',');
        return comma > 0 && isReporterTitle(text.sliced(comma + 1)) ? bareAuthorsIn(text.first(comma)) : QStringList();
    }

    TextCursor m_cursor;
    bool m_labelled;
    bool m_hasYear;
    MetaLine m_meta;
    bool m_recognised = false;
    bool m_issue = false; // told its number
    bool m_saidBy = false; // "Posted by ... on": the time is labelled too
    int m_unknownWords = 0;
};

// "Jr.", "Ph.D.", "a.m."
bool isAbbreviation(QStringView word)
{
    return word.size() <= 6
           && (word.first(word.size() - 1).contains(u'.') || (word.size() <= 3 && word.front().isUpper()));
}

bool endsLikeSentence(QStringView line)
{
    if (line.endsWith(u'!') || line.endsWith(u'?'))
        return true;
    return line.endsWith(u'.') && !line[qMax<qsizetype>(0, line.size() - 2)].isDigit()
           && !isAbbreviation(line.sliced(line.lastIndexOf(u' ') + 1));
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
    // "Reporting by A and B; writing by C; editing by D"
    for (const QStringView clause : cursor.rest().split(u';')) {
        TextCursor label(clause.trimmed());
        if (!takeAuthorLabel(label) && (!named || !meta.byline.isEmpty()))
            break;
        QStringView names = label.rest();
        while (names.endsWith(u'.'))
            names.chop(1);
        meta.byline += authorsIn(names);
        named = false;
    }
    meta.byline.removeDuplicates();
    if (meta.byline.isEmpty())
        return std::nullopt;
    meta.parts.push_back({HeaderPart::Kind::Byline, {0, line.size()}});
    return meta;
}

} // namespace eventarium
