// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/datelineparser.h"
#include "support/print.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

// "place|date|agency|the text behind"
QString shown(QStringView line, bool strict = false)
{
    const auto found = datelineAt(line, strict);
    if (!found)
        return u"nothing"_s;
    const QString date = !found->date ? u"-"_s
                         : found->date->year
                             ? found->date->iso()
                             : QString::number(found->date->month) + u'/' + QString::number(found->date->day);
    return found->place + u'|' + date + u'|' + found->agency + u'|' + line.sliced(found->span.end).trimmed();
}

} // namespace

TEST_CASE("Datelines are read in the forms of agencies and newswires")
{
    CHECK(shown(u"BEIJING, July 30 (Xinhua) -- More than 10 million") == u"BEIJING|7/30|Xinhua|More than 10 million"_s);
    CHECK(shown(u"GUANGZHOU, China, Nov. 6, 2024 /Asia Newswire/ -- Held in")
          == u"GUANGZHOU, China|2024-11-06|Asia Newswire|Held in"_s);
    CHECK(shown(u"LAS VEGAS--(WIRE)--March 5, 2020--CONEXPO") == u"LAS VEGAS|2020-03-05|WIRE|CONEXPO"_s);
    CHECK(shown(u"BARCELONA, Spain--(WIRE)--MWC21 Barcelona closed")
          == u"BARCELONA, Spain|-|WIRE|MWC21 Barcelona closed"_s);
    CHECK(shown(u"LISBON — The queues were virtual") == u"LISBON|-||The queues were virtual"_s);
    CHECK(shown(u"BARCELONA, 13 February 2020 (Newsdesk) -- There") == u"BARCELONA|2020-02-13|Newsdesk|There"_s);
    CHECK(shown(u"Paris (AFP) - The world's") == u"Paris|-|AFP|The world's"_s);
    CHECK(shown(u"Brussels, 30 April 2020 - Last weekend") == u"Brussels|2020-04-30||Last weekend"_s);
    CHECK(shown(u"FRANKFURT AM MAIN, 24 October 2021 – Five days") == u"FRANKFURT AM MAIN|2021-10-24||Five days"_s);
    CHECK(shown(u"BONN/MADRID (Agency) - Nov 5, 2019") == u"BONN/MADRID|2019-11-05|Agency|"_s);
    CHECK(shown(u"Berlin, 6 September 2018 (Trade Desk)") == u"Berlin|2018-09-06|Trade Desk|"_s);
    CHECK(shown(u"WASHINGTON, D.C., May 3, 2019 /PRNewswire/ -- The")
          == u"WASHINGTON, D.C.|2019-05-03|PRNewswire|The"_s);
    CHECK(shown(u"SHENZHEN: After five days the fair ended on Sunday, 19 Nov.")
          == u"SHENZHEN|-||After five days the fair ended on Sunday, 19 Nov."_s);
    CHECK(shown(u"Shenzhen, Tuesday. By Monday noon 450,000 visitors had been to it.")
          == u"Shenzhen|-||By Monday noon 450,000 visitors had been to it."_s);
    CHECK(shown(u"NEW YORK (AP) — Thousands of people") == u"NEW YORK|-|AP|Thousands of people"_s);
    CHECK(shown(u"Rio de Janeiro, Sept. 3 (Reuters) - The") == u"Rio de Janeiro|9/3|Reuters|The"_s);
}

TEST_CASE("A sentence that begins with a name is no dateline")
{
    CHECK(shown(u"Innovation — the word of the year — was everywhere") == u"nothing"_s);
    CHECK(shown(u"COMPUTEX — the fair of the island — closed") == u"nothing"_s);
    CHECK(shown(u"The World Internet Conference (WIC) - a summit") == u"nothing"_s);
    CHECK(shown(u"London, Paris and Berlin sent their mayors to the summit") == u"nothing"_s);
    CHECK(shown(u"UPDATE: the organisers have now said that the doors stay shut") == u"nothing"_s);
    CHECK(shown(u"On July 30, 2020 - a Thursday - the summit closed") == u"nothing"_s);
    CHECK(shown(u"Q: What is going on in Wuzhen, and who has come to see it all?") == u"nothing"_s);
    CHECK(shown(u"LISBON — May 4 will be remembered for long") == u"LISBON|-||May 4 will be remembered for long"_s);
    CHECK(shown(u"") == u"nothing"_s);
    CHECK(shown(u"—") == u"nothing"_s);
}

TEST_CASE("A heading needs a date or an agency to be a dateline")
{
    CHECK(shown(u"BARCELONA: Mobile congress returns on site and online after all", true) == u"nothing"_s);
    CHECK(shown(u"LISBON — Web Summit Returns", true) == u"nothing"_s);
    CHECK(shown(u"LISBON, 3 May 2020 — Web Summit", true) == u"LISBON|2020-05-03||Web Summit"_s);
}
