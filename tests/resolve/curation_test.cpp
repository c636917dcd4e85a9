// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolve/curation.h"
#include "resolve/resolver.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

struct Teller
{
    qint64 next = 1;

    Telling operator()(const QString &name, const QString &start, std::initializer_list<double> visitors = {})
    {
        Telling telling;
        telling.article = {next};
        telling.source = u"/%1.txt"_s.arg(next);
        telling.contentHash = QByteArray(4, static_cast<char>(next));
        ++next;
        telling.facts.name = name;
        telling.facts.confidence = 0.8;
        telling.facts.dates.start = PartialDate::fromIso(start);
        telling.facts.year = telling.facts.dates.start->year;
        for (const double value : visitors) {
            Figure figure;
            figure.quantity.value = value;
            figure.category = FigureCategory::Attendees;
            figure.evidence.kind = Evidence::Kind::Text;
            figure.evidence.text = QString::number(value) + u" people"_s;
            figure.evidence.article = telling.article;
            telling.facts.figures.push_back(figure);
        }
        return telling;
    }
};

struct Desk
{
    JournalEntries entries;

    JournalEntry &say(JournalEntry::Kind kind, std::span<const Telling> about)
    {
        JournalEntry &entry = entries.emplace_back();
        entry.uid = QString::number(entries.size());
        entry.made = u"2026-01-01T00:00:%1.000Z"_s.arg(entries.size(), 2, 10, QLatin1Char('0'));
        entry.author = u"Ada"_s;
        entry.kind = kind;
        entry.event = targetOf(about);
        return entry;
    }
    std::vector<Event> events(const std::vector<Telling> &tellings, QSet<QString> *applied = nullptr) const
    {
        return resolveSeries(tellings, Curation(entries), applied);
    }
};

using Kind = JournalEntry::Kind;

} // namespace

TEST_CASE("A field that a person set stands, with the note as its evidence")
{
    Teller tell;
    const std::vector<Telling> tellings{tell(u"Robot Forum"_s, u"2020-05-05"_s),
                                        tell(u"Robot Forum"_s, u"2020-05-05"_s)};
    Desk desk;
    JournalEntry &entry = desk.say(Kind::Set, tellings);
    entry.fact = {u"start"_s, u"2020-05-06"_s, {}};
    entry.note = u"the programme"_s;
    desk.say(Kind::Set, tellings).fact = {u"name"_s, u"Forum of Robots"_s, {}};
    desk.say(Kind::Set, tellings).fact = {u"city"_s, u"Leipzig"_s, {}};
    const auto events = desk.events(tellings);
    REQUIRE(events.size() == 1);
    const Event &event = events.front();
    CHECK(event.row.dates.start == PartialDate::fromIso(u"2020-05-06"));
    CHECK(event.row.name == u"Forum of Robots");
    CHECK(event.facts.aliases.contains(u"Robot Forum"_s));
    CHECK(event.row.city == u"Leipzig");
    CHECK(event.row.checked == Checked::Corrected);
    CHECK(event.facts.evidence.start.kind == Evidence::Kind::Note);
    CHECK(event.facts.evidence.start.text == u"the programme");
    CHECK(event.facts.evidence.start.locator == u"Ada");
    CHECK(resolveSeries(tellings).front().row.checked == Checked::MachineMade);
}

TEST_CASE("What a person took from an article has its words and its article as evidence")
{
    Teller tell;
    const std::vector<Telling> tellings{tell(u"Robot Forum"_s, u"2020-05-05"_s),
                                        tell(u"Robot Forum"_s, u"2020-05-05"_s)};
    const QString older = QString::fromLatin1(tellings[1].contentHash.toHex());
    Desk desk;
    desk.say(Kind::Add, tellings).fact = {u"figure"_s, u">700 attendees"_s, u"Over 700 came."_s, older};
    desk.say(Kind::Set, tellings).fact = {u"city"_s, u"Leipzig"_s, u"in Leipzig"_s, u"ffff"_s};
    const Event event = desk.events(tellings).front();
    REQUIRE(event.row.attendance);
    CHECK(event.row.attendance->quote == u"Over 700 came.");
    CHECK(event.row.attendance->source == tellings[1].source);
    CHECK(event.row.attendance->figure.evidence.article == tellings[1].article);
    const Place &city = event.facts.places.front();
    CHECK(city.evidence.text == u"in Leipzig");
    CHECK_FALSE(city.evidence.article.isValid()); // of an article that is not there
}

