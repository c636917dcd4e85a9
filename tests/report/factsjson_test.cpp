// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/factsjson.h"
#include "report/samplerow.h"
#include "support/print.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

Article sampleArticle()
{
    Article article;
    article.source = u"dir/a.txt"_s;
    article.format = u"text"_s;
    article.language = u"en"_s;
    article.title = u"Fair ends"_s;
    article.published = u"2020-07-30T11:14:39"_s;
    article.byline = {u"Nora Quist"_s};
    article.text = u"Fair ends with 10 million viewers"_s;
    return article;
}

// The keys in the order in which they stand in the bytes.
void checkOrder(const QByteArray &json, const QStringList &keys)
{
    qsizetype last = -1;
    for (const QString &key : keys) {
        INFO(key.toStdString());
        const qsizetype at = json.indexOf(QByteArray('"' + key.toUtf8() + "\":"), last + 1);
        CHECK(at > last);
        last = at;
    }
}

} // namespace

TEST_CASE("Facts are printed in the contract's order, with null where nothing is known")
{
    FoundFacts facts;
    facts.events.emplace_back();
    EventFacts &event = facts.events.back();
    event.name = u"Fair"_s;
    event.kind = EventKind::Fair;
    event.dates.start = PartialDate{2020, 7, 0};
    event.confidence = 0.97;
    Figure figure;
    figure.quantity = {10'000'000, {}, Qualifier::MoreThan, u"viewers"_s};
    figure.category = FigureCategory::OnlineViewers;
    figure.evidence = Evidence::fromText(sampleArticle().text, {15, 33});
    event.figures.push_back(figure);
    event.evidence.name = Evidence::fromText(sampleArticle().text, {0, 4});

    const QByteArray json = compactJson(factsJson(sampleArticle(), facts));
    CHECK_FALSE(json.contains('\n'));
    checkOrder(
        json,
        {u"source"_s,        u"format"_s,   u"language"_s, u"title"_s,      u"published"_s,    u"byline"_s,
         u"publisher"_s,     u"dateline"_s, u"place"_s,    u"date"_s,       u"agency"_s,       u"events"_s,
         u"name"_s,          u"aliases"_s,  u"kind"_s,     u"edition"_s,    u"year"_s,         u"start"_s,
         u"end"_s,           u"mode"_s,     u"places"_s,   u"theme"_s,      u"organizers"_s,   u"people"_s,
         u"figures"_s,       u"value"_s,    u"upper"_s,    u"qualifier"_s,  u"unit"_s,         u"category"_s,
         u"scope"_s,         u"basis"_s,    u"counts"_s,   u"audience"_s,   u"per"_s,          u"stated_by"_s,
         u"evidence"_s,      u"start"_s,    u"end"_s,      u"text"_s,       u"participants"_s, u"previous_figures"_s,
         u"status"_s,        u"topics"_s,   u"sessions"_s, u"confidence"_s, u"evidence"_s,     u"name"_s,
         u"organizations"_s, u"people"_s,   u"warnings"_s});
    CHECK(json.contains("\"value\":10000000,\"upper\":null,\"qualifier\":\"more_than\",\"unit\":\"viewers\""));
    CHECK(json.contains("\"evidence\":{\"start\":15,\"end\":33,\"text\":\"10 million viewers\"}"));
    CHECK(json.contains("\"publisher\":null,\"dateline\":{\"place\":null,\"date\":null,\"agency\":null}"));
    CHECK(json.contains("\"start\":\"2020-07\",\"end\":null"));
    CHECK(json.contains("\"confidence\":0.97"));
    CHECK_FALSE(json.contains("\"text\":\"Fair ends with"));

    const QJsonDocument document = QJsonDocument::fromJson(json);
    REQUIRE(document.isObject());
    CHECK(document.object() == factsJson(sampleArticle(), facts));
}

TEST_CASE("The text is printed when asked for")
{
    const QJsonObject object = factsJson(sampleArticle(), {}, true);
    CHECK(object[u"text"_s] == sampleArticle().text);
    CHECK(object[u"events"_s].toArray().isEmpty());
    CHECK(object[u"warnings"_s].toArray().isEmpty());
}

TEST_CASE("Earlier figures carry their edition or year, this edition's do not")
{
    FoundFacts facts;
    facts.events.emplace_back();
    Figure figure;
    figure.quantity.value = 69'304;
    figure.year = 2018;
    facts.events[0].figures.push_back(figure);
    facts.events[0].previousFigures.push_back(figure);
    const QJsonObject event = factsJson({}, facts)[u"events"_s][0].toObject();
    CHECK_FALSE(event[u"figures"_s][0].toObject().contains(u"year"_s));
    CHECK(event[u"previous_figures"_s][0][u"year"_s] == 2018);
    CHECK(event[u"previous_figures"_s][0][u"edition"_s].isNull());
}

