// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/headerparser.h"

#include "reader/datelineparser.h"
#include "reader/metaline.h"
#include "reader/namewords.h"
#include "reader/pagefurniture.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int headLines = 24;
constexpr int footLines = 60;
constexpr qsizetype longestTitle = 220;

struct Line
{
    TextSpan span; // without blanks at its ends
    QStringView text;
    bool blankBefore = false;
};

// The line that contains `position`, trimmed.
Line lineAt(QStringView text, qsizetype start, qsizetype end)
{
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    return {{start, end}, text.sliced(start, end - start), false};
}

// The first lines that are not blank.
std::vector<Line> firstLines(QStringView text, int count)
{
    std::vector<Line> lines;
    bool blank = false;
    for (qsizetype start = 0; start < text.size() && static_cast<int>(lines.size()) < count;) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        Line line = lineAt(text, start, end);
        line.blankBefore = blank;
        blank = line.text.isEmpty();
        if (!blank)
            lines.push_back(line);
        start = end + 1;
    }
    return lines;
}

// The last lines that are not blank and begin at or behind `from`, in text order.
std::vector<Line> lastLines(QStringView text, qsizetype from, int count)
{
    std::vector<Line> lines;
    bool blank = true;
    for (qsizetype end = text.size(); end > from && static_cast<int>(lines.size()) < count;) {
        const qsizetype start = text.lastIndexOf(u'\n', end - 1) + 1;
        const Line line = lineAt(text, qMax(start, from), end);
        if (line.text.isEmpty())
            blank = true;
        else {
            if (blank && !lines.empty())
                lines.back().blankBefore = true;
            blank = false;
            lines.push_back(line);
        }
        if (line.text.isEmpty() && !lines.empty())
            lines.back().blankBefore = true;
        end = start - 1;
        if (start == 0)
            break;
    }
    std::ranges::reverse(lines);
    return lines;
}

int wordCount(QStringView text)
{
    int words = 0;
    bool inside = false;
    for (const QChar c : text) {
        words += !c.isSpace() && !inside;
        inside = !c.isSpace();
    }
    return words;
}

// A paragraph rather than a heading.
bool isBody(QStringView line)
{
    if (line.size() > longestTitle)
        return true;
    const bool stops = line.endsWith(u'.') || line.endsWith(u'。') || line.endsWith(u".\"")
                       || line.endsWith(u".\u201D");
    if (stops && (wordCount(line) >= 10 || line.endsWith(u'。')))
        return true;
    const qsizetype stop = line.indexOf(u". ");
    return stop > 20 && stop + 2 < line.size() && line[stop + 2].isUpper() && wordCount(line) >= 16;
}

bool isCapitals(QStringView text)
{
    return std::ranges::none_of(text, [](QChar c) { return c.isLower(); });
}

// "CAMPUS NEWS", "BUSINESS BRIEFS": the name of a column above the title.
bool isKicker(QStringView line)
{
    return line.size() <= 30 && wordCount(line) <= 3 && isCapitals(line);
}

bool isListItem(QStringView line)
{
    return line.size() > 1 && isOneOf(line.front(), u"*-•>+") && !line.startsWith(u"**") && line[1] != u'-';
}

// "Florence, Italy" above a date makes that the date of an event.
bool isPlaceLine(QStringView line)
{
    const qsizetype comma = line.indexOf(u", ");
    return comma > 1 && line.size() <= 60 && wordCount(line) <= 6 && line.front().isUpper() && line[comma + 2].isUpper()
           && std::ranges::none_of(line, [](QChar c) { return c.isDigit() || c == u':'; });
}

// "Berlin, 6 September 2018 (Trade Desk)"
bool isWholeDateline(QStringView line)
{
    const auto found = datelineAt(line, true);
    return found && !found->agency.isEmpty() && found->span.end == line.size();
}

// A bare name right above the clock time of publication: "Jane Doe in Berlin / Thu 30 Jul 2020 11.14 BST".
bool isAuthorLine(const std::vector<Line> &lines, size_t i)
{
    if (i + 1 >= lines.size() || lines[i + 1].blankBefore || bareAuthorsIn(lines[i].text).isEmpty())
        return false;
    const auto below = metaLine(lines[i + 1].text, false);
    return below && below->published.size() > 10;
}

