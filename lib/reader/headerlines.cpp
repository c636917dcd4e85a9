// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/headerlines.h"

#include <algorithm>

namespace eventarium {

namespace {

constexpr qsizetype longestTitle = 220;

// The line that contains `position`, trimmed.
HeaderLine lineAt(QStringView text, qsizetype start, qsizetype end)
{
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    return {{start, end}, text.sliced(start, end - start), false};
}

} // namespace

std::vector<HeaderLine> firstLines(QStringView text, int count)
{
    std::vector<HeaderLine> lines;
    bool blank = false;
    for (qsizetype start = 0; start < text.size() && static_cast<int>(lines.size()) < count;) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        HeaderLine line = lineAt(text, start, end);
        line.blankBefore = blank;
        blank = line.text.isEmpty();
        if (!blank)
            lines.push_back(line);
        start = end + 1;
    }
    return lines;
}

std::vector<HeaderLine> lastLines(QStringView text, qsizetype from, int count)
{
    std::vector<HeaderLine> lines;
    bool blank = true;
    for (qsizetype end = text.size(); end > from && static_cast<int>(lines.size()) < count;) {
        const qsizetype start = text.lastIndexOf(u'\n', end - 1) + 1;
        const HeaderLine line = lineAt(text, qMax(start, from), end);
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

bool isParagraph(QStringView line)
{
    if (line.size() > longestTitle)
        return true;
    const bool stops = line.endsWith(u'.') || line.endsWith(u'。') || line.endsWith(u".\"")
                       || line.endsWith(u".\u201D");
    if (stops && (wordCount(line) >= 10 || line.endsWith(u'。')))
        return true;
    const qsizetype stop = line.indexOf(u". ");
    return stop > 20 && stop + 2 < line.size() && line[stop + 2].isUpper() && line[stop - 1].isLower()
           && wordCount(line) >= 16;
}

bool isCapitals(QStringView text)
{
    return std::ranges::none_of(text, [](QChar c) { return c.isLower(); });
}

} // namespace eventarium
