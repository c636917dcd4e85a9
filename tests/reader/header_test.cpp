// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/headerparser.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

const QString body =
    u"More than ten thousand people came to the hall, and twice as many followed the talks on their screens at home, "
    "the organisers said on Sunday. The next meeting is planned for the spring, they added in the evening.\n"_s;

Article parsed(const QString &text)
{
    Article article;
    article.text = text;
    findHeaderParts(article);
    TextSpan last;
    for (const HeaderPart &part : article.parts) {
        CHECK(part.span.start >= last.end); // in order, without overlap
        CHECK(part.span.end <= text.size());
        CHECK_FALSE(part.span.isEmpty());
        last = part.span;
    }
    return article;
}

QString partsOf(const Article &article, HeaderPart::Kind kind)
{
    QStringList texts;
    for (const HeaderPart &part : article.parts) {
        if (part.kind == kind)
            texts += part.span.in(article.text).toString().replace(u'\n', u'~');
    }
    return texts.join(u" + "_s);
}

// Below a title, above the body.
Article withMeta(const QString &meta)
{
    return parsed(u"Tech week closes with a record\n\n"_s + meta + u"\n\n" + body);
}

} // namespace

TEST_CASE("Title, time and byline stand at the head")
{
    const Article article = withMeta(u"By Nora Quist\n2020-12-05 18:20"_s);
    CHECK(article.title == u"Tech week closes with a record"_s);
    CHECK(article.published == u"2020-12-05T18:20"_s);
    CHECK(article.byline == QStringList{u"Nora Quist"_s});
    CHECK(partsOf(article, HeaderPart::Kind::Title) == u"Tech week closes with a record"_s);
    CHECK(partsOf(article, HeaderPart::Kind::Byline) == u"By Nora Quist"_s);
    CHECK(partsOf(article, HeaderPart::Kind::Timestamp) == u"2020-12-05 18:20"_s);
}

TEST_CASE("An article that begins with its body has no title")
{
    const Article article = parsed(body + u'\n' + body);
    CHECK(article.title.isEmpty());
    CHECK(article.parts.empty());
    CHECK(article.published.isEmpty());
    CHECK(parsed(u"A single line"_s).title.isEmpty());
    CHECK(parsed(QString()).parts.empty());
}

TEST_CASE("The line of time and source is understood in many layouts")
{
    Article article = withMeta(u"Updated: 2014-11-07 14:46    Source: City News Desk"_s);
    CHECK(article.published == u"2014-11-07T14:46"_s);
    CHECK(article.publisher == u"City News Desk"_s);

    article = withMeta(u"Guiyang Today | Sunday, May 26, 2019"_s);
    CHECK(article.published == u"2019-05-26"_s);
    CHECK(article.publisher == u"Guiyang Today"_s);

    article = withMeta(u"By Marta Keller | May 4, 2020"_s);
    CHECK(article.byline == QStringList{u"Marta Keller"_s});
    CHECK(article.published == u"2020-05-04"_s);

    article = withMeta(u"Posted 2020-09-08 in Trade fairs | Author: Jonas Brandt"_s);
    CHECK(article.byline == QStringList{u"Jonas Brandt"_s});
    CHECK(article.published == u"2020-09-08"_s);

    article = withMeta(u"*Posted on March 3, 2019 by Theo Lindqvist*"_s);
    CHECK(article.byline == QStringList{u"Theo Lindqvist"_s});
    CHECK(article.published == u"2019-03-03"_s);

    article = withMeta(u"Posted by the platform team on 22 January 2020"_s);
    CHECK(article.byline.isEmpty());
    CHECK(article.published == u"2020-01-22"_s);

    article = withMeta(u"No. 43 | 24 October 2022"_s);
    CHECK(article.published == u"2022-10-24"_s);

    article = withMeta(u"来源：新华社    发布时间：2020-07-30 11:14"_s);
    CHECK(article.published == u"2020-07-30T11:14"_s);
    CHECK(article.publisher == u"新华社"_s);
}