// "Brussels, 30 July 2020" right above the body, as press releases have it.
std::optional<FoundDateline> placeAndDay(const std::vector<Line> &lines, size_t i)
{
    if (i + 1 >= lines.size() || !isBody(lines[i + 1].text))
        return std::nullopt;
    auto found = datelineAt(QString(lines[i].text + u" –"), true); // its dash is the end of the line
    if (!found || !found->date || !found->date->year || found->span.end != lines[i].text.size() + 2)
        return std::nullopt;
    found->span.end = lines[i].text.size();
    return found;
}

class HeaderFinder
{
public:
    explicit HeaderFinder(Article &article)
        : m_article(article)
        , m_text(article.text)
    {
    }

    void find()
    {
        findHead();
        findFoot();
        completeDates();
        std::ranges::sort(m_article.parts, {}, [](const HeaderPart &part) { return part.span; });
    }

private:
    void add(HeaderPart::Kind kind, TextSpan span) { m_article.parts.push_back({kind, span}); }

    void take(const MetaLine &meta, const Line &line)
    {
        for (const HeaderPart &part : meta.parts)
            add(part.kind, {line.span.start + part.span.start, line.span.start + part.span.end});
        if (meta.time > m_time) {
            m_time = meta.time;
            m_article.published = meta.published;
        }
        if (m_article.byline.isEmpty())
            m_article.byline = meta.byline;
        if (m_article.publisher.isEmpty())
            m_article.publisher = meta.publisher;
    }

    bool takeDateline(const Line &line, bool strict) { return takeDateline(line, datelineAt(line.text, strict)); }

    bool takeDateline(const Line &line, const std::optional<FoundDateline> &found)
    {
        if (!found)
            return false;
        Dateline &dateline = m_article.dateline;
        dateline.place = found->place;
        dateline.agency = found->agency;
        dateline.span = {line.span.start + found->span.start, line.span.start + found->span.end};
        m_datelineDate = found->date;
        add(HeaderPart::Kind::Dateline, dateline.span);
        return true;
    }

    void findHead()
    {
        const std::vector<Line> lines = firstLines(m_text, headLines);
        std::optional<Line> title;
        int headings = 0;
        bool placeAbove = false;
        for (size_t i = 0; i < lines.size(); ++i) {
            const Line &line = lines[i];
            m_headEnd = line.span.start;
            const bool first = !title;
            const bool dateExpected = !placeAbove;
            placeAbove = false;
            if (isNavigation(line.text)) {
                add(HeaderPart::Kind::Navigation, line.span);
            } else if (isWholeDateline(line.text)) {
                takeDateline(line, true);
            } else if (const auto meta = metaLine(line.text, !dateExpected); meta && headings <= 4) {
                take(*meta, line);
            } else if (takeDateline(line, first && !isBody(line.text))) {
                m_headEnd = line.span.end;
                if (line.span.end > m_article.dateline.span.end)
                    break;
            } else if (isBody(line.text) || isListItem(line.text)) {
                break;
            } else if (title && isAuthorLine(lines, i)) {
                take({MetaLine::Time::None,
                      {},
                      bareAuthorsIn(line.text),
                      {},
                      {{HeaderPart::Kind::Byline, {0, line.text.size()}}}},
                     line);
            } else if (const auto alone = title ? placeAndDay(lines, i) : std::nullopt) {
                takeDateline(line, alone);
            } else {
                // A heading: the title, or what stands between it and the body.
                ++headings;
                placeAbove = !first && isPlaceLine(line.text);
                if (!title || (isKicker(title->text) && !isKicker(line.text) && headings <= 4))
                    title = line;
            }
            m_headEnd = line.span.end;
        }
        const bool nothingElse = lines.size() == 1 && lines.front().text.size() == m_text.trimmed().size();
        if (title && !nothingElse)
            takeTitle(*title);
    }

    void takeTitle(const Line &line)
    {
        TextSpan span = line.span;
        while (span.start < span.end && isOneOf(m_text[span.start], u"#*_ "))
            ++span.start;
        while (span.end > span.start && isOneOf(m_text[span.end - 1], u"#*_ "))
            --span.end;
        if (span.isEmpty())
            return;
        m_article.title = span.in(m_text).toString();
        add(HeaderPart::Kind::Title, span);
    }

