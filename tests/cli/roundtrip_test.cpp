// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What leaves the program is read back by readers that are not ours: Python's csv, icalendar, jsonschema, openpyxl,
// LibreOffice and tidy. Those that only the larger root has are skipped with a reason where they are missing.

#include "support/archivefixture.h"
#include "support/print.h"

#include "clirunner.h"

#include "report/csv.h"

#include <catch2/catch_all.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>

using namespace eventarium;
using namespace eventarium::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList &hostileNames()
{
    static const QStringList names = {u"=1+1"_s,
                                      u"+49 30 12345"_s,
                                      u"-2+3"_s,
                                      u"@SUM(A1:A9)"_s,
                                      u"\tTabbed Fair"_s,
                                      u"＝cmd|'/c calc'!A1"_s,
                                      u"\u200f=HYPERLINK(\"http://x\")"_s,
                                      u"'Quoted' Forum"_s,
                                      u"''Twice'' Forum"_s,
                                      u"Comma, Semicolon; and \"Quotes\" Expo"_s,
                                      u"Line\nBreak Summit"_s,
                                      u"שלום עולם Week"_s,
                                      u"中国互联网大会"_s,
                                      u"Emoji 🎪 Festival"_s,
                                      u"_x0041_ Meeting"_s,
                                      u"ID"_s,
                                      u"  Spaces at both ends  "_s,
                                      u"1e5"_s,
                                      u"00123"_s,
                                      u"2020-07-01"_s,
                                      QString(10'000, u'n')};
    return names;
}

// An archive of one event a hostile name, each of a day of its own, and one without a date.
void fill(ArchiveFixture &archive)
{
    std::vector<Story> stories;
    int day = 1;
    for (const QString &name : hostileNames()) {
        const QString date = u"2021-03-%1"_s.arg(day, 2, 10, QChar(u'0'));
        stories.push_back(
            Story(u"/articles/%1.txt"_s.arg(day))
                .published(date)
                .event(name, date, date)
                .place(name)
                .organizer(u"Guild, of; Makers"_s)
                .participant(name)
                .topic(u"a,b;c"_s)
                .figure(1000 * day, FigureCategory::Attendees, day % 2 ? Qualifier::MoreThan : Qualifier::Exact));
        ++day;
    }
    stories.push_back(Story(u"/articles/none.txt"_s).event(u"Undated Forum"_s).figure(7));
    stories.push_back(Story(u"/articles/month.txt"_s).event(u"Month Forum"_s, u"2022-05"_s, u"2022-05"_s));
    stories.push_back(Story(u"/articles/until.txt"_s).event(u"Until Fair"_s, {}, u"2022-06-27"_s));
    archive.add(stories);
}

QString sourceFile(const QString &name)
{
    return QStringLiteral(EVENTARIUM_SOURCE_DIR) + u'/' + name;
}

QJsonDocument readBack(const QStringList &words)
{
    QProcess python;
    python.start(u"python3"_s, QStringList{sourceFile(u"tests/cli/readback.py"_s)} + words);
    REQUIRE(python.waitForFinished(120'000));
    INFO(python.readAllStandardError().toStdString());
    if (python.exitCode() == 4)
        SKIP("a reader for " << words.front().toStdString() << " is not installed");
    REQUIRE(python.exitCode() == 0);
    return QJsonDocument::fromJson(python.readAllStandardOutput());
}

struct Exported
{
    Folder folder;
    ArchiveFixture archive;
    Exported() { fill(archive); }

    QString write(const QString &name, const QStringList &options = {})
    {
        const QString target = folder.path(name);
        const CliResult result = runCli(QStringList{u"export"_s, archive.path(), u"-o"_s, target} + options);
        INFO(result.errors.toStdString());
        REQUIRE(result.exitCode == 0);
        said = result.errorText();
        return target;
    }
    QString said;
};

QSet<QString> expectedNames()
{
    QSet<QString> names{u"Undated Forum"_s, u"Month Forum"_s, u"Until Fair"_s};
    for (const QString &name : hostileNames())
        names.insert(name);
    return names;
}

} // namespace

TEST_CASE("Python reads the same values from CSV, the guard undone")
{
    Exported exported;
    const auto options = GENERATE(QStringList(), QStringList{u"--preset"_s, u"excel"_s},
                                  QStringList{u"--separator"_s, u"tab"_s, u"--quote-all"_s},
                                  QStringList{u"--separator"_s, u";"_s, u"--line-ends"_s, u"crlf"_s});
    const QString target = exported.write(u"x.csv"_s, options);
    const QString separator = options.contains(u"tab"_s) ? u"\t"_s : options.contains(u";"_s) ? u";"_s : u","_s;
    const QJsonArray rows = readBack({u"csv"_s, target, separator}).array();
    REQUIRE(rows.size() == hostileNames().size() + 4);
    const QJsonArray head = rows[0].toArray();
    CHECK(head.toVariantList() == QVariantList(eventCsvColumns().begin(), eventCsvColumns().end()));
    QSet<QString> names;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QJsonArray row = rows[i].toArray();
        CHECK(row.size() == head.size());
        names.insert(unguardedCsvText(row[0].toString()));
        const QString first = row[0].toString().left(1);
        CHECK_FALSE(u"=+-@\t＝"_s.contains(first));
        const QString attendance = row[eventCsvColumns().indexOf(u"attendance"_s)].toString();
        bool number = false;
        attendance.toLongLong(&number);
        CHECK((number || attendance.isEmpty()));
    }
    CHECK(names == expectedNames());
}

TEST_CASE("LibreOffice Calc reads the same rows from CSV and evaluates no cell")
{
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty())
        SKIP("LibreOffice is not installed");
    Exported exported;
    const QString target = exported.write(u"x.csv"_s);
    QProcess calc;
    calc.setWorkingDirectory(exported.folder.path());
    calc.start(office, {u"-env:UserInstallation=file://"_s + exported.folder.path(u"profile"_s), u"--headless"_s,
                        u"--convert-to"_s, u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,true"_s,
                        u"--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"_s, u"--outdir"_s,
                        exported.folder.path(u"out"_s), target});
    REQUIRE(calc.waitForFinished(200'000));
    const QJsonArray rows = readBack({u"csv"_s, exported.folder.path(u"out/x.csv"_s), u","_s}).array();
    REQUIRE(rows.size() == hostileNames().size() + 4);
    QSet<QString> names;
    for (qsizetype i = 1; i < rows.size(); ++i)
        names.insert(unguardedCsvText(rows[i].toArray()[0].toString()));
    for (const QString &name : hostileNames()) {
        INFO(name.left(60).toStdString());
        const bool looksLikeNumber = name == u"1e5"_s || name == u"00123"_s;
        CHECK((names.contains(name) || looksLikeNumber));
    }
}

TEST_CASE("A calendar is read by icalendar: days, halves of dates, categories, folding")
{
    Exported exported;
    const QString target = exported.write(u"x.ics"_s);
    CHECK(exported.said.contains(u"1 without a date were left out"));
    const QJsonObject calendar = readBack({u"ics"_s, target}).object();
    CHECK(calendar["longest"_L1].toInt() <= 75);
    CHECK(calendar["bare_line_feeds"_L1].toInt() == 0);
    CHECK(calendar["errors"_L1].toArray().isEmpty());
    CHECK(calendar["undated"_L1].toString() == u"1"_s);
    CHECK(calendar["fingerprint"_L1].toString().size() > 8);
    const QJsonArray events = calendar["events"_L1].toArray();
    REQUIRE(events.size() == hostileNames().size() + 2);
    QSet<QString> uids;
    QMap<QString, QJsonObject> byName;
    for (const QJsonValue &value : events) {
        const QJsonObject event = value.toObject();
        uids.insert(event["uid"_L1].toString());
        byName[event["summary"_L1].toString()] = event;
        CHECK(event["errors"_L1].toArray().isEmpty());
        CHECK_FALSE(event["organizer"_L1].toBool()); // legal only where people are invited
    }
    CHECK(uids.size() == events.size());
    const QJsonObject chinese = byName[u"中国互联网大会"_s];
    CHECK(chinese["start"_L1] == u"2021-03-13"_s);
    CHECK(chinese["end"_L1] == u"2021-03-14"_s); // not included
    CHECK(chinese["location"_L1] == u"中国互联网大会"_s);
    CHECK(chinese["status"_L1] == u"CONFIRMED"_s);
    CHECK(contentOf(target).contains("CATEGORIES:a\\,b\\;c\r\n")); // which this reader takes apart at the comma
    CHECK(chinese["description"_L1].toString().contains(u"Guild, of; Makers"));
    CHECK(byName.contains(u"Comma, Semicolon; and \"Quotes\" Expo"_s));
    const QJsonObject month = byName[u"Month Forum (May 2022)"_s];
    CHECK(month["start"_L1] == u"2022-05-01"_s);
    CHECK(month["end"_L1] == u"2022-06-01"_s);
    CHECK(month["status"_L1] == u"TENTATIVE"_s);
    const QJsonObject until = byName[u"Until Fair (until 27 Jun 2022)"_s];
    CHECK(until["start"_L1] == u"2022-06-27"_s);
    CHECK(until["description"_L1].toString().contains(u"Only its end is stated"));

    CHECK(contentOf(exported.write(u"again.ics"_s)) == contentOf(target));
    // An entry is the same one in another selection.
    const QJsonObject part = readBack({u"ics"_s, exported.write(u"part.ics"_s, {u"name:month"_s})}).object();
    REQUIRE(part["events"_L1].toArray().size() == 1);
    CHECK(part["events"_L1].toArray()[0].toObject()["uid"_L1] == month["uid"_L1]);
}

TEST_CASE("JSON of every table holds to the schema that is shipped")
{
    Exported exported;
    const QString schema = sourceFile(u"resources/export/eventarium-export.schema.json"_s);
    const QString table = GENERATE(u"events"_s, u"figures"_s, u"people"_s, u"orgs"_s, u"sources"_s);
    INFO(table.toStdString());
    for (const QString &format : {u"json"_s, u"jsonl"_s}) {
        const QString target = exported.write(u"x."_s + format, {u"--table"_s, table});
        const QJsonObject result = readBack({format, target, schema}).object();
        INFO(QJsonDocument(result).toJson().toStdString());
        CHECK(result["errors"_L1].toArray().isEmpty());
        CHECK((result["rows"_L1].toInt() > 0 || table == u"people"_s));
    }
    const QString empty = exported.write(u"empty.json"_s, {u"--table"_s, table, u"name:nothingatall"_s});
    CHECK(exported.said.contains(u"there are no rows"));
    CHECK(readBack({u"json"_s, empty, schema}).object()["rows"_L1].toInt() == 0);
}

TEST_CASE("A workbook has typed cells, a header that stays, a filter, and says what it is")
{
    Exported exported;
    const QString target = exported.write(u"x.xlsx"_s);
    CHECK(contentOf(exported.write(u"y.xlsx"_s)) == contentOf(target));
    const QJsonObject book = readBack({u"xlsx"_s, target}).object();
    CHECK(book["sheets"_L1].toArray() == QJsonArray{u"Events"_s, u"About"_s});
    CHECK(book["frozen"_L1] == u"A2"_s);
    CHECK(book["filter"_L1].toString().startsWith(u"A1:AG"));
    CHECK(book["formulas"_L1].toArray().isEmpty());
    const QJsonArray rows = book["rows"_L1].toArray();
    REQUIRE(rows.size() == hostileNames().size() + 4);
    QSet<QString> names;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        // "_x005F_" is an underscore that begins no escape: this reader leaves it as it is.
        names.insert(rows[i].toArray()[0].toString().replace(u"_x005F_"_s, u"_"_s));
        const QJsonValue attendance = rows[i].toArray()[10];
        CHECK((attendance.isDouble() || attendance.toString().isEmpty()));
    }
    CHECK(names == expectedNames());
    CHECK(QJsonDocument(book["about"_L1].toArray()).toJson().contains("Fingerprint"));
}

TEST_CASE("The web page is clean in tidy")
{
    if (QStandardPaths::findExecutable(u"tidy"_s).isEmpty())
        SKIP("tidy is not installed");
    Exported exported;
    const QString table = GENERATE(u"events"_s, u"figures"_s, u"orgs"_s, u"sources"_s);
    const QString report = table == u"events"_s ? GENERATE(u"list"_s, u"digest"_s) : u"list"_s;
    QStringList options{u"--table"_s, table};
    if (report == u"digest"_s)
        options += {u"--report"_s, report};
    const QString target = exported.write(u"x.html"_s, options);
    QProcess tidy;
    tidy.start(u"tidy"_s, {u"-q"_s, u"-e"_s, u"-utf8"_s, target});
    REQUIRE(tidy.waitForFinished(60'000));
    CHECK(tidy.readAllStandardError().toStdString() == "");
    CHECK(tidy.exitCode() == 0);
}

TEST_CASE("The file beside an export says how it was made, and its sum is that of the bytes")
{
    Exported exported;
    const QString target = exported.write(u"x.csv"_s, {u"date:2021"_s, u"--meta"_s, u"--columns"_s, u"name,start"_s});
    const QJsonObject meta = QJsonDocument::fromJson(contentOf(target + u".meta.json"_s)).object();
    CHECK(meta["query"_L1] == u"date:2021"_s);
    CHECK(meta["table"_L1] == u"events"_s);
    CHECK(meta["rows"_L1] == hostileNames().size());
    CHECK(meta["columns"_L1].toArray() == QJsonArray{u"name"_s, u"start"_s});
    CHECK(meta["archive"_L1].toObject()["generation"_L1].toInt() > 0);
    CHECK(meta["sha256"_L1].toString().toLatin1()
          == QCryptographicHash::hash(contentOf(target), QCryptographicHash::Sha256).toHex());
}

TEST_CASE("Columns that lead to the characters are added on demand; several values get a row each")
{
    Exported exported;
    const QString target = exported.write(u"x.csv"_s, {u"--table"_s, u"figures"_s, u"--provenance"_s});
    const QJsonArray rows = readBack({u"csv"_s, target}).array();
    const QVariantList head = rows[0].toArray().toVariantList();
    const qsizetype offset = head.indexOf(u"offset"_s);
    REQUIRE(offset > 0);
    CHECK(rows[1].toArray()[offset].toString().toInt() > 0);
    CHECK(rows[1].toArray()[head.indexOf(u"words"_s)].toString().endsWith(u" visitors"));
}

TEST_CASE("A file that exists is replaced only where that is asked for")
{
    Exported exported;
    const QString target = exported.write(u"x.csv"_s);
    const QByteArray before = contentOf(target);
    const CliResult refused = runCli({u"export"_s, exported.archive.path(), u"name:month"_s, u"-o"_s, target});
    CHECK(refused.exitCode == 3);
    CHECK(refused.errorText().contains(u"it exists already"));
    CHECK(contentOf(target) == before);
    CHECK(runCli({u"export"_s, exported.archive.path(), u"name:month"_s, u"-o"_s, target, u"--force"_s}).exitCode == 0);
    CHECK(contentOf(target).count('\n') == 2);
}

TEST_CASE("What a format cannot do is said before anything is opened")
{
    Exported exported;
    const QString archive = exported.archive.path();
    for (const QStringList &words : {QStringList{u"-o"_s, u"x.ics"_s, u"--table"_s, u"people"_s},
                                     {u"-o"_s, u"x.json"_s, u"--columns"_s, u"name"_s},
                                     {u"-o"_s, u"x.json"_s, u"--separator"_s, u";"_s},
                                     {u"-o"_s, u"-"_s, u"--meta"_s},
                                     {u"-o"_s, u"x.csv"_s, u"--paper"_s, u"a4"_s},
                                     {u"-o"_s, u"x.csv"_s, u"--table"_s, u"people"_s, u"--columns"_s, u"start"_s}}) {
        INFO(words.join(u' ').toStdString());
        CHECK(runCli(QStringList{u"export"_s, archive} + words).exitCode == 2);
    }
}

TEST_CASE("Pages hold all rows in order, their fonts and the date of the archive, on either paper")
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        SKIP("poppler's tools are not installed");
    Exported exported;
    const auto [paper, size] = GENERATE(std::pair(u"a4"_s, u"595 x 842"_s), std::pair(u"letter"_s, u"612 x 792"_s),
                                        std::pair(u"letter-landscape"_s, u"792 x 612"_s));
    const QString report = GENERATE(u"list"_s, u"digest"_s);
    const QStringList options{u"--paper"_s, paper, u"--report"_s, report};
    const QString target = exported.write(u"x.pdf"_s, options);
    CHECK(contentOf(exported.write(u"y.pdf"_s, options)) == contentOf(target));
    const auto told = [](const QString &program, const QStringList &words) {
        QProcess process;
        process.start(program, words);
        REQUIRE(process.waitForFinished(60'000));
        return QString::fromUtf8(process.readAllStandardOutput());
    };
    const QString text = told(u"pdftotext"_s, {u"-layout"_s, target, u"-"_s});
    const qsizetype until = text.lastIndexOf(u"Until Fair"_s);
    const qsizetype month = text.lastIndexOf(u"Month Forum"_s);
    const qsizetype undated = text.lastIndexOf(u"Undated Forum"_s);
    CHECK((0 < until && until < month && month < undated));
    CHECK(text.contains(u"not checked by a person"));
    const QString info = told(u"pdfinfo"_s, {target});
    CHECK(info.contains(size));
    CHECK(info.contains(u"CreationDate"));
    const QStringList fonts = told(u"pdffonts"_s, {target}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    CHECK_FALSE(fonts.isEmpty());
    for (const QString &font : fonts)
        CHECK(font.contains(u" yes "));
}

TEST_CASE("A chart is a picture or its data")
{
    Exported exported;
    const QString archive = exported.archive.path();
    const QString svg = exported.folder.path(u"c.svg"_s);
    REQUIRE(runCli({u"chart"_s, archive, u"-o"_s, svg}).exitCode == 0);
    CHECK(contentOf(svg).contains("<svg"));
    REQUIRE(runCli({u"chart"_s, archive, u"-o"_s, exported.folder.path(u"c.png"_s)}).exitCode == 0);
    CHECK(contentOf(exported.folder.path(u"c.png"_s)).startsWith("\x89PNG"));
    CHECK(runCli({u"chart"_s, archive, u"-o"_s, u"-"_s, u"--format"_s, u"csv"_s}).output.startsWith("name,edition,"));
    CHECK(runCli({u"chart"_s, archive}).exitCode == 2);
    CHECK(runCli({u"summary"_s, archive, u"--report"_s, u"editions"_s}).exitCode == 2);
    CHECK(runCli({u"summary"_s, archive, u"--report"_s, u"editions"_s, u"--of"_s, u"999999"_s}).exitCode == 3);
    const CliResult editions = runCli({u"summary"_s, archive, u"--report"_s, u"editions"_s, u"--of"_s, u"1"_s});
    CHECK(editions.text().startsWith(u"Editions of "));
}