TEST_CASE("A corrected event never ends before it begins")
{
    Teller tell;
    Telling telling = tell(u"Robot Forum"_s, u"2020-05-05"_s);
    const auto corrected = [&](const QString &field, const QString &value) {
        Desk desk;
        desk.say(Kind::Set, {&telling, 1}).fact = {field, value, {}};
        return desk.events({telling}).front().row.dates;
    };
    const auto day = [](const char16_t *iso) { return PartialDate::fromIso(iso); };
    telling.facts.dates.end = telling.facts.dates.start;
    CHECK(corrected(u"start"_s, u"2020-05-06"_s) == DateRange{day(u"2020-05-06"), day(u"2020-05-06")});
    telling.facts.dates.end = day(u"2020-05-07");
    CHECK(corrected(u"start"_s, u"2020-05-06"_s) == DateRange{day(u"2020-05-06"), day(u"2020-05-07")});
    CHECK(corrected(u"start"_s, u"2020-05-09"_s) == DateRange{day(u"2020-05-09"), std::nullopt});
    CHECK(corrected(u"end"_s, u"2020-05-04"_s) == DateRange{std::nullopt, day(u"2020-05-04")});
}

TEST_CASE("A rejected figure is neither headline nor conflict")
{
    Teller tell;
    const std::vector<Telling> tellings{tell(u"Robot Forum"_s, u"2020-05-05"_s, {500}),
                                        tell(u"Robot Forum"_s, u"2020-05-05"_s, {900})};
    REQUIRE(resolveSeries(tellings).front().row.conflict);
    const double wrong = resolveSeries(tellings).front().row.attendance->figure.quantity.value;
    Desk desk;
    desk.say(Kind::Reject, tellings).fact = {u"figure"_s, QString::number(wrong), {}};
    const Event event = desk.events(tellings).front();
    CHECK_FALSE(event.row.conflict);
    CHECK(event.row.attendance->figure.quantity.value == 1400 - wrong);
}

TEST_CASE("The claim that a person chose comes first, then a verified one")
{
    Teller tell;
    const std::vector<Telling> tellings{tell(u"Robot Forum"_s, u"2020-05-05"_s, {500}),
                                        tell(u"Robot Forum"_s, u"2020-05-05"_s, {900})};
    const auto attendance = [&](const Desk &desk) {
        return desk.events(tellings).front().row.attendance->figure.quantity.value;
    };
    const double usual = attendance({});
    const double other = 1400 - usual;
    Desk desk;
    desk.say(Kind::Verify, tellings).fact = {u"figure"_s, QString::number(other), {}};
    CHECK(attendance(desk) == other);
    desk.say(Kind::Choose, tellings).fact = {u"attendance"_s, QString::number(usual), {}};
    CHECK(attendance(desk) == usual);
    desk.say(Kind::Choose, tellings).fact = {u"attendance"_s, QString::number(other), {}};
    CHECK(attendance(desk) == other);
}

TEST_CASE("Merged events have the claims of both, none added up; parted ones are two")
{
    Teller tell;
    const Telling one = tell(u"Robot Forum"_s, u"2020-05-05"_s, {500});
    const Telling other = tell(u"Machine Days"_s, u"2020-05-07"_s, {900});
    const std::vector<Telling> both{one, other};
    REQUIRE(resolveSeries(both).size() == 2);
    Desk desk;
    desk.say(Kind::Merge, {&one, 1}).other = targetOf({&other, 1});
    const auto merged = desk.events(both);
    REQUIRE(merged.size() == 1);
    CHECK(merged.front().facts.figures.size() == 2);
    CHECK(merged.front().articles.size() == 2);
    const double value = merged.front().row.attendance->figure.quantity.value;
    CHECK((value == 500 || value == 900));
    CHECK(merged.front().row.checked == Checked::Corrected);

    desk.say(Kind::Separate, {&one, 1}).other = targetOf({&other, 1});
    CHECK(desk.events(both).size() == 2);
    CHECK(Desk().events(both).size() == 2);
}

