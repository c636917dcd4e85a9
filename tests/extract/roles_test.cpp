// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/extracting.h"

#include <catch2/catch_all.hpp>

#include <algorithm>

using namespace eventarium;
using namespace Qt::StringLiterals;
using test::factsOf;
using test::namesOf;

namespace {

EventFacts eventOf(const QString &text)
{
    const FoundFacts facts = factsOf(text, u"2021-06-10"_s);
    REQUIRE(facts.events.size() == 1);
    return facts.events.front();
}

std::optional<ParticipantRole> roleOf(const EventFacts &event, const QString &name)
{
    const auto found = std::ranges::find(event.participants, name, &Participant::name);
    return found == event.participants.end() ? std::nullopt : std::optional(found->role);
}

const PersonFact *personOf(const EventFacts &event, const QString &name)
{
    const auto found = std::ranges::find(event.people, name, &PersonFact::name);
    return found == event.people.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("a list of speakers holds to its end")
{
    const EventFacts event = eventOf(
        u"The Baltic Timber Fair opened in Riga on June 8. Speakers included Mary Smith, president of the Oak "
        u"Foundation; Peter Jones, chief executive of the Pine Foundation; and Anna Brown, director of the Elm "
        u"Institute."_s);
    for (const QString &name : {u"Mary Smith"_s, u"Peter Jones"_s, u"Anna Brown"_s}) {
        REQUIRE(personOf(event, name));
        CHECK(personOf(event, name)->role == PersonRole::Speaker);
    }
    CHECK(roleOf(event, u"Elm Institute"_s) == ParticipantRole::TookPart);
}

TEST_CASE("whoever is only quoted has not taken part")
{
    const EventFacts event = eventOf(
        u"The Baltic Timber Fair opened in Riga on June 8. \"Wood is back,\" said Mary Smith, president of the Oak "
        u"Foundation."_s);
    CHECK(roleOf(event, u"Oak Foundation"_s) == ParticipantRole::Mentioned);
}

TEST_CASE("who pulls out is absent, the whole list of them")
{
    const EventFacts event = eventOf(
        u"The Baltic Timber Fair opens in Riga on June 18. Exhibitors have been pulling out: Siemens, Bosch and "
        u"Volvo."_s);
    CHECK(roleOf(event, u"Siemens"_s) == ParticipantRole::Absent);
    CHECK(roleOf(event, u"Volvo"_s) == ParticipantRole::Absent);
}

TEST_CASE("who stays away is told beside the name, not anywhere in its sentence")
{
    const EventFacts event = eventOf(
        u"The Baltic Timber Fair opened in Riga on June 8. The Forest Trust withdrew its sponsorship but kept its "
        u"stand. The Oak Institute kept its students at home."_s);
    CHECK(roleOf(event, u"Forest Trust"_s) == ParticipantRole::TookPart);
    CHECK(roleOf(event, u"Oak Institute"_s) == ParticipantRole::Absent);
}

TEST_CASE("where an event is held, who speaks of it and what it cites took no part")
{
    const QString opening = u"The Baltic Timber Fair opened in Riga on June 8. "_s;
    const auto role = [&](const QString &sentence, const QString &name) {
        return roleOf(eventOf(opening + sentence), name);
    };
    CHECK(role(u"The fair is held at the Alder University."_s, u"Alder University"_s) == ParticipantRole::Mentioned);
    CHECK(role(u"More than 900 visitors came, the Oak Foundation said."_s, u"Oak Foundation"_s)
          == ParticipantRole::Mentioned);
    CHECK(role(u"The fair had 900 visitors, said Mary Smith, deputy director of the Oak Foundation."_s,
               u"Oak Foundation"_s)
          == ParticipantRole::Mentioned);
    CHECK(role(u"Peter Jones pointed to sums that companies such as Siemens and Bosch invest."_s, u"Siemens"_s)
          == ParticipantRole::Mentioned);
    CHECK(role(u"In the halls, companies such as Siemens and Bosch stood side by side."_s, u"Siemens"_s)
          == ParticipantRole::TookPart);
    CHECK(role(u"The Oak Foundation and the Elm Institute signed a contract."_s, u"Oak Foundation"_s)
          == ParticipantRole::TookPart);
    CHECK(role(u"Mary Smith, head of the Oak Foundation, announced the end of the fair."_s, u"Oak Foundation"_s)
          == ParticipantRole::TookPart);
    CHECK(role(u"Officials from the Elm Institute came too."_s, u"Elm Institute"_s) == ParticipantRole::TookPart);
}

TEST_CASE("organisers in relative clauses, notes and thanks")
{
    CHECK(
        namesOf(
            eventOf(
                u"The Baltic Timber Fair opened in Riga on June 8. It is the largest fair that the Oak Foundation organises."_s)
                .organizers)
        == QStringList{u"Oak Foundation"_s});
    CHECK(namesOf(eventOf(u"The Baltic Timber Fair was organised on June 8 and 9 by the Oak Foundation in Riga."_s)
                      .organizers)
          == QStringList{u"Oak Foundation"_s});
    CHECK(eventOf(u"The Baltic Timber Fair opened in Riga on June 8. A dinner hosted by the Oak Foundation followed."_s)
              .organizers.empty());
}

TEST_CASE("an office may go on before the name")
{
    const EventFacts event = eventOf(
        u"The Baltic Timber Fair was opened in Riga on June 8 by Minister of Trade and Industry John Carter."_s);
    const PersonFact *person = personOf(event, u"John Carter"_s);
    REQUIRE(person);
    CHECK(person->title == u"Minister of Trade and Industry"_s);
}

TEST_CASE("a photographer is nobody in the news")
{
    const EventFacts event = eventOf(
        u"The Baltic Timber Fair opened in Riga on June 8. A stand at the fair. Photo: Mary Smith"_s);
    CHECK(!personOf(event, u"Mary Smith"_s));
}

TEST_CASE("events by a title in quotes")
{
    const EventFacts event = eventOf(
        u"The Oak Foundation will hold a two-day conference on June 18 and 19 in Riga. The conference is titled "
        u"\"Forests Between Town and Sea\" and takes place at the Oak Institute."_s);
    CHECK(event.name == u"Forests Between Town and Sea"_s);
}

TEST_CASE("subjects of a conference, and none in a ministry's name")
{
    const EventFacts event = eventOf(
        u"The Baltic Timber Forum opened in Riga on June 8. The forum, a conference on forest ecology, was opened by "
        u"the Ministry of Agriculture."_s);
    CHECK(namesOf(event.topics) == QStringList{u"forest ecology"_s});
}
