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

std::vector<Annotation> annotationsOf(const QString &text, AnnotationType type)
{
    std::vector<Annotation> found = test::extractor().annotate(test::articleOf(text));
    std::erase_if(found, [&](const Annotation &a) { return a.type != type; });
    return found;
}

QStringList annotated(const QString &text, AnnotationType type)
{
    QStringList names;
    for (const Annotation &annotation : annotationsOf(text, type))
        names.append(annotation.span.in(text).toString());
    return names;
}

} // namespace

TEST_CASE("acronyms are defined in both directions")
{
    const auto behind = annotationsOf(u"The Harbour Pilots Association of Norway (HPAN) met in Oslo."_s,
                                      AnnotationType::Acronym);
    REQUIRE(behind.size() == 1);
    CHECK(behind[0].acronym == u"HPAN"_s);
    CHECK(behind[0].name == u"Harbour Pilots Association of Norway"_s);

    const auto before = annotationsOf(u"Members of the HPAN (Harbour Pilots Association of Norway) met."_s,
                                      AnnotationType::Acronym);
    REQUIRE(before.size() == 1);
    CHECK(before[0].name == u"Harbour Pilots Association of Norway"_s);

    CHECK(
        annotationsOf(u"The meeting (in May) was long. The fair (again) was not."_s, AnnotationType::Acronym).empty());
}

TEST_CASE("a bare acronym is the organisation it was defined for")
{
    const FoundFacts facts = factsOf(
        u"The Harbour Pilots Association of Norway (HPAN) has a plan. Nobody but HPAN knows it."_s);
    REQUIRE(facts.organizations.size() == 1);
    CHECK(facts.organizations[0].name == u"Harbour Pilots Association of Norway"_s);
    CHECK(facts.organizations[0].acronym == u"HPAN"_s);
    CHECK(facts.organizations[0].mentions >= 2);
}

TEST_CASE("organisations grow over of, and, for where a head word says so")
{
    CHECK(
        namesOf(
            factsOf(u"A letter from the Ministry of Fisheries and Coastal Affairs reached the University of Bergen."_s)
                .organizations)
        == QStringList{u"Ministry of Fisheries and Coastal Affairs"_s, u"University of Bergen"_s});
    CHECK(namesOf(factsOf(u"It was signed by the Ministry of Commerce and the Bank of Finland."_s).organizations)
          == QStringList{u"Ministry of Commerce"_s, u"Bank of Finland"_s});
}

TEST_CASE("a word that only opens its sentence is no name")
{
    const FoundFacts facts = factsOf(u"Visitors came early. Tickets were sold. Yesterday it rained."_s);
    CHECK(facts.organizations.empty());
    CHECK(facts.people.empty());
}

TEST_CASE("people are found by title, apposition, form of address and given name")
{
    CHECK(annotated(u"The mayor was late. Professor Ilse Vandamme spoke first."_s, AnnotationType::Person)
          == QStringList{u"Ilse Vandamme"_s});
    CHECK(annotated(u"It was opened by Okoro Nwachi, director of the museum."_s, AnnotationType::Person)
          == QStringList{u"Okoro Nwachi"_s});
    CHECK(annotated(u"Then Mr.Chen Baoguo took the floor."_s, AnnotationType::Person) == QStringList{u"Chen Baoguo"_s});
    CHECK(annotated(u"The prize went to Thomas van der Velde."_s, AnnotationType::Person)
          == QStringList{u"Thomas van der Velde"_s});
    CHECK(annotated(u"The road to Santa Fe Springs is long."_s, AnnotationType::Person).isEmpty());
}

TEST_CASE("titles and organisations go with their people")
{
    const auto people = annotationsOf(
        u"Ruth Adler, vice president of Nordhaven Shipping Group, said so. TideTech's chief executive Omar Haddad agreed."_s,
        AnnotationType::Person);
    REQUIRE(people.size() == 2);
    CHECK(people[0].title == u"vice president"_s);
    CHECK(people[0].organization == u"Nordhaven Shipping Group"_s);
    CHECK(people[1].name == u"Omar Haddad"_s);
    CHECK(people[1].title == u"chief executive"_s);
}

TEST_CASE("a later family name is the same person")
{
    const FoundFacts facts = factsOf(u"Maria Lindqvist, the curator, opened the door. Everybody followed Lindqvist."_s);
    CHECK(namesOf(facts.people) == QStringList{u"Maria Lindqvist"_s});
}

TEST_CASE("what is unknown in a list follows what is known")
{
    const FoundFacts facts = factsOf(u"Among the guests were companies such as Siemens, Kvanto and Rillsoft."_s);
    CHECK(namesOf(facts.organizations) == QStringList{u"Siemens"_s, u"Kvanto"_s, u"Rillsoft"_s});
}

TEST_CASE("places are told by list and by the heads of venues")
{
    CHECK(annotated(u"They met in Ljubljana, at the Old Harbour Exhibition Hall."_s, AnnotationType::Place)
          == QStringList{u"Ljubljana"_s, u"Old Harbour Exhibition Hall"_s});
    CHECK(annotated(u"They met in secret."_s, AnnotationType::Place).isEmpty());
}

