// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/walls.h"

#include "rules/cpptext.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace eventarium::rules {

namespace {

// The table of the house. A step may only look left.
const QMap<QString, QStringList> &table()
{
    static const QMap<QString, QStringList> modules = [] {
        QMap<QString, QStringList> map;
        map[u"core"_s] = {};
        map[u"reader"_s] = {u"core"_s};
        map[u"extract"_s] = {u"core"_s};
        map[u"resolve"_s] = {u"core"_s};
        map[u"store"_s] = {u"core"_s};
        map[u"query"_s] = {u"core"_s, u"store"_s};
        map[u"ingest"_s] = {u"core"_s, u"reader"_s, u"extract"_s, u"resolve"_s, u"store"_s};
        map[u"report"_s] = {u"core"_s};
        const QStringList lib = map.keys();
        map[u"cli"_s] = lib;
        map[u"render"_s] = {u"core"_s, u"query"_s, u"report"_s};
        map[u"gui"_s] = lib + QStringList{u"render"_s};
        map[u"gui"_s].removeAll(u"reader"_s);
        map[u"gui"_s].removeAll(u"extract"_s);
        return map;
    }();
    return modules;
}

bool isCpp(const QString &path)
{
    return path.endsWith(u".h") || path.endsWith(u".cpp");
}

bool isCMakeList(const QString &path)
{
    return path.endsWith(u"CMakeLists.txt");
}

bool isInHouse(const QString &path)
{
    return path.startsWith(u"lib/") || path.startsWith(u"app/");
}

QString withoutCMakeComments(QString text)
{
    static const QRegularExpression comment(u"#[^\\n]*"_s);
    return text.remove(comment);
}

// An offence for each match of the pattern in the text.
Offences matches(const SourceFile &file, const QString &text, const QRegularExpression &pattern, const QString &what)
{
    Offences offences;
    for (auto found = pattern.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        offences.push_back({file.path, lineAt(text, match.capturedStart()), what.arg(match.captured())});
    }
    return offences;
}

Offences badIncludes(const SourceFile &file, const QRegularExpression &pattern, const QString &what)
{
    Offences offences;
    for (const Include &include : includesOf(file.text)) {
        if (pattern.match(include.path).hasMatch())
            offences.push_back({file.path, include.line, what.arg(include.path)});
    }
    return offences;
}

} // namespace

QString moduleOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    const bool inside = parts.size() > 2 && (parts[0] == u"lib" || parts[0] == u"app");
    return inside && table().contains(parts[1]) ? parts[1] : QString();
}

QStringList mayInclude(const QString &module)
{
    return table().value(module);
}

Offences includesFollowTheTable(const SourceFile &file)
{
    if (!isInHouse(file.path) || !isCpp(file.path))
        return {};
    const QString module = moduleOf(file.path);
    if (module.isEmpty())
        return {{file.path, 0, u"belongs to no module of the house"_s}};
    Offences offences;
    for (const Include &include : includesOf(file.text)) {
        const QString first = include.path.section(u'/', 0, 0);
        const bool ofTheHouse = table().contains(first) && include.path.contains(u'/');
        // What the command line asks of the plug-in that it loads: an interface, which needs no window.
        const bool interface = module == u"cli" && include.path == u"render/renderer.h";
        if (include.path.endsWith(u".moc") || first == module || interface)
            continue;
        if (ofTheHouse && !mayInclude(module).contains(first))
            offences.push_back({file.path, include.line, u"%1 may not include %2"_s.arg(module, include.path)});
        else if (include.quoted && !ofTheHouse)
            offences.push_back(
                {file.path, include.line, u"\"%1\" is not written \"module/header.h\""_s.arg(include.path)});
    }
    return offences;
}

Offences linksFollowTheTable(const SourceFile &file)
{
    static const QRegularExpression library(u"\\beventarium_(\\w+)"_s);
    const QString module = moduleOf(file.path);
    if (module.isEmpty() || !isCMakeList(file.path))
        return {};
    Offences offences;
    const QString text = withoutCMakeComments(file.text);
    for (auto found = library.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString other = match.captured(1);
        if (table().contains(other) && other != module && !mayInclude(module).contains(other))
            offences.push_back({file.path, lineAt(text, match.capturedStart()),
                                u"%1 may not link eventarium_%2"_s.arg(module, other)});
    }
    return offences;
}

