// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/authorlines.h"

#include "reader/metalabels.h"
#include "reader/namelists.h"
#include "reader/namewords.h"
#include "reader/textcursor.h"

namespace eventarium {

namespace {

constexpr qsizetype longestSignature = 80;
constexpr qsizetype longestAttribution = 240;

MetaLine byline(const QStringList &names, TextSpan span)
{
    MetaLine meta;
    meta.byline = names;
    meta.parts = {{HeaderPart::Kind::Byline, span}};
    return meta;
}

// A page about somebody bears the name, too: "Jane Doe / Jane Doe is the director of ...".
bool isSubjectOf(const QStringList &names, const std::vector<HeaderLine> &lines, size_t i)
{
    return i + 1 < lines.size() && isParagraph(lines[i + 1].text)
           && std::ranges::any_of(names, [&](const QString &name) { return lines[i + 1].text.startsWith(name); });
}

// Stamps of programs rather than of people: 2020-07-30, or with a clock time.
bool isPreciseStamp(QStringView line, const MetaLine &meta)
{
    const bool yearFirst = line.size() >= 10 && line.first(4).toInt() > 1900 && line[4] == u'-';
    return meta.time != MetaLine::Time::None && (meta.published.size() > 10 || yearFirst);
}

bool isHandle(QStringView line)
{
    return line.startsWith(u'@') && !line.contains(u' ');
}

bool isMailAddress(QStringView line)
{
    return line.contains(u'@') && !line.contains(u' ') && line.contains(u'.');
}

} // namespace

bool isAuthorDetail(QStringView line)
{
    if (line.size() > longestSignature || isParagraph(line))
        return false;
    if (isHandle(line) || isMailAddress(line) || isReporterTitle(line))
        return true;
    if (isPublisherName(line) && (line.startsWith(u"The ") || wordCount(line) <= 3))
        return true;
    TextCursor cursor(line);
    if (cursor.take(u"for") || cursor.take(u"special to"))
        return cursor.skipBlanks() && (cursor.take(u"the") || cursor.peek().isUpper()) && wordCount(line) <= 6
               && isPublisherName(cursor.rest().trimmed());
    return false;
}

std::optional<MetaLine> authorWithOffice(QStringView line)
{
    const qsizetype comma = line.indexOf(u',');
    if (comma < 0 || line.size() > longestSignature || !isReporterTitle(line.sliced(comma + 1)))
        return std::nullopt;
    const QStringList names = bareAuthorsIn(line.first(comma));
    if (names.isEmpty())
        return std::nullopt;
    return byline(names, {0, line.size()});
}

namespace {

// "Jane Doe reporting from Montreal", "Jane Doe in Lagos": without where she was
QStringView withoutPost(QStringView line)
{
    for (const QStringView joint : {u" reporting from ", u" reports from ", u" in ", u" for "}) {
        const qsizetype at = line.indexOf(joint);
        if (at < 3 || at + joint.size() >= line.size() || !line[at + joint.size()].isUpper())
            continue;
        const QStringView where = line.sliced(at + joint.size());
        const bool said = joint.size() > 5 || (joint == u" in " && isKnownPlace(where))
                          || (joint == u" for " && isPublisherName(where));
        if (said && wordCount(where) <= 5)
            return line.first(at);
    }
    return line;
}

// Names that no list has, right below title or time and above the first paragraph: their words stand nowhere else
// in the head, neither small nor in the title.
bool areNewWords(const QStringList &names, const std::vector<HeaderLine> &lines, size_t i)
{
    for (const QString &name : names) {
        const QList<QStringView> words = QStringView(name).split(u' ');
        if (words.size() < 2 || words.size() > 3)
            return false;
        for (const QStringView word : words) {
            const QString small = word.toString().toLower();
            for (size_t other = 0; other < lines.size(); ++other) {
                if (word.size() >= 3 && other != i
                    && (lines[other].text.contains(small) || (other < i && lines[other].text.contains(word))))
                    return false;
            }
        }
    }
    return true;
}

} // namespace

std::optional<MetaLine> authorLine(const std::vector<HeaderLine> &lines, size_t i, AuthorPlace place)
{
    const QStringView whole = lines[i].text;
    const QStringView line = withoutPost(whole);
    if (line.size() > longestSignature || line.contains(u'/')) // "Jane Doe/City News" credits a picture
        return std::nullopt;
    if (auto office = authorWithOffice(line))
        return office;
    const bool user = isUserName(line);
    const QStringList names = user ? QStringList(line.toString()) : bareAuthorsIn(line);
    if (user && place.belowStamp)
        return byline(names, {0, line.size()});
    if (line.size() < whole.size() && !names.isEmpty())
        return byline(names, {0, whole.size()});
    if (names.isEmpty() || i + 1 >= lines.size() || isSubjectOf(names, lines, i))
        return std::nullopt;
    const bool sure = !surelyAuthorsIn(line).isEmpty();
    const HeaderLine &below = lines[i + 1];
    const bool joined = !below.blankBefore;
    bool found = false;
    if (const auto meta = metaLine(below.text, false); meta && !meta->published.isEmpty())
        found = sure || user || (isPreciseStamp(below.text, *meta) && (joined || place.belowTitle));
    else if (isAuthorDetail(below.text))
        found = joined && (sure || isHandle(below.text) || isMailAddress(below.text));
    else
        found = (sure || (below.blankBefore && areNewWords(names, lines, i))) && (place.belowTitle || place.belowStamp)
                && isParagraph(below.text);
    if (!found)
        return std::nullopt;
    MetaLine meta = byline(names, {0, line.size()});
    TextCursor behind(line, line.indexOf(names.back()) + names.back().size()); // "Jane Doe, October 12, 2023"
    while (!behind.atEnd() && isMetaSeparator(behind.peek()))
        ++behind.pos;
    if (const auto stamp = takeLabelledStamp(behind)) {
        meta.time = stamp->time == MetaLine::Time::None ? MetaLine::Time::Plain : stamp->time;
        meta.published = stamp->stamp.iso();
    }
    return meta;
}

std::optional<MetaLine> attributionIn(QStringView paragraph)
{
    TextCursor cursor(paragraph.first(qMin(longestAttribution, paragraph.size())));
    if (cursor.take(u"note") || cursor.take(u"editor's note") || cursor.take(u"editor\u2019s note")) {
        cursor.take(u':');
        cursor.skipBlanks();
    }
    if (!cursor.take(u"this") && !cursor.take(u"the following"))
        return std::nullopt;
    static constexpr QStringView works[] = {u"article", u"post",   u"story", u"piece",
                                            u"report",  u"column", u"blog",  u"essay"};
    bool work = false;
    QStringList names;
    for (int words = 0; words < 14 && !cursor.atEnd() && names.isEmpty(); ++words) {
        cursor.skipBlanks();
        const bool from = work && (cursor.take(u"by") || cursor.take(u"from"));
        if (from)
            cursor.skipBlanks();
        const QStringView word = cursor.peekWord();
        if (word.isEmpty())
            return std::nullopt;
        if (from) {
            // The name ends with its sentence, at a comma, or where the time is told.
            QStringView text = cursor.rest();
            for (const QStringView end : {u". ", u", ", u" who ", u" and originally ", u" and first ", u" and was "}) {
                if (const qsizetype cut = text.indexOf(end); cut >= 0)
                    text = text.first(cut);
            }
            while (text.endsWith(u'.'))
                text.chop(1);
            names = authorsIn(text);
            cursor.pos += text.size();
            break;
        }
        work = work || std::ranges::find(works, word) != std::end(works);
        cursor.pos += word.size();
    }
    if (names.isEmpty())
        return std::nullopt;
    const qsizetype stop = paragraph.indexOf(u". ");
    MetaLine meta = byline(names, {0, paragraph.size()});
    if (stop >= 0 || paragraph.size() > longestAttribution || paragraph.contains(u", who "))
        meta.parts.clear();
    const QStringView sentence = paragraph.first(stop < 0 ? paragraph.size() : stop);
    if (const qsizetype published = sentence.indexOf(u"published on "); published > 0) {
        TextCursor time(sentence, published);
        if (const auto found = takeLabelledStamp(time)) {
            meta.time = found->time;
            meta.published = found->stamp.iso();
        }
    }
    return meta;
}

std::optional<MetaLine> signatureLine(QStringView line)
{
    if (line.size() > longestSignature)
        return std::nullopt;
    const QStringList names = surelyAuthorsIn(line);
    if (names.size() != 1)
        return std::nullopt;
    const bool office = line.endsWith(u')') && line.contains(u" (");
    const QStringView behind = line.sliced(line.indexOf(names.front()) + names.front().size()).trimmed();
    const bool paper = behind.size() > 2 && isOneOf(behind.front(), u",/")
                       && isPublisherName(behind.sliced(1).trimmed());
    if (!office && !paper && names.front() != line)
        return std::nullopt;
    return byline(names, {0, line.size()});
}

std::optional<MetaLine> signatureOf(QStringView paragraph)
{
    const QStringView tail = paragraph.last(qMin(longestSignature, paragraph.size()));
    qsizetype mark = -1;
    qsizetype end = tail.size();
    if (tail.endsWith(u')')) {
        mark = tail.lastIndexOf(u'(');
        --end;
    } else {
        mark = qMax(tail.lastIndexOf(u'\u2014'), qMax(tail.lastIndexOf(u" - ") + 1, tail.lastIndexOf(u" \u2013 ") + 1));
    }
    if (mark < 2)
        return std::nullopt;
    const QStringView before = tail.first(mark).trimmed();
    if (before.isEmpty() || !isOneOf(before.back(), u".!?")) // "“We will be back.” — Jane Doe" tells who said it
        return std::nullopt;
    const QStringList names = surelyAuthorsIn(tail.sliced(mark + 1, end - mark - 1).trimmed());
    if (names.isEmpty())
        return std::nullopt;
    return byline(names, {paragraph.size() - tail.size() + mark, paragraph.size()});
}

} // namespace eventarium
