// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/print.h"

#include "clirunner.h"

#include <catch2/catch_all.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray article = "Spring Fair 2021 closes in Leipzig\n\n"
                           "LEIPZIG, 4 May 2021 -- The 12th Spring Fair was held in Leipzig from May 1 to 3, 2021. "
                           "More than 12,000 people attended, the organiser said.\n";

std::vector<QJsonObject> objectsOf(const CliResult &result)
{
    std::vector<QJsonObject> objects;
    for (const QByteArray &line : result.output.split('\n')) {
        if (line.isEmpty())
            continue;
        QJsonParseError error;
        objects.push_back(QJsonDocument::fromJson(line, &error).object());
        CHECK(error.error == QJsonParseError::NoError);
    }
    return objects;
}

// Every object with start, end and text fits the article's text.
void checkSpans(const QJsonValue &value, const QString &text, int &spans)
{
    if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            checkSpans(each, text, spans);
        return;
    }
    if (!value.isObject())
        return;
    const QJsonObject object = value.toObject();
    if (object["text"_L1].isString() && object["start"_L1].isDouble() && object["end"_L1].isDouble()) {
        const int start = object["start"_L1].toInt();
        CHECK(text.mid(start, object["end"_L1].toInt() - start) == object["text"_L1].toString());
        ++spans;
    }
    for (const QJsonValue &each : object)
        checkSpans(each, text, spans);
}

} // namespace

TEST_CASE("An article's facts are printed as one JSON object, each with its span")
{
    const Folder folder;
    const QString file = folder.write(u"fair.txt"_s, article);
    const CliResult result = runCli({u"extract"_s, file, u"--with-text"_s});
    CHECK(result.exitCode == 0);
    CHECK(result.errors.isEmpty());
    const auto objects = objectsOf(result);
    REQUIRE(objects.size() == 1);
    CHECK(objects[0]["source"_L1].toString() == file);
    const QString text = objects[0]["text"_L1].toString();
    CHECK(text == QString::fromUtf8(article));
    int spans = 0;
    checkSpans(objects[0]["events"_L1], text, spans);
    CHECK(spans >= 1);
    CHECK_FALSE(objectsOf(runCli({u"extract"_s, file}))[0].contains("text"_L1));
}

TEST_CASE("Standard input is read where a hyphen stands for the file")
{
    const Folder folder;
    const QString file = folder.write(u"fair.txt"_s, article);
    const auto fromFile = objectsOf(runCli({u"extract"_s, file}));
    const auto fromInput = objectsOf(runCli({u"extract"_s, u"-"_s}, article));
    REQUIRE(fromInput.size() == 1);
    CHECK(fromInput[0]["events"_L1] == fromFile[0]["events"_L1]);
    CHECK(objectsOf(runCli({u"annotate"_s, u"-"_s}, article))[0]["annotations"_L1]
          == objectsOf(runCli({u"annotate"_s, file}))[0]["annotations"_L1]);
    CHECK(runCli({u"extract"_s, u"-"_s}).exitCode == 1);
}

TEST_CASE("A file that fails is told, the others go on: 1")
{
    const Folder folder;
    const QString file = folder.write(u"fair.txt"_s, article);
    const QString missing = folder.path(u"missing.txt"_s);
    for (const QString &command : {u"extract"_s, u"annotate"_s}) {
        const CliResult result = runCli({command, missing, file, folder.path()});
        CHECK(result.exitCode == 1);
        CHECK(objectsOf(result).size() == 1);
        CHECK(result.errorText().contains(missing));
    }
}

TEST_CASE("Relative dates count from the reference")
{
    const QByteArray text = "The forum opens on June 27.";
    const auto dates = [&](const QStringList &more) {
        const auto objects = objectsOf(runCli(QStringList{u"annotate"_s, u"-"_s, u"--only"_s, u"date"_s} + more, text));
        REQUIRE(objects.size() == 1);
        return objects[0]["annotations"_L1].toArray();
    };
    const QJsonArray found = dates({u"--reference"_s, u"2019-06-20"_s});
    REQUIRE(found.size() == 1);
    CHECK(found[0]["value"_L1]["start"_L1].toString() == u"2019-06-27"_s);
    CHECK(dates({u"--reference"_s, u"2024-06-20"_s})[0]["value"_L1]["start"_L1].toString() == u"2024-06-27"_s);
    const CliResult wrong = runCli({u"annotate"_s, u"-"_s, u"--reference"_s, u"yesterday"_s}, text);
    CHECK(wrong.exitCode == 2);
    CHECK(wrong.errorText().contains(u"“yesterday” is no date"_s));
}

