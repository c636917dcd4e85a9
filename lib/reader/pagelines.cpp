// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/pagelines.h"

#include "reader/articlecomposer.h"
#include "reader/htmlblocks.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr double margin = 0.09; // of a page's height: where running heads stand
constexpr qsizetype longestHead = 160;
constexpr qsizetype longestInBlock = 90;
constexpr qsizetype longestMenuLine = 60;
constexpr size_t leastMenuLines = 4;
constexpr size_t mostMenuLines = 150;

struct Line
{
    QString text;
    QRectF box;
    size_t page = 0;
    double firstWord = 0; // its width
    bool isEdge = false; // in the upper or lower margin
};

bool sameLine(const QRectF &line, const QRectF &word)
{
    const double overlap = qMin(line.bottom(), word.bottom()) - qMax(line.top(), word.top());
    return overlap >= 0.5 * qMin(line.height(), word.height()) && word.left() >= line.right() - 0.3 * line.height()
           && word.left() - line.right() < 3 * line.height();
}

std::vector<Line> linesOf(const std::vector<PageWords> &pages)
{
    std::vector<Line> lines;
    for (size_t i = 0; i < pages.size(); ++i) {
        const PageWords &page = pages[i];
        bool open = false;
        for (const PageWord &word : page.words) {
            if (word.text.trimmed().isEmpty())
                continue;
            if (open && sameLine(lines.back().box, word.box)) {
                Line &line = lines.back();
                const bool touching = word.box.left() - line.box.right() < 0.08 * line.box.height();
                if (touching && !line.text.contains(u' '))
                    line.firstWord = word.box.right() - line.box.left();
                line.text += touching ? word.text : QString(u' ' + word.text);
                line.box = line.box.united(word.box);
            } else {
                lines.push_back({word.text, word.box, i, word.box.width(), false});
                open = true;
            }
        }
    }
    for (Line &line : lines) {
        const double height = pages[line.page].height;
        line.isEdge = line.box.bottom() < margin * height || line.box.top() > (1 - margin) * height;
    }
    return lines;
}

// Digits alike: page numbers differ, what stands beside them does not.
QString headKey(const QString &text)
{
    QString key;
    for (const QChar c : text) {
        if (c.isDigit()) {
            if (!key.endsWith(u'0'))
                key += u'0';
        } else if (!c.isSpace()) {
            key += c.toLower();
        }
    }
    return key;
}

// "12", "- 3 -", "Page 3 of 8", "3/8"
bool isPageNumber(const QString &text)
{
    static const QSet<QString> shapes{u"0"_s,    u"-0-"_s, u"–0–"_s, u"page0"_s,  u"page0of0"_s, u"0/0"_s, u"p.0"_s,
                                      u"0of0"_s, u"|0"_s,  u"0|"_s,  u"page|0"_s, u"[0]"_s,      u"(0)"_s, u"第0页"_s};
    return text.size() <= 20 && shapes.contains(headKey(text));
}

void dropRunningHeads(std::vector<Line> &lines, size_t pages)
{
    QHash<QString, QSet<size_t>> seen;
    for (const Line &line : lines) {
        if (line.isEdge && line.text.size() <= longestHead)
            seen[headKey(line.text)].insert(line.page);
    }
    const size_t enough = pages <= 3 ? 2 : qMax<size_t>(3, pages / 4);
    std::erase_if(lines, [&](const Line &line) {
        if (!line.isEdge)
            return false;
        const bool address = line.text.startsWith(u"http") && line.text.back().isDigit();
        return isPageNumber(line.text) || (address && line.text.contains(u'/'))
               || static_cast<size_t>(seen.value(headKey(line.text)).size()) >= enough;
    });
}

bool endsSentence(QStringView text)
{
    while (!text.isEmpty() && QStringView(u"\"”’')]»").contains(text.back()))
        text.chop(1);
    return !text.isEmpty() && QStringView(u".!?。！？…").contains(text.back());
}

// Above the title that the document states, where nothing is said there but many short lines.
void dropMenu(std::vector<Line> &lines, QStringView title)
{
    const QString stated = foldedLine(title);
    for (size_t i = 0; i < lines.size() && i < mostMenuLines && lines[i].page == 0; ++i) {
        const Line &line = lines[i];
        if (line.text.size() >= 12 && stated.startsWith(foldedLine(line.text))) {
            if (i >= leastMenuLines)
                lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
        const auto digits = std::ranges::count_if(line.text, [](QChar c) { return c.isDigit(); });
        if (line.text.size() > longestMenuLine || endsSentence(line.text) || digits >= 4)
            return;
    }
}

// The usual distance from one line to the next.
double usualPitch(const std::vector<Line> &lines)
{
    std::vector<double> pitches;
    for (size_t i = 1; i < lines.size(); ++i) {
        const double pitch = lines[i].box.top() - lines[i - 1].box.top();
        if (lines[i].page == lines[i - 1].page && pitch > 0.5 * lines[i].box.height()
            && pitch < 3 * lines[i].box.height())
            pitches.push_back(pitch);
    }
    if (pitches.empty())
        return 0;
    const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() * 2 / 5);
    std::ranges::nth_element(pitches, middle);
    return *middle;
}

