// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/pagedlayout.h"

#include "render/pagefonts.h"
#include "render/tablelayout.h"
#include "render/textbox.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QMap>
#include <QPainter>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace eventarium {
namespace {

constexpr double headRoom = 240; // running head with the space below it
constexpr double footRoom = 220; // footer with the space above it
constexpr int keptLines = 2; // of a paragraph on each side of a page break

struct TextItem
{
    size_t box = 0;
    int firstLine = 0;
    int lastLine = 0; // excluded
    QPointF at;
};
struct RuleItem
{
    QRectF rect;
    QColor color;
};
struct PictureItem
{
    size_t picture = 0;
    QPointF at;
    double scale = 1;
};
struct Page
{
    std::vector<RuleItem> rules; // below the text
    std::vector<TextItem> texts;
    std::vector<PictureItem> pictures;
};

} // namespace

struct PagedLayout::Private
{
    PageContent content; // without its blocks once they are laid out
    QSizeF size; // of the paint rectangle
    std::vector<TextBox> boxes;
    std::vector<QPicture> pictures;
    std::vector<Page> pages;
    std::vector<OutlineEntry> outline;
    std::vector<std::pair<Place, int>> links; // to an anchor
    QMap<int, Place> anchors;
    double y = 0; // where the next thing goes on the last page

    double bottom() const { return size.height() - footRoom; }
    double top() const { return pages.size() > 1 ? headRoom : 0; }
    bool atTop() const { return y <= top(); }
    double room() const { return bottom() - y; }
    int lastPage() const { return static_cast<int>(pages.size()) - 1; }

    void newPage();
    void space(double height) { y += atTop() ? 0 : height; }
    void placeText(TextBox box, QPointF at);
    void placeLines(size_t box, int first, int last, QPointF at);
    void addParagraph(const ParagraphBlock &block, double neededAfter);
    void addTable(const TableBlock &block);
    void addTableRow(const TableLayout &table, std::vector<TextBox> cells, double height, bool last);
    void splitTableRow(const TableLayout &table, std::vector<TextBox> cells);
    void addTableHeader(const TableLayout &table);
    void addPicture(const PictureBlock &block);
    double needOf(const PageBlock &block) const;
    void addBlocks(const std::vector<PageBlock> &blocks);
    void paintEdges(QPainter &painter, int page) const;
};

PagedLayout::PagedLayout(const PageContent &content, const QPageLayout &layout)
    : d(std::make_unique<Private>())
{
    d->content.title = content.title;
    d->content.runningHead = content.runningHead;
    d->content.footer = content.footer;
    // However small the paper, there is room for a line.
    d->size = (layout.paintRect(QPageLayout::Point).size() * (resolution / 72)).expandedTo(QSizeF(1000, 1000));
    d->newPage();
    d->addBlocks(content.blocks);
}

PagedLayout::PagedLayout(PagedLayout &&) noexcept = default;
PagedLayout &PagedLayout::operator=(PagedLayout &&) noexcept = default;
PagedLayout::~PagedLayout() = default;

int PagedLayout::pageCount() const
{
    return static_cast<int>(d->pages.size());
}

std::vector<PagedLayout::OutlineEntry> PagedLayout::outline() const
{
    return d->outline;
}

std::vector<PagedLayout::Link> PagedLayout::links() const
{
    std::vector<Link> links;
    for (const auto &[from, anchor] : d->links) {
        if (const auto to = d->anchors.constFind(anchor); to != d->anchors.constEnd())
            links.push_back({from, *to});
    }
    return links;
}

void PagedLayout::Private::newPage()
{
    pages.emplace_back();
    y = top();
}

// The least room that the block wants under a heading, so that the heading is not left alone.
double PagedLayout::Private::needOf(const PageBlock &block) const
{
    if (const auto *paragraph = std::get_if<ParagraphBlock>(&block)) {
        const TextBox box(paragraph->runs, size.width(), paragraph->hanging);
        return paragraph->spaceBefore + box.top(std::min(keptLines, box.lineCount()));
    }
    if (const auto *table = std::get_if<TableBlock>(&block))
        return table->spaceBefore + TableLayout(*table, size.width()).leastHeight();
    const auto &picture = std::get<PictureBlock>(block);
    return picture.spaceBefore
           + std::min(picture.size.height() * size.width() / picture.size.width(), bottom() - headRoom);
}

