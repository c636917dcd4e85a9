// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each wall lets through what it should and stops what it should.

#include "rules/walls.h"

#include <catch2/catch_all.hpp>

using namespace eventarium::rules;
using namespace Qt::StringLiterals;

namespace {

// The lines at which the rule takes offence.
std::vector<int> lines(Rule rule, const QString &path, const QString &text)
{
    std::vector<int> found;
    for (const Offence &offence : rule({path, text})) {
        CHECK(offence.path == path);
        CHECK_FALSE(offence.what.isEmpty());
        found.push_back(offence.line);
    }
    return found;
}

using Lines = std::vector<int>;

} // namespace

TEST_CASE("A module is known by its folder")
{
    CHECK(moduleOf(u"lib/store/schema.cpp"_s) == u"store");
    CHECK(moduleOf(u"app/gui/models/eventmodel.h"_s) == u"gui");
    CHECK(moduleOf(u"lib/CMakeLists.txt"_s).isEmpty());
    CHECK(moduleOf(u"lib/other/a.h"_s).isEmpty());
    CHECK(moduleOf(u"tests/store/a.cpp"_s).isEmpty());
}

TEST_CASE("Every step may look left and not right")
{
    const auto [module, left, right] = GENERATE(table<QString, QString, QString>({
        {u"lib/reader/a.cpp"_s, u"core"_s, u"extract"_s},
        {u"lib/extract/a.cpp"_s, u"core"_s, u"reader"_s},
        {u"lib/resolve/a.cpp"_s, u"core"_s, u"store"_s},
        {u"lib/store/a.cpp"_s, u"core"_s, u"query"_s},
        {u"lib/query/a.cpp"_s, u"store"_s, u"report"_s},
        {u"lib/ingest/a.cpp"_s, u"resolve"_s, u"query"_s},
        {u"lib/report/a.cpp"_s, u"core"_s, u"store"_s},
        {u"app/cli/a.cpp"_s, u"extract"_s, u"gui"_s},
        {u"app/render/a.cpp"_s, u"query"_s, u"store"_s},
        {u"app/gui/a.cpp"_s, u"render"_s, u"extract"_s},
    }));
    const QString include = u"#include \"%1/x.h\"\n"_s;
    CHECK(lines(includesFollowTheTable, module, include.arg(left)) == Lines{});
    CHECK(lines(includesFollowTheTable, module, u"\n"_s + include.arg(right)) == Lines{2});
    CHECK(lines(includesFollowTheTable, module, include.arg(module.section(u'/', 1, 1))) == Lines{});
}

TEST_CASE("The vocabulary looks nowhere")
{
    for (const QString &other : {u"reader"_s, u"store"_s, u"report"_s, u"gui"_s})
        CHECK(lines(includesFollowTheTable, u"lib/core/a.h"_s, u"#include \"%1/x.h\"\n"_s.arg(other)) == Lines{1});
}

TEST_CASE("The command line does not include what it loads on demand")
{
    CHECK(lines(includesFollowTheTable, u"app/cli/a.cpp"_s, u"#include \"render/chart.h\"\n"_s) == Lines{1});
    CHECK(lines(includesFollowTheTable, u"app/cli/a.cpp"_s, u"#include \"render/renderer.h\"\n"_s) == Lines{});
    CHECK(lines(includesFollowTheTable, u"lib/query/a.cpp"_s, u"#include \"render/renderer.h\"\n"_s) == Lines{1});
}

TEST_CASE("Angle brackets and dots go through no wall")
{
    CHECK(lines(includesFollowTheTable, u"lib/core/a.h"_s, u"#include <store/x.h>\n"_s) == Lines{1});
    CHECK(lines(includesFollowTheTable, u"lib/core/a.h"_s, u"#include \"../store/x.h\"\n"_s) == Lines{1});
    CHECK(lines(includesFollowTheTable, u"lib/core/a.cpp"_s, u"#include \"a.h\"\n"_s) == Lines{1});
    CHECK(lines(includesFollowTheTable, u"lib/core/a.cpp"_s, u"#include <QString>\n#include <vector>\n"_s) == Lines{});
    CHECK(lines(includesFollowTheTable, u"app/gui/a.cpp"_s, u"#include \"a.moc\"\n"_s) == Lines{});
}

