// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/extracting.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;
using test::factsOf;
using test::namesOf;

namespace {

DateRange days(int month, int first, int last)
{
    return {PartialDate{2021, month, first}, PartialDate{2021, month, last}};
}

EventFacts eventOf(const QString &text, const QString &published = u"2021-06-10"_s)
{
    const FoundFacts facts = factsOf(text, published);
    REQUIRE(facts.events.size() == 1);
    return facts.events.front();
}

} // namespace

TEST_CASE("an event has its official name, edition, dates and city")
{
    const EventFacts event = eventOf(
        u"The 12th Baltic Timber Fair was held in Riga from June 1 to 4, and it was full."_s);
    CHECK(event.name == u"Baltic Timber Fair"_s);
    CHECK(event.edition == 12);
    CHECK(event.kind == EventKind::Fair);
    CHECK(event.dates == days(6, 1, 4));
    CHECK(event.mode == EventMode::InPerson);
    CHECK(namesOf(event.places) == QStringList{u"Riga"_s});
    CHECK(event.evidence.name.text == u"Baltic Timber Fair"_s);
    CHECK(event.evidence.edition.text == u"12th"_s);
}

TEST_CASE("editions stand in words, brackets, Roman numerals and sentences of their own")
{
    CHECK(eventOf(u"The Third Baltic Timber Fair opened in Riga on Tuesday."_s).edition == 3);
    CHECK(eventOf(u"The 2021 (17th) Baltic Timber Fair opened in Riga on Tuesday."_s).edition == 17);
    CHECK(eventOf(u"The XIV Baltic Timber Fair opened in Riga on Tuesday."_s).edition == 14);
    CHECK(eventOf(u"The Baltic Timber Fair opened in Riga on Tuesday. It is in its eighth edition."_s).edition == 8);
    CHECK_FALSE(eventOf(u"The Baltic Timber Fair opened in Riga on Tuesday. It was the third day of rain."_s).edition);
}

TEST_CASE("verbs say which end of an event a date is")
{
    CHECK(eventOf(u"The Baltic Timber Fair came to a close in Riga on June 4."_s).dates
          == DateRange{std::nullopt, PartialDate{2021, 6, 4}});
    CHECK(eventOf(u"The Baltic Timber Fair opens in Riga on June 14."_s).dates
          == DateRange{PartialDate{2021, 6, 14}, std::nullopt});
}

TEST_CASE("a stated length completes the missing end and overrides none")
{
    CHECK(eventOf(u"The four-day Baltic Timber Fair opened in Riga on June 1. The four-day fair is large."_s).dates
          == days(6, 1, 4));
    CHECK(eventOf(u"The Baltic Timber Fair was held in Riga from June 1 to 3. The five-day fair was large."_s).dates
          == days(6, 1, 3));
}

TEST_CASE("dates of deadlines and of the next edition are not the event's")
{
    CHECK(
        eventOf(
            u"The Baltic Timber Fair was held in Riga from June 1 to 4. The next edition is planned for 5-9 June 2023."_s)
            .dates
        == days(6, 1, 4));
}

TEST_CASE("other names of an event are aliases of it")
{
    const EventFacts event = eventOf(
        u"The Northern Import and Export Expo (NIEE) opened in Oslo on Monday. NIEE is large."_s);
    CHECK(event.name == u"Northern Import and Export Expo"_s);
    CHECK(event.aliases.contains(u"NIEE"_s));
}

TEST_CASE("a name without head noun is an event where words beside it say so")
{
    CHECK(eventOf(u"Woodstream, Europe's largest timber fair, opened its doors in Riga on June 8."_s).name
          == u"Woodstream"_s);
    CHECK(eventOf(u"LUMBERCON 2021 kicked off in Riga on June 8."_s).name == u"LUMBERCON"_s);
    CHECK(factsOf(u"Woodstream opened a plant in Riga on June 8."_s).events.empty());
}

TEST_CASE("organisers are listed whole and with their role")
{
    const EventFacts passive = eventOf(
        u"The Baltic Timber Fair opened in Riga on June 8. The fair is hosted by the Ministry of Forests, the Bank of Latvia and Siemens."_s);
    CHECK(namesOf(passive.organizers) == QStringList{u"Ministry of Forests"_s, u"Bank of Latvia"_s, u"Siemens"_s});
    CHECK(passive.organizers.front().role == OrganizerRole::Host);
    const EventFacts active = eventOf(
        u"The Baltic Timber Fair opened in Riga on June 8. The Riga Trade Association organises the fair together with Siemens."_s);
    CHECK(namesOf(active.organizers) == QStringList{u"Riga Trade Association"_s, u"Siemens"_s});
    CHECK(eventOf(u"The Baltic Timber Fair opened in Riga on June 8. A dinner hosted by Siemens followed."_s)
              .organizers.empty());
}