TEST_CASE("The forms of many papers' head lines are understood")
{
    struct Form
    {
        QString meta;
        QString published;
        QString byline;
    };
    const Form forms[] = {
        {u"By ZHAO LEI in Beijing | China Daily | Updated: 2020-07-30 11:14"_s, u"2020-07-30T11:14"_s, u"ZHAO LEI"_s},
        {u"Source: Xinhua| 2020-07-30 11:14:39|Editor: huaxia"_s, u"2020-07-30T11:14:39"_s, {}},
        {u"(Xinhua)    08:22, July 30, 2020"_s, u"2020-07-30T08:22"_s, {}},
        {u"By Global Times Published: Jul 30, 2020 11:14 AM"_s, u"2020-07-30T11:14"_s, {}},
        {u"Shine 11:14 UTC+8, 2020-07-30"_s, u"2020-07-30T11:14"_s, {}},
        {u"Tracy Li 11:14 UTC+8, 2020-07-30"_s, u"2020-07-30T11:14"_s, u"Tracy Li"_s},
        {u"Updated 11:14, 30-Jul-2020"_s, u"2020-07-30T11:14"_s, {}},
        {u"2020-07-30 11:14:39Xinhua Editor : Li Yan"_s, u"2020-07-30T11:14:39"_s, {}},
        {u"Jane Doe\nThu 30 Jul 2020 11.14 BST\nLast modified on Thu 30 Jul 2020 12.00 BST"_s, u"2020-07-30T11:14"_s,
         u"Jane Doe"_s},
        {u"Jane Doe in Berlin\nThu 30 Jul 2020 11.14 BST"_s, u"2020-07-30T11:14"_s, u"Jane Doe"_s},
        {u"By Jane Doe\nTechnology reporter\nPublished\n30 July 2020"_s, u"2020-07-30"_s, u"Jane Doe"_s},
        {u"Jane Doe @janedoe / 11:14 AM GMT+8•July 30, 2020"_s, u"2020-07-30T11:14"_s, u"Jane Doe"_s},
        {u"July 30, 2020 11:14 pm | Updated July 31, 2020 12:24 am IST - BENGALURU"_s, u"2020-07-30T23:14"_s, {}},
        {u"TNN / Jul 30, 2020, 11:14 IST"_s, u"2020-07-30T11:14"_s, {}},
        {u"30.07.2020, 11:14 Uhr\nVon Max Mustermann"_s, u"2020-07-30T11:14"_s, u"Max Mustermann"_s},
        {u"Press release | 30 July 2020 | Brussels"_s, u"2020-07-30"_s, {}},
        {u"by Jane Doe, Associated Press – July 30, 2020"_s, u"2020-07-30"_s, u"Jane Doe"_s},
        {u"Jane Doe, Staff Writer\nJuly 30, 2020"_s, u"2020-07-30"_s, u"Jane Doe"_s},
        {u"July 30, 2020 | Jane Doe"_s, u"2020-07-30"_s, u"Jane Doe"_s},
        {u"Posted by: Jane Doe Date: July 30, 2020"_s, u"2020-07-30"_s, u"Jane Doe"_s},
        {u"Date of publication: 30.07.2020"_s, u"2020-07-30"_s, {}},
        {u"Text: Jane Doe, Photos: John Roe\n30 July 2020"_s, u"2020-07-30"_s, u"Jane Doe"_s},
        {u"Jul 30, 2020, 11:14am EDT | 1,234 views"_s, u"2020-07-30T11:14"_s, {}},
        {u"30 July 2020 | Hong Kong"_s, u"2020-07-30"_s, {}},
        {u"Brussels, 30 July 2020"_s, u"2020-07-30"_s, {}},
        {u"FOR IMMEDIATE RELEASE\nJuly 30, 2020"_s, u"2020-07-30"_s, {}},
    };
    for (const Form &form : forms) {
        INFO(form.meta.toStdString());
        const Article article = withMeta(form.meta);
        CHECK(article.published == form.published);
        CHECK(article.byline.join(u"; "_s) == form.byline);
    }
}

TEST_CASE("Of several times the publication counts, not the last change")
{
    CHECK(withMeta(u"Updated: 6 May 2021 10:00\nPublished: 4 May 2021 08:30"_s).published == u"2021-05-04T08:30"_s);
    CHECK(withMeta(u"Published 4 May 2021 | Updated 6 May 2021"_s).published == u"2021-05-04"_s);
    CHECK(withMeta(u"Last updated: 6 May 2021"_s).published == u"2021-05-06"_s);
}

