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

const QString opening = u"The Baltic Timber Fair opened in Riga on June 8. "_s;

EventFacts eventOf(const QString &text)
{
    const FoundFacts facts = factsOf(text, u"2021-06-10"_s);
    REQUIRE(facts.events.size() == 1);
    return facts.events.front();
}

QStringList organizersOf(const QString &sentence)
{
    return namesOf(eventOf(opening + sentence).organizers);
}

// The role of the participant; nullopt where it is none
std::optional<ParticipantRole> roleIn(const EventFacts &event, const QString &name)
{
    const auto found = std::ranges::find(event.participants, name, &Participant::name);
    return found == event.participants.end() ? std::nullopt : std::optional(found->role);
}

} // namespace

TEST_CASE("sponsors and partners of an event are among its organisers")
{
    const QStringList both{u"Forest Trust"_s, u"Bank of Latvia"_s};
    CHECK(organizersOf(u"The fair is cosponsored by the Forest Trust and the Bank of Latvia."_s) == both);
    CHECK(organizersOf(u"Partners of the fair include the Forest Trust and the Bank of Latvia."_s) == both);
    CHECK(organizersOf(u"The sponsors are the Forest Trust and the bank Bank of Latvia."_s) == both);
    CHECK(organizersOf(u"Thanks to the Forest Trust for being a gold sponsor."_s) == both.first(1));
    CHECK(organizersOf(u"The fair was made possible by the Forest Trust and the Bank of Latvia."_s) == both);
    CHECK(organizersOf(u"Sponsors: Forest Trust, Bank of Latvia"_s) == both);
    CHECK(organizersOf(u"The partners of Siemens include the Forest Trust."_s).isEmpty());
}

TEST_CASE("an organiser is found over what stands between it and its verb")
{
    CHECK(organizersOf(u"It was organised in Riga on 8 and 9 June by the Forest Trust."_s)
          == QStringList{u"Forest Trust"_s});
    CHECK(organizersOf(u"The Forest Trust, a body of growers, is proud to host the fair."_s)
          == QStringList{u"Forest Trust"_s});
    CHECK(organizersOf(u"The fair was organised by the local charity Forest Trust."_s)
          == QStringList{u"Forest Trust"_s});
    CHECK(
        organizersOf(u"Organised by the Forest Trust, Siemens said, it was a success."_s).contains(u"Forest Trust"_s));
}

TEST_CASE("an event that bears a body's name or belongs to it is organised by it")
{
    CHECK(namesOf(eventOf(u"The Forest Trust's Baltic Timber Fair opened in Riga on June 8."_s).organizers)
          == QStringList{u"Forest Trust"_s});
    CHECK(namesOf(eventOf(u"The Forest Trust Timber Fair opened in Riga on June 8. The Forest Trust was pleased."_s)
                      .organizers)
          == QStringList{u"Forest Trust"_s});
    CHECK(namesOf(eventOf(u"The Riga Timber Fair opened in Riga on June 8. Riga was pleased."_s).organizers).isEmpty());
}

TEST_CASE("an organiser need not be the subject or agent of a verb of organising")
{
    const QStringList trust{u"Forest Trust"_s};
    const QStringList both{u"Forest Trust"_s, u"Bank of Latvia"_s};
    CHECK(organizersOf(u"Seats are few, said the Forest Trust (FT), one of the organisers."_s) == trust);
    CHECK(organizersOf(u"The fair belongs to two bodies, the Forest Trust and the Bank of Latvia."_s) == both);
    CHECK(organizersOf(u"The fair is run jointly with the Forest Trust."_s) == trust);
    CHECK(organizersOf(u"It had 40 stands, with the Forest Trust and the Bank of Latvia as premier partners."_s)
          == (QStringList{both.last(), both.first()}));
    CHECK(organizersOf(u"It is sponsored by, among others, the Forest Trust and the Bank of Latvia."_s) == both);
    CHECK(organizersOf(u"The fair's principal partner, the Forest Trust, has signed on again."_s) == trust);
    CHECK(organizersOf(u"Prizes came from sponsors such as the Forest Trust and the Bank of Latvia."_s) == both);
    CHECK(organizersOf(u"The Forest Trust, the body that puts on the show, let all its stands."_s) == trust);
    CHECK(organizersOf(u"The fair was organised by the Forest Trust on behalf of the Bank of Latvia."_s) == both);
}

TEST_CASE("a list below its heading is one of sponsors, whatever their rank")
{
    CHECK(
        organizersOf(u"Thanks to all who came.\n\nOur sponsors:\n\n* Gold: Forest Trust\n* Silver: Bank of Latvia\n"_s)
        == QStringList{u"Forest Trust"_s, u"Bank of Latvia"_s});
    CHECK(organizersOf(u"Thanks to all who came.\n\nOur prices:\n\n* Gold: Forest Trust\n* Silver: Bank of Latvia\n"_s)
              .isEmpty());
}

