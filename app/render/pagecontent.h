// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands on printed pages, before it is laid out: paragraphs, tables and pictures in reading order.
// Values; any thread. Lengths are units of 1/720 inch (a tenth of a point), as everywhere in page layout.
#pragma once

#include <QPicture>
#include <QSizeF>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace eventarium {

enum class TextStyle { Title, Heading, Body, Strong, Label, Small, Quiet, Reference };

struct TextRun
{
    QString text;
    TextStyle style = TextStyle::Body;
    int linkTo = 0; // an anchor; 0: no link

    bool operator==(const TextRun &) const = default;
};

using TextRuns = std::vector<TextRun>;

struct ParagraphBlock
{
    TextRuns runs;
    double spaceBefore = 40;
    double hanging = 0; // indent of all lines but the first
    bool keepWithNext = false; // never the last thing on a page
    int anchor = 0; // others link here; 0: none
    QString outline; // entry in the table of contents; empty: none

    bool operator==(const ParagraphBlock &) const = default;
};

struct TableColumn
{
    QString title;
    double least = 400; // width it gets at least
    double most = 1200; // width it gets at most, where it is not the one that takes the rest
    bool takesRest = false; // exactly one column
    bool alignRight = false;

    bool operator==(const TableColumn &) const = default;
};

struct TableBlock
{
    std::vector<TableColumn> columns;
    std::vector<std::vector<TextRuns>> rows; // a cell a column
    double spaceBefore = 80;
    bool withHeader = true; // repeated on each page
    bool ruled = true; // lines between roomy rows; else a plain list of labels and values

    bool operator==(const TableBlock &) const = default;
};

struct PictureBlock
{
    QPicture picture; // not SVG: Qt paints SVG text as outlines that cannot be searched
    QSizeF size; // of the picture in its own units; scaled to the page's width
    double spaceBefore = 80;
};

using PageBlock = std::variant<ParagraphBlock, TableBlock, PictureBlock>;

struct PageContent
{
    QString title; // of the document
    QString runningHead; // above each page but the first
    QString footer; // below each page, left of the page number
    std::vector<PageBlock> blocks;
};

} // namespace eventarium
