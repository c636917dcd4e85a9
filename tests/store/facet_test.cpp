// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sixevents.h"

using namespace Qt::StringLiterals;
using namespace eventarium;
using namespace eventarium::test;

TEST_CASE("Facets count what selecting their values lists")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    using enum Facet;
    CHECK(must(reader.facet(Period, {}))
          == std::vector<FacetValue>{{u"2020"_s, 3}, {u"2019"_s, 1}, {u"2021"_s, 1}, {{}, 1}});
    CHECK(must(reader.facet(Organization, {}))
          == std::vector<FacetValue>{{u"Huawei Technologies"_s, 2}, {u"Internet Society of China"_s, 2}, {{}, 3}});
    CHECK(must(reader.facet(Organization, {}, 1)) == std::vector<FacetValue>{{u"Huawei Technologies"_s, 2}, {{}, 3}});
    CHECK(must(reader.facet(Checked, {})) == std::vector<FacetValue>{{u"machine"_s, 6}});
    CHECK(must(reader.facet(Source, {})) == std::vector<FacetValue>{{u"/news"_s, 5}, {u"/zh"_s, 1}});

    EventFilter selected;
    selected.facets[Period] = {u"2020"_s, QString()};
    selected.facets[Mode] = {u"online"_s};
    CHECK(must(reader.select(selected, {})).ids.size() == 1);
    // Its own selection is left out, the others' is not.
    CHECK(must(reader.facet(Period, selected)) == std::vector<FacetValue>{{u"2020"_s, 1}});
    CHECK(must(reader.facet(Mode, selected)) == std::vector<FacetValue>{{u"hybrid"_s, 1}, {u"online"_s, 1}, {{}, 2}});

    for (const Facet facet : {Period, Organization, Person, Place, Topic, Kind, Mode, Checked, Category, Source}) {
        for (const FacetValue &value : must(reader.facet(facet, {}))) {
            EventFilter filter;
            filter.facets[facet] = {value.value};
            CAPTURE(static_cast<int>(facet), value.value.toStdString());
            CHECK(static_cast<qint64>(must(reader.select(filter, {})).ids.size()) == value.count);
        }
    }
    EventFilter nobody;
    nobody.facets[Organization] = {u"Nobody"_s};
    CHECK(must(reader.select(nobody, {})).ids.empty());
}

TEST_CASE("Roles of the organisation asked for")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    const auto ids = must(reader.select({}, {EventOrder::Key::Name, false})).ids;
    const auto roles = [&](const QString &organization) {
        QStringList all;
        for (const EventRow &row : must(reader.rows(ids, organization)))
            all += row.role;
        return all;
    };
    CHECK(roles(u"Huawei"_s) == QStringList{u"took part"_s, {}, u"mentioned"_s, u"mentioned"_s, u"took part"_s, {}});
    CHECK(roles(u"ISC"_s).first() == u"organised");
    CHECK(roles(u"Gartner"_s).first() == u"stayed away");
    CHECK(roles({}) == QStringList{{}, {}, {}, {}, {}, {}});
}

TEST_CASE("An acronym that means two organisations stands for itself")
{
    ArchiveFixture archive;
    archive.add({Story(u"/1"_s)
                     .event(u"A Forum"_s, u"2020"_s)
                     .organizer(u"Internet Society of China"_s)
                     .organization(u"Internet Society of China"_s, u"ISC"_s),
                 Story(u"/2"_s).event(u"B Forum"_s, u"2020"_s).organizer(u"ISC"_s)});
    const auto events = [&](const QString &organization) {
        return matching(archive.reader(), FilterField::Org, organization, true).size();
    };
    CHECK(events(u"Internet Society of China"_s) == 2);
    archive.add({Story(u"/3"_s)
                     .event(u"C Forum"_s, u"2020"_s)
                     .organizer(u"Indian Science Congress"_s)
                     .organization(u"Indian Science Congress"_s, u"ISC"_s)});
    CHECK(events(u"Internet Society of China"_s) == 1);
    CHECK(events(u"ISC"_s) == 1);
    // And back again once the second article no longer says so.
    archive.add({Story(u"/3"_s).event(u"C Forum"_s, u"2020"_s).organizer(u"Indian Science Congress"_s)});
    CHECK(events(u"Internet Society of China"_s) == 2);
}

TEST_CASE("Series are found by their names, short and long")
{
    ArchiveFixture archive;
    archive.add({Story(u"/1"_s).event(u"China International Import Expo"_s, u"2019-11-05"_s, {}, 2).alias(u"CIIE"_s),
                 Story(u"/2"_s).event(u"2020 China International Import Expo"_s, u"2020-11-05"_s, {}, 3),
                 Story(u"/3"_s).event(u"CIIE 2018"_s, u"2018-11-05"_s),
                 Story(u"/4"_s).event(u"Import Fair of Canton"_s, u"2018-11-05"_s)});
    QMap<qint64, int> series;
    for (const EventRow &row : must(archive.reader().rows(must(archive.reader().select({}, {})).ids)))
        ++series[row.series.value];
    CHECK(series.size() == 2);
    CHECK(series.values().contains(3));
}

TEST_CASE("Completion begins with what was typed")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    CHECK(must(reader.complete(FilterField::Org, u"hua"_s, 10)) == QStringList{u"Huawei Technologies"_s});
    CHECK(must(reader.complete(FilterField::Place, u"zu"_s, 10)) == QStringList{u"Zürich"_s});
    CHECK(must(reader.complete(FilterField::Org, {}, 1)).size() == 1);
    CHECK(must(reader.complete(FilterField::Mode, u"on"_s, 10)) == QStringList{u"online"_s});
    CHECK(must(reader.complete(FilterField::Words, u"x"_s, 10)).isEmpty());
}