TEST_CASE("what is organised beside an event, or visited by a guest, is another's")
{
    CHECK(organizersOf(u"On the sidelines, the Forest Trust ran a forum with the Bank of Latvia."_s).isEmpty());
    CHECK(organizersOf(u"The minister attended the fair at the invitation of the Forest Trust."_s).isEmpty());
    CHECK(organizersOf(u"The growers met there before the fair at the invitation of the Forest Trust."_s)
          == QStringList{u"Forest Trust"_s});
}

TEST_CASE("what is supported is not always the event")
{
    CHECK(organizersOf(u"The Forest Trust is supported by the Bank of Latvia. The fair is large."_s).isEmpty());
    CHECK(organizersOf(u"A session organised by the Forest Trust followed."_s).isEmpty());
}

TEST_CASE("bodies that join hands for an event organise it both")
{
    const QStringList both{u"Forest Trust"_s, u"Bank of Latvia"_s};
    CHECK(organizersOf(u"The Forest Trust is pleased to partner with the Bank of Latvia to host the fair."_s) == both);
    CHECK(organizersOf(u"The Forest Trust teamed up with the Bank of Latvia for the fair."_s) == both);
    CHECK(organizersOf(u"The Forest Trust and the Bank of Latvia did a great job organising the fair."_s)
          == QStringList{u"Bank of Latvia"_s, u"Forest Trust"_s});
    CHECK(organizersOf(u"The Forest Trust teamed up with the Bank of Latvia and sells timber."_s).isEmpty());
    CHECK(organizersOf(u"The Forest Trust did a great job. The fair was large."_s).isEmpty());
}

TEST_CASE("a sponsor may be the subject, and so may those who sponsored")
{
    CHECK(organizersOf(u"The Forest Trust was a gold sponsor and came again."_s) == QStringList{u"Forest Trust"_s});
    CHECK(organizersOf(u"We thank the companies who sponsored the evening – Forest Trust and Bank of Latvia."_s)
          == QStringList{u"Forest Trust"_s, u"Bank of Latvia"_s});
    CHECK(organizersOf(u"The fair was brought to you by the Forest Trust."_s) == QStringList{u"Forest Trust"_s});
    CHECK(organizersOf(u"The Forest Trust was a large visitor."_s).isEmpty());
}

TEST_CASE("an organiser is named in full, however long its name and its list")
{
    CHECK(organizersOf(u"The Research Department of Alder University jointly organised the fair."_s)
          == QStringList{u"Research Department of Alder University"_s});
    CHECK(organizersOf(u"The Forest Trust, Riga organised the fair."_s) == QStringList{u"Forest Trust"_s});
    CHECK(organizersOf(u"Partners of the fair include the Alder University incubator Sprout Trust."_s)
          == QStringList{u"Sprout Trust"_s});
    CHECK(organizersOf(u"The fair will be hosted by the Forest Trust under the auspices of Latvia's "
                       "Ministry of Agriculture."_s)
          == QStringList{u"Forest Trust"_s, u"Ministry of Agriculture"_s});
}

TEST_CASE("a country may be the host, of this edition alone")
{
    CHECK(organizersOf(u"The fair was hosted by Latvia."_s) == QStringList{u"Latvia"_s});
    CHECK(organizersOf(u"The last fair was hosted by Estonia."_s).isEmpty());
}

TEST_CASE("who exhibits, speaks or sends somebody has taken part")
{
    const EventFacts event = eventOf(opening
                                     + u"Companies such as Siemens and Nokia came. At its stand Volvo showed a saw. "
                                       "The figures are from a survey by Gartner."_s);
    CHECK(roleIn(event, u"Siemens"_s) == ParticipantRole::TookPart);
    CHECK(roleIn(event, u"Nokia"_s) == ParticipantRole::TookPart);
    CHECK(roleIn(event, u"Volvo"_s) == ParticipantRole::TookPart);
    CHECK(roleIn(event, u"Gartner"_s) == ParticipantRole::Mentioned);
}

TEST_CASE("a list's heading says what its items did")
{
    const EventFacts event = eventOf(opening + u"\n\nExhibitors:\n\n- Siemens\n- Nokia\n"_s);
    CHECK(roleIn(event, u"Siemens"_s) == ParticipantRole::TookPart);
    CHECK(roleIn(event, u"Nokia"_s) == ParticipantRole::TookPart);
}

TEST_CASE("everybody in a list of those who pulled out is absent")
{
    const EventFacts event = eventOf(opening + u"Exhibitors had been pulling out: Siemens, Nokia and Volvo."_s);
    for (const QString &name : {u"Siemens"_s, u"Nokia"_s, u"Volvo"_s})
        CHECK(roleIn(event, name) == ParticipantRole::Absent);
}
