// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/extracting.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;
using test::factsOf;

namespace {

QStringList eventsOf(const QString &text, const QString &published = u"2021-06-10"_s)
{
    QStringList names;
    for (const EventFacts &event : factsOf(text, published).events)
        names.append(event.name);
    return names;
}

EventFacts eventOf(const QString &text, const QString &published = u"2021-06-10"_s)
{
    const FoundFacts facts = factsOf(text, published);
    REQUIRE(facts.events.size() == 1);
    return facts.events.front();
}

DateRange days(int month, int first, int last)
{
    return {PartialDate{2021, month, first}, PartialDate{2021, month, last}};
}

} // namespace

TEST_CASE("two events whose names end alike stay two")
{
    CHECK(eventsOf(u"Jobs Fair fills vacancies\n\nThe Northport Jobs Fair was held on June 8 and it was full. The "
                   u"second Southport Jobs Fair will be held on June 12."_s)
          == QStringList{u"Northport Jobs Fair"_s, u"Southport Jobs Fair"_s});
    CHECK(eventsOf(u"The Northport Jobs Fair was held on June 8. The Jobs Fair was full."_s)
          == QStringList{u"Northport Jobs Fair"_s});
}

TEST_CASE("what an event is held at, made by or next to is no second event")
{
    CHECK(eventsOf(u"The Baltic Timber Fair takes place on June 19-20 at the Design Workshop of Riga."_s)
          == QStringList{u"Baltic Timber Fair"_s});
    CHECK(eventsOf(u"The Baltic Timber Fair takes place on June 19-20, produced by TimberDays."_s)
          == QStringList{u"Baltic Timber Fair"_s});
    CHECK(eventsOf(u"The Baltic Timber Fair takes place on June 19-20. On the same two days the Nordic Paper Expo "
                   u"will run in Oslo, and it is held alongside."_s)
              .size()
          == 2);
}

TEST_CASE("a second event on the same days has them, too")
{
    const FoundFacts facts = factsOf(
        u"The Baltic Timber Fair will be held in Riga from June 19 to 22. The Nordic Paper "
        u"Expo will run alongside on the same four days."_s,
        u"2021-06-10"_s);
    REQUIRE(facts.events.size() == 2);
    CHECK(facts.events.back().name == u"Nordic Paper Expo"_s);
    CHECK(facts.events.back().dates == days(6, 19, 22));
}

TEST_CASE("the items of a calendar are events of their own")
{
    const FoundFacts facts = factsOf(
        u"Upcoming conferences of interest include:\n\n* Potters on Wheels, July 13-14\n* "
        u"Baltic Clay Conference, July 22-23, produced by Clay Riga\n* KilnDays (August 2-3)\n"_s,
        u"2021-06-10"_s);
    REQUIRE(facts.events.size() == 3);
    QStringList names;
    for (const EventFacts &event : facts.events)
        names.append(event.name);
    names.sort();
    CHECK(names == QStringList{u"Baltic Clay Conference"_s, u"KilnDays"_s, u"Potters on Wheels"_s});
    CHECK(eventsOf(u"The Baltic Clay Conference will be held in Riga. Key dates of the conference:\n\n* Submission "
                   u"deadline, July 13\n* Registration, July 22\n"_s)
          == QStringList{u"Baltic Clay Conference"_s});
}

TEST_CASE("a calendar may put the day first")
{
    const FoundFacts facts = factsOf(
        u"Plenty of events are planned for this month:\n\n* June 14: Glazing for Beginners "
        u"- Riga, Latvia\n* June 22: Raku at Home - Oslo, Norway\n"_s,
        u"2021-06-10"_s);
    REQUIRE(facts.events.size() == 2);
    CHECK(facts.events.front().name == u"Glazing for Beginners"_s);
    CHECK(facts.events.front().dates == days(6, 14, 14));
    CHECK(facts.events.back().name == u"Raku at Home"_s);
}

TEST_CASE("a title that ends in its day names the event")
{
    const EventFacts event = eventOf(
        u"Free info evening for potters - 18 June 2021\n\nThose who work with clay can ask "
        u"all they like. The event will be held at York House on the 18 June from 6pm."_s);
    CHECK(event.name == u"info evening for potters"_s);
    CHECK(event.dates.start == PartialDate{2021, 6, 18});
    CHECK(eventsOf(u"Council raises rents - 18 June 2021\n\nThe council said that rents go up by two pounds."_s)
              .isEmpty());
}

