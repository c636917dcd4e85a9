// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of each format as real programs write them, in a folder a reader, each beside what is to be read out of it
// (the same name with .gold behind). With EVENTARIUM_REBLESS set those are written anew, to be read in the diff.
// Web pages have a test of their own.
#include "reader/readerregistry.h"
#include "support/print.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <catch2/catch_all.hpp>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(EVENTARIUM_SOURCE_DIR "/tests/reader/golden/");

QString told(const Article &article, const QString &path)
{
    QString text = u"== "_s + QString(article.source).replace(path, QFileInfo(path).fileName()) + u'\n';
    const auto line = [&](QStringView name, const QString &value) {
        if (!value.isEmpty())
            text += name + u": " + value + u'\n';
    };
    line(u"format", article.format);
    line(u"encoding", article.encoding);
    line(u"language", article.language);
    line(u"title", article.title);
    line(u"published", article.published);
    line(u"byline", article.byline.join(u"; "_s));
    line(u"publisher", article.publisher);
    line(u"dateline", article.dateline.place);
    for (const qsizetype page : article.pages)
        line(u"page from", QString::number(page));
    line(u"warnings", article.warnings.join(u"; "_s));
    return text + u'\n' + article.text + u'\n';
}

} // namespace

TEST_CASE("Every reader reads its golden files as they were read and approved")
{
    const bool rebless = qEnvironmentVariableIsSet("EVENTARIUM_REBLESS");
    QStringList paths;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        if (const QString path = it.next(); !path.endsWith(u".gold"_s) && !path.startsWith(folder + u"html/"_s))
            paths += path;
    }
    paths.sort();
    QSet<QString> folders;
    for (const QString &path : std::as_const(paths)) {
        INFO(path.toStdString());
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto articles = ReaderRegistry().readBytes(file.readAll(), path);
        REQUIRE(articles);
        QString found;
        for (const Article &article : *articles)
            found += told(article, path);
        folders += QFileInfo(path).dir().dirName();
        QFile gold(path + u".gold"_s);
        if (rebless) {
            REQUIRE(gold.open(QIODevice::WriteOnly));
            gold.write(found.toUtf8());
            continue;
        }
        REQUIRE(gold.open(QIODevice::ReadOnly));
        CHECK(found == QString::fromUtf8(gold.readAll()));
    }
    for (const auto each : {u"archive", u"docx", u"epub", u"feed", u"json", u"mail", u"markdown", u"mhtml", u"odt",
                            u"pdf", u"rtf", u"text", u"warc"})
        CHECK(folders.contains(QStringView(each).toString()));
}
