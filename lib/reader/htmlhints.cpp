// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/htmlhints.h"

#include <QHash>
#include <QVarLengthArray>

#include <array>
#include <vector>

namespace eventarium {

namespace {

using enum HtmlHint;

// Single words of a name: "article-share_bar" has "article", "share", "bar".
const QHash<QByteArrayView, HtmlHint> &words()
{
    static const QHash<QByteArrayView, HtmlHint> table = [] {
        QHash<QByteArrayView, HtmlHint> all;
        const auto put = [&](HtmlHint hint, std::initializer_list<QByteArrayView> list) {
            for (const QByteArrayView word : list)
                all.insert(word, hint);
        };
        put(Junk, {"ad",
                   "adbox",
                   "ads",
                   "adsbygoogle",
                   "adsense",
                   "adslot",
                   "adunit",
                   "advert",
                   "advertisement",
                   "advertising",
                   "adverts",
                   "advertorial",
                   "banner",
                   "billboard",
                   "breadcrumb",
                   "breadcrumbs",
                   "bookmark",
                   "carousel",
                   "copyright",
                   "ctabox",
                   "dfp",
                   "disclaimer",
                   "donate",
                   "donation",
                   "dropdown",
                   "feedback",
                   "follow",
                   "followus",
                   "jump",
                   "keywords",
                   "latest",
                   "leaderboard",
                   "login",
                   "marketing",
                   "masthead",
                   "menu",
                   "morefrom",
                   "mostpopular",
                   "mostread",
                   "nav",
                   "navbar",
                   "navigation",
                   "navlinks",
                   "newsletter",
                   "newsletters",
                   "noprint",
                   "onward",
                   "outbrain",
                   "pager",
                   "pagination",
                   "paywall",
                   "paging",
                   "playlist",
                   "poll",
                   "popular",
                   "prevnext",
                   "print",
                   "printfriendly",
                   "promo",
                   "promos",
                   "promotion",
                   "promoted",
                   "rating",
                   "ratings",
                   "readmore",
                   "readnext",
                   "recirc",
                   "recirculation",
                   "recommend",
                   "recommendation",
                   "recommendations",
                   "recommended",
                   "recommends",
                   "related",
                   "relatedlinks",
                   "relatedposts",
                   "seealso",
                   "share",
                   "sharebar",
                   "sharedaddy",
                   "sharer",
                   "shares",
                   "sharethis",
                   "sharing",
                   "shareaholic",
                   "addtoany",
                   "addthis",
                   "sidebar",
                   "sidebars",
                   "signin",
                   "signup",
                   "skip",
                   "skiplink",
                   "social",
                   "socialmedia",
                   "socials",
                   "sponsor",
                   "sponsored",
                   "sponsors",
                   "subnav",
                   "subscribe",
                   "subscription",
                   "survey",
                   "taboola",
                   "tagcloud",
                   "taglist",
                   "tags",
                   "toc",
                   "toolbar",
                   "toolbox",
                   "tooltip",
                   "topnav",
                   "trending",
                   "upsell",
                   "zergnet",
                   "colophon",
                   "fixednav",
                   "metanav",
                   "taxonomy",
                   "authorbio",
                   "pullquote",
                   "aboutauthor",
                   "backlink",
                   "backtotop",
                   "mailchimp",
                   "video",
                   "notification",
                   "rss",
                   "search",
                   "searchform",
                   "mailmunch",
                   "podcast",
                   "whatsapp",
                   "ticker",
                   "marquee",
                   "inread",
                   "teads",
                   "nativo",
                   "revcontent",
                   "flyout",
                   "offcanvas"});
        put(Apart, {"consent",         "cookie",         "cookies",   "cookiebar", "gdpr",     "onetrust",
                    "optanon",         "modal",          "popup",     "comment",   "comments", "commentlist",
                    "commentary-list", "commentsection", "disqus",    "livefyre",  "respond",  "replies",
                    "fbcomments",      "usercomments",   "discourse", "reactions"});
        put(Byline, {"byline", "bylines", "author", "authors", "writer", "reporter", "contributor", "contributors",
                     "journalist", "byauthor", "authorname", "vcard", "submitted", "username"});
        put(Date,
            {"date", "dateline", "datetime", "published", "pubdate", "publishdate", "publicationdate", "timestamp",
             "postdate", "updated", "posted", "datepublished", "datemodified", "dateposted", "pubtime"});
        put(Caption, {"caption", "captions", "figcaption", "imagecaption", "photocaption", "cutline", "imgcaption",
                      "photocredit", "credit", "credits", "copyrightnotice", "imagecredit"});
        put(Lead, {"standfirst", "dek", "deck", "subheadline", "subhead", "subtitle", "excerpt", "lede", "sapo",
                   "articlesummary", "kicker"});
        put(Heading, {"headline", "entrytitle", "posttitle", "articletitle"});
        return all;
    }();
    return table;
}

// Runs of words: names are joined in every way.
struct Phrase
{
    QByteArrayView text; // without separators
    HtmlHint hint;
};

constexpr Phrase phrases[] = {
    {"articlebody", Body},      {"articlecontent", Body},  {"articletext", Body},    {"storybody", Body},
    {"storycontent", Body},     {"storytext", Body},       {"entrycontent", Body},   {"postcontent", Body},
    {"postbody", Body},         {"posttext", Body},        {"newsbody", Body},       {"newstext", Body},
    {"newscontent", Body},      {"bodycopy", Body},        {"articlecopy", Body},    {"contentbody", Body},
    {"fulltext", Body},         {"articlemain", Body},     {"bodytext", Body},       {"pressreleasebody", Body},
    {"releasebody", Body},      {"articledetail", Body},   {"entrybody", Body},      {"blogcontent", Body},
    {"blogpostbody", Body},     {"articlesbody", Body},    {"singlecontent", Body},  {"theiacontent", Body},
    {"textcontent", Body},      {"mostread", Junk},        {"mostviewed", Junk},     {"mostpopular", Junk},
    {"readmore", Junk},         {"readnext", Junk},        {"seealso", Junk},        {"alsoread", Junk},
    {"alsolike", Junk},         {"morestories", Junk},     {"morenews", Junk},       {"relatedarticle", Junk},
    {"relatedstor", Junk},      {"relatednews", Junk},     {"relatedpost", Junk},    {"relatedcontent", Junk},
    {"relatedlink", Junk},      {"morefrom", Junk},        {"moreon", Junk},         {"latestnews", Junk},
    {"topstories", Junk},       {"aboutauthor", Junk},     {"abouttheauthor", Junk}, {"authorbio", Junk},
    {"authorbox", Junk},        {"authorinfo", Junk},      {"bioauthor", Junk},      {"authorprofile", Junk},
    {"pagenav", Junk},          {"postnav", Junk},         {"prevnext", Junk},       {"nextprev", Junk},
    {"cookiebanner", Junk},     {"socialshare", Junk},     {"sharebutton", Junk},    {"sharetool", Junk},
    {"posttags", Junk},         {"articletags", Junk},     {"taglist", Junk},        {"tagcloud", Junk},
    {"calltoaction", Junk},     {"inlinepromo", Junk},     {"screenreader", Hidden}, {"sronly", Hidden},
    {"visuallyhidden", Hidden}, {"offscreen", Hidden},     {"printonly", Hidden},    {"wpcaption", Caption},
    {"imagecaption", Caption},  {"photocaption", Caption}, {"entrytitle", Heading},  {"posttitle", Heading},
    {"articletitle", Heading},  {"pubdate", Date},         {"publishdate", Date},    {"publishedat", Date},
    {"publishedtime", Date},    {"datepublished", Date},   {"postdate", Date},       {"entrydate", Date},
    {"articledate", Date},      {"newsdate", Date},        {"articletime", Date},    {"authorname", Byline},
    {"articleauthor", Byline},  {"postauthor", Byline},    {"entryauthor", Byline},  {"articlebyline", Byline},
    {"storybyline", Byline},    {"usercomment", Apart},    {"commentlist", Apart},   {"commentthread", Apart},
    {"articlelead", Lead},      {"articlesummary", Lead},  {"articleintro", Lead},   {"articledescription", Lead},
    {"articlesubtitle", Lead},  {"leadtext", Lead},
};

// By their first letter, since every name of a page is looked through for all of them.
const std::vector<Phrase> &phrasesFrom(char first)
{
    static const auto table = [] {
        std::array<std::vector<Phrase>, 26> byLetter;
        for (const Phrase &phrase : phrases)
            byLetter[static_cast<size_t>(phrase.text.front() - 'a')].push_back(phrase);
        return byLetter;
    }();
    static const std::vector<Phrase> none;
    return first >= 'a' && first <= 'z' ? table[static_cast<size_t>(first - 'a')] : none;
}

HtmlHints hintsOfPhrases(QByteArrayView name)
{
    HtmlHints hints;
    for (qsizetype i = 0; i + 5 <= name.size(); ++i) {
        for (const Phrase &phrase : phrasesFrom(name[i])) {
            if (name.sliced(i).startsWith(phrase.text))
                hints |= phrase.hint;
        }
    }
    return hints;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// A list of names: what its words and phrases say.
HtmlHints hintsOfNames(QByteArrayView names)
{
    HtmlHints hints;
    QVarLengthArray<char, 256> squeezed; // one name
    qsizetype word = 0; // where it begins in there
    const auto endWord = [&] {
        if (squeezed.size() > word)
            hints |= HtmlHints(
                words().value(QByteArrayView(squeezed.data() + word, squeezed.size() - word), HtmlHint(0)));
        word = squeezed.size();
    };
    const auto endName = [&] {
        endWord();
        hints |= hintsOfPhrases({squeezed.data(), squeezed.size()});
        squeezed.clear();
        word = 0;
    };
    char before = ' ';
    for (const char c : names.first(qMin<qsizetype>(names.size(), 400))) {
        if (c == ' ' || c == '\n' || c == '\t')
            endName();
        else if (!isLetter(c))
            endWord();
        else {
            const bool upper = c >= 'A' && c <= 'Z';
            if (upper && before >= 'a' && before <= 'z')
                endWord();
            squeezed.append(upper ? static_cast<char>(c + 32) : c);
        }
        before = c;
    }
    endName();
    return hints;
}

HtmlHints cached(QByteArrayView names, HtmlHintCache &cache)
{
    const auto known = cache.constFind(names);
    return known != cache.cend() ? *known : *cache.insert(names, hintsOfNames(names));
}

HtmlHints hintsOfTag(HtmlTag tag)
{
    using enum HtmlTag;
    switch (tag) {
    case Script:
    case Style:
    case HtmlTag::Head:
    case Template:
    case Iframe:
    case Object:
    case Select:
    case Option:
    case Textarea:
    case Input:
    case Button:
    case Svg:
    case Noscript:
    case Audio:
    case Video:
    case Dialog:
    case HtmlTag::Title:
    case Link:
    case Meta:
        return Never;
    case Nav:
    case Footer:
    case Menu:
    case Aside:
        return Junk;
    case Figcaption:
        return HtmlHint::Caption;
    case Time:
        return Date;
    default:
        return {};
    }
}

HtmlHints hintsOfRole(QByteArrayView role)
{
    if (role == "dialog" || role == "alertdialog")
        return Apart;
    if (role == "navigation" || role == "banner" || role == "complementary" || role == "contentinfo" || role == "search"
        || role == "menu" || role == "menubar" || role == "toolbar" || role == "tooltip")
        return Junk;
    return {};
}

HtmlHints hintsOfItem(QByteArrayView itemprop)
{
    HtmlHints hints;
    if (itemprop.contains("articleBody"))
        hints |= Body;
    if (itemprop.contains("author") || itemprop == "creator")
        hints |= Byline;
    if (itemprop.contains("datePublished") || itemprop.contains("dateModified"))
        hints |= Date;
    if (itemprop.contains("comment"))
        hints |= Apart;
    return hints;
}

bool isStyledAway(QByteArrayView style)
{
    const auto says = [&](QByteArrayView property, QByteArrayView value) {
        const auto at = style.indexOf(property);
        return at >= 0 && style.sliced(at).first(qMin<qsizetype>(style.size() - at, 24)).contains(value);
    };
    return says("display", "none") || says("visibility", "hidden");
}

} // namespace

HtmlHints hintsOf(const HtmlTree &tree, int node, HtmlHintCache &cache)
{
    const HtmlNode &n = tree[node];
    HtmlHints hints = hintsOfTag(n.tag);
    if (n.attributeCount == 0 || n.tag == HtmlTag::Html || n.tag == HtmlTag::Body)
        return hints;
    for (const HtmlAttribute name : {HtmlAttribute::Class, HtmlAttribute::Id, HtmlAttribute::DataTestId}) {
        if (const QByteArrayView value = tree.attribute(node, name); !value.isEmpty())
            hints |= cached(value, cache);
    }
    if (const QByteArrayView role = tree.attribute(node, HtmlAttribute::Role); !role.isEmpty())
        hints |= hintsOfRole(role);
    if (const QByteArrayView item = tree.attribute(node, HtmlAttribute::Itemprop); !item.isEmpty())
        hints |= hintsOfItem(item);
    if (!tree.attribute(node, HtmlAttribute::Hidden).isNull()
        || isStyledAway(tree.attribute(node, HtmlAttribute::Style))
        || tree.attribute(node, HtmlAttribute::AriaHidden) == "true")
        hints |= Hidden;
    return hints;
}

} // namespace eventarium
