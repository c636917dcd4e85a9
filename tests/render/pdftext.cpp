// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/pdftext.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace eventarium {

bool havePdfTools()
{
    return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()
           && !QStandardPaths::findExecutable(u"pdffonts"_s).isEmpty();
}

QString pdfTool(const QString &tool, const QStringList &options, const QByteArray &pdf)
{
    QTemporaryFile file;
    if (!file.open())
        return {};
    file.write(pdf);
    file.close();
    QProcess process;
    QStringList arguments = options + QStringList{file.fileName()};
    if (tool == "pdftotext"_L1)
        arguments << u"-"_s;
    process.start(tool, arguments);
    process.waitForFinished(60000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList pdfPages(const QByteArray &pdf)
{
    QStringList pages = pdfTool(u"pdftotext"_s, {u"-layout"_s}, pdf).split(u'\f');
    if (!pages.isEmpty())
        pages.removeLast(); // each page ends in a form feed
    for (QString &page : pages)
        page = page.normalized(QString::NormalizationForm_KC).simplified();
    return pages;
}

} // namespace eventarium