TEST_CASE("who stays away has not taken part")
{
    const EventFacts event = eventOf(
        u"The Baltic Timber Fair opened in Riga on June 8. Siemens said that it will stay away."_s);
    REQUIRE(event.participants.size() == 1);
    CHECK(event.participants[0].role == ParticipantRole::Absent);
}

TEST_CASE("an online event is online, one with both kinds of guests hybrid")
{
    CHECK(eventOf(u"The Baltic Timber Forum was held online from June 1 to 4."_s).mode == EventMode::Online);
    CHECK(eventOf(u"The Baltic Timber Forum opened in Riga on June 8 as a hybrid event."_s).mode == EventMode::Hybrid);
}

TEST_CASE("theme and topics")
{
    const EventFacts event = eventOf(
        u"The Baltic Timber Forum was held in Riga from June 1 to 4 under the theme \"Wood for Cities\". Topics such as fire safety, bent plywood and sawmill design were discussed."_s);
    CHECK(event.theme == u"Wood for Cities"_s);
    CHECK(namesOf(event.topics) == QStringList{u"fire safety"_s, u"bent plywood"_s, u"sawmill design"_s});
}

TEST_CASE("forums take up, deal with and range over their subjects")
{
    const auto topicsOf = [](const QString &sentence) {
        return namesOf(eventOf(u"The Baltic Timber Fair opened in Riga on June 8. "_s + sentence).topics);
    };
    const QStringList both{u"forest fires"_s, u"bent plywood"_s};
    CHECK(topicsOf(u"Its forums take up forest fires and bent plywood."_s) == both);
    CHECK(topicsOf(u"Its forums dealt with forest fires and bent plywood."_s) == both);
    CHECK(topicsOf(u"Its forums looked at forest fires and bent plywood."_s) == both);
    CHECK(topicsOf(u"Two subjects ran through all the halls: forest fires and bent plywood."_s) == both);
    CHECK(topicsOf(u"Forest fires and bent plywood were discussed."_s)
          == QStringList{u"Forest fires"_s, u"bent plywood"_s});
    CHECK(topicsOf(u"The talks were on topics ranging from forest fires to bent plywood."_s) == both);
    CHECK(topicsOf(u"Topics included forest fires (FF) and bent plywood."_s) == both);
    CHECK(topicsOf(u"The mayor took up his pen and left."_s).isEmpty());
}

TEST_CASE("company news, leagues and people's histories are no events")
{
    CHECK(
        factsOf(u"Nordhaven Group raised its profit by 5 percent in the third quarter. It opened two plants in May."_s)
            .events.empty());
    CHECK(factsOf(u"Ruth Adler, founder of the Baltic Timber Fair, has joined Siemens."_s).events.empty());
}

TEST_CASE("the name of a conference goes on with what it is on, but not with where it is")
{
    CHECK(eventOf(u"The International Symposium on Advances in Timber and Glass for Sustainable Building was held "
                  u"in Riga from June 1 to 4."_s)
              .name
          == u"International Symposium on Advances in Timber and Glass for Sustainable Building"_s);
    CHECK(eventOf(u"The Baltic Conference on Marine Robotics in Riga was held from June 1 to 4."_s).name
          == u"Baltic Conference on Marine Robotics"_s);
    CHECK(eventOf(u"The 5th Ordinary Session of the Assembly of Heads of State and Government of the Baltic Union "
                  u"was held in Riga from June 1 to 4."_s)
              .name
          == u"Ordinary Session of the Assembly of Heads of State and Government of the Baltic Union"_s);
}

TEST_CASE("an article about nothing but \"the event\" is about the one that it names")
{
    const QString talk = u"We are glad that the event was such a joy. Whoever came to the event can write to us. "
                         u"Photos of the event are in the usual place.\n\n"_s;
    const FoundFacts facts = factsOf(
        u"Our thanks\n\n"_s + talk
        + u"These were the days of the Riga Timber Expo 2021, dear friends of wood and stone."_s);
    CHECK(namesOf(facts.events) == QStringList{u"Riga Timber Expo"_s});
    // Two that could be meant, or none: nothing is made up.
    CHECK(factsOf(u"Our thanks\n\n"_s + talk
                  + u"These were the days of the Riga Timber Expo 2021 and the Tartu Glass Expo 2021, dear friends."_s)
              .events.empty());
    CHECK(factsOf(u"Our thanks\n\n"_s + talk).events.empty());
}

TEST_CASE("a headline's verb is no part of the event's name")
{
    CHECK(eventOf(u"Announcing Timbercon Riga 2021\n\nTimbercon Riga 2021 will be held from July 1 to 4, 2021, "
                  u"and everybody is welcome to the event."_s)
              .name
          == u"Timbercon Riga"_s);
}

