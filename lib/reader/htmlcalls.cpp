// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/htmlcalls.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace eventarium {

namespace {

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
    u"subscribe for",
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

constexpr QStringView labels[] = {
    u"published", u"posted",   u"updated",  u"last updated", u"by",     u"author",   u"share",     u"print",
    u"email",     u"comment",  u"comments", u"tags",         u"topics", u"category", u"live",      u"video",
    u"watch",     u"listen",   u"gallery",  u"min read",     u"follow", u"save",     u"copy link", u"facebook",
    u"twitter",   u"close",    u"menu",     u"search",       u"log in", u"sign in",  u"sign up",   u"subscribe",
    u"whatsapp",  u"linkedin", u"x",        u"reply",        u"report", u"like",     u"download",  u"advertisement"};

} // namespace

bool startsCall(QStringView line)
{
    // By their first character, since every line of a page is looked at.
    static const auto byFirst = [] {
        QHash<char16_t, std::vector<QStringView>> all;
        for (const QStringView call : calls)
            all[call.front().unicode()].push_back(call);
        return all;
    }();
    const auto some = line.isEmpty() ? byFirst.cend() : byFirst.constFind(line.front().toLower().unicode());
    return some != byFirst.cend() && std::ranges::any_of(*some, [&](QStringView call) {
               if (!line.startsWith(call, Qt::CaseInsensitive))
                   return false;
               const QChar last = call.back();
               return !last.isLetterOrNumber() || last.unicode() > 0x2E00 || line.size() == call.size()
                      || !line[call.size()].isLetterOrNumber();
           });
}

bool isEndingTitle(QStringView line)
{
    while (!line.isEmpty() && (line.back() == u':' || line.back() == u'…' || line.back() == u'.'))
        line.chop(1);
    return line.size() <= 40 && std::ranges::any_of(endings, [&](QStringView ending) {
               return line.compare(ending, Qt::CaseInsensitive) == 0
                      || (ending.endsWith(u" from") && line.startsWith(ending, Qt::CaseInsensitive));
           });
}

bool isLabel(QStringView line)
{
    while (!line.isEmpty() && (line.back() == u':' || line.back() == u'…'))
        line.chop(1);
    return line.size() <= 14 && std::ranges::any_of(labels, [&](QStringView label) {
               return line.compare(label, Qt::CaseInsensitive) == 0;
           });
}

} // namespace eventarium
