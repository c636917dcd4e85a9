// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Corrections by the command line: what they change, that they last, and what is refused.

#include "support/print.h"

#include "clirunner.h"

#include <catch2/catch_all.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

class Desk
{
public:
    Desk()
    {
        write(u"a.txt"_s, "The Leipzig Book Fair was held on 12 March 2019 in Leipzig.\n\n"
                          "More than 280,000 visitors attended the Leipzig Book Fair.\n");
        write(u"b.txt"_s, "The Leipzig Book Fair was held on 12 March 2019 in Leipzig.\n\n"
                          "Exactly 190,000 visitors attended the Leipzig Book Fair.\n");
        write(u"c.txt"_s, "The Nanjing Robot Expo was held on 3 May 2020 in Nanjing.\n\n"
                          "The Nanjing Robot Expo attracted 5,000 visitors.\n");
        import();
    }

    void write(const QString &name, const QByteArray &text) const { folder.write(u"in/"_s + name, text); }
    void import() const { REQUIRE(runCli({u"import"_s, archive, folder.path(u"in"_s)}).exitCode == 0); }
    QJsonArray events(const QString &query = {}) const
    {
        return QJsonDocument::fromJson(runCli({u"events"_s, archive, query, u"--format"_s, u"json"_s}).output).array();
    }
    QJsonObject event(const QString &query) const
    {
        const QJsonArray all = events(query);
        INFO(query.toStdString());
        REQUIRE(all.size() == 1);
        return all[0].toObject();
    }
    QString id(const QString &query) const { return QString::number(event(query)["id"_L1].toInteger()); }
    CliResult run(const QStringList &words) const { return runCli(QStringList{words[0], archive} + words.mid(1)); }
    void does(const QStringList &words) const
    {
        const CliResult result = run(words);
        INFO(words.join(u' ').toStdString() << ": " << result.errors.toStdString());
        REQUIRE(result.exitCode == 0);
        const CliResult check = runCli({u"check"_s, archive});
        INFO(check.output.toStdString());
        REQUIRE(check.exitCode == 0);
    }
    QString journal() const { return run({u"journal"_s}).text(); }

    Folder folder;
    QString archive = folder.path(u"desk.eventarium"_s);
};

const QString fair = u"name:\"Book Fair\""_s;
const QString expo = u"name:\"Robot Expo\""_s;

} // namespace

TEST_CASE("A correction is seen in lists, filters and summaries, and is taken back by undo")
{
    const Desk desk;
    const QJsonObject before = desk.event(expo);
    CHECK(desk.events(u"is:verified"_s).isEmpty());
    desk.does({u"edit"_s, desk.id(expo), u"city=Suzhou"_s, u"start=2020-05-04"_s, u"--note"_s, u"the programme"_s,
               u"--author"_s, u"Ada"_s});
    const QJsonObject after = desk.event(u"place:Suzhou"_s);
    CHECK(after["checked"_L1] == u"corrected"_s);
    CHECK(desk.events(u"date:2020-05-03"_s).isEmpty());
    CHECK(desk.journal().contains(u"Ada"_s));
    CHECK(desk.journal().contains(u"the programme"_s));

    desk.does({u"verify"_s, desk.id(expo)});
    CHECK(desk.event(u"is:verified"_s)["id"_L1] == before["id"_L1]);
    CHECK(desk.run({u"summary"_s}).text().contains(u"1 of 2 not checked by a person"_s));
    for (int i = 0; i < 3; ++i)
        desk.does({u"undo"_s});
    CHECK(desk.event(expo) == before);
    CHECK(desk.journal().contains(u"undone"_s));
    CHECK(desk.run({u"undo"_s}).exitCode == 2);
    desk.does({u"undo"_s, u"6"_s}); // undoes the last undo
    CHECK_FALSE(desk.event(expo) == before);
}

TEST_CASE("A claim can be chosen or rejected, one that no article makes cannot")
{
    const Desk desk;
    const QString id = desk.id(fair);
    const auto attendance = [&] {
        return runCli(
                   {u"events"_s, desk.archive, fair, u"--format"_s, u"csv"_s, u"--columns"_s, u"attendance,conflict"_s})
            .text()
            .section(u'\n', 1, 1);
    };
    desk.does({u"edit"_s, id, u"attendance=280000"_s});
    CHECK(attendance().startsWith(u"280000"_s));
    desk.does({u"edit"_s, id, u"attendance=190000"_s});
    CHECK(attendance().startsWith(u"190000"_s));
    CHECK(desk.events(u"is:conflict"_s).size() == 1);
    desk.does({u"edit"_s, id, u"figure-=190000"_s});
    CHECK(attendance().startsWith(u"280000"_s));
    CHECK(desk.events(u"is:conflict"_s).isEmpty());
    CHECK_FALSE(desk.run({u"figures"_s, fair}).text().contains(u"190,000"_s));
    desk.does({u"undo"_s});
    CHECK(desk.run({u"figures"_s, fair}).text().contains(u"190,000"_s));
    desk.does({u"edit"_s, id, u"figure-=190000"_s});
    const CliResult wrong = desk.run({u"edit"_s, id, u"attendance=7"_s});
    CHECK(wrong.exitCode == 2);
    CHECK(wrong.errorText().contains(u"280000"_s));
}