TEST_CASE("a name that may be anything is not annotated as an event")
{
    const Article article = test::articleOf(u"Hello\n\nMonroe Example wrote to us. Overview and thanks."_s);
    for (const Annotation &annotation : test::extractor().annotate(article))
        CHECK(annotation.type != AnnotationType::Event);
}

TEST_CASE("a head within a word ends the name before common words")
{
    CHECK(eventOf(u"The PotterCon Program Committee met early. PotterCon Riga will be held in Riga from July 1 to "
                  u"4, 2021."_s)
              .name
          == u"PotterCon Riga"_s);
}

TEST_CASE("two letters are no event's name of their own")
{
    CHECK(
        factsOf(
            u"EU evening\n\nEU citizens are invited to Riga. The event takes place on June 4. Guests of EU offices meet there."_s)
            .events.empty());
}

TEST_CASE("the first one ever is edition one")
{
    CHECK(eventOf(u"The first ever Baltic Timber Fair was held in Riga from June 1 to 4."_s).edition == 1);
    CHECK(eventOf(u"The first-ever Baltic Timber Fair was held in Riga from June 1 to 4."_s).edition == 1);
}

TEST_CASE("the town stands behind the venue or in the name")
{
    const EventFacts event = eventOf(
        u"The Baltic Timber Fair was held at the Harbour Exhibition Centre, Old Docks, Riga, from June 1 to 4."_s);
    CHECK(namesOf(event.places).contains(u"Riga"_s));
    CHECK(
        namesOf(eventOf(u"TimberCon San Francisco was held from June 1 to 4."_s).places).contains(u"San Francisco"_s));
}

TEST_CASE("where the next one is, or another event was, is not where this one is")
{
    const EventFacts event = eventOf(
        u"The 12th Baltic Timber Fair was held in Riga from June 1 to 4. Next year's fair will be held in Tallinn."_s);
    CHECK(namesOf(event.places).contains(u"Riga"_s));
    CHECK_FALSE(namesOf(event.places).contains(u"Tallinn"_s));
    CHECK(namesOf(
              eventOf(u"The 12th Baltic Timber Fair, BTF12, was held from June 1 to 4; BTF11 in Tallinn was longer."_s)
                  .places)
              .empty());
}

TEST_CASE("what drew people was held")
{
    CHECK(
        eventOf(u"BOSTON, June 3, 2021 -- The Sum Tech Summit drew 500 people on June 2, 2021, organisers said."_s).name
        == u"Sum Tech Summit"_s);
}

TEST_CASE("a town that no list knows is the event's where words put the event there")
{
    const auto placesOf = [](const QString &text) { return namesOf(eventOf(text).places); };
    CHECK(placesOf(u"The Baltic Timber Fair was held on June 8 in the water town of Xanten-Olm. It was large."_s)
              .contains(u"Xanten-Olm"_s));
    CHECK(placesOf(u"The Olmitz Timber Fair opened on June 8. Trees are many in Olmitz."_s).contains(u"Olmitz"_s));
    // its name alone does not say so
    CHECK_FALSE(placesOf(u"The Olmitz Timber Fair opened on June 8. Olmitz grew."_s).contains(u"Olmitz"_s));
}

TEST_CASE("the mode follows a name, a link or a platform")
{
    CHECK(eventOf(u"The Baltic Virtual Timber Fair opened on June 8."_s).mode == EventMode::Online);
    CHECK(
        eventOf(u"The Baltic Timber Fair was held in Riga on June 8. Its online platform served everybody else."_s).mode
        == EventMode::Hybrid);
    CHECK(eventOf(u"The Baltic Timber Fair was held in Riga on June 8. Wood is sold online."_s).mode
          == EventMode::InPerson);
}

TEST_CASE("a list with a comma before its last and keeps the other ands")
{
    const QStringList topics = namesOf(
        eventOf(u"The Baltic Timber Fair opened in Riga on June 8. Experts discussed topics such as health and life, "
                "forest roads, and rare woods."_s)
            .topics);
    CHECK(topics == QStringList{u"health and life"_s, u"forest roads"_s, u"rare woods"_s});
}

TEST_CASE("each of several events has its own figures")
{
    const FoundFacts facts = factsOf(
        u"Two fairs in June\n\nRIGA. The Baltic Timber Fair was held in Riga from June 1 to 4. It drew 5,200 visitors "
        u"and "
        "more exhibitors than the Nordic Boat Show.\n\nOSLO. The Nordic Boat Show was held in Oslo from June 5 to 7. "
        "There were 310 exhibitors."_s,
        u"2021-06-10"_s);
    REQUIRE(facts.events.size() == 2);
    for (const EventFacts &event : facts.events) {
        REQUIRE(event.figures.size() == 1);
        CHECK(event.figures.front().quantity.value == (event.name.contains(u"Boat"_s) ? 310 : 5200));
    }
}
