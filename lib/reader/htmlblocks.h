// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chosen part of a page as lines of text: paragraphs, headings, list items, table rows, captions. Pure; any
// thread.
#pragma once

#include "reader/htmloutline.h"

#include <QString>

#include <span>

namespace eventarium {

struct HtmlBlock
{
    enum class Kind {
        Paragraph,
        Heading,
        Item, // of a list
        Row, // of a table
        Caption,
        Meta // author, time and such, as the page's own names say
    };

    Kind kind = Kind::Paragraph;
    QString text; // of several lines where the page breaks them
    int level = 0; // of a Heading
    qsizetype linked = 0; // letters in links
    bool goesOn = false; // an item or row behind another of the same list or table

    bool operator==(const HtmlBlock &) const = default;
};

using HtmlBlocks = std::vector<HtmlBlock>;

HtmlBlocks blocksOf(const HtmlTree &tree, const HtmlOutline &outline, std::span<const int> nodes);
// Leaves out what reads like furniture between the paragraphs, and the title where it stands again.
void dropFurniture(HtmlBlocks &blocks, QStringView title);
// Small letters and digits alone: for comparing lines that differ in quotes and blanks.
QString foldedLine(QStringView line);
// Runs of blanks become one, soft hyphens and invisible characters go.
QString cleanLine(QStringView line);

} // namespace eventarium