class Paragraphs
{
public:
    explicit Paragraphs(const std::vector<Line> &lines)
        : m_lines(lines)
        , m_pitch(usualPitch(lines))
    {
        // The right edge of a column: the farthest of the lines that begin about where it does.
        for (const Line &line : lines) {
            double &right = m_right[columnOf(line)];
            right = qMax(right, line.box.right());
        }
        std::vector<double> heights;
        for (const Line &line : lines)
            heights.push_back(line.box.height());
        if (!heights.empty()) {
            const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
            std::ranges::nth_element(heights, middle);
            m_height = *middle;
        }
    }

    bool breaksBefore(size_t i) const
    {
        const Line &above = m_lines[i - 1];
        const Line &line = m_lines[i];
        const double height = qMax(above.box.height(), line.box.height());
        const bool otherSize = qMin(above.box.height(), line.box.height()) < 0.83 * height;
        const double pitch = line.box.top() - above.box.top();
        const QChar first = line.text.front();
        const bool bullet = QStringView(u"•‣◦▪–●*").contains(first);
        if (line.page != above.page || pitch < 0) // the next column or page
            return otherSize || bullet || endsSentence(above.text) || isShort(above, line);
        if (otherSize || bullet)
            return true;
        if (isLarge(above) && isLarge(line) && pitch < 1.7 * height)
            return endsSentence(above.text); // a title of several lines
        if (m_pitch > 0 && pitch > 1.3 * m_pitch)
            return true;
        if (line.box.left() > above.box.left() + 0.8 * height && endsSentence(above.text))
            return true;
        return isShort(above, line)
               && (endsSentence(above.text) || first.isUpper() || first.isDigit() || isItem(line.text));
    }

    // A break within a block of lines, as of a list or of a place and a date below a title: no new paragraph.
    bool goesOn(size_t i) const
    {
        const Line &above = m_lines[i - 1];
        const Line &line = m_lines[i];
        const double pitch = line.box.top() - above.box.top();
        if (line.page != above.page || pitch < 0 || m_pitch <= 0 || pitch > 1.3 * m_pitch)
            return false;
        if (isItem(line.text) && isItem(above.text))
            return true;
        return above.text.size() <= longestInBlock && line.text.size() <= longestInBlock && !endsSentence(above.text)
               && !endsSentence(line.text) && qAbs(above.box.height() - line.box.height()) < 0.1 * above.box.height();
    }

private:
    static qint64 columnOf(const Line &line)
    {
        return static_cast<qint64>(line.page) * 1000 + qRound64(line.box.left() / 12);
    }

    static bool isItem(QStringView text)
    {
        return text.size() > 2 && text[1] == u' ' && QStringView(u"•‣◦▪–●*-").contains(text.front());
    }

    bool isLarge(const Line &line) const { return line.box.height() > 1.25 * m_height; }

    // It ends so early that the first word of the next would have fitted.
    bool isShort(const Line &line, const Line &next) const
    {
        double right = 0;
        for (const qint64 near : {-3, -2, -1, 0, 1})
            right = qMax(right, m_right.value(columnOf(line) + near));
        const double room = right - line.box.right();
        if (room > 0.18 * (right - line.box.left()) && room > 3 * line.box.height())
            return true;
        return next.firstWord > 0 && room > next.firstWord + 0.8 * line.box.height();
    }

    const std::vector<Line> &m_lines;
    const double m_pitch;
    double m_height = 0; // of most lines
    QHash<qint64, double> m_right;
};

// "confer-" + "ence" -> "conference"; "Covid-" + "19" and "Anglo-" + "French" keep the hyphen.
void join(QString &text, const QString &line)
{
    const bool hyphen = text.size() > 2 && (text.endsWith(u'-') || text.endsWith(u'\u00AD') || text.endsWith(u'‐'))
                        && text[text.size() - 2].isLetter();
    if (hyphen && line.front().isLower()) {
        text.chop(1);
        text += line;
        return;
    }
    const bool ideographs = text.back().unicode() >= 0x2E80 && line.front().unicode() >= 0x2E80;
    text += hyphen || ideographs ? line : QString(u' ' + line);
}

} // namespace

PagedText textOfPages(const std::vector<PageWords> &pages, QStringView title)
{
    std::vector<Line> lines = linesOf(pages);
    for (Line &line : lines)
        makeSound(line.text);
    dropRunningHeads(lines, pages.size());
    dropMenu(lines, title);
    const Paragraphs paragraphs(lines);
    PagedText paged;
    for (size_t i = 0; i < lines.size(); ++i) {
        const bool breaks = i == 0 || paragraphs.breaksBefore(i);
        if (i > 0 && breaks)
            paged.text += paragraphs.goesOn(i) ? u"\n"_s : u"\n\n"_s;
        while (paged.pages.size() <= lines[i].page)
            paged.pages.push_back(paged.text.size());
        if (breaks || paged.text.isEmpty())
            paged.text += lines[i].text;
        else
            join(paged.text, lines[i].text);
    }
    while (paged.pages.size() < pages.size())
        paged.pages.push_back(paged.text.size());
    if (!paged.text.isEmpty())
        paged.text += u'\n';
    return paged;
}

} // namespace eventarium
