// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/pagefurniture.h"

#include "reader/stampparser.h"

#include <QList>
#include <QString>

using namespace Qt::StringLiterals;

namespace eventarium {

namespace {

constexpr qsizetype longestMenu = 160;

// What stands on buttons and in menus of news pages, lower case.
constexpr QStringView menuWords[] = {u"about",
                                     u"about us",
                                     u"account",
                                     u"advertise",
                                     u"advertise with us",
                                     u"advertisement",
                                     u"advertising",
                                     u"archive",
                                     u"back",
                                     u"back to top",
                                     u"bookmark",
                                     u"careers",
                                     u"change your address",
                                     u"click to share",
                                     u"close",
                                     u"comment",
                                     u"comments",
                                     u"contact",
                                     u"contact us",
                                     u"cookie policy",
                                     u"cookies",
                                     u"copy link",
                                     u"download",
                                     u"download app",
                                     u"e-paper",
                                     u"editors' picks",
                                     u"email",
                                     u"e-mail",
                                     u"epaper",
                                     u"facebook",
                                     u"feedback",
                                     u"follow us",
                                     u"font size",
                                     u"forward to a friend",
                                     u"gallery",
                                     u"help",
                                     u"home",
                                     u"homepage",
                                     u"imprint",
                                     u"instagram",
                                     u"jobs",
                                     u"latest",
                                     u"latest news",
                                     u"like",
                                     u"linkedin",
                                     u"listen",
                                     u"listen to this article",
                                     u"load more",
                                     u"log in",
                                     u"login",
                                     u"mail",
                                     u"menu",
                                     u"more",
                                     u"more news",
                                     u"more stories",
                                     u"most popular",
                                     u"most read",
                                     u"newsletter",
                                     u"newsletters",
                                     u"next",
                                     u"next article",
                                     u"photos",
                                     u"pinterest",
                                     u"podcasts",
                                     u"popular",
                                     u"prev",
                                     u"previous",
                                     u"previous article",
                                     u"print",
                                     u"print article",
                                     u"print this page",
                                     u"privacy",
                                     u"privacy policy",
                                     u"read also",
                                     u"read later",
                                     u"read more",
                                     u"recommended",
                                     u"register",
                                     u"related",
                                     u"related articles",
                                     u"related news",
                                     u"related stories",
                                     u"rss",
                                     u"save",
                                     u"scan the qr code",
                                     u"search",
                                     u"see also",
                                     u"share",
                                     u"share on facebook",
                                     u"share on linkedin",
                                     u"share on twitter",
                                     u"share this",
                                     u"share this article",
                                     u"share this story",
                                     u"sign in",
                                     u"sign up",
                                     u"site map",
                                     u"sitemap",
                                     u"skip to content",
                                     u"skip to main content",
                                     u"sponsored",
                                     u"subscribe",
                                     u"subscribe now",
                                     u"tags",
                                     u"terms",
                                     u"terms of use",
                                     u"text size",
                                     u"top",
                                     u"top stories",
                                     u"trending",
                                     u"tweet",
                                     u"twitter",
                                     u"unsubscribe",
                                     u"videos",
                                     u"view in browser",
                                     u"view this e-mail in your browser",
                                     u"view this email in your browser",
                                     u"weibo",
                                     u"wechat",
                                     u"whatsapp",
                                     u"x",
                                     u"for immediate release",
                                     u"press release",
                                     u"news release",
                                     u"you may also like",
                                     u"youtube"};

// Sections of papers, as they stand in bread crumbs.
constexpr QStringView sectionWords[] = {
    u"arts",      u"biz",           u"business",   u"china",         u"companies", u"culture",   u"economy",
    u"education", u"entertainment", u"events",     u"expo",          u"features",  u"finance",   u"health",
    u"home",      u"industry",      u"innovation", u"international", u"internet",  u"lifestyle", u"local",
    u"markets",   u"metro",         u"money",      u"nation",        u"national",  u"news",      u"opinion",
    u"photo",     u"politics",      u"sci-tech",   u"science",       u"society",   u"sport",     u"sports",
    u"tech",      u"technology",    u"top news",   u"travel",        u"video",     u"world"};

template<size_t N>
bool isAmong(const QStringView (&words)[N], QStringView text)
{
    return std::ranges::any_of(words, [&](QStringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

// "[Share](#)" -> "Share"; list marks and colons at the ends off.
QString plainItem(QStringView item)
{
    item = item.trimmed();
    if (item.startsWith(u'[')) {
        if (const qsizetype end = item.indexOf(u"]("); end > 0)
            item = item.sliced(1, end - 1);
        else if (item.endsWith(u']'))
            item = item.sliced(1, item.size() - 2);
    }
    while (!item.isEmpty() && isOneOf(item.back(), u":.*#>+"))
        item.chop(1);
    while (!item.isEmpty() && isOneOf(item.front(), u"*#>+"))
        item = item.sliced(1);
    return item.trimmed().toString();
}

int wordCount(QStringView text)
{
    return static_cast<int>(text.split(u' ', Qt::SkipEmptyParts).size());
}

QStringList itemsOf(QStringView line, QStringView separator)
{
    QStringList items;
    for (const QStringView item : line.split(separator, Qt::SkipEmptyParts)) {
        if (const QString plain = plainItem(item); !plain.isEmpty())
            items.append(plain);
    }
    return items;
}

bool areShort(const QStringList &items, int mostWords)
{
    return items.size() >= 2 && std::ranges::all_of(items, [&](const QString &item) {
               return wordCount(item) <= mostWords && !item.endsWith(u'.');
           });
}

// "Home > Business > Trade fairs", "Biz / Tech", "Home  Industry  Science"
bool isBreadCrumb(QStringView line)
{
    for (const QStringView separator : {u">", u"»", u"›", u" / ", u"\\", u"→", u"::"}) {
        if (line.contains(separator)) {
            const QStringList items = itemsOf(line, separator);
            return areShort(items, 4) && isAmong(sectionWords, items.first());
        }
    }
    const QStringList items = itemsOf(line, u"  ");
    return items.size() >= 3 && areShort(items, 2) && isAmong(sectionWords, items.first());
}

// "14 May 2018 | Press release" is no menu.
bool isDated(const QString &item)
{
    TextCursor cursor(item);
    const auto date = takeDate(cursor);
    return date && date->year;
}

bool isMenu(QStringView line)
{
    for (const QStringView separator : {u"|", u"·", u"•", u"  ", u"\t"}) {
        const QStringList items = itemsOf(line, separator);
        if (items.size() < 2 || (items.size() == 2 && std::ranges::any_of(items, isDated)))
            continue;
        const auto known = std::ranges::count_if(items, [](const QString &item) {
            return isAmong(menuWords, item) || item.startsWith("copyright"_L1, Qt::CaseInsensitive);
        });
        return areShort(items, 5) && known * 2 >= items.size();
    }
    return false;
}

// "2 MIN READ", "Reading time: 3 minutes", "1,234 views"
bool isReadingNote(QStringView line)
{
    if (line.size() > 30 || !std::ranges::any_of(line, [](QChar c) { return c.isDigit(); }))
        return false;
    static constexpr QStringView ends[] = {u" min read", u" minute read", u" minutes read", u" mins read",
                                           u" views",    u" comments",    u" shares"};
    return line.startsWith(u"reading time", Qt::CaseInsensitive)
           || (line.front().isDigit() && line.count(u' ') <= 2
               && std::ranges::any_of(ends, [&](QStringView end) { return line.endsWith(end, Qt::CaseInsensitive); }));
}

} // namespace

bool isNavigation(QStringView line)
{
    if (line.size() > longestMenu)
        return false;
    if (isReadingNote(line))
        return true;
    return isAmong(menuWords, plainItem(line)) || isBreadCrumb(line) || isMenu(line);
}

bool isEndMark(QStringView line)
{
    if (line.size() > 12)
        return false;
    QString bare;
    for (const QChar c : line) {
        if (!c.isSpace() && !isDash(c))
            bare += c.toUpper();
    }
    static constexpr QStringView marks[] = {u"",   u"#",    u"##",  u"###",   u"####",   u"***", u"*****",
                                            u"30", u"ENDS", u"END", u"(END)", u"(ENDS)", u"___", u"====="};
    return isAmong(marks, bare) && !(bare == "30"_L1 && line.size() < 4);
}

bool isSmallPrint(QStringView line)
{
    if (line.startsWith(u'(') && line.endsWith(u')') && line.size() > 2)
        line = line.sliced(1, line.size() - 2);
    static constexpr QStringView labels[] = {u"Editor:",    u"Editors:",    u"Edited by",
                                             u"Editing by", u"Web editor:", u"责任编辑",
                                             u"编辑：",     u"Photo:",      u"Photos:",
                                             u"Photo by",   u"Image:",      u"Copyright",
                                             u"©",          u"(c)",         u"Filed under",
                                             u"Tags:",      u"Keywords:",   u"Disclaimer",
                                             u"Cision",     u"SOURCE ",     u"View original content"};
    if (line.size() <= 200
        && std::ranges::any_of(labels, [&](QStringView label) { return line.startsWith(label, Qt::CaseInsensitive); }))
        return !line.startsWith(u"source ") || line.size() < 80;
    static constexpr QStringView phrases[] = {u"all rights reserved",  u"you receive this", u"you are receiving this",
                                              u"you received this",    u"to unsubscribe",   u"unsubscribe from",
                                              u"may not be reproduced"};
    return line.size() <= 400 && std::ranges::any_of(phrases, [&](QStringView phrase) {
               return line.contains(phrase, Qt::CaseInsensitive);
           });
}

bool isContactStart(QStringView line)
{
    if (line.size() > 200)
        return false;
    TextCursor cursor(line);
    while (cursor.takeAnyOf(u"*#>_ ")) {
    }
    static constexpr QStringView openings[] = {u"contact",
                                               u"contacts",
                                               u"contact us",
                                               u"contact information",
                                               u"media contact",
                                               u"media contacts",
                                               u"media enquiries",
                                               u"media inquiries",
                                               u"press contact",
                                               u"press contacts",
                                               u"press enquiries",
                                               u"press inquiries",
                                               u"press office",
                                               u"pr contact",
                                               u"for media enquiries",
                                               u"for media inquiries",
                                               u"for press enquiries",
                                               u"contact details",
                                               u"kontakt",
                                               u"pressekontakt"};
    for (const QStringView opening : openings) {
        TextCursor behind = cursor;
        if (behind.take(opening)) {
            while (behind.takeAnyOf(u"*_ ")) {
            }
            if (behind.atEnd() || behind.peek() == u':')
                return true;
        }
    }
    static constexpr QStringView sentences[] = {
        u"for more information", u"for further information", u"for more details", u"for further details",
        u"for badges",           u"for interviews",          u"for press"};
    if (!line.contains(u"for ", Qt::CaseInsensitive)) // as all of them do
        return false;
    const bool asksToCall = std::ranges::any_of(sentences,
                                                [&](QStringView s) { return line.contains(s, Qt::CaseInsensitive); });
    static constexpr QStringView verbs[] = {u"call",  u"contact",  u"visit", u"e-mail",
                                            u"email", u"write to", u"www.",  u"http"};
    return asksToCall
           && std::ranges::any_of(verbs, [&](QStringView verb) { return line.contains(verb, Qt::CaseInsensitive); });
}

bool isContactDetail(QStringView line)
{
    if (line.size() > 120)
        return false;
    if (line.contains(u'@') || line.contains(u"http://") || line.contains(u"https://") || line.contains(u"www."))
        return !line.contains(u". ");
    qsizetype digits = 0;
    for (const QChar c : line)
        digits += c.isDigit();
    return line.startsWith(u'+') && digits >= 7;
}

bool isAboutStart(QStringView line)
{
    TextCursor cursor(line);
    while (cursor.takeAnyOf(u"*#_ ")) {
    }
    if (!cursor.take(u"About ", Qt::CaseSensitive) && !cursor.take(u"ABOUT ", Qt::CaseSensitive))
        return false;
    cursor.take(u"the ");
    if (!cursor.peek().isUpper())
        return false; // "About 1,000 specialists", "About half"
    const QStringView rest = cursor.rest();
    if (const qsizetype colon = rest.first(qMin<qsizetype>(90, rest.size())).indexOf(u':'); colon > 0)
        return wordCount(rest.first(colon)) <= 8;
    return rest.size() <= 80 && wordCount(rest) <= 8 && !isOneOf(rest.back(), u".!?,;");
}

} // namespace eventarium
