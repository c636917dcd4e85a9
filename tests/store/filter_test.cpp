// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sixevents.h"

using namespace Qt::StringLiterals;
using namespace eventarium;
using namespace eventarium::test;

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
        for (const QString &word :
             {u"会"_s, u"大会"_s, u"互联"_s, u"互联网"_s, u"中国互联网大会"_s, u"京"_s, u"北京举行"_s, u"行"_s})
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
        for (const QString &text : {u"\" OR 1=1 --"_s, u"'; DROP TABLE event; --"_s, u"NEAR(a b)"_s, u"body : x"_s,
                                    u"\"\"\""_s, u"^AND"_s, u"{a}"_s}) {
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
    CHECK(names(reader, filter)
          == QStringList{u"China Internet Conference"_s, u"Nanjing Tech Week"_s, u"Security Forum"_s}.mid(0, 1)
                 + QStringList{u"Security Forum"_s});
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
            stories.push_back(
                Story(u"/%1.txt"_s.arg(ranges.size())).event(u"Event %1 x"_s.arg(ranges.size()), start, end));
        }
    }
    archive.add(stories);
    const ArchiveReader reader = archive.reader();
    for (const QString &from :
         {QString(), u"2019-12-30"_s, u"2020-01-15"_s, u"2020-02-10"_s, u"2020-02-15"_s, u"2020-03-10"_s}) {
        for (const QString &to : {QString(), u"2020-01-20"_s, u"2020-02-10"_s, u"2020-02-29"_s, u"2020-12-31"_s}) {
            EventFilter filter;
            filter.dates = range(from, to);
            if (filter.dates.isOpen())
                continue;
            qint64 matching = 0;
            qint64 possible = 0;
            for (const DateRange &each : ranges) {
                const auto overlap = each.overlaps(QDate::fromString(from, Qt::ISODate),
                                                   QDate::fromString(to, Qt::ISODate));
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
    const auto count = [&](FilterField field, std::optional<double> from, bool exclusive,
                           std::optional<double> to = {}) {
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
    const auto by = [&](EventOrder::Key key, bool descending) {
        return names(reader, {}, {key, descending}).join(u' ');
    };
    CHECK(by(EventOrder::Key::Date, true) == u"End Exact July Year Undated");
    CHECK(by(EventOrder::Key::Date, false) == u"Exact July End Year Undated");
    CHECK(by(EventOrder::Key::Name, false) == u"End Exact July Undated Year");
    CHECK(by(EventOrder::Key::Name, true) == u"Year Undated July Exact End");
    CHECK(by(EventOrder::Key::Place, false) == u"End July Year Exact Undated");
    CHECK(by(EventOrder::Key::Place, true) == u"Year July End Exact Undated");
    CHECK(by(EventOrder::Key::Attendance, true) == u"July Exact End Year Undated");
    CHECK(by(EventOrder::Key::Attendance, false) == u"Exact July End Year Undated");
}