TEST_CASE("Organisations, people and statements are written in full")
{
    FoundFacts facts;
    facts.organizations.push_back({u"Internet Society of China"_s, u"ISC"_s, 4, {}});
    facts.events.emplace_back();
    facts.events[0].people.push_back({u"Liu Liehong"_s, u"Vice Minister"_s, {}, PersonRole::Speaker, {}});
    facts.events[0].participants.push_back({u"Huawei"_s, ParticipantRole::TookPart, PersonRole::Speaker, {}});
    Figure figure;
    figure.statedBy = StatedBy{u"ISC"_s, StatedRelation::Organiser};
    facts.events[0].figures.push_back(figure);
    const QByteArray json = compactJson(factsJson({}, facts));
    CHECK(
        json.contains("{\"name\":\"Internet Society of China\",\"acronym\":\"ISC\",\"mentions\":4,\"evidence\":null}"));
    CHECK(json.contains("{\"name\":\"Liu Liehong\",\"title\":\"Vice "
                        "Minister\",\"organization\":null,\"role\":\"speaker\",\"evidence\":null}"));
    CHECK(json.contains("{\"name\":\"Huawei\",\"role\":\"took_part\",\"via\":\"speaker\",\"evidence\":null}"));
    CHECK(json.contains("\"stated_by\":{\"name\":\"ISC\",\"relation\":\"organiser\"}"));
}

TEST_CASE("Evidence of each kind has its own form")
{
    NamedFact fact;
    const auto form = [&](const Evidence &evidence) {
        FoundFacts facts;
        facts.people.push_back({u"x"_s, evidence});
        return compactJson(factsJson({}, facts)[u"people"_s][0][u"evidence"_s].toObject());
    };
    Evidence evidence;
    evidence.kind = Evidence::Kind::Cell;
    evidence.locator = u"list.csv"_s;
    evidence.line = 3;
    evidence.column = 2;
    CHECK(form(evidence).contains("\"file\":\"list.csv\""));
    evidence.kind = Evidence::Kind::Pointer;
    CHECK(form(evidence) == "{\"pointer\":\"list.csv\"}");
    evidence.kind = Evidence::Kind::Note;
    evidence.text = u"seen there"_s;
    evidence.locator = u"Nora"_s;
    evidence.date = QDate(2024, 5, 6);
    CHECK(form(evidence).contains("\"note\":\"seen there\""));
    CHECK(form(evidence).contains("\"date\":\"2024-05-06\""));
}

TEST_CASE("Annotations have the value of their type")
{
    const QString text = u"July 23 to 25"_s;
    Annotation date;
    date.span = {0, 13};
    date.timex = u"2020-07-23/2020-07-25"_s;
    date.start = u"2020-07-23"_s;
    date.end = u"2020-07-25"_s;
    CHECK(compactJson(annotationJson(date, text))
          == "{\"type\":\"date\",\"start\":0,\"end\":13,\"text\":\"July 23 to "
             "25\",\"value\":{\"timex\":\"2020-07-23/2020-07-25\","
             "\"start\":\"2020-07-23\",\"end\":\"2020-07-25\"}}");

    Annotation number;
    number.type = AnnotationType::Number;
    number.quantity = Quantity{10'000'000, {}, Qualifier::MoreThan, {}};
    CHECK(compactJson(annotationJson(number))
              .contains("\"value\":{\"value\":10000000,\"upper\":null,\"qualifier\":\"more_than\",\"unit\":null}"));

    Annotation ordinal;
    ordinal.type = AnnotationType::Ordinal;
    ordinal.quantity = Quantity{19, {}, Qualifier::Exact, {}};
    CHECK(compactJson(annotationJson(ordinal)).contains("\"value\":{\"value\":19}"));

    Annotation acronym;
    acronym.type = AnnotationType::Acronym;
    acronym.acronym = u"ISC"_s;
    acronym.name = u"Internet Society of China"_s;
    CHECK(compactJson(annotationJson(acronym))
              .contains("\"value\":{\"short\":\"ISC\",\"long\":\"Internet Society of China\"}"));

    const std::vector<Annotation> all{date};
    CHECK(compactJson(annotationsJson(u"a.txt"_s, all, text))
              .startsWith("{\"source\":\"a.txt\",\"annotations\":[{\"type\":\"date\""));
}

TEST_CASE("Hostile strings stay strings")
{
    Article article = sampleArticle();
    article.title = u"a\"b\\c\n\t\u0001\u007F</script>\u2028é😀"_s;
    const QByteArray json = compactJson(factsJson(article, {}));
    CHECK(QJsonDocument::fromJson(json).object()[u"title"_s] == article.title);
    CHECK_FALSE(json.contains('\n'));
    CHECK_FALSE(json.contains('\1'));
}

TEST_CASE("Numbers are whole where they are whole, and never not a number")
{
    QJsonObject object{{u"a"_s, 1e15}, {u"b"_s, 0.1}, {u"c"_s, -0.0}, {u"d"_s, 57.83}, {u"e"_s, 1e300}};
    CHECK(compactJson(object) == "{\"a\":1000000000000000,\"b\":0.1,\"c\":0,\"d\":57.83,\"e\":1e+300}");
}

TEST_CASE("An event's row and sheet are JSON as well")
{
    const EventRow row = test::sampleRow();
    const QJsonObject object = eventRowJson(row);
    CHECK(object[u"id"_s] == 7);
    CHECK(object[u"date_precision"_s] == u"day"_s);
    CHECK(object[u"attendance"_s].isNull());
    CHECK(object[u"online"_s][u"value"_s] == 10'000'000);
    CHECK(object[u"online"_s][u"quote"_s].toString().contains(u"exceeded"_s));
    Event event;
    event.row = row;
    event.articles = {ArticleId{3}};
    CHECK(eventJson(event)[u"articles"_s][0] == 3);
}
