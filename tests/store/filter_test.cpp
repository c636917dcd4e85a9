// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/archivefixture.h"

using namespace Qt::StringLiterals;
using namespace eventarium;
using namespace eventarium::test;

namespace {

FilterNode leaf(FilterField field, const QString &text, bool exact = false, bool phrase = false)
{
    FilterNode node;
    node.term.field = field;
    node.term.text = text;
    node.term.exact = exact;
    node.term.phrase = phrase;
    return node;
}

EventFilter with(const FilterNode &node)
{
    EventFilter filter;
    filter.expression = node;
    return filter;
}

DateFilter range(const QString &from, const QString &to)
{
    return {PartialDate::fromIso(from), PartialDate::fromIso(to), false, false};
}

QStringList names(const ArchiveReader &reader, const EventFilter &filter, EventOrder order = {EventOrder::Key::Name, false})
{
    QStringList found;
    for (const EventRow &row : must(reader.rows(must(reader.select(filter, order)).ids)))
        found += row.name;
    return found;
}

QStringList matching(const ArchiveReader &reader, FilterField field, const QString &text, bool exact = false, bool phrase = false)
{
    return names(reader, with(leaf(field, text, exact, phrase)));
}

// Six events that differ in whatever a filter may ask.
void fill(ArchiveFixture &archive)
{
    archive.add({
        Story(u"/news/cic.txt"_s).title(u"Internet conference held online"_s).published(u"2020-07-30"_s)
            .event(u"China Internet Conference"_s, u"2020-07-23"_s, u"2020-07-25"_s, 19).alias(u"CIC"_s).mode(EventMode::Online)
            .organizer(u"Internet Society of China"_s).participant(u"Huawei Technologies"_s).participant(u"Gartner"_s, ParticipantRole::Absent)
            .topic(u"5G"_s).figure(10'000'000, FigureCategory::OnlineViewers, Qualifier::MoreThan)
            .organization(u"Internet Society of China"_s, u"ISC"_s).organization(u"Huawei Technologies"_s)
            .organization(u"Gartner"_s).organization(u"Xinhua"_s).text(u"The café opened; e-commerce grew by 12 percent"_s),
        Story(u"/news/forum.txt"_s).event(u"Security Forum"_s, u"2020-07"_s, {}, 2).organizer(u"ISC"_s).place(u"Zürich"_s)
            .participant(u"Huawei Technologies"_s, ParticipantRole::Mentioned).figure(800),
        Story(u"/news/week.txt"_s).event(u"Nanjing Tech Week"_s, {}, u"2020-06-27"_s).place(u"Nanjing"_s).mode(EventMode::Hybrid)
            .person(u"Zheng Zhong"_s).figure(25'000).organization(u"Huawei Technologies"_s),
        Story(u"/news/old.txt"_s).event(u"China Internet Conference"_s, u"2019-07-09"_s, u"2019-07-11"_s, 18).figure(6'000),
        Story(u"/zh/dahui.txt"_s).title(u"中国互联网大会"_s).event(u"中国互联网大会"_s, u"2021"_s).text(u"会议在北京举行"_s).topic(u"5G"_s),
        Story(u"/news/meeting.txt"_s).event(u"Undated Meeting"_s).participant(u"Huawei Technologies"_s),
    });
}

} // namespace

TEST_CASE("Fields of a filter")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    using enum FilterField;
    const QString cic = u"China Internet Conference"_s;
    const QString forum = u"Security Forum"_s;
    const QString week = u"Nanjing Tech Week"_s;
    const QString meeting = u"Undated Meeting"_s;
    const QString dahui = u"中国互联网大会"_s;

    SECTION("organisations by role")
    {
        CHECK(matching(reader, Org, u"huawei"_s) == QStringList{cic, meeting});
        CHECK(matching(reader, Organiser, u"huawei"_s).isEmpty());
        CHECK(matching(reader, Participant, u"huawei"_s) == QStringList{cic, meeting});
        CHECK(matching(reader, Mentions, u"huawei"_s) == QStringList{week, forum});
        CHECK(matching(reader, Mentions, u"xinhua"_s) == QStringList{cic});
        CHECK(matching(reader, Org, u"gartner"_s).isEmpty());
        CHECK(matching(reader, Mentions, u"gartner"_s).isEmpty());
        CHECK(must(reader.onlyMentioned(u"Huawei"_s)) == 2);
    }
    SECTION("an acronym and its long form are one organisation")
    {
        CHECK(matching(reader, Org, u"ISC"_s) == QStringList{cic, forum});
        CHECK(matching(reader, Org, u"Internet Society of China"_s, true) == QStringList{cic, forum});
        CHECK(matching(reader, Org, u"society internet"_s) == QStringList{cic, forum});
        CHECK(matching(reader, Org, u"society internet"_s, false, true).isEmpty());
    }
    SECTION("exact and none")
    {
        CHECK(matching(reader, Org, u"huawei"_s, true).isEmpty());
        CHECK(matching(reader, Org, u"HUAWEI technologies"_s, true) == QStringList{cic, meeting});
        CHECK(matching(reader, Org, {}, true) == QStringList{cic, week, dahui});
        CHECK(matching(reader, Name, u"nanjing"_s) == QStringList{week});
        CHECK(matching(reader, Name, u"cic"_s, true) == QStringList{cic});
        CHECK(matching(reader, Name, u"cic"_s) == QStringList{cic});
    }
    SECTION("places, people, topics, accents folded")
    {
        CHECK(matching(reader, Place, u"zurich"_s) == QStringList{forum});
        CHECK(matching(reader, Place, u"ZÜRICH"_s, true) == QStringList{forum});
        CHECK(matching(reader, Person, u"zheng"_s) == QStringList{week});
        CHECK(matching(reader, Topic, u"5g"_s) == QStringList{cic, dahui});
    }
    SECTION("words")
    {
        CHECK(matching(reader, Words, u"cafe"_s) == QStringList{cic});
        CHECK(matching(reader, Words, u"E-Commerce"_s) == QStringList{cic});
        CHECK(matching(reader, Words, u"percent"_s) == QStringList{cic});
        CHECK(matching(reader, Words, u"cafe opened"_s, false, true) == QStringList{cic});
        CHECK(matching(reader, Words, u"opened cafe"_s, false, true).isEmpty());
        CHECK(matching(reader, Words, u"perc"_s).isEmpty());
        CHECK(matching(reader, Words, u"perc*"_s) == QStringList{cic});
        CHECK(matching(reader, Title, u"online"_s) == QStringList{cic});
        CHECK(matching(reader, Title, u"percent"_s).isEmpty());
    }
    SECTION("Chinese words of any length")
    {
        for (const QString &word : {u"会"_s, u"大会"_s, u"互联"_s, u"互联网"_s, u"中国互联网大会"_s, u"京"_s, u"北京举行"_s, u"行"_s})
            CHECK(matching(reader, Words, word) == QStringList{dahui});
        for (const QString &word : {u"网互"_s, u"海"_s, u"大会议"_s, u"中国大会"_s})
            CHECK(matching(reader, Words, word).isEmpty());
        CHECK(matching(reader, Name, u"互联网"_s) == QStringList{dahui});
        CHECK(matching(reader, Title, u"大会"_s) == QStringList{dahui});
    }
    SECTION("sources")
    {
        CHECK(matching(reader, Source, u"/zh/"_s) == QStringList{dahui});
        CHECK(matching(reader, Source, u"/zh"_s, true) == QStringList{dahui});
        CHECK(matching(reader, Source, u"%"_s).isEmpty());
        CHECK(matching(reader, Source, u"w_ek"_s).isEmpty());
    }
    SECTION("flags and words of enumerations")
    {
        CHECK(matching(reader, Is, u"undated"_s) == QStringList{meeting});
        CHECK(matching(reader, Is, u"date-certain"_s) == QStringList{cic, cic});
        CHECK(matching(reader, Is, u"online"_s) == QStringList{cic});
        CHECK(matching(reader, Is, u"verified"_s).isEmpty());
        CHECK(matching(reader, Is, u"machine"_s).size() == 6);
        CHECK(matching(reader, Is, u"no such flag"_s).isEmpty());
        CHECK(matching(reader, Has, u"figure"_s) == QStringList{cic, week, forum});
        CHECK(matching(reader, Has, u"viewers"_s) == QStringList{cic});
        CHECK(matching(reader, Mode, u"hybrid"_s) == QStringList{week});
        CHECK(matching(reader, Mode, u"in_between"_s).isEmpty());
    }
    SECTION("what looks like a query language is only text")
    {
        for (const QString &text : {u"\" OR 1=1 --"_s, u"'; DROP TABLE event; --"_s, u"NEAR(a b)"_s, u"body : x"_s, u"\"\"\""_s, u"^AND"_s, u"{a}"_s}) {
            for (const FilterField field : {Words, Name, Org, Title, Source, Stated, Place})
                CHECK(reader.select(with(leaf(field, text)), {}));
        }
        CHECK(must(reader.info()).events == 6);
        CHECK(matching(reader, Words, u"!?"_s).size() == 6); // nothing to look for
    }
}

TEST_CASE("And, or, not")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    const FilterNode huawei = leaf(FilterField::Org, u"huawei"_s);
    const FilterNode online = leaf(FilterField::Is, u"online"_s);
    CHECK(names(reader, with({FilterNode::Kind::And, {}, {huawei, online}})).size() == 1);
    CHECK(names(reader, with({FilterNode::Kind::Or, {}, {huawei, online}})).size() == 2);
    CHECK(names(reader, with({FilterNode::Kind::Not, {}, {huawei}})).size() == 4);
    FilterNode many{FilterNode::Kind::Or, {}, {}};
    for (int i = 0; i < 10'000; ++i)
        many.children.push_back(leaf(FilterField::Words, u"word%1"_s.arg(i)));
    many.children.push_back(huawei);
    CHECK(names(reader, with(many)).size() == 2);
}

TEST_CASE("Dates match by overlap")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    EventFilter filter;
    filter.dates = range(u"2020-07-24"_s, u"2020-07-24"_s);
    const EventList list = must(reader.select(filter, {}));
    CHECK(names(reader, filter) == QStringList{u"China Internet Conference"_s, u"Nanjing Tech Week"_s, u"Security Forum"_s}.mid(0, 1) + QStringList{u"Security Forum"_s});
    CHECK(list.possiblyInRange == 1);
    CHECK(list.undatedLeftOut == 1);
    CHECK(list.total == 6);

