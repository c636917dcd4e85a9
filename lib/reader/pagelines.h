// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words with their places on pages -> running text: lines, then paragraphs over columns and pages; running heads and
// page numbers left out, hyphenated words joined. Pure; any thread.
#pragma once

#include <QRectF>
#include <QString>

#include <vector>

namespace eventarium {

struct PageWord
{
    QString text;
    QRectF box; // y grows downwards
};

struct PageWords
{
    double width = 0;
    double height = 0;
    std::vector<PageWord> words; // in reading order
};

struct PagedText
{
    QString text;
    std::vector<qsizetype> pages; // where each begins in there
};

// `title`: what the document calls itself; a printed web page shows its menu above it, which goes.
PagedText textOfPages(const std::vector<PageWords> &pages, QStringView title = {});

} // namespace eventarium
