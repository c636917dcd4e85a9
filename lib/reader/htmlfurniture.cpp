// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/htmlblocks.h"

#include "reader/textcursor.h"

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

using Kind = HtmlBlock::Kind;

constexpr qsizetype longestCall = 160; // to read, share or subscribe

// How lines between paragraphs begin that are no part of the article. Read without regard to case.
constexpr QStringView calls[] = {
    u"advertisement",
    u"advertising",
    u"sponsored content",
    u"sponsored by",
    u"story continues below",
    u"article continues below",
    u"continue reading",
    u"continue below",
    u"read more",
    u"read also",
    u"also read",
    u"read next",
    u"read:",
    u"read the full",
    u"related:",
    u"related story",
    u"related stories",
    u"related article",
    u"related content",
    u"related posts",
    u"related news",
    u"related topics",
    u"related coverage",
    u"see also",
    u"see more",
    u"more:",
    u"more on this",
    u"more from",
    u"more stories",
    u"more news",
    u"more about this",
    u"you may also",
    u"you might also",
    u"recommended",
    u"trending",
    u"most read",
    u"most popular",
    u"top stories",
    u"latest news",
    u"don't miss",
    u"don’t miss",
    u"up next",
    u"next story",
    u"next article",
    u"previous article",
    u"previous post",
    u"next post",
    u"watch:",
    u"watch now",
    u"watch more",
    u"listen:",
    u"listen to this article",
    u"click here to",
    u"tap here",
    u"click to",
    u"sign up",
    u"subscribe to",
    u"subscribe now",
    u"subscribe today",
    u"subscribe here",
    u"get the latest",
    u"get our",
    u"get breaking",
    u"follow us",
    u"follow @",
    u"follow the",
    u"like us on",
    u"join us on",
    u"join our",
    u"join the conversation",
    u"find us on",
    u"connect with us",
    u"share this",
    u"share on",
    u"share:",
    u"share via",
    u"share article",
    u"tweet this",
    u"print this",
    u"email this",
    u"save this",
    u"copy link",
    u"post a comment",
    u"leave a comment",
    u"leave a reply",
    u"view comments",
    u"show comments",
    u"add a comment",
    u"be the first to comment",
    u"comments are closed",
    u"please log in",
    u"log in to",
    u"tags:",
    u"tagged:",
    u"tagged with",
    u"filed under",
    u"posted in",
    u"topics:",
    u"categories:",
    u"keywords:",
    u"all rights reserved",
    u"copyright ©",
    u"© ",
    u"copyright 20",
    u"copyright (c)",
    u"we use cookies",
    u"this site uses cookies",
    u"this website uses cookies",
    u"skip to",
    u"back to top",
    u"download our app",
    u"download the app",
    u"download our",
    u"support our journalism",
    u"support independent",
    u"enter your email",
    u"your email address",
    u"by signing up",
    u"by subscribing",
    u"by clicking",
    u"thank you for reading",
    u"thanks for reading",
    u"loading",
    u"hide caption",
    u"toggle caption",
    u"enlarge this image",
    u"view gallery",
    u"open in gallery",
    u"image source",
    u"image credit",
    u"image copyright",
    u"photo credit",
    u"photo:",
    u"photos:",
    u"photo by",
    u"image:",
    u"picture:",
    u"media caption",
    u"image caption",
    u"this video can not be played",
    u"playback is not supported",
    u"please enable javascript",
    u"javascript is disabled",
    u"report a typo",
    u"reprints and permissions",
    u"have something to say",
    u"what do you think?",
    u"rate this",
    u"was this article helpful",
    u"embed",
    u"newsletter sign",
    u"sign in to",
    u"register to",
    u"already a subscriber",
    u"to continue reading",
    u"editor's picks",
    u"editor’s picks",
    u"editors' picks",
    u"must read",
    u"popular stories",
    u"popular posts",
    u"lire aussi",
    u"lesen sie auch",
    u"lee también",
    u"lea también",
    u"leggi anche",
    u"leia mais",
    u"leia também",
    u"mehr zum thema",
    u"читайте также",
    u"lees ook",
    u"läs också",
    u"相关新闻",
    u"相关阅读",
    u"推荐阅读",
    u"责任编辑",
    u"延伸阅读",
    u"关注我们",
    u"扫一扫",
};

// Headings behind which an article is over.
constexpr QStringView endings[] = {
    u"related",
    u"related stories",
    u"related articles",
    u"related posts",
    u"related news",
    u"related content",
    u"related links",
    u"related coverage",
    u"related topics",
    u"more stories",
    u"more news",
    u"more from",
    u"read more",
    u"read next",
    u"recommended",
    u"recommended for you",
    u"you may also like",
    u"you might also like",
    u"you may like",
    u"most read",
    u"most popular",
    u"trending",
    u"trending now",
    u"latest news",
    u"latest stories",
    u"latest articles",
    u"latest posts",
    u"comments",
    u"leave a reply",
    u"leave a comment",
    u"share this",
    u"share this article",
    u"share this story",
    u"popular posts",
    u"recent posts",
    u"top stories",
    u"also read",
    u"see also",
    u"more on this story",
    u"more on this topic",
    u"about the author",
    u"join the conversation",
    u"sign up for our newsletter",
    u"newsletter",
    u"subscribe",
    u"follow us",
    u"our picks",
    u"editors' picks",
    u"editor's picks",
    u"around the web",
    u"from around the web",
    u"sponsored content",
    u"tags",
    u"topics",
    u"what to read next",
    u"up next",
    u"further reading",
    u"discussion",
    u"post a comment",
    u"add a comment",
};

bool startsCall(QStringView line)
{
    return std::ranges::any_of(calls, [&](QStringView call) {
        if (!line.startsWith(call, Qt::CaseInsensitive))
            return false;
        const QChar last = call.back();
        return !last.isLetterOrNumber() || last.unicode() > 0x2E00 || line.size() == call.size()
               || !line[call.size()].isLetterOrNumber();
    });
}

bool isEnding(const HtmlBlock &block)
{
    QStringView line = block.text;
    while (!line.isEmpty() && (line.back() == u':' || line.back() == u'…' || line.back() == u'.'))
        line.chop(1);
    return line.size() <= 40 && std::ranges::any_of(endings, [&](QStringView ending) {
               return line.compare(ending, Qt::CaseInsensitive) == 0
                      || (ending.endsWith(u" from") && line.startsWith(ending, Qt::CaseInsensitive));
           });
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