TEST_CASE("a name goes on to its head over the words between them")
{
    CHECK(eventOf(u"Baltic International Film Festival (BIFF)\n6-23 August 2021, on your screen at home\n\nThe cinemas "
                  u"are shut, so the festival moves online."_s)
              .name
          == u"Baltic International Film Festival"_s);
    CHECK(eventOf(u"The council hosts a free Growing Through Change Business Exhibition on Thursday, June 17."_s).name
          == u"Growing Through Change Business Exhibition"_s);
    CHECK(eventOf(u"The 10th Potters in Science Conference was held in Riga from June 1 to 4."_s).name
          == u"Potters in Science Conference"_s);
    CHECK(eventOf(u"The second annual Self-Help, Representation and Wellbeing Forum was held in Riga on June 8."_s).name
          == u"Self-Help, Representation and Wellbeing Forum"_s);
    CHECK(eventOf(u"The Clay Users Group (CUG) Forum opened in Riga on June 8."_s).name
          == u"Clay Users Group (CUG) Forum"_s);
    CHECK(eventOf(u"Riga, Tallinn and the Baltic Wellbeing Forum: the forum was held in Riga on June 8."_s).name
          == u"Baltic Wellbeing Forum"_s);
}

TEST_CASE("the long form of an acronym is the event's name, however it is introduced")
{
    CHECK(eventOf(u"The acronym ENP stands for 'Encontro Nacional de Poesia'. The first ENP will take place on 1 July "
                  u"in Porto."_s)
              .name
          == u"Encontro Nacional de Poesia"_s);
}

TEST_CASE("what opens is not an event for that")
{
    CHECK(eventsOf(u"An agreement has paved the way for the Baltic Arbitration Center, which will officially open in "
                   u"July."_s)
              .isEmpty());
    CHECK(
        eventOf(u"42,284 buyers came to this year's Potrix Taipei, which finished on Saturday after five days."_s).name
        == u"Potrix Taipei"_s);
}

TEST_CASE("a noun in lower case belongs to a name that never stands without it")
{
    CHECK(eventOf(u"At the openPotter conference in Riga almost 400 visitors have shown up. The conference was held on "
                  u"June 8."_s)
              .name
          == u"openPotter conference"_s);
    CHECK(
        eventOf(u"Looking back at Clay World 2021\n\nThe Clay World conference was held in Riga on June 8. Clay World "
                u"2021 was full."_s)
            .name
        == u"Clay World"_s);
}

TEST_CASE("an ordinal that belongs to the name is no edition")
{
    CHECK_FALSE(
        eventOf(u"Those who teach First Aid courses met. The First Aid Day was held in Riga on June 8."_s).edition);
    CHECK(eventOf(u"The First Timber Day was held in Riga on June 8."_s).edition == 1);
}

TEST_CASE("years and kinds count editions, guests' years do not")
{
    CHECK(eventOf(u"The Baltic Timber Fair, which is the 21st of its kind, was held in Riga on June 8."_s).edition
          == 21);
    CHECK(eventOf(u"The Baltic Timber Fair opened on June 8. The fair returns for the eighteenth year."_s).edition
          == 18);
    CHECK(eventOf(u"The Baltic Timber Fair opened on June 8. This is the second year the fair has been held."_s).edition
          == 2);
    CHECK(eventOf(u"The maiden edition of the Baltic Timber Fair opened in Riga on June 8."_s).edition == 1);
    CHECK_FALSE(
        eventOf(u"The Baltic Timber Fair opened in Riga on June 8. It was her first Baltic Timber Fair."_s).edition);
    CHECK_FALSE(eventOf(u"The Baltic Timber Fair opened on June 8. It was the fourth year that it has been held in "
                        u"the capital."_s)
                    .edition);
}

TEST_CASE("a year that the text does not support dates nothing")
{
    CHECK_FALSE(
        eventOf(u"The Baltic Timber Fair is to be held on Thursday, June 16th. All of it leads to Riga 2032."_s, {})
            .dates.isDated());
    CHECK(
        eventOf(u"The Baltic Timber Fair 2021 was held from July 11th to 16th. The first one was in 2002."_s, {}).dates
        == days(7, 11, 16));
}

TEST_CASE("a name whose days stand in a bracket behind it is an event's")
{
    const FoundFacts facts = factsOf(
        u"Where we have been\n\nHello all.\n\n* POTTEM (Brussels, 4-5 February)\nBack on the "
        u"campus.\n\n* Glazemy (Riga and online, 15-18 May)\nOur yearly meeting."_s,
        u"2021-06-10"_s);
    REQUIRE(facts.events.size() == 2);
    CHECK(facts.events.front().name == u"POTTEM"_s);
    CHECK(facts.events.front().dates == days(2, 4, 5));
    REQUIRE_FALSE(facts.events.front().places.empty());
    CHECK(facts.events.front().places.front().name == u"Brussels"_s);
    CHECK(facts.events.back().name == u"Glazemy"_s);
    // a person's life and a town's days are none
    CHECK(eventsOf(u"The potter\n\nJane Doe (5 May 1921 - 6 June 1980) made cups. We travel to Riga (4-5 July)."_s)
              .isEmpty());
}

