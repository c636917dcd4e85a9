// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/htmlblocks.h"
#include "reader/htmlcalls.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

using Kind = HtmlBlock::Kind;

constexpr qsizetype longestCall = 160; // to read, share or subscribe

bool isEnding(const HtmlBlock &block)
{
    return isEndingTitle(block.text);
}

bool endsSentence(QStringView text)
{
    while (!text.isEmpty() && QStringView(u"\"”’')]»").contains(text.back()))
        text.chop(1);
    return !text.isEmpty() && QStringView(u".!?。！？…:").contains(text.back());
}

bool isParagraphLike(const HtmlBlock &block)
{
    return block.kind == Kind::Paragraph && block.text.size() >= 60 && block.linked * 2 < block.text.size()
           && (endsSentence(block.text) || block.text.size() >= 140);
}

bool isFurniture(const HtmlBlock &block)
{
    if (block.kind == Kind::Caption || block.kind == Kind::Meta)
        return false;
    const QStringView text = block.text;
    if (std::ranges::none_of(text, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }))
        return true;
    const bool prose = endsSentence(text) && text.size() > longestCall;
    // What is nothing but a link, beside paragraphs.
    if (block.kind != Kind::Row && block.linked * 100 >= text.size() * 85 && text.size() >= 3 && !prose
        && block.kind != Kind::Heading)
        return true;
    const QStringView line = block.kind == Kind::Item && text.startsWith(u"- ") ? text.sliced(2) : text;
    if (isLabel(line))
        return true;
    if (line.size() > longestCall || !startsCall(line))
        return false;
    // "Follow the signs to hall 3." is a sentence; its like without links and with a stop stays, if long enough.
    return block.linked > 0 || line.size() < 60 || !endsSentence(line);
}

} // namespace

void dropFurniture(HtmlBlocks &blocks, QStringView title)
{
    std::vector<char> out(blocks.size(), 0);
    const QString foldedTitle = foldedLine(title);
    size_t firstParagraph = blocks.size();
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (!isParagraphLike(blocks[i]))
            continue;
        firstParagraph = std::min(firstParagraph, i);
    }
    for (size_t i = 0; i < blocks.size(); ++i) {
        const HtmlBlock &block = blocks[i];
        const QString folded = block.text.size() <= title.size() * 2 + 20 ? foldedLine(block.text) : QString();
        out[i] = isFurniture(block) || (i < firstParagraph + 2 && !foldedTitle.isEmpty() && folded == foldedTitle)
                 || (i < firstParagraph && firstParagraph < blocks.size() && block.kind == Kind::Heading
                     && block.level == 1 && !folded.isEmpty() && foldedTitle.contains(folded));
    }
    // A title that shares its block with what stands below it.
    for (size_t i = 0; i < blocks.size() && i <= firstParagraph && !foldedTitle.isEmpty(); ++i) {
        const qsizetype line = blocks[i].text.indexOf(u'\n');
        if (line > 0 && foldedLine(QStringView(blocks[i].text).first(line)) == foldedTitle)
            blocks[i].text.remove(0, line + 1);
    }
    // Behind "Related stories" and its like nothing more is the article's, if enough stands above it.
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (i <= firstParagraph || !isEnding(blocks[i])
            || (blocks[i].kind != Kind::Heading && blocks[i].linked == 0 && blocks[i].text.size() > 30))
            continue;
        const auto paragraphs = [&](size_t from, size_t to) {
            qsizetype size = 0;
            for (size_t k = from; k < to; ++k)
                size += isParagraphLike(blocks[k]) ? blocks[k].text.size() : 0;
            return size;
        };
        const qsizetype above = paragraphs(0, i);
        const qsizetype below = paragraphs(i + 1, blocks.size());
        out[i] = 1;
        if (above >= 400 && below * 2 < above) {
            std::fill(out.begin() + static_cast<std::ptrdiff_t>(i), out.end(), 1);
            break;
        }
    }
    // A heading whose section went goes too.
    bool text = false; // between it and the next heading
    bool dropped = false;
    int next = 0; // that one's level
    for (size_t i = blocks.size(); i-- > 0;) {
        const HtmlBlock &block = blocks[i];
        if (out[i]) {
            dropped = true;
        } else if (block.kind == Kind::Heading) {
            out[i] = !text && next <= block.level && (dropped || next == 0);
            next = out[i] ? next : block.level;
            text = text && out[i];
            dropped = dropped && out[i];
        } else if (block.kind != Kind::Meta && block.kind != Kind::Caption) {
            text = true;
        }
    }
    size_t to = 0;
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (out[i])
            continue;
        // Short lines above the first paragraph are what a page says about the article.
        if (i < firstParagraph && firstParagraph < blocks.size() && blocks[i].kind == Kind::Paragraph
            && blocks[i].text.size() < 60 && !endsSentence(blocks[i].text))
            blocks[i].kind = Kind::Meta;
        if (to != i)
            blocks[to] = std::move(blocks[i]);
        ++to;
    }
    blocks.resize(to);
}

} // namespace eventarium
