// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/resolver.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace eventarium;

namespace {

struct Teller
{
    qint64 next = 1;

    Telling operator()(const QString &name, const QString &start = {}, std::optional<int> edition = {},
                       const QStringList &aliases = {})
    {
        Telling telling;
        telling.article = {next};
        telling.source = u"/%1.txt"_s.arg(next++, 4, 10, QLatin1Char('0'));
        telling.facts.name = name;
        telling.facts.aliases = aliases;
        telling.facts.edition = edition;
        telling.facts.dates.start = PartialDate::fromIso(start);
        if (telling.facts.dates.start)
            telling.facts.year = telling.facts.dates.start->year;
        telling.facts.confidence = 0.8;
        return telling;
    }
};

// The events as groups of article numbers.
QStringList groups(const std::vector<Telling> &tellings)
{
    QStringList all;
    for (const Event &event : resolveSeries(tellings)) {
        QStringList members;
        for (const ArticleId article : event.articles)
            members += QString::number(article.value);
        members.sort();
        all += members.join(u'+');
    }
    all.sort();
    return all;
}

} // namespace

TEST_CASE("A series key is what editions have in common")
{
    const auto key = [](const QString &name) {
        EventFacts facts;
        facts.name = name;
        return seriesKey(facts);
    };
    CHECK(key(u"China Internet Conference"_s) == u"china internet conference");
    CHECK(key(u"The 19th Annual China Internet Conference 2020"_s) == key(u"China Internet Conference"_s));
    CHECK(key(u"2020 (Nineteenth) China Internet Conference"_s) == key(u"China Internet Conference"_s));
    CHECK(key(u"Foire de Genève"_s) == key(u"FOIRE DE GENEVE"_s));
    CHECK(key(u"第十九届中国互联网大会"_s) == key(u"2020年中国互联网大会"_s));
    CHECK(key(u"CES2020"_s) == key(u"CES"_s));
    CHECK(key(u"MWC21"_s) == key(u"MWC"_s));
    CHECK(key(u"G20 Summit"_s) != key(u"G7 Summit"_s));
    CHECK_FALSE(key(u"2020"_s).isEmpty());
    CHECK(key(u"Tech Week Berlin"_s) != key(u"Tech Week Paris"_s));
}

TEST_CASE("Tellings of the same edition are one event")
{
    Teller tell;
    const QString name = u"China Internet Conference"_s;
    CHECK(groups({tell(name, u"2020-07-23"_s, 19), tell(name, {}, 19), tell(name, u"2019-07-09"_s, 18)})
          == QStringList{u"1+2"_s, u"3"_s});
}

TEST_CASE("Without an edition dates decide")
{
    Teller tell;
    const QString name = u"Nanjing Tech Week"_s;
    SECTION("overlapping or nearly, or one only the year")
    {
        CHECK(groups({tell(name, u"2020-06-23"_s), tell(name, u"2020-06-24"_s), tell(name, u"2020"_s),
                      tell(name, u"2020-06"_s)})
              == QStringList{u"1+2+3+4"_s});
    }
    SECTION("different years")
    {
        CHECK(groups({tell(name, u"2020-06-23"_s), tell(name, u"2021-06-24"_s)}).size() == 2);
    }
    SECTION("months apart in one year")
    {
        CHECK(groups({tell(name, u"2020-03-03"_s), tell(name, u"2020-09-03"_s)}).size() == 2);
    }
    SECTION("postponed within the year")
    {
        Telling planned = tell(name, u"2020-03-03"_s);
        Telling postponed = tell(name, u"2020-09-03"_s);
        postponed.facts.status = EventStatus::Postponed;
        CHECK(groups({planned, postponed}) == QStringList{u"1+2"_s});
    }
    SECTION("start told here, end there")
    {
        Telling end = tell(name);
        end.facts.dates.end = PartialDate::fromIso(u"2020-06-27");
        CHECK(groups({tell(name, u"2020-06-23"_s), end}) == QStringList{u"1+2"_s});
    }
    SECTION("a monthly event is many events")
    {
        std::vector<Telling> monthly;
        for (int month = 1; month <= 12; ++month)
            monthly.push_back(tell(name, u"2020-%1-10"_s.arg(month, 2, 10, QLatin1Char('0'))));
        CHECK(groups(monthly).size() == 12);
    }
    SECTION("no date at all goes by the day of publication")
    {
        Telling undated = tell(name);
        undated.published = u"2020-06-30"_s;
        Telling old = tell(name);
        CHECK(groups({undated, old, tell(name, u"2020-06-23"_s), tell(name, u"2020-01-23"_s)})
              == QStringList{u"1+3"_s, u"2"_s, u"4"_s});
    }
}