TEST_CASE("a name goes on over a plus, and foreign heads stand in front")
{
    CHECK(eventsOf(u"The PottCon + GlazeCon Europe was held in Riga from June 3 to 5."_s)
          == QStringList{u"PottCon + GlazeCon Europe"_s});
    CHECK(eventsOf(u"The Feria Internacional de la Arcilla de Sevilla was held from June 3 to 5."_s)
          == QStringList{u"Feria Internacional de la Arcilla de Sevilla"_s});
    CHECK(eventsOf(u"The Investing in Pottery Congress was held in Riga from June 3 to 5."_s)
          == QStringList{u"Investing in Pottery Congress"_s});
}

TEST_CASE("a year of two digits belongs to the event's name only in that year's news")
{
    const EventFacts event = eventOf(
        u"What they said at POTTS\n\nThe mayor opened POTTS 21 in Riga on June 3. POTTS 22 is "
        u"planned for May 2022, the organisers of the fair said. The fair drew 500 visitors "
        u"and 90 exhibitors."_s);
    CHECK(event.name == u"POTTS"_s);
    CHECK(event.year == 2021);
}

TEST_CASE("a brand in small letters is a name")
{
    CHECK(
        eventsOf(u"Half a million in Riga: the pottama is over\n\nThe makers of the pottama counted 5,000 visitors on "
                 u"Sunday. The pottama takes place every three years and was full of exhibitors."_s)
        == QStringList{u"pottama"_s});
    CHECK(eventsOf(u"The draw for the cup\n\nThe ceremony takes place on Monday. The draw was long."_s).isEmpty());
}

TEST_CASE("an award at an event is no longer form of its name")
{
    const FoundFacts facts = factsOf(u"Potters meet\n\nPottama 2021 wrapped up in Riga on Saturday. At the Pottama "
                                     u"Innovation Awards, a kiln took the prize. Pottama is back next June."_s,
                                     u"2021-06-10"_s);
    REQUIRE_FALSE(facts.events.empty());
    CHECK(facts.events.front().name == u"Pottama"_s);
}

TEST_CASE("the first edition in years is not the first")
{
    CHECK_FALSE(eventOf(u"The first Baltic Timber Fair in three years was held in Riga on June 3."_s).edition);
    CHECK(eventOf(u"The first Baltic Timber Fair was held in Riga on June 3."_s).edition == 1);
    CHECK(
        eventOf(
            u"The inaugural Baltic Timber Fair was held in Riga on June 3, 2021. The second edition is due in 2023."_s)
            .edition
        == 1);
}

TEST_CASE("what goes by a Roman number goes by its name without it")
{
    const EventFacts event = eventOf(
        u"Pottahacks comes to Riga\n\nThe ninth annual Pottahacks was held from June 3 to 5. "
        u"Applications for Pottahacks X open in the fall."_s);
    CHECK(event.name == u"Pottahacks"_s);
    CHECK(event.edition == 9);
}

TEST_CASE("what moves to another month is postponed, what moves to a town is not")
{
    CHECK(eventOf(
              u"Flood pushes Baltic Timber Fair to August\n\nThe Baltic Timber Fair will now run in Riga from August 5 "
              u"to 8, the organisers said."_s)
              .status
          == EventStatus::Postponed);
    CHECK(
        eventOf(
            u"The Baltic Timber Fair moves to Riga\n\nThe Baltic Timber Fair will run in Riga from August 5 to 8, the "
            u"organisers said."_s)
            .status
        == EventStatus::Scheduled);
}

TEST_CASE("an event that many followed from afar is hybrid, one with a greeting by video is not")
{
    CHECK(
        eventOf(
            u"The Baltic Timber Fair was held in Riga from June 3 to 5. A further 12,000 people followed the sessions "
            u"via livestream."_s)
            .mode
        == EventMode::Hybrid);
    CHECK(eventOf(
              u"The Baltic Timber Fair was held in Riga from June 3 to 5. The mayor followed the opening from home."_s)
              .mode
          == EventMode::InPerson);
}

TEST_CASE("the opening day of an event is its first")
{
    CHECK(
        eventOf(
            u"The mayor arrives on the opening day of the 54th Baltic Timber Fair in Riga, June 3, 2021. The show runs "
            u"until June 6."_s)
            .dates
        == days(6, 3, 6));
}
