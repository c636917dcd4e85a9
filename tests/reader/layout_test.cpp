// SPDX-FileCopyrightText: 2026 The Eventarium authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pages in the layouts that the web has, each beside what a person would copy out of it: F1 over words.
#include "reader/readerregistry.h"
#include "support/print.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <catch2/catch_all.hpp>

#include <cstdio>

using namespace eventarium;
using namespace Qt::StringLiterals;

namespace {

struct Gold
{
    QString title;
    QString date;
    QStringList byline;
    QString body;
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Gold goldOf(const QString &path)
{
    const QStringList lines = QString::fromUtf8(contents(path)).split(u'\n');
    REQUIRE(lines.size() > 4);
    return {lines[0], lines[1], lines[2].split(u"; "_s, Qt::SkipEmptyParts), lines.sliced(4).join(u'\n')};
}

QHash<QString, int> words(const QString &text)
{
    QHash<QString, int> counts;
    QString word;
    for (const QChar c : QString(text + u' ')) {
        if (c.isLetterOrNumber()) {
            word += c.toLower();
        } else if (!word.isEmpty()) {
            ++counts[word];
            word.clear();
        }
    }
    return counts;
}

double f1(const QString &found, const QString &gold)
{
    const auto a = words(found);
    const auto b = words(gold);
    int common = 0, all = 0;
    for (auto it = a.cbegin(); it != a.cend(); ++it) {
        common += qMin(it.value(), b.value(it.key()));
        all += it.value();
    }
    for (const int count : b)
        all += count;
    return all ? 2. * common / all : 0;
}

// The article's own words: what is neither its header nor a caption.
QString body(const Article &article)
{
    QString text = article.text;
    for (auto part = article.parts.rbegin(); part != article.parts.rend(); ++part) {
        using enum HeaderPart::Kind;
        if (part->kind != Dateline && part->kind != Contact && part->kind != Boilerplate)
            text.replace(part->span.start, part->span.end - part->span.start, u" "_s);
    }
    return text;
}

} // namespace

TEST_CASE("The article is found in every layout")
{
    const QDir folder(QStringLiteral(EVENTARIUM_SOURCE_DIR "/tests/reader/golden/html"));
    double sum = 0;
    int pages = 0, dates = 0, bylines = 0;
    for (const QString &name : folder.entryList({u"*.gold"_s})) {
        const Gold gold = goldOf(folder.filePath(name));
        const QString page = folder.filePath(name.chopped(5) + u".html");
        const auto articles = ReaderRegistry().readBytes(contents(page), page);
        INFO(name.toStdString());
        REQUIRE(articles);
        REQUIRE(articles->size() == 1);
        const Article &article = articles->front();
        CHECK(article.format == u"html"_s);
        CHECK(article.title == gold.title);
        const double score = f1(body(article), gold.body);
        CHECK(score >= 0.9);
        const bool date = article.published.left(10) == gold.date;
        const bool byline = article.byline == gold.byline;
        std::printf("%-14s F1 %.3f  date %s  byline %s\n", qPrintable(name.chopped(5)), score, date ? "yes" : "no",
                    byline ? "yes" : "no");
        sum += score;
        ++pages;
        dates += date;
        bylines += byline;
    }
    REQUIRE(pages == 32);
    std::printf("%d layouts: body F1 %.3f (bar 0.970), date %.2f, byline %.2f (bar 0.92)\n", pages, sum / pages,
                double(dates) / pages, double(bylines) / pages);
    CHECK(sum / pages >= 0.97);
    CHECK(dates >= 0.92 * pages);
    CHECK(bylines >= 0.92 * pages);
}
