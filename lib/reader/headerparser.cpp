// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/headerparser.h"

#include "reader/authorlines.h"
#include "reader/datelineparser.h"
#include "reader/footerparser.h"
#include "reader/headercollector.h"
#include "reader/namewords.h"
#include "reader/pagefurniture.h"
#include "reader/textcursor.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr int headLines = 24;
constexpr int mostHeadings = 4;
constexpr int mostLeads = 2; // paragraphs and captions above a byline
constexpr size_t mostPoints = 6;
constexpr qsizetype longestLead = 450;

// "Press release by the Department of Trade"
bool isReleaseLabel(QStringView line)
{
    static constexpr QStringView labels[] = {u"press release", u"news release", u"media release",
                                             u"for immediate release", u"press statement"};
    return wordCount(line) <= 10
           && std::ranges::any_of(labels, [&](QStringView label) { return TextCursor(line).take(label); });
}

// "CAMPUS NEWS", "BUSINESS BRIEFS": the name of a column above the title.
bool isKicker(QStringView line)
{
    if (isReleaseLabel(line))
        return true;
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

// "Open day at the harbour - 27 February 2018" as the first line is a title with the day of the event.
bool isDatedTitle(QStringView line, const MetaLine &meta)
{
    if (meta.time != MetaLine::Time::Plain || isReleaseLabel(line))
        return false;
    return std::ranges::any_of(meta.parts, [&](const HeaderPart &part) {
        const QStringView text = part.span.in(line);
        return part.kind == HeaderPart::Kind::Boilerplate && wordCount(text) >= 2 && !text.contains(u':')
               && !text.startsWith(u"No. ") && !text.startsWith(u"Vol");
    });
}

// "Brussels, 30 July 2020" right above the body, as press releases have it.
std::optional<FoundDateline> placeAndDay(const std::vector<HeaderLine> &lines, size_t i, bool release)
{
    if (i + 1 >= lines.size() || (!isParagraph(lines[i + 1].text) && !release))
        return std::nullopt;
    auto found = datelineAt(QString(lines[i].text + u" –"), true); // its dash is the end of the line
    if (!found || !found->date || !found->date->year || found->span.end != lines[i].text.size() + 2)
        return std::nullopt;
    found->span.end = lines[i].text.size();
    return found;
}

// A line that can stand below a first paragraph or a caption, too: it says what it is, or is nothing but a time.
bool isCertainMeta(QStringView line)
{
    if (const auto certain = metaLine(line, true);
        certain && (!certain->published.isEmpty() || !certain->byline.isEmpty()))
        return true;
    if (authorWithOffice(line))
        return true;
    const auto meta = metaLine(line, false);
    if (!meta || meta->published.isEmpty() || meta->parts.size() != 1)
        return false;
    return meta->parts.front() == HeaderPart{HeaderPart::Kind::Timestamp, {0, line.size()}};
}

class HeaderFinder
{
public:
    explicit HeaderFinder(Article &article)
        : m_article(article)
        , m_text(article.text)
        , m_collector(article)
    {
    }

    void find()
    {
        findHead();
        findFoot(m_collector, m_headEnd);
        completeDates();
        std::ranges::sort(m_article.parts, {}, [](const HeaderPart &part) { return part.span; });
    }

private:
    bool takeDateline(const HeaderLine &line, bool strict) { return takeDateline(line, datelineAt(line.text, strict)); }

    bool takeDateline(const HeaderLine &line, const std::optional<FoundDateline> &found)
    {
        if (!found)
            return false;
        Dateline &dateline = m_article.dateline;
        dateline.place = found->place;
        if (isSurelyPerson(found->agency) && m_article.byline.isEmpty())
            m_article.byline = {found->agency}; // "OSLO, June 6 (Jane Doe) --"
        else
            dateline.agency = found->agency;
        dateline.span = {line.span.start + found->span.start, line.span.start + found->span.end};
        m_datelineDate = found->date;
        m_collector.add(HeaderPart::Kind::Dateline, dateline.span);
        return true;
    }

    void findHead()
    {
        m_lines = firstLines(m_text, headLines);
        size_t i = 0;
        for (; i < m_lines.size() && takeHeadLine(i); ++i)
            m_headEnd = m_lines[i].span.end;
        takeDatelineBehind(i);
        const bool nothingElse = m_lines.size() == 1 && m_lines.front().text.size() == m_text.trimmed().size();
        if (m_title && !nothingElse)
            takeTitle(*m_title);
    }

    // False where the body begins.
    bool takeHeadLine(size_t i)
    {
        const HeaderLine &line = m_lines[i];
        m_headEnd = line.span.start;
        const Above above = std::exchange(m_above, Above::Other);
        m_release |= isReleaseLabel(line.text);
        if (isNavigation(line.text)) {
            m_collector.add(HeaderPart::Kind::Navigation, line.span);
            m_above = above == Above::Place ? Above::Other : above;
        } else if (isWholeDateline(line.text)) {
            takeDateline(line, true);
        } else if (const auto meta = metaLine(line.text, above == Above::Place);
                   meta && m_headings <= mostHeadings && (m_title || !isDatedTitle(line.text, *meta))) {
            m_collector.take(*meta, line);
            m_above = meta->byline.isEmpty() ? Above::Stamp : Above::Author;
        } else if (takeDateline(line, !m_title && !isParagraph(line.text))) {
            m_headEnd = line.span.end;
            return line.span.end <= m_article.dateline.span.end;
        } else if (const auto attribution = attributionIn(line.text)) {
            m_collector.takeAttribution(*attribution, line);
            return !attribution->parts.empty();
        } else if (isParagraph(line.text) || isListItem(line.text)) {
            return m_title && takeLead(i);
        } else if (above == Above::Author && isAuthorDetail(line.text)) {
            m_collector.add(HeaderPart::Kind::Byline, line.span);
            m_above = Above::Author;
        } else if (const auto author = authorAt(i, above)) {
            m_collector.take(*author, line);
            m_above = Above::Author;
        } else if (const auto alone = m_title ? placeAndDay(m_lines, i, m_release) : std::nullopt) {
            takeDateline(line, alone);
        } else {
            takeHeading(line);
        }
        return true;
    }

    // A press release may sum itself up in a few points before its dateline.
    void takeDatelineBehind(size_t stop)
    {
        if (!m_title || !m_article.dateline.span.isEmpty())
            return;
        for (size_t i = stop + 1; i < m_lines.size() && i <= stop + mostPoints; ++i) {
            const auto found = isParagraph(m_lines[i].text) ? datelineAt(m_lines[i].text, true) : std::nullopt;
            if (!found || !found->date || !isCapitals(found->place.left(found->place.indexOf(u','))))
                continue;
            takeDateline(m_lines[i], found);
            m_headEnd = m_lines[i].span.start + found->span.end;
            return;
        }
    }

    // What stands right above a line.
    enum class Above { Other, Title, Place, Stamp, Author };

    std::optional<MetaLine> authorAt(size_t i, Above above) const
    {
        if (!m_title || !m_article.byline.isEmpty())
            return std::nullopt;
        return authorLine(m_lines, i, {above == Above::Title, above == Above::Stamp});
    }

    // A heading: the title, or what stands between it and the body.
    void takeHeading(const HeaderLine &line)
    {
        ++m_headings;
        if (!m_title || (isKicker(m_title->text) && !isKicker(line.text) && m_headings <= mostHeadings)) {
            m_title = line;
            m_above = Above::Title;
        } else if (isPlaceLine(line.text)) {
            m_above = Above::Place;
        }
    }

    // A summary or a caption, where time or byline follow below it and the body behind them.
    bool takeLead(size_t i)
    {
        const HeaderLine &line = m_lines[i];
        if (++m_leads > mostLeads || line.text.size() > longestLead || isListItem(line.text))
            return false;
        for (size_t next = i + 1; next < m_lines.size() && next <= i + 2; ++next) {
            if (isCertainMeta(m_lines[next].text))
                return next + 1 < m_lines.size();
            if (isParagraph(m_lines[next].text) && m_leads + static_cast<int>(next - i) > mostLeads)
                return false;
        }
        return false;
    }

    void takeTitle(const HeaderLine &line)
    {
        TextSpan span = line.span;
        while (span.start < span.end && isOneOf(m_text[span.start], u"#*_ "))
            ++span.start;
        while (span.end > span.start && isOneOf(m_text[span.end - 1], u"#*_ "))
            --span.end;
        if (span.isEmpty())
            return;
        m_article.title = span.in(m_text).toString();
        m_collector.add(HeaderPart::Kind::Title, span);
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
    HeaderCollector m_collector;
    std::vector<HeaderLine> m_lines; // of the head
    std::optional<HeaderLine> m_title;
    Above m_above = Above::Other;
    bool m_release = false; // some line says that this is one
    int m_headings = 0;
    int m_leads = 0;
    qsizetype m_headEnd = 0; // where the head stops: body or foot begins
    std::optional<Stamp> m_datelineDate;
};

} // namespace

void findHeaderParts(Article &article)
{
    HeaderFinder(article).find();
}

} // namespace eventarium
