// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/dayorder.h"
#include "reader/headerparser.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

QString settled(QStringView stampText, QStringView text)
{
    TextCursor cursor(stampText);
    const auto stamp = takeStamp(cursor);
    return stamp ? withDayOrder(*stamp, text).iso() : u"nothing"_s;
}

} // namespace

TEST_CASE("The order of a numeric date is told by what else the article says")
{
    CHECK(settled(u"03/09/2005", u"The meeting of 14-16 March is held by the river.") == u"2005-03-09"_s);
    CHECK(settled(u"03/09/2005", u"The fair opens on September 5.") == u"2005-09-03"_s);
    CHECK(settled(u"03/09/2005", u"Sold out on 21/08/2005.") == u"2005-09-03"_s);
    CHECK(settled(u"03/09/2005", u"Sold out on 8/21/2005.") == u"2005-03-09"_s);
    CHECK(settled(u"03/09/2005", u"The organisers at the centre were glad.") == u"2005-09-03"_s);
    CHECK(settled(u"03/09/2005", u"The organizers at the center were glad.") == u"2005-03-09"_s);
}

TEST_CASE("Without evidence, or with evidence for both orders, only the year is known")
{
    CHECK(settled(u"03/09/2005", u"") == u"2005"_s);
    CHECK(settled(u"03/09/2005", u"The fair opens soon.") == u"2005"_s);
    CHECK(settled(u"03/09/2005", u"From 14 March to 5 September.") == u"2005"_s);
    CHECK(settled(u"2005-09-03", u"The organizers met on March 9.") == u"2005-09-03"_s);
}

TEST_CASE("An article's own text settles its time of publication")
{
    Article article;
    article.text =
        u"Storm closes the fair\n\n03/09/2005\n\nThe fair that began on March 6 closed its gates early, after a "
        "storm had lifted the roof of its largest hall and nobody could say when it would be mended.\n"_s;
    findHeaderParts(article);
    CHECK(article.published == u"2005-03-09"_s);
}