TEST_CASE("A telling without edition joins one that has, editions that differ stay apart")
{
    Teller tell;
    const QString name = u"China Internet Conference"_s;
    CHECK(groups({tell(name, u"2020-07-23"_s, 19), tell(name, u"2020-07-23"_s), tell(name, u"2020-07-24"_s, 20)})
          == QStringList{u"1+2"_s, u"3"_s});
}

TEST_CASE("A short name belongs to the one series that bears it")
{
    Teller tell;
    const QString expo = u"China International Import Expo"_s;
    const QString other = u"Canton Industry and Innovation Exhibition"_s;
    SECTION("one")
    {
        CHECK(groups({tell(expo, u"2020-11-05"_s, {}, {u"CIIE"_s}), tell(u"CIIE 2020"_s, u"2020-11-05"_s),
                      tell(u"CIIE"_s, u"2018-11-05"_s)})
              == QStringList{u"1+2"_s, u"3"_s});
    }
    SECTION("two: it stays alone")
    {
        CHECK(groups({tell(expo, u"2020-11-05"_s, {}, {u"CIIE"_s}), tell(other, u"2020-11-05"_s, {}, {u"CIIE"_s}),
                      tell(u"CIIE"_s, u"2020-11-05"_s)})
                  .size()
              == 3);
    }
    SECTION("the event is named by its long form")
    {
        const Telling both[] = {tell(expo, u"2020-11-05"_s, {}, {u"CIIE"_s}), tell(u"CIIE 2020"_s, u"2020-11-05"_s)};
        const auto events = resolveSeries(both);
        REQUIRE(events.size() == 1);
        CHECK(events.front().row.name == expo);
        CHECK(events.front().facts.aliases == QStringList{u"CIIE"_s, u"CIIE 2020"_s});
    }
}

TEST_CASE("Names of one event share a series only where they are more than general words")
{
    Teller tell;
    CHECK(groups({tell(u"Robot Forum"_s, u"2020-05-05"_s, {}, {u"the Forum"_s}),
                  tell(u"Fishing Forum"_s, u"2020-05-05"_s, {}, {u"the Forum"_s})})
              .size()
          == 2);
    CHECK(groups({tell(u"World Internet of Things Convention"_s, u"2020-05-05"_s, {}, {u"World IoT Convention"_s}),
                  tell(u"World IoT Convention"_s, u"2020-05-05"_s)})
              .size()
          == 1);
}

TEST_CASE("Joined facts: confidence decides, then the newest article")
{
    Teller tell;
    Telling a = tell(u"Robot Forum"_s, u"2020-05-05"_s);
    Telling b = tell(u"Robot Forum"_s, u"2020-05-06"_s);
    Telling c = tell(u"Robot Forum"_s, u"2020-05"_s);
    a.published = u"2020-05-01"_s;
    b.published = u"2020-05-09"_s;
    a.facts.status = EventStatus::Scheduled;
    b.facts.status = EventStatus::Held;
    a.facts.mode = EventMode::Online;
    b.facts.mode = EventMode::Hybrid;
    const auto joined = [&] {
        const auto events = resolveSeries(std::vector{a, b, c});
        REQUIRE(events.size() == 1);
        return events.front();
    };
    CHECK(joined().row.dates.start == PartialDate{2020, 5, 6});
    CHECK(joined().row.status == EventStatus::Held);
    CHECK(joined().row.mode == EventMode::Hybrid);
    CHECK(joined().row.conflict);
    a.facts.confidence = 0.95;
    CHECK(joined().row.dates.start == PartialDate{2020, 5, 5});
    CHECK(joined().row.mode == EventMode::Online);
    CHECK(joined().row.status == EventStatus::Held); // the newest article knows how it ended
    CHECK(joined().articles == std::vector<ArticleId>{{2}, {1}, {3}});
}