TEST_CASE("Bylines name persons")
{
    const auto byline = [](const QString &meta) { return withMeta(meta).byline.join(u"; "_s); };
    CHECK(byline(u"By Nora Quist and Tom Ashdown, Staff"_s) == u"Nora Quist; Tom Ashdown"_s);
    CHECK(byline(u"By Nora Quist, Tom Ashdown and Mei Lin"_s) == u"Nora Quist; Tom Ashdown; Mei Lin"_s);
    CHECK(byline(u"By Paul Winter, Madrid"_s) == u"Paul Winter"_s);
    CHECK(byline(u"BY JEAN-LUC DE LA TOUR"_s) == u"JEAN-LUC DE LA TOUR"_s);
    CHECK(byline(u"By J. R. O'Neill (Reuters)"_s) == u"J. R. O'Neill"_s);
    CHECK(byline(u"By Nora Quist in Lisbon"_s) == u"Nora Quist"_s);
    CHECK(byline(u"Text: Ana Sofía Ruiz"_s) == u"Ana Sofía Ruiz"_s);
    CHECK(byline(u"Written by Ahmed bin Saeed"_s) == u"Ahmed bin Saeed"_s);
    CHECK(byline(u"By staff writer Mei Lin"_s) == u"Mei Lin"_s);
    CHECK(byline(u"Nora Quist reported nothing"_s).isEmpty());
}

TEST_CASE("Desks, agencies and editors are no authors")
{
    for (const QString &meta :
         {u"By Staff Reporter"_s, u"By City News Desk"_s, u"By Xinhua News Agency"_s, u"Editor: Chen Ming"_s,
          u"Photo: Mei Lin"_s, u"By the numbers"_s, u"By Monday Evening"_s})
        CHECK(withMeta(meta).byline.isEmpty());
    CHECK(parsed(u"A title\n\n"_s + body + u"\n(Editor: Chen Ming)").byline.isEmpty());
    CHECK(parsed(u"A title\n\n"_s + body + u"\n(China Daily)").byline.isEmpty());
}

TEST_CASE("The author may stand at the end")
{
    CHECK(parsed(u"A title\n\n"_s + body + u"\n(Conglun Liu)").byline == QStringList{u"Conglun Liu"_s});
    CHECK(parsed(u"A title\n\n"_s + body + u"\n(Reporting by Nora Quist and Tom Ashdown; editing by Mei Lin)").byline
          == QStringList{u"Nora Quist"_s, u"Tom Ashdown"_s});
    CHECK(parsed(u"A title\n\n"_s + body + u"\n— Nora Quist\n").byline == QStringList{u"Nora Quist"_s});
    const Article article = parsed(u"A title\n\n"_s + body + u"\n(Wei Lan)\n\nPrint | Share\n");
    CHECK(article.byline == QStringList{u"Wei Lan"_s});
    CHECK(partsOf(article, HeaderPart::Kind::Navigation) == u"Print | Share"_s);
}

TEST_CASE("A dateline's date is the publication date when nothing else is")
{
    Article article = parsed(u"A title\n\nLISBON, Portugal, Nov. 7, 2019 /NEWSWIRE/ -- "_s + body);
    CHECK(article.published == u"2019-11-07"_s);
    CHECK(article.dateline.place == u"LISBON, Portugal"_s);
    CHECK(article.dateline.agency == u"NEWSWIRE"_s);
    CHECK(article.dateline.span.in(article.text) == u"LISBON, Portugal, Nov. 7, 2019 /NEWSWIRE/ --"_s);

    article = parsed(u"A title\n\n08:22, May 06, 2024\n\nGUANGZHOU, May 5 (Asia Wire) -- "_s + body);
    CHECK(article.published == u"2024-05-06T08:22"_s);
    CHECK(article.dateline.date == PartialDate{2024, 5, 5});

    article = parsed(u"A title\n\n2 January 2021\n\nPARIS, Dec. 30 (Wire) -- "_s + body);
    CHECK(article.dateline.date == PartialDate{2020, 12, 30});

    // Without a year nothing is guessed.
    article = parsed(u"A title\n\nGUANGZHOU, May 5 (Asia Wire) -- "_s + body);
    CHECK(article.published.isEmpty());
    CHECK_FALSE(article.dateline.date);
    CHECK(article.dateline.place == u"GUANGZHOU"_s);
}

