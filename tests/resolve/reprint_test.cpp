// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reprints: known by their text, joined, and counted once.

#include "core/sketch.h"
#include "resolve/resolver.h"

#include <catch2/catch_all.hpp>

#include <QStringList>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

QString story(int from, int to)
{
    QStringList words;
    for (int i = from; i < to; ++i)
        words += u"word%1"_s.arg(i * 7919 % 1000);
    return words.join(u' ');
}

Telling telling(qint64 article, const QString &published, const QString &text, const std::vector<double> &claims)
{
    Telling telling;
    telling.article = {article};
    telling.published = published;
    telling.source = u"/a/%1.txt"_s.arg(article);
    telling.sketch = textSketch(text);
    telling.facts.name = u"Mill Forum"_s;
    telling.facts.year = 2021;
    telling.facts.confidence = 0.9;
    for (const double claim : claims) {
        Figure figure;
        figure.quantity = {claim, {}, Qualifier::Exact, u"visitors"_s};
        figure.category = claim < 80 ? FigureCategory::Speakers : FigureCategory::Attendees;
        figure.evidence.kind = Evidence::Kind::Text;
        figure.evidence.article = {article};
        figure.evidence.span = {qsizetype(claim), qsizetype(claim) + 4};
        telling.facts.figures.push_back(figure);
    }
    return telling;
}

std::vector<double> claims(const Event &event)
{
    std::vector<double> all;
    for (const Figure &figure : event.facts.figures)
        all.push_back(figure.quantity.value);
    std::ranges::sort(all);
    return all;
}

} // namespace

TEST_CASE("Near duplicates are alike, other texts are not, short ones are not judged")
{
    const QByteArray one = textSketch(story(0, 400));
    CHECK(sketchLikeness(one, one) == 1);
    CHECK(sketchLikeness(one, textSketch(QString(u"By our staff. "_s + story(0, 400) + u" All rights are reserved."_s)))
          > 0.7);
    CHECK(sketchLikeness(one, textSketch(story(0, 400).toUpper())) == 1);
    CHECK(sketchLikeness(one, textSketch(story(500, 900))) < 0.1);
    CHECK(textSketch(u"Too short to tell."_s).isEmpty());
    CHECK(sketchLikeness({}, {}) == 0);
    CHECK(sketchLikeness(QByteArray("x"), QByteArray("abcdefgh")) == 0); // whatever a file may hold
}

TEST_CASE("A reprint joins its event, and its claims are not counted twice")
{
    const QString text = story(0, 300);
    const std::vector<Telling> tellings{
        telling(1, u"2021-05-02"_s, text, {500, 90}),
        telling(2, u"2021-05-04"_s, text + u" Our own reporter adds a line."_s, {500, 90, 77}),
        telling(3, u"2021-05-03"_s, story(400, 700), {500})};
    auto order = GENERATE(std::vector{0, 1, 2}, std::vector{2, 1, 0}, std::vector{1, 2, 0});
    std::vector<Telling> given;
    for (const int i : order)
        given.push_back(tellings[static_cast<size_t>(i)]);
    const auto events = resolveSeries(given);
    REQUIRE(events.size() == 1);
    const Event &event = events.front();
    CHECK(event.row.articles == 3);
    CHECK(claims(event) == std::vector<double>{77, 90, 500, 500});
    for (const TellingRef &ref : event.tellings) {
        CHECK(ref.reprint == (ref.article.value == 2));
        CHECK(ref.score > 0.5);
    }
    REQUIRE(event.row.attendance);
    CHECK(event.row.attendance->figure.evidence.article.value != 2);
}

TEST_CASE("A reprint with another number is still a claim of its own")
{
    const QString text = story(0, 300);
    const auto events = resolveSeries(
        std::vector{telling(1, u"2021-05-02"_s, text, {500}), telling(2, u"2021-05-04"_s, text, {600})});
    REQUIRE(events.size() == 1);
    CHECK(claims(events.front()) == std::vector<double>{500, 600});
}