TEST_CASE("companies are told by what they do")
{
    const auto organizations = [](const QString &text) { return annotated(text, AnnotationType::Organization); };
    CHECK(organizations(u"The fair opened on Monday. Nordo brought its harvester."_s) == QStringList{u"Nordo"_s});
    CHECK(organizations(u"On Monday Zundel, Mako Finch and Reyber unveiled new saws."_s)
          == QStringList{u"Zundel"_s, u"Mako Finch"_s, u"Reyber"_s});
    CHECK(organizations(u"The Fundación Los Robles and the Robert Holm Stiftung were there."_s)
          == QStringList{u"Fundación Los Robles"_s, u"Robert Holm Stiftung"_s});
    CHECK(organizations(u"The organiser, holzart GmbH, was content."_s) == QStringList{u"holzart GmbH"_s});
    CHECK(organizations(u"She spoke for the Forests, Lakes and Rivers Commission in Oslo."_s)
          == QStringList{u"Forests, Lakes and Rivers Commission"_s});
    CHECK(organizations(u"On Monday the visitors unveiled new saws."_s).isEmpty());
}

TEST_CASE("letters that come before their meaning are one body with it")
{
    const FoundFacts facts = factsOf(
        u"FDX is large. Students of the Footwear Design Institute (FDX) visited the fair."_s);
    REQUIRE(facts.organizations.size() == 1);
    CHECK(facts.organizations[0].name == u"Footwear Design Institute"_s);
    // letters behind a person are no short form of hers
    CHECK(namesOf(factsOf(u"The talk was given by Jane Doe (MIT). She left."_s).people) == QStringList{u"Jane Doe"_s});
}

TEST_CASE("a long name with letters of its own is a body's, a notion's or a treaty's is not")
{
    CHECK(namesOf(factsOf(u"We work with the Rural Transformation Service (RTS) of the county."_s).organizations)
          == QStringList{u"Rural Transformation Service"_s});
    CHECK(factsOf(u"We work with the Natural Language Processing (NLP) of today."_s).organizations.empty());
    CHECK(factsOf(u"It refers to the Northern Timber Agreement (NTA) of 1998."_s).organizations.empty());
}

TEST_CASE("those from a name that nobody knows come from a body")
{
    CHECK(namesOf(factsOf(u"We met developers from Skolelino and left."_s).organizations)
          == QStringList{u"Skolelino"_s});
    CHECK(factsOf(u"We met a letter from Skolelino and left."_s).organizations.empty());
}

TEST_CASE("the fields of a minister are no bodies, nor are the parts of an address")
{
    CHECK(
        namesOf(
            factsOf(u"Jane Doe, Minister of Commerce, Food and Textiles, Government of Latvia, spoke."_s).organizations)
        == QStringList{u"Government of Latvia"_s});
    CHECK(factsOf(u"It was held at Clarendon Hall, Shilpora, Hi-Wood, Riga."_s).organizations.empty());
}

TEST_CASE("bodies may be called by a title, and states by their realm")
{
    CHECK(namesOf(factsOf(u"The General Services Administration knows. We asked the Government of the Republic of "
                          "Latvia."_s)
                      .organizations)
          == QStringList{u"General Services Administration"_s, u"Government of the Republic of Latvia"_s});
    CHECK(namesOf(factsOf(u"The talks at the University of California, Santa Cruz, were long."_s).organizations)
          == QStringList{u"University of California, Santa Cruz"_s});
}

TEST_CASE("people are told by what is said beside a plain name")
{
    const auto people = [](const QString &text) { return annotated(text, AnnotationType::Person); };
    CHECK(people(u"The evening was emceed by Ovo Tamsin."_s) == QStringList{u"Ovo Tamsin"_s});
    CHECK(people(u"Lisko Varden of the Sample Running Club came third."_s) == QStringList{u"Lisko Varden"_s});
    CHECK(people(u"\"We have no plan,\" laughed Ovo Tamsin."_s) == QStringList{u"Ovo Tamsin"_s});
    CHECK(people(u"Broad Gulf of Riga is what they call the water."_s).isEmpty());
}

TEST_CASE("a nickname in quotes belongs to its person")
{
    CHECK(namesOf(factsOf(u"The keynote was given by Jane \"Jay\" Doe, director of music."_s).people)
          == QStringList{u"Jane \"Jay\" Doe"_s});
}

TEST_CASE("a company without its suffix is the same company, but no event or place of that name")
{
    const auto organizations = [](const QString &text) {
        QStringList names;
        for (const auto &fact : factsOf(text).organizations)
            names.append(fact.name);
        return names;
    };
    const QString day = u" came to the Baltic Timber Fair, which opened in Riga on June 8. "_s;
    CHECK(organizations(u"Nordhaven AG"_s + day + u"Nordhaven AG built three halls."_s).size() == 1);
    const FoundFacts facts = factsOf(u"The Baltic Timber Fair opened in Riga on June 8. Riga Ltd, a company, built "
                                     "the halls, said Riga Ltd."_s);
    REQUIRE(facts.events.size() == 1);
    REQUIRE_FALSE(facts.events.front().places.empty());
    CHECK(facts.events.front().places.front().name == u"Riga"_s);
}