TEST_CASE("Lists hold everyone once, the ledger each claim")
{
    Teller tell;
    Telling a = tell(u"Robot Forum"_s, u"2020-05-05"_s);
    Telling b = tell(u"Robot Forum"_s, u"2020-05-05"_s);
    Figure figure;
    figure.quantity.value = 500;
    figure.category = FigureCategory::Attendees;
    figure.basis = FigureBasis::Counted;
    a.facts.figures = b.facts.figures = {figure};
    a.facts.participants = {{u"HUAWEI"_s, ParticipantRole::Mentioned, {}, {}}};
    b.facts.participants = {{u"Huawei"_s, ParticipantRole::TookPart, PersonRole::Speaker, {}},
                            {u"ABB"_s, ParticipantRole::Absent, {}, {}}};
    a.facts.people = {{u"Ada Long"_s, u"director"_s, {}, PersonRole::Quoted, {}}};
    b.facts.people = {{u"Ada Long"_s, {}, u"ABB"_s, PersonRole::Speaker, {}}};
    a.facts.places = {{u"Berlin"_s, PlaceKind::City, {}, {}}};
    b.facts.places = {{u"Messe Hall 3"_s, PlaceKind::Venue, {}, {}}, {u"Berlin"_s, PlaceKind::City, u"Germany"_s, {}}};
    const auto events = resolveSeries(std::vector{a, b});
    REQUIRE(events.size() == 1);
    const Event &event = events.front();
    CHECK(event.facts.figures.size() == 2);
    CHECK_FALSE(event.row.conflict);
    REQUIRE(event.facts.participants.size() == 2);
    CHECK(event.facts.participants.front().role == ParticipantRole::TookPart);
    CHECK(event.facts.participants.front().via == PersonRole::Speaker);
    REQUIRE(event.facts.people.size() == 1);
    CHECK(event.facts.people.front() == PersonFact{u"Ada Long"_s, u"director"_s, u"ABB"_s, PersonRole::Speaker, {}});
    CHECK(event.row.place == u"Messe Hall 3");
    CHECK(event.row.city == u"Berlin");
    CHECK(event.row.country == u"Germany");
}

TEST_CASE("An event never ends before it begins")
{
    Teller tell;
    Telling a = tell(u"Robot Forum"_s, u"2020-05-05"_s, 3);
    Telling b = tell(u"Robot Forum"_s, {}, 3);
    b.facts.dates.end = PartialDate::fromIso(u"2020-05-02");
    b.facts.confidence = 0.5;
    const auto events = resolveSeries(std::vector{a, b});
    REQUIRE(events.size() == 1);
    CHECK(events.front().row.dates == DateRange{PartialDate{2020, 5, 5}, {}});
}

TEST_CASE("The order of tellings does not matter")
{
    std::mt19937 random(20200723);
    const auto pick = [&random](auto &&list) { return list[random() % list.size()]; };
    const std::vector<QString> names{u"China Internet Conference"_s, u"CIC"_s, u"2020 China Internet Conference"_s,
                                     u"Internet Conference of Canton"_s};
    const std::vector<QStringList> aliases{{}, {u"CIC"_s}, {u"China Internet Conference"_s}, {u"the conference"_s}};
    const std::vector<QString> dates{
        {}, u"2020"_s, u"2020-07"_s, u"2020-07-23"_s, u"2020-07-25"_s, u"2020-11-02"_s, u"2019-07-09"_s};
    for (int round = 0; round < 200; ++round) {
        Teller tell;
        std::vector<Telling> tellings;
        for (int i = 0; i < 12; ++i) {
            Telling telling = tell(
                pick(names), pick(dates),
                random() % 3 ? std::nullopt : std::optional<int>(18 + static_cast<int>(random() % 2)), pick(aliases));
            telling.published = pick(std::vector<QString>{{}, u"2020-07-30"_s, u"2020-08-01"_s, u"2019-08-01"_s});
            telling.facts.confidence = pick(std::vector<double>{0.3, 0.6, 0.9});
            telling.facts.participants = {
                {pick(std::vector<QString>{u"Huawei"_s, u"HUAWEI"_s, u"ABB"_s}), ParticipantRole::TookPart, {}, {}}};
            tellings.push_back(telling);
        }
        const auto expected = resolveSeries(tellings);
        for (int shuffle = 0; shuffle < 3; ++shuffle) {
            std::ranges::shuffle(tellings, random);
            REQUIRE(resolveSeries(tellings) == expected);
        }
    }
}

TEST_CASE("No tellings, no events")
{
    CHECK(resolveSeries({}).empty());
}

namespace {

// All on the same days in the same city.
struct Occasion
{
    Teller tell;

    Telling operator()(const QString &name, const QStringList &aliases = {}, const QString &city = u"Lyon"_s,
                       std::optional<int> edition = {})
    {
        Telling telling = tell(name, u"2024-07-04"_s, edition, aliases);
        telling.facts.dates.end = PartialDate::fromIso(u"2024-07-06");
        Place place;
        place.name = city;
        place.kind = PlaceKind::City;
        telling.facts.places.push_back(place);
        return telling;
    }
};

bool areOne(const QString &a, const QString &b)
{
    Occasion at;
    return groups({at(a), at(b)}).size() == 1;
}

} // namespace

