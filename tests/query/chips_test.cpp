// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eventpage.h"
#include "query/querylanguage.h"

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

TEST_CASE("Each part of a filter has a chip that takes just it away")
{
    const EventFilter filter =
        parseQuery(u"place:=\"\" place:=\"Berlin\" date:=2020 figure:=>=1000 expo (a OR b) -org:Huawei").filter;
    const auto chips = filterChips(filter);
    const std::pair<QString, QString> expected[] = {
        {u"place: (none)"_s, u"place:=\"Berlin\" date:=2020 figure:=>=1000 expo (a OR b) -org:Huawei"_s},
        {u"place: Berlin"_s, u"place:=\"\" date:=2020 figure:=>=1000 expo (a OR b) -org:Huawei"_s},
        {u"date: 2020"_s, u"place:=\"\" place:=\"Berlin\" figure:=>=1000 expo (a OR b) -org:Huawei"_s},
        {u"figure: >=1000"_s, u"place:=\"\" place:=\"Berlin\" date:=2020 expo (a OR b) -org:Huawei"_s},
        {u"expo"_s, u"place:=\"\" place:=\"Berlin\" date:=2020 figure:=>=1000 (a OR b) -org:Huawei"_s},
        {u"a OR b"_s, u"place:=\"\" place:=\"Berlin\" date:=2020 figure:=>=1000 expo -org:Huawei"_s},
        {u"-org:Huawei"_s, u"place:=\"\" place:=\"Berlin\" date:=2020 figure:=>=1000 expo (a OR b)"_s},
    };
    REQUIRE(chips.size() == std::size(expected));
    for (size_t i = 0; i < chips.size(); ++i) {
        CHECK(chips[i].text == expected[i].first);
        CHECK(printQuery(chips[i].without) == expected[i].second);
        CHECK(parseQuery(printQuery(chips[i].without)).filter == chips[i].without);
    }
    CHECK(filterChips({}).empty());
}

TEST_CASE("The last part of an expression leaves no shell behind")
{
    const EventFilter two = parseQuery(u"a b").filter;
    CHECK(filterChips(two)[0].without == parseQuery(u"b").filter);
    const EventFilter one = parseQuery(u"a OR b").filter;
    REQUIRE(filterChips(one).size() == 1);
    CHECK(filterChips(one)[0].without.isEmpty());
    const EventFilter place = parseQuery(u"place:=x").filter;
    CHECK(filterChips(place)[0].without.isEmpty());
}

TEST_CASE("Roles are told of the one organisation that is asked for")
{
    const auto organization = [](QStringView text) { return filteredOrganization(parseQuery(text).filter); };
    CHECK(organization(u"org:Huawei date:2020") == u"Huawei"_s);
    CHECK(organization(u"participant:\"China Mobile\"") == u"China Mobile"_s);
    CHECK(organization(u"org:=\"Huawei\"") == u"Huawei"_s);
    CHECK(organization(u"org:Huawei organiser:huawei") == u"Huawei"_s);
    CHECK(organization(u"org:Huawei org:ZTE").isEmpty());
    CHECK(organization(u"org:Huawei OR org:ZTE").isEmpty());
    CHECK(organization(u"-org:Huawei").isEmpty());
    CHECK(organization(u"mentions:Huawei").isEmpty());
    CHECK(organization(u"Huawei").isEmpty());
}

TEST_CASE("The coverage line has its denominators")
{
    EventList list;
    CHECK(coverageLine(list) == u"no events in the archive"_s);
    list.total = 1204;
    CHECK(coverageLine(list) == u"0 of 1,204 events"_s);
    list.ids.resize(37);
    list.undatedLeftOut = 5;
    list.possiblyInRange = 2;
    CHECK(coverageLine(list) == u"37 of 1,204 events; 5 undated left out; 2 only possibly in range"_s);
    CHECK(coverageLine({{EventId{1}}, 1, 0, 0}) == u"1 of 1 event"_s);
}
