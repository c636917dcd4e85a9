// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/hygiene.h"

#include "rules/cpptext.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace eventarium::rules {

namespace {

bool isHeader(const QString &path)
{
    return path.endsWith(u".h");
}

bool isCpp(const QString &path)
{
    return isHeader(path) || path.endsWith(u".cpp");
}

bool isScript(const QString &path)
{
    static const QRegularExpression pattern(
        u"(?:^|/)CMakeLists\\.txt$|\\.(?:cmake|sql|sh|py|xml|qrc)$|^packaging/dev$|^packaging/dev\\.d/|^\\.ci/"_s);
    return pattern.match(path).hasMatch();
}

// Texts that others wrote, or that stand for what others write.
bool isForeign(const QString &path)
{
    return path.startsWith(u"data/") || path.startsWith(u"tests/golden/") || path.startsWith(u"LICENSES/")
           || path.contains(u"/corpus/");
}

Offences matches(const SourceFile &file, const QRegularExpression &pattern, const QString &what)
{
    Offences offences;
    for (auto found = pattern.globalMatch(file.text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        offences.push_back({file.path, lineAt(file.text, match.capturedStart()), what.arg(match.captured())});
    }
    return offences;
}

} // namespace

Offences opensWithLicence(const SourceFile &file)
{
    // Named in two pieces, so that the licence checker reads no licence here.
    static const QString copyright = u"SPDX-FileCopyright"_s
                                     u"Text: \\d{4} "_s;
    static const QString identifier = u"SPDX-License-"_s
                                      u"Identifier: "_s;
    static const QRegularExpression cpp(u"\\A// "_s + copyright + u"The Eventarium authors\\n// "_s + identifier
                                        + u"GPL-3\\.0-or-later\\n"_s);
    static const QRegularExpression script(u"\\A(?:.*\\n){0,4}.*"_s + copyright + u".*\\n(?:.*\\n)?.*"_s + identifier
                                           + u"\\S+"_s);
    const bool fine = isCpp(file.path)      ? cpp.match(file.text).hasMatch()
                      : isScript(file.path) ? script.match(file.text).hasMatch()
                                            : true;
    return fine ? Offences() : Offences{{file.path, 1, u"does not open with the two SPDX lines"_s}};
}

Offences headersGuardThemselves(const SourceFile &file)
{
    static const QRegularExpression pragma(u"^#pragma once$"_s, QRegularExpression::MultilineOption);
    if (!isHeader(file.path) || pragma.match(takeApart(file.text).code).hasMatch())
        return {};
    return {{file.path, 0, u"has no #pragma once"_s}};
}

Offences headersSayWhatTheyAre(const SourceFile &file)
{
    static const QRegularExpression said(u"\\A(?://[^\\n]*\\n){2}\\n// ?\\S[^\\n]*\\n(?://[^\\n]*\\n)*#pragma once"_s);
    if (!isHeader(file.path) || said.match(file.text).hasMatch())
        return {};
    return {{file.path, 4, u"does not say what it is between the licence and #pragma once"_s}};
}

Offences noUnfinishedMarks(const SourceFile &file)
{
    static const QRegularExpression mark(u"\\b(?:TO"
                                         "DO|FIX"
                                         "ME|XX"
                                         "X|HA"
                                         "CK)\\b"_s);
    return isForeign(file.path) ? Offences() : matches(file, mark, u"unfinished: %1"_s);
}

Offences noMachinePaths(const SourceFile &file)
{
    static const QRegularExpression path(u"(?<![\\w.:/~$})-])/(?:home|root|Users|work)/[\\w.-]+"_s);
    return isForeign(file.path) ? Offences() : matches(file, path, u"a path of one machine: %1"_s);
}

Offences filesStaySmall(const SourceFile &file)
{
    constexpr qsizetype limit = 400;
    const qsizetype lines = file.text.count(u'\n');
    const bool inHouse = file.path.startsWith(u"lib/") || file.path.startsWith(u"app/");
    if (!inHouse || !isCpp(file.path) || lines <= limit)
        return {};
    return {{file.path, 0, u"has %1 lines, more than %2: it has become two things"_s.arg(lines).arg(limit)}};
}

Offences topLevelIsAgreed(const SourceFile &file)
{
    static const QStringList agreed = {
        u"CMakeLists.txt"_s, u"app"_s,       u"lib"_s,           u"resources"_s,         u"data"_s,
        u"tests"_s,          u"packaging"_s, u"README.md"_s,     u"CMakePresets.json"_s, u"LICENSES"_s,
        u"REUSE.toml"_s,     u".ci"_s,       u".clang-format"_s, u".clang-tidy"_s,       u".gitignore"_s,
        u".gitattributes"_s};
    const QString top = file.path.section(u'/', 0, 0);
    return agreed.contains(top) ? Offences() : Offences{{file.path, 0, u"%1 has no place at the top level"_s.arg(top)}};
}

} // namespace eventarium::rules