    filter.dates = range(u"2020"_s, u"2020"_s);
    CHECK(must(reader.select(filter, {})).possiblyInRange == 0);
    filter.dates = range(u"2020-05-27"_s, u"2020-05-30"_s);
    CHECK(names(reader, filter) == QStringList{u"Nanjing Tech Week"_s});
    CHECK(must(reader.select(filter, {})).possiblyInRange == 1);
    filter.dates = range(u"2020-05-26"_s, u"2020-05-26"_s);
    CHECK(names(reader, filter).isEmpty());
    filter.dates = {PartialDate::fromIso(u"2020-07"), {}, true, false};
    CHECK(names(reader, filter) == QStringList{u"Security Forum"_s, u"中国互联网大会"_s});

    FilterNode date = leaf(FilterField::Date, {});
    date.term.dates = range(u"2020"_s, u"2020"_s);
    CHECK(must(reader.select(with(date), {})).undatedLeftOut == 1);
    const FilterNode notThen{FilterNode::Kind::Not, {}, {date}};
    CHECK(names(reader, with(notThen)).contains(u"Undated Meeting"_s));
    CHECK(must(reader.select(with(notThen), {})).undatedLeftOut == 0);
    FilterNode elsewhere{FilterNode::Kind::And, {}, {date, leaf(FilterField::Place, u"nanjing"_s)}};
    CHECK(must(reader.select(with(elsewhere), {})).undatedLeftOut == 0);
}