TEST_CASE("A checked claim goes before others, a chosen one before it, also one that a person added")
{
    const Desk desk;
    const QString id = desk.id(fair);
    const auto attendance = [&] {
        return runCli({u"events"_s, desk.archive, fair, u"--format"_s, u"csv"_s, u"--columns"_s, u"attendance"_s})
            .text()
            .section(u'\n', 1, 1);
    };
    const QString other = attendance().startsWith(u"190000"_s) ? u"280000"_s : u"190000"_s;
    desk.does({u"verify"_s, id, u"--figure"_s, other});
    CHECK(attendance().startsWith(other));
    CHECK(desk.journal().contains(other + u" of"_s));
    CHECK(desk.events(u"is:verified"_s).isEmpty()); // the claim, not the event
    CHECK(desk.run({u"verify"_s, id, u"--figure"_s, u"7"_s}).exitCode == 2);
    desk.does({u"edit"_s, id, u"figure+=200000 attendees"_s, u"--note"_s, u"The fair's report"_s});
    desk.does({u"edit"_s, id, u"attendance=200000"_s});
    CHECK(attendance().startsWith(u"200000"_s));
    desk.does({u"undo"_s});
    CHECK(attendance().startsWith(other));
}

TEST_CASE("A rejected claim is not searched")
{
    const Desk desk;
    desk.write(u"s.txt"_s, "The Nanjing Robot Expo was held on 3 May 2020 in Nanjing.\n\n"
                           "More than 300 speakers took part in the Nanjing Robot Expo.\n");
    desk.import();
    CHECK(desk.events(u"speakers:>=300"_s).size() == 1);
    desk.does({u"edit"_s, desk.id(expo), u"figure-=300"_s});
    CHECK(desk.events(u"speakers:>=300"_s).isEmpty());
    desk.does({u"undo"_s});
    CHECK(desk.events(u"speakers:>=300"_s).size() == 1);
}

TEST_CASE("Events are merged and split, and stay so after another import")
{
    const Desk desk;
    desk.does({u"merge"_s, desk.id(fair), desk.id(expo)});
    CHECK(desk.events().size() == 1);
    CHECK(desk.events()[0]["articles"_L1].toInteger() == 3);
    desk.write(u"c.txt"_s, "The Nanjing Robot Expo was held on 3 May 2020 in Nanjing.\n\n"
                           "The Nanjing Robot Expo attracted 6,000 visitors, it was said later.\n");
    desk.write(u"d.txt"_s, "The Leipzig Book Fair was held on 12 March 2019 in Leipzig. It was a success.\n");
    desk.import();
    CHECK(desk.events().size() == 1);
    CHECK(desk.events()[0]["articles"_L1].toInteger() == 4);
    desk.does({u"undo"_s});
    CHECK(desk.events().size() == 2);

    desk.does({u"split"_s, desk.id(fair), desk.folder.path(u"in/b.txt"_s)});
    CHECK(desk.events(fair).size() == 2);
    desk.write(u"e.txt"_s, "The Leipzig Book Fair was held on 12 March 2019 in Leipzig. All were glad.\n");
    desk.import();
    CHECK(desk.events(fair).size() == 2);
    CHECK_FALSE(desk.journal().contains(u"unresolved"_s));
    CHECK(desk.run({u"split"_s, desk.id(expo), desk.folder.path(u"in/b.txt"_s)}).exitCode == 2);
    CHECK(desk.run({u"split"_s, desk.id(expo), desk.folder.path(u"in/c.txt"_s)}).exitCode == 2);
}

TEST_CASE("What is no event is left out until that is undone")
{
    const Desk desk;
    desk.does({u"edit"_s, desk.id(expo), u"event=no"_s});
    CHECK(desk.events().size() == 1);
    desk.does({u"undo"_s});
    CHECK(desk.events().size() == 2);
}

TEST_CASE("An entry whose event is gone stays and is shown as unresolved")
{
    const Desk desk;
    desk.does({u"verify"_s, desk.id(expo)});
    desk.write(u"c.txt"_s, "Nothing took place.\n");
    desk.import();
    CHECK(desk.events(expo).isEmpty());
    CHECK(desk.journal().contains(u"unresolved"_s));
    desk.write(u"f.txt"_s, "The Nanjing Robot Expo was held on 3 May 2020 in Nanjing.\n");
    desk.import();
    CHECK(desk.event(expo)["checked"_L1] == u"verified"_s);
    CHECK_FALSE(desk.journal().contains(u"unresolved"_s));
}

