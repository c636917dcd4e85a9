// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace eventarium::rules {

namespace {

QStringList pathsByGit(const QString &checkout)
{
    QProcess git;
    git.setWorkingDirectory(checkout);
    git.start(u"git"_s, {u"ls-files"_s, u"-z"_s, u"--cached"_s, u"--others"_s, u"--exclude-standard"_s});
    if (!git.waitForFinished() || git.exitStatus() != QProcess::NormalExit || git.exitCode() != 0)
        return {};
    return QString::fromUtf8(git.readAllStandardOutput()).split(u'\0', Qt::SkipEmptyParts);
}

QStringList pathsByWalking(const QString &checkout)
{
    QStringList paths;
    QDirIterator files(checkout, QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = QDir(checkout).relativeFilePath(files.next());
        if (!path.startsWith(u".git/") && path != u".git" && !path.startsWith(u"build") && !path.startsWith(u".cache/"))
            paths += path;
    }
    return paths;
}

std::vector<SourceFile> read(const QString &checkout, QStringList paths)
{
    paths.sort();
    paths.removeDuplicates();
    std::vector<SourceFile> tree;
    for (const QString &path : std::as_const(paths)) {
        QFile file(checkout + u'/' + path);
        if (!file.open(QIODevice::ReadOnly)) // deleted, but git does not know yet
            continue;
        const QByteArray bytes = file.readAll();
        tree.push_back({path, bytes.contains('\0') ? QString() : QString::fromUtf8(bytes)});
    }
    return tree;
}

} // namespace

std::vector<SourceFile> readTree(const QString &checkout)
{
    const QStringList paths = pathsByGit(checkout);
    return paths.isEmpty() ? walkTree(checkout) : read(checkout, paths);
}

std::vector<SourceFile> walkTree(const QString &checkout)
{
    return read(checkout, pathsByWalking(checkout));
}

Offences offencesIn(const std::vector<SourceFile> &tree, Rule rule)
{
    Offences offences;
    for (const SourceFile &file : tree) {
        const Offences found = rule(file);
        offences.insert(offences.end(), found.begin(), found.end());
    }
    return offences;
}

QString listed(const Offences &offences)
{
    QStringList lines;
    for (const Offence &offence : offences)
        lines += u"%1:%2: %3"_s.arg(offence.path).arg(offence.line).arg(offence.what);
    return lines.join(u'\n');
}

} // namespace eventarium::rules