TEST_CASE("A date filter agrees with DateRange on every event and range")
{
    ArchiveFixture archive;
    const QStringList dates{{}, u"2020"_s, u"2020-02"_s, u"2020-02-10"_s, u"2020-02-20"_s, u"2020-03"_s};
    std::vector<Story> stories;
    std::vector<DateRange> ranges;
    for (const QString &start : dates) {
        for (const QString &end : dates) {
            ranges.push_back({PartialDate::fromIso(start), PartialDate::fromIso(end)});
            stories.push_back(Story(u"/%1.txt"_s.arg(ranges.size())).event(u"Event %1 x"_s.arg(ranges.size()), start, end));
        }
    }
    archive.add(stories);
    const ArchiveReader reader = archive.reader();
    for (const QString &from : {QString(), u"2019-12-30"_s, u"2020-01-15"_s, u"2020-02-10"_s, u"2020-02-15"_s, u"2020-03-10"_s}) {
        for (const QString &to : {QString(), u"2020-01-20"_s, u"2020-02-10"_s, u"2020-02-29"_s, u"2020-12-31"_s}) {
            EventFilter filter;
            filter.dates = range(from, to);
            if (filter.dates.isOpen())
                continue;
            qint64 matching = 0;
            qint64 possible = 0;
            for (const DateRange &each : ranges) {
                const auto overlap = each.overlaps(QDate::fromString(from, Qt::ISODate), QDate::fromString(to, Qt::ISODate));
                matching += overlap != DateRange::Overlap::No;
                possible += overlap == DateRange::Overlap::Possibly;
            }
            const EventList list = must(reader.select(filter, {}));
            CHECK(static_cast<qint64>(list.ids.size()) == matching);
            CHECK(list.possiblyInRange == possible);
            CHECK(list.undatedLeftOut == 1);
        }
    }
}

