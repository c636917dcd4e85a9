// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When an event is held, and whether it is held at all.
#include "support/extracting.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;
using test::factsOf;

namespace {

EventFacts eventOf(const QString &text, const QString &published = u"2021-06-10"_s)
{
    const FoundFacts facts = factsOf(text, published);
    REQUIRE(facts.events.size() == 1);
    return facts.events.front();
}

QString datesOf(const QString &text, const QString &published = u"2021-06-10"_s)
{
    const EventFacts event = eventOf(text, published);
    return (event.dates.start ? event.dates.start->toIso() : u"-"_s) + u".."_s
           + (event.dates.end ? event.dates.end->toIso() : u"-"_s);
}

} // namespace

TEST_CASE("an event's days are read from many shapes")
{
    const auto [text, days] = GENERATE(table<QString, QString>({
        {u"The 3rd Baltic Timber Fair will be held Oct. 18 to 19 in Riga."_s, u"2021-10-18..2021-10-19"_s},
        {u"The 3rd Baltic Timber Fair will be held in Riga in October, 18th-19th 2021."_s, u"2021-10-18..2021-10-19"_s},
        {u"The 3rd Baltic Timber Fair will be held in Riga on Saturday 19 June and Sunday 20 June."_s,
         u"2021-06-19..2021-06-20"_s},
        {u"The 3rd Baltic Timber Fair closed in Riga on June 5. In the course of four days the fair drew crowds."_s,
         u"2021-06-02..2021-06-05"_s},
        {u"With 5 June, the last day of its second part, the 3rd Baltic Timber Fair ended in Riga."_s,
         u"-..2021-06-05"_s},
        {u"The 3rd Baltic Timber Fair closed in Riga on June 5. The 4th will return on June 3-6, 2023."_s,
         u"-..2021-06-05"_s},
        {u"The 3rd Baltic Timber Fair will be held in Riga in October."_s, u"2021-10..2021-10"_s},
    }));
    CAPTURE(text);
    CHECK(datesOf(text) == days);
}

TEST_CASE("a year in the name of the next edition dates that edition alone")
{
    CHECK(datesOf(u"The Baltic Timber Fair closed in Riga yesterday. It ran from 6 to 9 June. "
                  "Baltic Timber Fair 2022 will take place from 7 to 10 June."_s)
          == u"2021-06-06..2021-06-09"_s);
}

TEST_CASE("an event put off or called off is known as such and keeps its days")
{
    const EventFacts cancelled = eventOf(
        u"The Baltic Timber Fair, planned for October 18-19 in Riga, has been cancelled, its organisers said."_s);
    CHECK(cancelled.status == EventStatus::Cancelled);
    CHECK(cancelled.evidence.status.text == u"cancelled"_s);
    CHECK(cancelled.dates.start == PartialDate{2021, 10, 18});
    CHECK(eventOf(u"The 12th Baltic Timber Fair will be held in Riga on October 18. Organisers called off the fair."_s)
              .status
          == EventStatus::Cancelled);
    const EventFacts postponed = eventOf(
        u"The 12th Baltic Timber Fair has been postponed to October 18, the city of Riga said."_s);
    CHECK(postponed.status == EventStatus::Postponed);
    CHECK(postponed.dates.start == PartialDate{2021, 10, 18});
}

TEST_CASE("what others called off, or nobody did, leaves the status alone")
{
    CHECK(eventOf(u"The Baltic Timber Fair opened in Riga on June 8. Last year's fair was cancelled."_s).status
          == EventStatus::Held);
    CHECK(eventOf(u"The Baltic Timber Fair opened in Riga on June 8 and was not cancelled after all."_s).status
          == EventStatus::Held);
    CHECK(eventOf(u"The Baltic Timber Fair opened in Riga on June 8. Many flights were cancelled."_s).status
          == EventStatus::Held);
}