TEST_CASE("A folder that is no module is no way out")
{
    CHECK(lines(includesFollowTheTable, u"lib/util/a.h"_s, QString()) == Lines{0});
    CHECK(lines(includesFollowTheTable, u"tests/core/a.cpp"_s, u"#include \"store/x.h\"\n"_s) == Lines{});
}

TEST_CASE("Linking follows the same table")
{
    const QString path = u"lib/report/CMakeLists.txt"_s;
    CHECK(lines(linksFollowTheTable, path, u"eventarium_library(report\n    LINKS eventarium_core)\n"_s) == Lines{});
    CHECK(lines(linksFollowTheTable, path, u"eventarium_library(report\n    LINKS eventarium_store)\n"_s) == Lines{2});
    CHECK(lines(linksFollowTheTable, path, u"# eventarium_store is not for us\n"_s) == Lines{});
    CHECK(lines(linksFollowTheTable, u"app/gui/CMakeLists.txt"_s, u"link(eventarium_reader)"_s) == Lines{1});
}

TEST_CASE("SQL in a literal is found outside the store")
{
    const QString path = u"lib/query/a.cpp"_s;
    for (const QString &sql :
         {u"SELECT id FROM event"_s, u"INSERT OR REPLACE INTO event VALUES (1)"_s, u"UPDATE event SET name = ''"_s,
          u"DELETE FROM event"_s, u"PRAGMA user_version"_s, u"CREATE VIRTUAL TABLE words USING fts5(text)"_s,
          u"create table event (id)"_s, u"select a.id, b from event where id = 1"_s, u"BEGIN IMMEDIATE"_s,
          u"insert into event (id) values (1)"_s, u"VACUUM INTO ?"_s, u"DROP INDEX byname"_s}) {
        INFO(sql.toStdString());
        CHECK(lines(sqlOnlyInStore, path, u"\nrun(u\"%1\"_s);\n"_s.arg(sql)) == Lines{2});
        CHECK(lines(sqlOnlyInStore, path, u"run(R\"(\n%1\n)\");\n"_s.arg(sql)) == Lines{1});
        CHECK(lines(sqlOnlyInStore, path, u"// %1\n"_s.arg(sql)) == Lines{});
        CHECK(lines(sqlOnlyInStore, u"lib/store/a.cpp"_s, u"run(u\"%1\"_s);\n"_s.arg(sql)) == Lines{});
        CHECK(lines(sqlOnlyInStore, u"tests/store/a.cpp"_s, u"run(u\"%1\"_s);\n"_s.arg(sql)) == Lines{});
    }
    CHECK(lines(sqlOnlyInStore, path, u"run(\"SELECT id \"\n    \"FROM event\");\n"_s) == Lines{1});
}

TEST_CASE("Sentences for people are no SQL")
{
    for (const QString &sentence :
         {u"Select an event from the list"_s, u"Delete from the archive"_s, u"Insert into the selection"_s,
          u"Update the set of filters"_s, u"%1 events from 3 articles"_s, u"Create a table of events"_s,
          u"select the events from the sample where you can"_s, u"Begin again"_s})
        CHECK(lines(sqlOnlyInStore, u"app/gui/a.cpp"_s, u"tr(\"%1\");\n"_s.arg(sentence)) == Lines{});
}

TEST_CASE("The SQL libraries are the store's")
{
    CHECK(lines(sqlOnlyInStore, u"app/gui/a.cpp"_s, u"#include <QSqlQuery>\n"_s) == Lines{1});
    CHECK(lines(sqlOnlyInStore, u"lib/query/a.h"_s, u"#include <QtSql/QSqlQuery>\n"_s) == Lines{1});
    CHECK(lines(sqlOnlyInStore, u"lib/ingest/a.cpp"_s, u"#include <sqlite3.h>\n"_s) == Lines{1});
    CHECK(lines(sqlOnlyInStore, u"lib/store/a.cpp"_s, u"#include <sqlite3.h>\n"_s) == Lines{});
    CHECK(lines(sqlOnlyInStore, u"app/cli/CMakeLists.txt"_s, u"link(a Qt6::Sql)\n"_s) == Lines{1});
    CHECK(lines(sqlOnlyInStore, u"lib/store/CMakeLists.txt"_s, u"link(a Qt6::Sql)\n"_s) == Lines{});
}