    void findFoot()
    {
        const std::vector<Line> lines = lastLines(m_text, m_headEnd, footLines);
        size_t i = 0;
        while (i < lines.size()) {
            const Line &line = lines[i];
            if (isAboutStart(line.text) && isNearEnd(lines, i))
                i = takeBlock(lines, i, HeaderPart::Kind::Boilerplate);
            else if (isContactStart(line.text))
                i = takeBlock(lines, i, HeaderPart::Kind::Contact);
            else
                ++i;
        }
        takeClosingLines(lines);
    }

    // "About" blocks close a press release: nothing but such blocks may follow.
    bool isNearEnd(const std::vector<Line> &lines, size_t i) const
    {
        return lines[i].span.start > m_headEnd + (m_text.size() - m_headEnd) / 3 && lines.size() - i <= 16;
    }

    // From a heading to the end of its paragraphs; returns the first line behind.
    size_t takeBlock(const std::vector<Line> &lines, size_t i, HeaderPart::Kind kind)
    {
        TextSpan span = lines[i].span;
        const bool inlineText = lines[i].text.size() > 90;
        bool heading = !inlineText && !(kind == HeaderPart::Kind::Contact && hasTextBehindColon(lines[i].text));
        size_t next = i + 1;
        for (; next < lines.size(); ++next) {
            const Line &line = lines[next];
            if (isAboutStart(line.text) || isContactStart(line.text) || isEndMark(line.text) || isNavigation(line.text)
                || isSmallPrint(line.text))
                break;
            // A blank line ends it, but not the one right below its heading.
            if (line.blankBefore && !heading && !(kind == HeaderPart::Kind::Contact && isContactDetail(line.text)))
                break;
            if (kind == HeaderPart::Kind::Contact && isBody(line.text) && !isContactDetail(line.text))
                break;
            heading = false;
            span.end = line.span.end;
        }
        add(kind, span);
        return next;
    }

    static bool hasTextBehindColon(QStringView line)
    {
        const qsizetype colon = line.indexOf(u':');
        return colon > 0 && line.sliced(colon + 1).trimmed().size() > 3;
    }

    bool isTaken(TextSpan span) const
    {
        return std::ranges::any_of(m_article.parts, [&](const HeaderPart &part) { return part.span.overlaps(span); });
    }

    // From the last line upwards, as long as nothing is body.
    void takeClosingLines(const std::vector<Line> &lines)
    {
        for (auto it = lines.rbegin(); it != lines.rend(); ++it) {
            const Line &line = *it;
            if (isTaken(line.span))
                continue;
            if (isNavigation(line.text))
                add(HeaderPart::Kind::Navigation, line.span);
            else if (isEndMark(line.text) || isSmallPrint(line.text))
                add(HeaderPart::Kind::Boilerplate, line.span);
            else if (isContactDetail(line.text))
                add(HeaderPart::Kind::Contact, line.span);
            else if (const auto closing = closingLine(line.text))
                take(*closing, line);
            else if (const auto meta = metaLine(line.text, true))
                take(*meta, line);
            else
                break;
        }
    }

    // The dateline's day needs a year: its own, or that of the publication nearest before or at it.
    void completeDates()
    {
        if (!m_datelineDate)
            return;
        Stamp stamp = *m_datelineDate;
        const auto published = m_article.publishedDate();
        if (!stamp.year && published && published->day) {
            const QDate latest = published->firstDay().addDays(2); // clocks differ
            for (int year = latest.year(); year >= latest.year() - 8 && !stamp.year; --year) {
                if (QDate::isValid(year, stamp.month, stamp.day) && QDate(year, stamp.month, stamp.day) <= latest)
                    stamp.year = year;
            }
        }
        m_article.dateline.date = stamp.date();
        if (m_article.published.isEmpty())
            m_article.published = stamp.iso();
    }

    Article &m_article;
    const QString &m_text;
    qsizetype m_headEnd = 0; // where the head stops: body or foot begins
    MetaLine::Time m_time = MetaLine::Time::None;
    std::optional<Stamp> m_datelineDate;
};

} // namespace

void findHeaderParts(Article &article)
{
    HeaderFinder(article).find();
}

} // namespace eventarium
