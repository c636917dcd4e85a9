// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/metalabels.h"

#include "reader/namewords.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

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
                                    {u"date of publication", MetaLine::Time::Published},
                                    {u"publication time", MetaLine::Time::Published},
                                    {u"publish date", MetaLine::Time::Published},
                                    {u"publish time", MetaLine::Time::Published},
                                    {u"date published", MetaLine::Time::Published},
                                    {u"pub date", MetaLine::Time::Published},
                                    {u"date posted", MetaLine::Time::Published},
                                    {u"posting date", MetaLine::Time::Published},
                                    {u"uploaded on", MetaLine::Time::Published},
                                    {u"uploaded", MetaLine::Time::Published},
                                    {u"added on", MetaLine::Time::Published},
                                    {u"added", MetaLine::Time::Published},
                                    {u"filed on", MetaLine::Time::Published},
                                    {u"filed", MetaLine::Time::Published},
                                    {u"release time", MetaLine::Time::Published},
                                    {u"for immediate release", MetaLine::Time::Published},
                                    {u"for release on", MetaLine::Time::Published},
                                    {u"for release", MetaLine::Time::Published},
                                    {u"press release date", MetaLine::Time::Published},
                                    {u"publishing date", MetaLine::Time::Published},
                                    {u"first posted", MetaLine::Time::Published},
                                    {u"date of issue", MetaLine::Time::Published},
                                    {u"issue date", MetaLine::Time::Published},
                                    {u"date added", MetaLine::Time::Published},
                                    {u"submitted on", MetaLine::Time::Published},
                                    {u"story created", MetaLine::Time::Published},
                                    {u"created at", MetaLine::Time::Published},
                                    {u"originally published on", MetaLine::Time::Published},
                                    {u"originally published", MetaLine::Time::Published},
                                    {u"originally posted on", MetaLine::Time::Published},
                                    {u"embargoed until", MetaLine::Time::Published},
                                    {u"under embargo until", MetaLine::Time::Published},
                                    {u"not for release before", MetaLine::Time::Published},
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
                                    {u"last modified on", MetaLine::Time::Updated},
                                    {u"last modified", MetaLine::Time::Updated},
                                    {u"last update", MetaLine::Time::Updated},
                                    {u"last edited on", MetaLine::Time::Updated},
                                    {u"last edited", MetaLine::Time::Updated},
                                    {u"last modified at", MetaLine::Time::Updated},
                                    {u"date modified", MetaLine::Time::Updated},
                                    {u"date updated", MetaLine::Time::Updated},
                                    {u"modified on", MetaLine::Time::Updated},
                                    {u"last revised", MetaLine::Time::Updated},
                                    {u"updated on", MetaLine::Time::Updated},
                                    {u"updated at", MetaLine::Time::Updated},
                                    {u"updated", MetaLine::Time::Updated},
                                    {u"modified", MetaLine::Time::Updated},
                                    {u"更新时间", MetaLine::Time::Updated},
                                    {u"date", MetaLine::Time::Plain},
                                    {u"time", MetaLine::Time::Plain},
                                    {u"as of", MetaLine::Time::Updated},
                                    {u"时间", MetaLine::Time::Plain}};

constexpr QStringView authorLabels[] = {u"story and photos by",
                                        u"text and photos by",
                                        u"words and photos by",
                                        u"submitted by",
                                        u"contributed by",
                                        u"authored by",
                                        u"additional reporting by",
                                        u"posted by",
                                        u"published by",
                                        u"written by",
                                        u"reported by",
                                        u"reporting by",
                                        u"report by",
                                        u"article by",
                                        u"interview by",
                                        u"story by",
                                        u"text by",
                                        u"words by",
                                        u"compiled by",
                                        u"writing by",
                                        u"by",
                                        u"von",
                                        u"par",
                                        u"por"};
constexpr QStringView authorColons[] = {u"text and photos",
                                        u"words and photos",
                                        u"story and photos",
                                        u"report",
                                        u"author",
                                        u"authors",
                                        u"posted by",
                                        u"published by",
                                        u"written by",
                                        u"text",
                                        u"words",
                                        u"reporter",
                                        u"reporters",
                                        u"writer",
                                        u"byline",
                                        u"story",
                                        u"autor",
                                        u"autorin",
                                        u"auteur",
                                        u"by",
                                        u"作者",
                                        u"记者",
                                        u"文"};
constexpr QStringView sourceColons[] = {u"source", u"publisher", u"agency", u"来源", u"quelle", u"fuente"};
constexpr QStringView editorColons[] = {u"editor", u"editors", u"web editor",   u"photographs", u"pictures",
                                        u"photo",  u"photos",  u"photographer", u"责任编辑",    u"编辑"};

bool isBoundary(const TextCursor &cursor)
{
    const QChar next = cursor.peek(); // "11:14:39Xinhua": a new word even without a blank
    return cursor.atEnd() || isMetaSeparator(next) || next.isSpace() || next == u'.' || next.isUpper();
}

template<size_t N>
bool takeColonLabel(TextCursor &cursor, const QStringView (&labels)[N])
{
    const QChar first = cursor.peek().toLower();
    for (const QStringView label : labels) {
        TextCursor behind = cursor;
        if (label.front() != first || !behind.take(label))
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

} // namespace

bool isMetaSeparator(QChar c)
{
    return isOneOf(c, strongSeparators) || isOneOf(c, u",;-\u2013\u2014/:()[]") || isEmphasis(c);
}

bool isStrongSeparator(const TextCursor &cursor)
{
    const QChar c = cursor.peek();
    if (isOneOf(c, strongSeparators))
        return true;
    if (c != u' ')
        return false;
    const QChar next = cursor.peek(1);
    return next == u' ' || ((isDash(next) || next == u'/') && cursor.peek(2) == u' ');
}

bool isEmphasis(QChar c)
{
    return isOneOf(c, marks);
}

// "words Jane Doe": in small letters and without a colon it is a label only before a name.
bool takeBareLabel(TextCursor &cursor)
{
    for (const QStringView label : {u"words ", u"text "}) {
        if (!cursor.rest().startsWith(label) || !cursor.peek(label.size()).isUpper())
            continue;
        const QStringView behind = cursor.rest().sliced(label.size());
        const qsizetype end = behind.indexOf(u'|');
        if (authorsIn((end < 0 ? behind : behind.first(end)).trimmed()).isEmpty())
            continue;
        cursor.pos += label.size();
        return true;
    }
    return false;
}

bool takeAuthorLabel(TextCursor &cursor)
{
    if (takeBareLabel(cursor))
        return true;
    if (takeColonLabel(cursor, authorColons))
        return true;
    for (const QStringView label : authorLabels) {
        TextCursor behind = cursor;
        if (behind.take(label) && (behind.take(u':') || behind.peek().isSpace())) {
            behind.skipBlanks();
            cursor = behind;
            return true;
        }
    }
    return false;
}

bool takeSourceLabel(TextCursor &cursor)
{
    return takeColonLabel(cursor, sourceColons);
}

bool takeEditorLabel(TextCursor &cursor)
{
    return takeColonLabel(cursor, editorColons);
}

std::optional<LabelledStamp> takeLabelledStamp(TextCursor &cursor)
{
    TextCursor ahead = cursor;
    LabelledStamp found;
    if (ahead.take(u"on") || ahead.take(u"at"))
        ahead.skipBlanks();
    const QChar first = ahead.peek().toLower();
    for (const TimeLabel &label : timeLabels) {
        if (label.text.front() == first && ahead.take(label.text)) {
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

} // namespace eventarium
