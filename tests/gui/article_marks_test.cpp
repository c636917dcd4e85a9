// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/views/articleviewmarks.h"

#include <catch2/catch_test_macros.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

QStringList found(const QString &text, const QStringList &words)
{
    QStringList hits;
    for (const TextSpan hit : searchHits(text, words))
        hits << hit.in(text).toString();
    return hits;
}

QString sentence(const QString &text, const QString &piece)
{
    const qsizetype at = text.indexOf(piece);
    return sentenceAround(text, {at, at + piece.size()}).in(text).toString();
}

} // namespace

TEST_CASE("Search hits are whole words, without regard to case and accents")
{
    CHECK(found(u"Art at the Café: art, ART, but no party."_s, {u"art"_s})
          == QStringList{u"Art"_s, u"art"_s, u"ART"_s});
    CHECK(found(u"The Café and the CAFE"_s, {u"cafe"_s}) == QStringList{u"Café"_s, u"CAFE"_s});
    CHECK(found(u"a cafe"_s, {u"Café"_s}) == QStringList{u"cafe"_s});
    CHECK(found(u"the open\ndata week"_s, {u"open data"_s}) == QStringList{u"open\ndata"_s});
    CHECK(found(u"第十九届中国互联网大会"_s, {u"互联网"_s}) == QStringList{u"互联网"_s});
    CHECK(found(u"한국 한글"_s, {u"한글"_s}) == QStringList{u"한글"_s});
    CHECK(found(u"anything"_s, {}).isEmpty());
    CHECK(found(u"anything"_s, {QString(), u"  "_s}).isEmpty());
    CHECK(found({}, {u"word"_s}).isEmpty());
}

TEST_CASE("Overlapping hits are marked once, and not without end")
{
    CHECK(found(u"open data week"_s, {u"data"_s, u"open data"_s}) == QStringList{u"open data"_s});
    CHECK(searchHits(u"word "_s.repeated(100'000), {u"word"_s}).size() == searchHitLimit);
}

TEST_CASE("A sentence ends with its mark or its paragraph")
{
    const QString text = u"One came. Some 300 people followed! Three left\nA new paragraph. Its end"_s;
    CHECK(sentence(text, u"300"_s) == u"Some 300 people followed!"_s.left(25));
    CHECK(sentence(text, u"One"_s).startsWith(u"One came."_s));
    CHECK(sentence(text, u"left"_s).endsWith(u"Three left"_s));
    CHECK(sentence(text, u"new"_s).startsWith(u"A new paragraph."_s));
    CHECK(!sentence(text, u"new"_s).contains(u"left"_s));
    CHECK(sentence(text, u"end"_s) == u"Its end"_s);
}

TEST_CASE("A span that does not fit its text has no sentence")
{
    CHECK(sentenceAround(u"short"_s, {2, 9}).isEmpty());
    CHECK(sentenceAround(u"short"_s, {-1, 2}).isEmpty());
    CHECK(sentenceAround(u"short"_s, {3, 3}).isEmpty());
    CHECK(sentenceAround({}, {0, 0}).isEmpty());
}

TEST_CASE("Facts are marked in the article that says them, in text order, once")
{
    Article article;
    article.id = ArticleId{7};
    article.text = u"Harbour Days opened in Oslo on 4 March with 300 guests."_s;
    const auto at = [&article](const QString &piece) {
        const qsizetype start = article.text.indexOf(piece);
        Evidence evidence = Evidence::fromText(article.text, {start, start + piece.size()});
        evidence.article = article.id;
        return evidence;
    };
    Event event;
    event.facts.evidence.name = at(u"Harbour Days"_s);
    event.facts.evidence.start = at(u"4 March"_s);
    event.facts.evidence.end = at(u"4 March"_s);
    event.facts.places = {{u"Oslo"_s, PlaceKind::City, {}, at(u"Oslo"_s)}};
    Figure figure;
    figure.evidence = at(u"300 guests"_s);
    figure.sentence = {0, article.text.size()};
    event.facts.figures = {figure};
    Evidence elsewhere = at(u"opened"_s);
    elsewhere.article = ArticleId{8};
    event.facts.people = {{u"Opened"_s, {}, {}, {}, elsewhere}};
    Evidence beyond = at(u"guests"_s);
    beyond.span.end = 5000;
    event.facts.topics = {{u"guests"_s, beyond}};

    std::vector<FactType> types;
    for (const FactMark &mark : factMarks(event, article))
        types.push_back(mark.type);
    CHECK(types == std::vector{FactType::Name, FactType::Place, FactType::Date, FactType::Figure});
    CHECK(factMarks(event, article).back().sentence == figure.sentence);
}