Offences sqlOnlyInStore(const SourceFile &file)
{
    static const QRegularExpression include(u"^(?:QSql|QtSql|sqlite3(?:ext)?\\.h$)"_s);
    static const QRegularExpression link(u"\\bQt6?::Sql\\b|\\bSQLite::SQLite3\\b|\\bSQLite3::SQLite3\\b"_s);
    // Capitals, as SQL is written; or in any case where no sentence for a person is like it.
    static const QRegularExpression statement(
        u"\\bSELECT\\s[\\s\\S]*?\\sFROM\\b|\\bINSERT\\s+(?:OR\\s+\\w+\\s+)?INTO\\b|\\bREPLACE\\s+INTO\\b"
        "|\\bUPDATE\\s+\\w+\\s+SET\\b|\\bDELETE\\s+FROM\\b|\\bALTER\\s+TABLE\\b|\\bPRAGMA\\s+\\w"
        "|\\bDROP\\s+(?:TABLE|INDEX|VIEW|TRIGGER)\\b|\\bVACUUM\\b|\\bBEGIN\\s+(?:IMMEDIATE|EXCLUSIVE|TRANSACTION)\\b"
        "|(?i:\\bcreate\\s+(?:temp(?:orary)?\\s+|virtual\\s+|unique\\s+)*(?:table|index|view|trigger)\\s+\\w)"
        "|(?i:\\binsert\\s+into\\s+\\w+\\s*(?:\\(|values\\b|select\\b))"
        "|(?i:\\bselect\\s+[\\w.,*() ]+\\s+from\\s+\\w+(?:\\s*;|\\s+where\\b|\\s+order\\s+by\\b|\\s+limit\\b))"_s);
    if (!isInHouse(file.path) || file.path.startsWith(u"lib/store/"))
        return {};
    if (isCMakeList(file.path))
        return matches(file, withoutCMakeComments(file.text), link, u"%1 is linked outside lib/store"_s);
    if (!isCpp(file.path))
        return {};
    Offences offences = badIncludes(file, include, u"%1 is included outside lib/store"_s);
    for (const CppText::Literal &literal : takeApart(file.text).literals) {
        if (const auto match = statement.match(literal.text); match.hasMatch())
            offences.push_back(
                {file.path, literal.line, u"SQL outside lib/store: %1"_s.arg(match.captured().simplified().left(40))});
    }
    return offences;
}

Offences noQObjectInLib(const SourceFile &file)
{
    static const QRegularExpression pattern(u"\\bQ_OBJECT\\b|:\\s*public\\s+QObject\\b"_s);
    if (!file.path.startsWith(u"lib/") || !isCpp(file.path))
        return {};
    return matches(file, takeApart(file.text).code, pattern, u"%1 in lib"_s);
}

Offences noWidgetsOutsideTheWindow(const SourceFile &file)
{
    static const QRegularExpression include(
        u"^(?:QtWidgets|QtPrintSupport|qcustomplot\\.h$)"
        "|^Q(?:\\w*Widget\\w*|Application|MainWindow|\\w*Dialog|\\w*(?:Tree|Table|List|Column|Item|Header|Scroll)View"
        "|\\w*Button|Label|Menu|MenuBar|ToolBar|ToolTip|StatusBar|\\w*Layout|LineEdit|\\w*TextEdit|ComboBox"
        "|\\w*SpinBox|Splitter|Style|StyleFactory|\\w*Delegate|Completer|Printer\\w*)$"_s);
    static const QRegularExpression link(u"\\bQt6?::(?:Widgets|PrintSupport)\\b|\\bQCustomPlot\\w*"_s);
    if (!file.path.startsWith(u"lib/") && !file.path.startsWith(u"app/cli/"))
        return {};
    if (isCMakeList(file.path))
        return matches(file, withoutCMakeComments(file.text), link, u"%1 is linked where there is no window"_s);
    return isCpp(file.path) ? badIncludes(file, include, u"%1 is included where there is no window"_s) : Offences();
}

Offences highlightingOnlyInGui(const SourceFile &file)
{
    static const QRegularExpression include(u"^(?:QSyntaxHighlighter$|KSyntaxHighlighting|KF6/KSyntaxHighlighting)"_s);
    static const QRegularExpression link(u"\\bKF6::SyntaxHighlighting\\b"_s);
    if (!isInHouse(file.path) || file.path.startsWith(u"app/gui/"))
        return {};
    if (isCMakeList(file.path))
        return matches(file, withoutCMakeComments(file.text), link, u"%1 is linked outside app/gui"_s);
    return isCpp(file.path) ? badIncludes(file, include, u"%1 is included outside app/gui"_s) : Offences();
}

Offences noSingletons(const SourceFile &file)
{
    // Qt's own (QCoreApplication::instance()) are not ours to abolish.
    static const QRegularExpression pattern(u"(?<!\\w)(?:\\w+::)*instance\\s*\\("_s);
    static const QRegularExpression ofQt(u"^Q[A-Z]\\w*::instance"_s);
    if (!isInHouse(file.path) || !isCpp(file.path))
        return {};
    Offences offences;
    const QString code = takeApart(file.text).code;
    for (auto found = pattern.globalMatch(code); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (!ofQt.match(match.captured()).hasMatch())
            offences.push_back({file.path, lineAt(code, match.capturedStart()), u"a singleton's instance()"_s});
    }
    return offences;
}

Offences connectionsAreTyped(const SourceFile &file)
{
    static const QRegularExpression pattern(u"\\b(?:SIGNAL|SLOT)\\s*\\("_s);
    if (!isInHouse(file.path) || !isCpp(file.path))
        return {};
    return matches(file, takeApart(file.text).code, pattern, u"%1 connects by name"_s);
}

} // namespace eventarium::rules