TEST_CASE("Dates of the event are not taken for the publication")
{
    CHECK(parsed(u"Annual Meeting on Parsing\nFlorence, Italy\nJuly 28 – August 2, 2019\n\n"_s + body)
              .published.isEmpty());
    CHECK(parsed(u"Annual Meeting on Parsing\nFlorence, Italy\nJuly 28, 2019\n\n"_s + body).published.isEmpty());
    CHECK(parsed(u"Film festival\n6–23 August 2020, on your screen at home\n\n"_s + body).published.isEmpty());
    CHECK(parsed(u"Chess open of 3 May 2021\n\n"_s + body).published.isEmpty());
    CHECK(parsed(u"Berlin Marathon, 26 September 2021\n\n"_s + body).published.isEmpty());
    CHECK(parsed(u"Chess open\nAltice Arena\n3 May 2021\n\n"_s + body).byline.isEmpty());
    CHECK(parsed(u"A title\n\n"_s + body + u"\n  * 4 March 2019: papers due\n  * 3 June 2019: final versions due\n")
              .published.isEmpty());
}

TEST_CASE("Remnants of the page are no body")
{
    const Article article = parsed(u"Home > News > Shanghai\n\nTech week closes\n\n"_s + body
                                   + u"\nEditor: Chen\nRelated stories | Print | Share\n");
    CHECK(article.title == u"Tech week closes"_s);
    CHECK(partsOf(article, HeaderPart::Kind::Navigation)
          == u"Home > News > Shanghai + Related stories | Print | Share"_s);
    CHECK(partsOf(article, HeaderPart::Kind::Boilerplate) == u"Editor: Chen"_s);
    CHECK(partsOf(parsed(u"Biz / Tech\n\nA title\n\n"_s + body), HeaderPart::Kind::Navigation) == u"Biz / Tech"_s);
    CHECK(partsOf(parsed(u"Home  Industry  Science\n\nA title\n\n"_s + body), HeaderPart::Kind::Navigation)
          == u"Home  Industry  Science"_s);
}

TEST_CASE("A press release's end is kept out of the body")
{
    const QString text = u"Tech Week Ends\n\n"_s + body
                         + u"\nAbout Tech Week\nTech Week began in 2010 with 400 attendees.\n\nMedia contact:\nPress "
                           u"office, +351 21 000 0000\n"
                           "press@example.com\n\n# # #\n";
    const Article article = parsed(text);
    CHECK(partsOf(article, HeaderPart::Kind::Boilerplate)
          == u"About Tech Week~Tech Week began in 2010 with 400 attendees. + # # #"_s);
    CHECK(partsOf(article, HeaderPart::Kind::Contact)
          == u"Media contact:~Press office, +351 21 000 0000~press@example.com"_s);
    CHECK(partsOf(parsed(u"A title\n\n"_s + body + u"\nAbout the Fair: launched in 1957, it is held in spring.\n"),
                  HeaderPart::Kind::Boilerplate)
          == u"About the Fair: launched in 1957, it is held in spring."_s);
}

TEST_CASE("A paragraph that only looks like an end block stays body")
{
    CHECK(parsed(u"A title\n\n"_s + body + u"\nAbout 1,000 Internet specialists had accepted the invitation.\n")
              .parts.size()
          == 1);
    CHECK(parsed(u"A title\n\n"_s + body + u"\nContact between the two sides was good, the chairman said on Monday.\n")
              .parts.size()
          == 1);
    CHECK(
        parsed(u"A title\n\nAbout the Summit\n\n"_s + body + u'\n' + body + u'\n' + body + u'\n' + body + u'\n' + body)
            .parts.size()
        == 1);
}

TEST_CASE("A column's name is not the title")
{
    const Article article = parsed(u"CAMPUS NEWS\n06.11.2019\n\nStudents win a world title\n\n"_s + body);
    CHECK(article.title == u"Students win a world title"_s);
    CHECK(article.published == u"2019-11-06"_s);
    CHECK(parsed(u"# MWC Barcelona in numbers\n\n"_s + body).title == u"MWC Barcelona in numbers"_s);
}

TEST_CASE("Hostile text costs no more than its length")
{
    for (const QString &text :
         {QString(1 << 20, u'a'), QString(1 << 20, u'\n'), QString(1 << 20, u'('), u"By "_s.repeated(300000),
          u"2020-"_s.repeated(200000), u"A | "_s.repeated(200000), u"LISBON, "_s.repeated(100000),
          u"A\n"_s.repeated(500000), u"About A\n\n"_s.repeated(100000), u"Jan "_s.repeated(200000)})
        parsed(text);
}