void PagedLayout::Private::addBlocks(const std::vector<PageBlock> &blocks)
{
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (const auto *paragraph = std::get_if<ParagraphBlock>(&blocks[i])) {
            const bool keep = paragraph->keepWithNext && i + 1 < blocks.size();
            addParagraph(*paragraph, keep ? needOf(blocks[i + 1]) : 0);
        } else if (const auto *table = std::get_if<TableBlock>(&blocks[i])) {
            addTable(*table);
        } else {
            addPicture(std::get<PictureBlock>(blocks[i]));
        }
    }
}

void PagedLayout::Private::placeLines(size_t box, int first, int last, QPointF at)
{
    const double start = boxes[box].top(first);
    pages.back().texts.push_back({box, first, last, at});
    for (const TextBox::Link &link : boxes[box].links()) {
        if (link.line >= first && link.line < last)
            links.push_back({{lastPage(), link.rect.translated(at - QPointF(0, start))}, link.anchor});
    }
}

void PagedLayout::Private::placeText(TextBox box, QPointF at)
{
    boxes.push_back(std::move(box));
    placeLines(boxes.size() - 1, 0, boxes.back().lineCount(), at);
}

void PagedLayout::Private::addParagraph(const ParagraphBlock &block, double neededAfter)
{
    TextBox box(block.runs, size.width(), block.hanging);
    space(block.spaceBefore);
    const double whole = box.height();
    const bool fitsAPage = whole + neededAfter <= bottom() - headRoom;
    const bool isShort = box.lineCount() < 2 * keptLines + 2;
    if (!atTop() && whole + neededAfter > room() && fitsAPage && (isShort || neededAfter > 0))
        newPage();
    int first = 0;
    boxes.push_back(std::move(box));
    const size_t index = boxes.size() - 1;
    while (first < boxes[index].lineCount()) {
        const TextBox &text = boxes[index];
        int last = first;
        while (last < text.lineCount() && text.top(last + 1) - text.top(first) <= room())
            ++last;
        const int left = text.lineCount() - last;
        if (left > 0 && left < keptLines)
            last -= keptLines - left;
        if (left > 0 && last - first < keptLines && !atTop()) {
            newPage();
            continue;
        }
        last = std::max(last, first + 1);
        if (first == 0) {
            const Place place{lastPage(), QRectF(0, y, size.width(), text.top(last))};
            if (block.anchor)
                anchors.insert(block.anchor, place);
            if (!block.outline.isEmpty())
                outline.push_back({block.outline, place});
        }
        placeLines(index, first, last, QPointF(0, y));
        y += boxes[index].top(last) - boxes[index].top(first);
        first = last;
        if (first < boxes[index].lineCount())
            newPage();
    }
}

void PagedLayout::Private::addTableHeader(const TableLayout &table)
{
    if (!table.hasHeader())
        return;
    std::vector<TextBox> cells = table.headerCells();
    const double height = table.heightOf(cells);
    pages.back().rules.push_back({QRectF(0, y, size.width(), height), QColor(0xee, 0xf1, 0xf5)});
    for (size_t i = 0; i < cells.size(); ++i)
        placeText(std::move(cells[i]), table.cellAt(i, y));
    y += height;
    pages.back().rules.push_back({QRectF(0, y - 5, size.width(), 5), QColor(0x55, 0x55, 0x55)});
}

void PagedLayout::Private::addTable(const TableBlock &block)
{
    if (block.columns.empty())
        return;
    const TableLayout table(block, size.width());
    space(block.spaceBefore);
    if (!atTop() && table.leastHeight() > room() && table.leastHeight() <= bottom() - headRoom)
        newPage();
    addTableHeader(table);
    for (size_t i = 0; i < block.rows.size(); ++i) {
        std::vector<TextBox> cells = table.rowCells(block.rows[i]);
        const double height = table.heightOf(cells);
        addTableRow(table, std::move(cells), height, i + 1 == block.rows.size());
    }
}