TEST_CASE("A journal is carried to another archive, and twice changes nothing")
{
    const Desk desk;
    desk.does({u"edit"_s, desk.id(expo), u"name=Robots of Nanjing"_s});
    desk.does({u"merge"_s, desk.id(fair), desk.id(u"name:Robots"_s)});
    const QString file = desk.folder.path(u"journal.jsonl"_s);
    desk.does({u"journal"_s, u"--export"_s, file});
    CHECK(contentOf(file).count('\n') == 2);

    const Desk other;
    other.does({u"journal"_s, u"--import"_s, file});
    CHECK(other.events().size() == 1);
    const auto fingerprint = [&] { return runCli({u"summary"_s, other.archive, u"--format"_s, u"md"_s}).output; };
    const QByteArray before = fingerprint();
    other.does({u"journal"_s, u"--import"_s, file});
    CHECK(fingerprint() == before);
    CHECK(contentOf(file) == other.run({u"journal"_s, u"--export"_s, u"-"_s}).output);
    CHECK(desk.run({u"journal"_s, u"--export"_s, desk.archive}).exitCode == 3);
}

TEST_CASE("A journal with bad lines: the good ones are added, the others named")
{
    const Desk desk;
    desk.does({u"verify"_s, desk.id(expo)});
    const QByteArray good = desk.run({u"journal"_s, u"--export"_s, u"-"_s}).output;
    const Desk other;
    const QString file = other.folder.write(u"j.jsonl"_s, "{\n\n[1]\nnull\n" + good + "{\"version\":99}\n");
    const CliResult result = other.run({u"journal"_s, u"--import"_s, file});
    CHECK(result.exitCode == 1);
    for (const QString &line : {u"line 1:"_s, u"line 3:"_s, u"line 4:"_s, u"line 6:"_s})
        CHECK(result.errorText().contains(line));
    CHECK(other.event(expo)["checked"_L1] == u"verified"_s);

    const QString huge = other.folder.write(u"huge.jsonl"_s, good + QByteArray(3 * 1024 * 1024, 'x'));
    CHECK(other.run({u"journal"_s, u"--import"_s, huge}).exitCode == 3);
    CHECK(other.run({u"journal"_s, u"--import"_s, other.folder.path(u"none"_s)}).exitCode == 3);
    CHECK(other.run({u"journal"_s, u"--import"_s, other.folder.path()}).exitCode == 3);
    CHECK(other.run({u"journal"_s, u"--import"_s, file, u"--export"_s, file}).exitCode == 2);
}

TEST_CASE("Names that mean the same are counted as one, until that is undone")
{
    const Desk desk;
    desk.write(u"g.txt"_s, "The Halle Steel Forum was held on 3 June 2020 in Halle. It was organized by the Society of "
                           "Engineers.\n");
    desk.write(u"h.txt"_s, "The Erfurt Glass Forum was held on 9 June 2020 in Erfurt. It was organized by the German "
                           "Association of Engineers.\n");
    desk.import();
    const auto organizations = [&](const QString &name) {
        const auto rows = QJsonDocument::fromJson(runCli({u"orgs"_s, desk.archive, u"--format"_s, u"json"_s}).output);
        for (const QJsonValue &row : rows.array()) {
            if (row["name"_L1] == name)
                return row.toObject();
        }
        return QJsonObject();
    };
    const QString one = u"Society of Engineers"_s;
    const QString other = u"German Association of Engineers"_s;
    REQUIRE(organizations(one)["events"_L1] == 1);
    REQUIRE(organizations(other)["events"_L1] == 1);
    desk.does({u"alias"_s, other, one});
    CHECK(organizations(other)["events"_L1] == 2);
    CHECK(organizations(other)["aliases"_L1].toArray() == QJsonArray{one});
    CHECK(organizations(one).isEmpty());
    CHECK(desk.events(u"org:\"Society of Engineers\""_s).size() == 2);
    desk.write(u"i.txt"_s, "The Gera Paper Forum was held on 12 June 2020 in Gera. It was organized by the Society of "
                           "Engineers.\n");
    desk.import();
    CHECK(organizations(other)["events"_L1] == 3);
    CHECK_FALSE(desk.journal().contains(u"unresolved"_s));
    desk.does({u"alias"_s, one, other}); // leads back: the last stands
    desk.does({u"undo"_s});
    desk.does({u"undo"_s});
    CHECK(organizations(other)["events"_L1] == 1);
    CHECK(organizations(one)["events"_L1] == 2);

    desk.does({u"alias"_s, u"Nobody Inc"_s, u"Nothing Inc"_s});
    CHECK(desk.journal().contains(u"unresolved"_s));
    desk.does({u"alias"_s, u"Halle Steel Forum"_s, u"Erfurt Glass Forum"_s, u"--kind"_s, u"series"_s});
    CHECK(desk.run({u"alias"_s, one, one}).exitCode == 2);
    CHECK(desk.run({u"alias"_s, one, u"!!"_s}).exitCode == 2);
    CHECK(desk.run({u"alias"_s, one, other, u"--kind"_s, u"planet"_s}).exitCode == 2);
    CHECK(desk.run({u"alias"_s, one}).exitCode == 2);
}