TEST_CASE("Numbers")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    const auto count = [&](FilterField field, std::optional<double> from, bool exclusive, std::optional<double> to = {}) {
        FilterNode node = leaf(field, {});
        node.term.numbers = {from, to, exclusive, false};
        return must(reader.select(with(node), {})).ids.size();
    };
    CHECK(count(FilterField::Figure, 6'000, false) == 2);
    CHECK(count(FilterField::Figure, 6'000, true) == 1);
    CHECK(count(FilterField::Figure, {}, false, 6'000) == 2);
    CHECK(count(FilterField::Viewers, 10'000'000, true) == 1); // "more than 10,000,000"
    CHECK(count(FilterField::Viewers, 10'000'001, false) == 0);
    CHECK(count(FilterField::Edition, 19, false, 19) == 1);
    EventFilter filter;
    filter.attendance.from = 1'000;
    CHECK(must(reader.select(filter, {})).ids.size() == 2);
}

TEST_CASE("Orders")
{
    ArchiveFixture archive;
    archive.add({
        Story(u"/1"_s).event(u"Exact"_s, u"2020-07-23"_s, u"2020-07-25"_s).figure(5),
        Story(u"/2"_s).event(u"July"_s, u"2020-07"_s).place(u"Ávila"_s).figure(50),
        Story(u"/3"_s).event(u"Year"_s, u"2020"_s).place(u"Berlin"_s),
        Story(u"/4"_s).event(u"End"_s, {}, u"2020-08-02"_s).place(u"ankara"_s),
        Story(u"/5"_s).event(u"Undated"_s),
    });
    const ArchiveReader reader = archive.reader();
    const auto by = [&](EventOrder::Key key, bool descending) { return names(reader, {}, {key, descending}).join(u' '); };
    CHECK(by(EventOrder::Key::Date, true) == u"End Exact July Year Undated");
    CHECK(by(EventOrder::Key::Date, false) == u"Exact July End Year Undated");
    CHECK(by(EventOrder::Key::Name, false) == u"End Exact July Undated Year");
    CHECK(by(EventOrder::Key::Name, true) == u"Year Undated July Exact End");
    CHECK(by(EventOrder::Key::Place, false) == u"End July Year Exact Undated");
    CHECK(by(EventOrder::Key::Place, true) == u"Year July End Exact Undated");
    CHECK(by(EventOrder::Key::Attendance, true) == u"July Exact End Year Undated");
    CHECK(by(EventOrder::Key::Attendance, false) == u"Exact July End Year Undated");
}

TEST_CASE("Facets count what selecting their values lists")
{
    ArchiveFixture archive;
    fill(archive);
    const ArchiveReader reader = archive.reader();
    using enum Facet;
    CHECK(must(reader.facet(Period, {})) == std::vector<FacetValue>{{u"2020"_s, 3}, {u"2019"_s, 1}, {u"2021"_s, 1}, {{}, 1}});
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
    archive.add({Story(u"/1"_s).event(u"A Forum"_s, u"2020"_s).organizer(u"Internet Society of China"_s).organization(u"Internet Society of China"_s, u"ISC"_s),
                 Story(u"/2"_s).event(u"B Forum"_s, u"2020"_s).organizer(u"ISC"_s)});
    const auto events = [&](const QString &organization) { return matching(archive.reader(), FilterField::Org, organization, true).size(); };
    CHECK(events(u"Internet Society of China"_s) == 2);
    archive.add({Story(u"/3"_s).event(u"C Forum"_s, u"2020"_s).organizer(u"Indian Science Congress"_s).organization(u"Indian Science Congress"_s, u"ISC"_s)});
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