TEST_CASE("Two names of one occasion are one event where they agree")
{
    CHECK(areOne(u"World AI Conference"_s, u"World Artificial Intelligence Conference"_s));
    CHECK(areOne(u"World AI Conference"_s,
                 u"World Artificial Intelligence Conference and High-Level Meeting on AI Governance"_s));
    CHECK(areOne(u"Consumer Electronics Show"_s, u"CES"_s));
    CHECK(areOne(u"SFF24 Lyon"_s, u"Seed Founders Forum"_s));
    CHECK(areOne(u"SFF24 Sete"_s, u"Seed Founders Forum"_s));
    CHECK_FALSE(areOne(u"SFF Gala"_s, u"Seed Founders Forum"_s));
    CHECK(areOne(u"Smart Cities Expo"_s, u"Smart Cities Expo Online"_s));
    CHECK(areOne(u"Acme Smart Cities Expo"_s, u"Smart Cities Expo"_s));
    CHECK(areOne(u"Vinitech Lyon"_s, u"Vinitech"_s));
}

TEST_CASE("Events on the same days in the same city stay apart by their names")
{
    CHECK_FALSE(areOne(u"Smart Cities Expo"_s, u"Smart Cities Expo Forum"_s));
    CHECK_FALSE(areOne(u"Opening Ceremony of the Smart Cities Expo"_s, u"Smart Cities Expo"_s));
    CHECK_FALSE(areOne(u"World Robot Conference"_s, u"World Water Conference"_s));
    CHECK_FALSE(areOne(u"International Forum"_s, u"International Conference"_s));
    CHECK_FALSE(areOne(u"Tech Summit"_s, u"World Tech Summit"_s));
    CHECK_FALSE(areOne(u"Consumer Electronics Show"_s, u"CRS"_s));
}

TEST_CASE("Names that agree do not join events of other days, cities or editions")
{
    Occasion at;
    CHECK(groups({at(u"Lyon Book Fair"_s, {u"Foire du Livre"_s}), at(u"Livre en Fête"_s, {u"Foire du Livre"_s})})
          == QStringList{u"1+2"_s});
    CHECK(groups({at(u"Book Tech Expo"_s), at(u"Book Tech Expo Online"_s, {}, u"Paris"_s)}).size() == 2);
    CHECK(groups({at(u"Book Tech Expo"_s, {}, u"Lyon"_s, 3), at(u"Book Tech Expo Online"_s, {}, u"Lyon"_s, 4)}).size()
          == 2);
    Telling nowhere = at(u"BTE24"_s);
    nowhere.facts.places.clear();
    CHECK(groups({at(u"Book Tech Expo"_s), nowhere}).size() == 1);
    Telling suburb = at(u"BTE24"_s, {}, u"Bron"_s);
    suburb.facts.places.push_back({u"Eurexpo Lyon"_s, PlaceKind::Venue, {}, {}});
    CHECK(groups({at(u"Book Tech Expo"_s), suburb}).size() == 1);
    Telling later = at(u"Book Tech Expo Online"_s);
    later.facts.dates.start = PartialDate::fromIso(u"2024-07-05");
    CHECK(groups({at(u"Book Tech Expo"_s), later}).size() == 2);
}

TEST_CASE("An article that tells two events tells them apart")
{
    Occasion at;
    Telling first = at(u"Smart Cities Expo"_s);
    Telling second = at(u"Smart Cities Expo Online"_s);
    second.article = first.article;
    second.source = first.source;
    second.ordinal = 1;
    CHECK(resolveSeries(std::vector{first, second}).size() == 2);
}

TEST_CASE("An acronym joins the long name where year and city are the same")
{
    Teller tell;
    const auto in = [](Telling telling, const QString &city) {
        telling.facts.places.push_back({city, PlaceKind::City, {}, {}});
        return telling;
    };
    const QString name = u"Global Robot Makers Fair"_s;
    const QString acronym = u"GRMF"_s;
    // Neither says the day.
    CHECK(groups({in(tell(name, u"2020-05"_s), u"Turin"_s), in(tell(acronym, u"2020-05"_s), u"Turin"_s)}).size() == 1);
    CHECK(groups({in(tell(name, u"2020-05"_s), u"Turin"_s), in(tell(acronym, u"2020"_s), u"Turin"_s)}).size() == 1);
    CHECK(groups({in(tell(name, u"2020-05"_s), u"Turin"_s), in(tell(acronym, u"2020-05"_s), u"Genoa"_s)}).size() == 2);
    CHECK(groups({in(tell(name, u"2020-05"_s), u"Turin"_s), in(tell(acronym, u"2020-09"_s), u"Turin"_s)}).size() == 2);
    CHECK(groups({in(tell(name, u"2020-05"_s), u"Turin"_s), in(tell(acronym, u"2021-05"_s), u"Turin"_s)}).size() == 2);
    CHECK(groups({in(tell(name, u"2020-05"_s, 3), u"Turin"_s), in(tell(acronym, u"2020-05"_s, 4), u"Turin"_s)}).size()
          == 2);
    CHECK(groups({tell(name, u"2020-05"_s), tell(acronym, u"2020-05"_s)}).size() == 2); // nothing says where
}