TEST_CASE("Articles that tell of another event are parted from it")
{
    Teller tell;
    const std::vector<Telling> tellings{tell(u"Robot Forum"_s, u"2020-05-05"_s),
                                        tell(u"Robot Forum"_s, u"2020-05-05"_s),
                                        tell(u"Robot Forum"_s, u"2020-05-05"_s)};
    REQUIRE(resolveSeries(tellings).size() == 1);
    Desk desk;
    desk.say(Kind::Separate, std::span(tellings).first(2)).other = targetOf(std::span(tellings).last(1));
    // What is said of either afterwards reaches it alone.
    desk.say(Kind::Set, std::span(tellings).last(1)).fact = {u"city"_s, u"Jena"_s, {}};
    const auto events = desk.events(tellings);
    REQUIRE(events.size() == 2);
    for (const Event &event : events) {
        const bool isParted = event.articles == std::vector{ArticleId{3}};
        CHECK(isParted == (event.row.city == u"Jena"));
        CHECK(event.articles.size() == (isParted ? 1 : 2));
    }
}

TEST_CASE("Checked is what was said last, and an undo takes it back")
{
    Teller tell;
    const std::vector<Telling> tellings{tell(u"Robot Forum"_s, u"2020-05-05"_s)};
    const auto checked = [&](const Desk &desk) { return desk.events(tellings).front().row.checked; };
    Desk desk;
    desk.say(Kind::Note, tellings);
    CHECK(checked(desk) == Checked::MachineMade);
    desk.say(Kind::Verify, tellings);
    CHECK(checked(desk) == Checked::Verified);
    desk.say(Kind::Set, tellings).fact = {u"theme"_s, u"Steel"_s, {}};
    CHECK(checked(desk) == Checked::Corrected);
    const QString last = desk.entries.back().uid;
    JournalEntry &undo = desk.say(Kind::Undo, tellings);
    undo.undone = last;
    CHECK(checked(desk) == Checked::Verified);
    desk.say(Kind::NotAnEvent, tellings);
    CHECK(desk.events(tellings).empty());
}

TEST_CASE("Entries find their event again by name and occasion, or by its articles; else they are unresolved")
{
    Teller tell;
    const std::vector<Telling> before{tell(u"Robot Forum"_s, u"2020-05-05"_s)};
    Desk desk;
    desk.say(Kind::Verify, before);
    const auto isApplied = [&](const std::vector<Telling> &tellings) {
        QSet<QString> applied;
        desk.events(tellings, &applied);
        return applied.contains(u"1"_s);
    };
    CHECK(isApplied(before));
    Telling changed = before.front();
    SECTION("another article of the same event")
    {
        changed.contentHash = "other";
        changed.source = u"/moved.txt"_s;
        CHECK(isApplied({changed}));
    }
    SECTION("read better: another name")
    {
        changed.facts.name = u"International Forum on Robots"_s;
        CHECK(isApplied({changed}));
    }
    SECTION("read better: another year")
    {
        changed.facts.dates.start = PartialDate::fromIso(u"2021-05-05");
        changed.facts.year = 2021;
        CHECK(isApplied({changed}));
    }
    SECTION("another year of the series, in another article")
    {
        CHECK_FALSE(isApplied({tell(u"Robot Forum"_s, u"2021-05-05"_s)}));
    }
    SECTION("gone")
    {
        CHECK_FALSE(isApplied({tell(u"Book Fair"_s, u"2020-05-05"_s)}));
        CHECK_FALSE(isApplied({}));
    }
}

TEST_CASE("The order of tellings and entries does not matter")
{
    Teller tell;
    std::vector<Telling> tellings{tell(u"Robot Forum"_s, u"2020-05-05"_s, {500}),
                                  tell(u"Machine Days"_s, u"2020-05-07"_s, {900}),
                                  tell(u"Robot Forum"_s, u"2021-05-07"_s, {700})};
    Desk desk;
    desk.say(Kind::Merge, std::span(tellings).first(1)).other = targetOf(std::span(tellings).subspan(1, 1));
    desk.say(Kind::Set, std::span(tellings).subspan(1, 1)).fact = {u"city"_s, u"Jena"_s, {}};
    desk.say(Kind::Verify, std::span(tellings).last(1));
    const auto expected = desk.events(tellings);
    REQUIRE(expected.size() == 2);
    for (int turn = 0; turn < 3; ++turn) {
        std::ranges::rotate(tellings, tellings.begin() + 1);
        std::ranges::rotate(desk.entries, desk.entries.begin() + 1);
        CHECK(desk.events(tellings) == expected);
    }
}