TEST_CASE("What makes no sense is refused and changes nothing")
{
    const Desk desk;
    const QString id = desk.id(expo);
    const QJsonArray before = desk.events();
    for (const QStringList &words : {QStringList{u"edit"_s, id, u"city"_s},
                                     {u"edit"_s, id, u"=x"_s},
                                     {u"edit"_s, id, u"start=soon"_s},
                                     {u"edit"_s, id, u"edition=-3"_s},
                                     {u"edit"_s, id, u"name="_s},
                                     {u"edit"_s, id, u"mode=underwater"_s},
                                     {u"edit"_s, id, u"colour=red"_s},
                                     {u"edit"_s, id, u"city=Jena"_s, u"start=soon"_s},
                                     {u"edit"_s, id, u"colour-=red"_s},
                                     {u"edit"_s, id, u"city="_s + QString(5000, u'x')},
                                     {u"edit"_s, u"x"_s, u"city=Jena"_s},
                                     {u"edit"_s, id},
                                     {u"merge"_s, id, id},
                                     {u"merge"_s, id},
                                     {u"split"_s, id, u"no such file"_s},
                                     {u"split"_s, id, id},
                                     {u"undo"_s, u"1"_s},
                                     {u"undo"_s, u"x"_s},
                                     {u"verify"_s}}) {
        INFO(words.join(u' ').left(100).toStdString());
        CHECK(desk.run(words).exitCode == 2);
    }
    for (const QStringList &words :
         {QStringList{u"edit"_s, u"999"_s, u"city=Jena"_s}, {u"merge"_s, id, u"999"_s}, {u"verify"_s, id, u"999"_s}})
        CHECK(desk.run(words).exitCode == 3);
    CHECK(desk.events() == before);
    CHECK(desk.run({u"journal"_s, u"--export"_s, u"-"_s}).output.isEmpty());
    for (const QString &command : {u"edit"_s, u"merge"_s, u"split"_s, u"alias"_s, u"verify"_s, u"undo"_s, u"journal"_s})
        CHECK(runCli({command, u"--help"_s}).text().contains(u"Example:"_s));
}

TEST_CASE("A fact that no article has can be added, with a person's note as its evidence")
{
    const Desk desk;
    const QJsonObject before = desk.event(expo);
    desk.does({u"edit"_s, desk.id(expo), u"figure+=7000 attendees"_s, u"organizer+=Robot Society"_s,
               u"topic+=welding"_s, u"--note"_s, u"by telephone"_s, u"--author"_s, u"Ada"_s});
    CHECK(desk.events(u"org:\"Robot Society\""_s).size() == 1);
    CHECK(desk.events(u"topic:welding"_s).size() == 1);
    CHECK(desk.run({u"figures"_s, expo}).text().contains(u"7,000"_s));
    desk.import();
    CHECK(desk.run({u"figures"_s, expo}).text().contains(u"7,000"_s));
    for (int i = 0; i < 3; ++i)
        desk.does({u"undo"_s});
    CHECK(desk.event(expo) == before);
    CHECK_FALSE(desk.run({u"figures"_s, expo}).text().contains(u"7,000"_s));
    for (const QString &wrong : {u"figure+=many"_s, u"figure+=5 dragons"_s, u"motto+=x"_s, u"topic+="_s})
        CHECK(desk.run({u"edit"_s, desk.id(expo), wrong}).exitCode == 2);
}

TEST_CASE("An event that no article tells of can be created, and goes with its entry")
{
    const Desk desk;
    desk.does({u"edit"_s, u"new"_s, u"name=Quarry Seminar"_s, u"start=2018-04-02"_s, u"city=Oviedo"_s, u"--note"_s,
               u"the printed programme"_s});
    const QJsonObject made = desk.event(u"name:Quarry"_s);
    CHECK(made["start"_L1] == u"2018-04-02"_s);
    CHECK(desk.events(u"place:Oviedo"_s).size() == 1);
    desk.import();
    CHECK(desk.events(u"place:Oviedo"_s).size() == 1);
    while (desk.run({u"undo"_s}).exitCode == 0) {
    }
    CHECK(desk.events(u"name:Quarry"_s).isEmpty());
    CHECK(desk.run({u"edit"_s, u"new"_s, u"start=2018"_s}).exitCode == 2);
}