TEST_CASE("An object of signals has no place in lib")
{
    const QString text = u"class A : public QObject\n{\n    Q_OBJECT\n};\n"_s;
    CHECK(lines(noQObjectInLib, u"lib/query/a.h"_s, text) == Lines{1, 3});
    CHECK(lines(noQObjectInLib, u"app/gui/a.h"_s, text) == Lines{});
    CHECK(lines(noQObjectInLib, u"lib/query/a.h"_s, u"// no Q_OBJECT here\n"_s) == Lines{});
}

TEST_CASE("Widgets are stopped at lib and the command line")
{
    for (const QString &header :
         {u"QWidget"_s, u"QtWidgets"_s, u"QtWidgets/QLabel"_s, u"QApplication"_s, u"QTableView"_s, u"QFileDialog"_s,
          u"QPushButton"_s, u"QPrinter"_s, u"QVBoxLayout"_s, u"qcustomplot.h"_s, u"QPlainTextEdit"_s}) {
        INFO(header.toStdString());
        CHECK(lines(noWidgetsOutsideTheWindow, u"lib/report/a.cpp"_s, u"#include <%1>\n"_s.arg(header)) == Lines{1});
        CHECK(lines(noWidgetsOutsideTheWindow, u"app/cli/a.cpp"_s, u"#include <%1>\n"_s.arg(header)) == Lines{1});
        CHECK(lines(noWidgetsOutsideTheWindow, u"app/render/a.cpp"_s, u"#include <%1>\n"_s.arg(header)) == Lines{});
    }
    for (const QString &header : {u"QStringView"_s, u"QByteArrayView"_s, u"QCoreApplication"_s, u"QString"_s})
        CHECK(lines(noWidgetsOutsideTheWindow, u"lib/report/a.cpp"_s, u"#include <%1>\n"_s.arg(header)) == Lines{});
    CHECK(lines(noWidgetsOutsideTheWindow, u"app/cli/CMakeLists.txt"_s, u"link(a Qt6::Widgets)\n"_s) == Lines{1});
    CHECK(lines(noWidgetsOutsideTheWindow, u"app/gui/CMakeLists.txt"_s, u"link(a Qt6::Widgets)\n"_s) == Lines{});
}

TEST_CASE("The highlighter is used by the window alone")
{
    for (const QString &header : {u"QSyntaxHighlighter"_s, u"KSyntaxHighlighting/SyntaxHighlighter"_s}) {
        CHECK(lines(highlightingOnlyInGui, u"app/render/a.h"_s, u"#include <%1>\n"_s.arg(header)) == Lines{1});
        CHECK(lines(highlightingOnlyInGui, u"app/gui/views/a.h"_s, u"#include <%1>\n"_s.arg(header)) == Lines{});
    }
    CHECK(lines(highlightingOnlyInGui, u"app/cli/CMakeLists.txt"_s, u"link(a KF6::SyntaxHighlighting)"_s) == Lines{1});
}

TEST_CASE("A singleton is found where it is made and where it is used")
{
    CHECK(lines(noSingletons, u"app/gui/a.h"_s, u"static Session &instance();\n"_s) == Lines{1});
    CHECK(lines(noSingletons, u"app/gui/a.cpp"_s, u"\nSession::instance().open();\n"_s) == Lines{2});
    CHECK(lines(noSingletons, u"app/gui/a.cpp"_s, u"QCoreApplication::instance()->quit();\n"_s) == Lines{});
    CHECK(lines(noSingletons, u"app/gui/a.cpp"_s, u"// no instance() here\nfor_instance(1);\n"_s) == Lines{});
}

TEST_CASE("A connection by name is found")
{
    CHECK(lines(connectionsAreTyped, u"app/gui/a.cpp"_s, u"connect(a, SIGNAL(b()), c, SLOT(d()));\n"_s) == Lines{1, 1});
    CHECK(lines(connectionsAreTyped, u"app/gui/a.cpp"_s, u"connect(a, &A::b, c, &C::d);\n"_s) == Lines{});
}
