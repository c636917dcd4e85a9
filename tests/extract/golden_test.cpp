// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/extracting.h"
#include "support/golden.h"

#include <QDirIterator>
#include <QFile>

#include <catch2/catch_all.hpp>

#include <cstdio>
#include <set>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("what the extractor finds in each golden article is what was read and approved")
{
    const ReaderRegistry readers;
    const auto cases = test::goldenCases();
    REQUIRE(cases.size() > 50);
    for (const test::GoldenCase &golden : cases) {
        INFO(golden.name.toStdString() << " (cmake target rebless rewrites the expected files)");
        CHECK(QString::fromUtf8(test::goldenOutput(golden, readers, test::extractor())).toStdString()
              == bytesOf(golden.expected).toStdString());
    }
}

TEST_CASE("no golden file outlives its article")
{
    std::set<QString> expected;
    for (const test::GoldenCase &golden : test::goldenCases())
        expected.insert(golden.expected);
    QDirIterator files(test::goldenExpectedFolder(), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        INFO(path.toStdString());
        CHECK(expected.contains(path));
    }
}

TEST_CASE("every fact of every golden article stands at its span")
{
    const ReaderRegistry readers;
    for (const test::GoldenCase &golden : test::goldenCases()) {
        const auto articles = readers.readFile(golden.input);
        REQUIRE(articles);
        for (const Article &article : *articles) {
            INFO(golden.name.toStdString());
            CHECK(test::evidenceHolds(article, test::extractor().extract(article)));
            for (const Annotation &annotation : test::extractor().annotate(article)) {
                CHECK(annotation.span.start < annotation.span.end);
                CHECK(annotation.span.end <= article.text.size());
            }
        }
    }
}

TEST_CASE("articles without an event give none")
{
    const ReaderRegistry readers;
    int negatives = 0;
    for (const test::GoldenCase &golden : test::goldenCases()) {
        if (!golden.name.startsWith(u"negative/neg-"))
            continue;
        ++negatives;
        const auto articles = readers.readFile(golden.input);
        REQUIRE(articles);
        INFO(golden.name.toStdString());
        CHECK(test::extractor().extract(articles->front()).events.empty());
    }
    CHECK(negatives >= 7);
}

TEST_CASE("the seed articles are right in every field")
{
    const QString folder = QStringLiteral(EVENTARIUM_SOURCE_DIR) + u"/../shared/seeds/"_s;
    if (!QFile::exists(folder + u"china-internet-conference-2020.txt"_s)) {
        std::puts("the seed articles are absent: nothing to check");
        return;
    }
    const ReaderRegistry readers;
    const auto conference = readers.readFile(folder + u"china-internet-conference-2020.txt"_s);
    REQUIRE(conference);
    const FoundFacts first = test::extractor().extract(conference->front());
    REQUIRE(first.events.size() == 1);
    const EventFacts &event = first.events.front();
    CHECK(event.name == u"China Internet Conference"_s);
    CHECK(event.edition == 19);
    CHECK(event.dates == DateRange{PartialDate{2020, 7, 23}, PartialDate{2020, 7, 25}});
    CHECK(event.mode == EventMode::Online);
    CHECK(event.theme == u"Embracing a New Internet Era and Co-creating a New Industry Future"_s);
    CHECK(test::namesOf(event.organizers) == QStringList{u"Internet Society of China"_s});
    CHECK(test::namesOf(event.people) == QStringList{u"Liu Liehong"_s, u"He Guili"_s, u"Liu Duo"_s});
    CHECK(test::evidenceHolds(conference->front(), first));

    const auto week = readers.readFile(folder + u"nanjing-tech-week-2020.txt"_s);
    REQUIRE(week);
    const FoundFacts second = test::extractor().extract(week->front());
    REQUIRE(second.events.size() == 1);
    CHECK(second.events.front().name == u"Nanjing Tech Week"_s);
    CHECK(second.events.front().dates == DateRange{std::nullopt, PartialDate{2020, 6, 27}});
    CHECK(test::namesOf(second.events.front().people) == QStringList{u"Zheng Zhong"_s});
    CHECK(test::evidenceHolds(week->front(), second));
}
