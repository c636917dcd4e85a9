// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/extracting.h"

#include <catch2/catch_all.hpp>

#include <algorithm>

using namespace eventarium;
using namespace Qt::StringLiterals;
using test::factsOf;

namespace {

PersonFact personOf(const QString &sentence, const QString &name)
{
    const FoundFacts facts = factsOf(u"The Baltic Timber Fair opened in Riga on June 8. "_s + sentence,
                                     u"2021-06-10"_s);
    REQUIRE(facts.events.size() == 1);
    const std::vector<PersonFact> &people = facts.events.front().people;
    const auto found = std::ranges::find(people, name, &PersonFact::name);
    REQUIRE(found != people.end());
    return *found;
}

} // namespace

TEST_CASE("an organisation that no list knows stands behind a person's title")
{
    const PersonFact listed = personOf(u"The jury were Jane Doe, director, Ostrava Timberworks, and others."_s,
                                       u"Jane Doe"_s);
    CHECK(listed.title == u"director"_s);
    CHECK(listed.organization == u"Ostrava Timberworks"_s);
    const PersonFact dashed = personOf(u"- Jane Doe – Head of Forestry, Ostrava Timberworks"_s, u"Jane Doe"_s);
    CHECK(dashed.organization == u"Ostrava Timberworks"_s);
    // the next name of a list is nobody's organisation
    CHECK(personOf(u"Speakers were Jane Doe, director, John Roe, producer, and others."_s, u"Jane Doe"_s)
              .organization.isEmpty());
}

TEST_CASE("an organisation stands before a person's title")
{
    CHECK(personOf(u"After lunch OTW Executive Director Jane Doe spoke."_s, u"Jane Doe"_s).organization == u"OTW"_s);
    const PersonFact comma = personOf(u"The Siemens president, Jane Doe, spoke."_s, u"Jane Doe"_s);
    CHECK(comma.title == u"president"_s);
    CHECK(comma.organization == u"Siemens"_s);
}

TEST_CASE("an office of a part of an organisation is the organisation's")
{
    const PersonFact person = personOf(u"Jane Doe, chairman of the supervisory board of Siemens, spoke."_s,
                                       u"Jane Doe"_s);
    CHECK(person.title == u"chairman of the supervisory board"_s);
    CHECK(person.organization == u"Siemens"_s);
    CHECK(personOf(u"Jane Doe, chief engineer of the German engineering group Siemens, spoke."_s, u"Jane Doe"_s)
              .organization
          == u"Siemens"_s);
    CHECK(personOf(u"Jane Doe, vice president, Sales & Events, spoke."_s, u"Jane Doe"_s).organization.isEmpty());
}

TEST_CASE("letters behind a name are no organisation")
{
    const PersonFact person = personOf(u"Jane Doe, OBE, president of Siemens, spoke."_s, u"Jane Doe"_s);
    CHECK(person.title == u"president"_s);
    CHECK(person.organization == u"Siemens"_s);
}

TEST_CASE("what stands once for a list of people holds for each of them")
{
    const QString students = u"The directors Jane Doe, Mary Smith and Anna Brown from Alder College won."_s;
    CHECK(personOf(students, u"Jane Doe"_s).organization == u"Alder College"_s);
    CHECK(personOf(students, u"Mary Smith"_s).title == u"directors"_s);
    CHECK(personOf(students, u"Anna Brown"_s).title == u"directors"_s);
    // an office of one is not the other's
    CHECK(personOf(u"Director Jane Doe and Mary Smith spoke."_s, u"Mary Smith"_s).title.isEmpty());
    CHECK(personOf(u"Jane Doe met Mary Smith from Alder College."_s, u"Jane Doe"_s).organization.isEmpty());
}

TEST_CASE("offices and bodies stand in brackets, too")
{
    const PersonFact leader = personOf(u"Speakers were Jane Doe (CEO, Alder Labs) and others."_s, u"Jane Doe"_s);
    CHECK(leader.title == u"CEO"_s);
    CHECK(personOf(u"The panel consisted of Jane Doe (Siemens), Mary Smith (Bosch) and others."_s, u"Mary Smith"_s)
              .organization
          == u"Bosch"_s);
    CHECK(personOf(u"Jane Doe (Example: see above) spoke."_s, u"Jane Doe"_s).organization.isEmpty());
}

TEST_CASE("the responsible person of an office has it as a title")
{
    const PersonFact person = personOf(
        u"Zhang Wei, the responsible person from the Innovation Office of Riga, took over the flag."_s, u"Zhang Wei"_s);
    CHECK(person.title == u"responsible person"_s);
    CHECK(person.organization == u"Innovation Office of Riga"_s);
}