TEST_CASE("Only the types asked for are annotated")
{
    const Folder folder;
    const QString file = folder.write(u"fair.txt"_s, article);
    const auto all = objectsOf(runCli({u"annotate"_s, file, u"--with-text"_s}));
    REQUIRE(all.size() == 1);
    int spans = 0;
    checkSpans(all[0]["annotations"_L1], all[0]["text"_L1].toString(), spans);
    CHECK(spans == all[0]["annotations"_L1].toArray().size());

    const auto some = objectsOf(runCli({u"annotate"_s, file, u"--only"_s, u"date,number"_s}));
    const QJsonArray annotations = some[0]["annotations"_L1].toArray();
    CHECK(annotations.size() >= 2);
    for (const QJsonValue &annotation : annotations) {
        const QString type = annotation["type"_L1].toString();
        CHECK((type == u"date"_s || type == u"number"_s));
    }
    const CliResult wrong = runCli({u"annotate"_s, file, u"--only"_s, u"date,colour"_s});
    CHECK(wrong.exitCode == 2);
    CHECK(wrong.errorText().contains(u"“colour” is no type of span"_s));
}

TEST_CASE("Lines of JSON are annotated one by one, a bad line is told and the others go on")
{
    const QByteArray input = "{\"id\": 7, \"text\": \"It opens on June 27.\", \"reference\": \"2018-01-01\"}\n"
                             "\n"
                             "{\"id\": \"b\", \"text\": \"It opens on June 27.\"}\n"
                             "not json\n"
                             "{\"id\": 8}\n"
                             "{\"id\": 9, \"text\": \"x\", \"reference\": \"soon\"}\n"
                             "{\"id\": 10, \"text\": \"\"}\n";
    const CliResult result = runCli(
        {u"annotate"_s, u"--lines"_s, u"-"_s, u"--only"_s, u"date"_s, u"--reference"_s, u"2020-01-01"_s}, input);
    CHECK(result.exitCode == 1);
    const auto objects = objectsOf(result);
    REQUIRE(objects.size() == 3);
    CHECK(objects[0]["id"_L1].toInt() == 7);
    CHECK(objects[0]["annotations"_L1][0]["value"_L1]["start"_L1].toString() == u"2018-06-27"_s);
    CHECK(objects[1]["id"_L1].toString() == u"b"_s);
    CHECK(objects[1]["annotations"_L1][0]["value"_L1]["start"_L1].toString() == u"2020-06-27"_s);
    CHECK(objects[2]["annotations"_L1].toArray().isEmpty());
    for (const QString &line : {u"line 4"_s, u"line 5"_s, u"line 6"_s})
        CHECK(result.errorText().contains(line));
}

TEST_CASE("The rules behind the facts are printed for people")
{
    const Folder folder;
    const QString file = folder.write(u"fair.txt"_s, article);
    const CliResult result = runCli({u"extract"_s, u"--explain"_s, file});
    CHECK(result.exitCode == 0);
    CHECK(result.errors.isEmpty());
    const QByteArrayList lines = result.output.split('\n');
    CHECK(lines.first() == file.toUtf8());
    const auto has = [&](QByteArrayView begin, QByteArrayView end) {
        return std::ranges::any_of(
            lines, [&](const QByteArray &line) { return line.startsWith(begin) && line.endsWith(end); });
    };
    CHECK(has("  + name: Spring Fair  [", "”"));
    CHECK(has("  + start: 2021-05-01  [", "3:70 “May 1 to 3, 2021”"));
    CHECK(has("  + figures: More than 12,000 people  [", "“More than 12,000 people”"));
    const CliResult nothing = runCli({u"extract"_s, u"--explain"_s, folder.write(u"none.txt"_s, "It rained.\n")});
    CHECK(nothing.exitCode == 0);
    CHECK(nothing.output.contains("Nothing was found."));
}