void PagedLayout::Private::addTableRow(const TableLayout &table, std::vector<TextBox> cells, double height, bool last)
{
    if (height > room()) {
        if (height > bottom() - headRoom - table.headerHeight())
            return splitTableRow(table, std::move(cells));
        newPage();
        addTableHeader(table);
    }
    const std::vector<double> drops = TableLayout::drops(cells);
    for (size_t i = 0; i < cells.size(); ++i)
        placeText(std::move(cells[i]), table.cellAt(i, y, drops[i]));
    y += height;
    if (table.isRuled())
        pages.back().rules.push_back(
            {QRectF(0, y - 3, size.width(), 3), last ? QColor(0x55, 0x55, 0x55) : QColor(0xd5, 0xd5, 0xd5)});
}

// A row higher than a page goes on over as many as it takes.
void PagedLayout::Private::splitTableRow(const TableLayout &table, std::vector<TextBox> cells)
{
    const size_t base = boxes.size();
    std::vector<int> next(cells.size(), 0);
    for (TextBox &cell : cells)
        boxes.push_back(std::move(cell));
    const auto done = [&] {
        return std::ranges::all_of(std::views::iota(size_t(0), next.size()),
                                   [&](size_t i) { return next[i] >= boxes[base + i].lineCount(); });
    };
    for (bool fresh = atTop(); !done(); fresh = true) {
        double used = 0;
        for (size_t i = 0; i < next.size(); ++i) {
            const TextBox &box = boxes[base + i];
            const double available = room() - 2 * table.padding();
            int last = next[i];
            while (last < box.lineCount() && box.top(last + 1) - box.top(next[i]) <= available)
                ++last;
            if (last == next[i] && last < box.lineCount() && fresh)
                ++last; // goes on even where a page has no room for a line
            used = std::max(used, box.top(last) - box.top(next[i]));
            if (last > next[i])
                placeLines(base + i, next[i], last, table.cellAt(i, y));
            next[i] = last;
        }
        y += used + 2 * table.padding();
        if (!done()) {
            newPage();
            addTableHeader(table);
        }
    }
    pages.back().rules.push_back({QRectF(0, y - 3, size.width(), 3), QColor(0xd5, 0xd5, 0xd5)});
}

void PagedLayout::Private::addPicture(const PictureBlock &block)
{
    if (block.size.isEmpty())
        return;
    space(block.spaceBefore);
    const double greatest = bottom() - headRoom;
    const double scale = std::min(size.width() / block.size.width(), greatest / block.size.height());
    const double height = block.size.height() * scale;
    if (height > room() && !atTop())
        newPage();
    pictures.push_back(block.picture);
    pages.back().pictures.push_back({pictures.size() - 1, QPointF(0, y), scale});
    y += height;
}

void PagedLayout::Private::paintEdges(QPainter &painter, int page) const
{
    const QFont font = pageFont(75);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(QColor(0x55, 0x55, 0x55));
    if (page > 0) {
        painter.drawText(QPointF(0, metrics.ascent()),
                         metrics.elidedText(content.runningHead, Qt::ElideRight, size.width()));
        painter.fillRect(QRectF(0, headRoom - 90, size.width(), 3), QColor(0xd5, 0xd5, 0xd5));
    }
    const QString number =
        QCoreApplication::translate("eventarium::PagedLayout", "Page %1 of %2").arg(page + 1).arg(pages.size());
    const double width = metrics.horizontalAdvance(number);
    const double baseline = size.height() - metrics.descent();
    painter.drawText(QPointF(size.width() - width, baseline), number);
    painter.drawText(QPointF(0, baseline),
                     metrics.elidedText(content.footer, Qt::ElideMiddle, size.width() - width - 200));
}

void PagedLayout::paint(QPainter &painter, int page) const
{
    const Page &from = d->pages[static_cast<size_t>(page)];
    for (const RuleItem &rule : from.rules)
        painter.fillRect(rule.rect, rule.color);
    for (const TextItem &text : from.texts)
        d->boxes[text.box].draw(painter, text.at, text.firstLine, text.lastLine);
    for (const PictureItem &item : from.pictures) {
        const QPicture &picture = d->pictures[item.picture];
        // A picture scales itself by the resolutions of the device and its own: taken back here.
        const double scale = item.scale * picture.logicalDpiX() / painter.device()->logicalDpiX();
        painter.save();
        painter.translate(item.at);
        painter.scale(scale, scale);
        painter.drawPicture(0, 0, picture);
        painter.restore();
    }
    d->paintEdges(painter, page);
}

} // namespace eventarium
